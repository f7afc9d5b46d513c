import { type ColorImage, type InkColor, type InkGrid, inkGrids } from './coloured-ink.ts';
import { type Frame, findFrames } from './frames.ts';
import { findRings, type Ring } from './rings.ts';

/** Pixels of the picture. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An impression of a seal or stamp on a picture; all measures in pixels of the picture. */
export interface FoundSeal {
  readonly color: InkColor;
  readonly shape: 'round' | 'oval' | 'square' | 'rectangular';
  readonly box: PixelBox;
  readonly centre: readonly [number, number];
  /** Half axes; of a rectangle half its sides. */
  readonly across: number;
  readonly down: number;
  /** Turn of the axis `across`, radians clockwise. */
  readonly angle: number;
  /** Share of the outline that was found inked. */
  readonly coverage: number;
  /** Part of the seal lies beyond the edge of the picture. */
  readonly partial: boolean;
  readonly confidence: number;
}

/** Seals of a colour picture; cheap where it shows no such ink. */
export function findSeals(image: ColorImage): FoundSeal[] {
  const found: FoundSeal[] = [];
  for (const grid of inkGrids(image)) {
    for (const ring of findRings(grid)) {
      const seal = sealOfRing(grid, ring, image);
      if (seal !== null) found.push(seal);
    }
    for (const frame of findFrames(grid)) {
      const seal = sealOfFrame(grid, frame, image);
      if (seal !== null) found.push(seal);
    }
  }
  const kept: FoundSeal[] = [];
  for (const seal of found.sort((one, other) => other.confidence - one.confidence)) {
    if (!kept.some((other) => sharedShare(seal.box, other.box) > 0.45)) kept.push(seal);
  }
  return kept.sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** Area shared by two boxes as a share of the smaller one. */
export function sharedShare(one: PixelBox, other: PixelBox): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(one.width * one.height, other.width * other.height);
}

/** Ink in the area between two ellipses, given as shares of the ring's axes: density, and share of directions with any. */
function band(grid: InkGrid, ring: Ring, from: number, to: number): { density: number; spread: number } {
  const directions = 48;
  const cosine = Math.cos(ring.angle);
  const sine = Math.sin(ring.angle);
  let cells = 0;
  let inked = 0;
  let met = 0;
  let seen = 0;
  for (let index = 0; index < directions; index++) {
    const angle = (index / directions) * 2 * Math.PI;
    let any = false;
    let inside = false;
    for (let share = from; share <= to; share += 0.7 / Math.max(ring.across, ring.down)) {
      const along = ring.across * share * Math.cos(angle);
      const beside = ring.down * share * Math.sin(angle);
      const x = Math.round(ring.x + along * cosine - beside * sine);
      const y = Math.round(ring.y + along * sine + beside * cosine);
      if (x < 0 || y < 0 || x >= grid.width || y >= grid.height) continue;
      inside = true;
      cells++;
      if (grid.cells[y * grid.width + x] === 1) {
        inked++;
        any = true;
      }
    }
    if (inside) seen++;
    if (any) met++;
  }
  return { density: cells === 0 ? 0 : inked / cells, spread: seen === 0 ? 0 : met / seen };
}

/** Least share of a whole ring that must be inked, and of one that is cut off by the edge of the page. */
const leastCoverage = 0.66;
const leastOvalCoverage = 0.78;
const leastPartialCoverage = 0.84;
const leastSmallCoverage = 0.9;
/** Share of the page's shorter side: 12 mm on A4. */
const smallRadius = 0.058;

/** Longer by shorter axis up to which a ring counts as round. */
const roundRatio = 1.14;

