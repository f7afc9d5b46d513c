import { applyTo, contains, intersection, type Matrix, type Rectangle } from './matrix.ts';

/** A path in points of the displayed page, curves cut into straight pieces: x and y of both ends of each piece. */
export interface Outline {
  readonly pieces: Float64Array;
  readonly area: Rectangle;
  /** What lies inside: what the path winds around (ISO 32000-1, 8.5.3.3.2), or what it crosses an odd number of times. */
  readonly evenOdd: boolean;
}

const piecesOfCurve = 8;
/** Drawings of more pieces than this are not looked at point by point. */
const mostPieces = 4000;

/**
 * Outline of a path. Path data of pdf.js: moveTo 0, lineTo 1, curveTo 2, quadraticCurveTo 3, closePath 4, each with its
 * coordinates. A path to be filled is closed, one to be stroked only where it says so. Null for an empty or very long one.
 */
export function outlineOf(
  data: ArrayLike<number> | null | undefined,
  matrix: Matrix,
  options: { readonly closed: boolean; readonly evenOdd: boolean },
): Outline | null {
  // The longest operator takes seven numbers and makes eight pieces.
  if (!data || data.length > mostPieces * 3) return null;
  const pieces: number[] = [];
  let start: [number, number] = [0, 0];
  let pen = start;
  const lineTo = (to: [number, number]): void => {
    if (to[0] !== pen[0] || to[1] !== pen[1]) pieces.push(pen[0], pen[1], to[0], to[1]);
    pen = to;
  };
  const point = (at: number): [number, number] => applyTo(matrix, data[at]!, data[at + 1]!);
  for (let at = 0; at < data.length; ) {
    const operator = data[at]!;
    if (operator === 0) {
      if (options.closed) lineTo(start);
      start = point(at + 1);
      pen = start;
      at += 3;
    } else if (operator === 1) {
      lineTo(point(at + 1));
      at += 3;
    } else if (operator === 2 || operator === 3) {
      const controls =
        operator === 2 ? [point(at + 1), point(at + 3), point(at + 5)] : [point(at + 1), point(at + 3)];
      const from = pen;
      for (let step = 1; step <= piecesOfCurve; step++)
        lineTo(onCurve([from, ...controls], step / piecesOfCurve));
      at += operator === 2 ? 7 : 5;
    } else if (operator === 4) {
      lineTo(start);
      at += 1;
    } else return null;
  }
  if (options.closed) lineTo(start);
  if (pieces.length === 0 || pieces.length / 4 > mostPieces) return null;
  const made = Float64Array.from(pieces);
  return { pieces: made, area: areaAround(made), evenOdd: options.evenOdd };
}

/** Outline of a rectangle after a transformation, be it one that leaves nothing of it. */
export function outlineOfRectangle(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Outline {
  const corners = [
    applyTo(matrix, x0, y0),
    applyTo(matrix, x1, y0),
    applyTo(matrix, x1, y1),
    applyTo(matrix, x0, y1),
  ];
  const pieces = Float64Array.from(corners.flatMap((from, at) => [...from, ...corners[(at + 1) % 4]!]));
  return { pieces, area: areaAround(pieces), evenOdd: false };
}

function areaAround(pieces: Float64Array): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < pieces.length; at += 2) {
    left = Math.min(left, pieces[at]!);
    right = Math.max(right, pieces[at]!);
    top = Math.min(top, pieces[at + 1]!);
    bottom = Math.max(bottom, pieces[at + 1]!);
  }
  return { left, top, right, bottom };
}

/** A part of the displayed page: what lies in the rectangle and in each of the outlines. */
export interface Region {
  readonly area: Rectangle;
  readonly within: readonly Outline[];
}

/** Outlines within outlines beyond this number narrow a region by their rectangles alone. */
const mostOutlines = 8;

/** What of a region lies inside an outline too; null where that is nothing. */
export function narrowed(region: Region, outline: Outline): Region | null {
  const area = intersection(region.area, outline.area);
  if (area === null) return null;
  const exact = isUprightRectangle(outline) || region.within.length >= mostOutlines;
  return { area, within: exact ? region.within : [...region.within, outline] };
}

/** True for a point of the region. */
export function isWithin({ area, within }: Region, x: number, y: number): boolean {
  return contains(area, x, y) && within.every((outline) => isInside(outline, x, y));
}

/** True for an outline that fills the rectangle around it. */
export function isUprightRectangle({ pieces, area }: Outline): boolean {
  if (pieces.length !== 16) return false;
  for (let at = 0; at < pieces.length; at += 4) {
    const across = Math.abs(pieces[at]! - pieces[at + 2]!) < 0.01;
    const down = Math.abs(pieces[at + 1]! - pieces[at + 3]!) < 0.01;
    if (across === down) return false;
  }
  return intersection(area, area) !== null;
}

function isInside({ pieces, area, evenOdd }: Outline, x: number, y: number): boolean {
  if (!contains(area, x, y)) return false;
  let winding = 0;
  let crossings = 0;
  for (let at = 0; at < pieces.length; at += 4) {
    const y0 = pieces[at + 1]!;
    const y1 = pieces[at + 3]!;
    if (y0 > y === y1 > y) continue;
    const x0 = pieces[at]!;
    if (x0 + ((pieces[at + 2]! - x0) * (y - y0)) / (y1 - y0) <= x) continue;
    crossings++;
    winding += y1 > y0 ? 1 : -1;
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** True for a point no further from the line itself than half the width of the pen. */
export function isOnLine({ pieces, area }: Outline, x: number, y: number, halfWidth: number): boolean {
  if (x < area.left - halfWidth || x > area.right + halfWidth) return false;
  if (y < area.top - halfWidth || y > area.bottom + halfWidth) return false;
  for (let at = 0; at < pieces.length; at += 4) {
    const x0 = pieces[at]!;
    const y0 = pieces[at + 1]!;
    const dx = pieces[at + 2]! - x0;
    const dy = pieces[at + 3]! - y0;
    const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
    // Beyond its ends a line is as wide as its pen only with caps, which lines need not have.
    if (along < 0 || along > 1) continue;
    if (Math.hypot(x - x0 - along * dx, y - y0 - along * dy) <= halfWidth) return true;
  }
  return false;
}

function onCurve(controls: readonly [number, number][], part: number): [number, number] {
  let points = [...controls];
  while (points.length > 1) {
    points = points
      .slice(1)
      .map((to, index) => [
        points[index]![0] + (to[0] - points[index]![0]) * part,
        points[index]![1] + (to[1] - points[index]![1]) * part,
      ]);
  }
  return points[0]!;
}
