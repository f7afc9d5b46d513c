import type { Candidate } from '../../../model/field.ts';
import { splitLegalForm } from '../../../values/index.ts';
import type { LayoutWord, PageLayout, Row, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, startsWithLabel } from '../context.ts';
import { type Piece, piecesOfWords, propose } from '../evidence.ts';

/** A character of a printed line with where it stands. */
interface Glyph {
  readonly text: string;
  /** Code point offset in the page text. */
  readonly offset: number;
  readonly word: LayoutWord;
  readonly segment: Segment;
}

const han = /^[\p{Script=Han}（）()]$/u;
const oneHan = /\p{Script=Han}/u;
const hanName = /^[\p{Script=Han}（）()\s]+$/u;
/** Endings of Chinese names of firms, banks and offices. */
const closed = /(?:公司|[厂社行店所院局会部场站馆中心集团农户])[）)]?$/u;
const longestFirm = 30;
/** Gaps, in heights of the line, that a lost character leaves, and over which a name is still one name. */
const lostCharacter = 0.9;
const sameCellBehind = 3.5;
const sameCellBefore = 2.2;
const cutScore = 0.45;
export const cutWarning = 'the name may be cut: characters seem to be lost beside or inside it';

/**
 * Chinese party names whole: readers of images lose single characters, and a name then ends at the gap they leave. A
 * name without the ending of a firm takes the characters behind the gap up to 公司 or 厂, one without a name of its own
 * before the ending (棉业有限责任公司) those in front. Where a character seems to be lost the score is capped and the
 * field warns; a fragment with neither ending nor continuation is dropped.
 */
export function wholeChineseNames(context: RuleContext, candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    if (!/^parties\..*\.name(?:Translated)?$/.test(candidate.path) || !hanName.test(candidate.value))
      return [candidate];
    const layout = context.layouts.find(
      ({ page }) => page.page === candidate.hint?.page.page && page.file === candidate.hint.page.file,
    );
    const offsets = candidate.hint?.offsets;
    if (layout === undefined || offsets === undefined) return [candidate];
    const line = lineOf(layout, offsets);
    return line === null ? [candidate] : whole(context, candidate, line.glyphs, line.first, line.last);
  });
}

function whole(
  context: RuleContext,
  candidate: Candidate,
  glyphs: readonly Glyph[],
  from: number,
  to: number,
): Candidate[] {
  let first = from;
  let last = to;
  if (!closed.test(candidate.value.trim())) {
    const end = endOfFirm(context, glyphs, last);
    if (end !== null) last = end;
  }
  const { name, legalForm } = splitLegalForm(textOf(glyphs.slice(first, last + 1)).replace(/\s/g, ''));
  const read = glyphs[first]!.word.ocr;
  if (read && legalForm !== null && name.length <= 3) first = startOfFirm(context, glyphs, first);
  const own = glyphs.slice(first, last + 1);
  const cut = read && losesCharacters(own);
  if (cut && !closed.test(textOf(own))) return [];
  if (first === from && last === to && !cut) return [candidate];
  const made = propose({
    path: candidate.path,
    kind: 'party-name',
    value: textOf(own),
    pieces: piecesOfGlyphs(own),
    score: cut ? Math.min(candidate.score, cutScore) : candidate.score,
    because: candidate.because,
    capacity: candidate.assertedBy.capacity,
    polarity: candidate.polarity,
    subject: candidate.subject,
    basis: candidate.basis,
  });
  return [cut ? { ...made, warnings: [cutWarning] } : made];
}

/** The last character of the firm's name behind a place in its line; null when no 公司 or 厂 follows in the cell. */
function endOfFirm(context: RuleContext, glyphs: readonly Glyph[], last: number): number | null {
  let text = '';
  for (let index = last + 1; index < glyphs.length && text.length < longestFirm; index++) {
    const glyph = glyphs[index]!;
    const previous = glyphs[index - 1]!;
    if (!han.test(glyph.text) || gapOf(previous, glyph) > sameCellBehind) return null;
    if (glyph.segment !== previous.segment && isLabel(context, glyph.segment)) return null;
    text += glyph.text;
    if (/(?:公司|厂)$/u.test(text)) return index;
  }
  return null;
}

function startOfFirm(context: RuleContext, glyphs: readonly Glyph[], first: number): number {
  let start = first;
  while (start > 0 && first - start < longestFirm) {
    const glyph = glyphs[start - 1]!;
    const next = glyphs[start]!;
    if (!han.test(glyph.text) || gapOf(glyph, next) > sameCellBefore) break;
    if (glyph.segment !== next.segment && isLabel(context, glyph.segment)) break;
    // Inside the segment a label may stand in front: 托运人 棉业有限责任公司.
    const label = context.labelsOf.get(glyph.segment)?.some((match) => match.atStart) ?? false;
    if (glyph.segment === next.segment && label) break;
    start--;
  }
  return start;
}

function isLabel(context: RuleContext, segment: Segment): boolean {
  return startsWithLabel(context, segment) || context.titles.has(segment);
}

/** A gap of a character's width inside the name, or a word far wider than its characters. */
function losesCharacters(glyphs: readonly Glyph[]): boolean {
  return glyphs.some((glyph, index) => {
    const previous = glyphs[index - 1];
    if (previous !== undefined && previous.word !== glyph.word)
      return gapOf(previous, glyph) >= lostCharacter;
    const { word } = glyph;
    const width = (word.right - word.left) / Math.max(1e-6, glyph.segment.height);
    return oneHan.test(word.text) && width > 2.2 * Array.from(word.text).length;
  });
}

/** Space between the words of two characters in heights of their line; 0 inside a word. */
function gapOf(left: Glyph, right: Glyph): number {
  if (left.word === right.word) return 0;
  const height = Math.max(left.segment.height, right.segment.height, 1e-6);
  return (right.word.left - left.word.right) / height;
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs
    .map((glyph, index) => (index > 0 && gapOf(glyphs[index - 1]!, glyph) >= 0.6 ? ' ' : '') + glyph.text)
    .join('');
}

function piecesOfGlyphs(glyphs: readonly Glyph[]): Piece[] {
  const layout = glyphs[0]!.segment.layout;
  const words = [...new Set(glyphs.map((glyph) => glyph.word))].map((word) => {
    const offsets = glyphs.filter((glyph) => glyph.word === word).map((glyph) => glyph.offset);
    return { ...word, start: Math.min(...offsets), end: Math.max(...offsets) + 1 };
  });
  return piecesOfWords(layout, words);
}

/** The printed line that holds all of a value, character by character; null when the value runs over several lines. */
function lineOf(
  layout: PageLayout,
  [from, to]: readonly [number, number],
): { glyphs: Glyph[]; first: number; last: number } | null {
  const holds = (row: Row): boolean =>
    row.segments.some((segment) => segment.words.some((word) => word.start < to && word.end > from));
  const rows = layout.rows.filter(holds);
  if (rows.length !== 1) return null;
  const glyphs = rows[0]!.segments.flatMap((segment) =>
    segment.words.flatMap((word) =>
      Array.from(word.text).map((text, index) => ({ text, offset: word.start + index, word, segment })),
    ),
  );
  const inside = ({ offset }: Glyph): boolean => offset >= from && offset < to;
  const first = glyphs.findIndex(inside);
  const last = glyphs.findLastIndex(inside);
  // Words of other cells between them: the reader's order is not that of the line.
  if (first < 0 || !glyphs.slice(first, last + 1).every(inside)) return null;
  return { glyphs, first, last };
}
