import { measurePairs, type PairMeasure, type ThresholdScore } from '../evaluation/pair-scores.ts';
import { UsageError } from '../model/exception.ts';
import { gradeLabels } from '../model/labels.ts';
import { activeListsOf } from '../pipeline/lists/active-lists.ts';
import { readListBytes } from '../pipeline/lists/import-edition.ts';
import {
  compareNames,
  type NameComparison,
  sameScore,
  strongScore,
} from '../screening/field-match/compare-names.ts';
import { createScreener } from '../screening/index.ts';
import { delimitedRows, requireColumns, textOfFile } from '../screening/lists/import/delimited-rows.ts';
import type { ActiveLists } from '../screening/lists/list.ts';
import { exitCodes } from './exit-codes.ts';
import type { ListsOptions } from './lists.ts';
import { screeningSettings, withListsToRead } from './lists-context.ts';
import { count, formatTable, plain } from './table.ts';

/** Longest name that is compared, in characters. */
const longestName = 400;

/** Scores a name against the lists, against another name, or pairs of names in a file. */
export function matchNames(name: string, given: ListsOptions): Promise<number> | number {
  if (given.pairs !== undefined) {
    if (name !== '' || given.with !== undefined)
      throw new UsageError('give a name, or a file of pairs: evidex lists match --pairs FILE.csv');
    return scorePairs(given.pairs, given.json === true);
  }
  if (name.trim() === '') throw new UsageError('give a name: evidex lists match NAME');
  if (name.length > longestName) throw new UsageError(`a name has ${longestName} characters at most`);
  if (given.with !== undefined) return compareTwo(name, given.with, given.json === true);
  const settings = screeningSettings(given.pipeline);
  return withListsToRead(given.index, (index) => {
    const lists = activeListsOf(index);
    const best = bestOf(name, lists);
    const mentions = createScreener(lists, settings).mentions(name);
    const inText = mentions.map((mention) => ({
      words: name.slice(mention.start, mention.end),
      grade: mention.grade,
      name: mention.alias,
    }));
    if (given.json === true) {
      process.stdout.write(`${JSON.stringify({ name, inText, like: best }, null, 2)}\n`);
      return exitCodes.done;
    }
    const text =
      inText.length === 0
        ? 'In the text of a page no listed name or place would be found in it.\n'
        : `In the text of a page it would be found as\n${formatTable(
            inText.map((mention) => [
              mention.grade,
              gradeLabels[mention.grade],
              `"${plain(mention.words)}" as ${plain(mention.name)}`,
            ]),
          )}`;
    const fields =
      best.length === 0
        ? 'In a field, no listed name is like it.\n'
        : `In a field: listed names most like it (from ${sameScore} taken for the same firm, from ${strongScore} a strong match)\n${formatTable(
            best.map((one) => [
              one.score.toFixed(2),
              `${one.list} ${plain(one.entry)}`,
              plain(one.matched),
              plain(one.words.replace(/^score [\d.]+: /u, ''), 300),
            ]),
          )}`;
    const caution =
      inText.length + best.length === 0 ? 'This is not a finding that a party is unconnected.\n' : '';
    process.stdout.write(`${text}${fields}${caution}`);
    return exitCodes.done;
  });
}

interface LikeName {
  readonly score: number;
  readonly list: string;
  readonly entry: string;
  readonly matched: string;
  readonly words: string;
  readonly alignment: NameComparison['alignment'];
}

/** From this score on a listed name is shown as like the given one, and so many of them. */
const shownFrom = 0.45;
const shownMost = 8;

