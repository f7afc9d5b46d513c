import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/model/flag.ts';
import { flagId } from '../../../src/model/ids.ts';
import { isRaised } from '../../../src/pipeline/rescreen/change-order.ts';
import { compareFlags, undoChanges } from '../../../src/pipeline/rescreen/compare-flags.ts';

interface Given {
  readonly entry?: string;
  readonly alias?: string;
  readonly page?: number;
  readonly at?: readonly [number, number];
  readonly grade?: Flag['grade'];
  readonly polarity?: Flag['polarity']['value'];
  readonly quote?: string;
  readonly version?: string;
  readonly entryHash?: string;
  readonly alternates?: string;
}

function flag({
  entry = 'e1',
  alias = 'Acme Mills',
  page = 1,
  at = [10, 20],
  grade = 'E1',
  polarity = 'asserted',
  quote = 'Acme Mills',
  version = '2026-01-01',
  entryHash,
  alternates,
}: Given = {}): Flag {
  return {
    id: flagId(entry, alias, 'f', page, [...at]),
    list: { id: 'house', version, retrieved: version },
    entry: {
      id: entry,
      name: 'Acme',
      matchedAlias: alias,
      aliasOrigin: 'official',
      ...(entryHash === undefined ? {} : { hash: entryHash }),
    },
    grade,
    polarity: { value: polarity, cue: null, cueOffsets: null, rule: 'none' },
    rule: 'name-exact',
    explanation: `matches${alternates === undefined ? '' : `; the same words could also mean ${alternates}; x`}`,
    edits: [],
    matcher: '2',
    file: 'f',
    document: null,
    page,
    boxes: [],
    offsets: [...at],
    quote,
    fields: [],
    review: 'open',
  };
}

const kinds = (before: Flag[], after: Flag[]): string[] =>
  compareFlags(before, after).map(({ kind }) => kind);

describe('how flags differ from those before', () => {
  it('takes a new edition of a list alone for no change', () => {
    expect(kinds([flag()], [flag({ version: '2026-02-01' })])).toEqual([]);
  });

  it('tells what is new and what is gone', () => {
    expect(kinds([], [flag()])).toEqual(['new']);
    expect(kinds([flag()], [])).toEqual(['gone']);
    expect(kinds([flag()], [flag({ page: 2 })])).toEqual(['gone', 'new']);
    expect(kinds([flag()], [flag({ entry: 'e2' })]).sort()).toEqual(['gone', 'new']);
  });

  it('knows a mention again when a better name begins or ends elsewhere', () => {
    const [one] = compareFlags([flag({ grade: 'E3' })], [flag({ alias: 'Acme Mills Ltd', at: [10, 24] })]);
    expect(one).toMatchObject({ kind: 'regraded', before: { grade: 'E3' }, after: { grade: 'E1' } });
    expect(kinds([flag()], [flag({ alias: 'Acme', at: [10, 14] })])).toEqual(['changed']);
  });

  it('pairs each flag once, with the one that shares most', () => {
    const before = [flag({ at: [10, 20] }), flag({ at: [30, 40] })];
    const after = [flag({ alias: 'Acme Mills Co', at: [28, 40] }), flag({ at: [10, 20] })];
    const found = compareFlags(before, after);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ before: { offsets: [30, 40] }, after: { offsets: [28, 40] } });
    // One that became two: the other one is new.
    expect(kinds([flag({ at: [10, 40] })], [flag({ at: [10, 20] }), flag({ at: [30, 40] })])).toEqual([
      'new',
    ]);
  });

  it('knows the same words elsewhere on a page that was read again', () => {
    expect(kinds([flag({ at: [10, 20] })], [flag({ at: [110, 120], quote: 'ACME\nMILLS' })])).toEqual([]);
    expect(kinds([flag({ at: [10, 20] })], [flag({ at: [110, 120], quote: 'Acme M1lls' })])).toEqual([
      'gone',
      'new',
    ]);
  });

  it('tells polarity, alternates and an entry that reads otherwise', () => {
    expect(kinds([flag({ polarity: 'denied' })], [flag()])).toEqual(['changed']);
    expect(kinds([flag()], [flag({ alternates: 'Other Mills' })])).toEqual(['changed']);
    expect(kinds([flag({ entryHash: 'a' })], [flag({ entryHash: 'b' })])).toEqual(['changed']);
    expect(kinds([flag({ entryHash: 'a' })], [flag({ entryHash: 'a' })])).toEqual([]);
  });

  it('can be undone, one pass after the other', () => {
    const first = [flag({ grade: 'E3' }), flag({ page: 2 })];
    const second = [flag({ alias: 'Acme Mills Ltd', at: [10, 24] }), flag({ page: 3 })];
    const third = [flag({ page: 3, polarity: 'denied' })];
    const ids = (flags: readonly Flag[]): string[] => flags.map((each) => each.id + each.grade).sort();
    const changes = [...compareFlags(second, third), ...compareFlags(first, second)];
    expect(ids(undoChanges(third, changes))).toEqual(ids(first));
  });

  it('takes time that grows with the page, not with its square', () => {
    const many = (shift: number): Flag[] =>
      Array.from({ length: 20_000 }, (_, at) =>
        flag({ alias: `a${shift}`, at: [at * 10 + shift, at * 10 + 5] }),
      );
    expect(kinds(many(0), many(1))).toHaveLength(20_000);
  });
});

describe('what says more than before', () => {
  it('is a surer grade, or a denial that fell away', () => {
    expect(isRaised(flag({ grade: 'E3' }), flag({ grade: 'E1' }))).toBe(true);
    expect(isRaised(flag({ grade: 'E1' }), flag({ grade: 'E3' }))).toBe(false);
    expect(isRaised(flag({ polarity: 'denied' }), flag({ polarity: 'unclear' }))).toBe(true);
    expect(isRaised(flag({ polarity: 'asserted' }), flag({ polarity: 'denied' }))).toBe(false);
  });
});
