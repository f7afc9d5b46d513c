import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../../src/counsel/brief.ts';
import { documentsSheet } from '../../../src/counsel/sheets/documents.ts';
import type { Snapshot } from '../../../src/counsel/snapshot/snapshot.ts';
import { fileOf, type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

function cell(sheet: Sheet, row: number, header: string): Cell {
  const column = sheet.columns.findIndex((each) => each.header === header);
  expect(column, header).toBeGreaterThanOrEqual(0);
  return sheet.rows[row]!.cells[column]!;
}
function texts(sheet: Sheet, row: number, header: string): string[] {
  return cell(sheet, row, header).map(({ text }) => text);
}
const sheetOf = (document: Partial<GivenDocument>, more: Parameters<typeof makeSnapshot>[1] = {}): Sheet =>
  documentsSheet(makeSnapshot([{ number: 1, type: 'invoice', ...document }], more));

describe('the sheet of documents', () => {
  it('has a line for each number, in their order, withdrawn ones with the reason and nothing else', () => {
    const snapshot: Snapshot = makeSnapshot([
      { number: 4, type: 'invoice' },
      { number: 1, type: 'packing_list' },
    ]);
    const page = { file: fileOf('secret'), page: 1 };
    const numbers = [
      ...snapshot.numbers,
      { number: 2, pages: [page], event: 2, withdrawn: 'withheld' as const },
      { number: 3, pages: [page], event: 2, withdrawn: 'merged' as const },
    ];
    const sheet = documentsSheet({ ...snapshot, numbers });
    expect(sheet.rows.map((_, row) => texts(sheet, row, 'No.')[0])).toEqual(['0001', '0002', '0003', '0004']);
    expect(sheet.rows[1]!.cells.flat().map(({ text }) => text)).toEqual([
      '0002',
      'number not used: withheld',
    ]);
    expect(sheet.rows[2]!.cells.flat().map(({ text }) => text)).toEqual([
      '0003',
      'number not used: its pages are part of another document now',
    ]);
  });

  it('gives each row as many cells as there are columns, and leaves the purpose to counsel', () => {
    const sheet = sheetOf({ fields: { title: 'INVOICE' } });
    for (const row of sheet.rows) expect(row.cells).toHaveLength(sheet.columns.length);
    expect(cell(sheet, 0, 'Purpose (for counsel)')).toEqual([]);
  });

  it('shows title, issuer, number and dates as printed, each with its place and state', () => {
    const sheet = sheetOf({
      fields: [
        { path: 'title', value: 'COMMERCIAL INVOICE', state: 'confirmed' },
        { path: 'parties.seller.name', value: 'Qinghe' },
        { path: 'parties.buyer.name', value: 'Harbor & Pine' },
        { path: 'documentNumber', value: 'QH-1' },
        {
          path: 'issueDate',
          value: '07/04/2025',
          normalized: null,
          field: { readings: ['2025-07-04', '2025-04-07'] },
        },
        { path: 'dates.shippedOnBoard', value: 'June 27, 2025', normalized: '2025-06-27' },
      ],
    });
    expect(cell(sheet, 0, 'Title (original)')).toMatchObject([
      { text: 'COMMERCIAL INVOICE', style: 'confirmed', place: { number: 1 } },
    ]);
    expect(texts(sheet, 0, 'Issuer (original)')).toEqual(['Qinghe']);
    expect(texts(sheet, 0, 'Document no.')).toEqual(['QH-1']);
    expect(texts(sheet, 0, 'Dates')).toEqual([
      'Issue date: 07/04/2025 (2025-07-04 or 2025-04-07)',
      'Shipped on board: June 27, 2025 (2025-06-27)',
    ]);
  });

  it('takes the buyer for the issuer of an order, and an issuer that is named before any role', () => {
    const fields = { 'parties.seller.name': 'Vendor', 'parties.buyer.name': 'Who orders' };
    expect(texts(sheetOf({ type: 'purchase_order', fields }), 0, 'Issuer (original)')).toEqual([
      'Who orders',
    ]);
    expect(
      texts(
        sheetOf({ type: 'purchase_order', fields: { ...fields, 'parties.issuer.name': 'Named' } }),
        0,
        'Issuer (original)',
      ),
    ).toEqual(['Named']);
  });

  it('keeps stated and inferred apart: step, key information, signature and seal', () => {
    const inferred = { basis: { kind: 'inferred' as const, rule: 'kind of lot from its heading' } };
    const sheet = sheetOf({
      type: 'bale_list',
      placed: { step: 2, name: 'gin', basis: 'inferred', because: 'step of the issuer' },
      fields: [
        { path: 'lots[0].kind', value: 'bale', field: inferred },
        { path: 'parties.producer.name', value: 'Farms' },
        {
          path: 'execution.signature',
          value: 'present',
          field: { basis: { kind: 'inferred', rule: 'marks' } },
        },
        { path: 'execution.seal[0].kind', value: 'round seal' },
        { path: 'execution.seal[0].text', value: '某某公司' },
      ],
    });
    expect(texts(sheet, 0, 'Step')).toEqual([]);
    expect(texts(sheet, 0, 'Step, inferred')).toEqual(['2 gin', 'step of the issuer']);
    expect(texts(sheet, 0, 'Key information')).toEqual(['Producer: name: Farms']);
    expect(texts(sheet, 0, 'Key information, inferred')).toEqual([
      'Lots and bales 1: kind: bale (rule: kind of lot from its heading)',
    ]);
    expect(texts(sheet, 0, 'Signature')).toEqual([]);
    expect(texts(sheet, 0, 'Seal')).toEqual(['seal: round seal, 某某公司']);
    expect(texts(sheet, 0, 'Signature and seal, inferred')).toEqual(['signature: present']);
    for (const header of ['Step, inferred', 'Key information, inferred', 'Signature and seal, inferred'])
      expect(cell(sheet, 0, header).every(({ style }) => style === 'inferred')).toBe(true);
  });

  it('shows a step that a person decided as such', () => {
    const sheet = sheetOf({
      placed: { step: 4, name: 'spinner (yarn)', basis: 'person', component: 'body fabric' },
    });
    expect(cell(sheet, 0, 'Step')).toMatchObject([{ text: '4 spinner (yarn)', style: 'plain' }]);
    expect(texts(sheet, 0, 'Component')).toEqual(['body fabric']);
  });

  it('says how a page speaks of what it denies, and counts what has no room', () => {
    const sheet = sheetOf({
      type: 'declaration',
      fields: [
        { path: 'origin.region', value: 'Xinjiang', field: { polarity: 'denied' } },
        ...[1, 2, 3, 4, 5].map((lot) => ({ path: `origin[${lot}].lot`, value: `L-${lot}` })),
      ],
    });
    expect(texts(sheet, 0, 'Key information')).toEqual([
      'Origin: region (denied): Xinjiang',
      'Origin 2: lot: L-1',
      'Origin 3: lot: L-2',
      'Origin 4: lot: L-3',
      'and 2 more: see Provenance',
    ]);
  });

  it('tells words of many lines once and figures as often as they stand there', () => {
    const sheet = sheetOf({
      fields: [0, 1].flatMap((at) => [
        { path: `goods[${at}].description`, value: 'Combed yarn' },
        { path: `goods[${at}].quantity`, value: '1,200' },
      ]),
    });
    expect(texts(sheet, 0, 'Key information')).toEqual([
      'Goods 1: description: Combed yarn',
      'Goods 1: quantity: 1,200',
      'Goods 2: quantity: 1,200',
      'and 1 more: see Provenance',
    ]);
  });

  it('gives key information in English as far as documents give it', () => {
    const sheet = sheetOf({
      language: 'zh',
      fields: [
        { path: 'parties.seller.name', value: '南通海洲' },
        { path: 'parties.seller.nameTranslated', value: 'Nantong Haizhou' },
        { path: 'goods[0].description', value: '棉纱' },
      ],
    });
    expect(texts(sheet, 0, 'Key information (English)')).toEqual(['Seller: name (English): Nantong Haizhou']);
    expect(texts(sheet, 0, 'Issuer (English)')).toEqual(['Nantong Haizhou']);
  });

  it('shows nothing that was rejected or is not found on the page', () => {
    const sheet = sheetOf({
      fields: [
        { path: 'title', value: 'REJECTED TITLE', state: 'rejected' },
        { path: 'documentNumber', value: 'NOT-ON-PAGE', status: 'ungrounded' },
      ],
    });
    expect(JSON.stringify(sheet.rows)).not.toMatch(/REJECTED TITLE|NOT-ON-PAGE/u);
  });

  it('tells translations, certificates and what a document is bound behind, each leading there', () => {
    const sheet = documentsSheet(
      makeSnapshot([
        {
          number: 1,
          type: 'purchase_order',
          language: 'zh',
          title: '合同',
          fields: { title: '合同' },
          more: { translations: [2], certificates: [3] },
        },
        {
          number: 2,
          type: 'purchase_order',
          fields: { title: 'Contract' },
          more: { translates: 1, boundIn: 1, pairedBy: 'observed' },
        },
        { number: 3, type: 'translator_certificate', more: { boundIn: 1 } },
        { number: 4, type: 'declaration', language: 'zh', title: '声明', fields: { title: '声明' } },
      ]),
    );
    expect(cell(sheet, 0, 'Translation no.')).toMatchObject([{ text: '0002', place: { number: 2 } }]);
    expect(cell(sheet, 0, 'Translator’s certificate no.')).toMatchObject([
      { text: '0003', place: { number: 3 } },
    ]);
    expect(texts(sheet, 0, 'Title (English)')).toEqual(['Contract']);
    expect(texts(sheet, 0, 'Language')).toEqual(['Chinese']);
    expect(texts(sheet, 1, 'Translation no.')).toEqual(['translation of 0001 (as observed)']);
    expect(cell(sheet, 1, 'Exhibit')).toMatchObject([{ text: 'bound in 0001', place: { number: 1 } }]);
    expect(cell(sheet, 3, 'Title (English)')).toMatchObject([{ style: 'not-found' }]);
  });

  it('leads from numbers that a document refers to, to documents that bear them, as inferred', () => {
    const sheet = documentsSheet(
      makeSnapshot([
        {
          number: 1,
          type: 'invoice',
          fields: {
            documentNumber: 'QH-25',
            'references.purchaseOrder': '48 817',
            'references.lot': '417',
          },
        },
        { number: 2, type: 'purchase_order', fields: { documentNumber: '48817' } },
        { number: 3, type: 'unknown', fields: { documentNumber: '417' } },
      ]),
    );
    expect(texts(sheet, 0, 'References')).toEqual(['Purchase order: 48 817', 'Lot: 417']);
    expect(cell(sheet, 0, 'References found in, inferred')).toMatchObject([
      { text: '0002 Purchase order 48817', style: 'inferred', place: { number: 2 } },
    ]);
    expect(cell(sheet, 1, 'References found in, inferred')).toEqual([]);
    const itself = sheetOf({ fields: { documentNumber: '48817', 'references.invoice': '48817' } });
    expect(cell(itself, 0, 'References found in, inferred')).toEqual([]);
  });

  it('tells pages printed and received, receipt, marks of people and the file with its pages', () => {
    const sheet = sheetOf({
      pages: [2],
      path: 'dump/box.zip!/BSCI p2.pdf',
      relation: 'in-chain',
      confidentiality: 'confidential-commercial-information',
      document: {
        pagination: {
          printedTotal: 5,
          printed: [2],
          received: 1,
          missing: [1, 3, 4, 5],
          annexesNamed: [],
          annexesFound: [],
        },
      },
    });
    expect(texts(sheet, 0, 'Pages printed')).toEqual(['5']);
    expect(texts(sheet, 0, 'Pages received')).toEqual(['1 of 5; not received: 1, 3 to 5']);
    expect(texts(sheet, 0, 'Submitted by and on')).toEqual([
      'Example Textile (name of the folder); day not told',
    ]);
    expect(texts(sheet, 0, 'Relation to the matter')).toEqual(['belongs to this matter']);
    expect(texts(sheet, 0, 'Confidentiality')).toEqual(['confidential commercial information']);
    expect(cell(sheet, 0, 'File and pages')).toMatchObject([
      { text: 'dump/box.zip!/BSCI p2.pdf, page 2', place: { number: 1, page: { page: 2 } } },
    ]);
  });

  it('tells what a person said at the receipt of a file before any label', () => {
    const snapshot = makeSnapshot([{ number: 1, type: 'invoice' }]);
    const occurrence = snapshot.documents[0]!.occurrences[0]!;
    const receipt = { submittedBy: 'Ms. Lin', receivedOn: '2025-08-05', channel: 'mail' };
    const documents = [{ ...snapshot.documents[0]!, occurrences: [{ ...occurrence, receipt }] }];
    expect(texts(documentsSheet({ ...snapshot, documents }), 0, 'Submitted by and on')).toEqual([
      'Ms. Lin, on 2025-08-05, by mail',
    ]);
  });

  it('tells what people said is not stated or cannot be read, without who said it', () => {
    const absent = (form: string, action: 'not-stated' | 'illegible') =>
      ({ document: 'd', form, action, decision: { reviewer: 'Reviewer Rita' } }) as never;
    const sheet = sheetOf({
      absent: [absent('execution.signature', 'illegible'), absent('documentNumber', 'not-stated')],
    });
    expect(cell(sheet, 0, 'Signature')).toMatchObject([
      { text: 'illegible, as a person said', style: 'not-found' },
    ]);
    expect(texts(sheet, 0, 'Document no.')).toEqual(['not stated, as a person said']);
    expect(texts(sheet, 0, 'Seal')).toEqual(['no seal found']);
    expect(JSON.stringify(sheet)).not.toContain('Rita');
  });

  it('bears no score, grade or name of a reviewer', () => {
    const decision = { reviewer: 'Reviewer Rita', action: 'confirm' } as never;
    const sheet = sheetOf({
      fields: [
        {
          path: 'title',
          value: 'INVOICE',
          state: 'confirmed',
          reviewed: { decisions: [decision], risk: 0.731 },
          field: { confidence: 0.812 },
        },
      ],
    });
    expect(JSON.stringify(sheet)).not.toMatch(/Rita|0\.812|0\.731/u);
  });
});
