import { DisjointIntervals, IntervalIndex } from './intervals.ts';
import type { FamilyWords } from './lists/brand-families.ts';
import type { LiteralMatch } from './matching/scanner.ts';
import type { Mention } from './mention.ts';

const latinReach = 60;
const chineseReach = 14;
/** `兵团` inside an army's or a game's name is another corps. */
const otherCorps = /(?:骑兵|装甲|炮|步|红军|第\d+|集团军|十字军)$/u;

/** Company words: behind a derived brand they are enough only where a place of the entry stands before it. */
const company = new Set('co company group ltd limited corp corporation inc holding holdings'.split(' '));

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Brand of a listed group beside a trade or company word: an affiliate candidate, unless a listed name stands there. */
export function familyMentions(
  matches: readonly { readonly match: LiteralMatch; readonly entry: number }[],
  families: ReadonlyMap<number, FamilyWords>,
  text: string,
  names: readonly Mention[],
): Mention[] {
  const mentions: Mention[] = [];
  const named = new IntervalIndex(names);
  const taken = new Map<number, DisjointIntervals>();
  for (const { match, entry } of matches) {
    const family = families.get(entry);
    if (family === undefined) continue;
    const chinese = match.pattern.chinese;
    const context = chinese ? family.chineseContext : family.latinContext;
    const after = text.slice(match.end, match.end + (chinese ? chineseReach : latinReach)).toLowerCase();
    const following = chinese ? [] : words(after);
    const squeezed = chinese ? after.replace(/\s/g, '') : '';
    let cue = context.find((word) => (chinese ? squeezed.includes(word) : following.includes(word)));
    let place: string | undefined;
    if (cue === undefined && family.places.length > 0) {
      // A place of the entry before the brand and a company word behind it.
      const before = text.slice(Math.max(0, match.start - 24), match.start).toLowerCase();
      place = family.places.find((word) => (chinese ? before.includes(word) : words(before).includes(word)));
      if (place !== undefined)
        cue = chinese
          ? /有限|公司|集团|厂/u.exec(squeezed)?.[0]
          : following.find((word) => company.has(word));
    }
    if (cue === undefined && (context.length > 0 || family.places.length > 0)) continue;
    if (!chinese && !/^\p{Lu}/u.test(text.slice(match.start, match.end))) continue;
    if (chinese && otherCorps.test(text.slice(Math.max(0, match.start - 4), match.start))) continue;
    const mention: Mention = {
      entry,
      alias: match.pattern.text,
      origin: 'derived',
      grade: 'E4',
      rule: 'brand-family',
      because: [
        `the brand "${match.pattern.text}" is that of the listed group${place === undefined ? '' : `, "${place}" stands before it`}${cue === undefined ? '' : ` and "${cue}" follows`}, and the listed name itself does not stand here`,
        'a shared brand is no proof of ownership',
      ],
      edits: match.edits,
      start: match.start,
      coreEnd: match.end,
      end: match.end,
      cost: 0,
      alternates: [],
      searched: {
        brand: match.pattern.text,
        context: [...context],
        places: [...family.places],
        script: chinese ? 'Han' : 'Latin',
      },
    };
    if (named.overlaps(mention.start, mention.end)) continue;
    const own = taken.get(entry) ?? new DisjointIntervals();
    taken.set(entry, own);
    if (own.take(mention)) mentions.push(mention);
  }
  return mentions;
}
