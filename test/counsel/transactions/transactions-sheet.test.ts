import { describe, expect, it } from 'vitest';
import { transactionsSheet } from '../../../src/counsel/sheets/transactions.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { itemsIn, rowsOf, textsIn } from '../../support/counsel/read-sheet.ts';

const invoice: GivenDocument = {
  number: 1,
  type: 'invoice',
  relation: 'in-chain',
  fields: [
    { path: 'documentNumber', value: 'QX25-0612', state: 'confirmed' },
    { path: 'issueDate', value: '2025-06-20' },
    { path: 'parties.seller.name', value: 'Qinghe Trading Ltd.' },
    { path: 'parties.buyer.name', value: 'Pine Apparel Inc.' },
    { path: 'totals.amount', value: '86,400.00', normalized: '86400.00' },
    { path: 'totals.currency', value: 'USD' },
    { path: 'references.purchaseOrder', value: '48817' },
  ],
};
const payment: GivenDocument = {
  number: 2,
  type: 'proof_of_payment',
  fields: [
    { path: 'documentNumber', value: 'WIRE-1' },
    { path: 'payment.invoice', value: 'QX25-0612' },
    { path: 'parties.payer.name', value: 'PINE APPAREL, INC.' },
    { path: 'parties.payee.name', value: 'Golden Isthmus (HK) Limited' },
    { path: 'payment.amount', value: '86,400', normalized: '86400' },
    { path: 'payment.currency', value: 'USD' },
  ],
};
const agreement: GivenDocument = {
  number: 3,
  type: 'third_party_payment_agreement',
  fields: {
    documentNumber: 'TP-2025-03',
    'parties.seller.name': 'Qinghe Trading Ltd.',
    'parties.payee.name': 'Golden Isthmus (HK) Limited',
    'payment.invoice': 'QX25-0612',
  },
};
const order: GivenDocument = {
  number: 4,
  type: 'purchase_order',
  fields: {
    documentNumber: '48817',
    'parties.seller.name': 'QINGHE TRADING LTD',
    'parties.buyer.name': 'Pine Apparel Inc.',
  },
};
const sheetOf = (...documents: readonly GivenDocument[]) =>
  transactionsSheet(makeSnapshot(documents, { facts: { chain: 'cotton' } }));

