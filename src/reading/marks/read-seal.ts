import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OcrEngine } from '../../model/ports.ts';
import type { GreyImage } from '../ocr/ink.ts';
import { meanConfidence, plausibleWords, type RecognizedWord } from '../ocr/reading.ts';
import { cleanLine } from './clean-line.ts';
import type { ColorImage } from './coloured-ink.ts';
import type { FoundSeal, PixelBox } from './find-seals.ts';
import { fitted } from './rings.ts';
import { sealAlone } from './seal-pixels.ts';
import { type FlatLine, flatten, lineMargin, planRing, type RingPlan, unwrapRing } from './unwrap.ts';
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
}

/** Heights at which lettering is laid out for the engine, pixels: Han characters need more than Latin capitals. */
const ringHeights = [28, 32, 36, 40, 46, 52] as const;
const latinRingHeight = 34;
/** Words of a seal below this confidence are not reported: a seal's worn strokes give many. */
const leastConfidence = 0.5;
const leastLatinConfidence = 0.62;

let copies = 0;

export interface SealReader {
  readonly engine: OcrEngine;
  readonly languages: readonly string[];
  readonly temporaryFolder: string;
}

/** Reads the lettering of a seal in each language at hand and keeps the reading that gives most. */
export async function readSeal(
  color: ColorImage,
  found: FoundSeal,
  uprightTurn: number,
  reader: SealReader,
): Promise<SealReading> {
  const alone = sealAlone(color, found);
  const seal = refined(found, alone);
  const readings: { reading: SealReading; worth: number }[] = [];
  for (const language of reader.languages) {
    const han = /^chi_|^jpn|^kor/.test(language);
    const lines = linesOf(alone, seal, uprightTurn, han);
    const read = await readLines(lines, language, han, reader);
    const reading = {
      ring: han ? joined(read.ring) : read.ring,
      middle: read.middle.map((line) => (han ? joined(line) : line)),
    };
    const all = [...reading.ring, ...reading.middle.flat()];
    // A Han character says as much as three letters.
    const worth = all.reduce(
      (sum, word) =>
        sum +
        (word.confidence - 0.35) *
          word.text.replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{Script=Han}/gu, '···').length,
      0,
    );
    // The Han model reads Latin letters too, but without their spaces.
    const foreign = han && !all.some((word) => /\p{Script=Han}{2}/u.test(word.text));
    readings.push({ reading, worth: foreign ? worth / 2 : worth });
  }
  readings.sort((one, other) => other.worth - one.worth);
  return readings[0]?.reading ?? { ring: [], middle: [] };
}

/** The ring fitted again on the picture's own pixels: a centre that is off by a letter's stroke makes the line wave. */
function refined(seal: FoundSeal, alone: GreyImage & { left: number; top: number }): FoundSeal {
  if (seal.shape === 'square' || seal.shape === 'rectangular') return seal;
  const cells = new Uint8Array(alone.data.length);
  for (let index = 0; index < cells.length; index++) cells[index] = alone.data[index]! < 128 ? 1 : 0;
  const grid = {
    color: seal.color,
    width: alone.width,
    height: alone.height,
    step: 1,
    cells,
    inked: cells.length,
  };
  const ring = fitted(grid, {
    x: seal.centre[0] - alone.left - 0.5,
    y: seal.centre[1] - alone.top - 0.5,
    across: seal.across,
    down: seal.down,
    angle: seal.angle,
    coverage: 0,
    visible: 1,
  });
  return {
    ...seal,
    centre: [ring.x + alone.left + 0.5, ring.y + alone.top + 0.5],
    across: ring.across,
    down: ring.down,
    angle: ring.angle,
  };
}

interface SealLines {
  /** Clockwise lettering first, then counter-clockwise. */
  readonly ring: readonly FlatLine[];
  readonly middle: FlatLine;
}

