import type { ResolvedMention } from '../mention.ts';

/** Listed names on one page from which it may be a print of the list. */
const printoutSize = 10;

/** A page that prints a long stretch of a list is the list itself: an annex, not a supply chain. Marked, not dropped. */
export function markPrintout(mentions: readonly ResolvedMention[], text: string): ResolvedMention[] {
  const title = /\bentity\s+list\b|withhold\s+release\s+orders?\s+and\s+findings|实体清单/iu.exec(text);
  const listed = new Set(
    mentions
      .filter((mention) => mention.grade === 'E1' || mention.grade === 'E2')
      .map((mention) => mention.entry),
  );
  if (title === null || listed.size < printoutSize) return [...mentions];
  const cue = { start: title.index, end: title.index + title[0].length };
  return mentions.map((mention) =>
    mention.polarity.value === 'asserted'
      ? { ...mention, polarity: { value: 'policy', cue, rule: 'list-printout' } }
      : mention,
  );
}
