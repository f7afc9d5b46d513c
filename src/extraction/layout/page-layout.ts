import type { Page } from '../../model/page.ts';
import { type PageText, pageText, utf16Index } from '../../model/page-text.ts';
import { joinSplinters } from './splinters.ts';
import { type Place, type UprightFrame, uprightFrame } from './upright.ts';
import { verticalCharacters } from './vertical-words.ts';

/** A visible word in the upright frame with its place in the page text (code points). */
export interface LayoutWord extends Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly ocr: boolean;
}

/** A run of words without a wide gap: what a reader takes in as one unit of a line. */
export interface Segment extends Place {
  readonly index: number;
  readonly layout: PageLayout;
  readonly words: readonly LayoutWord[];
  readonly text: string;
  /** Page text offset (code points) of every UTF-16 unit of `text`, and of its end. */
  readonly offsets: readonly number[];
  /** Typical glyph box height of its words: the measure for distances nearby. */
  readonly height: number;
  /** Number of the row it stands in; set once rows are built. */
  row: number;
}

/** Segments side by side, from left to right. */
export interface Row {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  readonly segments: readonly Segment[];
}

/** A page as the rules see it: words, segments and rows in the upright frame. */
export interface PageLayout {
  readonly page: Page;
  /** Position of the page in its document, from 0. */
  readonly number: number;
  readonly pageText: PageText;
  readonly width: number;
  readonly height: number;
  /** Median word height of the page. */
  readonly em: number;
  readonly ocr: boolean;
  readonly words: readonly LayoutWord[];
  readonly segments: readonly Segment[];
  readonly rows: readonly Row[];
}

const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Builds the layout of one page. `number` is its position in the document, from 0. */
export function layoutPage(page: Page, number: number): PageLayout {
  const text = pageText(page);
  const frame = uprightFrame(page);
  const words: LayoutWord[] = [];
  page.words.forEach((word, index) => {
    if (!word.visible || text.starts[index]! < 0) return;
    words.push({
      ...frame.place(word),
      text: word.text,
      start: text.starts[index]!,
      end: text.ends[index]!,
      line: word.line,
      ocr: word.origin === 'ocr',
    });
  });
  const segments: Segment[] = [];
  const layout: PageLayout = {
    page,
    number,
    pageText: text,
    width: frame.width,
    height: frame.height,
    em: median(words.map((word) => word.bottom - word.top)) || frame.height / 70,
    ocr: words.length > 0 && words.filter((word) => word.ocr).length * 2 > words.length,
    words,
    segments,
    rows: [],
  };
  for (const run of runsOfWords(words, isStrip(frame, words) ? 2.3 : 1.8))
    segments.push(makeSegment(run, segments.length, layout));
  (layout.rows as Row[]).push(...rowsOf(segments));
  return layout;
}

/** A till receipt: a long strip read by OCR. Its print is set wide, and boxes of OCR hug the glyphs. */
function isStrip(frame: UprightFrame, words: readonly LayoutWord[]): boolean {
  return frame.height > 1.55 * frame.width && words.some((word) => word.ocr);
}

/** Cuts the words of the reader's lines where a gap is wider than spaces inside a phrase are. */
function runsOfWords(words: readonly LayoutWord[], spaces: number): LayoutWord[][] {
  const lines = new Map<number, LayoutWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line === undefined) lines.set(word.line, [word]);
    else line.push(word);
  }
  const runs: LayoutWord[][] = [];
  const vertical = verticalCharacters(words);
  for (const line of lines.values()) {
    const sorted = line.every((word, index) => index === 0 || word.left >= line[index - 1]!.left)
      ? line
      : [...line].sort((one, other) => one.left - other.left);
    const character = characterWidth(sorted);
    let run: LayoutWord[] = [];
    for (const word of sorted) {
      const previous = run.at(-1);
      if (
        previous !== undefined &&
        (vertical.has(previous) ||
          vertical.has(word) ||
          (breaksRun(previous, word, character, spaces) && !spacedLabel(run, word)))
      ) {
        runs.push(run);
        run = [];
      }
      run.push(word);
    }
    if (run.length > 0) runs.push(run);
  }
  return joinSplinters(runs);
}

/** Mean width of a character of a line; Han and kana count double. */
function characterWidth(line: readonly LayoutWord[]): number {
  let width = 0;
  let count = 0;
  for (const word of line) {
    width += word.right - word.left;
    for (const character of word.text) count += wideCharacter.test(character) ? 2 : 1;
  }
  return count === 0 ? 0 : width / count;
}