function linesOf(
  alone: GreyImage & { left: number; top: number },
  seal: FoundSeal,
  uprightTurn: number,
  han: boolean,
): SealLines {
  if (seal.shape === 'square' || seal.shape === 'rectangular') {
    // Lines of a stamp run along its longer side; which way up, the page tells.
    let turn = seal.angle;
    const upright = (-uprightTurn * Math.PI) / 180;
    while (turn - upright > Math.PI / 2) turn -= Math.PI;
    while (turn - upright < -Math.PI / 2) turn += Math.PI;
    const scale = Math.min(2.5, Math.max(0.5, 110 / (2 * seal.down)));
    return {
      ring: [],
      middle: flatten(alone, seal.centre, [2 * seal.across * 0.93, 2 * seal.down * 0.86], turn, scale),
    };
  }
  const plan = tightened(planRing(alone, seal), alone, seal);
  const ring = han
    ? ringHeights.map((height, index) =>
        softened(
          cleanLine(
            unwrapRing(alone, seal, plan, height, true),
            lineMargin,
            index % 2 === 0 ? 0.3 : 0.14,
            true,
          ),
        ),
      )
    : [
        cleanLine(unwrapRing(alone, seal, plan, latinRingHeight, true), lineMargin, 0.7, true),
        cleanLine(unwrapRing(alone, seal, plan, latinRingHeight, false), lineMargin, 0.7, false),
      ];
  // The gap in the lettering is below: the middle's lines run across the direction to it.
  const foot = plan.foot === null ? Math.PI / 2 - (uprightTurn * Math.PI) / 180 : plan.foot + seal.angle;
  const turn = seal.shape === 'oval' ? levelNear(seal.angle, foot) : foot - Math.PI / 2;
  const down = [Math.cos(turn + Math.PI / 2), Math.sin(turn + Math.PI / 2)] as const;
  const low = seal.shape === 'oval' ? 0.12 : 0.5;
  const high = seal.shape === 'oval' ? 1.1 : 0.46;
  const centre = [
    seal.centre[0] + down[0] * seal.down * low,
    seal.centre[1] + down[1] * seal.down * low,
  ] as const;
  const scale = Math.min(4, Math.max(0.6, 130 / (seal.down * 1.0)));
  return {
    ring,
    middle: flatten(alone, centre, [seal.across * 1.16, seal.down * high], turn, scale),
  };
}

/** Rows of the trial line, and how far beyond the letters the band reaches, in shares of the radius. */
const trialHeight = 60;
const bandMargin = 0.025;

/** The band of the lettering drawn in to the letters themselves, so that they fill the line they are laid out in. */
function tightened(
  plan: RingPlan,
  alone: GreyImage & { left: number; top: number },
  seal: FoundSeal,
): RingPlan {
  const { data, width, height } = cleanLine(
    unwrapRing(alone, seal, plan, trialHeight, true),
    lineMargin,
    0.3,
    true,
  ).image;
  const rows: number[] = [];
  let total = 0;
  for (let y = lineMargin; y < height - lineMargin; y++) {
    let inked = 0;
    for (let x = 0; x < width; x++) if (data[y * width + x]! < 120) inked++;
    rows.push(inked);
    total += inked;
  }
  const rowAt = (share: number): number => {
    let sum = 0;
    return rows.findIndex((inked) => {
      sum += inked;
      return sum >= share * total;
    });
  };
  const first = rowAt(0.03);
  const last = rowAt(0.97);
  if (total === 0 || last - first < 0.25 * trialHeight) return plan;
  const depth = plan.outer - plan.inner;
  return {
    ...plan,
    outer: Math.min(plan.outer, plan.outer - (first / trialHeight) * depth + bandMargin),
    inner: Math.max(plan.inner, plan.outer - ((last + 1) / trialHeight) * depth - bandMargin),
  };
}

/** The direction of an oval's longer axis, turned so that the gap lies below. */
function levelNear(angle: number, gap: number): number {
  return Math.sin(gap - angle) >= 0 ? angle : angle + Math.PI;
}

async function readLines(
  lines: SealLines,
  language: string,
  han: boolean,
  reader: SealReader,
): Promise<SealReading> {
  const parts = [...lines.ring, lines.middle];
  const gap = 14;
  const width = Math.max(...parts.map((part) => part.image.width));
  let height = gap;
  const tops = parts.map((part) => {
    const top = height;
    height += part.image.height + gap;
    return top;
  });
  const sheet = Buffer.alloc(width * height, 255);
  parts.forEach((part, index) => {
    const { image } = part;
    for (let y = 0; y < image.height; y++) {
      sheet.set(image.data.subarray(y * image.width, (y + 1) * image.width), (tops[index]! + y) * width);
    }
  });
  const path = join(reader.temporaryFolder, `seal-${++copies}.pgm`);
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), sheet]));
  const least = han ? leastConfidence : leastLatinConfidence;
  try {
    const words = plausibleWords(await reader.engine.recognize(path, [language], 'lines'));
    const placed = parts.map((part, index) => {
      const top = tops[index]!;
      const bottom = top + part.image.height;
      return words
        .filter((word) => {
          const middle = (word.y + word.height / 2) * height;
          return middle >= top && middle < bottom;
        })
        .map((word) => ({ word, placed: onPicture(word, part, top, width, height) }));
    });
    const middle = placed.at(-1)!;
    const rows = [...Map.groupBy(middle, ({ word }) => word.line).values()]
      .map((row) => row.filter(({ word }) => word.confidence >= least).map((entry) => entry.placed))
      .filter((row) => row.length > 0 && row.some((word) => /\p{L}\p{L}|\d\d/u.test(word.text)));
    return { ring: ringOf(placed.slice(0, -1), least, han), middle: rows };
  } finally {
    await rm(path, { force: true });
  }
}

