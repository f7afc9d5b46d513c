import { sliceCodePoints } from '../../model/page-text.ts';
import type { GroundingPage, Run } from './grounding-page.ts';

/** Boxes to tick as printed: ticked first, then empty. `口` is how OCR reads an empty box. */
const mark =
  /(?<ticked>[☑☒■✓✔✗✘√◼▣⊠●◉🗹🗷✅]|[[(（【][ ]?[xX×✓✔√*][ ]?[\])）】])|(?<empty>[☐□▢◻○◯❏❑⬜]|\[[ _]{0,3}\]|[(（][ _]{1,3}[)）]|(?<![\p{Script=Han}])口(?![\p{Script=Han}]))/gu;

/** Whether a value is an option with a box before or behind it: ticked, empty, or no option at all. */
export function tickOf(on: GroundingPage, run: Run): 'ticked' | 'empty' | null {
  const line = on.text.lines.find(([start, end]) => run[0] >= start && run[0] <= end);
  if (line === undefined) return null;
  const before = sliceCodePoints(on.text.text, line[0], run[0]);
  const after = sliceCodePoints(on.text.text, Math.min(run[1], line[1]), line[1]);
  const whole = sliceCodePoints(on.text.text, line[0], line[1]);
  const marks = [...whole.matchAll(mark)];
  if (marks.length === 0 || !marks.some(({ groups }) => groups?.['empty'] !== undefined || marks.length > 1))
    return marks.length === 1 && /^\s*$/u.test(before.slice(lastEnd(before))) && lastEnd(before) > 0
      ? stateOf(before)
      : null;
  // Boxes stand before their options or behind them: the line ends with a box only where they stand behind.
  const behind = /^[\s.;,]*$/u.test(whole.slice(lastEnd(whole)));
  if (behind) {
    const next = mark.exec(after);
    mark.lastIndex = 0;
    if (next === null || !near(after.slice(0, next.index))) return null;
    return next.groups?.['ticked'] !== undefined ? 'ticked' : 'empty';
  }
  const end = lastEnd(before);
  if (end === 0 || !near(before.slice(end))) return null;
  return stateOf(before);
}

/** What stands between a box and the value: words of the same option, no new sentence. */
function near(between: string): boolean {
  return between.length <= 60 && !/[.;。；:：]\s/u.test(between);
}

function lastEnd(text: string): number {
  const last = [...text.matchAll(mark)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

function stateOf(text: string): 'ticked' | 'empty' {
  return [...text.matchAll(mark)].at(-1)?.groups?.['ticked'] !== undefined ? 'ticked' : 'empty';
}
