import type { Grounding, GroundingStatus } from '../../model/field.ts';
import type { Page } from '../../model/page.ts';
import {
  boxesOfRange,
  cellsOfRange,
  confidenceOfRange,
  type PageText,
  pageText,
  sliceCodePoints,
  wordsInRange,
} from '../../model/page-text.ts';
import { placeOf } from '../../model/word.ts';

/** A page with its text: what values are looked up in. */
export interface GroundingPage {
  readonly page: Page;
  readonly text: PageText;
  /** Most words were read by OCR: the declared confusion table applies to them. */
  readonly ocr: boolean;
}

export type Run = readonly [start: number, end: number];

export function groundingPage(page: Page, text: PageText = pageText(page)): GroundingPage {
  const visible = page.words.filter((word) => word.visible);
  const ocr = visible.filter((word) => word.origin === 'ocr').length * 2 > visible.length;
  return { page, text, ocr };
}

/** True when any word of a run was read by OCR. */
export function readByOcr(on: GroundingPage, runs: readonly Run[]): boolean {
  return runs.some(([start, end]) =>
    wordsInRange(on.text, start, end).some((index) => on.page.words[index]!.origin === 'ocr'),
  );
}

export function textOfRuns(on: GroundingPage, runs: readonly Run[]): string {
  return runs.map(([start, end]) => sliceCodePoints(on.text.text, start, end)).join('\n');
}

/**
 * True when a run leaps over a gap that parts cells: between two words of it lies a blank wider than `limit` times
 * their height, a line break, or a change of the sheet's cell. Two cells never make one number.
 */
export function leapsOverGap(on: GroundingPage, run: Run, limit: number, mayWrap: boolean): boolean {
  const words = wordsInRange(on.text, run[0], run[1]).map((index) => on.page.words[index]!);
  const { width, height, uprightTurn } = on.page;
  const aspect = width > 0 && height > 0 ? width / height : 0.7;
  const sideways = uprightTurn === 90 || uprightTurn === 270;
  for (let index = 1; index < words.length; index++) {
    const one = words[index - 1]!;
    const other = words[index]!;
    if (one.cell !== other.cell) return true;
    if (one.line !== other.line) {
      if (!mayWrap) return true;
      continue;
    }
    const left = placeOf(one);
    const right = placeOf(other);
    const gap = sideways
      ? (Math.max(left.y, right.y) - Math.min(left.y + left.height, right.y + right.height)) / aspect
      : Math.max(left.x, right.x) - Math.min(left.x + left.width, right.x + right.width);
    const size = sideways ? Math.max(left.width, right.width) : Math.max(left.height, right.height) / aspect;
    if (size > 0 && gap > limit * size) return true;
  }
  return false;
}

/** The grounding that a set of runs on one page gives. */
export function groundingOf(on: GroundingPage, runs: readonly Run[], status: GroundingStatus): Grounding {
  const start = Math.min(...runs.map((run) => run[0]));
  const end = Math.max(...runs.map((run) => run[1]));
  const boxes = runs.flatMap(([from, to]) => boxesOfRange(on.page, on.text, from, to));
  const cells = runs.flatMap(([from, to]) => cellsOfRange(on.page, on.text, from, to));
  const first = wordsInRange(on.text, runs[0]![0], runs[0]![1])[0];
  const length = runs.reduce((sum, run) => sum + run[1] - run[0], 0);
  const confidence = runs.reduce(
    (sum, [from, to]) => sum + confidenceOfRange(on.page, on.text, from, to) * (to - from),
    0,
  );
  return {
    status,
    file: on.page.file,
    page: on.page.page,
    boxes,
    offsets: [start, end],
    ...(runs.length > 1 ? { pieces: runs.map((run): [number, number] => [run[0], run[1]]) } : {}),
    ...(cells.length > 0 ? { cells: [...new Set(cells)] } : {}),
    quote: textOfRuns(on, runs),
    textOrigin: first === undefined ? 'native' : on.page.words[first]!.origin,
    ocrConfidence: length > 0 ? Math.min(1, Math.max(0, confidence / length)) : 1,
  };
}
