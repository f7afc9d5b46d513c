import type { InkGrid } from './coloured-ink.ts';

/** An ellipse on an ink grid, in cells; `angle` turns its longer axis clockwise from the horizontal, radians. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly angle: number;
  /** Share of the visible ring that is inked, 0..1. */
  readonly coverage: number;
  /** Share of the ring that lies on the page, 0..1. */
  readonly visible: number;
}

/** Proportions of rings that are looked for: round, and the ovals of invoice seals (40 × 30 mm), lying and standing. */
const proportions = [1, 4 / 3, 3 / 4] as const;
/** Radii in shares of the page's shorter side: 13 to 60 mm across on A4. */
const leastRadius = 0.035;
const mostRadius = 0.27;
/** Smallest radius in cells in which a ring and what it holds can be told apart. */
const leastCells = 11;
const mostEdges = 9_000;
const mostPeaks = 14;

/** Looks for ring-shaped lines in an ink grid by Hough's transform on gradients (Duda and Hart 1972; Kimme et al. 1975). */
export function findRings(grid: InkGrid): Ring[] {
  const shorter = Math.min(grid.width, grid.height);
  const from = Math.max(leastCells, Math.round(leastRadius * shorter));
  const to = Math.round(mostRadius * shorter);
  if (to <= from) return [];
  const edges = edgesOf(grid);
  if (edges.length < 40) return [];
  const found: Ring[] = [];
  for (const proportion of proportions) {
    for (const ring of ringsOf(grid, edges, proportion, from, to)) found.push(ring);
  }
  return withoutDoubles(found);
}

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly gradientX: number;
  readonly gradientY: number;
}

function edgesOf(grid: InkGrid): Edge[] {
  const { width, height } = grid;
  const smooth = blurred(grid);
  const edges: Edge[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const gradientX =
        smooth[at + 1 - width]! +
        2 * smooth[at + 1]! +
        smooth[at + 1 + width]! -
        smooth[at - 1 - width]! -
        2 * smooth[at - 1]! -
        smooth[at - 1 + width]!;
      const gradientY =
        smooth[at + width - 1]! +
        2 * smooth[at + width]! +
        smooth[at + width + 1]! -
        smooth[at - width - 1]! -
        2 * smooth[at - width]! -
        smooth[at - width + 1]!;
      const length = Math.hypot(gradientX, gradientY);
      if (length >= 8) edges.push({ x, y, gradientX: gradientX / length, gradientY: gradientY / length });
    }
  }
  if (edges.length <= mostEdges) return edges;
  const stride = edges.length / mostEdges;
  return Array.from({ length: mostEdges }, (_, index) => edges[Math.floor(index * stride)]!);
}

/** Ink summed over 3 × 3 cells: 0..9. */
function blurred(grid: InkGrid): Uint8Array {
  const { width, height, cells } = grid;
  const smooth = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      smooth[at] =
        cells[at]! +
        cells[at - 1]! +
        cells[at + 1]! +
        cells[at - width]! +
        cells[at - width - 1]! +
        cells[at - width + 1]! +
        cells[at + width]! +
        cells[at + width - 1]! +
        cells[at + width + 1]!;
    }
  }
  return smooth;
}

function ringsOf(
  grid: InkGrid,
  edges: readonly Edge[],
  proportion: number,
  from: number,
  to: number,
): Ring[] {
  // Centres may lie beyond the edge of the page: a seal across two sheets shows a half on each.
  const margin = Math.round(to * 0.7);
  const scale = 2;
  const wide = Math.ceil((grid.width + 2 * margin) / scale);
  const high = Math.ceil((grid.height + 2 * margin) / scale);
  const votes = new Uint16Array(wide * high);
  for (const edge of edges) {
    // On an ellipse with half axes a and b = a / proportion, the centre lies along (n_x · a², n_y · b²).
    let directionX = edge.gradientX;
    let directionY = edge.gradientY / (proportion * proportion);
    const norm = Math.hypot(directionX, directionY * proportion);
    directionX /= norm;
    directionY /= norm;
    for (const sign of [1, -1]) {
      for (let radius = from; radius <= to; radius += 2) {
        const x = Math.round((edge.x + sign * radius * directionX + margin) / scale);
        const y = Math.round((edge.y + sign * radius * directionY + margin) / scale);
        if (x >= 0 && x < wide && y >= 0 && y < high) votes[y * wide + x]!++;
      }
    }
  }
  const rings: Ring[] = [];
  for (const peak of peaksOf(votes, wide, high)) {
    const ring = bestRing(grid, peak.x * scale - margin, peak.y * scale - margin, proportion, from, to);
    if (ring !== null) rings.push(ring);
  }
  return rings;
}

