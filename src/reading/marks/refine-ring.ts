import type { GreyImage } from '../ocr/ink.ts';
import type { FoundSeal } from './find-seals.ts';
import { fitted } from './rings.ts';

type Alone = GreyImage & { readonly left: number; readonly top: number };

/** The ring fitted again on the picture's own pixels: a centre that is off by a letter's stroke makes the line wave. */
export function refined(seal: FoundSeal, alone: Alone): FoundSeal {
  if (seal.shape === 'square' || seal.shape === 'rectangular') return seal;
  return seal.shape === 'round'
    ? onOuterEdge(onOuterEdge(onInk(seal, alone), alone), alone)
    : onInk(seal, alone);
}

function onInk(seal: FoundSeal, alone: Alone): FoundSeal {
  const cells = new Uint8Array(alone.data.length);
  for (let index = 0; index < cells.length; index++) cells[index] = alone.data[index]! < 128 ? 1 : 0;
  const grid = {
    color: seal.color,
    width: alone.width,
    height: alone.height,
    step: 1,
    cells,
    inked: cells.length,
  };
  const ring = fitted(grid, {
    x: seal.centre[0] - alone.left - 0.5,
    y: seal.centre[1] - alone.top - 0.5,
    across: seal.across,
    down: seal.down,
    angle: seal.angle,
    coverage: 0,
    visible: 1,
  });
  return {
    ...seal,
    centre: [ring.x + alone.left + 0.5, ring.y + alone.top + 0.5],
    across: ring.across,
    down: ring.down,
    angle: ring.angle,
  };
}

const directions = 180;
/** Least share of directions in which the edge must be found. */
const leastDirections = 0.6;

/**
 * A nearly round ring laid on the outer edge of its line, which is several pixels thick: the distance of the edge goes
 * with a first harmonic where the centre is off, and with a second where the ring is a little oval.
 */
function onOuterEdge(seal: FoundSeal, alone: Alone): FoundSeal {
  const radius = Math.sqrt(seal.across * seal.down);
  let edges: { angle: number; distance: number }[] = [];
  for (let index = 0; index < directions; index++) {
    const angle = (index / directions) * 2 * Math.PI;
    let run = 0;
    for (let distance = radius * 1.12; distance > radius * 0.86; distance -= 0.5) {
      const x = Math.floor(seal.centre[0] + distance * Math.cos(angle) - alone.left);
      const y = Math.floor(seal.centre[1] + distance * Math.sin(angle) - alone.top);
      const inside = x >= 0 && y >= 0 && x < alone.width && y < alone.height;
      run = inside && alone.data[y * alone.width + x]! < 128 ? run + 1 : 0;
      if (run < 3) continue;
      edges.push({ angle, distance: distance + 1 });
      break;
    }
  }
  if (edges.length < leastDirections * directions) return seal;
  let terms: number[] = [];
  for (let round = 0; round < 4; round++) {
    const found = harmonics(edges);
    if (found === null) return seal;
    terms = found;
    const errors = edges.map((edge) => Math.abs(edge.distance - distanceAt(terms, edge.angle)));
    const middle = [...errors].sort((one, other) => one - other)[errors.length >> 1]!;
    const kept = edges.filter((_, index) => errors[index]! <= Math.max(1, 2.2 * middle));
    if (kept.length === edges.length || kept.length < 0.5 * directions) break;
    edges = kept;
  }
  const [mean, shiftX, shiftY, evenCosine, evenSine] = terms as [number, number, number, number, number];
  const oval = Math.hypot(evenCosine, evenSine);
  // A fit that leaves the ring it began with followed something else.
  if (Math.hypot(shiftX, shiftY) > 0.1 * radius || oval > 0.1 * radius) return seal;
  return {
    ...seal,
    centre: [seal.centre[0] + shiftX, seal.centre[1] + shiftY],
    across: mean + oval,
    down: mean - oval,
    angle: Math.atan2(evenSine, evenCosine) / 2,
  };
}

function basis(angle: number): number[] {
  return [1, Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)];
}

function distanceAt(terms: readonly number[], angle: number): number {
  return basis(angle).reduce((sum, value, index) => sum + value * terms[index]!, 0);
}

/** Least squares of the first harmonics by Gaussian elimination; null where the directions do not suffice. */
function harmonics(edges: readonly { angle: number; distance: number }[]): number[] | null {
  const size = 5;
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (const { angle, distance } of edges) {
    const values = [...basis(angle), distance];
    for (let row = 0; row < size; row++)
      for (let column = 0; column <= size; column++) rows[row]![column]! += values[row]! * values[column]!;
  }
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let row = at + 1; row < size; row++)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const head = rows[at]![at]!;
    if (Math.abs(head) < 1e-6) return null;
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const factor = rows[row]![at]! / head;
      for (let column = at; column <= size; column++) rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}
