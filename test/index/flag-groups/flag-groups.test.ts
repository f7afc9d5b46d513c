import { describe, expect, it } from 'vitest';
import { aliasSeen, flagSubject } from '../../../src/index/flag-groups/flag-subject.ts';
import { groupFlags } from '../../../src/index/flag-groups/group-flags.ts';
import { standingOf } from '../../../src/index/flag-groups/standing.ts';
import type { Disposition } from '../../../src/model/disposition.ts';
import type { Flag } from '../../../src/model/flag.ts';

let number = 0;
function flag(given: {
  entry?: string;
  list?: string;
  grade?: Flag['grade'];
  polarity?: Flag['polarity']['value'];
  file?: string;
  quote?: string;
  at?: number;
  passage?: string;
}): Flag {
  const { entry = 'entry-a', quote = 'Example Spinning', at = 0, file = 'f1' } = given;
  return {
    id: `flag-${number++}`,
    list: { id: given.list ?? 'uflpa', version: '2026-08-03', retrieved: '2026-08-10' },
    entry: { id: entry, name: entry, matchedAlias: 'Example Spinning', aliasOrigin: 'official', hash: 'h1' },
    grade: given.grade ?? 'E1',
    polarity: { value: given.polarity ?? 'asserted', cue: null, cueOffsets: null, rule: 'no-cue' },
    rule: 'name-exact',
    explanation: '',
    edits: [],
    matcher: '3',
    file,
    document: `document-${file}`,
    page: 1,
    boxes: [],
    offsets: [at, at + quote.length],
    quote,
    fields: [],
    review: 'open',
    ...(given.passage === undefined ? {} : { passage: given.passage }),
  };
}

const suppliers: Readonly<Record<string, readonly string[]>> = {
  f1: ['A'],
  f2: ['A'],
  f3: ['A'],
  f4: ['B'],
  f5: ['A', 'B'],
};
const group = (flags: readonly Flag[], decisions: readonly Disposition[] = []) =>
  groupFlags(
    flags,
    (file) => suppliers[file] ?? [null],
    (subject) => decisions.filter((decision) => decision.subject === subject),
  );

describe('groups of flags', () => {
  it('put mentions of one supplier, entry and grade together, and those of another apart', () => {
    const groups = group([flag({}), flag({ file: 'f2' }), flag({ file: 'f4' }), flag({ grade: 'E2' })]);
    expect(
      groups.map(({ supplier, grade, mentions, documents }) => [supplier, grade, mentions, documents]),
    ).toEqual(
      expect.arrayContaining([
        ['A', 'E1', 2, 2],
        ['B', 'E1', 1, 1],
        ['A', 'E2', 1, 1],
      ]),
    );
    expect(groups).toHaveLength(3);
  });

  it('show a file that came from two suppliers under both', () => {
    expect(
      group([flag({ file: 'f5' })])
        .map(({ supplier }) => supplier)
        .sort(),
    ).toEqual(['A', 'B']);
  });

  it('leave no flag out', () => {
    const flags = [flag({}), flag({ grade: 'P3', polarity: 'policy' }), flag({ file: 'unknown' })];
    expect(
      group(flags)
        .flatMap((each) => each.flags)
        .sort(),
    ).toEqual(flags.map(({ id }) => id).sort());
  });

  it('name a denial and the statement against it, and put both first', () => {
    const denial = flag({
      list: 'xinjiang',
      entry: 'region',
      grade: 'P2',
      polarity: 'denied',
      quote: 'Xinjiang',
    });
    const stated = flag({ list: 'xinjiang', entry: 'aksu', grade: 'P1', file: 'f2', quote: 'Aksu' });
    const other = flag({ file: 'f4' });
    const groups = group([other, denial, stated]);
    expect(groups.slice(0, 2).map(({ contradiction }) => contradiction?.denied.id)).toEqual([
      denial.id,
      denial.id,
    ]);
    expect(groups[0]!.contradiction?.stated.id).toBe(stated.id);
    expect(groups[2]!.contradiction).toBeNull();
  });

  it('take no statement of another supplier against a denial', () => {
    const denial = flag({ list: 'xinjiang', entry: 'region', grade: 'P2', polarity: 'denied' });
    const stated = flag({ list: 'xinjiang', entry: 'aksu', grade: 'P1', file: 'f4' });
    expect(group([denial, stated]).every(({ contradiction }) => contradiction === null)).toBe(true);
  });

  it('do not set a listed glove maker elsewhere against a denial of Xinjiang', () => {
    const denial = flag({ list: 'xinjiang', entry: 'region', grade: 'P2', polarity: 'denied' });
    const stated = flag({ list: 'cbp-wro', entry: 'gloves', file: 'f2' });
    expect(group([denial, stated]).every(({ contradiction }) => contradiction === null)).toBe(true);
  });

  it('do not take the same words under two entries for a contradiction', () => {
    const denial = flag({ list: 'xinjiang', entry: 'region', grade: 'P2', polarity: 'denied', at: 10 });
    const same = flag({ list: 'xinjiang', entry: 'region', grade: 'P1', at: 10 });
    const [first] = group([denial, same]);
    expect(first!.contradiction).toBeNull();
  });

  it('keep a denied E1 and P1 above stated weaker mentions', () => {
    const groups = group([
      flag({ grade: 'E3', entry: 'b' }),
      flag({ grade: 'P1', entry: 'c', polarity: 'denied', list: 'x' }),
      flag({ grade: 'E1', entry: 'd', polarity: 'denied' }),
    ]);
    expect(groups.map(({ grade }) => grade)).toEqual(['E1', 'P1', 'E3']);
  });

  it('tell which other entries stand on the same words', () => {
    const groups = group([
      flag({ entry: 'order', list: 'cbp-wro', grade: 'P1', at: 5 }),
      flag({ entry: 'region', list: 'xinjiang', grade: 'P1', at: 5 }),
    ]);
    expect(groups.map(({ entry, alongside }) => [entry.id, alongside])).toEqual(
      expect.arrayContaining([
        ['order', ['region']],
        ['region', ['order']],
      ]),
    );
  });

  it('say that a passage of a template stands in many documents', () => {
    const clause = (file: string) => flag({ file, polarity: 'policy', passage: 'clause' });
    expect(group([clause('f1'), clause('f2'), clause('f3')])[0]!.passages).toEqual([
      { passage: 'clause', documents: 3, mentions: 3, example: 'Example Spinning' },
    ]);
    expect(group([clause('f1'), clause('f2')])[0]!.passages).toEqual([]);
  });
});

