import { describe, expect, it } from 'vitest';
import type { Candidate, Field } from '../../../src/model/field.ts';
import { foldKey } from '../../../src/text/fold.ts';
import { makePage, type Run } from '../helpers/make-page.ts';
import { byModel, byRules, read } from './readings.ts';

/** A generator of numbers 0..1 that gives the same ones for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = {
  code: ['A-10', 'B-20', 'C-30', 'D-40', 'A-11', 'PO-77'],
  country: ['China', 'Vietnam', 'Brazil', 'India'],
  'party-name': ['Hebei Example Textile Co., Ltd.', 'Hebei Example', 'Foo Weaving Ltd', 'Bar Dyeing Ltd'],
  amount: ['500.00', '900.00', '1,234.50'],
  number: ['100', '250', '777'],
} as const;
const paths: readonly (readonly [string, keyof typeof words])[] = [
  ['documentNumber', 'code'],
  ['references.purchaseOrder', 'code'],
  ['goods[N].articleNumber', 'code'],
  ['goods[N].quantity', 'number'],
  ['goods[N].amount', 'amount'],
  ['origin[N].country', 'country'],
  ['parties.processor[N].name', 'party-name'],
  ['parties.seller.name', 'party-name'],
  ['totals.amount', 'amount'],
];
const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

/** A page of scattered words and readings of both engines; some readings stand nowhere. */
function paper(seed: number): { runs: Run[]; candidates: Candidate[]; next: () => number } {
  const next = numbers(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!;
  const runs: Run[] = Array.from({ length: 9 }, (_, row): Run[] => [
    [40, 40 + 20 * row, pick(words['party-name'])],
    [260, 40 + 20 * row, pick(words.code)],
    [340, 40 + 20 * row, pick(words.number)],
    [400, 40 + 20 * row, pick(words.amount)],
    [480, 40 + 20 * row, pick(words.country)],
  ]).flat();
  const candidates = Array.from({ length: 14 }, () => {
    const [path, kind] = pick(paths);
    const reader = next() < 0.5 ? byRules : byModel;
    return reader(path.replace('N', String(Math.floor(next() * 3))), kind, pick(words[kind]), {
      // Weak values of a list give way to stronger ones of the same engine: here all are worth keeping.
      score: path.startsWith('references.') ? 0.5 + 0.45 * next() : 0.35 + 0.6 * next(),
      line: Math.floor(next() * 9),
      polarity: next() < 0.1 ? 'denied' : 'asserted',
    });
  });
  return { runs, candidates, next };
}

function shuffled<Item>(list: readonly Item[], next: () => number): Item[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** Every value that stands somewhere, with the places where it does. */
function groundedValues(fields: readonly Field[]): { value: string; places: string[] }[] {
  return fields
    .flatMap((field) => [field, ...field.alternatives])
    .map(({ value, groundings }) => ({
      value: foldKey(value),
      places: groundings.map((place) => place.offsets.join('-')),
    }))
    .filter(({ places }) => places.length > 0);
}

const options = { repeating: ['references.purchaseOrder'] };

describe('reconciling, on papers made at random', () => {
  it.each(seeds)('the order of candidates decides nothing (%i)', (seed) => {
    const { runs, candidates, next } = paper(seed);
    const fields = read(runs, candidates, options);
    expect(read(runs, shuffled(candidates, next), options)).toEqual(fields);
  });

  it.each(seeds)('a further candidate loses no value that stands on the page (%i)', (seed) => {
    const { runs, candidates } = paper(seed);
    const [further, ...known] = candidates as [Candidate, ...Candidate[]];
    const after = groundedValues(read(runs, [...known, further], options));
    // A name may come to stand as a part of the fuller one that another engine read.
    const lost = groundedValues(read(runs, known, options)).filter(
      ({ value }) => !after.some((kept) => kept.value.includes(value)),
    );
    expect(lost).toEqual([]);
  });

  it.each(seeds)('an agreeing candidate never makes a value less sure (%i)', (seed) => {
    const { runs, candidates, next } = paper(seed);
    const own = candidates.filter((one) => one.engine === 'rules');
    const fields = read(runs, own, options).filter((field) => field.groundings.length > 0);
    if (fields.length === 0) return;
    const field = fields[Math.floor(next() * fields.length)]!;
    const kind = own.find((one) => one.value === field.value)!.kind;
    const agreeing = byModel(field.path, kind, field.value, {
      score: 0.3 + 0.7 * next(),
      polarity: field.polarity,
      hint: { page: { file: field.groundings[0]!.file, page: 1 }, offsets: field.groundings[0]!.offsets },
    });
    const after = read(runs, [...own, agreeing], options);
    const same = after.filter(
      (one) => one.engines.length === 2 && one.value === field.value && one.polarity === field.polarity,
    );
    expect(same).toHaveLength(1);
    expect(same[0]!.confidence).toBeGreaterThanOrEqual(field.confidence);
    expect(after).toHaveLength(read(runs, own, options).length);
  });

  it('gives each path once', () => {
    for (const seed of seeds) {
      const { runs, candidates } = paper(seed);
      const all = read(runs, candidates, options).map((field) => field.path);
      expect(new Set(all).size, `seed ${seed}`).toBe(all.length);
    }
  });

  it('lets no value stand on other words than its own', () => {
    for (const seed of seeds) {
      const { runs, candidates } = paper(seed);
      const page = makePage(runs);
      for (const field of read(runs, candidates, { ...options, page })) {
        for (const place of field.groundings) expect(foldKey(place.quote)).toBe(foldKey(field.value));
      }
    }
  });
});
