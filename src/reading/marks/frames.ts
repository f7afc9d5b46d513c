import { componentsOf, type InkComponent } from '../ocr/ink.ts';
import type { InkGrid } from './coloured-ink.ts';

/** A rectangular frame on an ink grid, in cells: its four corners in order, and how much of each side is inked. */
export interface Frame {
  readonly corners: readonly (readonly [number, number])[];
  readonly width: number;
  readonly height: number;
  /** Turn of the longer side, radians clockwise. */
  readonly angle: number;
  readonly coverage: number;
  readonly weakestSide: number;
  /** How much is inked along a line a little inside the frame: little, where a frame is drawn and lines of letters are not taken for one. */
  readonly within: number;
  readonly component: InkComponent;
}

/** Shares of the page's shorter side: the square seal of a person's name measures 16 mm, a stamp for delivery notes 80 mm. */
const leastSide = 0.045;
const mostSide = 0.42;

/** Looks for rectangular frames, level or tilted: groups of ink whose smallest rectangle is drawn along all four sides. */
export function findFrames(grid: InkGrid): Frame[] {
  const shorter = Math.min(grid.width, grid.height);
  const frames: Frame[] = [];
  for (const component of componentsOf(closed(grid), grid.width, grid.height)) {
    const wide = component.right - component.left + 1;
    const high = component.bottom - component.top + 1;
    if (Math.max(wide, high) > mostSide * shorter || Math.min(wide, high) < Math.max(18, leastSide * shorter))
      continue;
    const frame = frameOf(grid, component);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

/** Ink with its neighbours, so that a worn line hangs together. */
function closed(grid: InkGrid): Uint8Array {
  const { width, height, cells } = grid;
  const wide = new Uint8Array(cells.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (cells[y * width + x] === 0) continue;
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const toX = x + dx;
          const toY = y + dy;
          if (toX >= 0 && toY >= 0 && toX < width && toY < height) wide[toY * width + toX] = 1;
        }
      }
    }
  }
  return wide;
}

function frameOf(grid: InkGrid, component: InkComponent): Frame | null {
  const hull = hullOf(grid, component);
  if (hull.length < 3) return null;
  let best: {
    area: number;
    corners: [number, number][];
    width: number;
    height: number;
    angle: number;
  } | null = null;
  for (let index = 0; index < hull.length; index++) {
    const [x0, y0] = hull[index]!;
    const [x1, y1] = hull[(index + 1) % hull.length]!;
    const angle = Math.atan2(y1 - y0, x1 - x0);
    const cosine = Math.cos(angle);
    const sine = Math.sin(angle);
    let low = Infinity;
    let high = -Infinity;
    let near = Infinity;
    let far = -Infinity;
    for (const [x, y] of hull) {
      const along = x * cosine + y * sine;
      const beside = -x * sine + y * cosine;
      low = Math.min(low, along);
      high = Math.max(high, along);
      near = Math.min(near, beside);
      far = Math.max(far, beside);
    }
    const area = (high - low) * (far - near);
    if (best !== null && area >= best.area) continue;
    const corner = (along: number, beside: number): [number, number] => [
      along * cosine - beside * sine,
      along * sine + beside * cosine,
    ];
    best = {
      area,
      corners: [corner(low, near), corner(high, near), corner(high, far), corner(low, far)],
      width: high - low,
      height: far - near,
      angle,
    };
  }
  if (best === null || Math.min(best.width, best.height) < 6) return null;
  const sides = sidesOf(grid, best.corners, 2);
  const inset = Math.max(5, 0.09 * Math.min(best.width, best.height));
  const within = sidesOf(grid, movedIn(best.corners, inset), 0);
  return {
    corners: best.corners,
    width: best.width,
    height: best.height,
    angle: levelled(best.width >= best.height ? best.angle : best.angle + Math.PI / 2),
    coverage: sides.reduce((sum, side) => sum + side, 0) / 4,
    weakestSide: Math.min(...sides),
    within: within.reduce((sum, side) => sum + side, 0) / 4,
    component,
  };
}

/** An angle of a line without direction, between -90 and 90 degrees, in radians. */
function levelled(angle: number): number {
  let turned = angle;
  while (turned > Math.PI / 2) turned -= Math.PI;
  while (turned <= -Math.PI / 2) turned += Math.PI;
  return turned;
}

function sidesOf(
  grid: InkGrid,
  corners: readonly (readonly [number, number])[],
  tolerance: number,
): number[] {
  return corners.map((from, index) => inkAlong(grid, from, corners[(index + 1) % 4]!, tolerance));
}

/** Corners moved towards the middle along both sides. */
function movedIn(corners: readonly (readonly [number, number])[], by: number): [number, number][] {
  return corners.map(([x, y], index) => {
    let movedX = x;
    let movedY = y;
    for (const [toX, toY] of [corners[(index + 1) % 4]!, corners[(index + 3) % 4]!]) {
      const length = Math.max(1, Math.hypot(toX - x, toY - y));
      movedX += ((toX - x) / length) * by;
      movedY += ((toY - y) / length) * by;
    }
    return [movedX, movedY];
  });
}

/** Share of a line that has ink within `tolerance` cells; its ends are left out, as corners are often round. */
function inkAlong(
  grid: InkGrid,
  from: readonly [number, number],
  to: readonly [number, number],
  tolerance: number,
): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(6, Math.round(length));
  const normalX = -(to[1] - from[1]) / length;
  const normalY = (to[0] - from[0]) / length;
  let inked = 0;
  let counted = 0;
  for (let step = Math.round(steps * 0.1); step <= steps * 0.9; step++) {
    counted++;
    for (let offset = -tolerance; offset <= tolerance; offset++) {
      const x = Math.round(from[0] + ((to[0] - from[0]) * step) / steps + offset * normalX);
      const y = Math.round(from[1] + ((to[1] - from[1]) * step) / steps + offset * normalY);
      if (x < 0 || y < 0 || x >= grid.width || y >= grid.height || grid.cells[y * grid.width + x] === 0)
        continue;
      inked++;
      break;
    }
  }
  return counted === 0 ? 0 : inked / counted;
}

/** Convex hull of the ink in a component's box (Andrew's monotone chain). */
export function hullOf(
  grid: InkGrid,
  box: Pick<InkComponent, 'left' | 'right' | 'top' | 'bottom'>,
): [number, number][] {
  const points: [number, number][] = [];
  for (let y = Math.max(0, box.top); y <= Math.min(grid.height - 1, box.bottom); y++) {
    let first = -1;
    let last = -1;
    for (let x = Math.max(0, box.left); x <= Math.min(grid.width - 1, box.right); x++) {
      if (grid.cells[y * grid.width + x] === 0) continue;
      if (first === -1) first = x;
      last = x;
    }
    if (first === -1) continue;
    points.push([first, y]);
    if (last !== first) points.push([last, y]);
  }
  points.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const half = (list: readonly [number, number][]): [number, number][] => {
    const chain: [number, number][] = [];
    for (const point of list) {
      while (chain.length >= 2) {
        const [ax, ay] = chain[chain.length - 2]!;
        const [bx, by] = chain[chain.length - 1]!;
        if ((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(points), ...half([...points].reverse())];
}
