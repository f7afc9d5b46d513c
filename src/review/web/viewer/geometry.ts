import { type Box, hull } from '../../../model/box.ts';
import type { Turn } from '../../../model/page.ts';

/** Width of every sheet that is not turned, in sheet units; all places on screen are reckoned in these. */
export const SHEET_WIDTH = 1_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a sheet lies in its viewport: its top left corner in CSS pixels, and CSS pixels per sheet unit. */
export interface View extends Point {
  readonly scale: number;
}

/** A place of the displayed page as it lies after the page was turned clockwise; fractions of the turned page. */
export function turnPoint({ x, y }: Point, turn: Turn): Point {
  if (turn === 90) return { x: 1 - y, y: x };
  if (turn === 180) return { x: 1 - x, y: 1 - y };
  if (turn === 270) return { x: y, y: 1 - x };
  return { x, y };
}

/** The way back of `turnPoint`. */
export function unturnPoint(point: Point, turn: Turn): Point {
  return turnPoint(point, ((360 - turn) % 360) as Turn);
}

export function turnBox(box: Box, turn: Turn): Box {
  return boxBetween(turnPoint(box, turn), turnPoint({ x: box.x + box.width, y: box.y + box.height }, turn));
}

export function unturnBox(box: Box, turn: Turn): Box {
  return turnBox(box, ((360 - turn) % 360) as Turn);
}

/** The box that two opposite corners span, whichever they are. */
export function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** Size of a sheet in sheet units, from the size of its page (any unit), after a turn. A page without size is an A4 sheet. */
export function sheetSize(page: Size, turn: Turn): Size {
  const ratio = page.width > 0 && page.height > 0 ? page.height / page.width : Math.SQRT2;
  const height = SHEET_WIDTH * ratio;
  return turn === 90 || turn === 270
    ? { width: height, height: SHEET_WIDTH }
    : { width: SHEET_WIDTH, height };
}

/** Empty band that stays around a sheet, CSS pixels. */
const margin = 12;
/** Height on screen at which a line of words can be read, and the one that a smaller line is brought to, CSS pixels. */
const leastLine = 12;
/** The greatest one that still is looked at as it is. */
const greatestLine = 60;
const goodLine = 18;

/** The whole width of the sheet in view, from its top. */
export function fitWidth(sheet: Size, viewport: Size): View {
  const scale = Math.max(0.05, (viewport.width - 2 * margin) / sheet.width);
  return keepOnScreen({ scale, x: margin, y: margin }, sheet, viewport);
}

/** The whole sheet in view. */
export function fitPage(sheet: Size, viewport: Size): View {
  const scale = Math.max(
    0.05,
    Math.min((viewport.width - 2 * margin) / sheet.width, (viewport.height - 2 * margin) / sheet.height),
  );
  return keepOnScreen({ scale, x: 0, y: 0 }, sheet, viewport);
}

/** Keeps a sheet that is larger than the viewport from leaving gaps, and centres one that is smaller. */
export function keepOnScreen(view: View, sheet: Size, viewport: Size): View {
  const keep = (at: number, length: number, room: number): number =>
    length + 2 * margin <= room
      ? (room - length) / 2
      : Math.min(margin, Math.max(room - margin - length, at));
  return {
    scale: view.scale,
    x: keep(view.x, sheet.width * view.scale, viewport.width),
    y: keep(view.y, sheet.height * view.scale, viewport.height),
  };
}

/** Another scale, with the point of the viewport under `at` staying where it is. */
export function zoomAt(view: View, factor: number, at: Point, sheet: Size, viewport: Size): View {
  const least = fitPage(sheet, viewport).scale * 0.5;
  const scale = Math.min(12, Math.max(least, view.scale * factor));
  const grown = scale / view.scale;
  return keepOnScreen(
    { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown },
    sheet,
    viewport,
  );
}

/**
 * The view that shows some boxes (fractions of the sheet) at a size that can be read, with what stands around them.
 * Where the boxes can be read in the view as it is, nothing moves: eyes find their place again. `scale` is one that the
 * person chose; it is kept unless the boxes do not fit.
 */
export function viewOf(
  boxes: readonly Box[],
  sheet: Size,
  viewport: Size,
  before: View | null,
  chosenScale: number | null,
): View {
  const whole = hull(boxes);
  if (whole === null) return before ?? fitWidth(sheet, viewport);
  const width = Math.max(1, whole.width * sheet.width);
  const height = Math.max(1, whole.height * sheet.height);
  const heights = boxes.map((box) => box.height * sheet.height).toSorted((a, b) => a - b);
  const line = Math.max(2, heights[Math.floor(heights.length / 2)]!);
  const wide = fitWidth(sheet, viewport).scale;
  const greatest = Math.min((0.92 * viewport.width) / width, (0.8 * viewport.height) / height);
  // A narrow viewport shows smaller print, so that the words beside still are in view.
  const good = Math.min(goodLine, Math.max(leastLine, viewport.width / 36));
  const legible = line * wide >= leastLine ? wide : Math.min(good / line, 2.5 * wide);
  const wanted = Math.min(greatest, chosenScale ?? legible);
  const fits =
    before !== null &&
    before.scale <= greatest &&
    line * before.scale >= Math.min(leastLine, line * wanted) &&
    line * before.scale <= Math.max(greatestLine, line * wanted);
  const scale = fits && (chosenScale === null || before.scale === chosenScale) ? before.scale : wanted;
  if (before !== null && before.scale === scale && liesWithin(whole, before, sheet, viewport, 0.1))
    return before;
  // Labels mostly stand at the left of what they name: the boxes stand a little to the right, as far as they fit.
  const middle = Math.min(viewport.width * 0.56, viewport.width - (width * scale) / 2 - margin);
  return keepOnScreen(
    {
      scale,
      x: middle - (whole.x + whole.width / 2) * sheet.width * scale,
      y: viewport.height * 0.45 - (whole.y + whole.height / 2) * sheet.height * scale,
    },
    sheet,
    viewport,
  );
}

/** Whether a box of the sheet lies within the viewport, `inset` (fraction of the viewport) away from its edges. */
export function liesWithin(box: Box, view: View, sheet: Size, viewport: Size, inset: number): boolean {
  const left = view.x + box.x * sheet.width * view.scale;
  const top = view.y + box.y * sheet.height * view.scale;
  const right = left + box.width * sheet.width * view.scale;
  const bottom = top + box.height * sheet.height * view.scale;
  const aside = Math.min(viewport.width * inset, view.x > 0 ? 0 : Infinity);
  const below = viewport.height * inset;
  return (
    left >= aside &&
    right <= viewport.width - aside &&
    top >= Math.min(below, Math.max(0, view.y)) - 0.5 &&
    bottom <= viewport.height - Math.min(below, 8)
  );
}

/** A point of the viewport as fractions of the sheet. */
export function pointOnSheet(at: Point, view: View, sheet: Size): Point {
  return {
    x: (at.x - view.x) / (sheet.width * view.scale),
    y: (at.y - view.y) / (sheet.height * view.scale),
  };
}