function breaksRun(left: LayoutWord, right: LayoutWord, character: number, spaces: number): boolean {
  const gap = right.left - left.right;
  const height = Math.max(left.bottom - left.top, right.bottom - right.top);
  const apart = Math.abs((left.top + left.bottom) / 2 - (right.top + right.bottom) / 2);
  if (apart > 0.8 * height) return true;
  return gap > Math.max(spaces * character, 0.55 * height) || gap < -2 * height - 2 * character;
}

/** Chinese forms spread short labels over their column: "名    称：", "日    期". The characters are one word. */
function spacedLabel(run: readonly LayoutWord[], next: LayoutWord): boolean {
  const previous = run.at(-1)!;
  if (
    run.length > 3 ||
    !run.every((word) => oneHan.test(word.text)) ||
    !/^\p{Script=Han}{1,2}(?:[：:]|$)/u.test(next.text)
  ) {
    return false;
  }
  const gap = next.left - previous.right;
  return gap > 0 && gap < 4.5 * Math.max(previous.bottom - previous.top, next.bottom - next.top);
}

const oneHan = /^\p{Script=Han}$/u;

function makeSegment(words: readonly LayoutWord[], index: number, layout: PageLayout): Segment {
  const offsets: number[] = [];
  let text = '';
  let previous: LayoutWord | null = null;
  for (const word of words) {
    if (previous !== null && !closeHan(previous, word)) {
      text += ' ';
      offsets.push(previous.end);
    }
    let offset = word.start;
    for (let unit = 0; unit < word.text.length; unit++) {
      offsets.push(offset);
      const code = word.text.charCodeAt(unit);
      const pair = code >= 0xd800 && code <= 0xdbff && unit + 1 < word.text.length;
      if (pair) offsets.push(offset);
      if (pair) unit++;
      offset++;
    }
    text += word.text;
    previous = word;
  }
  offsets.push(previous?.end ?? 0);
  return {
    index,
    layout,
    words,
    text,
    offsets,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
    height: typicalHeight(words),
    row: -1,
  };
}

function closeHan(left: LayoutWord, right: LayoutWord): boolean {
  const last = Array.from(left.text).at(-1) ?? '';
  const first = Array.from(right.text)[0] ?? '';
  if (!wideCharacter.test(last) || !wideCharacter.test(first)) return false;
  return right.left - left.right < 0.6 * Math.max(left.bottom - left.top, right.bottom - right.top);
}

/** Upper quartile of the heights: OCR boxes hug the glyphs, so words without ascenders measure too low. */
function typicalHeight(words: readonly LayoutWord[]): number {
  const heights = words.map((word) => word.bottom - word.top).sort((one, other) => one - other);
  return heights[Math.floor((heights.length - 1) * 0.75)] ?? 0;
}

/** Groups segments whose middles lie on one height. */
function rowsOf(segments: readonly Segment[]): Row[] {
  const sorted = [...segments].sort((one, other) => middle(one) - middle(other) || one.left - other.left);
  const groups: Segment[][] = [];
  let centre = 0;
  let height = 0;
  for (const segment of sorted) {
    const group = groups.at(-1);
    const own = Math.max(1e-6, segment.bottom - segment.top);
    const fits = group !== undefined && Math.abs(middle(segment) - centre) < 0.45 * Math.min(own, height);
    const free =
      fits && group.every((other) => segment.left >= other.right - own || segment.right <= other.left + own);
    if (group !== undefined && fits && free) {
      group.push(segment);
      centre += (middle(segment) - centre) / group.length;
      height = Math.max(height * 0.8, Math.min(height, own));
    } else {
      groups.push([segment]);
      centre = middle(segment);
      height = own;
    }
  }
  return groups.map((group, index) => {
    group.sort((one, other) => one.left - other.left);
    for (const segment of group) segment.row = index;
    return {
      index,
      top: Math.min(...group.map((segment) => segment.top)),
      bottom: Math.max(...group.map((segment) => segment.bottom)),
      segments: group,
    };
  });
}

export function middle(place: Place): number {
  return (place.top + place.bottom) / 2;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The words of the page between two page text offsets, as the page text has them. */
export function textBetween(layout: PageLayout, start: number, end: number): string {
  const text = layout.pageText.text;
  return text.slice(utf16Index(text, start), utf16Index(text, end));
}
