import type { EvaluationReport, ShareOf } from './evaluate.ts';
import type { Score } from './score.ts';

export interface FormatOptions {
  /** Also list every value missed, every unexpected one and every box that is off. */
  readonly verbose?: boolean;
}

/** The report as plain text for a terminal. */
export function formatReport(report: EvaluationReport, options: FormatOptions = {}): string {
  const { documents, types, grounding, boxes, flags, calibration } = report;
  const parts = [
    [
      `documents in gold   ${documents.gold}, found ${documents.found}`,
      `same pages          ${shareText(documents.samePages)}`,
      `document type       ${shareText(types)}`,
      ...Object.entries(types.confusions).map(([name, count]) => `  ${name}: ${count}`),
    ].join('\n'),
    scoreTable('fields', { core: report.fields.core, all: report.fields.all }),
    scoreTable('by document type', report.byType),
    scoreTable('by path', report.byPath),
    [
      'grounding of the fields of these documents',
      ...Object.entries(grounding.byStatus)
        .filter(([, count]) => count > 0)
        .map(([status, count]) => `  ${status.padEnd(14)} ${count}`),
      `  not found on the page, yet as in the gold: ${grounding.ungroundedButRight} of ${grounding.ungrounded}`,
      `box in the gold box ${shareText(boxes.anyPlace)}; first place ${shareText(boxes.firstPlace)}`,
    ].join('\n'),
    [
      `planted flags found ${shareText(flags.planted)}; polarity as planted ${shareText(flags.polarity)}`,
      ...flags.missed.map((text) => `  missed: ${text}`),
      `unexpected flags    ${flags.unexpected.length}`,
      ...flags.unexpected.map((text) => `  unexpected: ${text}`),
    ].join('\n'),
    ...engineParts(report),
    calibrationTable(calibration),
    evidenceTable(report.evidence),
  ];
  if (options.verbose === true) parts.push(differenceList(report));
  return `${parts.join('\n\n')}\n`;
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function shareText({ right, of, share }: ShareOf): string {
  return of === 0 ? '- (0)' : `${number(share)} (${right} of ${of})`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

function scoreTable(title: string, scores: Readonly<Record<string, Score>>): string {
  const rows = Object.entries(scores).map(([name, score]) => [
    name,
    number(score.precision),
    number(score.recall),
    number(score.f1),
    String(score.right),
    String(score.falsePositives),
    String(score.missed),
  ]);
  return table([title, 'precision', 'recall', 'F1', 'right', 'unexpected', 'missed'], rows);
}

function calibrationTable(calibration: EvaluationReport['calibration']): string {
  const rows = calibration.bins
    .filter((bin) => bin.count > 0)
    .map((bin) => [
      `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
      String(bin.count),
      number(bin.meanConfidence),
      number(bin.shareRight),
    ]);
  return [
    table(['confidence', 'n', 'mean', 'right'], rows),
    `mean distance ${number(calibration.expectedError)}; over bins of equal counts ${number(calibration.expectedErrorOfEqualBins)}`,
  ].join('\n');
}

/** What the confidences are made of, and how such a table does on documents it was not made of. */
function evidenceTable(evidence: EvaluationReport['evidence']): string {
  const { tables, bins, minimum, without, crossValidated } = evidence;
  const finer = Object.keys(bins).length;
  const shown = Object.entries(bins).filter(([name, { n }]) => n >= minimum || !name.includes('/'));
  const rows = shown.map(([name, bin]) => [
    name,
    String(bin.n),
    number(bin.share),
    bin.interval === null ? '-' : `${number(bin.interval[0])} to ${number(bin.interval[1])}`,
  ]);
  const { values, halvings, expectedError, expectedErrorOfEqualBins, worst } = crossValidated;
  return [
    table(['kind of evidence', 'n', 'right', '95 % interval'], rows),
    ...(finer === shown.length
      ? []
      : [
          `${finer - shown.length} finer kinds with fewer than ${minimum} values: the coarser one speaks for them`,
        ]),
    ...(without === 0 ? [] : [`${without} values name no kind of evidence: an earlier version made them`]),
    `calibration table used: ${tables.join(', ') || 'none'}`,
    `calibrated on one half of the files, measured on the other (${halvings} halvings, both ways, ${values} values): mean distance ${number(expectedError)}, worst ${number(worst)}; over bins of equal counts ${number(expectedErrorOfEqualBins)}`,
  ].join('\n');
}

/** What each engine found; nothing where the rules alone took part. */
function engineParts({ engines }: EvaluationReport): string[] {
  const parts: string[] = [];
  if (engines.engines.length > 1) {
    const scores = Object.entries(engines.scores).flatMap(([name, { core, all }]) => [
      [`${name}, core`, core] as const,
      [`${name}, all`, all] as const,
    ]);
    const share = ({ right, of }: { right: number; of: number }): string =>
      `${number(of === 0 ? null : right / of)} (${right} of ${of})`;
    const { lead, other, neither } = engines.differing;
    parts.push(
      [
        scoreTable('by engine', Object.fromEntries(scores)),
        `read by two engines and agreed ${share(engines.agreement)}`,
        ...Object.entries(engines.byStanding).map(
          ([name, counts]) => `  right where ${name}: ${share(counts)}`,
        ),
        `where they differ: the leading value is right in ${lead}, the other one in ${other}, neither in ${neither}`,
        ...Object.entries(engines.ungrounded).map(
          ([name, counts]) =>
            `not found on the page, ${name}: ${counts.of}, of them as in the gold ${share(counts)}`,
        ),
      ].join('\n'),
    );
  }
  return parts;
}

function differenceList(report: EvaluationReport): string {
  const lines = report.differences.map(({ kind, file, path, gold, produced }) => {
    const what = [
      gold === '' ? '' : `gold ${JSON.stringify(gold)}`,
      produced === '' ? '' : `got ${JSON.stringify(produced)}`,
    ];
    return `${kind.padEnd(11)} ${[file, path].filter(Boolean).join('  ')}  ${what.filter(Boolean).join(', ')}`;
  });
  return ['differences', ...lines].join('\n');
}