type Placed = { readonly word: RecognizedWord; readonly placed: SealWord };

function voteOf(readings: readonly (readonly Placed[])[]): SealWord[] {
  const characters = voted(
    readings.map((reading) =>
      reading.flatMap(({ word }) =>
        Array.from(word.text.replace(/[^\p{L}\p{N}（）()&]/gu, ''), (character) => ({
          character,
          confidence: word.confidence,
        })),
      ),
    ),
  );
  const boxes = readings.flatMap((reading) => reading.map(({ placed }) => placed.box));
  if (characters.length === 0 || boxes.length === 0) return [];
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return [
    {
      text: characters.map(({ character }) => character).join(''),
      confidence: characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length,
      box: {
        left,
        top,
        width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
        height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
      },
    },
  ];
}

/** Smoothed a little: the edges of ink on paper are rough, and letters turned and stretched are rougher. */
function softened(line: FlatLine): FlatLine {
  const { data, width, height } = line.image;
  const smooth = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      smooth[at] =
        (4 * data[at]! +
          2 * (data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]!) +
          data[at - width - 1]! +
          data[at - width + 1]! +
          data[at + width - 1]! +
          data[at + width + 1]!) >>
        4;
    }
  }
  return { ...line, image: { data: smooth, width, height } };
}

/** Clockwise lettering as far as it reads, and what of the counter-clockwise reading is surer where it stands. */
function ringOf(readings: readonly (readonly Placed[])[], least: number, alternatives: boolean): SealWord[] {
  const [clockwise = [], counter = []] = readings;
  const wordy = (list: readonly Placed[]): Placed[] => {
    // Lettering of a ring is one line: of several rows only the fullest is it.
    const rows = [...Map.groupBy(list, ({ word }) => word.line).values()];
    const worth = (row: readonly Placed[]): number =>
      row.reduce((sum, { word }) => sum + word.text.length * word.confidence, 0);
    const best = rows.sort((one, other) => worth(other) - worth(one))[0] ?? [];
    // A name without one of its characters is another name: a doubtful one stays in a line that is sure as a whole.
    const whole = alternatives && meanConfidence(best.map(({ word }) => word)) >= 0.6;
    return best
      .filter(({ word }) => (whole || word.confidence >= least) && /[\p{L}\p{N}&]/u.test(word.text))
      .sort((one, other) => one.word.x - other.word.x);
  };
  const first = wordy(clockwise);
  const second = wordy(counter);
  const sum = (list: readonly Placed[]): number => meanConfidence(list.map(({ word }) => word)) * list.length;
  // Han lettering is laid out in several sizes: what most of them are read as stands.
  if (alternatives) return voteOf(readings.map(wordy));
  if (sum(first) === 0) return second.map((entry) => entry.placed);
  const added = second.filter(
    ({ placed, word }) =>
      word.confidence >= 0.75 &&
      word.text.length >= 3 &&
      !first.some((other) => shared(other.placed.box, placed.box) > 0.25),
  );
  return [...first, ...added].map((entry) => entry.placed);
}

function shared(one: PixelBox, other: PixelBox): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0
    ? (width * height) / Math.min(one.width * one.height, other.width * other.height)
    : 0;
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

/** Han characters of a line, which engines cut at arbitrary places, as one word. */
function joined(words: readonly SealWord[]): SealWord[] {
  if (words.length < 2) return [...words];
  const characters = words.reduce((sum, word) => sum + word.text.length, 0);
  const left = Math.min(...words.map((word) => word.box.left));
  const top = Math.min(...words.map((word) => word.box.top));
  return [
    {
      text: words.map((word) => word.text).join(''),
      confidence: words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / characters,
      box: {
        left,
        top,
        width: Math.max(...words.map((word) => word.box.left + word.box.width)) - left,
        height: Math.max(...words.map((word) => word.box.top + word.box.height)) - top,
      },
    },
  ];
}
