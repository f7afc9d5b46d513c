import { describe, expect, it } from 'vitest';
import { compareNames, sameScore } from '../../../src/screening/field-match/compare-names.ts';
import { pairsOfCsv, projectPairs } from '../../bench/screening/pairs/bench.ts';
import { isForTuning } from '../../bench/screening/pairs/labelled-pair.ts';
import { measurePairs } from '../../bench/screening/pairs/measure-pairs.ts';
import { jaroWinkler, tokenSetRatio } from '../../bench/screening/pairs/simple-peers.ts';

describe('labelled pairs of the project', () => {
  const pairs = projectPairs();
  const held = pairs.filter((pair) => !isForTuning(pair));

  it('are many, of many kinds, and about half are not the same', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(600);
    expect(new Set(pairs.map((pair) => pair.kind)).size).toBeGreaterThan(30);
    const same = pairs.filter((pair) => pair.same).length / pairs.length;
    expect(same).toBeGreaterThan(0.4);
    expect(same).toBeLessThan(0.6);
    expect(held.length).toBeGreaterThan(250);
  });

  it('are told apart better than by the best open matcher on its own pairs, and than by simple peers', () => {
    const figures = measurePairs(held, (left, right) => compareNames(left, right).score, sameScore);
    expect(figures.decided!.f1).toBeGreaterThan(0.95);
    expect(figures.decided!.precision).toBeGreaterThan(0.95);
    expect(figures.precisionAtRecall95).toBeGreaterThan(0.95);
    for (const peer of [jaroWinkler, tokenSetRatio]) {
      const other = measurePairs(held, peer, null);
      expect(other.bestF1).toBeLessThan(figures.bestF1);
      expect(other.precisionAtRecall95).toBeLessThan(figures.precisionAtRecall95);
    }
  });
});

describe('figures', () => {
  it('are those of the labels', () => {
    const pairs = [
      { left: 'a', right: '1', same: true, kind: '' },
      { left: 'b', right: '2', same: true, kind: '' },
      { left: 'c', right: '3', same: false, kind: '' },
      { left: 'd', right: '4', same: false, kind: '' },
    ];
    const scores: Record<string, number> = { a: 0.9, b: 0.5, c: 0.7, d: 0.1 };
    const figures = measurePairs(pairs, (left) => scores[left]!, 0.6);
    expect(figures.decided).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(figures.bestF1).toBeCloseTo(0.8);
    expect(figures.precisionAtRecall95).toBeCloseTo(2 / 3);
  });

  it('are read from anyone’s pairs', () => {
    expect(pairsOfCsv('left,right,same\n"A, Inc",B,true\nC,D,0\n')).toEqual([
      { left: 'A, Inc', right: 'B', same: true, kind: '' },
      { left: 'C', right: 'D', same: false, kind: '' },
    ]);
    expect(() => pairsOfCsv('one,two\na,b\n')).toThrow(/left, right and same/);
  });
});
