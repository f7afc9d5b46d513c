import { DisjointIntervals, IntervalIndex } from './intervals.ts';
import { brandFamilies } from './lists/brand-families.ts';
import type { ListEntry } from './lists/list.ts';
import type { LiteralMatch } from './matching/scanner.ts';
import type { Mention } from './mention.ts';

const latinReach = 60;
const chineseReach = 14;
/** `兵团` inside an army's or a game's name is another corps. */
const otherCorps = /(?:骑兵|装甲|炮|步|红军|第\d+|集团军|十字军)$/u;

/** Brand of a listed group beside a trade or company word: an affiliate candidate, unless a listed name stands there. */
export function familyMentions(
  matches: readonly { readonly match: LiteralMatch; readonly entry: number }[],
  entries: readonly ListEntry[],
  text: string,
  names: readonly Mention[],
): Mention[] {
  const mentions: Mention[] = [];
  const named = new IntervalIndex(names);
  const taken = new Map<number, DisjointIntervals>();
  for (const { match, entry } of matches) {
    const listed = entries[entry]!;
    if (listed.kind !== 'family') continue;
    const family = brandFamilies.find((candidate) => candidate.key === listed.family);
    if (family === undefined) continue;
    const chinese = match.pattern.chinese;
    const context = chinese ? family.chineseContext : family.latinContext;
    const after = text.slice(match.end, match.end + (chinese ? chineseReach : latinReach)).toLowerCase();
    const cue = context.find((word) =>
      chinese ? after.replace(/\s/g, '').includes(word) : new RegExp(`\\b${word}\\b`).test(after),
    );
    if (context.length > 0 && cue === undefined) continue;
    if (!chinese && !/^\p{Lu}/u.test(text.slice(match.start, match.end))) continue;
    if (chinese && otherCorps.test(text.slice(Math.max(0, match.start - 4), match.start))) continue;
    const mention: Mention = {
      entry,
      alias: match.pattern.text,
      origin: 'derived',
      grade: 'E4',
      rule: 'brand-family',
      because: [
        `the brand "${match.pattern.text}" is that of the listed group${cue === undefined ? '' : ` and "${cue}" follows`}, and the listed name itself does not stand here`,
        'a shared brand is no proof of ownership',
      ],
      edits: match.edits,
      start: match.start,
      coreEnd: match.end,
      end: match.end,
      cost: 0,
      alternates: [],
    };
    if (named.overlaps(mention.start, mention.end)) continue;
    const own = taken.get(entry) ?? new DisjointIntervals();
    taken.set(entry, own);
    if (own.take(mention)) mentions.push(mention);
  }
  return mentions;
}
