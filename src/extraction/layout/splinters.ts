import type { LayoutWord } from './page-layout.ts';

/** Height (upright units) of the strips in which the ends of runs are looked up. */
const stripHeight = 6;

/**
 * Readers of scans take the words of a slanting line for two lines that interleave: "HAISHU … NINGBO" and
 * "DISTRICT, … 315010". Runs of OCR words at one height that stand side by side, a blank apart, are one run again.
 */
export function joinSplinters(runs: readonly LayoutWord[][]): LayoutWord[][] {
  if (!runs.some((run) => run[0]!.ocr)) return [...runs];
  const joined: LayoutWord[][] = [];
  const ends = new Map<number, LayoutWord[][]>();
  for (const run of [...runs].sort((one, other) => one[0]!.left - other[0]!.left)) {
    const first = run[0]!;
    const strip = stripOf(first);
    const host = [strip - 1, strip, strip + 1]
      .flatMap((near) => ends.get(near) ?? [])
      .find((other) => continues(other.at(-1)!, first));
    const whole = host ?? [];
    whole.push(...run);
    if (host === undefined) joined.push(whole);
    const end = stripOf(whole.at(-1)!);
    ends.set(end, [...(ends.get(end) ?? []), whole]);
  }
  // In the reader's order again: rules that look for the first of something count on it.
  const order = new Map(runs.map((run, index) => [run[0]!, index]));
  return joined.sort((one, other) => order.get(one[0]!)! - order.get(other[0]!)!);
}

function stripOf(word: LayoutWord): number {
  return Math.round((word.top + word.bottom) / 2 / stripHeight);
}

/** Nearer than the blanks between columns are, and on one height: the reader's numbering of lines aside. */
function continues(last: LayoutWord, next: LayoutWord): boolean {
  if (!last.ocr || !next.ocr || last.line === next.line) return false;
  const one = last.bottom - last.top;
  const other = next.bottom - next.top;
  const height = Math.min(one, other);
  if (Math.max(one, other) > 1.6 * height) return false;
  const apart = Math.abs((last.top + last.bottom) / 2 - (next.top + next.bottom) / 2);
  const gap = next.left - last.right;
  return apart < 0.3 * height && gap > 0.1 * height && gap < 0.8 * height;
}
