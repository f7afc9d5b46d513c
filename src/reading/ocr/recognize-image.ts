import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clampBox, roundBox } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import { orderInLines } from '../layout/reading-order.ts';
import type { GreyImage } from './ink.ts';
import { installedLanguages } from './language-data.ts';
import type { PageLook } from './page-look.ts';
import { lookAtImage, type Preparation, type PreparedImage, prepareImage } from './prepare.ts';
import { meanConfidence, plausibleWords, type RecognizedWord, yieldOf } from './reading.ts';
import { hanLanguage, latinOnHanPage, type SecondReadingInput, secondLanguage } from './second-language.ts';
import { repairTallWords } from './tall-words.ts';

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
  const { settings, temporaryFolder, turn: saidTurn } = context;
  // A person who saw the page knows which way up it is.
  const findsTurn = settings.ocr.detectTurn && saidTurn === undefined;
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
      turn: saidTurn ?? (findsTurn ? look.turn : 0),
      levelling:
        settings.ocr.deskew && look.letters >= 30 && Math.abs(look.levelling) >= bearableSkew
          ? look.levelling
          : 0,
      scale: scaleFor(look, image),
      narrowing: narrowingFor(look, scaleFor(look, image)),
    };
    let prepared = await prepare(preparation);
    let script: string | null = null;
    let turnKnown = !findsTurn || look.turnCertainty >= leastTurnCertainty;
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
      findsTurn &&
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
    words = await repairTallWords(words, engine, prepared, used, temporaryFolder, files);
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
