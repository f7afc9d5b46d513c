import type { Turn } from '../../model/page.ts';
import { componentsOf, type GreyImage, type InkComponent, inkOf } from './ink.ts';

/** What a quick look at a page's ink tells before any letter is recognised. */
export interface PageLook {
  /** Connected components that have the size and shape of letters. */
  readonly letters: number;
  /** Median height of letters in pixels of the image looked at; 0 without letters. */
  readonly letterHeight: number;
  /** Lines of text run down the page rather than across. */
  readonly sideways: boolean;
  /** How much sharper the rows stand out in one direction than the other: 1 = no difference. */
  readonly directionRatio: number;
  /** Small turn that levels the lines, degrees clockwise, within ±`mostSkew`. */
  readonly levelling: number;
  /** Clockwise turn that makes the page upright, as far as its letters tell. */
  readonly turn: Turn;
  /**
   * How clearly they tell up from down, 0..1: letters share their baseline while their tops differ. Pages of text in
   * Latin letters show 0.1 and more; near 0 where all letters are of one height, as in Chinese.
   */
  readonly turnCertainty: number;
  /**
   * Strokes crossed by a row or column through a letter, on average: 1.4 to 1.7 for Latin letters and figures, 1.9 and
   * more for Han characters.
   */
  readonly strokes: number;
  /** Components too small to be letters, for each letter: dirt, noise, halftone. */
  readonly specks: number;
}

/** Largest skew looked for, degrees. */
export const mostSkew = 7;

/** Looks at a page. Images of about 1,700 pixels along the longer side serve best. */
export function lookAtPage(image: GreyImage): PageLook {
  const { width, height } = image;
  const ink = inkOf(image);
  const components = componentsOf(ink, width, height);
  const candidates = components.filter((component) => isLetterLike(component, width, height));
  const heights = candidates
    .map((component) => Math.max(sizeOf(component)[0], sizeOf(component)[1]))
    .sort((a, b) => a - b);
  const typical = heights[Math.floor(heights.length / 2)] ?? 0;
  const letters = candidates.filter((component) => {
    const longest = Math.max(...sizeOf(component));
    return longest >= typical * 0.5 && longest <= typical * 2.2;
  });
  const specks = components.filter(
    (component) => component.pixels < Math.max(5, typical * typical * 0.06),
  ).length;
  if (letters.length < 12) {
    return {
      letters: letters.length,
      letterHeight: typical,
      sideways: false,
      directionRatio: 1,
      levelling: 0,
      turn: 0,
      turnCertainty: 0,
      strokes: 0,
      specks: specks / Math.max(1, letters.length),
    };
  }
  const across = bestAngle(letters, false);
  const down = bestAngle(letters, true);
  const ratio = down.score / Math.max(1e-9, across.score);
  const sideways = ratio > 1.15;
  const angle = sideways ? down.angle : across.angle;
  // A page on its side is judged as it stands after a clockwise quarter turn.
  const turned = sideways
    ? letters.map(({ left, right, top, bottom, pixels }) => ({
        left: -bottom,
        right: -top,
        top: left,
        bottom: right,
        pixels,
      }))
    : letters;
  const vote = standing(turned, angle, typical);
  const upright = sideways ? 90 : 0;
  return {
    letters: letters.length,
    letterHeight: typical,
    sideways,
    directionRatio: ratio,
    levelling: -angle,
    turn: (vote >= 0 ? upright : upright + 180) as Turn,
    turnCertainty: Math.abs(vote),
    strokes: strokesOf(ink, width, letters, typical),
    specks: specks / letters.length,
  };
}

