import type { AlignmentPart, Flag, Grade } from '../model/flag.ts';
import type { AliasOrigin } from './lists/list.ts';
import type { Edit } from './matching/scanner.ts';
import type { PolarityFinding } from './polarity/polarity.ts';

/** A mention of a list entry before polarity, fields and ids are known. Ranges are UTF-16 of the page text. */
export interface Mention {
  /** Index of the entry in the active lists. */
  readonly entry: number;
  readonly alias: string;
  readonly origin: AliasOrigin;
  readonly grade: Grade;
  readonly rule: string;
  /** Why it has its grade: clauses for the explanation. */
  readonly because: readonly string[];
  readonly edits: readonly Edit[];
  readonly start: number;
  /** End of the matched words themselves. */
  readonly coreEnd: number;
  readonly end: number;
  /** Edits that count against the match. */
  readonly cost: number;
  /** Other entries that stand on the same words and fit less well. */
  readonly alternates: readonly string[];
  /** Part by part, where the name of a field was held against the listed one. */
  readonly alignment?: readonly AlignmentPart[];
  /** What of the entry was searched for, where the alias does not tell. */
  readonly searched?: Flag['searched'];
}

/** A mention with its polarity. */
export interface ResolvedMention extends Mention {
  readonly polarity: PolarityFinding;
}

const gradeOrder: Readonly<Record<Grade, number>> = { E1: 0, E2: 1, E3: 2, E4: 3, P1: 4, P2: 5, P3: 6 };

/** Negative when the first mention is the better reading of the same words. */
export function compareMentions(one: Mention, other: Mention): number {
  return (
    gradeOrder[one.grade] - gradeOrder[other.grade] ||
    one.cost - other.cost ||
    other.coreEnd - other.start - (one.coreEnd - one.start) ||
    one.edits.length - other.edits.length ||
    (one.alias < other.alias ? -1 : one.alias > other.alias ? 1 : 0)
  );
}

export function overlaps(one: Mention, other: Mention): boolean {
  return one.start < other.end && other.start < one.end;
}

export function contains(outer: Mention, inner: Mention): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
