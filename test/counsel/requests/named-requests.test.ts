import { describe, expect, it } from 'vitest';
import { namedRequests } from '../../../src/counsel/requests/named-requests.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const payment: GivenDocument = {
  number: 1,
  type: 'proof_of_payment',
  supplier: '06 Haizhou',
  fields: { 'payment.invoice[0]': 'HZ-25-0412', 'references.contract[0]': 'RM-HZ-2503-07' },
};

describe('documents that others name', () => {
  it('are asked for where no document bears the number as its own', () => {
    const requests = namedRequests(makeSnapshot([payment]));
    expect(requests.map(({ what }) => what.map(({ text }) => text))).toEqual([
      ['invoice named and not found', 'HZ-25-0412'],
      ['contract named and not found', 'RM-HZ-2503-07'],
    ]);
    expect(requests[0]!.what[1]!.place).toMatchObject({ number: 1 });
    expect(requests[0]!.english).toContain(
      'names the invoice HZ-25-0412. We did not find it among the documents we hold.',
    );
    expect(requests[0]!.to).toEqual({ kind: 'supplier', label: '06 Haizhou' });
  });

  it('are there when one bears the number in another way of writing', () => {
    const own = { number: 2, type: 'invoice', fields: { documentNumber: 'hz25 0412' } };
    const contract = { number: 3, type: 'purchase_order', fields: { documentNumber: 'RM－HZ－2503－07' } };
    expect(namedRequests(makeSnapshot([payment, own, contract]))).toEqual([]);
  });

  it('are asked for once, of whom most of the papers that name them came from', () => {
    const again = { ...payment, number: 2, file: 'two', supplier: '05 Ruomian' };
    const third = { ...payment, number: 3, file: 'three', supplier: '05 Ruomian' };
    const requests = namedRequests(makeSnapshot([payment, again, third]));
    expect(requests).toHaveLength(2);
    expect(requests[0]!.to).toEqual({ kind: 'supplier', label: '05 Ruomian' });
    expect(requests[0]!.english).toContain('and 1 more name the invoice');
    // What came from one supplier is not told to another.
    expect(requests[0]!.english).toContain('our no. 0002');
    expect(requests[0]!.english).not.toContain('our no. 0001');
    expect(requests[0]!.rests).toHaveLength(3);
  });

  it('are not asked for on the word of another shipment, a translation, a rejected reading or a short number', () => {
    const fields = [{ path: 'references.invoice[0]', value: 'X-9001', state: 'rejected' as const }];
    expect(
      namedRequests(
        makeSnapshot([
          { ...payment, relation: 'other-shipment' },
          { ...payment, number: 2, more: { translates: 9 } },
          { ...payment, number: 3, fields },
          { ...payment, number: 4, fields: { 'references.invoice[0]': '417' } },
        ]),
      ),
    ).toEqual([]);
  });
});