/** Mean number of ink runs met by the rows and the columns of a letter. */
function strokesOf(
  ink: Uint8Array,
  width: number,
  letters: readonly InkComponent[],
  typical: number,
): number {
  let sum = 0;
  let counted = 0;
  for (const letter of letters) {
    const [wide, high] = sizeOf(letter);
    if (Math.max(wide, high) < typical * 0.8) continue;
    let runs = 0;
    let columnRuns = 0;
    for (let y = letter.top; y <= letter.bottom; y++) {
      for (let x = letter.left; x <= letter.right; x++) {
        if (ink[y * width + x] === 0) continue;
        if (x === letter.left || ink[y * width + x - 1] === 0) runs++;
        if (y === letter.top || ink[(y - 1) * width + x] === 0) columnRuns++;
      }
    }
    sum += (runs / high + columnRuns / wide) / 2;
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}

function sizeOf(component: InkComponent): [number, number] {
  return [component.right - component.left + 1, component.bottom - component.top + 1];
}

function isLetterLike(component: InkComponent, width: number, height: number): boolean {
  const [wide, high] = sizeOf(component);
  const longest = Math.max(wide, high);
  const shortest = Math.min(wide, high);
  if (longest < 5 || longest > Math.min(width, height) / 12) return false;
  if (longest > shortest * 8) return false;
  const filled = component.pixels / (wide * high);
  return filled > 0.12 && component.pixels >= 6;
}

/**
 * The angle at which the edges of letters fall on the fewest rows, in degrees clockwise. Both edges across the reading
 * direction are counted, each letter once, so that a black area or a rule does not outweigh the text.
 */
function bestAngle(letters: readonly InkComponent[], downwards: boolean): { angle: number; score: number } {
  const along: number[] = [];
  const edges: [number[], number[]] = [[], []];
  for (const letter of letters) {
    if (downwards) {
      along.push(-(letter.top + letter.bottom) / 2);
      edges[0].push(letter.left);
      edges[1].push(letter.right);
    } else {
      along.push((letter.left + letter.right) / 2);
      edges[0].push(letter.top);
      edges[1].push(letter.bottom);
    }
  }
  const score = (angle: number): number =>
    Math.max(...edges.map((positions) => concentration(along, positions, angle)));
  let best = { angle: 0, score: 0 };
  for (let angle = -mostSkew; angle <= mostSkew; angle += 0.5) {
    const value = score(angle);
    if (value > best.score || (value === best.score && Math.abs(angle) < Math.abs(best.angle)))
      best = { angle, score: value };
  }
  const coarse = best.angle;
  for (let angle = coarse - 0.4; angle <= coarse + 0.41; angle += 0.1) {
    const value = score(angle);
    if (value > best.score) best = { angle, score: value };
  }
  return best;
}

/** Mean square of the number of edges per row after levelling by an angle: high when edges share rows. */
function concentration(along: readonly number[], positions: readonly number[], angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const counts = new Map<number, number>();
  for (let index = 0; index < along.length; index++) {
    const row = Math.round((positions[index]! - along[index]! * slope) / 2);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum / along.length;
}

/** How much more sharply letters of a line share their lower edge than their upper one, -1..1. */
function standing(letters: readonly InkComponent[], angle: number, typical: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const level = letters.map((letter) => {
    const shift = ((letter.left + letter.right) / 2) * slope;
    return { top: letter.top - shift, bottom: letter.bottom - shift };
  });
  level.sort((one, other) => one.bottom + one.top - (other.bottom + other.top));
  const sharp = (edge: 'top' | 'bottom'): number => {
    const tolerance = Math.max(1, typical * 0.09);
    let shared = 0;
    for (let index = 0; index < level.length; index++) {
      const here = level[index]![edge];
      let neighbours = 0;
      let same = 0;
      for (let at = Math.max(0, index - 40); at < Math.min(level.length, index + 41); at++) {
        const distance = Math.abs(level[at]![edge] - here);
        if (distance < typical * 0.75) neighbours++;
        if (distance <= tolerance) same++;
      }
      shared += same / Math.max(1, neighbours);
    }
    return shared / level.length;
  };
  const bottoms = sharp('bottom');
  const tops = sharp('top');
  return (bottoms - tops) / Math.max(1e-9, bottoms + tops);
}
