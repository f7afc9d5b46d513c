import { describe, expect, test } from 'vitest';
import { measurePairs } from '../../src/evaluation/pair-scores.ts';

const pair = (score: number, same: boolean) => ({ score, same });

describe('scores of pairs against what people say', () => {
  test('F1 where it is highest, and precision where 95 % are found', () => {
    // Descending: 19 right, then 3 wrong, then the last right one.
    const pairs = [
      ...Array.from({ length: 18 }, () => pair(0.9, true)),
      pair(0.8, true),
      ...Array.from({ length: 3 }, () => pair(0.6, false)),
      pair(0.5, true),
      ...Array.from({ length: 10 }, () => pair(0.1, false)),
    ];
    const measured = measurePairs(pairs, 0.85)!;
    expect(measured).toMatchObject({ pairs: 33, same: 20 });
    expect(measured.inUse).toMatchObject({ threshold: 0.85, precision: 1, recall: 0.9 });
    expect(measured.best).toMatchObject({ threshold: 0.8, precision: 1, recall: 0.95 });
    expect(measured.best.f1).toBeCloseTo((2 * 0.95) / 1.95, 10);
    expect(measured.atRecall95.threshold).toBe(0.8);
  });

  test('equal scores cannot be parted', () => {
    const measured = measurePairs([pair(0.7, true), pair(0.7, false), pair(0.2, false)], 0.7)!;
    expect(measured.atRecall95).toMatchObject({ threshold: 0.7, precision: 0.5, recall: 1 });
  });

  test('nothing to part where all pairs are the same, or none is', () => {
    expect(measurePairs([pair(0.9, true)], 0.7)).toBeNull();
    expect(measurePairs([pair(0.9, false)], 0.7)).toBeNull();
    expect(measurePairs([], 0.7)).toBeNull();
  });
});
