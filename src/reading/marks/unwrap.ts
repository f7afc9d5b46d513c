import type { GreyImage } from '../ocr/ink.ts';
import type { FoundSeal } from './find-seals.ts';

/** A line of a seal laid flat, and where its columns stood. */
export interface FlatLine {
  readonly image: GreyImage;
  /** Box of a part of the line on the picture the seal stands on, in pixels. */
  readonly boxOf: (
    left: number,
    top: number,
    right: number,
    bottom: number,
  ) => {
    left: number;
    top: number;
    right: number;
    bottom: number;
  };
}

/** What runs where in a round or oval seal, in shares of its radius; angles clockwise from the right, radians. */
export interface RingPlan {
  readonly outer: number;
  readonly inner: number;
  /** Middle of the widest gap in the lettering: the text begins behind it and ends before it. */
  readonly gap: number;
  /** Direction in which the foot of the seal lies; null for lettering all round, which tells none. */
  readonly foot: number | null;
}

/** Grey value of the seal at a place in its own frame (shares of its axes). */
function sampler(
  alone: GreyImage & { left: number; top: number },
  seal: FoundSeal,
): (radius: number, angle: number) => number {
  const cosine = Math.cos(seal.angle);
  const sine = Math.sin(seal.angle);
  return (radius, angle) => {
    const along = seal.across * radius * Math.cos(angle);
    const beside = seal.down * radius * Math.sin(angle);
    return valueAt(
      alone,
      seal.centre[0] + along * cosine - beside * sine - alone.left,
      seal.centre[1] + along * sine + beside * cosine - alone.top,
    );
  };
}

function valueAt(image: GreyImage, x: number, y: number): number {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left + 1 >= image.width || top + 1 >= image.height) return 255;
  const fx = x - 0.5 - left;
  const fy = y - 0.5 - top;
  const at = top * image.width + left;
  const { data } = image;
  return (
    data[at]! * (1 - fx) * (1 - fy) +
    data[at + 1]! * fx * (1 - fy) +
    data[at + image.width]! * (1 - fx) * fy +
    data[at + image.width + 1]! * fx * fy
  );
}

/** Finds the band of the ring's lettering by how much ink lies at each radius, and the gap in it. */
export function planRing(alone: GreyImage & { left: number; top: number }, seal: FoundSeal): RingPlan {
  const sample = sampler(alone, seal);
  const directions = 240;
  const profile: number[] = [];
  /** Share of the directions that are inked at a radius: nearly all on a line, half at most in lettering. */
  const inked: number[] = [];
  for (let share = 0; share <= 1.001; share += 0.01) {
    let sum = 0;
    let dark = 0;
    for (let index = 0; index < directions; index++) {
      const value = 255 - sample(share, (index / directions) * 2 * Math.PI);
      sum += value;
      if (value > 60) dark++;
    }
    profile.push(sum / directions / 255);
    inked.push(dark / directions);
  }
  // The lettering begins inside the innermost line that runs all the way round.
  let outer = 0.97;
  for (let share = 99; share >= 78; share--) {
    const around = Math.max(inked[share - 1]!, inked[share]!, inked[share + 1]!);
    const peak = inked[share]! === around && inked[share]! > inked[share - 4]! + 0.15;
    if (profile[share]! > 0.62 || (peak && around > 0.66)) {
      outer = share / 100 - 0.02;
      // Down the inner flank of the line, to where the paper shows again.
      while (outer > share / 100 - 0.06 && inked[Math.round(outer * 100)]! > 0.45) outer -= 0.01;
    }
  }
  let inner = 0.55;
  let least = Infinity;
  for (let share = 40; share <= 74 && share / 100 < outer - 0.14; share++) {
    const around = (profile[share - 1]! + 2 * profile[share]! + profile[share + 1]!) / 4;
    // Among equally empty radii the outermost is nearest to the letters.
    if (around <= least + 0.004) {
      inner = share / 100;
      least = Math.min(least, around);
    }
  }
  inner = Math.max(0.4, inner - 0.03);
  // A line across the foot stands further in than the ring's lettering: only the outer half of the band is asked.
  const middle = (inner + outer) / 2;
  return {
    outer,
    inner,
    gap: gapOf(sample, middle - 0.05, outer - 0.02),
    foot: footOf(sample, middle, outer - 0.02),
  };
}

