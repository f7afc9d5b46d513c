import { compareNames, sameScore } from '../field-match/compare-names.ts';
import type { ListSource } from './list.ts';
import { isListed } from './listed-on.ts';

/** An entry of a list that a person may mean by a name. */
export interface FoundEntry {
  readonly list: string;
  readonly id: string;
  /** The entry's main name in the newest edition that has it. */
  readonly name: string;
  /** The written form that fits. */
  readonly matched: string;
  /** `same`: letter for letter; `part`: the words are part of a name; `like`: a name that is spelt alike. */
  readonly how: 'same' | 'part' | 'like';
  /** 0 to 1. */
  readonly score: number;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Fewest letters that are looked for inside a name. */
const shortestPart = 4;

/**
 * The entries that a person may mean by a name or an id, over all editions of all lists: those that bear it letter for
 * letter, else those of whose names it is a part, else those with a name of the same parts. Best first.
 */
export function findEntries(editions: readonly ListSource[], words: string): FoundEntry[] {
  const wanted = letters(words);
  if (wanted === '') return [];
  const sorted = [...editions].sort((one, other) => (one.version < other.version ? 1 : -1));
  const seen = new Map<string, { list: string; id: string; name: string; forms: Set<string> }>();
  for (const edition of sorted)
    for (const entry of edition.entries) {
      if (!isListed(entry)) continue;
      const key = `${entry.list}\n${entry.id}`;
      const known = seen.get(key) ?? { list: entry.list, id: entry.id, name: entry.name, forms: new Set() };
      known.forms.add(entry.name);
      if ('names' in entry) for (const name of entry.names) known.forms.add(name.text);
      seen.set(key, known);
    }
  const all = [...seen.values()];
  const pick = (
    how: FoundEntry['how'],
    scoreOf: (form: string, id: string) => number,
    least: number,
  ): FoundEntry[] =>
    all
      .flatMap(({ list, id, name, forms }) => {
        const best = [...forms]
          .map((form) => ({ form, score: scoreOf(form, id) }))
          .sort((one, other) => other.score - one.score)[0]!;
        return best.score < least ? [] : [{ list, id, name, matched: best.form, how, score: best.score }];
      })
      .sort((one, other) => other.score - one.score || (one.name < other.name ? -1 : 1));
  const same = pick('same', (form, id) => Number(letters(form) === wanted || id === words), 1);
  if (same.length > 0) return same;
  const part =
    wanted.length < shortestPart && !/\p{Script=Han}/u.test(wanted)
      ? []
      : pick(
          'part',
          (form) => (letters(form).includes(wanted) ? wanted.length / letters(form).length : 0),
          0.001,
        );
  if (part.length > 0) return part;
  return pick('like', (form) => compareNames(words, form).score, sameScore);
}