describe('decisions about a group', () => {
  const one = flag({});
  const decided = (given: Partial<Disposition> = {}): Disposition => ({
    subject: flagSubject(one, 'A'),
    decision: 'same-party',
    reason: 'checked',
    identifierField: null,
    by: 'Ann',
    at: '2026-11-01T00:00:00Z',
    seen: { entry: 'h1', aliases: [aliasSeen(one)], matcher: '3', documents: ['document-f1'] },
    ...given,
  });

  it('hold while everything is as it was', () => {
    expect(standingOf(one, [decided()])).toMatchObject({ state: 'decided', because: [] });
  });

  it.each([
    ['the list entry', { ...one, entry: { ...one.entry, hash: 'h2' } }],
    ['another name', { ...one, entry: { ...one.entry, matchedAlias: 'Another' } }],
    ['the matcher', { ...one, matcher: '4' }],
    ['a document', { ...one, document: 'document-new' }],
  ])('are opened again when %s changes', (words, changed) => {
    const { state, because } = standingOf(changed, [decided()]);
    expect(state).toBe('reopened');
    expect(because.join()).toContain(words);
  });

  it('need two people where they set a mention aside', () => {
    const aside = decided({ decision: 'different-party' });
    expect(standingOf(one, [aside]).state).toBe('awaits-second');
    expect(standingOf(one, [aside, { ...aside, by: ' ann ' }]).state).toBe('awaits-second');
    expect(standingOf(one, [aside, { ...aside, by: 'Bo' }]).state).toBe('decided');
    expect(standingOf(one, [aside, decided({ by: 'Cy' }), { ...aside, by: 'Bo' }]).state).toBe(
      'awaits-second',
    );
  });

  it('can be taken back', () => {
    expect(standingOf(one, [decided(), decided({ decision: null })]).state).toBe('open');
  });

  it('hold for one supplier alone, and for the words that matched, however spaced', () => {
    const decision = decided({ decision: 'policy-text' });
    const spaced = flag({ quote: 'EXAMPLE  Spinning,' });
    const other = flag({ file: 'f4' });
    const groups = group([spaced, other, flag({ quote: 'Exampl Spinning', grade: 'E2' })], [decision]);
    expect(groups.map(({ supplier, grade, state }) => [supplier, grade, state])).toEqual(
      expect.arrayContaining([
        ['A', 'E1', 'decided'],
        ['B', 'E1', 'open'],
        ['A', 'E2', 'open'],
      ]),
    );
    expect(groups.at(-1)!.state).toBe('decided');
  });
});
