import { wordsInRange } from '../../model/page-text.ts';
import { placeOf, type Word } from '../../model/word.ts';
import type { GroundingPage, Run } from './grounding-page.ts';

/** Blank between two words of a line that parts cells, in heights of the print. */
export const cellGap = 1.5;
/** Blank between two lines of one block, in heights of the print. */
const lineGap = 1.8;
/** The same between the parts of an address set below one another: letters leave a line free above the town. */
const addressGap = 2.6;

/** The words of a line between two wide gaps, as offsets of the page text and a place on the page. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Along the line and across it, in heights that are the same both ways; null for pages without places. */
  readonly place: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
}

const segmentsOfPages = new WeakMap<GroundingPage, readonly (readonly Segment[])[]>();

/** The segments of every line of a page text. */
export function segmentsOf(on: GroundingPage): readonly (readonly Segment[])[] {
  let segments = segmentsOfPages.get(on);
  if (segments === undefined) {
    segments = on.text.lines.map((range, line) => segmentsOfLine(on, range, line));
    segmentsOfPages.set(on, segments);
  }
  return segments;
}

type Place = NonNullable<Segment['place']>;

/** The place of a word seen upright, in units of the page's height. */
function uprightPlace(on: GroundingPage, word: Word): Place | null {
  if (word.box === null) return null;
  const { x, y, width, height } = placeOf(word);
  const aspect = on.page.width > 0 && on.page.height > 0 ? on.page.width / on.page.height : 0.7;
  const left = x * aspect;
  const right = (x + width) * aspect;
  const bottom = y + height;
  switch (on.page.uprightTurn) {
    case 90:
      return { left: -bottom, right: -y, top: left, bottom: right };
    case 180:
      return { left: -right, right: -left, top: -bottom, bottom: -y };
    case 270:
      return { left: y, right: bottom, top: -right, bottom: -left };
    default:
      return { left, right, top: y, bottom };
  }
}

function segmentsOfLine(on: GroundingPage, range: readonly [number, number], line: number): Segment[] {
  const segments: Segment[] = [];
  let previous: Word | null = null;
  for (const index of wordsInRange(on.text, range[0], range[1])) {
    const word = on.page.words[index]!;
    const place = uprightPlace(on, word);
    const last = segments.at(-1);
    const parted =
      last === undefined ||
      previous === null ||
      previous.cell !== word.cell ||
      (last.place !== null && place !== null && isWide(last.place, place));
    if (parted) {
      segments.push({ start: on.text.starts[index]!, end: on.text.ends[index]!, line, place });
    } else {
      segments[segments.length - 1] = {
        start: last.start,
        end: on.text.ends[index]!,
        line,
        place: last.place === null || place === null ? null : around(last.place, place),
      };
    }
    previous = word;
  }
  return segments;
}

function isWide(left: Place, right: Place): boolean {
  const size = Math.max(left.bottom - left.top, right.bottom - right.top);
  return size > 0 && right.left - left.right > cellGap * size;
}

function around(one: Place, other: Place): Place {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Index of the line that an offset stands in. */
export function lineAt(on: GroundingPage, offset: number): number {
  const { lines } = on.text;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (lines[half]![0] <= offset) low = half;
    else high = half - 1;
  }
  return low;
}

/** The segment that an offset stands in. */
export function segmentAt(on: GroundingPage, offset: number): Segment | null {
  const segments = segmentsOf(on)[lineAt(on, offset)] ?? [];
  return segments.find((segment) => offset >= segment.start && offset < segment.end) ?? null;
}

/**
 * True when a text that goes on from one segment into another reads on: the next line of the same block, or a cell
 * beside it in the same row. A heading and the value of the column next to it do not.
 */
export function readsOn(one: Segment, other: Segment, isAddress = false): boolean {
  if (one.place === null || other.place === null) return Math.abs(other.line - one.line) <= 2;
  const height = Math.max(one.place.bottom - one.place.top, other.place.bottom - other.place.top);
  const sameRow =
    Math.min(one.place.bottom, other.place.bottom) - Math.max(one.place.top, other.place.top) > 0.3 * height;
  if (sameRow) return true;
  if (follows(one, other, lineGap)) return shareColumn(one.place, other.place);
  return (
    isAddress && follows(one, other, addressGap) && Math.abs(one.place.left - other.place.left) < height / 2
  );
}

function follows(one: Segment, other: Segment, limit: number): boolean {
  const height = Math.max(one.place!.bottom - one.place!.top, other.place!.bottom - other.place!.top);
  const gap = other.place!.top - one.place!.bottom;
  return gap <= limit * height && gap > -1.2 * height && other.place!.bottom > one.place!.bottom;
}

function shareColumn(one: Place, other: Place): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0;
}

/** The segments of the block that a segment stands in, from top to bottom: at most `reach` lines each way. */
export function blockAround(on: GroundingPage, segment: Segment, reach = 3): Segment[] {
  const lines = segmentsOf(on);
  const block = [segment];
  for (let up = 1; up <= reach; up++) {
    const first = block[0]!;
    const above = (lines[segment.line - up] ?? []).find((other) => sameBlock(other, first));
    if (above === undefined) break;
    block.unshift(above);
  }
  for (let down = 1; down <= reach; down++) {
    const last = block.at(-1)!;
    const below = (lines[segment.line + down] ?? []).find((other) => sameBlock(last, other));
    if (below === undefined) break;
    block.push(below);
  }
  return block;
}

function sameBlock(upper: Segment, lower: Segment): boolean {
  if (upper.place === null || lower.place === null) return true;
  return follows(upper, lower, 1) && shareColumn(upper.place, lower.place);
}

/** True when the lines that some runs of a page text touch read on from one to the next. */
export function hangsTogether(
  on: GroundingPage,
  runs: readonly Run[],
  wholeLines: boolean,
  isAddress = false,
): boolean {
  let previous: Segment | null = null;
  let covered = true;
  for (const [start, end] of runs) {
    for (let line = lineAt(on, start); line < on.text.lines.length && on.text.lines[line]![0] < end; line++) {
      const segments = segmentsOf(on)[line]!.filter((segment) => segment.start < end && segment.end > start);
      const first = segments[0];
      if (first === undefined) continue;
      // Whole lines quoted one below the other read on, whatever columns they have.
      const whole = wholeLines && covered && first === segmentsOf(on)[line]![0];
      const adjoins = previous !== null && Math.abs(line - previous.line) <= 2;
      if (
        previous !== null &&
        previous.line !== line &&
        !(whole && adjoins) &&
        !readsOn(previous, first, isAddress)
      )
        return false;
      covered = start <= on.text.lines[line]![0] && end >= on.text.lines[line]![1];
      previous = segments.at(-1)!;
    }
  }
  return true;
}
