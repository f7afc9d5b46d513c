import { groupFlags } from '../../../src/index/flag-groups/group-flags.ts';
import type { Disposition } from '../../../src/model/disposition.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { hashOf } from '../../../src/model/hashing.ts';
import { listedMention } from '../listed-mention.ts';
import { fileOf } from './make-snapshot.ts';

export interface GivenFlag {
  /** Word that the file is made from, as in `makeSnapshot`. */
  readonly file: string;
  readonly page?: number;
  readonly quote: string;
  readonly entry?: string;
  readonly list?: string;
  readonly grade?: Flag['grade'];
  readonly polarity?: Flag['polarity']['value'];
  readonly fields?: readonly string[];
  readonly at?: number;
  readonly document?: string | null;
}

/** A mention as screening would have left it. */
export function makeFlag(given: GivenFlag): Flag {
  const { quote, at = 0, page = 1, entry = 'Ningyuan Example Textile' } = given;
  const { list = 'uflpa', grade = 'E1' } = given;
  return listedMention(
    {
      file: fileOf(given.file),
      page,
      document: given.document ?? null,
      boxes: [{ x: 0.2, y: 0.3, width: 0.3, height: 0.02 }],
      offsets: [at, at + quote.length],
      quote,
      entry: { id: entry, name: entry, matchedAlias: entry, aliasOrigin: 'official', hash: 'h1' },
    },
    {
      id: hashOf(['made flag', given.file, page, at, quote, entry, list, grade]).slice(0, 32),
      list: { id: list, version: '2026-08-03', retrieved: '2026-08-10' },
      grade,
      polarity: {
        value: given.polarity ?? 'asserted',
        cue: given.polarity === 'denied' ? 'not' : null,
        cueOffsets: null,
        rule: 'made',
      },
      rule: 'name-exact',
      explanation: `"${quote}" matches ${entry}`,
      matcher: '3',
      fields: [...(given.fields ?? [])],
    },
  );
}

/** Flags and their groups as a snapshot has them; every file of one supplier. */
export function flagsOfSnapshot(flags: readonly Flag[], decisions: readonly Disposition[] = []) {
  return {
    flags,
    flagGroups: groupFlags(
      flags,
      () => ['Example Textile'],
      (subject) => decisions.filter((decision) => decision.subject === subject),
    ),
  };
}
