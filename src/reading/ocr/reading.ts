import type { Box } from '../../model/box.ts';
import type { OcrResult } from '../../model/ports.ts';

/** A recognised word with its box in fractions of the prepared image. */
export interface RecognizedWord extends Box {
  readonly text: string;
  readonly confidence: number;
  readonly line: number;
}

const meaningful = /[\p{L}\p{N}\p{Sc}]/u;
export const hanCharacter = /\p{Script=Han}/u;

/**
 * Leaves out what cannot be text: marks without letter, figure or currency sign that the engine itself doubts (rules and
 * dirt read as `|` or `~`), and boxes of no extent. Everything that may be text stays, however doubtful.
 */
export function plausibleWords(result: OcrResult): RecognizedWord[] {
  return result.words.filter((word) => {
    if (word.width <= 0 || word.height <= 0) return false;
    if (meaningful.test(word.text)) return word.confidence >= 0.05 || word.text.length > 1;
    // Marks of East Asian print are full characters, not dirt.
    if (/^[\u3001-\u3011\uff01-\uff5e]+$/.test(word.text)) return word.confidence >= 0.3;
    // A dash or stroke between words is print; what rules and specks are read as is not.
    if (/^[-–—/:&+*]$/.test(word.text)) return word.confidence >= 0.75;
    return word.confidence >= 0.6 && !/^[|_~¦–—.,'`"“”‘’=\\\]}{[;-]+$/.test(word.text);
  });
}

/** Mean confidence of words, weighted by their length; 0 for none. */
export function meanConfidence(words: readonly RecognizedWord[]): number {
  let sum = 0;
  let characters = 0;
  for (const word of words) {
    sum += word.confidence * word.text.length;
    characters += word.text.length;
  }
  return characters === 0 ? 0 : sum / characters;
}

/** How much a reading gives: characters times confidence above what noise reaches. */
export function yieldOf(words: readonly RecognizedWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length * Math.max(0, word.confidence - 0.4), 0);
}

/** Share of a box that lies in another, 0..1. */
export function shareCovered(inner: Box, outer: Box): number {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x);
  const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y);
  return width > 0 && height > 0 ? (width * height) / (inner.width * inner.height) : 0;
}

/** Whether words that stay already stand where the word would stand. */
function covered(word: Box, words: readonly RecognizedWord[], dropped: ReadonlySet<RecognizedWord>): boolean {
  return words.some((other) => !dropped.has(other) && shareCovered(word, other) > 0.4);
}

/**
 * Joins readings of one image in two languages, word by word. A word of the second reading is taken where it shows Han
 * characters the first model cannot know, or where the first reading has nothing or is less sure; else the first stays.
 */
export function mergeReadings(
  first: readonly RecognizedWord[],
  second: readonly RecognizedWord[],
): RecognizedWord[] {
  const lines = Math.max(0, ...first.map((word) => word.line)) + 1;
  const dropped = new Set<RecognizedWord>();
  const taken: RecognizedWord[] = [];
  // A rare character may be doubtful in a line that is sure as a whole; leaving it out would mutilate a name.
  const sureLines = new Set<number>();
  for (const [line, words] of Map.groupBy(second, (word) => word.line)) {
    const han = words.filter((word) => hanCharacter.test(word.text));
    if (han.length >= 2 && meanConfidence(han) >= 0.6) sureLines.add(line);
  }
  for (const word of second) {
    const han = hanCharacter.test(word.text);
    const least = han && sureLines.has(word.line) ? 0 : 0.4;
    const below = first.filter((other) => {
      if (dropped.has(other)) return false;
      // Boxes of Han words reach too far at times: a sure number is not lost to one.
      if (han && other.confidence >= 0.8 && /^\d[\d.,:/-]*\d%?$/.test(other.text)) return false;
      return Math.max(shareCovered(other, word), shareCovered(word, other)) > 0.4;
    });
    // Marks without letters, such as "#&", are what the first model makes of strokes it does not know.
    const known =
      meanConfidence(below) * (below.some((other) => /[\p{L}\p{N}]{2}/u.test(other.text)) ? 1 : 0.5);
    const better = han
      ? word.confidence >= least && word.confidence > known - 0.25
      : word.confidence > known + 0.1;
    if (below.length > 0 && !better) continue;
    if (below.length === 0 && (word.confidence < least || covered(word, first, dropped))) continue;
    for (const other of below) dropped.add(other);
    taken.push({ ...word, line: word.line + lines });
  }
  return [...first.filter((word) => !dropped.has(word)), ...taken];
}

/** Boxes of lines that were read badly or not at all, worst first: where another language may do better. */
export function doubtfulLines(words: readonly RecognizedWord[], accept: number): Box[] {
  const lines = new Map<number, RecognizedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line) ?? [];
    line.push(word);
    lines.set(word.line, line);
  }
  return [...lines.values()]
    .map((line) => ({ line, bad: line.filter((word) => word.confidence < accept) }))
    .filter(({ bad }) => bad.reduce((sum, word) => sum + word.text.length, 0) >= 2)
    .map(({ bad }) => {
      const left = Math.min(...bad.map((word) => word.x));
      const top = Math.min(...bad.map((word) => word.y));
      const right = Math.max(...bad.map((word) => word.x + word.width));
      const bottom = Math.max(...bad.map((word) => word.y + word.height));
      const weight = bad.reduce((sum, word) => sum + word.width * (accept - word.confidence), 0);
      return { x: left, y: top, width: right - left, height: bottom - top, weight };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
}