function sealOfRing(grid: InkGrid, ring: Ring, image: ColorImage): FoundSeal | null {
  const partial = ring.visible < 0.97;
  const ratio = Math.max(ring.across, ring.down) / Math.min(ring.across, ring.down);
  // A large character in colour is round enough to look like a small worn seal.
  const small = Math.min(ring.across, ring.down) < smallRadius * Math.min(grid.width, grid.height);
  const least = small
    ? leastSmallCoverage
    : partial
      ? leastPartialCoverage
      : ratio < roundRatio
        ? leastCoverage
        : leastOvalCoverage;
  if (ring.coverage < least) return null;
  if (ratio > 1.9) return null;
  const margin = 3.5 / Math.min(ring.across, ring.down);
  // Around a seal there is paper; a ring inside a coloured area or among coloured lines is something else.
  const around = band(grid, ring, 1 + margin, 1 + margin + 0.12);
  if (around.density > 0.3) return null;
  const inside = band(grid, ring, 0, 1 - margin);
  const lettering = band(grid, ring, 0.45, 1 - margin);
  // An empty ring is a letter or a mark of a pen, a full one a dot or an emblem.
  if (inside.density < 0.05 || inside.density > 0.62) return null;
  if (lettering.density < 0.05 || lettering.spread < 0.3) return null;
  const confidence = Math.min(
    0.99,
    0.25 + 0.6 * ring.coverage + 0.15 * lettering.spread - 0.5 * around.density - (partial ? 0.15 : 0),
  );
  const { step } = grid;
  const across = (ring.across + 0.5) * step;
  const down = (ring.down + 0.5) * step;
  const halfWidth = Math.hypot(across * Math.cos(ring.angle), down * Math.sin(ring.angle));
  const halfHeight = Math.hypot(across * Math.sin(ring.angle), down * Math.cos(ring.angle));
  const centre = [(ring.x + 0.5) * step, (ring.y + 0.5) * step] as const;
  return {
    color: grid.color,
    shape: ratio < roundRatio ? 'round' : 'oval',
    box: boxWithin(
      centre[0] - halfWidth,
      centre[1] - halfHeight,
      centre[0] + halfWidth,
      centre[1] + halfHeight,
      image,
    ),
    centre,
    across,
    down,
    angle: ring.angle,
    coverage: ring.coverage,
    partial,
    confidence,
  };
}

function sealOfFrame(grid: InkGrid, frame: Frame, image: ColorImage): FoundSeal | null {
  if (frame.coverage < 0.86 || frame.weakestSide < 0.7 || frame.within > 0.55) return null;
  const ratio = Math.max(frame.width, frame.height) / Math.min(frame.width, frame.height);
  if (ratio > 4.5) return null;
  const x = frame.corners.reduce((sum, corner) => sum + corner[0], 0) / 4;
  const y = frame.corners.reduce((sum, corner) => sum + corner[1], 0) / 4;
  const across = Math.max(frame.width, frame.height) / 2;
  const down = Math.min(frame.width, frame.height) / 2;
  const inside = filling(grid, x, y, across - 4, down - 4, frame.angle);
  if (inside.density < 0.07 || inside.density > 0.6 || inside.spread < 0.5) return null;
  const { step } = grid;
  const xs = frame.corners.map((corner) => corner[0]);
  const ys = frame.corners.map((corner) => corner[1]);
  return {
    color: grid.color,
    shape: ratio < 1.25 ? 'square' : 'rectangular',
    box: boxWithin(
      Math.min(...xs) * step,
      Math.min(...ys) * step,
      (Math.max(...xs) + 1) * step,
      (Math.max(...ys) + 1) * step,
      image,
    ),
    centre: [(x + 0.5) * step, (y + 0.5) * step],
    across: (across + 0.5) * step,
    down: (down + 0.5) * step,
    angle: frame.angle,
    coverage: frame.coverage,
    partial: false,
    confidence: Math.min(0.95, 0.2 + 0.5 * frame.coverage + 0.2 * frame.weakestSide),
  };
}

/** Ink inside a turned rectangle: density, and the share of its columns that hold any. */
function filling(
  grid: InkGrid,
  centreX: number,
  centreY: number,
  across: number,
  down: number,
  angle: number,
): { density: number; spread: number } {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  let cells = 0;
  let inked = 0;
  let columns = 0;
  let met = 0;
  for (let along = -across; along <= across; along++) {
    let any = false;
    for (let beside = -down; beside <= down; beside++) {
      const x = Math.round(centreX + along * cosine - beside * sine);
      const y = Math.round(centreY + along * sine + beside * cosine);
      if (x < 0 || y < 0 || x >= grid.width || y >= grid.height) continue;
      cells++;
      if (grid.cells[y * grid.width + x] === 1) {
        inked++;
        any = true;
      }
    }
    columns++;
    if (any) met++;
  }
  return { density: cells === 0 ? 0 : inked / cells, spread: columns === 0 ? 0 : met / columns };
}

function boxWithin(left: number, top: number, right: number, bottom: number, image: ColorImage): PixelBox {
  const from = Math.max(0, Math.floor(left));
  const above = Math.max(0, Math.floor(top));
  return {
    left: from,
    top: above,
    width: Math.max(1, Math.min(image.width, Math.ceil(right)) - from),
    height: Math.max(1, Math.min(image.height, Math.ceil(bottom)) - above),
  };
}
