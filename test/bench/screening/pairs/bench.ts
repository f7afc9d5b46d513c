import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { compareNames, sameScore } from '../../../../src/screening/field-match/compare-names.ts';
import { fieldReport } from './field-bench.ts';
import { generatedPairs } from './generated-pairs.ts';
import { isForTuning, type LabelledPair } from './labelled-pair.ts';
import { measurePairs, type NameScorer, type PairFigures } from './measure-pairs.ts';
import { jaroWinkler, tokenSetRatio } from './simple-peers.ts';
import { writtenPairs } from './written-pairs.ts';

/** Pairs made by rules, beside those written by hand. */
export const generatedCount = 480;

/** All labelled pairs of the project: written by hand and made by rules. */
export function projectPairs(): LabelledPair[] {
  return [...writtenPairs, ...generatedPairs(generatedCount)];
}

/** Labelled pairs of a CSV file with the columns left, right, same (true/false, 1/0) and perhaps kind. */
export function pairsOfCsv(text: string): LabelledPair[] {
  const rows = parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    bom: true,
    skip_empty_lines: true,
  }) as Record<string, string>[];
  return rows.map((row, index) => {
    const { left, right, same } = row;
    if (left === undefined || right === undefined || same === undefined)
      throw new Error(`row ${index + 2}: the columns left, right and same are needed`);
    return { left, right, same: /^(?:true|1|yes|same|match)$/i.test(same.trim()), kind: row.kind ?? '' };
  });
}

const structural: NameScorer = (left, right) => compareNames(left, right).score;
const scorers: readonly (readonly [string, NameScorer, number | null])[] = [
  ['part by part', structural, sameScore],
  ['Jaro-Winkler', jaroWinkler, null],
  ['token-set ratio', tokenSetRatio, null],
];

const share = (value: number): string => value.toFixed(3);
function line(name: string, figures: PairFigures): string {
  const decided =
    figures.decided === null
      ? '-'.padEnd(22)
      : `${share(figures.decided.precision)} / ${share(figures.decided.recall)} / ${share(figures.decided.f1)}`.padEnd(
          22,
        );
  return `  ${name.padEnd(18)}${decided} ${share(figures.bestF1)} @ ${figures.bestAt.toFixed(2)}   ${share(figures.precisionAtRecall95)}`;
}

/** Figures of the comparison of names and of two simple peers, as lines for people. */
export function pairReport(title: string, pairs: readonly LabelledPair[]): string[] {
  const same = pairs.filter((pair) => pair.same).length;
  return [
    `${title}: ${pairs.length} pairs, ${same} the same`,
    `  ${''.padEnd(18)}${'P / R / F1 as decided'.padEnd(22)} best F1        precision at recall 0.95`,
    ...scorers.map(([name, scorer, threshold]) => line(name, measurePairs(pairs, scorer, threshold))),
  ];
}

/** Right decisions per kind of pair. */
export function kindReport(pairs: readonly LabelledPair[]): string[] {
  const kinds = new Map<string, { right: number; all: number }>();
  for (const pair of pairs) {
    const key = `${pair.kind}${pair.same ? ' (same)' : ' (not the same)'}`;
    const known = kinds.get(key) ?? { right: 0, all: 0 };
    known.all++;
    if (compareNames(pair.left, pair.right).same === pair.same) known.right++;
    kinds.set(key, known);
  }
  return [...kinds].map(
    ([kind, { right, all }]) => `  ${kind.padEnd(42)}${String(right).padStart(4)} of ${all}`,
  );
}

/** Microseconds of one comparison, names taken apart each time. */
function speed(pairs: readonly LabelledPair[]): number {
  for (const pair of pairs) compareNames(pair.left, pair.right);
  const start = performance.now();
  for (let round = 0; round < 5; round++) for (const pair of pairs) compareNames(pair.left, pair.right);
  return ((performance.now() - start) * 1000) / (5 * pairs.length);
}

/** Prints all figures; `--pairs FILE.csv` measures on anyone's pairs, `--misses` shows wrong decisions (never the held-out ones). */
export function runPairBench(
  args: readonly string[] = [],
  print: (text: string) => void = console.log,
): void {
  const at = args.indexOf('--pairs');
  const file = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && file === undefined)
    throw new Error('--pairs needs a CSV file with the columns left, right, same');
  const given = file === undefined ? projectPairs() : pairsOfCsv(readFileSync(file, 'utf8'));
  const held = given.filter((pair) => !isForTuning(pair));
  const tuning = given.filter(isForTuning);
  for (const text of pairReport(file ?? 'All pairs of the project', given)) print(text);
  if (file === undefined) {
    for (const text of pairReport('Held out (rules were not written against these)', held)) print(text);
    print('Right decisions by kind, held out:');
    for (const text of kindReport(held)) print(text);
  }
  print(`One comparison, both names taken apart: ${speed(given.slice(0, 300)).toFixed(0)} µs`);
  if (file === undefined) for (const text of fieldReport()) print(text);
  if (args.includes('--misses')) {
    for (const pair of file === undefined ? tuning : given) {
      const comparison = compareNames(pair.left, pair.right);
      if (comparison.same !== pair.same)
        print(`${pair.same ? 'missed' : 'false'} ${pair.left} | ${pair.right} | ${comparison.words}`);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) runPairBench(process.argv.slice(2));
