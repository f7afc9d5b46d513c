import type { Field } from './field.ts';

/** What the queue must know of a field beside the field itself. */
export interface ReviewFacts {
  /** How much hangs on the path, 0..1. */
  readonly criticality: number;
  /** A mention of a prohibited source rests on it. */
  readonly flagged: boolean;
}

/** What lifts a field above what its confidence gives, each as a share of the way to the top. */
const lifts = { differs: 0.6, flagged: 0.5, doubted: 0.4, open: 0.3, notStated: 0.25, warned: 0.15 } as const;

/**
 * Place of a field in the review queue, 0..1: the higher, the sooner. How much hangs on it times how likely it is read
 * wrongly; lifted where engines differ, a flag rests on it, a check fails, a value is open or a warning stands. What a
 * person has decided has none. Pure: the same field always has the same place.
 */
export function reviewPriority(field: Field, { criticality, flagged }: ReviewFacts): number {
  if (field.review !== 'proposed') return 0;
  const { standing = 'alone', doubted = false } = field.evidence ?? {};
  const applying = [
    standing === 'differs' ? lifts.differs : 0,
    standing === 'not-stated' ? lifts.notStated : 0,
    flagged ? lifts.flagged : 0,
    doubted ? lifts.doubted : 0,
    field.normalized === null && field.readings.length > 1 ? lifts.open : 0,
    !doubted && standing !== 'differs' && standing !== 'not-stated' && field.warnings.length > 0
      ? lifts.warned
      : 0,
  ];
  const calm = applying.reduce(
    (rest, lift) => rest * (1 - lift * criticality),
    1 - criticality * (1 - field.confidence),
  );
  return Math.round((1 - calm) * 1e4) / 1e4;
}
