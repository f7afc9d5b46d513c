import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../src/screening/index.ts';
import { DisjointIntervals, IntervalIndex } from '../../src/screening/intervals.ts';
import { SeedAutomaton } from '../../src/screening/matching/seed-automaton.ts';
import { squash } from '../../src/screening/matching/squash.ts';
import { repeated } from '../bench/screening/hostile.ts';
import { pageOf } from './pages.ts';

const screener = createScreener(loadLists());
const length = 60_000;
const fill = (words: string): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** Items whose ends are counted when they are looked at. */
function counted(count: number): { items: { start: number; end: number }[]; looks: () => number } {
  let looks = 0;
  const items = Array.from({ length: count }, (_, index) => ({
    start: index * 10,
    get end() {
      looks++;
      return index * 10 + 8;
    },
  }));
  return { items, looks: () => looks };
}

describe('pages of 60,000 characters of the same words', () => {
  // Each of these took minutes while every mention was held against every other.
  it.each(Object.entries(repeated))('are screened through: %s', (_label, words) => {
    const text = fill(words);
    const mentions = screener.mentions(text);
    for (const mention of mentions.slice(0, 50)) expect(mention.end).toBeLessThanOrEqual(text.length);
    expect(screener.mentions(fill(words).slice(0, 6000)).length * 5).toBeLessThanOrEqual(
      Math.max(5, mentions.length),
    );
  });

  it('make a flag for every mention, with boxes', () => {
    const page = pageOf(`${'Xinjiang '.repeat(60)}\n`.repeat(50));
    const flags = screener.screen({ pages: [page], documents: [], fields: [] });
    expect(flags).toHaveLength(3000);
    expect(flags.every((flag) => flag.boxes.length > 0)).toBe(true);
  });
});

describe('neighbours by place', () => {
  it('are found without a look at all the others', () => {
    const work = [1000, 8000].map((count) => {
      const { items, looks } = counted(count);
      const index = new IntervalIndex(items);
      const built = looks();
      for (let at = 0; at < 100; at++) {
        index.overlapping(at * 50, at * 50 + 25);
        index.overlaps(at * 50, at * 50 + 25);
        index.holds(at * 50 + 1, at * 50 + 3);
        index.holder(at * 50 + 1, at * 50 + 3);
      }
      return looks() - built;
    });
    expect(work[1]! - work[0]!).toBeLessThan(work[0]!);
  });

  it('are the same as those that a search through all finds', () => {
    let state = 7;
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    const items = Array.from({ length: 300 }, () => {
      const start = next(1000);
      return { start, end: start + 1 + next(40) };
    });
    const index = new IntervalIndex(items);
    for (let round = 0; round < 500; round++) {
      const start = next(1000);
      const end = start + 1 + next(30);
      const over = items.filter((item) => item.start < end && item.end > start);
      const around = items.filter((item) => item.start <= start && item.end >= end);
      expect(new Set(index.overlapping(start, end))).toEqual(new Set(over));
      expect(index.overlaps(start, end)).toBe(over.length > 0);
      expect(index.holds(start, end)).toBe(around.length > 0);
      const holder = index.holder(start, end);
      expect(holder === undefined ? around.length === 0 : around.includes(holder)).toBe(true);
    }
    const taken: { start: number; end: number }[] = [];
    const disjoint = new DisjointIntervals();
    for (const item of items) {
      const free = taken.every((other) => other.end <= item.start || other.start >= item.end);
      expect(disjoint.take(item)).toBe(free);
      if (free) taken.push(item);
    }
  });
});

describe('seeds', () => {
  it('are all found, in Latin letters and Chinese', () => {
    const words = ['cotton', 'otto', 'ton', '新疆棉', '疆棉', 'no'];
    const patterns = words.map((word) => {
      const part = squash(word);
      return { symbols: part.symbols.slice(0, part.length) };
    });
    const automaton = new SeedAutomaton(
      patterns,
      patterns.map(({ symbols }, pattern) => ({ pattern, from: 0, to: symbols.length })),
    );
    const page = squash('No cotton of 新疆棉 nor ottoman');
    const found: [string, number][] = [];
    automaton.scan(page.symbols, page.length, (pattern, _from, _to, at) => {
      found.push([words[pattern]!, page.starts[at]!]);
    });
    expect(found.sort((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1))).toEqual([
      ['no', 0],
      ['cotton', 3],
      ['otto', 4],
      ['ton', 6],
      ['no', 8],
      ['新疆棉', 13],
      ['疆棉', 14],
      ['no', 17],
      ['otto', 21],
    ]);
  });
});
