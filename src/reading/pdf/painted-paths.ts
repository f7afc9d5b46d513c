import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity, type Matrix } from './matrix.ts';
import { isUprightRectangle, type Outline, outlineOf, outlineOfRectangle } from './outline.ts';
import type { PaintedShape } from './painted.ts';

const evenOddOperators = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke]);
const fillOperators = new Set([OPS.fill, OPS.fillStroke, OPS.closeFillStroke, ...evenOddOperators]);
const strokeOperators = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** Thinner lines and bars, in points, can be no ground of letters. */
const leastLine = 2;
/**
 * Straight pieces of all paths of a page that are looked at. What is drawn beyond them is no ground and covers nothing, but for
 * upright rectangles, which are cheap to look at: bars under headings and boxes over words are such.
 */
const mostPieces = 200_000;
/** Longest path data of a rectangle: four corners, the first one again, and the closing. */
const longestRectangle = 16;

/** The paths of one page that letters may stand on or lie under, looked at within a bound for the page. */
export class PaintedPaths {
  #pieces = 0;

  /** What an operator fills of a path; null for nothing, and for what is beyond the bound. */
  filled(operator: number, data: ArrayLike<number> | undefined, matrix: Matrix): Outline | null {
    if (!fillOperators.has(operator)) return null;
    const isFull = this.#pieces >= mostPieces;
    if (isFull && (data?.length ?? 0) > longestRectangle) return null;
    const outline = outlineOf(data, matrix, { closed: true, evenOdd: evenOddOperators.has(operator) });
    if (outline === null) return null;
    this.#count(outline);
    const { left, top, right, bottom } = outline.area;
    const isBar = Math.min(right - left, bottom - top) >= leastLine && isUprightRectangle(outline);
    return isFull && !isBar ? null : outline;
  }

  /**
   * The line that an operator draws along a path, with the rectangle around it; null for none, for a thin one, and beyond the
   * bound.
   * @param width of the line in user space.
   */
  stroked(
    operator: number,
    data: ArrayLike<number> | undefined,
    matrix: Matrix,
    width: number,
  ): { readonly line: NonNullable<PaintedShape['line']>; readonly hull: Outline } | null {
    if (!strokeOperators.has(operator)) return null;
    const [a, b, c, d] = matrix;
    const halfWidth = (width * Math.sqrt(Math.abs(a * d - b * c))) / 2;
    if (halfWidth * 2 < leastLine || this.#pieces >= mostPieces) return null;
    const outline = outlineOf(data, matrix, { closed: false, evenOdd: evenOddOperators.has(operator) });
    if (outline === null) return null;
    this.#count(outline);
    const { left, top, right, bottom } = outline.area;
    const hull = outlineOfRectangle(
      identity,
      left - halfWidth,
      top - halfWidth,
      right + halfWidth,
      bottom + halfWidth,
    );
    return { line: { outline, halfWidth }, hull };
  }

  #count(outline: Outline): void {
    this.#pieces += outline.pieces.length / 4;
  }
}
