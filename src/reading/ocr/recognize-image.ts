import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Box, clampBox, roundBox } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';
import type { OcrEngine } from '../../model/ports.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import { orderInLines } from '../layout/reading-order.ts';
import type { GreyImage } from './ink.ts';
import { installedLanguages } from './language-data.ts';
import type { PageLook } from './page-look.ts';
import { lookAtImage, type Preparation, type PreparedImage, prepareImage } from './prepare.ts';
import {
  doubtfulLines,
  hanCharacter,
  meanConfidence,
  mergeReadings,
  plausibleWords,
  type RecognizedWord,
  shareCovered,
  yieldOf,
} from './reading.ts';

/** What was read of one page image. */
export interface Recognition {
  /** Words with boxes in fractions of the image as displayed; lines from 0. */
  readonly words: Word[];
  readonly uprightTurn: Turn;
  /** Rotation found after `uprightTurn`, degrees clockwise. */
  readonly skew: number;
  readonly languages: string[];
  readonly notes: string[];
  /** Mean confidence, 0..1, weighted by length. */
  readonly confidence: number;
}

/**
 * Heights of letters in pixels: smaller ones than `smallLetterHeight` are enlarged and larger ones than
 * `largeLetterHeight` reduced, to heights that are read well for their cost (measured on the bench's scans and on receipts).
 */
const smallLetterHeight = 13.5;
const enlargedLetterHeight = 14.5;
const largeLetterHeight = 19;
const reducedLetterHeight = 16.5;
/** The same for Han characters, whose strokes run together sooner. */
const largeHanHeight = 20;
const reducedHanHeight = 18;
/** Below this certainty the letters' shapes do not tell up from down. */
const leastTurnCertainty = 0.08;
/** Letters with more strokes than this are Han characters, most of them. */
const hanStrokes = 1.84;
/** From this certainty on a poor reading is the fault of the print, not of the turn. */
const sureTurnCertainty = 0.15;
/** Skew that tesseract bears without loss, degrees. */
const bearableSkew = 0.4;

/** On a page in Chinese the Latin model makes words of Han strokes: below this confidence they do not count. */
const leastLatinOnHanPage = 0.6;

/**
 * Latin letters lose nothing when a line is set this much narrower, and are read in a fifth less time (measured on the
 * bench's scans and receipts: this and the heights above save a tenth of the time at the same recall).
 * Han characters do lose.
 */
const latinNarrowing = 0.76;
/** Most pixels of a copy that is recognised. */
const mostPixels = 20_000_000;

let copies = 0;

/**
 * Recognises a grey page image: finds which way up it is, levels and scales a private copy as far as it helps, reads it
 * in the first language, and reads it again in another one only where the first reading is doubtful.
 */
