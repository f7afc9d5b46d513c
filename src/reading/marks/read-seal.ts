import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OcrEngine } from '../../model/ports.ts';
import { meanConfidence, plausibleWords, type RecognizedWord } from '../ocr/reading.ts';
import type { ColorImage } from './coloured-ink.ts';
import { countLetters } from './count-letters.ts';
import type { FoundSeal, PixelBox } from './find-seals.ts';
import { withFirmEnding } from './firm-ending.ts';
import { refined } from './refine-ring.ts';
import { type SealLines, sealLines } from './seal-lines.ts';
import { sealAlone } from './seal-pixels.ts';
import type { FlatLine } from './unwrap.ts';
import { voted } from './vote.ts';

/** A word on a seal, its box in pixels of the picture. */
export interface SealWord {
  readonly text: string;
  readonly box: PixelBox;
  readonly confidence: number;
}

/** What was read on a seal: the lettering of the ring, and the lines across its middle. */
export interface SealReading {
  readonly ring: readonly SealWord[];
  readonly middle: readonly (readonly SealWord[])[];
  /** Share of the readings in several sizes that agree on a character of the ring: mean and least, 0..1; 0 without a ring. */
  readonly agreement: number;
  readonly leastAgreement: number;
  /** The ring was read with as many characters as its even pitch counts. */
  readonly counted: boolean;
}

/** Fewest readings with the counted number of characters that are trusted above all others. */
const fewestCounted = 3;
/** Words of a seal below this confidence are not reported: a seal's worn strokes give many. */
const leastConfidence = 0.5;
const leastLatinConfidence = 0.62;
/** A Han reading this good is not tried in another language. */
const sureHan = 4;
const sureHanConfidence = 0.65;

let copies = 0;

export interface SealReader {
  readonly engine: OcrEngine;
  readonly languages: readonly string[];
  readonly temporaryFolder: string;
}

/** Reads the lettering of a seal in each language at hand, Han first, and keeps the reading that gives most. */
export async function readSeal(
  color: ColorImage,
  found: FoundSeal,
  uprightTurn: number,
  reader: SealReader,
): Promise<SealReading> {
  const alone = sealAlone(color, found);
  const seal = refined(found, alone);
  const languages = [...reader.languages].sort((one, other) => Number(isHan(other)) - Number(isHan(one)));
  let best: { reading: SealReading; worth: number } | null = null;
  for (const language of languages) {
    const han = isHan(language);
    const reading = await readLines(sealLines(alone, seal, uprightTurn, han), language, han, reader);
    const all = [...reading.ring, ...reading.middle.flat()];
    // A Han character says as much as three letters.
    let worth = all.reduce(
      (sum, word) =>
        sum +
        (word.confidence - 0.35) *
          word.text.replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{Script=Han}/gu, '···').length,
      0,
    );
    // The Han model reads Latin letters too, but without their spaces.
    if (han && !all.some((word) => /\p{Script=Han}{2}/u.test(word.text))) worth /= 2;
    if (best === null || worth > best.worth) best = { reading, worth };
    const sure = all.some(
      (word) =>
        word.confidence >= sureHanConfidence &&
        (word.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= Math.max(sureHan, 0.8 * word.text.length),
    );
    if (han && sure) break;
  }
  return best?.reading ?? { ring: [], middle: [], agreement: 0, leastAgreement: 0, counted: false };
}

function isHan(language: string): boolean {
  return /^chi_|^jpn|^kor/.test(language);
}

interface Placed {
  readonly word: RecognizedWord;
  readonly placed: SealWord;
}

async function readLines(
  lines: SealLines,
  language: string,
  han: boolean,
  reader: SealReader,
): Promise<SealReading> {
  const parts = [...lines.clockwise, ...lines.counter, ...lines.middle];
  const placed = await recognizedParts(parts, language, reader);
  const clockwise = placed.slice(0, lines.clockwise.length);
  const counter = placed.slice(lines.clockwise.length, lines.clockwise.length + lines.counter.length);
  const middle = placed.slice(lines.clockwise.length + lines.counter.length);
  const count = han && lines.spaced !== null ? countLetters(lines.spaced.image) : null;
  const ring = voteOf(clockwise, han, count);
  const below = voteOf(counter, han);
  const least = han ? leastConfidence : leastLatinConfidence;
  const good = (line: VotedLine): boolean => line.words.length > 0 && line.confidence >= least;
  const kept = [ring, below].filter(good);
  return {
    ring: kept.flatMap((line) => line.words),
    middle:
      middle.length > 1
        ? [voteOf(middle, han)].filter(good).map((line) => line.words)
        : rowsOf(middle[0] ?? [], least, han),
    counted: kept.length > 0 && kept[0] === ring && ring.counted,
    agreement: kept.length === 0 ? 0 : Math.min(...kept.map((line) => line.agreement)),
    leastAgreement: kept.length === 0 ? 0 : Math.min(...kept.map((line) => line.leastAgreement)),
  };
}

/** Recognises the parts below each other on one sheet; the words of each, with their places on the picture. */
async function recognizedParts(
  parts: readonly FlatLine[],
  language: string,
  reader: SealReader,
): Promise<Placed[][]> {
  const gap = 14;
  const width = Math.max(...parts.map((part) => part.image.width));
  let height = gap;
  const tops = parts.map((part) => {
    const top = height;
    height += part.image.height + gap;
    return top;
  });
  const sheet = Buffer.alloc(width * height, 255);
  parts.forEach(({ image }, index) => {
    for (let y = 0; y < image.height; y++) {
      sheet.set(image.data.subarray(y * image.width, (y + 1) * image.width), (tops[index]! + y) * width);
    }
  });
  const path = join(reader.temporaryFolder, `seal-${++copies}.pgm`);
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), sheet]));
  try {
    const words = plausibleWords(await reader.engine.recognize(path, [language], 'lines'));
    return parts.map((part, index) => {
      const top = tops[index]!;
      const bottom = top + part.image.height;
      return words
        .filter((word) => {
          const centre = (word.y + word.height / 2) * height;
          return centre >= top && centre < bottom;
        })
        .map((word) => ({ word, placed: onPicture(word, part, top, width, height) }));
    });
  } finally {
    await rm(path, { force: true });
  }
}

