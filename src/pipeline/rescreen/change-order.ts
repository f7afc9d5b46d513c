import type { Flag, Grade } from '../../model/flag.ts';
import type { FlagChangeKind } from '../../model/flag-change.ts';

const gradeOrder: readonly Grade[] = ['E1', 'E2', 'E3', 'E4', 'P1', 'P2', 'P3'];
const kindOrder: readonly FlagChangeKind[] = ['new', 'regraded', 'changed', 'gone'];

export function gradeRank(grade: Grade): number {
  return gradeOrder.indexOf(grade);
}

/** The order in which changes are read: new ones first, what is gone last. */
export function kindRank(kind: FlagChangeKind): number {
  return kindOrder.indexOf(kind);
}

/** True when a mention says more than it did: its grade is surer, or the words around it deny it no longer. */
export function isRaised(before: Flag, after: Flag): boolean {
  const quiet = (flag: Flag): boolean => flag.polarity.value === 'denied' || flag.polarity.value === 'policy';
  return gradeRank(after.grade) < gradeRank(before.grade) || (quiet(before) && !quiet(after));
}
