import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('words that are something else', () => {
  it('a standard is no registration of the laboratory', () => {
    const reading = read('lab_test', [
      [200, 40, 'TEST REPORT', 16],
      [50, 100, 'Laboratory: Weser Textile Testing GmbH'],
      [50, 114, 'Hafenstrasse 3, 28195 Bremen, Germany'],
      [50, 128, 'Accreditation ISO/IEC 17025'],
      [50, 160, 'Report No.: WL-7731'],
    ]);
    expect(reading.fields.filter((field) => field.value === '17025')).toEqual([]);
  });

  it('who pays the freight is no place', () => {
    const delivery = (words: string) =>
      read('purchase_order', [
        [200, 40, '采购合同', 16],
        [50, 100, '合同编号：HT-22'],
        [50, 120, `交货地点：${words}`],
      ]).value('transport.placeOfDelivery');
    expect(delivery('供方仓库，费用由需方承担。')).toBeUndefined();
    expect(delivery('江苏省常州市新北区通江路8号')).toBe('江苏省常州市新北区通江路8号');
  });

  it('the country in the name of an office is not that of its address', () => {
    const reading = read('detention_notice', [
      [200, 40, 'U.S. Customs and Border Protection', 13],
      [220, 56, '300 Harbor Way, Oakland, CA 94607'],
      [220, 90, 'NOTICE OF DETENTION', 15],
      [50, 130, 'Notice No.: D-118'],
    ]);
    expect(reading.value('parties.issuer.country')).toBeUndefined();
  });
});
