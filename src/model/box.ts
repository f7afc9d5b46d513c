/**
 * A rectangle on a page: fractions 0..1 of the *displayed* page, origin top left.
 * Displayed = as an ordinary viewer shows the file: /Rotate, CropBox and EXIF orientation applied, nothing else.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest box that holds all the given ones; null for none. */
export function hull(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Rounds to 5 decimals (a 20th of a pixel on a 5,000 pixel page), so that exports and hashes are stable. */
export function roundBox(box: Box): Box {
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) };
}

/** Keeps a box inside the page. */
export function clampBox(box: Box): Box {
  const x = Math.min(1, Math.max(0, box.x));
  const y = Math.min(1, Math.max(0, box.y));
  return {
    x,
    y,
    width: Math.min(1 - x, Math.max(0, box.x + box.width - x)),
    height: Math.min(1 - y, Math.max(0, box.y + box.height - y)),
  };
}

/** Area shared by two boxes, in page fractions squared. */
export function intersectionArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
