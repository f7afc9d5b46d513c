import { describe, expect, it } from 'vitest';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import { readFirstSheet } from '../../../src/counsel/sheets/read-first.ts';
import { makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { allText, concluding, rowsBelow, textOf, textsOf } from './sheet-text.ts';

const documents = [
  {
    number: 1,
    type: 'invoice',
    supplier: 'Mill',
    relation: 'in-chain' as const,
    fields: [
      { path: 'documentNumber', value: 'INV-1', state: 'confirmed' as const },
      { path: 'issueDate', value: '3 May', state: 'confirmed' as const, todo: 'second' as const },
      { path: 'totals.amount', value: '1', state: 'rejected' as const },
      {
        path: 'origin.claimType',
        value: 'invoice',
        field: { basis: { kind: 'inferred' as const, rule: 'type' } },
      },
      // Inferred stays inferred where a person confirmed it: no page says it.
      {
        path: 'origin.ruleSystem',
        value: 'non-preferential',
        state: 'confirmed' as const,
        field: { basis: { kind: 'inferred' as const, rule: 'type' } },
      },
      { path: 'title', value: 'x', status: 'ungrounded' as const },
      { path: 'execution.signature', value: 'absent' },
    ],
  },
  { number: 2, type: 'packing_list', supplier: null },
];

function value(sheet: ReturnType<typeof readFirstSheet>, section: string, what: string): string | undefined {
  const row = rowsBelow(sheet, section).find(({ cells }) => textOf(cells[0]) === what);
  return row === undefined ? undefined : textOf(row.cells[1]);
}

describe('what has to be read first', () => {
  it('tells the matter as people told it, and what they did not tell', () => {
    const sheet = readFirstSheet(
      makeSnapshot(documents, {
        facts: { entry: '999-1', lines: ['1', '2'], authority: 'uflpa', detainedOn: '2025-08-04' },
      }),
    );
    expect(value(sheet, 'The matter', 'Entry number')).toBe('999-1');
    expect(value(sheet, 'The matter', 'Lines of the entry')).toBe('1, 2');
    expect(value(sheet, 'The matter', 'Authority')).toBe('Uyghur Forced Labor Prevention Act');
    expect(allText(sheet)).toMatch(/Not told: .*port.*Nothing is filled in from documents/u);
    expect(rowsBelow(sheet, 'Periods that run').map(({ cells }) => textOf(cells[1]))).toContain('2025-09-03');
  });

  it('counts what people confirmed as evidence is counted, in all and sheet by sheet', () => {
    const snapshot = makeSnapshot(documents);
    const sheet = readFirstSheet(snapshot, [adverseSheet(snapshot)]);
    const section = 'What people have confirmed';
    expect(value(sheet, section, 'Values read on pages, in all')).toBe('1 of 3 confirmed');
    expect(value(sheet, section, 'Values inferred by a named rule')).toBe('2');
    expect(value(sheet, section, 'Readings not found on the page')).toBe('1');
    expect(value(sheet, section, 'Sheet 2: Adverse and unresolved')).toBe('0 of 3 confirmed');
    expect(rowsBelow(sheet, 'What speaks against').map(({ cells }) => cells.map(textOf))).toEqual([
      ['1 What inspections and documents themselves leave open', '1', ''],
      ['2 Decisions that are open again', '1', ''],
      ['3 Readings not found on the page', '1', ''],
    ]);
  });

  it('counts suppliers, files, relations, and what is kept back, of which nothing is named', () => {
    const sheet = readFirstSheet(
      makeSnapshot(documents, {
        withheld: {
          heldFiles: 2,
          quarantinedFiles: 1,
          privilegedDocuments: 3,
          privilegedFiles: 4,
          documentsOnHold: 5,
          sidesWithheld: 6,
        },
      }),
    );
    expect(value(sheet, 'From whom', 'Mill')).toBe('1 file, 1 document');
    expect(value(sheet, 'From whom', 'not told')).toBe('1 file, 1 document');
    expect(value(sheet, 'Files and pages', 'Files: read')).toBe('2');
    expect(value(sheet, 'How documents stand', 'Belongs to this matter')).toBe('1');
    expect(value(sheet, 'How documents stand', 'Not yet related to the matter')).toBe('1');
    expect(rowsBelow(sheet, 'Kept back').map(({ cells }) => textOf(cells[1]))).toEqual([
      '2',
      '1',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  it('tells numbers that were given last, and why others are no longer used', () => {
    const snapshot = makeSnapshot(documents);
    const [one, two] = snapshot.numbers;
    const later = readFirstSheet({
      ...snapshot,
      numbers: [
        { ...one!, withdrawn: 'merged' },
        { ...two!, event: 2 },
        { number: 3, pages: [], event: 9, withdrawn: 'withheld' },
        { number: 4, pages: [], event: 9, withdrawn: null },
      ],
    });
    const section = 'Numbers of documents';
    expect(value(later, section, 'In use')).toBe('2');
    const rows = rowsBelow(later, section);
    expect(rows.map(({ cells }) => [textOf(cells[0]), textsOf(cells[2])])).toContainEqual([
      'Withdrawn',
      ['0001: its pages are part of another document now', '0003: withheld'],
    ]);
    expect(rows.map(({ cells }) => [textOf(cells[0]), textOf(cells[2])])).toContainEqual([
      'Given last',
      '0004',
    ]);
    expect(value(readFirstSheet(snapshot), section, 'New')).toBe('all');
  });

  it('says how the search went in its own words, shows each style, names the head, and concludes nothing', () => {
    const snapshot = makeSnapshot(documents);
    const sheet = readFirstSheet(snapshot);
    const text = allText(sheet);
    expect(text).toContain(snapshot.search.statement);
    expect(text).toContain(snapshot.head.hash);
    expect(text).toContain('sha256sum -c manifest-sha256.txt');
    expect(text).not.toMatch(concluding);
    const styles = rowsBelow(sheet, 'How to read this brief').flatMap(({ cells }) =>
      cells.flat().map(({ style }) => style),
    );
    expect(styles).toEqual(expect.arrayContaining(['confirmed', 'unconfirmed', 'inferred', 'not-found']));
  });
});
