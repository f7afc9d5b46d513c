import { describe, expect, it } from 'vitest';
import { multiplyDecimals, roundDecimal, sameDecimal } from '../../src/values/decimal.ts';
import {
  detectNumberStyle,
  findValues,
  isGroundedIn,
  parseValue,
  sameValue,
} from '../../src/values/index.ts';

describe('amount', () => {
  it.each([
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ['1\u202f234,56 €', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.50', '1234.50'],
    ['1234.5', '1234.5'],
    ['530.75', '530.75'],
    ['1.163,40 EUR', '1163.40'],
    ['EUR 1.163,40', '1163.40'],
    ['12,34,567.00', '1234567.00'],
    ['-12.00', '-12.00'],
    ['−12.00', '-12.00'],
    ['(12.00)', '-12.00'],
    ['12.00-', '-12.00'],
    ['-233,47 €', '-233.47'],
    ['-$12.50', '-12.50'],
    ['¥1,234.50', '1234.50'],
    ['￥1,234.50', '1234.50'],
    ['RMB 1234.50', '1234.50'],
    ['RM5.00', '5.00'],
    ['RM 5.00', '5.00'],
    ['US$ 12,000', '12000'],
    ['Rs. 500.00', '500.00'],
    ['CHF 50.--', '50.00'],
    ['500 000 đ', '500000'],
    ['1.500.000 VND', '1500000'],
    ['人民币壹仟贰佰叁拾肆元伍角整', '1234.50'],
    ['壹万零伍拾元整', '10050.00'],
    ['贰拾叁万肆仟伍佰元零陆分', '234500.06'],
    ['１，２３４．５６', '1234.56'],
    ['0.50', '0.50'],
    ['530', '530'],
  ])('%s', (text, expected) => {
    expect(parseValue('amount', text)?.normalized).toBe(expected);
  });

  it.each([
    '05.03.2025',
    '19 %',
    '10:30',
    '01.234.567.8',
    'RE-2018/5',
    '1.2.3',
    'abc',
    '12 kg',
    'A4',
    '1,23,45',
  ])('%s is no amount', (text) => {
    expect(parseValue('amount', text)).toBeNull();
  });

  it('finds money in running text and leaves quantities, dates, codes and rates', () => {
    const text =
      'Pos. 1 12 kg 05.03.2018 Nr. 471102 zzgl. USt 19% 185,75 Gesamtbetrag 1.163,40 EUR RE-2018/5.20';
    expect(findValues('amount', text).map((one) => one.normalized)).toEqual(['185.75', '1163.40']);
    expect(findValues('amount', 'TOTAL SALES (INCLUSIVE GST) RM 9.65').map((one) => one.normalized)).toEqual([
      '9.65',
    ]);
    expect(findValues('amount', 'Cash RM10.00 Change RM0.35 Table 12').map((one) => one.text)).toEqual([
      'RM10.00',
      'RM0.35',
    ]);
    expect(
      findValues('amount', '合计（大写）壹仟贰佰叁拾肆元伍角整（小写）￥1234.50').map(
        (one) => one.normalized,
      ),
    ).toEqual(['1234.50', '1234.50']);
  });

  it('settles 1,234 and 1.234 by neighbours, then context, then as thousands with both readings', () => {
    expect(findValues('number', '1,234 und 529,87').map((one) => one.normalized)).toEqual([
      '1.234',
      '529.87',
    ]);
    expect(parseValue('number', '1.234', { language: 'de' })).toMatchObject({
      normalized: '1234',
      readings: [],
    });
    expect(parseValue('number', '1.234', { language: 'en' })?.normalized).toBe('1.234');
    expect(parseValue('number', '1.234', { numberStyle: 'point-decimal' })?.normalized).toBe('1.234');
    expect(parseValue('number', '1.234')).toMatchObject({ normalized: '1234', readings: ['1234', '1.234'] });
    expect(parseValue('number', '0.234')).toMatchObject({ normalized: '0.234', readings: [] });
    expect(parseValue('number', '1234.567')).toMatchObject({ normalized: '1234.567', readings: [] });
  });

  it('learns the number style of a paper', () => {
    expect(detectNumberStyle('12,50 und 1.163,40')).toBe('comma-decimal');
    expect(detectNumberStyle('12.50 and 1,163.40')).toBe('point-decimal');
    expect(detectNumberStyle('12.50 and 12,50')).toBeNull();
    expect(detectNumberStyle('1234')).toBeNull();
  });

  it('does not join numbers of neighbouring columns', () => {
    expect(findValues('number', '5 100 250.00', { language: 'en' }).map((one) => one.normalized)).toEqual([
      '5',
      '100',
      '250.00',
    ]);
    expect(findValues('number', '2 3').map((one) => one.normalized)).toEqual(['2', '3']);
  });

  it('compares by value', () => {
    expect(sameValue('amount', '1.163,40', '1163.40')).toBe(true);
    expect(sameValue('amount', 'RM5.00', '5')).toBe(true);
    expect(sameValue('amount', '5.00', '-5.00')).toBe(false);
    expect(sameValue('amount', '壹仟元整', '1,000.00')).toBe(true);
  });

  it.each([
    ['1.5', '11.5'],
    ['1.5', '1.55'],
    ['15', '1.5'],
    ['12.00', '-12.00'],
    ['-12.00', '12.00'],
    ['12', '12-34'],
    ['5.00', '15.00'],
    ['1163.40', '1163.41'],
    ['100', '1000'],
    ['100', '100.5'],
    ['2025', '05.03.2025'],
    ['530.75', '530,15'],
    ['8', '6'],
    ['1234', '1 234 567'],
  ])('the amount %s does not stand in %s, on OCR text neither', (value, quote) => {
    expect(isGroundedIn('amount', value, quote)).toBeNull();
    expect(isGroundedIn('amount', value, quote, { ocr: true })).toBeNull();
  });

  it('grounds the same value in another print', () => {
    expect(isGroundedIn('amount', '1,163.40', 'Total 1,163.40 EUR')).toBe('exact');
    expect(isGroundedIn('amount', '1163.40', 'Gesamt 1.163,40 EUR')).toBe('normalized');
    expect(isGroundedIn('amount', 'RM5.00', 'TOTAL RM5.00')).toBe('exact');
    expect(isGroundedIn('amount', '1163.40', 'Gesamt 1.l63,4O EUR', { ocr: true })).toBe('ocr-tolerant');
    expect(isGroundedIn('amount', '1163.40', 'Gesamt 1.l63,4O EUR')).toBeNull();
    expect(isGroundedIn('amount', '1234.50', '壹仟贰佰叁拾肆元伍角整')).toBe('normalized');
  });
});

describe('decimal', () => {
  it('is exact', () => {
    expect(multiplyDecimals('1163.40', '0.001')).toBe('1.16340');
    expect(multiplyDecimals('-0.1', '0.2')).toBe('-0.02');
    expect(multiplyDecimals('500', '0.45359237')).toBe('226.79618500');
    expect(roundDecimal('226.79618500', 6)).toBe('226.796185');
    expect(roundDecimal('0.0000005', 6)).toBe('0.000001');
    expect(roundDecimal('-0.0000004', 6)).toBe('0');
    expect(sameDecimal('5.00', '5')).toBe(true);
    expect(sameDecimal('500', '5')).toBe(false);
  });
});

describe('currency', () => {
  it.each([
    ['EUR', {}, 'EUR'],
    ['€', {}, 'EUR'],
    ['US$', {}, 'USD'],
    ['$', {}, 'USD'],
    ['£', {}, 'GBP'],
    ['RM', {}, 'MYR'],
    ['Rs', {}, 'INR'],
    ['₺', {}, 'TRY'],
    ['₫', {}, 'VND'],
    ['R$', {}, 'BRL'],
    ['CHF', {}, 'CHF'],
    ['RMB', {}, 'CNY'],
    ['人民币', {}, 'CNY'],
    ['元', {}, 'CNY'],
    ['美元', {}, 'USD'],
    ['US Dollars', {}, 'USD'],
    ['Euro', {}, 'EUR'],
    ['đồng', {}, 'VND'],
    ['Türk Lirası', {}, 'TRY'],
    ['¥', { language: 'zh' }, 'CNY'],
    ['¥', { country: 'JP' }, 'JPY'],
    ['$', { country: 'CA' }, 'CAD'],
    ['Swiss franc', {}, 'CHF'],
  ])('%s %j', (text, context, expected) => {
    expect(parseValue('currency', text, context)?.normalized).toBe(expected);
  });

  it('keeps shared signs open or says how it read them', () => {
    expect(parseValue('currency', '¥')).toMatchObject({ normalized: null, readings: ['CNY', 'JPY'] });
    expect(parseValue('currency', '$')?.warnings).toHaveLength(1);
  });

  it('finds money words, not other words', () => {
    const codes = (text: string) => findValues('currency', text).map((one) => one.normalized);
    expect(codes('Total USD 12,000.00 (EURO)')).toEqual(['USD', 'EUR']);
    expect(codes('TOTAL RM 5.00')).toEqual(['MYR']);
    expect(codes('PLEASE TRY ALL TOP CUP MAD THE AND FOR')).toEqual([]);
    expect(codes('TRY 1.500,00')).toEqual(['TRY']);
    expect(codes('元素 元月')).toEqual([]);
    expect(codes('金额：100元')).toEqual(['CNY']);
    expect(codes('European Euroland')).toEqual([]);
    expect(codes('FARM')).toEqual([]);
    expect(codes('3,720.00 KGS 10 TOP QH-RM-250318')).toEqual([]);
  });
});

describe('quantity and weight', () => {
  it.each([
    ['1,200 pcs', '1200'],
    ['300件', '300'],
    ['25 bales', '25'],
    ['1.234,5 m', '1234.5'],
    ['20 CTNS', '20'],
    ['50 Stück', '50'],
    ['12 dozen', '12'],
    ['1 200 cái', '1200'],
    ['7', '7'],
  ])('quantity %s', (text, expected) => {
    expect(parseValue('quantity', text)?.normalized).toBe(expected);
  });

  it.each([
    ['1,234.50 KGS', '1234.50'],
    ['1234.5 kg', '1234.5'],
    ['500 g', '0.5'],
    ['2 MT', '2000'],
    ['2.5 t', '2500'],
    ['500 lbs', '226.796185'],
    ['300公斤', '300'],
    ['2 吨', '2000'],
    ['10斤', '5'],
    ['KGS 1,200.00', '1200.00'],
    ['18.250,5 kg', '18250.5'],
  ])('weight %s', (text, expected) => {
    expect(parseValue('weight', text)?.normalized).toBe(expected);
  });

  it('takes the unit from the column, and says so when there is none', () => {
    expect(parseValue('weight', '2.5', { unit: 'MT' })).toMatchObject({ normalized: '2500', warnings: [] });
    expect(parseValue('weight', '12.5')?.warnings).toHaveLength(1);
    expect(parseValue('weight', '12 pcs')).toBeNull();
    expect(parseValue('weight', '12', { unit: 'pcs' })).toBeNull();
  });

  it('finds weights and leaves other measures', () => {
    expect(
      findValues('weight', 'N.W.: 530.00 KGS G.W.: 560.00 KGS 25 CTNS 12.5 m 2024').map(
        (one) => one.normalized,
      ),
    ).toEqual(['530.00', '560.00']);
    expect(
      findValues('quantity', 'Order 471102 of 05.03.2025: 1,200 pcs in 20 cartons').map(
        (one) => one.normalized,
      ),
    ).toEqual(['1200', '20']);
    expect(findValues('unit', 'Qty 12 pcs, unit price per kg').map((one) => one.normalized)).toContain('kg');
  });

  it('compares and grounds with the unit', () => {
    expect(sameValue('weight', '500 g', '0.5 kg')).toBe(true);
    expect(sameValue('weight', '500 g', '500 kg')).toBe(false);
    expect(sameValue('quantity', '12 pcs', '12 sets')).toBe(false);
    expect(isGroundedIn('weight', '530.00 KGS', 'N.W.: 530.00 KGS')).toBe('exact');
    expect(isGroundedIn('weight', '2000', 'Net weight 2 MT')).toBe('normalized');
    expect(isGroundedIn('weight', '530 kg', '5300 kg')).toBeNull();
    expect(isGroundedIn('quantity', '1200 pcs', '1,200 PCS')).toBe('normalized');
    expect(isGroundedIn('quantity', '1200 pcs', '1,200 sets')).toBeNull();
    expect(isGroundedIn('quantity', '120', '1,200 pcs')).toBeNull();
  });
});

describe('spaces and apostrophes that group thousands', () => {
  it.each([
    ['21 340 kg', '21340'],
    ['Net weight 21 340 kg', '21340'],
    ['Gewicht: 1 021 340,5 kg', '1021340.5'],
    ['total of 21\u00a0340 kg', '21340'],
    ['Poids 21\u2009340 kg', '21340'],
    ['Masse 21\u202f340 kg', '21340'],
    ["21'340 kg", '21340'],
    ['brutto 21’340.50 kg', '21340.50'],
    ['净重 21 340 千克', '21340'],
    ['21 340 MT', '21340000'],
    // A lot, a count or another number and then the weight.
    ['Lot 21 340 kg', '340'],
    ['Lot: 21 340 kg', '340'],
    ['Charge Nr. 21 340 kg', '340'],
    ['Cartons 12 340 kg', '340'],
    ['批号 21 340 千克', '340'],
    ['3 bales, No. 21 340 kg', '340'],
    ['4711 21 340 kg', '340'],
    ['21 34 kg', '34'],
    ['2025 340 kg', '340'],
    ['021 340 kg', '340'],
  ])('weight in %s', (text, kilograms) => {
    for (const language of [undefined, 'en', 'de'])
      expect(findValues('weight', text, language === undefined ? {} : { language }).at(-1)?.normalized).toBe(
        kilograms,
      );
  });

  it('leaves packs and their content apart', () => {
    expect(findValues('quantity', '20 500 kg bags').map((one) => one.text)).toEqual(['500 kg']);
    expect(findValues('quantity', 'pack of 6 500 g').map((one) => one.text)).toEqual(['500 g']);
  });

  it('joins quantities and amounts', () => {
    expect(findValues('quantity', 'shipped 12 600 pcs in all').map((one) => one.normalized)).toEqual([
      '12600',
    ]);
    expect(findValues('amount', 'Total EUR 21 340').map((one) => one.normalized)).toEqual(['21340']);
    expect(
      findValues('amount', 'Somme de 21 340 €', { language: 'fr' }).map((one) => one.normalized),
    ).toEqual(['21340']);
    expect(findValues('number', '1 021 340', { language: 'en' }).map((one) => one.normalized)).toEqual([
      '1021340',
    ]);
    expect(findValues('number', '12 340', { language: 'en' }).map((one) => one.normalized)).toEqual([
      '12',
      '340',
    ]);
  });

  it('does not ground the tail of a grouped number', () => {
    expect(isGroundedIn('weight', '340 kg', 'Net weight 21 340 kg', {})).toBeNull();
    expect(isGroundedIn('weight', '21340 kg', 'Net weight 21 340 kg', {})).toBe('normalized');
  });
});
