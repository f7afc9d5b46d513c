import { type Box, hull, roundBox } from './box.ts';
import type { Page } from './page.ts';
import { placeOf, type Word } from './word.ts';

/**
 * Version of the function that makes page text from words. Offsets in groundings, flags and decisions count Unicode
 * code points in that text, so they are frozen with this number: a change of the joining rule is a new version.
 */
export const PAGE_TEXT_VERSION = 1;

/** The text of a page with the place of every word in it. Offsets are Unicode code points, end exclusive. */
export interface PageText {
  readonly text: string;
  /** Start and end offset of each word of the page, in the order of `page.words`; invisible words are [-1, -1]. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Start and end offset of each line, without its line break. */
  readonly lines: readonly (readonly [number, number])[];
}

const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Number of Unicode code points of a string. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length) index++;
    length++;
  }
  return length;
}

/** Rules and grounding ask about one page many times over: the answer for the last text is kept. */
let lastText = '';
let lastIsPlain = true;

/** True when every code point of a text is one UTF-16 unit, so that offsets and indexes are the same. */
function isPlain(text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    lastIsPlain = !/[\ud800-\udbff]/.test(text);
  }
  return lastIsPlain;
}

/** UTF-16 index of a code point offset. */
export function utf16Index(text: string, offset: number): number {
  if (isPlain(text)) return Math.min(Math.max(0, offset), text.length);
  let index = 0;
  for (let count = 0; count < offset && index < text.length; count++) {
    const unit = text.charCodeAt(index);
    index += unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length ? 2 : 1;
  }
  return index;
}

/** Code point offset of a UTF-16 index. */
export function codePointOffset(text: string, index: number): number {
  if (index >= 0 && isPlain(text)) return Math.min(index, text.length);
  return codePointLength(text.slice(0, index));
}

/** The part of a text between two code point offsets. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return text.slice(utf16Index(text, start), utf16Index(text, end));
}

/**
 * The text of a page: visible words in reading order; a line break between lines; a space between words of a line,
 * except between two Han or kana characters that stand close together (less than 0.6 of their height apart), because
 * readers cut Chinese at arbitrary places.
 */
export function pageText(page: Page): PageText {
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: [number, number][] = [];
  const parts: string[] = [];
  let offset = 0;
  let previous: Word | null = null;
  for (const word of page.words) {
    if (!word.visible) {
      starts.push(-1);
      ends.push(-1);
      continue;
    }
    if (previous === null) {
      lines.push([0, 0]);
    } else if (word.line !== previous.line) {
      parts.push('\n');
      offset += 1;
      lines.push([offset, offset]);
    } else if (!joinsWithoutSpace(previous, word, page)) {
      parts.push(' ');
      offset += 1;
    }
    starts.push(offset);
    parts.push(word.text);
    offset += codePointLength(word.text);
    ends.push(offset);
    lines[lines.length - 1]![1] = offset;
    previous = word;
  }
  return { text: parts.join(''), starts, ends, lines };
}

function joinsWithoutSpace(left: Word, right: Word, page: Page): boolean {
  const last = Array.from(left.text).at(-1) ?? '';
  const first = Array.from(right.text)[0] ?? '';
  if (!wideCharacter.test(last) || !wideCharacter.test(first)) return false;
  const one = placeOf(left);
  const other = placeOf(right);
  const aspect = page.width > 0 && page.height > 0 ? page.width / page.height : 1;
  const gap = (other.x - (one.x + one.width)) * aspect;
  return gap < 0.6 * Math.max(one.height, other.height) || one.height === 0;
}

/** Indexes of the visible words of a page text: their offsets rise, so that places are found by halving. */
const visibleWords = new WeakMap<PageText, readonly number[]>();

function visibleWordsOf(text: PageText): readonly number[] {
  let visible = visibleWords.get(text);
  if (visible === undefined) {
    visible = text.starts.flatMap((start, index) => (start >= 0 ? [index] : []));
    visibleWords.set(text, visible);
  }
  return visible;
}

/** Indexes of the words that share at least one character with [start, end). */
export function wordsInRange(text: PageText, start: number, end: number): number[] {
  const visible = visibleWordsOf(text);
  let low = 0;
  let high = visible.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (text.ends[visible[half]!]! > start) high = half;
    else low = half + 1;
  }
  const found: number[] = [];
  for (let at = low; at < visible.length && text.starts[visible[at]!]! < end; at++) found.push(visible[at]!);
  return found;
}

/**
 * Boxes of a range of the page text: one per line it touches. A word of which only a part is in the range gives the
 * part of its box in proportion to its characters. Empty for pages without boxes.
 */
export function boxesOfRange(page: Page, text: PageText, start: number, end: number): Box[] {
  const byLine = new Map<number, Box[]>();
  for (const index of wordsInRange(text, start, end)) {
    const word = page.words[index]!;
    if (word.box === null) continue;
    const length = text.ends[index]! - text.starts[index]!;
    const from = Math.max(0, start - text.starts[index]!) / length;
    const to = Math.min(length, end - text.starts[index]!) / length;
    // A word that runs down the page (read on a turned copy) is cut along its longer side.
    const upright = word.box.width * (page.width || 1) >= word.box.height * (page.height || 1) || length < 3;
    const part = upright
      ? { ...word.box, x: word.box.x + word.box.width * from, width: word.box.width * (to - from) }
      : { ...word.box, y: word.box.y + word.box.height * from, height: word.box.height * (to - from) };
    const boxes = byLine.get(word.line) ?? [];
    boxes.push(part);
    byLine.set(word.line, boxes);
  }
  return [...byLine.values()].map((boxes) => roundBox(hull(boxes)!));
}

/** Cell addresses of a range of the page text, without repeats. */
export function cellsOfRange(page: Page, text: PageText, start: number, end: number): string[] {
  const cells = new Set<string>();
  for (const index of wordsInRange(text, start, end)) {
    const cell = page.words[index]!.cell;
    if (cell !== undefined) cells.add(cell);
  }
  return [...cells];
}

/** Mean reading confidence (0..1) of a range of the page text; 1 when it holds no word. */
export function confidenceOfRange(page: Page, text: PageText, start: number, end: number): number {
  const indexes = wordsInRange(text, start, end);
  if (indexes.length === 0) return 1;
  return indexes.reduce((sum, index) => sum + page.words[index]!.confidence, 0) / indexes.length;
}
