import type { EvidenceIndex } from '../index/evidence-index.ts';
import { observationLabels } from '../model/labels.ts';
import type { Observation, ObservationKind } from '../model/observation.ts';
import { count, plain } from './table.ts';

/** Different statements of one kind that are shown, and places below one; all of them are in the export. */
const statementsShown = 4;
const placesShown = 4;

/**
 * What stands side by side across files, stated and not judged: a line for each kind with its number, below it each
 * statement once with where it holds. Those that hold for most files come first.
 */
export function observationLines(index: EvidenceIndex): string {
  const kinds = new Map<ObservationKind, Observation[]>();
  let total = 0;
  for (const observation of index.observations.all()) {
    const known = kinds.get(observation.kind);
    if (known === undefined) kinds.set(observation.kind, [observation]);
    else known.push(observation);
    total += 1;
  }
  if (total === 0) return '';
  const lines = [...kinds].flatMap(([kind, observations]) => [
    `  ${observationLabels[kind]} (${observations.length})\n`,
    ...statementLines(index, observations),
  ]);
  return `Observations across files (${total}): both sides as stated, no conclusion\n${lines.join('')}`;
}

function statementLines(index: EvidenceIndex, observations: readonly Observation[]): string[] {
  const statements = new Map<string, string[][]>();
  for (const { statement, places } of observations) {
    const known = statements.get(statement);
    if (known === undefined) statements.set(statement, [placesOf(index, places)]);
    else known.push(placesOf(index, places));
  }
  const groups = [...statements].map(([statement, sides]) => groupOf(statement, sides));
  groups.sort(
    (one, other) =>
      other.times - one.times ||
      (one.where[0]! < other.where[0]! ? -1 : one.where[0]! > other.where[0]! ? 1 : 0),
  );
  const lines = groups.slice(0, statementsShown).map(({ statement, where, common, times }) => {
    const number = times === 1 ? '' : ` (${count(times, 'time')})`;
    const shown = where.slice(0, placesShown).map((each) => `      ${each}\n`);
    const more = where.length > placesShown ? `      … and ${where.length - placesShown} more\n` : '';
    const beside = common.length === 0 ? '' : `      beside ${listed(common)}\n`;
    return `    ${plain(statement, 400)}${number}\n${shown.join('')}${more}${beside}`;
  });
  const rest = groups.slice(statementsShown).reduce((sum, { times }) => sum + times, 0);
  if (rest > 0) lines.push(`    … and ${rest} more: see observations.jsonl after evidex export\n`);
  return lines;
}

interface Group {
  readonly statement: string;
  readonly times: number;
  /** The sides in which the observations differ, by path. */
  readonly where: readonly string[];
  /** The sides that all of them share. */
  readonly common: readonly string[];
}

function groupOf(statement: string, sides: readonly (readonly string[])[]): Group {
  const common =
    sides.length === 1 ? [] : sides[0]!.filter((side) => sides.every((each) => each.includes(side)));
  const where = sides.map((each) => listed(each.filter((side) => !common.includes(side)))).sort();
  return { statement, times: sides.length, where, common };
}

function listed(sides: readonly string[]): string {
  const more = sides.length > placesShown ? `; and ${sides.length - placesShown} more files` : '';
  return `${sides.slice(0, placesShown).join('; ')}${more}`;
}

/** Files of the sides, each once with its pages. */
function placesOf(index: EvidenceIndex, places: Observation['places']): string[] {
  const pages = new Map<string, Set<number>>();
  for (const { file, page } of places) {
    const known = pages.get(file) ?? new Set();
    if (page !== null) known.add(page);
    pages.set(file, known);
  }
  return [...pages].map(([file, numbers]) => {
    const path = plain(index.ledger.primary(file)?.path ?? file, 80);
    return numbers.size === 0 ? path : `${path}, page ${[...numbers].slice(0, placesShown).join(', ')}`;
  });
}
