import { squash } from './squash.ts';

/** A word or phrase that is searched without edits: a place, a programme term, a look-alike. */
export interface LiteralPattern {
  /** What the pattern stands for, in the numbering of whoever made it. */
  readonly subject: number;
  readonly text: string;
  readonly symbols: Uint16Array;
  readonly raw: Uint16Array;
  /** 1 where a word of the phrase starts. */
  readonly boundaries: Uint8Array;
  /** Holds letters of another script than Latin: no word boundaries to go by. */
  readonly chinese: boolean;
  /** Long and unlike any other word: found inside run-together text too. */
  readonly anywhere: boolean;
}

/** Shortest Latin phrase in which confusable characters count as equal: `toll` is not `Toli`. */
const shortestConfusable = 7;
const shortestAnywhere = 8;

export function literalPattern(subject: number, text: string, distinct: boolean): LiteralPattern {
  const part = squash(text);
  const chinese = part.symbols.subarray(0, part.length).some((symbol) => symbol > 127);
  return {
    subject,
    text,
    symbols: part.symbols.slice(0, part.length),
    raw: part.raw.slice(0, part.length),
    boundaries: part.boundaries.slice(0, part.length + 1),
    chinese,
    anywhere: chinese || (distinct && part.length >= shortestAnywhere),
  };
}

/** Positions (in the pattern) at which a page differs by confusable characters; null when it does not match. */
export function literalDifferences(
  pattern: LiteralPattern,
  page: ReturnType<typeof squash>,
  from: number,
): readonly number[] | null {
  const length = pattern.symbols.length;
  const to = from + length;
  if (!pattern.anywhere && (page.boundaries[from] === 0 || page.boundaries[to] === 0)) return null;
  const differences: number[] = [];
  for (let index = 0; index < length; index++) {
    if (page.raw[from + index] !== pattern.raw[index]) differences.push(index);
    // A short word must not be put together from the ends of two others: `from Ili` is fine, `mor i` is not Mori.
    if (
      !pattern.chinese &&
      length < shortestAnywhere &&
      index > 0 &&
      page.boundaries[from + index] === 1 &&
      pattern.boundaries[index] !== 1 &&
      !page.source.slice(page.ends[from + index - 1], page.starts[from + index]).includes('-')
    ) {
      return null;
    }
  }
  if (!pattern.chinese && differences.length > (length < shortestConfusable ? 0 : 2)) return null;
  return differences;
}
