import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Box, clampBox, roundBox } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';
import type { OcrEngine } from '../../model/ports.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import { orderInLines } from '../layout/reading-order.ts';
import type { GreyImage } from './ink.ts';
import { installedLanguages } from './language-data.ts';
import { lookAtImage, type Preparation, type PreparedImage, prepareImage } from './prepare.ts';
import {
  doubtfulLines,
  hanCharacter,
  meanConfidence,
  mergeReadings,
  plausibleWords,
  type RecognizedWord,
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

/** Letters of this height are read best for their cost; smaller ones are enlarged, much larger ones reduced. */
const bestLetterHeight = 18;
const smallLetterHeight = 13.5;
const largeLetterHeight = 25;
/** Below this certainty the letters' shapes do not tell up from down. */
const leastTurnCertainty = 0.06;
/** Skew that tesseract bears without loss, degrees. */
const bearableSkew = 0.4;

/** On a page in Chinese the Latin model makes words of Han strokes: below this confidence they do not count. */
const leastLatinOnHanPage = 0.6;

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
      scale: scaleFor(look.letterHeight, image, settings.limits.pixels),
      denoised: false,
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
    let used = [
      script !== null && /^(Han|Japanese|Korean|Hangul)/.test(script) && chinese !== undefined
        ? chinese
        : languages[0]!,
    ];
    let words = plausibleWords(await engine.recognize(prepared.path, used));
    if (settings.ocr.detectTurn && meanConfidence(words) < 0.55 && look.letters >= 20) {
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
    const second = await secondLanguage({ engine, prepared, words, used, languages, context, files });
    if (second !== null) {
      const other = plausibleWords(await engine.recognize(prepared.path, [second]));
      // The Latin reading leads, whichever came first, because only the other one can show Han characters.
      words = hanLanguage(used[0]!)
        ? mergeReadings(
            other.filter((word) => word.confidence >= leastLatinOnHanPage),
            words,
          )
        : mergeReadings(words, other);
      used = [...used, second];
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

/** Scale that brings letters to a height that is read well, within the pixel limit. */
function scaleFor(letterHeight: number, image: GreyImage, pixels: number): number {
  if (letterHeight <= 0) return 1;
  let scale = 1;
  if (letterHeight < smallLetterHeight) scale = Math.min(3, bestLetterHeight / letterHeight);
  else if (letterHeight > largeLetterHeight) scale = Math.max(0.3, (bestLetterHeight + 4) / letterHeight);
  return Math.min(scale, Math.sqrt(Math.min(pixels, 40_000_000) / (image.width * image.height)));
}

interface SecondLanguageInput {
  readonly engine: OcrEngine;
  readonly prepared: PreparedImage;
  readonly words: readonly RecognizedWord[];
  readonly used: readonly string[];
  readonly languages: readonly string[];
  readonly context: ReaderContext;
  readonly files: string[];
}

/** Most lines that are tried in another language. */
const probeLines = 5;

/**
 * A language that reads the doubtful lines of a page clearly better, tried on a strip of a few of them; null when there
 * is none. Reading a strip costs a tenth of a page, so that pages in one language stay cheap.
 */
async function secondLanguage(input: SecondLanguageInput): Promise<string | null> {
  const { engine, prepared, words, used, languages, context, files } = input;
  const others = languages.filter((language) => !used.includes(language));
  if (others.length === 0 || words.length === 0) return null;
  // Numbers and codes on a page in Chinese are read better by the Latin model.
  if (hanLanguage(used[0]!)) {
    const characters = words.reduce((sum, word) => sum + (word.text.match(/[A-Za-z0-9]/g)?.length ?? 0), 0);
    return characters >= 8 ? (others.find((language) => !hanLanguage(language)) ?? null) : null;
  }
  const doubtful = doubtfulLines(words, context.settings.ocr.acceptConfidence).slice(0, probeLines);
  if (doubtful.length === 0) return null;
  const strip = await stripOf(prepared, doubtful, join(context.temporaryFolder, `strip-${++copies}.pgm`));
  if (strip === null) return null;
  files.push(strip.path);
  const before = plausibleWords(await engine.recognize(strip.path, used));
  let best: { language: string; gain: number } | null = null;
  for (const language of others) {
    const after = plausibleWords(await engine.recognize(strip.path, [language]));
    const han = after.filter((word) => hanCharacter.test(word.text) && word.confidence >= 0.6);
    const characters = han.reduce((sum, word) => sum + (word.text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
    const clear = hanLanguage(language)
      ? characters >= 3 && meanConfidence(han) >= 0.7
      : meanConfidence(after) > meanConfidence(before) + 0.08;
    const gain = yieldOf(after) - yieldOf(before) + characters;
    if (clear && gain > (best?.gain ?? 0)) best = { language, gain };
  }
  return best?.language ?? null;
}

function hanLanguage(language: string): boolean {
  return /^chi_|^jpn|^kor/.test(language);
}

/** Lines cut out of the prepared image and set below each other. */
async function stripOf(
  prepared: PreparedImage,
  lines: readonly Box[],
  path: string,
): Promise<{ path: string } | null> {
  const margin = 6;
  const parts: { data: Buffer; width: number; height: number }[] = [];
  const page = (await prepared.pixels()).data;
  for (const line of lines) {
    const left = Math.max(0, Math.floor(line.x * prepared.width) - margin);
    const top = Math.max(0, Math.floor(line.y * prepared.height) - margin);
    const width = Math.min(prepared.width - left, Math.ceil(line.width * prepared.width) + 2 * margin);
    const height = Math.min(prepared.height - top, Math.ceil(line.height * prepared.height) + 2 * margin);
    if (width < 16 || height < 10 || height > 200) continue;
    const data = await sharp(page, { raw: { width: prepared.width, height: prepared.height, channels: 1 } })
      .extract({ left, top, width, height })
      .extractChannel(0)
      .raw()
      .toBuffer();
    parts.push({ data, width, height });
  }
  if (parts.length === 0) return null;
  const width = Math.max(...parts.map((part) => part.width)) + 40;
  const height = parts.reduce((sum, part) => sum + part.height + 20, 40);
  let top = 20;
  const canvas = Buffer.alloc(width * height, 255);
  for (const part of parts) {
    for (let row = 0; row < part.height; row++) {
      part.data.copy(canvas, (top + row) * width + 20, row * part.width, (row + 1) * part.width);
    }
    top += part.height + 20;
  }
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), canvas]));
  return { path };
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
