import type { Page, Turn } from '../model/page.ts';
import { codePointLength, pageText } from '../model/page-text.ts';
import { placeOf } from '../model/word.ts';

/** A run of words of one line without a wide gap: a cell, a heading, a phrase. Indexes are UTF-16 of the page text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** 0-based number of the line on the page, in reading order. */
  readonly line: number;
  readonly text: string;
  /** Left, top, width as fractions of the upright page; 0 where the format has no places. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Height of its words as a share of the usual word height of the page; 1 = body text. */
  readonly size: number;
}

/** A page as splitting and classification look at it: upright, in segments, with its text. */
export interface PageView {
  readonly page: Page;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly lineCount: number;
  /** False for plain text, mail bodies and sheets: there are no sizes, and places come from line numbers. */
  readonly hasLayout: boolean;
  /** Width by height of the upright page; 0 where unknown. */
  readonly aspect: number;
}

interface UprightBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Words further apart than this many times their height stand in different cells. */
const widestGap = 1.6;
/** A line spaced as wide as this is a spaced-out heading (`I N V O I C E`), as long as every word is one letter. */
const widestLetterGap = 3;

export function viewPage(page: Page): PageView {
  const made = pageText(page);
  const offsets = utf16Offsets(made.text);
  const sideways = page.uprightTurn === 90 || page.uprightTurn === 270;
  const width = (sideways ? page.height : page.width) || 1;
  const height = (sideways ? page.width : page.height) || 1;
  const hasLayout = page.words.some((word) => word.box !== null);
  const boxes = page.words.map((word) => upright(placeOf(word), page.uprightTurn));
  const visible = page.words.map((_, index) => index).filter((index) => made.starts[index]! >= 0);
  const body = usualHeight(visible.map((index) => [boxes[index]!.height, page.words[index]!.text.length]));
  const lineNumbers = new Map<number, number>();
  for (const index of visible) {
    const line = page.words[index]!.line;
    if (!lineNumbers.has(line)) lineNumbers.set(line, lineNumbers.size);
  }
  const lineCount = lineNumbers.size;
  const segments: Segment[] = [];
  for (let at = 0; at < visible.length; ) {
    let after = at + 1;
    while (after < visible.length) {
      const left = visible[after - 1]!;
      const right = visible[after]!;
      if (page.words[left]!.line !== page.words[right]!.line) break;
      if (page.words[left]!.cell !== page.words[right]!.cell) break;
      const gap = (boxes[right]!.left - boxes[left]!.left - boxes[left]!.width) * width;
      const tall = Math.max(boxes[left]!.height, boxes[right]!.height) * height;
      const spaced = page.words[left]!.text.length === 1 && page.words[right]!.text.length === 1;
      if (hasLayout && tall > 0 && gap > (spaced ? widestLetterGap : widestGap) * tall) break;
      after++;
    }
    const first = visible[at]!;
    const last = visible[after - 1]!;
    const start = offsets(made.starts[first]!);
    const end = offsets(made.ends[last]!);
    const heights = visible.slice(at, after).map((index) => boxes[index]!.height);
    const line = lineNumbers.get(page.words[first]!.line)!;
    segments.push({
      start,
      end,
      line,
      text: made.text.slice(start, end),
      left: boxes[first]!.left,
      top: hasLayout ? Math.min(...visible.slice(at, after).map((index) => boxes[index]!.top)) : line / 60,
      width: boxes[last]!.left + boxes[last]!.width - boxes[first]!.left,
      size: hasLayout && body > 0 ? Math.max(...heights) / body : 1,
    });
    at = after;
  }
  const aspect = page.width > 0 && page.height > 0 ? width / height : 0;
  return { page, text: made.text, segments, lineCount, hasLayout, aspect };
}

/** Usual word height: the median, each word counting by its letters. */
function usualHeight(sized: readonly (readonly [number, number])[]): number {
  const sorted = sized.filter(([height]) => height > 0).sort((one, other) => one[0] - other[0]);
  const total = sorted.reduce((sum, [, letters]) => sum + letters, 0);
  let sum = 0;
  for (const [height, letters] of sorted) {
    sum += letters;
    if (sum * 2 >= total) return height;
  }
  return 0;
}

function upright(box: { x: number; y: number; width: number; height: number }, turn: Turn): UprightBox {
  switch (turn) {
    case 90:
      return { left: 1 - box.y - box.height, top: box.x, width: box.height, height: box.width };
    case 180:
      return {
        left: 1 - box.x - box.width,
        top: 1 - box.y - box.height,
        width: box.width,
        height: box.height,
      };
    case 270:
      return { left: box.y, top: 1 - box.x - box.width, width: box.height, height: box.width };
    default:
      return { left: box.x, top: box.y, width: box.width, height: box.height };
  }
}

/** From code point offsets to UTF-16 indexes of the same text; free of cost where the text has no surrogates. */
function utf16Offsets(text: string): (offset: number) => number {
  if (codePointLength(text) === text.length) return (offset) => offset;
  const indexes: number[] = [];
  for (let index = 0; index < text.length; index++) {
    indexes.push(index);
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) index++;
  }
  indexes.push(text.length);
  return (offset) => indexes[offset] ?? text.length;
}
