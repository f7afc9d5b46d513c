import { describe, expect, it } from 'vitest';
import { isTelling, numbersOf } from '../../../src/counsel/chain/numbers.ts';
import { makeDocument } from '../../support/counsel/make-snapshot.ts';

describe('numbers on two documents', () => {
  it('tie by themselves only when few firms will have the same', () => {
    expect(isTelling('QH25-0612')).toBe(true);
    expect(isTelling('20250430')).toBe(true);
    expect(isTelling('48817')).toBe(false);
    expect(isTelling('100234')).toBe(false);
    expect(isTelling('00000318')).toBe(false);
  });

  it('are of a kind by the type of the paper and the path', () => {
    const made = makeDocument({
      number: 1,
      type: 'invoice',
      fields: {
        'references.purchaseOrder': 'PO-1000',
        documentNumber: 'INV-1000',
        'parties.processor.identifiers.registration': '48817',
        'goods[0].lot': 'LOT-1000',
      },
    });
    expect(numbersOf(made).map(({ kind, key: number, isOwn }) => [kind, number, isOwn])).toEqual([
      ['invoice', 'INV-1000', true],
      ['order', 'PO-1000', false],
      ['lot', 'LOT-1000', false],
    ]);
  });

  it('count only where they stand on the page and are not rejected or denied', () => {
    const made = makeDocument({
      number: 1,
      type: 'bale_list',
      fields: [
        { path: 'references.invoice[0]', value: 'INV-1000', state: 'rejected' },
        { path: 'references.invoice[1]', value: 'INV-1001', status: 'ungrounded' },
        { path: 'references.invoice[2]', value: 'INV-1002', field: { polarity: 'denied' } },
        { path: 'documentNumber', value: 'BALES-1' },
      ],
    });
    expect(numbersOf(made)).toEqual([]);
  });
});