function gapOf(sample: (radius: number, angle: number) => number, inner: number, outer: number): number {
  const steps = 240;
  const inked: boolean[] = [];
  for (let index = 0; index < steps; index++) {
    const angle = (index / steps) * 2 * Math.PI;
    let dark = 0;
    for (let share = inner; share <= outer; share += (outer - inner) / 16)
      if (sample(share, angle) < 150) dark++;
    inked.push(dark >= 2);
  }
  let best = { worth: -1, middle: Math.PI / 2 };
  for (let start = 0; start < steps; start++) {
    if (inked[start] || !inked[(start + steps - 1) % steps]) continue;
    let length = 0;
    while (length < steps && !inked[(start + length) % steps]) length++;
    const middle = ((start + length / 2) / steps) * 2 * Math.PI;
    // Seals stand upright more often than not, with the gap below.
    const worth = length * (1 + 0.35 * Math.sin(middle));
    if (worth > best.worth) best = { worth, middle };
  }
  return best.middle;
}

/** White around a flattened line, pixels. */
export const lineMargin = 18;
const margin = lineMargin;

/** Opposite to where most of the lettering is. */
function footOf(
  sample: (radius: number, angle: number) => number,
  inner: number,
  outer: number,
): number | null {
  let across = 0;
  let down = 0;
  let sum = 0;
  for (let index = 0; index < 360; index++) {
    const angle = (index / 180) * Math.PI;
    let dark = 0;
    for (let share = inner; share <= outer; share += (outer - inner) / 8) dark += 255 - sample(share, angle);
    across += dark * Math.cos(angle);
    down += dark * Math.sin(angle);
    sum += dark;
  }
  return Math.hypot(across, down) < 0.08 * sum ? null : Math.atan2(-down, -across);
}

/**
 * The lettering of a ring as one level line of about `height` pixels: clockwise with the letters' feet inward, or
 * counter-clockwise with their feet outward, as Latin seals set their lower half.
 */
export function unwrapRing(
  alone: GreyImage & { left: number; top: number },
  seal: FoundSeal,
  plan: RingPlan,
  height: number,
  clockwise: boolean,
): FlatLine {
  const sample = sampler(alone, seal);
  const radius = Math.sqrt(seal.across * seal.down);
  const thickness = (plan.outer - plan.inner) * radius;
  const scale = height / thickness;
  const length = Math.max(1, Math.round(2 * Math.PI * ((plan.outer + plan.inner) / 2) * radius * scale));
  const width = length + 2 * margin;
  const data = new Uint8Array(width * (height + 2 * margin)).fill(255);
  const start = clockwise ? plan.gap : plan.gap + Math.PI;
  const angleAt = (x: number): number => start + (clockwise ? 1 : -1) * ((x - margin) / length) * 2 * Math.PI;
  const radiusAt = (y: number): number => {
    const share = (y - margin) / height;
    return clockwise
      ? plan.outer - share * (plan.outer - plan.inner)
      : plan.inner + share * (plan.outer - plan.inner);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < length; x++) {
      data[(y + margin) * width + x + margin] = sample(radiusAt(y + margin + 0.5), angleAt(x + margin + 0.5));
    }
  }
  const cosine = Math.cos(seal.angle);
  const sine = Math.sin(seal.angle);
  return {
    image: { data, width, height: height + 2 * margin },
    boxOf: (left, top, right, bottom) => {
      const xs: number[] = [];
      const ys: number[] = [];
      for (let step = 0; step <= 16; step++) {
        const angle = angleAt(left + ((right - left) * step) / 16);
        for (const share of [radiusAt(top), radiusAt(bottom)]) {
          const along = seal.across * share * Math.cos(angle);
          const beside = seal.down * share * Math.sin(angle);
          xs.push(seal.centre[0] + along * cosine - beside * sine);
          ys.push(seal.centre[1] + along * sine + beside * cosine);
        }
      }
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    },
  };
}

/** A rectangular part of a seal turned level; `turn` is the clockwise angle of its lines, sizes in pixels of the picture. */
export function flatten(
  alone: GreyImage & { left: number; top: number },
  centre: readonly [number, number],
  size: readonly [width: number, height: number],
  turn: number,
  scale: number,
): FlatLine {
  const width = Math.max(1, Math.round(size[0] * scale)) + 2 * margin;
  const height = Math.max(1, Math.round(size[1] * scale)) + 2 * margin;
  const cosine = Math.cos(turn);
  const sine = Math.sin(turn);
  const place = (x: number, y: number): [number, number] => {
    const along = (x - width / 2) / scale;
    const beside = (y - height / 2) / scale;
    return [centre[0] + along * cosine - beside * sine, centre[1] + along * sine + beside * cosine];
  };
  const data = new Uint8Array(width * height).fill(255);
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const [fromX, fromY] = place(x + 0.5, y + 0.5);
      data[y * width + x] = valueAt(alone, fromX - alone.left, fromY - alone.top);
    }
  }
  return {
    image: { data, width, height },
    boxOf: (left, top, right, bottom) => {
      const corners = [place(left, top), place(right, top), place(right, bottom), place(left, bottom)];
      const xs = corners.map((corner) => corner[0]);
      const ys = corners.map((corner) => corner[1]);
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    },
  };
}
