import { describe, expect, it } from 'vitest';
import { cutWarning } from '../../../src/extraction/rules/parties/cut-names.ts';
import { read } from '../helpers/read.ts';

const waybill = (cell: readonly (readonly [number, string])[]) =>
  read(
    'transport_document',
    [
      [200, 40, '公路货物运单', 16],
      [50, 100, '托运人'],
      ...cell.map(([left, text]) => [left, 100, text] as const),
      [50, 140, '运单号'],
      [110, 140, 'KT-5501'],
    ],
    { ocr: true },
  );

describe('Chinese party names with gaps that a reader of images leaves', () => {
  it('takes what stands behind the gap up to the ending of a firm, with a warning', () => {
    const field = waybill([
      [110, '库尔勒晨'],
      [168, '纺织有限公司'],
    ]).field('parties.consignor.name');
    expect(field?.value.replace(/\s/g, '')).toBe('库尔勒晨纺织有限公司');
    expect(field?.warnings).toContain(cutWarning);
    expect(field?.confidence).toBeLessThan(0.6);
  });

  it('takes what stands before a name that is a trade and a legal form alone', () => {
    const field = waybill([
      [110, '石河子鑫'],
      [166, '轧花有限公司'],
    ]).field('parties.consignor.name');
    expect(field?.value.startsWith('石河子鑫')).toBe(true);
  });

  it('leaves whole names as they are', () => {
    const field = waybill([[110, '石河子鑫泉轧花有限公司']]).field('parties.consignor.name');
    expect(field?.value).toBe('石河子鑫泉轧花有限公司');
    expect(field?.warnings).toEqual([]);
    expect(field?.confidence).toBeGreaterThan(0.7);
  });
});