function bestOf(name: string, { entries }: ActiveLists): LikeName[] {
  return entries
    .flatMap((entry): LikeName[] => {
      if (entry.kind !== 'party' && entry.kind !== 'vessel') return [];
      const best = entry.names
        .map(({ text }) => ({ text, comparison: compareNames(name, text) }))
        .sort((one, other) => other.comparison.score - one.comparison.score)[0];
      if (best === undefined || best.comparison.score < shownFrom) return [];
      const { score, words, alignment } = best.comparison;
      return [{ score, list: entry.list, entry: entry.id, matched: best.text, words, alignment }];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, shownMost);
}

function compareTwo(name: string, other: string, json: boolean): number {
  if (other.trim() === '' || other.length > longestName)
    throw new UsageError(`--with takes a name of ${longestName} characters at most`);
  const comparison = compareNames(name, other);
  if (json) {
    process.stdout.write(`${JSON.stringify({ left: name, right: other, ...comparison }, null, 2)}\n`);
    return exitCodes.done;
  }
  const rows = comparison.alignment.map((part) => [
    part.part,
    plain(part.printed ?? '-'),
    plain(part.listed ?? '-'),
    `${Math.round(part.likeness * 100)} % alike`,
    `weight ${part.weight.toFixed(2)}`,
  ]);
  process.stdout.write(
    `${plain(comparison.words, 1000)}\n${comparison.same ? 'Taken for the same firm' : 'Not taken for the same firm'} (from ${sameScore}).\n${formatTable(rows)}`,
  );
  return exitCodes.done;
}

const sameWords: Readonly<Record<string, boolean>> = {
  yes: true, y: true, true: true, 1: true, same: true,
  no: false, n: false, false: false, 0: false, different: false,
}; // biome-ignore format: two lines

/** Most pairs that are scored at a time. */
const mostPairs = 200_000;

function scorePairs(path: string, json: boolean): number {
  const file = readListBytes(path);
  const table = delimitedRows(textOfFile(file.bytes, file.name, 'windows-1252'), file.name);
  requireColumns(table, ['left', 'right'], file.name);
  if (table.rows.length === 0) throw new UsageError(`${file.name} holds no pair`);
  if (table.rows.length > mostPairs)
    throw new UsageError(`${file.name} holds ${table.rows.length} pairs; ${mostPairs} at most at a time`);
  const pairs = table.rows.map((row) => {
    const [left, right, given] = [row.cell('left'), row.cell('right'), row.cell('same').toLowerCase()];
    if (left === '' || right === '')
      throw new UsageError(`${file.name}, line ${row.line}: both "left" and "right" need a name`);
    if (given !== '' && !Object.hasOwn(sameWords, given))
      throw new UsageError(
        `${file.name}, line ${row.line}: "same" takes yes or no, not "${plain(given, 40)}"`,
      );
    const { score, words } = compareNames(left.slice(0, longestName), right.slice(0, longestName));
    return { score, left, right, same: given === '' ? null : sameWords[given]!, words };
  });
  const judged = pairs.flatMap(({ score, same }) => (same === null ? [] : [{ score, same }]));
  const measured = measurePairs(judged, sameScore);
  if (json) {
    process.stdout.write(`${JSON.stringify({ pairs, measured }, null, 2)}\n`);
    return exitCodes.done;
  }
  process.stdout.write(
    formatTable(
      pairs.map(({ score, left, right, same }) => [
        score.toFixed(2),
        same === null ? '' : same ? 'same' : 'different',
        plain(left),
        plain(right),
      ]),
      '',
    ),
  );
  if (measured !== null) process.stdout.write(`\n${measureText(measured)}`);
  else if (judged.length > 0)
    process.stdout.write('\nNothing to measure: the pairs with a "same" are all the same, or none is.\n');
  return exitCodes.done;
}

function measureText({ pairs, same, inUse, best, atRecall95 }: PairMeasure): string {
  const row = (what: string, score: ThresholdScore): string[] => [
    what,
    `from ${score.threshold.toFixed(2)}`,
    `F1 ${score.f1.toFixed(3)}`,
    `precision ${score.precision.toFixed(3)}`,
    `recall ${score.recall.toFixed(3)}`,
  ];
  return `${count(pairs, 'pair')} with an answer, ${same} of them the same\n${formatTable([
    row('as used', inUse),
    row('best F1', best),
    row('at recall 0.95', atRecall95),
  ])}`;
}