export async function recognizeImage(image: GreyImage, context: ReaderContext): Promise<Recognition> {
  const { settings, temporaryFolder } = context;
  const languages = installedLanguages(settings.languages);
  if (languages.length === 0) {
    throw new Error(
      `no OCR language of ${settings.languages.join(', ')} is installed (npm install @tesseract.js-data/…)`,
    );
  }
  const engine = await context.ocr();
  const look = await lookAtImage(image);
  const files: string[] = [];
  const prepare = (preparation: Preparation): Promise<PreparedImage> => {
    const path = join(temporaryFolder, `page-${++copies}.pgm`);
    files.push(path);
    return prepareImage(image, preparation, path);
  };
  try {
    let preparation: Preparation = {
      turn: settings.ocr.detectTurn ? look.turn : 0,
      levelling:
        settings.ocr.deskew && look.letters >= 30 && Math.abs(look.levelling) >= bearableSkew
          ? look.levelling
          : 0,
      scale: scaleFor(look, image),
      narrowing: narrowingFor(look, scaleFor(look, image)),
    };
    let prepared = await prepare(preparation);
    let script: string | null = null;
    let turnKnown = !settings.ocr.detectTurn || look.turnCertainty >= leastTurnCertainty;
    const askTurn = async (): Promise<boolean> => {
      turnKnown = true;
      const found = await engine.detectTurn(prepared.path);
      script = found?.script ?? null;
      if (found === null || found.turn === 0 || found.confidence < 1) return false;
      preparation = { ...preparation, turn: ((preparation.turn + found.turn) % 360) as Turn };
      return true;
    };
    if (!turnKnown && look.letters >= 20 && (await askTurn())) prepared = await prepare(preparation);

    const chinese = languages.find(hanLanguage);
    const looksHan =
      look.strokes >= hanStrokes || (script !== null && /^(Han|Japanese|Korean|Hangul)/.test(script));
    const startsHan = looksHan && chinese !== undefined;
    let used = [startsHan ? chinese : languages[0]!];
    if (hanLanguage(used[0]!)) {
      preparation = { ...preparation, narrowing: 1 };
      prepared = await prepare(preparation);
    }
    let words = plausibleWords(await engine.recognize(prepared.path, used));
    if (
      settings.ocr.detectTurn &&
      look.letters >= 20 &&
      look.turnCertainty < sureTurnCertainty &&
      meanConfidence(words) < 0.55
    ) {
      const before = { preparation, prepared, words };
      // Either the look was wrong about the turn, or the engine cannot tell: the other way up is tried before giving up.
      const changed = script === null ? await askTurn() : false;
      if (!changed && look.turnCertainty < 2 * leastTurnCertainty && meanConfidence(words) < 0.45) {
        preparation = { ...preparation, turn: ((preparation.turn + 180) % 360) as Turn };
      }
      if (preparation.turn !== before.preparation.turn) {
        prepared = await prepare(preparation);
        words = plausibleWords(await engine.recognize(prepared.path, used));
        if (yieldOf(words) <= yieldOf(before.words)) ({ preparation, prepared, words } = before);
      }
    }
    words = await repairTallWords(
      words,
      engine,
      prepared,
      used,
      join(temporaryFolder, `strip-${++copies}.pgm`),
      files,
    );
    const input: SecondReadingInput = {
      engine,
      prepared,
      words,
      used,
      languages,
      context,
      files,
      unnarrowed: () =>
        preparation.narrowing === 1 ? Promise.resolve(prepared) : prepare({ ...preparation, narrowing: 1 }),
    };
    const second = hanLanguage(used[0]!) ? await latinOnHanPage(input) : await secondLanguage(input);
    if (second !== null) {
      words = second.words;
      used = [...used, second.language];
    }
    return {
      words: place(words, prepared),
      uprightTurn: preparation.turn,
      skew: preparation.levelling === 0 ? 0 : Math.round(-preparation.levelling * 100) / 100,
      languages: used,
      notes: [],
      confidence: meanConfidence(words),
    };
  } finally {
    await Promise.all(files.map((file) => rm(file, { force: true })));
  }
}

/** Dense pages of clear print are set narrower; sparse ones are read quickly as they are, and small print needs all it has. */
function narrowingFor(look: PageLook, scale: number): number {
  return look.letters >= 800 && look.letterHeight * scale >= 14.5 ? latinNarrowing : 1;
}

/** Scale that brings letters to a height that is read well, within what is worth reading. */
function scaleFor(look: PageLook, image: GreyImage): number {
  const { letterHeight } = look;
  if (letterHeight <= 0) return 1;
  const isHan = look.strokes >= hanStrokes;
  const large = isHan ? largeHanHeight : largeLetterHeight;
  const reduced = isHan ? reducedHanHeight : reducedLetterHeight;
  let scale = 1;
  // Enlarging dirt only makes more of it.
  if (letterHeight < smallLetterHeight && look.specks < 5)
    scale = Math.min(2.5, enlargedLetterHeight / letterHeight);
  else if (letterHeight > large) scale = Math.max(0.3, reduced / letterHeight);
  return Math.min(scale, Math.sqrt(mostPixels / (image.width * image.height)));
}

/** A word this much taller than the page's usual one is two lines that the engine took for one. */
const tallWord = 1.7;

