import { findProcessWords } from '../../../schemas/index.ts';

/** A word of a text that speaks of one step of a chain. */
export interface SpokenStep {
  readonly step: number;
  /** The word as it stands in the text. */
  readonly word: string;
}

/**
 * Steps of a chain that process words of a text speak of (`dyeing mill`, 纺纱), each step once, in the order of the text.
 * A word that speaks of several steps of the chain tells none.
 */
export function spokenSteps(text: string, chain: string): SpokenStep[] {
  const found = new Map<number, SpokenStep>();
  for (const { start, end, steps } of findProcessWords(text)) {
    const own = steps.filter((step) => step.chain === chain);
    if (own.length !== 1) continue;
    const { step } = own[0]!;
    if (!found.has(step)) found.set(step, { step, word: text.slice(start, end) });
  }
  return [...found.values()];
}

/** The one step that a text speaks of; null for none and for several. */
export function spokenStep(text: string, chain: string): SpokenStep | null {
  const steps = spokenSteps(text, chain);
  return steps.length === 1 ? steps[0]! : null;
}
