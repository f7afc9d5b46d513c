import type { WindowAnswer } from './ask-window.ts';
import type { CheckedReading } from './to-candidates.ts';

export interface MergedAnswer {
  readonly readings: readonly CheckedReading[];
  readonly notStated: readonly string[];
}

/** The answers about the windows of one document as one. */
export function mergeWindows(answers: readonly WindowAnswer[]): MergedAnswer {
  const used = answers.filter((answer) => answer.readings !== null);
  return {
    readings: used.flatMap((answer) => answer.readings ?? []),
    notStated: used[0]?.notStated.slice() ?? [],
  };
}