/** Reads words again that span two lines, each cut out on its own; what is surer takes the place of what it covers. */
async function repairTallWords(
  words: RecognizedWord[],
  engine: OcrEngine,
  prepared: PreparedImage,
  languages: readonly string[],
  path: string,
  files: string[],
): Promise<RecognizedWord[]> {
  const heights = words.map((word) => word.height).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const tall = words.filter(
    (word) => word.confidence < 0.65 && word.height > tallWord * usual && word.height < 4 * usual,
  );
  if (tall.length === 0 || tall.length > 12) return words;
  const strip = await stripOf(prepared, tall, path);
  if (strip === null) return words;
  files.push(strip.path);
  const read = plausibleWords(await engine.recognize(strip.path, languages))
    .map(strip.toPage)
    .filter((word) => word !== null);
  let repaired = words;
  for (const word of tall) {
    const inside = read.filter((other) => shareCovered(other, word) > 0.6);
    if (meanConfidence(inside) < word.confidence + 0.2 || meanConfidence(inside) < 0.6) continue;
    repaired = [
      ...repaired.filter(
        (other) => other !== word && !(other.confidence < 0.65 && shareCovered(other, word) > 0.5),
      ),
      ...inside.filter(
        (found) =>
          !repaired.some(
            (other) => other !== word && other.confidence >= 0.65 && shareCovered(found, other) > 0.4,
          ),
      ),
    ];
  }
  return repaired;
}

interface SecondReadingInput {
  readonly engine: OcrEngine;
  readonly prepared: PreparedImage;
  readonly words: readonly RecognizedWord[];
  readonly used: readonly string[];
  readonly languages: readonly string[];
  readonly context: ReaderContext;
  readonly files: string[];
  readonly unnarrowed: () => Promise<PreparedImage>;
}

interface SecondReading {
  readonly words: RecognizedWord[];
  readonly language: string;
}

/** Most lines that are tried in another language, and how much of each: its height times this. */
const probeLines = 4;
const probeLength = 14;

/**
 * The page with a second reading in the language that reads its doubtful lines clearly better, tried on a strip of the
 * beginnings of a few of them; null when there is none. A strip costs a twentieth of a page, so that pages in one
 * language stay cheap.
 */
async function secondLanguage(input: SecondReadingInput): Promise<SecondReading | null> {
  const { engine, prepared, words, used, languages, context, files } = input;
  const others = languages.filter((language) => !used.includes(language));
  const aspect = prepared.height / prepared.width;
  const doubtful = doubtfulLines(words, context.settings.ocr.acceptConfidence)
    .slice(0, probeLines)
    .map((line) => ({ ...line, width: Math.min(line.width, line.height * aspect * probeLength) }));
  if (others.length === 0 || doubtful.length === 0) return null;
  const strip = await stripOf(prepared, doubtful, join(context.temporaryFolder, `strip-${++copies}.pgm`));
  if (strip === null) return null;
  files.push(strip.path);
  let best: { language: string; gain: number } | null = null;
  let before: number | null = null;
  for (const language of others) {
    const after = plausibleWords(await engine.recognize(strip.path, [language]));
    let gain: number;
    if (hanLanguage(language)) {
      const han = after.filter((word) => hanCharacter.test(word.text) && word.confidence >= 0.6);
      const characters = han.reduce(
        (sum, word) => sum + (word.text.match(/\p{Script=Han}/gu)?.length ?? 0),
        0,
      );
      gain = characters >= 3 && meanConfidence(han) >= 0.7 ? characters : 0;
    } else {
      before ??= meanConfidence(plausibleWords(await engine.recognize(strip.path, used)));
      gain = meanConfidence(after) > before + 0.08 ? 10 * (meanConfidence(after) - before) : 0;
    }
    if (gain > (best?.gain ?? 0)) best = { language, gain };
  }
  if (best === null) return null;
  const copy = hanLanguage(best.language) ? await input.unnarrowed() : prepared;
  const other = plausibleWords(await engine.recognize(copy.path, [best.language]));
  return { words: mergeReadings(words, other), language: best.language };
}

/** Numbers and codes on a page in Chinese are read better by the Latin model: only they are read again. */
async function latinOnHanPage(input: SecondReadingInput): Promise<SecondReading | null> {
  const { engine, prepared, words, used, languages, context, files } = input;
  const latin = languages.find((language) => !used.includes(language) && !hanLanguage(language));
  const codes = words.filter((word) => /[A-Za-z0-9]/.test(word.text) && !hanCharacter.test(word.text));
  const characters = codes.reduce((sum, word) => sum + word.text.length, 0);
  if (latin === undefined || characters < 6) return null;
  const strip = await stripOf(
    prepared,
    runsOf(codes, prepared),
    join(context.temporaryFolder, `strip-${++copies}.pgm`),
  );
  if (strip === null) return null;
  files.push(strip.path);
  const read = plausibleWords(await engine.recognize(strip.path, [latin]))
    .filter((word) => word.confidence >= leastLatinOnHanPage)
    .map(strip.toPage)
    .filter((word) => word !== null);
  return { words: mergeReadings(read, words), language: latin };
}

