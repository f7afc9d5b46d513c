import { describe, expect, it } from 'vitest';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import type { IndicatorMention, IndicatorPolarity } from '../../../src/model/indicator.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { flagsOfSnapshot, makeFlag } from '../../support/counsel/make-flag.ts';
import { fileOf, type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { rowsBelow, textOf, textsOf } from './sheet-text.ts';

const denials = 'Denials that another document contradicts';
const different = 'The same thing stated differently';

function indicator(file: string, polarity: IndicatorPolarity, quote: string): IndicatorMention {
  return {
    id: `${file} ${quote}`,
    indicator: 'debt_bondage',
    name: 'Debt bondage',
    polarity: { value: polarity, cue: null, cueOffsets: null, rule: 'made' },
    explanation: `the page says: ${quote}`,
    phrase: quote,
    matcher: '1',
    file: fileOf(file),
    document: null,
    page: 1,
    boxes: [],
    offsets: [0, quote.length],
    quote,
  };
}

describe('denials', () => {
  const documents: GivenDocument[] = [
    { number: 1, type: 'declaration', file: 'a', supplier: 'One' },
    { number: 2, type: 'transport_document', file: 'b', supplier: 'Another' },
    { number: 3, type: 'invoice', file: 'c', supplier: 'Another' },
  ];
  const clause = {
    quote: '新疆',
    entry: 'Xinjiang',
    list: 'xinjiang',
    grade: 'P1',
    polarity: 'denied',
  } as const;
  const denied = makeFlag({ file: 'a', ...clause });

  it('stand beside what other documents state, the surest statement of each, whoever sent them', () => {
    const flags = [
      denied,
      makeFlag({ file: 'b', quote: '阿克苏', entry: 'Aksu', list: 'xinjiang', grade: 'P1', at: 5 }),
      makeFlag({ file: 'b', quote: '新A 12345', entry: 'plate', list: 'xinjiang', grade: 'P2', at: 50 }),
      makeFlag({ file: 'c', quote: 'Ningyuan Example Textile' }),
    ];
    const [row, ...more] = rowsBelow(adverseSheet(makeSnapshot(documents, flagsOfSnapshot(flags))), denials);
    expect(more).toEqual([]);
    expect(textOf(row!.cells[0])).toBe(
      'Listed parties and places: denied in 1 document, stated in 2 documents',
    );
    expect(textsOf(row!.cells[1])).toEqual(['新疆', '阿克苏', 'Ningyuan Example Textile']);
    expect(textsOf(row!.cells[2])).toEqual(['denied (“not”)', 'stated', 'stated']);
    expect(row!.cells[1]!.map(({ place }) => place?.number)).toEqual([1, 2, 3]);
  });

  it('that several documents word alike are told once, with all of them', () => {
    const again = makeFlag({ ...clause, file: 'c' });
    const flags = [
      denied,
      again,
      makeFlag({ file: 'b', quote: '阿克苏', list: 'xinjiang', grade: 'P1', at: 5 }),
    ];
    const rows = rowsBelow(adverseSheet(makeSnapshot(documents, flagsOfSnapshot(flags))), denials);
    expect(rows.map(({ cells }) => [textOf(cells[0]), textsOf(cells[1])])).toEqual([
      ['Listed parties and places: denied in 2 documents, stated in 1 document', ['新疆', '新疆', '阿克苏']],
    ]);
  });

  it('that only their own document, or nothing, stands against are no contradiction between documents', () => {
    const own = makeFlag({
      file: 'a',
      quote: '喀什',
      entry: 'Kashgar',
      list: 'xinjiang',
      grade: 'P1',
      at: 90,
    });
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot([denied, own])));
    expect(rowsBelow(sheet, denials)).toEqual([]);
  });

  it('of an origin are held against origins that other documents state', () => {
    const snapshot = makeSnapshot([
      {
        number: 1,
        type: 'declaration',
        fields: [{ path: 'origin.country', value: 'China', normalized: 'CN', field: { polarity: 'denied' } }],
      },
      {
        number: 2,
        type: 'certificate_of_origin',
        fields: [{ path: 'origin.country', value: '中国', normalized: 'CN' }],
      },
      {
        number: 3,
        type: 'certificate_of_origin',
        fields: [{ path: 'origin.country', value: 'Brazil', normalized: 'BR' }],
      },
    ]);
    const [row] = rowsBelow(adverseSheet(snapshot), denials);
    expect(textsOf(row!.cells[1])).toEqual(['China', '中国']);
    expect(textsOf(row!.cells[2])).toEqual(['denied', 'stated']);
  });

  it('of an indicator are held against the documents that state it', () => {
    const snapshot = makeSnapshot(documents, {
      indicators: [
        indicator('a', 'negated', 'no debt bondage'),
        indicator('b', 'stated', 'workers owe fees'),
        indicator('b', 'negated', 'none'),
      ],
    });
    const sheet = adverseSheet(snapshot);
    expect(textsOf(rowsBelow(sheet, denials)[0]!.cells[1])).toEqual(['no debt bondage', 'workers owe fees']);
    expect(rowsBelow(sheet, 'Passages about indicators').map(({ cells }) => textOf(cells[0]))).toEqual([
      'Debt bondage: stated by the document (1 passage)',
      'Debt bondage: the document says it is not so (2 passages)',
    ]);
  });
});

