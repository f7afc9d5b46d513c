/** Projective transforms of page images and of the boxes on them. */
import type { Rectangle } from '../drawing/sheet.ts';

/** Row-major 3 x 3 matrix that takes homogeneous pixel coordinates of the sheet to those of the delivered image. */
export type Homography = readonly number[];

export type Nine = readonly [number, number, number, number, number, number, number, number, number];

export const identity: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** `first`, then `second`. */
export function chain(first: Homography, second: Homography): Homography {
  const result: number[] = [];
  for (let row = 0; row < 3; row += 1)
    for (let column = 0; column < 3; column += 1)
      result.push(
        [0, 1, 2].reduce((sum, inner) => sum + second[row * 3 + inner]! * first[inner * 3 + column]!, 0),
      );
  return result;
}

export function apply(matrix: Homography, x: number, y: number): [number, number] {
  const w = matrix[6]! * x + matrix[7]! * y + matrix[8]!;
  return [
    (matrix[0]! * x + matrix[1]! * y + matrix[2]!) / w,
    (matrix[3]! * x + matrix[4]! * y + matrix[5]!) / w,
  ];
}

/** Axis-aligned hull of a box after the transform. */
export function applyToBox(matrix: Homography, box: Rectangle): Rectangle {
  const corners = [
    apply(matrix, box.x, box.y),
    apply(matrix, box.x + box.width, box.y),
    apply(matrix, box.x, box.y + box.height),
    apply(matrix, box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function invert(m: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const cofactors = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  const determinant = a * cofactors[0]! + b * cofactors[3]! + c * cofactors[6]!;
  return cofactors.map((value) => value / determinant);
}

/** Rotation by degrees (clockwise on screen) about a point. */
export function rotation(degrees: number, centerX: number, centerY: number): Homography {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [
    cosine,
    -sine,
    centerX - cosine * centerX + sine * centerY,
    sine,
    cosine,
    centerY - sine * centerX - cosine * centerY,
    0,
    0,
    1,
  ];
}

/** A quarter turn clockwise, `quarters` times, of an image of the given size. */
export function quarterTurns(quarters: number, width: number, height: number): Homography {
  if (quarters === 1) return [0, -1, height, 1, 0, 0, 0, 0, 1];
  if (quarters === 2) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (quarters === 3) return [0, 1, 0, -1, 0, width, 0, 0, 1];
  return identity;
}

/** The transform that takes the corners of a `width` x `height` page (clockwise from top left) to four points. */
export function fromCorners(width: number, height: number, points: [number, number][]): Homography {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = points as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  const unit = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
  return chain([1 / width, 0, 0, 0, 1 / height, 0, 0, 0, 1], unit);
}
