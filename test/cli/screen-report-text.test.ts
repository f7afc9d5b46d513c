import { expect, it } from 'vitest';
import { screeningReportText } from '../../src/cli/screen-report-text.ts';
import type { ReportedChange, ScreeningReport } from '../../src/pipeline/rescreen/screening-report.ts';

const change: ReportedChange = {
  kind: 'new',
  raised: true,
  reason: { code: 'alias-added', words: '"Alder Tex" is a new name of Alder Mill in the House list' },
  suppliers: ['North'],
  goods: [],
  file: { sha256: 'a', path: 'dump/invoice.pdf' },
  document: { id: 'd', type: 'purchase_order' },
  page: 1,
  list: { id: 'house', version: '2026-11-01' },
  entry: { id: 'house-alder', name: 'Alder Mill', matchedAlias: 'Alder Tex' },
  quote: 'Alder Tex',
  grade: { before: null, now: 'E1' },
  polarity: { before: null, now: 'asserted' },
  explanation: '',
  flag: 'f',
};
const edition = {
  version: '2026-11-01',
  hash: 'h',
  retrieved: '2026-11-01',
  entries: 1,
  names: 2,
  checked: 'not checked by a person',
};
const report = (
  changes: readonly ReportedChange[],
  since: string | null,
  mentions: number,
): ScreeningReport =>
  ({
    screening: 2,
    since,
    lists: [{ id: 'house', title: 'House list', before: edition, now: edition }],
    matcher: { before: '1', now: '1' },
    files: 1,
    pages: 3,
    failed: 0,
    counts: { new: changes.length, regraded: 0, changed: 0, gone: 0, raised: 0 },
    changes,
    search: {
      lists: [{ id: 'house', notes: ['a newer edition of 2026-12-01 is known and not here'] }],
      names: 2,
      pagesSearched: 3,
      notSearched: [],
      mentions,
      statement: 'Statement.',
    },
  }) as unknown as ScreeningReport;

it('says why once for all papers of a supplier, and what is printed only where that is not said yet', () => {
  const other = {
    ...change,
    quote: 'ALDER TEX',
    page: 2,
    file: { sha256: 'b', path: 'dump/list.pdf' },
    polarity: { before: null, now: 'unclear' },
  };
  expect(screeningReportText(report([change, other], '2026-11-02T00:00:00Z', 2), 'x')).toContain(
    [
      'New: 2 mentions',
      '  North',
      '    Alder Mill (house of 2026-11-01)',
      '      why: "Alder Tex" is a new name of Alder Mill in the House list',
      '      E1  stated  dump/invoice.pdf, page 1, purchase order',
      '      E1  not clear  dump/list.pdf, page 2, purchase order',
      '        printed "ALDER TEX"',
      '',
    ].join('\n'),
  );
});

it('tells in the report itself that a list is old or that a newer one is known', () => {
  const text = screeningReportText(report([], '2026-11-02T00:00:00Z', 2), 'x');
  expect(text).toMatch(
    /House list {2}2026-11-01, as before [^\n]*\n +note: a newer edition of 2026-12-01 is known/,
  );
});

it.each([
  [1, 'The 1 mention that stands is the baseline'],
  [2, 'The 2 mentions that stand are the baseline'],
])('the first report names %i as the baseline', (mentions, words) => {
  expect(screeningReportText(report([], null, mentions), 'x')).toContain(words);
});