/** Lines of a part that was laid out once, words below the least confidence left out. */
function rowsOf(part: readonly Placed[], least: number, han: boolean): SealWord[][] {
  return [...Map.groupBy(part, ({ word }) => word.line).values()]
    .map((row) => row.filter(({ word }) => word.confidence >= least).map((entry) => entry.placed))
    .filter((row) => row.length > 0 && row.some((word) => /\p{L}\p{L}|\d\d/u.test(word.text)))
    .map((row) =>
      han ? [{ ...row[0]!, text: row.map((word) => word.text).join(''), box: around(row) }] : row,
    );
}

interface VotedLine {
  readonly words: readonly SealWord[];
  readonly confidence: number;
  readonly agreement: number;
  readonly leastAgreement: number;
  readonly counted: boolean;
}

/** What most sizes of one line are read as. */
function voteOf(
  readings: readonly (readonly Placed[])[],
  han: boolean,
  count: number | null = null,
): VotedLine {
  const rows = readings.map(fullestRow);
  const lines = rows.map((row) => {
    const line = trimmed(
      row.flatMap(({ word }, index) => {
        const text = (index > 0 && !han ? ' ' : '') + word.text.replace(/[^\p{L}\p{N}（）()&.,-]/gu, '');
        return Array.from(text, (character) => ({ character, confidence: word.confidence }));
      }),
      han,
    );
    return han ? withEnding(line) : line;
  });
  // Engines lose a character or read one twice: readings of the right length vote alone where there are enough.
  const right = lines.filter((line) => line.length === count);
  const counted = right.length >= fewestCounted;
  const { line: characters, lost } = voted(counted ? right : lines);
  const boxes = rows.flatMap((row) => row.map(({ placed }) => placed));
  const mean = (pick: (one: (typeof characters)[number]) => number): number =>
    characters.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, characters.length);
  const text = characters
    .map(({ character }) => character)
    .join('')
    .trim();
  const confidence = mean((one) => one.confidence);
  const box = boxes.length === 0 ? null : around(boxes);
  return {
    words:
      box === null || !/[\p{L}\p{N}]/u.test(text)
        ? []
        : (han ? [text] : text.split(/\s+/)).map((word) => ({ text: word, confidence, box })),
    confidence,
    agreement: mean((one) => one.share),
    counted: counted && characters.length === count,
    leastAgreement: characters.length === 0 ? 0 : Math.min(1 - lost, ...characters.map((one) => one.share)),
  };
}

/** A reading with the legal ending of a firm put right before the vote, so that all agree on where it begins. */
function withEnding<Entry extends { readonly character: string; readonly confidence: number }>(
  line: readonly Entry[],
): { character: string; confidence: number }[] {
  const fixed = Array.from(withFirmEnding(line.map(({ character }) => character).join('')));
  return fixed.map((character, index) => ({
    character,
    confidence: line[Math.min(index, line.length - 1)]!.confidence,
  }));
}

/** Lettering of a ring is one line: of several rows only the fullest is it. */
function fullestRow(list: readonly Placed[]): Placed[] {
  const worth = (row: readonly Placed[]): number =>
    row.reduce((sum, { word }) => sum + word.text.length * word.confidence, 0);
  const best = [...Map.groupBy(list, ({ word }) => word.line).values()].sort(
    (one, other) => worth(other) - worth(one),
  )[0];
  if (best === undefined) return [];
  // A name without one of its characters is another name: a doubtful one stays in a line that is fairly sure as a whole.
  const whole = meanConfidence(best.map(({ word }) => word)) >= 0.5;
  return best
    .filter(({ word }) => (whole || word.confidence >= leastConfidence) && /[\p{L}\p{N}&]/u.test(word.text))
    .sort((one, other) => one.word.x - other.word.x);
}

/** A line of Han characters without what its ends are read as: dots, dashes and letters that are remains of the ring. */
function trimmed<Entry extends { readonly character: string }>(
  line: readonly Entry[],
  han: boolean,
): Entry[] {
  const isHanOrBracket = ({ character }: Entry): boolean => /[\p{Script=Han}（）()]/u.test(character);
  if (!han || line.filter(isHanOrBracket).length < 3) return [...line];
  const first = line.findIndex(isHanOrBracket);
  const last = line.findLastIndex(isHanOrBracket);
  return line.slice(first, last + 1);
}

function around(words: readonly SealWord[]): PixelBox {
  const left = Math.min(...words.map((word) => word.box.left));
  const top = Math.min(...words.map((word) => word.box.top));
  return {
    left,
    top,
    width: Math.max(...words.map((word) => word.box.left + word.box.width)) - left,
    height: Math.max(...words.map((word) => word.box.top + word.box.height)) - top,
  };
}

function onPicture(
  word: RecognizedWord,
  part: FlatLine,
  top: number,
  width: number,
  height: number,
): SealWord {
  const box = part.boxOf(
    word.x * width,
    word.y * height - top,
    (word.x + word.width) * width,
    (word.y + word.height) * height - top,
  );
  return {
    text: word.text.normalize('NFC'),
    confidence: word.confidence,
    box: { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top },
  };
}
