import { describe, expect, it } from 'vitest';
import {
  isCurrency,
  namesWeight,
  parseValue,
  pricePerUnit,
  sameValue,
  unitInHeading,
} from '../../src/values/index.ts';

describe('units in headings', () => {
  it.each([
    ['Net lbs', 'lbs'],
    ['Net Ibs', 'lbs'],
    ['Net kg', 'kg'],
    ['毛重(吨)', '吨'],
    ['毛重（千克', '千克'],
    ['净重公斤', '公斤'],
    ['G.W. (KGS)', 'KGS'],
    ['Gross weight/MT', 'MT'],
    ['Peso neto (t)', 't'],
    ['Weight in pounds', 'pounds'],
    ['Qty (pcs)', 'pcs'],
  ])('%s', (heading, unit) => {
    expect(unitInHeading(heading)).toBe(unit);
  });

  it.each(['Gross weight', 'Gr. wt.', '毛重', 'Net', 'Weight (KGS/LBS)'])('none in %s', (heading) => {
    expect(unitInHeading(heading)).toBeNull();
  });

  it('leaves a weight without any unit as printed', () => {
    expect(parseValue('weight', '43,824', {})?.normalized).toBeNull();
    expect(parseValue('weight', '2.5', { unit: '吨' })?.normalized).toBe('2500');
    expect(parseValue('weight', '1,000', { unit: 'lbs' })?.normalized).toBe('453.59237');
    expect(sameValue('weight', '4,280.00', '4280 kg')).toBe(true);
    expect(sameValue('weight', '4,280.00 lb', '4280 kg')).toBe(false);
  });
});

describe('prices for a unit', () => {
  it.each(['RMB/kg', 'US$/yd', '元/件', 'EUR per m', 'Price USD/lb', '单价(元/米)'])('%s', (heading) => {
    expect(pricePerUnit(heading, isCurrency)).toEqual({ hundredths: false });
  });
  it.each(['Price c/lb', '¢/lb', 'US cents/lb'])('counts cents: %s', (heading) => {
    expect(pricePerUnit(heading, isCurrency)).toEqual({ hundredths: true });
  });
  it.each(['kg/m', 'Net weight/kg', 'Bales/lot', 'Amount USD'])('is none: %s', (heading) => {
    expect(pricePerUnit(heading, isCurrency)).toBeNull();
  });
  it('tells weights from prices', () => {
    expect(namesWeight('Net lbs')).toBe(true);
    expect(namesWeight('Net amount')).toBe(false);
    expect(namesWeight('Price per kg')).toBe(false);
  });
});