describe('sheet of transactions', () => {
  it('sets the payee beside the seller, each with its own place, and the agreement beside both', () => {
    const [row] = rowsOf(sheetOf(invoice, payment, agreement, order));
    const headers = [...row!.keys()];
    expect(headers.indexOf('Payee') - headers.indexOf('Seller')).toBe(1);
    expect(itemsIn(row!, 'Seller')).toMatchObject([{ text: 'Qinghe Trading Ltd.', place: { number: 1 } }]);
    expect(itemsIn(row!, 'Payee')).toMatchObject([
      { text: 'Golden Isthmus (HK) Limited', place: { number: 2 } },
    ]);
    expect(textsIn(row!, 'Third-party')).toEqual([
      'agreement TP-2025-03',
      'seller Qinghe Trading Ltd.',
      'payee Golden Isthmus (HK) Limited',
    ]);
    expect(textsIn(row!, 'Payment')).toEqual(['WIRE-1']);
    expect(itemsIn(row!, 'Invoice')).toMatchObject([{ text: 'QX25-0612', style: 'confirmed' }]);
  });

  it('shows both values where two documents differ, and says nothing of them', () => {
    const [row] = rowsOf(sheetOf(invoice, payment));
    expect(itemsIn(row!, 'Stated by two')).toMatchObject([
      { text: 'seller on the invoice: Qinghe Trading Ltd.', place: { number: 1 }, style: 'unconfirmed' },
      { text: 'payee: Golden Isthmus (HK) Limited', place: { number: 2 }, style: 'unconfirmed' },
    ]);
  });

  it('holds amounts against each other as numbers, and no currencies that are open', () => {
    const paid = (amount: string, currency: string): GivenDocument => ({
      ...payment,
      fields: [
        { path: 'payment.invoice', value: 'QX25-0612' },
        { path: 'payment.amount', value: amount, normalized: amount },
        { path: 'payment.currency', value: currency, normalized: currency === '$' ? null : currency },
      ],
    });
    const said = (document: GivenDocument) =>
      textsIn(rowsOf(sheetOf(invoice, document))[0]!, 'Stated by two');
    expect(said(paid('86400.0', '$'))).toEqual([]);
    expect(said(paid('86400', 'CNY'))).toEqual([
      'currency of the invoice: USD',
      'currency of the payment: CNY',
    ]);
    expect(said(paid('80000', 'USD'))).toEqual([
      'amount on the invoice: 86,400.00',
      'amount of the payment: 80000',
    ]);
  });

  it('names the number that ties each document', () => {
    const [row] = rowsOf(sheetOf(invoice, payment, order));
    expect(itemsIn(row!, 'Inferred')).toMatchObject([
      {
        text: '0004 Purchase order 48817: order or contract no. 48817 stands on it and on 0001',
        style: 'inferred',
      },
      {
        text: '0002 Proof of payment WIRE-1: invoice no. QX25-0612 stands on it and on 0001',
        style: 'inferred',
      },
    ]);
  });

  it('does not tie by a short number alone, by amounts, or by a number that means something else', () => {
    const strangers = { ...order, fields: { documentNumber: '48817', 'parties.seller.name': 'Nobody' } };
    const sameAmount: GivenDocument = {
      number: 5,
      type: 'proof_of_payment',
      fields: { 'payment.amount': '86,400.00', 'parties.payee.name': 'Qinghe Trading Ltd.' },
    };
    const license: GivenDocument = {
      number: 6,
      type: 'bale_list',
      fields: { 'parties.processor.identifiers.registration': '48817' },
    };
    const [row] = rowsOf(sheetOf(invoice, strangers, sameAmount, license));
    expect(textsIn(row!, 'Inferred')).toEqual([]);
    expect(textsIn(row!, 'Payment')).toEqual([]);
  });

  it('ties an agreement that bears no number by the seller and the payee it names, and by neither alone', () => {
    const between = (payee: string): GivenDocument => ({
      number: 3,
      type: 'third_party_payment_agreement',
      fields: { 'parties.seller.name': 'Qinghe Trading Ltd.', 'parties.payee.name': payee },
    });
    const [row] = rowsOf(sheetOf(invoice, payment, between('GOLDEN ISTHMUS (HK) LIMITED')));
    expect(textsIn(row!, 'Third-party')).toContain('payee GOLDEN ISTHMUS (HK) LIMITED');
    expect(textsIn(row!, 'Inferred')).toContain(
      '0003 Third party payment agreement: names the seller, and the payee of 0002',
    );
    expect(textsIn(rowsOf(sheetOf(invoice, payment, between('Another Limited')))[0]!, 'Third-party')).toEqual(
      [],
    );
    expect(
      textsIn(rowsOf(sheetOf(invoice, between('GOLDEN ISTHMUS (HK) LIMITED')))[0]!, 'Third-party'),
    ).toEqual([]);
  });

  it('sets a credit note beside the invoice that it names', () => {
    const credit: GivenDocument = {
      number: 7,
      type: 'credit_note',
      fields: {
        documentNumber: '04418290',
        'references.invoice': 'QX25-0612',
        'totals.amount': '-86,400.00',
        issueDate: '2025-07-11',
      },
    };
    const sheet = sheetOf(invoice, credit);
    expect(rowsOf(sheet)).toHaveLength(1);
    expect(textsIn(rowsOf(sheet)[0]!, 'Credit note')).toEqual([
      'credit note 04418290',
      'dated 2025-07-11',
      'amount -86,400.00',
    ]);
    const alone = sheetOf(credit);
    expect(alone.rows[0]!.kind).toBe('heading');
    expect(textsIn(rowsOf(alone)[0]!, 'Not found').join()).toContain('invoice that it corrects');
  });

  it('keeps a payment whose invoice is not found in a row of its own', () => {
    const sheet = sheetOf(payment);
    expect(sheet.rows[0]!.kind).toBe('heading');
    const [row] = rowsOf(sheet);
    expect(textsIn(row!, 'Invoice')).toEqual(['names QX25-0612']);
    expect(textsIn(row!, 'Payee')).toEqual(['Golden Isthmus (HK) Limited']);
    expect(itemsIn(row!, 'Not found')).toMatchObject([{ style: 'not-found' }]);
    expect(textsIn(row!, 'Not found')[0]).toContain('invoice that it names');
  });

  it('gives a payment under a frame contract to the seller who is paid, and to no invoice that it does not name', () => {
    const under = (number: number, seller: string, own: string): GivenDocument => ({
      number,
      type: 'invoice',
      fields: { documentNumber: own, 'parties.seller.name': seller, 'references.contract': 'FRAME-2025' },
    });
    const paid: GivenDocument = {
      number: 9,
      type: 'proof_of_payment',
      fields: {
        documentNumber: 'WIRE-9',
        'references.contract': 'FRAME-2025',
        'parties.payee.name': 'Adler Ltd.',
      },
    };
    const rows = rowsOf(sheetOf(under(1, 'Adler Ltd.', 'A-100200'), under(2, 'Birk Ltd.', 'B-100200'), paid));
    expect(rows.map((row) => textsIn(row, 'Payment'))).toEqual([['WIRE-9'], []]);
    const naming = { ...paid, fields: { ...paid.fields, 'payment.invoice': 'A-999999' } };
    const named = rowsOf(sheetOf(under(1, 'Adler Ltd.', 'A-100200'), naming));
    expect(named.map((row) => textsIn(row, 'Payment'))).toEqual([[], ['WIRE-9']]);
  });

  it('ties nothing by a frame contract that very many documents bear', () => {
    const many = Array.from(
      { length: 40 },
      (_, index): GivenDocument => ({
        number: index + 10,
        type: 'transport_document',
        fields: { 'references.contract': 'FRAME-2025', 'parties.consignor.name': 'Adler Ltd.' },
      }),
    );
    const sold: GivenDocument = {
      number: 1,
      type: 'invoice',
      fields: { 'parties.seller.name': 'Adler Ltd.', 'references.contract': 'FRAME-2025' },
    };
    expect(textsIn(rowsOf(sheetOf(sold, ...many))[0]!, 'Goods moved')).toEqual([]);
    expect(textsIn(rowsOf(sheetOf(sold, ...many.slice(0, 3)))[0]!, 'Goods moved')).toHaveLength(3);
  });

  it('shows nothing of documents that are of another shipment or only context', () => {
    for (const relation of ['other-shipment', 'context', 'same-site-other-origin'] as const)
      expect(sheetOf({ ...invoice, relation }).rows).toEqual([]);
  });

  it('tells nothing of an undecided document as evidence', () => {
    const [row] = rowsOf(sheetOf({ ...invoice, relation: null }));
    expect(itemsIn(row!, 'Invoice')).toMatchObject([{ style: 'unconfirmed' }]);
  });

  it('tells an invoice once that was received again or lies in its own file as data, and one that differs by itself', () => {
    const values = {
      documentNumber: 'FA-2017-0009',
      'parties.seller.name': 'Moulin SARL',
      issueDate: '2017-11-05',
      'totals.amount': '530.75',
    };
    const paper: GivenDocument = { number: 1, type: 'invoice', path: 'a/fa.pdf', fields: values };
    const data: GivenDocument = {
      number: 2,
      type: 'invoice',
      path: 'a/fa.pdf!/factur-x.xml',
      mediaType: 'application/xml',
      fields: { documentNumber: 'FA-2017-0009', 'totals.amount': '530.7' },
    };
    const inFile = makeSnapshot([paper, data]).documents;
    const snapshot = makeSnapshot([
      paper,
      { ...paper, number: 3, path: 'b/scan.jpg', fields: { ...values, documentNumber: 'FA-2017 -0009' } },
      { ...paper, number: 4, path: 'b/other.pdf', fields: { ...values, 'totals.amount': '999.00' } },
      { ...paper, number: 5, path: 'b/next.pdf', fields: { ...values, 'parties.seller.name': 'Adler Ltd.' } },
    ]);
    const member = {
      ...inFile[1]!,
      occurrences: inFile[1]!.occurrences.map((one) => ({ ...one, parent: 'a/fa.pdf' })),
    };
    const rows = rowsOf(
      transactionsSheet({
        ...snapshot,
        documents: [snapshot.documents[0]!, member, ...snapshot.documents.slice(1)],
      }),
    );
    expect(rows.map((row) => textsIn(row, 'Invoice'))).toEqual([
      ['FA-2017-0009', 'received again: FA-2017 -0009', 'data inside the file: FA-2017-0009'],
      ['FA-2017-0009'],
      ['FA-2017-0009'],
    ]);
  });

  it('does not take an order by which the seller buys, or the buyer sells, for the order of the sale', () => {
    const upstream: GivenDocument = {
      number: 5,
      type: 'purchase_order',
      fields: {
        documentNumber: 'QH-RM-250318',
        'parties.buyer.name': 'Qinghe Trading Ltd.',
        'parties.seller.name': 'Lanting Dyeing Ltd.',
        'totals.amount': '209,760.00',
        'totals.currency': 'CNY',
      },
    };
    const naming = {
      ...invoice,
      fields: [
        ...(invoice.fields as readonly { path: string; value: string }[]),
        { path: 'references.contract', value: 'QH-RM-250318' },
      ],
    };
    const [row] = rowsOf(sheetOf(naming, upstream));
    expect(textsIn(row!, 'Purchase order or contract').join()).not.toContain('209,760.00');
    expect(textsIn(row!, 'Inferred')).toEqual([
      '0005 Purchase order QH-RM-250318: order or contract no. QH-RM-250318 stands on it and on 0001; an order of another sale: the seller is its buyer',
    ]);
    expect(textsIn(row!, 'Not found').join()).toContain('purchase order or contract');
  });

  it('tells the currency beside amounts of orders, agreements and credit notes', () => {
    const priced = {
      ...order,
      fields: { ...order.fields, 'totals.amount': '620,000.00', 'totals.currency': 'CNY' },
    };
    const [row] = rowsOf(sheetOf(invoice, priced));
    const cell = [...row!].find(([header]) => header === 'Purchase order or contract')![1];
    expect(cell.map(({ text }) => text)).toEqual(['48817', 'amount 620,000.00', 'currency CNY']);
  });

  it('tells an English name that only another document gives among what is inferred', () => {
    const chinese: GivenDocument = {
      number: 1,
      type: 'invoice',
      language: 'zh',
      fields: { documentNumber: '04418273', 'parties.seller.name': '江西云岭制衣有限公司' },
    };
    const both: GivenDocument = {
      number: 2,
      type: 'production_record',
      language: 'zh',
      fields: {
        'parties.manufacturer.name': '江西云岭制衣有限公司',
        'parties.manufacturer.nameTranslated': 'Jiangxi Yunling Garment Co., Ltd.',
      },
    };
    const [row] = rowsOf(sheetOf(chinese, both));
    expect(textsIn(row!, 'Seller')).toEqual(['江西云岭制衣有限公司']);
    expect(itemsIn(row!, 'Inferred')).toMatchObject([
      {
        text: 'in English: 江西云岭制衣有限公司 / Jiangxi Yunling Garment Co., Ltd.',
        style: 'inferred',
        place: { number: 2 },
      },
    ]);
  });
});
