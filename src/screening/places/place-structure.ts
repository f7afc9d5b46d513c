import type { Grade } from '../../model/flag.ts';
import type { ListEntry } from '../lists/list.ts';
import type { Edit } from '../matching/scanner.ts';
import type { Mention } from '../mention.ts';
import type { PageSigns } from './page-signs.ts';

/** Paths of fields whose words are a party, an address or an origin. */
export const placeField = /address|origin|country|region|\.name|shipFrom|placeOf|portOf|site/i;

/** A stretch of the page, UTF-16, end exclusive. */
export interface Spread {
  readonly start: number;
  readonly end: number;
}

export interface Graded {
  readonly grade: Grade;
  readonly rule: string;
  readonly because: string;
}

/** What of the page speaks for a place being meant as the place of something. */
export interface Structure {
  readonly rule: 'place-in-field' | 'place-of-origin' | 'place-in-address';
  readonly because: string;
}

/** Field, origin label or address that a range stands in; null for running text. */
export function structureOf(
  signs: PageSigns,
  start: number,
  end: number,
  field: string | undefined,
): Structure | null {
  if (field !== undefined) return { rule: 'place-in-field', because: `it stands in the field ${field}` };
  const origin = signs.originCue(start);
  if (origin !== null) return { rule: 'place-of-origin', because: `the words ${origin} stand before it` };
  const address = signs.addressCue(start, end);
  if (address !== null)
    return { rule: 'place-in-address', because: `it stands in an address line (${address})` };
  return null;
}

/** A mention of the first bearer of a name; the others are alternates. */
export function placeMention(
  alias: string,
  bearers: readonly number[],
  entries: readonly ListEntry[],
  match: Spread & { readonly edits: readonly Edit[] },
  graded: Graded,
  cost = 0,
): Mention {
  const [entry, ...others] = bearers;
  return {
    entry: entry!,
    alias,
    origin: 'gazetteer',
    grade: graded.grade,
    rule: graded.rule,
    because: [graded.because],
    edits: match.edits,
    start: match.start,
    coreEnd: match.end,
    end: match.end,
    cost,
    alternates: others.map((index) => entries[index]!.name),
  };
}