describe('the same thing stated differently', () => {
  const invoice = (number: number, amount: string, more: Partial<GivenDocument> = {}): GivenDocument => ({
    number,
    type: 'invoice',
    fields: [
      { path: 'documentNumber', value: 'INV-100' },
      { path: 'parties.seller.name', value: 'Example Textile Co., Ltd.' },
      { path: 'issueDate', value: '3 March 2026', normalized: '2026-03-03' },
      { path: 'totals.amount', value: amount, normalized: amount },
    ],
    ...more,
  });

  it('tells copies of one number that differ, each value with its own page', () => {
    const [row] = rowsBelow(
      adverseSheet(makeSnapshot([invoice(1, '100.00'), invoice(2, '120.00'), invoice(3, '100.0')])),
      different,
    );
    expect(textsOf(row!.cells[1])).toEqual(['100.00', '120.00', '100.0']);
    expect(row!.cells[1]!.map(({ place }) => place?.number)).toEqual([1, 2, 3]);
    expect(textsOf(row!.cells[2])).toEqual(['Totals: amount', 'Totals: amount', 'Totals: amount']);
  });

  it('takes what people said, not what was proposed', () => {
    const corrected = invoice(2, '100.00', {
      fields: [
        { path: 'documentNumber', value: 'INV-100' },
        { path: 'totals.amount', value: '120.00', normalized: '120.00', state: 'rejected' },
        { path: 'totals.amount', value: '100.00', normalized: '100.00', state: 'added' },
      ],
    });
    expect(rowsBelow(adverseSheet(makeSnapshot([invoice(1, '100.00'), corrected])), different)).toEqual([]);
  });

  it('leaves alone papers of different firms that bear one number, translations, and values that can be read in two ways', () => {
    const other = invoice(2, '120.00', {
      fields: [
        { path: 'documentNumber', value: 'INV-100' },
        { path: 'parties.seller.name', value: 'Quite Another Mill GmbH' },
        { path: 'totals.amount', value: '120.00' },
      ],
    });
    const translation = invoice(3, '130.00', { more: { translates: 1 } });
    const open = invoice(4, '1.000', {
      fields: [
        { path: 'documentNumber', value: 'INV-100' },
        { path: 'totals.amount', value: '1.000', normalized: null, field: { readings: ['1', '1000'] } },
      ],
    });
    expect(
      rowsBelow(adverseSheet(makeSnapshot([invoice(1, '100.00'), other, translation, open])), different),
    ).toEqual([]);
  });

  it('tells papers of one shipment whose weights differ, amounts only in one currency', () => {
    const packing = (currency: string): GivenDocument => ({
      number: 2,
      type: 'customs_declaration',
      fields: [
        { path: 'documentNumber', value: 'D-9' },
        { path: 'references.invoice', value: 'INV-100' },
        { path: 'totals.grossWeight', value: '4,280 KGS', normalized: '4280' },
        { path: 'totals.packages', value: '400', normalized: '400' },
        { path: 'totals.currency', value: currency, normalized: currency },
        { path: 'totals.amount', value: '90.00', normalized: '90.00' },
      ],
    });
    const bill: GivenDocument = {
      number: 1,
      type: 'invoice',
      fields: [
        { path: 'documentNumber', value: 'INV-100' },
        { path: 'totals.grossWeight', value: '4280.00', normalized: '4280.00' },
        { path: 'totals.packages', value: '401', normalized: '401' },
        { path: 'totals.currency', value: 'USD', normalized: 'USD' },
        { path: 'totals.amount', value: '100.00', normalized: '100.00' },
      ],
    };
    const told = (currency: string) =>
      textsOf(rowsBelow(adverseSheet(makeSnapshot([bill, packing(currency)])), different)[0]!.cells[1]);
    expect(told('CNY')).toEqual(['401', '400']);
    expect(told('USD')).toEqual(['401', '400', '100.00', '90.00']);
  });

  it('tells both sides of an observation, with the field as it stands after review', () => {
    const documents: GivenDocument[] = [
      {
        number: 1,
        type: 'invoice',
        file: 'a',
        fields: [{ path: 'issueDate', value: '28 May', state: 'confirmed' }],
      },
      { number: 2, type: 'invoice', file: 'b' },
    ];
    const snapshot = makeSnapshot(documents);
    const field = snapshot.documents[0]!.fields[0]!.field;
    const observation: Observation = {
      id: 'o',
      kind: 'translation-differs',
      statement: 'Original and translation read differently.',
      places: [
        { file: fileOf('a'), page: 1, fields: [field.id], what: 'issueDate', value: '28 May' },
        {
          file: fileOf('b'),
          page: 1,
          fields: [],
          what: 'date',
          value: '29 May',
          boxes: [{ x: 0.1, y: 0.2, width: 0.1, height: 0.01 }],
        },
      ],
    };
    const [row] = rowsBelow(adverseSheet({ ...snapshot, observations: [observation] }), different);
    expect(row!.cells[1]).toMatchObject([
      { text: '28 May', style: 'confirmed', field: field.id, place: { number: 1 } },
      { text: '29 May', style: 'unconfirmed', place: { number: 2, boxes: [{ x: 0.1 }] } },
    ]);
    expect(textOf(row!.cells[3])).toContain('Original and translation read differently.');
  });

  it('does not count data inside a file as a copy, and leaves out what is only printed differently', () => {
    const bill = (number: number, amount: string, more: Partial<GivenDocument>): GivenDocument => ({
      number,
      type: 'invoice',
      fields: [
        { path: 'documentNumber', value: 'FA-2017-0009' },
        { path: 'parties.seller.name', value: 'Moulin SARL' },
        { path: 'totals.amount', value: amount },
        { path: 'goods[0].quantity', value: number === 3 ? '1.0000' : '1' },
      ],
      ...more,
    });
    const snapshot = makeSnapshot([
      bill(1, '530.75', { path: 'a/fa.pdf' }),
      bill(2, '530.80', { path: 'b/fa.pdf' }),
      bill(3, '530.75', { path: 'a/fa.pdf!/factur-x.xml', mediaType: 'application/xml' }),
    ]);
    const documents = snapshot.documents.map((document) => ({
      ...document,
      occurrences: document.occurrences.map((one) => ({
        ...one,
        parent: document.number === 3 ? 'a/fa.pdf' : null,
      })),
    }));
    const side = (number: number, what: string): Observation['places'][number] => {
      const { field } = documents[number - 1]!.fields.find((one) => one.field.path === what)!;
      return { ...field.groundings[0]!, fields: [field.id], what, value: field.value };
    };
    const observed = (...places: Observation['places']): Observation => ({
      id: `o${places.length}`,
      kind: 'same-number-different-content',
      statement: 'made',
      places,
    });
    const rows = rowsBelow(
      adverseSheet({
        ...snapshot,
        documents,
        observations: [
          observed(side(1, 'goods[0].quantity'), side(3, 'goods[0].quantity')),
          observed(side(1, 'totals.amount'), side(2, 'totals.amount'), side(3, 'totals.amount')),
        ],
      }),
      different,
    );
    expect(rows.map(({ cells }) => textOf(cells[0]))).toEqual([
      'Invoice FA-2017-0009 was received 2 times; the copies read differently',
    ]);
  });
});
