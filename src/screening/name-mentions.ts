import type { Grade } from '../model/flag.ts';
import { DisjointIntervals, IntervalIndex } from './intervals.ts';
import type { ListEntry } from './lists/list.ts';
import { followingGroupWord } from './matching/legal-forms.ts';
import type { NameMatch } from './matching/scanner.ts';
import { compareMentions, contains, type Mention } from './mention.ts';

const vesselWord =
  /\b(?:vessels?|fishing|f\/v|m\/v|mv|fv|ships?|boats?|trawlers?|longliners?|seafood|catch|tuna)\b|船|渔|漁|轮/iu;
/** Run-together text hides word boundaries; a name this long is telling without them. */
const tellingLength = 14;
/** What is left of a Chinese legal form whose end is misread. */
const beginsForm = /^[\s()（）]{0,4}(?:股份|有限|责任)/u;

/** True when the longer words of the text start with a capital, as names do, all but `misread` or a few of them. */
function isCapitalised(text: string, misread: number): boolean {
  const joined = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/-\s*\n\s*/g, '')
    // A sign inside a word is a misread letter: `Atla$sian`.
    .replace(/(?<=\p{L})[^\p{L}\p{N}\s'’.,:;/()&-](?=\p{L})/gu, 'l')
    .replace(/(?<=(?:^|\s)\p{L}) (?=\p{L}(?:\s|$))/gu, '');
  const words = joined.match(/[\p{L}\d]{4,}/gu) ?? joined.match(/[\p{L}\d]+/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  // One small word among several capitals is the rest of a word that a scan broke: `Diesel Fac tory`.
  return small <= misread || (capital >= 2 && capital > 2 * small);
}

/** Grade of a name found on a page with the reasons; null when the words do not amount to a name. */
function gradeOf(
  match: NameMatch,
  entry: ListEntry,
  text: string,
): { grade: Grade; because: string[] } | null {
  const { pattern } = match;
  const printed = text.slice(match.start, match.coreEnd);
  const because: string[] = [];
  const near = text.slice(Math.max(0, match.start - 90), match.end + 90);
  const hasForm =
    match.hasLegalForm ||
    followingGroupWord(text.slice(match.coreEnd, match.coreEnd + 24)) > 0 ||
    (entry.kind === 'vessel' && vesselWord.test(near)) ||
    (pattern.chinese && match.cost === 0 && beginsForm.test(text.slice(match.coreEnd, match.coreEnd + 8)));
  if (pattern.weak && !hasForm && !pattern.shortened) {
    if (pattern.chinese || !isCapitalised(printed, match.edits.length)) return null;
    // A short brand of a firm that the list prints with its legal form is anyone's brand without it.
    if (pattern.short && !pattern.listedWithoutForm) return null;
  }
  const counted = match.edits.filter((edit) => edit.kind !== 'confusable').length;
  // `global trading and logistics services` in running text names nobody, whoever is called so.
  const asCommonWords =
    !pattern.chinese && !hasForm && !pattern.namesPlace && !isCapitalised(printed, match.edits.length);
  if (asCommonWords && pattern.everyday) return null;
  let grade: Grade = 'E1';
  const lower = (to: Grade, reason: string): void => {
    if (to > grade) grade = to;
    because.push(reason);
  };
  if (counted === 0)
    because.push(
      match.edits.length > 0
        ? 'it differs only in characters that scanners confuse'
        : pattern.abbreviated
          ? 'its words stand there, some of them shortened'
          : 'the name stands there letter for letter',
    );
  else if (match.brandEdits > 0)
    lower(
      'E3',
      `${counted} character${counted > 1 ? 's' : ''} differ, ${match.brandEdits} of them in the distinctive part of the name`,
    );
  else
    lower(
      'E2',
      `${counted} character${counted > 1 ? 's' : ''} differ outside the distinctive part of the name`,
    );
  if (asCommonWords) lower('E3', 'it is printed in small letters, as common words are');
  if (match.otherPlace !== null)
    lower('E3', `the page names ${match.otherPlace} where the list names another place`);
  if (pattern.shortened) {
    if (!match.bounded || !isCapitalised(printed, 0)) return null;
    lower('E3', 'only the place and the brand of the listed name stand here');
  }
  if (pattern.romanised) lower('E3', `it is the Chinese name ${pattern.name.text} in pinyin`);
  if (pattern.abbreviated) lower('E2', 'words of the name are shortened');
  if (pattern.reordered) {
    if (!match.bounded) return null;
    lower('E2', 'the words stand in another order than on the list');
  }
  if (match.split) lower('E3', 'its words stand on two lines with other words between them');
  if (!match.bounded) {
    lower(
      counted === 0 && pattern.symbols.length >= tellingLength ? 'E2' : 'E3',
      'it does not start and end where words do',
    );
  }
  if (pattern.weak && !hasForm && !pattern.shortened)
    lower('E3', 'the name is short or made of everyday words and no legal form stands beside it');
  if (entry.kind === 'vessel' && !vesselWord.test(near)) lower('E3', 'no word for a vessel stands nearby');
  switch (pattern.name.origin) {
    case 'former':
      lower('E2', 'the list gives it as a former name');
      break;
    case 'curated':
      lower('E2', 'the official list prints no Chinese names; this one comes from a published source');
      break;
    case 'unverified':
      lower('E3', 'this Chinese name is unverified, so the mention is a candidate only');
      break;
    default:
      break;
  }
  return { grade, because };
}

/** Turns name matches into mentions: best reading per entry and place, sister entries on the same words as alternates. */
export function nameMentions(
  matches: readonly NameMatch[],
  entries: readonly ListEntry[],
  text: string,
): Mention[] {
  const mentions: Mention[] = [];
  for (const match of matches) {
    const entry = entries[match.pattern.entry]!;
    const graded = gradeOf(match, entry, text);
    if (graded === null) continue;
    mentions.push({
      entry: match.pattern.entry,
      alias: match.pattern.name.text,
      origin: match.pattern.name.origin,
      grade: graded.grade,
      rule: match.pattern.shortened
        ? 'name-shortened'
        : match.split
          ? 'name-split'
          : match.edits.length === 0
            ? 'name-exact'
            : match.cost === 0
              ? 'name-confusable'
              : 'name-edited',
      because: graded.because,
      edits: match.edits,
      start: match.start,
      coreEnd: match.coreEnd,
      end: match.end,
      cost: match.cost,
      alternates: [],
      // A vessel is held to other rules than a firm.
      ...(entry.kind === 'vessel' ? { searched: { entryKind: 'vessel' } } : {}),
    });
  }
  return groupSisters(bestPerEntry(mentions), entries);
}

function bestPerEntry(mentions: readonly Mention[]): Mention[] {
  const taken = new Map<number, DisjointIntervals>();
  return [...mentions].sort(compareMentions).filter((mention) => {
    let own = taken.get(mention.entry);
    if (own === undefined) {
      own = new DisjointIntervals();
      taken.set(mention.entry, own);
    }
    return own.take(mention);
  });
}

/**
 * Of the entries of one list that stand on the same words, those that fit less well become alternates of the best:
 * a shorter name inside a longer one, and a name with more edits. Equal fits all stay. Mentions come best first.
 */
function groupSisters(mentions: readonly Mention[], entries: readonly ListEntry[]): Mention[] {
  const rank = new Map(mentions.map((mention, place) => [mention, place] as const));
  const better = (one: Mention, other: Mention): boolean => {
    // What stands between the parts of a broken name is no part of it.
    if (one.rule === 'name-split') return false;
    if (entries[one.entry]!.list !== entries[other.entry]!.list) return false;
    const longer = one.coreEnd - one.start - (other.coreEnd - other.start);
    if (contains(one, other) && longer > 0 && one.cost <= Math.max(2, other.cost)) return true;
    if (contains(other, one) && longer < 0) return false;
    return one.cost < other.cost || (one.cost === other.cost && one.edits.length < other.edits.length);
  };
  const all = new IntervalIndex(mentions);
  const fitting = mentions.filter(
    (mention) =>
      !all
        .overlapping(mention.start, mention.end)
        .some((other) => other !== mention && better(other, mention)),
  );
  // A shortened name often fits many sisters: one stands for all of a list.
  const fits = new IntervalIndex(fitting);
  const kept = fitting.filter((mention) => {
    if (mention.rule !== 'name-shortened') return true;
    return !fits.overlapping(mention.start, mention.end).some((other) => {
      const same = entries[other.entry]!.list === entries[mention.entry]!.list;
      const first = other.rule !== 'name-shortened' || rank.get(other)! < rank.get(mention)!;
      return same && other !== mention && first;
    });
  });
  const stays = new Set(kept);
  return kept.map((mention) => {
    const alternates = all
      .overlapping(mention.start, mention.end)
      .filter((other) => other.entry !== mention.entry && !stays.has(other))
      .sort((one, other) => rank.get(one)! - rank.get(other)!)
      .map((other) => `${entries[other.entry]!.name} (${other.grade})`);
    return alternates.length === 0 ? mention : { ...mention, alternates: [...new Set(alternates)] };
  });
}