function peaksOf(votes: Uint16Array, wide: number, high: number): { x: number; y: number }[] {
  const sums: { x: number; y: number; sum: number }[] = [];
  let largest = 0;
  for (let y = 1; y < high - 1; y++) {
    for (let x = 1; x < wide - 1; x++) {
      const at = y * wide + x;
      if (votes[at]! < 12) continue;
      let sum = 0;
      let highest = true;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const other = votes[at + dy * wide + dx]!;
          sum += other;
          if (other > votes[at]!) highest = false;
        }
      }
      if (!highest) continue;
      sums.push({ x, y, sum });
      largest = Math.max(largest, sum);
    }
  }
  sums.sort((one, other) => other.sum - one.sum);
  const peaks: { x: number; y: number }[] = [];
  for (const { x, y, sum } of sums) {
    if (sum < 0.15 * largest || peaks.length >= mostPeaks) break;
    if (peaks.some((other) => Math.hypot(other.x - x, other.y - y) < 5)) continue;
    peaks.push({ x, y });
  }
  return peaks;
}

const angles = Array.from({ length: 96 }, (_, index) => {
  const angle = (index / 96) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** The outermost clear ring about a centre, its place and axes then fitted to the ink. */
function bestRing(
  grid: InkGrid,
  x: number,
  y: number,
  proportion: number,
  from: number,
  to: number,
): Ring | null {
  let start: Ring | null = null;
  for (let radius = to; radius >= from; radius -= 1) {
    const ring = measured(grid, { x, y, across: radius, down: radius / proportion, angle: 0 }, 2.2);
    if (ring.visible < 0.2 || ring.coverage < 0.42) continue;
    if (start === null || ring.coverage > start.coverage + 0.08) start = ring;
  }
  return start === null ? null : fitted(grid, start);
}

/** Climbs to the ellipse whose line holds the most ink. */
export function fitted(grid: InkGrid, start: Ring): Ring {
  let best = measured(grid, start, 1.1);
  for (const size of [3, 2, 1, 0.5]) {
    for (let round = 0; round < 6; round++) {
      const before = best;
      const moves: readonly [keyof Pick<Ring, 'x' | 'y' | 'across' | 'down' | 'angle'>, number][] = [
        ['x', size],
        ['x', -size],
        ['y', size],
        ['y', -size],
        ['across', size],
        ['across', -size],
        ['down', size],
        ['down', -size],
        ['angle', size * 0.05],
        ['angle', -size * 0.05],
      ];
      for (const [key, by] of moves) {
        if (key === 'angle' && Math.abs(best.across - best.down) < 3) continue;
        const moved = measured(grid, { ...best, [key]: best[key] + by }, 1.1);
        if (worthMoving(moved, best)) best = moved;
      }
      // Both axes at once: a ring that is too large all round.
      for (const by of [size, -size]) {
        const moved = measured(grid, { ...best, across: best.across + by, down: best.down + by }, 1.1);
        if (worthMoving(moved, best)) best = moved;
      }
      if (best === before) break;
    }
  }
  return best;
}

/** A clear gain, and still a ring: without a least size the search would shrink to any dot, which is inked all round. */
function worthMoving(moved: Ring, best: Ring): boolean {
  return (
    moved.coverage > best.coverage + 0.004 &&
    moved.visible > 0.2 &&
    Math.min(moved.across, moved.down) >= leastCells * 0.75
  );
}

/** How much of a ring is inked, within `tolerance` cells of its line. */
export function measured(grid: InkGrid, ring: Omit<Ring, 'coverage' | 'visible'>, tolerance: number): Ring {
  const { width, height, cells } = grid;
  const turnX = Math.cos(ring.angle);
  const turnY = Math.sin(ring.angle);
  let inked = 0;
  let seen = 0;
  for (const [cosine, sine] of angles) {
    let hit = false;
    let inside = false;
    for (let offset = -tolerance; offset <= tolerance; offset += Math.max(0.55, tolerance / 2)) {
      const along = (ring.across + offset) * cosine;
      const beside = (ring.down + offset) * sine;
      const x = Math.round(ring.x + along * turnX - beside * turnY);
      const y = Math.round(ring.y + along * turnY + beside * turnX);
      if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) continue;
      inside = true;
      if (cells[y * width + x] === 1) {
        hit = true;
        break;
      }
    }
    if (inside) seen++;
    if (hit) inked++;
  }
  return {
    ...ring,
    coverage: seen === 0 ? 0 : inked / seen,
    visible: seen / angles.length,
  };
}

/** Of rings about nearly the same centre only the best stays; among equals the outer one. */
function withoutDoubles(rings: readonly Ring[]): Ring[] {
  const worth = (ring: Ring): number =>
    ring.coverage * ring.visible * (0.8 + 0.2 * Math.min(1, (ring.across + ring.down) / 200));
  const kept: Ring[] = [];
  for (const ring of [...rings].sort((one, other) => worth(other) - worth(one))) {
    const size = Math.min(ring.across, ring.down);
    if (
      kept.some(
        (other) =>
          Math.hypot(other.x - ring.x, other.y - ring.y) <
          0.55 * Math.min(size, other.across, other.down) + 4,
      )
    )
      continue;
    kept.push(ring);
  }
  return kept;
}
