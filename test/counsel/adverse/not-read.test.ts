import { describe, expect, it } from 'vitest';
import { notReadSheet } from '../../../src/counsel/sheets/not-read.ts';
import type { Exception } from '../../../src/model/exception.ts';
import type { Occurrence } from '../../../src/model/source-file.ts';
import { fileOf, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { allText, concluding, headings, rowsBelow, textOf, textsOf } from './sheet-text.ts';

function occurrence(path: string, state: Occurrence['state'], change: Partial<Occurrence> = {}): Occurrence {
  return {
    path,
    parent: null,
    depth: 0,
    file: fileOf(path),
    size: 10,
    modified: null,
    state,
    reason: `it is ${state}`,
    mediaType: null,
    supplier: 'Mill',
    supplierBasis: 'folder',
    receipt: {},
    ...change,
  };
}

function exception(code: string, change: Partial<Exception>): Exception {
  return {
    id: code,
    code,
    stage: 'read',
    file: null,
    path: '',
    page: null,
    document: null,
    cause: `cause of ${code}`,
    remedy: `remedy of ${code}`,
    ...change,
  };
}

const files = 'Files that were not read';

describe('what was not read', () => {
  it('are files by what weighs most, once each, with every path, cause and remedy', () => {
    const snapshot = makeSnapshot([], {
      occurrences: [
        occurrence('a.dwg', 'unsupported'),
        occurrence('b.pdf', 'encrypted'),
        occurrence('copy of b.pdf', 'duplicate', { file: fileOf('b.pdf'), supplier: 'Importer' }),
        occurrence('c.pdf', 'failed'),
        occurrence('d.pdf', 'read'),
        occurrence('.DS_Store', 'ignored'),
        occurrence('old.pdf', 'failed', { supersededBy: fileOf('new') }),
      ],
      exceptions: [exception('encrypted', { file: fileOf('b.pdf'), path: 'b.pdf' })],
    });
    const sheet = notReadSheet(snapshot);
    const rows = rowsBelow(sheet, files);
    expect(rows.map(({ cells }) => textsOf(cells[0]))).toEqual([
      ['c.pdf'],
      ['b.pdf', 'copy of b.pdf'],
      ['a.dwg'],
    ]);
    expect(rows.map(({ cells }) => textOf(cells[2]))).toEqual([
      'could not be read',
      'protected with a password',
      'format not supported',
    ]);
    expect(rows[1]!.cells.slice(3).map(textOf)).toEqual([
      'cause of encrypted',
      'remedy of encrypted',
      'Importer / Mill',
    ]);
    expect(textOf(rows[0]!.cells[3])).toBe('it is failed');
    expect(rowsBelow(sheet, 'Noted while reading')).toEqual([]);
    expect(allText(sheet)).toContain('1 file left out as files of an operating system');
    expect(allText(sheet)).not.toContain('old.pdf');
  });

  it('are pages that are blank or could not be read, in documents and outside, once each', () => {
    const snapshot = makeSnapshot([{ number: 3, type: 'invoice', file: 'a', path: 'a.pdf', pages: [1, 2] }]);
    const document = snapshot.documents[0]!;
    const [first, second] = document.pages;
    const blank = { ...second!, kind: 'blank' as const, reason: 'nothing on it' };
    const sheet = notReadSheet({
      ...snapshot,
      documents: [{ ...document, pages: [first!, blank] }],
      loosePages: [blank, { ...first!, page: 9, kind: 'unreadable', reason: 'cut off' }],
      exceptions: [exception('unreadable-page', { file: fileOf('a'), page: 9, path: 'a.pdf' })],
    });
    const rows = rowsBelow(sheet, 'Pages that could not be read');
    expect(rows.map(({ cells }) => cells.slice(0, 4).map(textOf))).toEqual([
      ['a.pdf', '9', 'could not be read', 'cause of unreadable-page'],
      ['0003 Invoice, in a.pdf', '2', 'blank', 'nothing on it'],
    ]);
    expect(rows[1]!.cells[0]![0]!.place).toEqual({
      number: 3,
      page: { file: fileOf('a'), page: 2 },
      boxes: [],
    });
  });

  it('are documents of which pages or annexes were not received', () => {
    const base = makeSnapshot([{ number: 1, type: 'audit_report' }]);
    const document = base.documents[0]!;
    const pagination = {
      printedTotal: 5,
      printed: [2],
      received: 1,
      missing: [1, 3, 4, 5],
      annexesNamed: ['Annex A', 'Annex B'],
      annexesFound: ['Annex A'],
    };
    const sheet = notReadSheet({
      ...base,
      documents: [{ ...document, document: { ...document.document, pagination } }],
      exceptions: [
        exception('incomplete-document', { document: document.document.id, file: document.pages[0]!.file }),
      ],
    });
    const [row] = rowsBelow(sheet, 'Documents of which pages');
    expect(row!.cells.map(textOf)).toEqual([
      '0001 Audit report, in audit_report-1.pdf',
      '1, 3 to 5',
      'received 1 of 5 pages; not received: 1, 3 to 5 / annexes named and not found in it: Annex B',
      'cause of incomplete-document',
      'remedy of incomplete-document',
      'Example Textile',
    ]);
    expect(row!.cells[2]!.every(({ style }) => style === 'not-found')).toBe(true);
    expect(rowsBelow(sheet, 'Noted while reading')).toEqual([]);
  });

  it('are all other exceptions that stand; none of replaced bytes', () => {
    const base = makeSnapshot([{ number: 1, type: 'certificate_12_43_a', file: 'a' }]);
    const { id } = base.documents[0]!.document;
    const sheet = notReadSheet({
      ...base,
      exceptions: [
        exception('vanished', { path: 'gone.pdf' }),
        exception('clause-not-found', { file: fileOf('a'), page: 1, document: id }),
        exception('corrupt', { file: fileOf('a'), superseded: true }),
      ],
    });
    expect(rowsBelow(sheet, 'Noted while reading').map(({ cells }) => cells.slice(0, 3).map(textOf))).toEqual(
      [
        [
          '0001 Certificate of origin under 19 CFR 12.43(a), in certificate_12_43_a-1.pdf',
          '1',
          'Clause not found',
        ],
        ['gone.pdf', '', 'Vanished'],
      ],
    );
  });

  it('are pages of the exhibits that are no copies, with the way to the page', () => {
    const sheet = notReadSheet(makeSnapshot([{ number: 4, type: 'invoice', pages: [1, 2] }]), [
      { number: 4, label: '2', text: 'bound as a picture: the PDF could not be copied' },
    ]);
    const [row] = rowsBelow(sheet, 'Pages of the exhibits');
    expect(row!.cells[0]![0]!.place?.page.page).toBe(2);
    expect(textOf(row!.cells[3])).toBe('bound as a picture: the PDF could not be copied');
  });

  it('is told to be nothing where there is nothing, in words that conclude nothing', () => {
    const sheet = notReadSheet(makeSnapshot([]));
    expect(headings(sheet).every((heading) => heading.endsWith(': none'))).toBe(true);
    expect(allText(sheet)).not.toMatch(concluding);
  });
});
