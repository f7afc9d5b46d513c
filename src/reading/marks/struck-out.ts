import type { Box } from '../../model/box.ts';
import type { Mark } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import { type GreyImage, inkOf } from '../ocr/ink.ts';

/** Measures in heights of the page's usual letters. */
const shortest = 2.6;
const longest = 45;
const thickest = 0.2;
/** How far letters reach above and below the stroke through their middle. */
const leastReach = 0.18;
const mostReach = 1.1;
/** Letters cross the stroke at least this often in a letter's height, and over its whole length. */
const leastCrossings = 0.55;
const widestGap = 2.2;

/**
 * Print with a line drawn through it: an entry that somebody took back. Only a level stroke that letters cross all along,
 * reaching out above and below it, counts; underlines, rules, frames and the strokes of letters themselves do not.
 *
 * @param words words of the upright picture, boxes in fractions of it: their height is the measure, their text the name.
 */
export function findStruckOut(grey: GreyImage, words: readonly Word[]): Mark[] {
  const { width, height } = grey;
  const heights = words
    .filter((word) => word.visible && word.box !== null && word.confidence >= 0.75)
    .map((word) => Math.min(word.box!.height * height, word.box!.width * width))
    .sort((one, other) => one - other);
  const size = heights[heights.length >> 1] ?? 0;
  if (heights.length < 8 || size < 7) return [];
  const ink = inkOf(grey);
  const strokes: Stroke[] = [];
  for (const stroke of levelStrokes(ink, width, height, size)) {
    if (strokes.some((known) => near(known, stroke, size))) continue;
    if (crossedAllAlong(stroke, ink, width, height, size)) strokes.push(stroke);
  }
  // Where many lines look struck out, the page has a pattern of its own.
  if (strokes.length > 8) return [];
  return strokes.map((stroke): Mark => {
    const box: Box = {
      x: stroke.left / width,
      y: Math.max(0, stroke.y - 0.6 * size) / height,
      width: (stroke.right - stroke.left + 1) / width,
      height: (1.2 * size) / height,
    };
    const text = words
      .filter((word) => word.visible && word.box !== null && centreWithin(word.box, box))
      .map((word) => word.text)
      .join(' ');
    return {
      kind: 'overwriting',
      box,
      text: null,
      confidence: 0.75,
      textConfidence: null,
      reason: 'a line drawn through print',
      details: text === '' ? {} : { struckOut: text.slice(0, 80) },
    };
  });
}

interface Stroke {
  readonly left: number;
  readonly right: number;
  /** Row of the stroke's middle at its left end, and by column what it rises or falls. */
  readonly y: number;
  readonly rows: readonly number[];
}

/** Runs of ink that go on level, a pixel up or down at a time, for longer than any stroke of a letter. */
function* levelStrokes(ink: Uint8Array, width: number, height: number, size: number): Generator<Stroke> {
  const taken = new Uint8Array(width * height);
  for (let y = 2; y < height - 2; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] === 0 || taken[y * width + x] === 1) continue;
      const rows: number[] = [];
      let level = y;
      let at = x;
      let since = 0;
      for (; at < width; at++) {
        const next =
          ink[level * width + at] === 1
            ? level
            : since >= 3 && level > 1 && ink[(level - 1) * width + at] === 1
              ? level - 1
              : since >= 3 && level < height - 2 && ink[(level + 1) * width + at] === 1
                ? level + 1
                : -1;
        if (next === -1) break;
        since = next === level ? since + 1 : 0;
        level = next;
        taken[level * width + at] = 1;
        rows.push(level);
      }
      const length = at - x;
      if (length >= shortest * size && length <= longest * size)
        yield { left: x, right: at - 1, y: rows[rows.length >> 1]!, rows };
    }
  }
}

function crossedAllAlong(
  { left, right, rows }: Stroke,
  ink: Uint8Array,
  width: number,
  height: number,
  size: number,
): boolean {
  const most = Math.ceil(mostReach * size);
  const up: number[] = [];
  const down: number[] = [];
  for (let x = left; x <= right; x++) {
    const row = rows[x - left]!;
    let above = 0;
    let below = 0;
    while (above <= most && row - above > 0 && ink[(row - above - 1) * width + x] === 1) above++;
    while (below <= most && row + below < height - 1 && ink[(row + below + 1) * width + x] === 1) below++;
    up.push(above);
    down.push(below);
  }
  const thickness = up.map((above, index) => above + down[index]! + 1).sort((one, other) => one - other);
  const usual = thickness[Math.floor(thickness.length * 0.3)]!;
  if (usual > Math.max(3, thickest * size)) return false;
  const least = Math.max(leastReach * size, usual);
  let crossings = 0;
  let last = -1;
  let gap = 0;
  let long = 0;
  let inside = false;
  up.forEach((above, index) => {
    const crosses = above >= least && down[index]! >= least;
    if (crosses && (above > most || down[index]! > most)) long++;
    if (crosses && !inside) crossings++;
    if (crosses) {
      gap = Math.max(gap, index - last - 1);
      last = index;
    }
    inside = crosses;
  });
  gap = Math.max(gap, up.length - 1 - last);
  const length = right - left + 1;
  return (
    long === 0 && crossings >= 3 && crossings >= (leastCrossings * length) / size && gap <= widestGap * size
  );
}

function near(one: Stroke, other: Stroke, size: number): boolean {
  return Math.abs(one.y - other.y) < 0.6 * size && one.left <= other.right && other.left <= one.right;
}

function centreWithin(inner: Box, outer: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}