/** Joins words that stand beside each other to runs, so that the model sees whole numbers and names. */
function runsOf(words: readonly RecognizedWord[], prepared: PreparedImage): Box[] {
  const runs: Box[] = [];
  const aspect = prepared.height / prepared.width;
  for (const line of Map.groupBy(words, (word) => word.line).values()) {
    let run: Box | null = null;
    for (const word of [...line].sort((one, other) => one.x - other.x)) {
      const near: boolean = run !== null && word.x - (run.x + run.width) < 1.2 * word.height * aspect;
      if (run !== null && near) {
        const top: number = Math.min(run.y, word.y);
        run = {
          x: run.x,
          y: top,
          width: Math.max(run.x + run.width, word.x + word.width) - run.x,
          height: Math.max(run.y + run.height, word.y + word.height) - top,
        };
      } else {
        if (run !== null) runs.push(run);
        run = { x: word.x, y: word.y, width: word.width, height: word.height };
      }
    }
    if (run !== null) runs.push(run);
  }
  return runs;
}

function hanLanguage(language: string): boolean {
  return /^chi_|^jpn|^kor/.test(language);
}

interface Strip {
  readonly path: string;
  /** A word of the strip as it stands on the prepared image; null for what lies between the parts. */
  readonly toPage: (word: RecognizedWord) => RecognizedWord | null;
}

/** Parts of the prepared image, set below each other on white. */
async function stripOf(prepared: PreparedImage, parts: readonly Box[], path: string): Promise<Strip | null> {
  // Beside a part stands its neighbour, above and below it white paper.
  const beside = 2;
  const margin = 6;
  const gap = 24;
  const { data: page, width: pageWidth, height: pageHeight } = await prepared.pixels();
  const cuts: { left: number; top: number; width: number; height: number; at: number }[] = [];
  let bottom = gap;
  for (const part of parts) {
    const left = Math.max(0, Math.floor(part.x * pageWidth) - beside);
    const top = Math.max(0, Math.floor(part.y * pageHeight) - margin);
    const width = Math.min(pageWidth - left, Math.ceil(part.width * pageWidth) + 2 * beside);
    const height = Math.min(pageHeight - top, Math.ceil(part.height * pageHeight) + 2 * margin);
    if (width < 14 || height < 10 || height > 240) continue;
    cuts.push({ left, top, width, height, at: bottom });
    bottom += height + gap;
  }
  if (cuts.length === 0) return null;
  const width = Math.max(...cuts.map((cut) => cut.width)) + 2 * gap;
  const strip = Buffer.alloc(width * bottom, 255);
  for (const cut of cuts) {
    for (let row = 0; row < cut.height; row++) {
      const from = (cut.top + row) * pageWidth + cut.left;
      strip.set(page.subarray(from, from + cut.width), (cut.at + row) * width + gap);
    }
  }
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${bottom}\n255\n`, 'latin1'), strip]));
  return {
    path,
    toPage: (word) => {
      const middle = (word.y + word.height / 2) * bottom;
      const index = cuts.findIndex((cut) => middle >= cut.at - 4 && middle <= cut.at + cut.height + 4);
      const cut = cuts[index];
      if (cut === undefined) return null;
      return {
        ...word,
        x: (word.x * width - gap + cut.left) / pageWidth,
        y: (word.y * bottom - cut.at + cut.top) / pageHeight,
        width: (word.width * width) / pageWidth,
        height: (word.height * bottom) / pageHeight,
        line: index,
      };
    },
  };
}

/** Puts words in reading order on the upright copy and their boxes back on the displayed page. */
function place(words: readonly RecognizedWord[], prepared: PreparedImage): Word[] {
  const placed = words.map((word) => ({
    word,
    left: word.x * prepared.width,
    top: word.y * prepared.height,
    right: (word.x + word.width) * prepared.width,
    bottom: (word.y + word.height) * prepared.height,
  }));
  return orderInLines(placed).flatMap((line, number) =>
    line.map(
      ({ word }): Word => ({
        text: word.text.normalize('NFC'),
        box: roundBox(clampBox(prepared.toDisplayed(word))),
        confidence: Math.round(word.confidence * 1000) / 1000,
        line: number,
        origin: 'ocr',
        visible: true,
      }),
    ),
  );
}
