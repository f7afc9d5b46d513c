import { type Box, hull } from '../../../src/model/box.ts';
import type { Grounding, Polarity } from '../../../src/model/field.ts';
import type { Trap } from './trap.ts';

/** What an aligner says of a trap: null = not found. Peers know no polarity: what they find is asserted. */
export interface Answer {
  readonly polarity: Polarity;
  /** Boxes of what was found; null where the tool gives none. */
  readonly boxes: readonly Box[] | null;
}

export interface ClassScore {
  n: number;
  /** Traps: false groundings. True values: grounded ones. */
  count: number;
  /** True values: those whose box is right, of `boxed`. */
  right: number;
  boxed: number;
  /** True values that are grounded as denied or conditional. */
  otherwise: number;
}

export function answerOf(grounding: Grounding | null, polarity: Polarity): Answer | null {
  return grounding === null ? null : { polarity, boxes: grounding.boxes };
}

export function isTrue(trap: Trap): boolean {
  return trap.expected === 'grounded';
}

/** Adds one answer to the score of its class; true when it counts against the tool. */
export function count(score: ClassScore, trap: Trap, answer: Answer | null): boolean {
  score.n++;
  if (!isTrue(trap)) {
    const wrong = answer !== null && (trap.expected === 'nothing' || answer.polarity === 'asserted');
    if (wrong) score.count++;
    return wrong;
  }
  if (answer === null) return true;
  if (answer.polarity !== 'asserted') score.otherwise++;
  if (answer.polarity !== 'asserted' && trap.planted) return true;
  score.count++;
  if (answer.boxes === null || answer.boxes.length === 0 || trap.boxes.length === 0) return false;
  score.boxed++;
  const found = hull(answer.boxes)!;
  const right =
    overlap(found, hull(trap.boxes)!) >= 0.5 || trap.boxes.some((box) => overlap(found, box) >= 0.5);
  if (right) score.right++;
  return !right;
}

/** Intersection over union of two boxes. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one.width * one.height + other.width * other.height - shared);
}
