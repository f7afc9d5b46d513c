import type { HiddenParts } from '../hidden-parts.ts';
import { bestScore, type Cluster, compareClusters, faithfulness, readingOf } from './cluster.ts';
import { compareReaders, ownReader } from './grounded-candidate.ts';
import { likenessOf } from './same-reading.ts';

/** How much stronger a value in a hidden part must be to stand before one that the document shows. */
const hiddenHandicap = 0.2;
/** Strength from which a label or heading of the rules' leaves no doubt which value it announces. */
const plainLabel = 0.8;

/** Rivals for one path in their order, and why the first one leads. */
export interface Ranking {
  readonly clusters: readonly Cluster[];
  /** The sentence part behind the reason of the value; empty where one engine alone read it. */
  readonly why: string;
}

/**
 * Orders what may be the value of a path that holds one. Of one reader's readings the strongest comes first, words that
 * the document shows before hidden ones. Between readers' own best: grounded before ungrounded, shown before hidden, read
 * by both before read by one, a check digit that holds, the page's own print before the OCR table, then a plain label.
 */
export function rank(list: readonly Cluster[], hidden: HiddenParts, minimumScore: number): Ranking {
  const rankOf = (one: Cluster): number =>
    (bestScore(one) < minimumScore ? -1 : 0) +
    one.strength -
    (hidden.holdsAll(one.groundings) ? hiddenHandicap : 0);
  const ordered = [...list].sort((one, other) => rankOf(other) - rankOf(one) || compareClusters(one, other));
  const readers = [...new Set(ordered.flatMap((one) => one.readers))].sort(compareReaders);
  const tops = [...new Set(readers.map((reader) => ordered.find((one) => one.readers.includes(reader))!))];
  let best = tops[0]!;
  let why = '';
  for (const rival of tops.slice(1)) {
    const reason = precedence(rival, best, hidden, minimumScore);
    if (reason.first) best = rival;
    why = reason.why;
  }
  return { clusters: [best, ...ordered.filter((one) => one !== best)], why };
}

/** Whether a reading goes before another one of another reader, and by what. */
function precedence(
  one: Cluster,
  other: Cluster,
  hidden: HiddenParts,
  minimumScore: number,
): { first: boolean; why: string } {
  const short = likenessOf(readingOf(one), readingOf(other)) === 'short';
  const tests: readonly (readonly [why: string, value: (cluster: Cluster) => number])[] = [
    ['the other reading is not found on the page', (cluster) => Number(cluster.groundings.length > 0)],
    ['the other reading rests on too little', (cluster) => Number(bestScore(cluster) >= minimumScore)],
    ['it is the fuller form of the same name', (cluster) => (short ? cluster.value.length : 0)],
    ['the other reading stands in a hidden part', (cluster) => -Number(hidden.holdsAll(cluster.groundings))],
    ['both engines read it', (cluster) => cluster.readers.length],
    ['the other reading fails a check', (cluster) => -Math.sign(cluster.warnings.length)],
    [
      'the page prints it as it is, the other reading only after OCR confusions',
      (cluster) => (cluster.groundings[0] === undefined ? 0 : faithfulness(cluster.groundings[0])),
    ],
    [
      'a plain label announces it',
      (cluster) => Number(cluster.readers.includes(ownReader) && cluster.strength >= plainLabel),
    ],
  ];
  for (const [why, value] of tests) {
    const difference = value(one) - value(other);
    if (difference !== 0) return { first: difference > 0, why };
  }
  // No plain label: a reader of the whole text sees what a weak label does not tell.
  const byRules = one.readers.includes(ownReader);
  return { first: !byRules, why: 'no plain label speaks for the reading of the rules' };
}

/** The rivals that other readers read in place of the first one: their own best only, however well it is grounded. */
export function rivalsOfOthers(best: Cluster, rivals: readonly Cluster[], minimumScore: number): Cluster[] {
  const found: Cluster[] = [];
  const seen = new Set(best.readers);
  for (const rival of rivals) {
    const reader = rival.readers.find((each) => !seen.has(each));
    if (reader === undefined || bestScore(rival) < minimumScore) continue;
    seen.add(reader);
    found.push(rival);
  }
  return found;
}

/** True when a reading gives the same firm by its short name, or in full. */
export function isShortForm(one: Cluster, other: Cluster): boolean {
  return (
    one.members[0]!.candidate.polarity === other.members[0]!.candidate.polarity &&
    likenessOf(readingOf(one), readingOf(other)) === 'short'
  );
}
