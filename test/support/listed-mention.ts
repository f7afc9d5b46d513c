import type { Flag } from '../../src/model/flag.ts';
import { flagId } from '../../src/model/ids.ts';

/** Where a listed name stands, and which entry it is. */
export type GivenMention = Pick<Flag, 'file' | 'page' | 'document' | 'boxes' | 'offsets' | 'quote' | 'entry'>;

/** A mention of a listed name as screening leaves it: asserted, on the UFLPA list, not looked at yet. */
export function listedMention(given: GivenMention, more: Partial<Flag> = {}): Flag {
  const { entry, quote, file, page, offsets } = given;
  return {
    id: flagId(entry.id, quote, file, page, offsets),
    list: { id: 'uflpa', version: '2026-08-03', retrieved: '2026-08-10' },
    grade: 'E1',
    polarity: { value: 'asserted', cue: null, cueOffsets: null, rule: 'none' },
    rule: 'name',
    explanation: `"${quote}" is a listed name.`,
    edits: [],
    matcher: '1',
    fields: [],
    review: 'open',
    ...given,
    ...more,
  };
}
