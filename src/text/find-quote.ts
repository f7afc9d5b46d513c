import { characterAt, characterBefore, isDigit, isWordCharacter } from './characters.ts';
import { type Folded, type FoldOptions, fold, normalizedFolding, sourceRange } from './fold.ts';

export type QuoteStatus = 'exact' | 'normalized' | 'ocr-tolerant';

/** One place where a quote stands. Indexes are UTF-16 of the searched text, end exclusive. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  readonly status: QuoteStatus;
}

export interface FindQuoteOptions {
  /** The searched text was read by OCR: the declared confusion table applies. */
  readonly ocr?: boolean;
  /** UTF-16 index: among matches of the same status the one closest to it comes first. */
  readonly near?: number;
}

const tolerantNames: FoldOptions = { ...normalizedFolding, diacritics: true, confusables: 'names' };
const tolerantCodes: FoldOptions = { ...normalizedFolding, confusables: 'codes' };
const statusRank: Readonly<Record<QuoteStatus, number>> = { exact: 0, normalized: 1, 'ocr-tolerant': 2 };

/** Money and counting signs printed against a number without a space: `RM5.00`, `USD1,200`, `1200pcs`. */
const gluedBefore = /(?:^|[^\p{L}\p{N}])(?:[A-Z]{3}|RM|Rs|Rp|Kč|kr|zł|Fr|S|A|C|HK|NT|US)\.?$/u;
const gluedAfter =
  /^(?:kgs?|g|t|mt|lbs?|pcs?|sets?|ctns?|cbm|m[23]?|cm|mm|yds?|rolls?|bales?|pairs?|prs|doz|dz|st|stk|pz|un|eur|usd|cny|rmb|vnd|gbp|chf|try|tl|đ|€|h)(?![\p{L}\p{N}])/iu;

/**
 * All places where a quote stands in a text, at word boundaries: no letter or digit of a spaced script adjoins, and a
 * number is not part of a longer one (`1.5` is not in `11.5` or `1.55`, `15` not in `1.5`, `5208.11` not in
 * `5208.110`). Han, kana and Thai may begin anywhere.
 *
 * Exact places come first, then those that are the same after width, case, spacing and punctuation (a name that wraps
 * over a line, a hyphenated word), then, for OCR text only, those that are the same under the confusion table. Places
 * do not overlap: each is reported once, with its best status.
 */
export function findQuote(haystack: string, needle: string, options: FindQuoteOptions = {}): QuoteMatch[] {
  const wanted = needle.trim();
  if (wanted === '') return [];
  const found: QuoteMatch[] = [];
  const add = (start: number, end: number, status: QuoteStatus): void => {
    if (found.some((match) => start < match.end && end > match.start)) return;
    if (!standsAlone(haystack, start, end)) return;
    found.push({ start, end, status });
  };

  for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + 1)) {
    add(at, at + wanted.length, 'exact');
  }
  collectFolded(haystack, wanted, normalizedFolding, (start, end) => add(start, end, 'normalized'));
  if (options.ocr) {
    const letters = wanted.replace(/[^\p{L}]/gu, '').length;
    const digits = wanted.replace(/[^\p{N}]/gu, '').length;
    const folding = digits > letters ? tolerantCodes : tolerantNames;
    collectFolded(haystack, wanted, folding, (start, end) => add(start, end, 'ocr-tolerant'));
  }

  const near = options.near;
  return found.sort(
    (one, other) =>
      statusRank[one.status] - statusRank[other.status] ||
      (near === undefined ? 0 : Math.abs(one.start - near) - Math.abs(other.start - near)) ||
      one.start - other.start,
  );
}

/** True when the words of a match are not part of longer words or numbers. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const first = characterAt(text, start);
  const last = characterBefore(text, end);
  const [from, to] = withoutUnseen(text, start, end);
  const before = characterBefore(text, from);
  const after = characterAt(text, to);
  if (isWordCharacter(first) && isWordCharacter(before)) {
    if (!(isDigit(first) && !isDigit(before) && gluedBefore.test(text.slice(Math.max(0, from - 5), from)))) {
      return false;
    }
  }
  if (isWordCharacter(last) && isWordCharacter(after)) {
    if (!(isDigit(last) && !isDigit(after) && gluedAfter.test(text.slice(to, to + 8)))) return false;
  }
  if (isDigit(first) && isNumberMark(before) && isDigit(characterBefore(text, from - 1))) return false;
  if (isDigit(last) && isNumberMark(after) && isDigit(characterAt(text, to + 1))) return false;
  return true;
}

/** The range with the unseen characters beside it: `Viet` does not end where a character of no width cuts `Vietnam`. */
function withoutUnseen(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && isUnseen(characterBefore(text, from))) from -= characterBefore(text, from).length;
  while (to < text.length && isUnseen(characterAt(text, to))) to += characterAt(text, to).length;
  return [from, to];
}

function isUnseen(character: string): boolean {
  return character.charCodeAt(0) > 0xac && /\p{Cf}/u.test(character);
}

function isNumberMark(character: string): boolean {
  return character === '.' || character === ',' || character === '．' || character === '，';
}

function collectFolded(
  haystack: string,
  needle: string,
  options: FoldOptions,
  add: (start: number, end: number) => void,
): void {
  const wanted = fold(needle, options).text;
  if (wanted === '' || !/[\p{L}\p{N}]/u.test(wanted)) return;
  const folded = foldedText(haystack, options);
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    // A match may not begin or end inside what one source character was folded to (ß -> ss, ﬁ -> fi).
    if (at > 0 && folded.map[at] === folded.map[at - 1]) continue;
    if (end < folded.text.length && folded.map[end] === folded.map[end - 1]) continue;
    const range = sourceRange(folded, at, end);
    add(range.start, range.end);
  }
}

/** Pages are searched many times: the last few folded texts are kept, those longest not asked for go first. */
const recent = new Map<FoldOptions, Map<string, Folded>>();
const keptPerFolding = 64;

function foldedText(text: string, options: FoldOptions): Folded {
  let kept = recent.get(options);
  if (kept === undefined) {
    kept = new Map();
    recent.set(options, kept);
  }
  const known = kept.get(text);
  if (known !== undefined) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const folded = fold(text, options);
  if (kept.size >= keptPerFolding) kept.delete(kept.keys().next().value!);
  kept.set(text, folded);
  return folded;
}

/** True when two texts are the same after width, case, spacing and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return one === other || fold(one, normalizedFolding).text === fold(other, normalizedFolding).text;
}

/** Status under which the words of `part` stand inside `whole`; null when they do not. */
export function quoteStatus(whole: string, part: string, options: FindQuoteOptions = {}): QuoteStatus | null {
  return findQuote(whole, part, options)[0]?.status ?? null;
}
