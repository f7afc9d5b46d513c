import { componentsOf, type GreyImage } from '../ocr/ink.ts';
import type { FoundSeal } from './find-seals.ts';
import { tidyLine } from './tidy-line.ts';
import { type FlatLine, flatten, lineMargin, planRing, type RingPlan, unwrapRing } from './unwrap.ts';

/** Heights at which lettering is laid out for the engine, pixels: Han characters need more than Latin capitals. */
const ringHeights = [30, 34, 38, 42, 46, 50] as const;
const spacedHeight = 46;
const latinRingHeights = [30, 38, 46] as const;
/** Heights of the part across the middle of a round seal, pixels for its radius. */
const middleHeights = [120, 160, 200] as const;

type Alone = GreyImage & { readonly left: number; readonly top: number };

/** Lettering of a seal laid flat, each line in several sizes. */
export interface SealLines {
  /** Clockwise lettering, its feet inward. */
  readonly clockwise: readonly FlatLine[];
  /** Counter-clockwise lettering, its feet outward, as Latin seals set their lower half; none for Han seals. */
  readonly counter: readonly FlatLine[];
  readonly middle: readonly FlatLine[];
  /** The clockwise lettering with its gaps as they are; null for stamps. */
  readonly spaced: FlatLine | null;
}

/**
 * Lays the lettering of a seal flat.
 *
 * @param uprightTurn clockwise turn that makes the page upright, degrees.
 */
export function sealLines(alone: Alone, seal: FoundSeal, uprightTurn: number, han: boolean): SealLines {
  if (seal.shape === 'square' || seal.shape === 'rectangular') {
    // Lines of a stamp run along its longer side; which way up, the page tells.
    let turn = seal.angle;
    const upright = (-uprightTurn * Math.PI) / 180;
    while (turn - upright > Math.PI / 2) turn -= Math.PI;
    while (turn - upright < -Math.PI / 2) turn += Math.PI;
    const scale = Math.min(2.5, Math.max(0.5, 110 / (2 * seal.down)));
    const size: [number, number] = [2 * seal.across * 0.93, 2 * seal.down * 0.86];
    return {
      clockwise: [],
      counter: [],
      middle: [flatten(alone, seal.centre, size, turn, scale)],
      spaced: null,
    };
  }
  const whole = planRing(alone, seal);
  const plan = tightened(whole, alone, seal);
  const laid = (heights: readonly number[], clockwise: boolean): FlatLine[] =>
    heights.map((height, index) => {
      const gap = han ? (index % 2 === 0 ? 0.3 : 0.14) : 0.6;
      return softened(tidyLine(unwrapRing(alone, seal, plan, height, clockwise), lineMargin, gap, clockwise));
    });
  // The gap in the lettering is below: the middle's lines run across the direction to it.
  const foot = plan.foot === null ? Math.PI / 2 - (uprightTurn * Math.PI) / 180 : plan.foot + seal.angle;
  const turn = seal.shape === 'oval' ? levelNear(seal.angle, foot) : foot - Math.PI / 2;
  const down = [Math.cos(turn + Math.PI / 2), Math.sin(turn + Math.PI / 2)] as const;
  const low = seal.shape === 'oval' ? 0.12 : 0.5;
  const high = seal.shape === 'oval' ? 1.1 : 0.46;
  const centre = [
    seal.centre[0] + down[0] * seal.down * low,
    seal.centre[1] + down[1] * seal.down * low,
  ] as const;
  return {
    spaced: tidyLine(unwrapRing(alone, seal, whole, spacedHeight, true), lineMargin, 9, true),
    clockwise: laid(han ? ringHeights : latinRingHeights, true),
    counter: han ? [] : laid(latinRingHeights, false),
    middle: (han ? middleHeights : middleHeights.slice(0, 1)).map((height) => {
      const scale = Math.min(4, Math.max(0.6, height / seal.down));
      return withoutEdgeParts(flatten(alone, centre, [seal.across * 1.2, seal.down * high], turn, scale));
    }),
  };
}

/** Rows of the trial line, and how far beyond the letters the band reaches, in shares of the radius. */
const trialHeight = 60;
const bandMargin = 0.025;

/** The band of the lettering drawn in to the letters themselves, so that they fill the line they are laid out in. */
function tightened(plan: RingPlan, alone: Alone, seal: FoundSeal): RingPlan {
  const { data, width, height } = tidyLine(
    unwrapRing(alone, seal, plan, trialHeight, true),
    lineMargin,
    0.3,
    true,
  ).image;
  const rows: number[] = [];
  let total = 0;
  for (let y = lineMargin; y < height - lineMargin; y++) {
    let inked = 0;
    for (let x = 0; x < width; x++) if (data[y * width + x]! < 120) inked++;
    rows.push(inked);
    total += inked;
  }
  const rowAt = (share: number): number => {
    let sum = 0;
    return rows.findIndex((inked) => {
      sum += inked;
      return sum >= share * total;
    });
  };
  const first = rowAt(0.03);
  const last = rowAt(0.97);
  if (total === 0 || last - first < 0.25 * trialHeight) return plan;
  const depth = plan.outer - plan.inner;
  return {
    ...plan,
    outer: Math.min(plan.outer, plan.outer - (first / trialHeight) * depth + bandMargin),
    inner: Math.max(plan.inner, plan.outer - ((last + 1) / trialHeight) * depth - bandMargin),
  };
}

/** The direction of an oval's longer axis, turned so that the gap lies below. */
function levelNear(angle: number, gap: number): number {
  return Math.sin(gap - angle) >= 0 ? angle : angle + Math.PI;
}

/** Ink that runs into the part from outside is lettering of the ring or the emblem, cut through. */
function withoutEdgeParts(line: FlatLine): FlatLine {
  const { width, height } = line.image;
  const data = Uint8Array.from(line.image.data);
  const ink = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index++) ink[index] = data[index]! < 190 ? 1 : 0;
  const near = lineMargin + 2;
  for (const part of componentsOf(ink, width, height)) {
    const cut =
      part.left <= near ||
      part.top <= near ||
      part.right >= width - 1 - near ||
      part.bottom >= height - 1 - near;
    if (!cut) continue;
    for (let y = part.top; y <= part.bottom; y++)
      data.fill(255, y * width + part.left, y * width + part.right + 1);
  }
  return { ...line, image: { data, width, height } };
}

/** Smoothed a little: the edges of ink on paper are rough, and letters turned and stretched are rougher. */
function softened(line: FlatLine): FlatLine {
  const { data, width, height } = line.image;
  const smooth = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      smooth[at] =
        (4 * data[at]! +
          2 * (data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]!) +
          data[at - width - 1]! +
          data[at - width + 1]! +
          data[at + width - 1]! +
          data[at + width + 1]!) >>
        4;
    }
  }
  return { ...line, image: { data: smooth, width, height } };
}
