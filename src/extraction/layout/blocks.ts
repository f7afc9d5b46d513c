import { inColumn } from './neighbours.ts';
import { middle, type PageLayout, type Segment } from './page-layout.ts';

/** Lines that stand under each other, flush left (or right, or centred), with an even pitch: an address, a letterhead. */
export interface Block {
  readonly lines: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Stacks segments to blocks, from top to bottom. A line joins the block above it when it is flush with it and the
 * blank between them is smaller than a line; a change of size by more than 1.7 starts a new block.
 */
export function stackBlocks(layout: PageLayout): Block[] {
  const blocks: Segment[][] = [];
  for (const row of layout.rows) {
    for (const segment of row.segments) {
      const block = bestBlock(blocks, segment);
      if (block === null) blocks.push([segment]);
      else block.push(segment);
    }
  }
  return blocks.map((lines) => ({
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  }));
}

function bestBlock(blocks: readonly Segment[][], segment: Segment): Segment[] | null {
  let best: Segment[] | null = null;
  let bestGap = Infinity;
  for (let index = blocks.length - 1; index >= 0 && index >= blocks.length - 14; index--) {
    const block = blocks[index]!;
    const last = block.at(-1)!;
    if (last.row === segment.row) continue;
    // OCR boxes hug the glyphs: heights are taken no smaller than most of the page's, distances between middles.
    const floor = layoutFloor(segment);
    const height = Math.max(floor, Math.min(segment.height, last.height));
    const gap = middle(segment) - middle(last) - height;
    if (gap > pitchLimit(block, height) || gap < -0.6 * height) continue;
    if (Math.max(segment.height, last.height) > 1.9 * Math.max(floor, Math.min(segment.height, last.height)))
      continue;
    if (!flush(block, segment)) continue;
    if (gap < bestGap) {
      best = block;
      bestGap = gap;
    }
  }
  return best;
}

/** The widest blank that may lie between two lines of a block: a little more than its lines have had so far. */
function pitchLimit(block: readonly Segment[], height: number): number {
  if (block.length < 2) return 1.35 * height;
  const one = block.at(-2)!;
  const other = block.at(-1)!;
  const pitch = middle(other) - middle(one) - height;
  return Math.max(0.55 * height, Math.min(1.3 * height, pitch * 1.5 + 0.25 * height));
}

function layoutFloor(segment: Segment): number {
  return segment.layout.ocr ? 0.75 * segment.layout.em : 0;
}

function flush(block: readonly Segment[], segment: Segment): boolean {
  const last = block.at(-1)!;
  const tolerance = 0.7 * Math.max(segment.height, last.height);
  if (Math.abs(segment.left - last.left) <= tolerance) return true;
  if (Math.abs(segment.left - block[0]!.left) <= tolerance) return true;
  if (Math.abs(segment.right - last.right) <= tolerance * 0.6) return true;
  const centre = (segment.left + segment.right) / 2;
  return Math.abs(centre - (last.left + last.right) / 2) <= tolerance;
}

/** Lines under a label within its column: the column ends where the next thing to the right of the label begins. */
export interface ColumnLine {
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The lines beneath a segment inside its column, top to bottom, until a blank of more than `blank` line heights or
 * `most` lines. `right` bounds the column (upright units).
 */
export function linesBeneath(
  heading: Segment,
  options: { right: number; blank: number; most: number; left?: number; indent?: number },
): ColumnLine[] {
  const layout = heading.layout;
  const em = Math.max(layout.em * 0.8, Math.min(heading.height, layout.em * 1.4));
  const left = (options.left ?? heading.left) - 1.2 * em;
  const farLeft = (options.left ?? heading.left) + (options.indent ?? 6) * em;
  const lines: ColumnLine[] = [];
  let bottom = heading.bottom;
  let lineLeft: number | null = null;
  for (let index = heading.row + 1; index < layout.rows.length && lines.length < options.most; index++) {
    const row = layout.rows[index]!;
    const inside = row.segments.filter(
      (segment) =>
        segment.left >= left &&
        segment.left < options.right - 0.3 * em &&
        (segment.top + segment.bottom) / 2 > heading.bottom - 0.3 * em,
    );
    if (inside.length === 0) continue;
    const top = Math.min(...inside.map((segment) => segment.top));
    const height = Math.max(em, inside[0]!.height);
    if (top - bottom > (lines.length === 0 ? options.blank * 2 : options.blank) * height) break;
    const first = inside[0]!;
    if (first.left > farLeft && !inColumn(heading, first)) {
      if (lines.length === 0) continue;
      if (lineLeft !== null && first.left > lineLeft + 8 * em) continue;
    }
    lineLeft ??= first.left;
    const own = withoutNextColumn(inside, em);
    lines.push({
      segments: own,
      top,
      bottom: Math.max(...own.map((segment) => segment.bottom)),
      left: first.left,
    });
    bottom = Math.max(...own.map((segment) => segment.bottom));
  }
  return lines;
}

/** What stands behind a wide blank belongs to the next column, though the label's row was empty there. */
function withoutNextColumn(segments: readonly Segment[], em: number): readonly Segment[] {
  for (let index = 1; index < segments.length; index++) {
    if (segments[index]!.left - segments[index - 1]!.right > 3 * em) return segments.slice(0, index);
  }
  return segments;
}
