import type { PageLayout, Segment } from './page-layout.ts';
import { middle } from './page-layout.ts';

/** Share (0..1) of the narrower one's width in which two segments stand above each other. */
export function horizontalOverlap(
  one: { left: number; right: number },
  other: { left: number; right: number },
): number {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const narrower = Math.max(1e-6, Math.min(one.right - one.left, other.right - other.left));
  return Math.max(0, shared) / narrower;
}

/** Segments to the right in the same row, nearest first; also those a little off the row's height. */
export function toTheRight(segment: Segment): Segment[] {
  const found: Segment[] = [];
  const layout = segment.layout;
  for (const row of rowsNear(layout, segment.row, 1)) {
    for (const other of row.segments) {
      if (other === segment || other.left < segment.right - 0.3 * segment.height) continue;
      const tolerance = row.index === segment.row ? 0.75 : 0.5;
      const apart = Math.abs(middle(other) - middle(segment));
      if (apart > tolerance * Math.max(segment.height, other.height)) continue;
      found.push(other);
    }
  }
  return found.sort((one, other) => one.left - other.left);
}

/**
 * Segments beneath in the same column, nearest first: aligned at the left edge, centred, or overlapping. `depth` is
 * the greatest distance in line heights between the bottom of the label and the top of the last one.
 */
export function beneath(segment: Segment, depth: number): Segment[] {
  const found: Segment[] = [];
  const layout = segment.layout;
  const limit = segment.bottom + depth * Math.max(segment.height, layout.em * 0.8);
  for (let index = segment.row + 1; index < layout.rows.length; index++) {
    const row = layout.rows[index]!;
    if (row.top > limit) break;
    for (const other of row.segments) {
      if (middle(other) <= segment.bottom - 0.2 * segment.height || other.top > limit) continue;
      if (inColumn(segment, other)) found.push(other);
    }
  }
  return found;
}

/** Whether the lower segment stands in the column that the upper one heads. */
export function inColumn(upper: Segment, lower: Segment): boolean {
  const tolerance = 1.2 * Math.max(upper.height, lower.height);
  if (Math.abs(upper.left - lower.left) < tolerance) return true;
  if (Math.abs(upper.right - lower.right) < tolerance * 0.6) return true;
  return horizontalOverlap(upper, lower) > 0.35;
}

function rowsNear(layout: PageLayout, row: number, distance: number) {
  return layout.rows.slice(Math.max(0, row - distance), row + distance + 1);
}
