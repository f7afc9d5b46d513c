import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/counsel/brief.ts';
import { provenanceSheet } from '../../../src/counsel/sheets/provenance.ts';
import type { FieldDecision } from '../../../src/index/decisions/reviewed-field.ts';
import { fileOf, type GivenField, makeDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

function line(sheet: Sheet, row: number): Record<string, string> {
  return Object.fromEntries(
    sheet.columns.map(({ header }, at) => [
      header,
      (sheet.rows[row]!.cells[at] ?? []).map(({ text }) => text).join('|'),
    ]),
  );
}
const sheetOf = (...fields: readonly GivenField[]): Sheet =>
  provenanceSheet(makeSnapshot([{ number: 12, type: 'invoice', path: 'dump/inv.pdf', fields }]));

describe('the sheet of provenance', () => {
  it('has one line for each field that may be shown, and none for others', () => {
    const sheet = sheetOf(
      { path: 'title', value: 'INVOICE' },
      { path: 'documentNumber', value: 'A-1', state: 'rejected' },
      { path: 'issueDate', value: '2025', status: 'ungrounded' },
      { path: 'totals.amount', value: '10', state: 'added', status: 'transcribed' },
    );
    expect(sheet.rows.map((_, row) => line(sheet, row)['Value'])).toEqual(['INVOICE', '10']);
    for (const { cells } of sheet.rows) {
      expect(cells).toHaveLength(sheet.columns.length);
      // One line of the workbook for one field.
      expect(Math.max(...cells.map(({ length }) => length))).toBe(1);
    }
  });

  it('leads back to the bytes: file, path, page, box, quote, how it was found, by whom', () => {
    const sheet = sheetOf({
      path: 'parties.seller.name',
      value: 'Qinghe',
      boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.01 }],
      quote: 'QINGHE',
      status: 'normalized',
      field: {
        polarity: 'denied',
        basis: { kind: 'inferred', rule: 'letterhead' },
        assertedBy: { capacity: 'seller', name: 'Qinghe Ltd.' },
        engines: ['llm', 'rules'],
        warnings: ['check digit fails'],
      },
    });
    expect(line(sheet, 0)).toMatchObject({
      'Document no.': '0012',
      Path: 'parties.seller.name',
      Field: 'Seller: name',
      'How it is said': 'denied',
      'Stated or inferred': 'inferred: letterhead',
      'Said by': 'Qinghe Ltd. (seller)',
      State: 'not yet reviewed',
      'Decided by, when, event': '',
      'File (SHA-256)': fileOf('document 12'),
      'Path of the file': 'dump/inv.pdf',
      'Page of the file': '1',
      'Box (x, y, width, height)': '0.1, 0.2, 0.3, 0.01',
      Quote: 'QINGHE',
      'How it was found': 'on the page in another spelling, spacing or format',
      'Read by': 'rules and language model',
      'Doubts and other readings': 'check digit fails',
    });
    const value = sheet.rows[0]!.cells[4]![0]!;
    expect(value).toMatchObject({ place: { number: 12 } });
    expect(value.field).toBe(line(sheet, 0)['Field id']);
  });

  it('says who decided, when and in which event, decisions that were taken back too', () => {
    const decision = (event: number, more: Partial<FieldDecision>): FieldDecision =>
      ({
        action: 'confirm',
        reviewer: 'Ann',
        at: '2026-03-01T10:00:00.000Z',
        event,
        undone: false,
        ...more,
      }) as FieldDecision;
    const sheet = sheetOf({
      path: 'title',
      value: 'INVOICE',
      state: 'corrected',
      todo: 'conflict',
      reviewed: {
        decisions: [decision(7, { undone: true }), decision(9, { action: 'correct', reviewer: 'Ben' })],
        changedSince: { value: 'INV0ICE', normalized: null },
      },
    });
    expect(line(sheet, 0)).toMatchObject({
      State: 'corrected by a reviewer; decided in two ways',
      'Decided by, when, event':
        'confirmed: the page says this by Ann, 2026-03-01T10:00:00.000Z (event 7), taken back since; corrected by Ben, 2026-03-01T10:00:00.000Z (event 9)',
      'Doubts and other readings': 'changed since it was decided; proposed now: INV0ICE',
    });
  });

  it('names further places on pages that the brief tells of, and no other ones', () => {
    const own = makeDocument({ number: 1, type: 'invoice', fields: { title: 'A' } }).fields[0]!.field
      .groundings[0]!;
    const groundings = [
      own,
      { ...own, file: fileOf('document 2') },
      { ...own, file: fileOf('withheld'), page: 3 },
    ];
    const sheet = provenanceSheet(
      makeSnapshot([
        { number: 1, type: 'invoice', fields: [{ path: 'title', value: 'A', field: { groundings } }] },
        { number: 2, type: 'invoice' },
      ]),
    );
    expect(line(sheet, 0)['Further places']).toBe('page 1 of 0002');
    expect(JSON.stringify(sheet.rows)).not.toContain(fileOf('withheld'));
  });
});
