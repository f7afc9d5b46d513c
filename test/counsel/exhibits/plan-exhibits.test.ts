import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../src/counsel/exhibits/exhibit-plan.ts';
import { planExhibits } from '../../../src/counsel/exhibits/plan-exhibits.ts';
import { fileOf, type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const none: ReadonlySet<number> = new Set();

function plan(documents: readonly GivenDocument[], wanted: ReadonlySet<number> = none, cover = true) {
  return planExhibits(makeSnapshot(documents), wanted, { cover });
}

const names = (exhibits: readonly Exhibit[]): string[] => exhibits.map(({ fileName }) => fileName);

describe('what has an exhibit', () => {
  test('everything but other shipments that nothing leads to', () => {
    const documents: GivenDocument[] = [
      { number: 1, type: 'invoice', relation: 'in-chain' },
      { number: 2, type: 'invoice', relation: null },
      { number: 3, type: 'invoice', relation: 'other-shipment' },
      { number: 4, type: 'invoice', relation: 'same-site-other-origin' },
    ];
    expect(plan(documents).exhibits.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(plan(documents, new Set([3])).exhibits.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('names are made of step, type and number alone', () => {
    const documents: GivenDocument[] = [
      { number: 12, type: 'proof_of_payment', title: '../evil “name”', placed: { step: 4 } },
      { number: 13, type: 'x/../y 票', placed: { step: null } },
      { number: 12345, type: 'invoice', placed: { step: 11 } },
    ];
    expect(names(plan(documents).exhibits)).toEqual([
      'S04_PROOF-OF-PAYMENT_0012.pdf',
      'S00_X-Y_0013.pdf',
      'S11_INVOICE_12345.pdf',
    ]);
  });
});

describe('what is bound together', () => {
  const documents: GivenDocument[] = [
    { number: 5, type: 'invoice', pages: [1, 2, 3], more: { translations: [7, 9], certificates: [8] } },
    { number: 7, type: 'invoice', pages: [1, 2], more: { translates: 5, boundIn: 5 } },
    { number: 8, type: 'translator_certificate', more: { boundIn: 5 } },
    { number: 9, type: 'invoice', more: { translates: 5, boundIn: 5, certificates: [10] } },
    { number: 10, type: 'translator_certificate', more: { boundIn: 5 } },
  ];

  test('original, translations with their certificates, then those of the original', () => {
    const { exhibits } = plan(documents);
    expect(exhibits).toHaveLength(1);
    expect(exhibits[0]!.bound.map(({ number, kind, labelPrefix }) => [number, kind, labelPrefix])).toEqual([
      [5, 'original', ''],
      [7, 'translation', 'T'],
      [9, 'translation', 'T2-'],
      [10, 'translator-certificate', 'C2-'],
      [8, 'translator-certificate', 'C'],
    ]);
  });

  test('labels of places survive the cover and whatever is bound behind', () => {
    const place = (number: number, page: number) => ({
      number,
      page: { file: fileOf(`document ${number}`), page },
      boxes: [],
    });
    const covered = plan(documents);
    const bare = plan(documents.slice(0, 1), none, false);
    expect(covered.locate(place(5, 3))).toMatchObject({
      label: '0005:3',
      pdfPage: 4,
      href: 'exhibits/S00_INVOICE_0005.pdf#page=4',
    });
    expect(bare.locate(place(5, 3))).toMatchObject({ label: '0005:3', pdfPage: 3 });
    expect(covered.locate(place(7, 2))).toMatchObject({ label: '0005:T2', pdfPage: 6 });
    expect(covered.locate(place(9, 1))).toMatchObject({ label: '0005:T2-1' });
    expect(covered.locate(place(8, 1))).toMatchObject({ label: '0005:C1' });
    // A value of the translation that is found on the original.
    expect(covered.locate({ ...place(5, 2), number: 7 })).toMatchObject({ label: '0005:2' });
    expect(covered.locate(place(5, 4))).toBeNull();
    expect(covered.locate(place(99, 1))).toBeNull();
  });

  test('what is bound behind a document that may not be told has an exhibit of its own', () => {
    const { exhibits } = plan(documents.slice(1, 2));
    expect(exhibits.map(({ number, bound }) => [number, bound.map(({ kind }) => kind)])).toEqual([
      [7, ['original']],
    ]);
  });

  test('two that are bound behind each other are one exhibit of the lower number', () => {
    const { exhibits } = plan([
      { number: 3, type: 'invoice', more: { boundIn: 4 } },
      { number: 4, type: 'invoice', more: { boundIn: 3 } },
    ]);
    expect(exhibits.map(({ number, bound }) => [number, bound.map((each) => each.number)])).toEqual([
      [3, [3, 4]],
    ]);
  });
});

describe('native copies', () => {
  test('lie beside what is no PDF, named like the exhibit, by what the bytes are', () => {
    const documents: GivenDocument[] = [
      {
        number: 1,
        type: 'invoice',
        mediaType: 'image/jpeg',
        path: 'a/票.exe',
        placed: { step: 4 },
        more: { translations: [2] },
      },
      { number: 2, type: 'invoice', mediaType: 'message/rfc822', more: { translates: 1, boundIn: 1 } },
      { number: 3, type: 'invoice', mediaType: 'application/x-unheard-of' },
      { number: 4, type: 'invoice', mediaType: 'application/pdf' },
    ];
    expect(
      plan(documents).exhibits.flatMap(({ natives }) => natives.map(({ fileName }) => fileName)),
    ).toEqual(['S04_INVOICE_0001.jpg', 'S04_INVOICE_0001_T.eml', 'S00_INVOICE_0003.bin']);
  });

  test('none of a file that holds something kept back, without a word of what', () => {
    const snapshot = makeSnapshot([{ number: 1, type: 'invoice', mediaType: 'message/rfc822' }], {
      partlyWithheld: new Set([fileOf('document 1')]),
    });
    const [exhibit] = planExhibits(snapshot, none).exhibits;
    expect(exhibit!.natives).toEqual([]);
    expect(exhibit!.nativesWithheld).toEqual([
      'a native copy is not given: the file holds more than this document',
    ]);
  });
});

describe('cover sheet', () => {
  test('says what lies behind it, without control characters or turned text', () => {
    const [exhibit] = plan([
      {
        number: 1,
        type: 'invoice',
        title: 'A\u202eB\u0007 C',
        pages: [1, 2],
        path: 'supplier/paper.pdf',
        supplier: 'Example Mill',
        confidentiality: 'confidential-commercial-information',
        placed: { step: 4, name: 'spinner (yarn)', basis: 'inferred' },
      },
    ]).exhibits;
    const { title, lines } = exhibit!.cover!;
    expect(title).toBe('0001 Invoice: A B C');
    expect(Object.fromEntries(lines)).toMatchObject({
      Type: 'Invoice',
      Step: '4 spinner (yarn) (inferred by rule)',
      'Marked as': 'confidential commercial information',
      'As received': '0001 Invoice: A B C – pages 1 to 2',
      'File received': 'supplier/paper.pdf, from Example Mill',
      'Its SHA-256': fileOf('document 1'),
    });
    const [short] = plan([{ number: 1, type: 'invoice', pages: [1] }]).exhibits;
    expect(short!.cover!.lines).toContainEqual(['As received', '0001 Invoice – page 1']);
    expect(plan([{ number: 1, type: 'invoice' }], none, false).exhibits[0]!.cover).toBeNull();
  });
});
