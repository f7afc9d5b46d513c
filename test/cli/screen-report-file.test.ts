import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { reportCsv, requireReportFile, writeReport } from '../../src/cli/screen-report-file.ts';
import { changesText } from '../../src/cli/screen-report-text.ts';
import { UsageError } from '../../src/model/exception.ts';
import type { ReportedChange, ScreeningReport } from '../../src/pipeline/rescreen/screening-report.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const change = (given: Partial<ReportedChange> = {}): ReportedChange => ({
  kind: 'new',
  raised: true,
  reason: { code: 'entry-added', words: 'Acme is new' },
  suppliers: ['acme'],
  goods: [{ articleNumber: '-100', description: 'yarn, "combed"' }],
  file: { sha256: 'f', path: 'dump/a.pdf' },
  document: { id: 'd', type: 'packing_list' },
  page: 3,
  list: { id: 'house', version: '2026-11-01' },
  entry: { id: 'e', name: 'Acme', matchedAlias: 'Acme' },
  quote: '=HYPERLINK("http://x")',
  grade: { before: null, now: 'E1' },
  polarity: { before: null, now: 'asserted' },
  explanation: 'two\nlines',
  flag: 'id',
  ...given,
});

describe('the report as CSV', () => {
  test('keeps every cell as text, whatever a spreadsheet program would make of it', () => {
    const text = reportCsv({
      changes: [change(), change({ quote: ' @SUM(A1)' }), change({ quote: '＝1+1' })],
    });
    const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row['printed'])).toEqual([`'=HYPERLINK("http://x")`, "' @SUM(A1)", "'＝1+1"]);
    expect(rows[0]).toMatchObject({
      article_numbers: "'-100",
      goods: 'yarn, "combed"',
      explanation: 'two\nlines',
      page: '3',
      supplier: 'acme',
    });
  });

  test('keeps a formula from cells that another way of cutting the file would make', () => {
    const description = 'yarn;=HYPERLINK("http://x");\t +1; red;-2; grey';
    const changes = [change({ goods: [{ articleNumber: null, description }], suppliers: ['a', '@b'] })];
    const rows = parse(reportCsv({ changes }), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      goods: `yarn;'=HYPERLINK("http://x");'\t' +1; red;'-2; grey`,
      supplier: "a;' @b",
    });
  });

  test('is written whole or not at all', () => {
    const folder = temporaryFolder('report');
    expect(() => requireReportFile(join(folder, 'nowhere', 'a.csv'))).toThrow(UsageError);
    expect(() => requireReportFile(folder)).toThrow(UsageError);
    expect(() => requireReportFile(join(folder, 'a.csv'))).not.toThrow();
    const report = { changes: [change()] } as unknown as ScreeningReport;
    writeReport(join(folder, 'a.json'), report);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual({ changes: [change()] });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('changes for people', () => {
  test('are told by kind and supplier, new ones first, several of one kind on one line', () => {
    const text = changesText([
      change(),
      change({ page: 5 }),
      change({ suppliers: [null], quote: 'Acme\u001b[31m Mills' }),
      change({ kind: 'gone', grade: { before: 'E2', now: null }, polarity: { before: 'denied', now: null } }),
    ]);
    expect(text.indexOf('New: 3 mentions')).toBe(0);
    expect(text).toMatch(/pages 3, 5 \(2 times\), packing list/);
    expect(text).toMatch(/supplier not known\n/);
    expect(text).toMatch(/Gone[^\n]*: 1 mention\n {2}acme\n {4}[^\n]+\n {6}why: [^\n]+\n {6}E2 {2}denied/);
    expect(text).not.toContain('\u001b');
  });
});
