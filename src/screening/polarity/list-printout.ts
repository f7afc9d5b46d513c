import type { ResolvedMention } from '../mention.ts';
import type { PolarityFinding } from './polarity.ts';

/** Listed names on one page from which it may be a print of the list. */
const printoutSize = 10;
/** Without the title of a list on the page, from so many on it may be a further page of one. */
const untitledSize = 25;
/** Units between one name and the next, at most: a list has little else between them. */
const densest = 240;

/** The title of a list, as a heading: a line of its own that tells of nothing done with the list. */
const title =
  /(?<=^|\n)[^\n]{0,70}?(?:\bentity\s+list\b|withhold\s+release\s+orders?\s+and\s+findings|实体清单)[^\n]{0,70}(?=\n|$)/iu;
const told =
  /\b(?:screen|check|search|compar|match|against|found|result|not\s+on|none)\p{L}*|核对|比对|筛查|筛选/iu;

/** The heading under which a page prints a list; null where it has none. UTF-16. */
function listTitle(text: string): { start: number; end: number } | null {
  const match = title.exec(text);
  if (match === null || told.test(match[0])) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/**
 * A page that prints a long stretch of a list is the list itself: an annex, not a supply chain. Marked, not dropped. The
 * names that show it are kept with each mention (`searched.printout`), so that it can be found again from the record
 * and the page alone: {@link printoutStands}. A page without a title may continue a list or be a list of suppliers: its
 * mentions are unclear.
 */
export function markPrintout(mentions: readonly ResolvedMention[], text: string): ResolvedMention[] {
  const first = new Map<number, ResolvedMention>();
  for (const mention of mentions) {
    if ((mention.grade === 'E1' || mention.grade === 'E2') && !first.has(mention.entry))
      first.set(mention.entry, mention);
  }
  const listed = [...first.values()].sort((one, other) => one.start - other.start);
  if (listed.length < printoutSize) return [...mentions];
  const run = longestRun(
    text,
    listed.map(({ start, end }) => text.slice(start, end)),
  );
  const finding = printoutStands(text, run);
  if (finding === null) return [...mentions];
  const proof = run.slice(0, finding.value === 'policy' ? printoutSize : untitledSize);
  const from = finding.cue?.end ?? 0;
  return mentions.map((mention) =>
    mention.polarity.value === 'asserted' && mention.start >= from
      ? { ...mention, polarity: finding, searched: { ...mention.searched, printout: proof } }
      : mention,
  );
}

/** Whether names that stand on a page make it a print of a list, and how its mentions then read. */
export function printoutStands(text: string, names: readonly string[]): PolarityFinding | null {
  const count = longestRun(text, names).length;
  const heading = listTitle(text);
  if (heading !== null && count >= printoutSize)
    return { value: 'policy', cue: heading, rule: 'list-printout' };
  return count >= untitledSize ? { value: 'unclear', cue: null, rule: 'list-printout-untitled' } : null;
}

/** The most names that follow each other closely, in their order on the page, behind the title where there is one. */
function longestRun(text: string, names: readonly string[]): string[] {
  let from = listTitle(text)?.end ?? 0;
  let run: string[] = [];
  let longest: string[] = [];
  for (const name of new Set(names)) {
    const at = text.indexOf(name, from);
    if (at < 0) continue;
    if (run.length > 0 && at - from > densest) run = [];
    run.push(name);
    if (run.length > longest.length) longest = run;
    from = at + name.length;
  }
  return longest;
}
