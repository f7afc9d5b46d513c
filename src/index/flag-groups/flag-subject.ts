import type { Flag } from '../../model/flag.ts';
import { hashOf } from '../../model/hashing.ts';

/** Matched words without case, spaces and punctuation, compatibility forms as one. */
export function matchedWords(quote: string): string {
  return quote
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * What a decision about a flag is about: the list entry, the words that matched it, and the supplier. A hash, because
 * the event chain keeps it for ever and may hold no words of a document.
 */
export function flagSubject(flag: Flag, supplier: string | null): string {
  return hashOf(['flag-subject', flag.list.id, flag.entry.id, matchedWords(flag.quote), supplier]);
}

/** The matched name as a decision keeps it: what fits a pattern is printed on the page, so that no name is kept in words. */
export function aliasSeen({ list, entry }: Flag): string {
  return hashOf(['flag-alias', list.id, entry.id, entry.matchedAlias]).slice(0, 16);
}

/** Flags of one supplier, list entry and grade are looked at together. */
export function flagGroupKey(flag: Flag, supplier: string | null): string {
  return hashOf(['flag-group', supplier, flag.list.id, flag.entry.id, flag.grade]).slice(0, 12);
}
