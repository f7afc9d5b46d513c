import type { Box } from '../../model/box.ts';
import type { OcrEngine } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';
import type { PreparedImage } from './prepare.ts';
import {
  doubtfulLines,
  hanCharacter,
  meanConfidence,
  mergeReadings,
  plausibleWords,
  type RecognizedWord,
} from './reading.ts';
import { stripOf } from './strip.ts';

/** On a page in Chinese the Latin model makes words of Han strokes: below this confidence they do not count. */
const leastLatinOnHanPage = 0.6;

/** A page as it was read first, and what it takes to read parts of it again. */
export interface SecondReadingInput {
  readonly engine: OcrEngine;
  readonly prepared: PreparedImage;
  readonly words: readonly RecognizedWord[];
  readonly used: readonly string[];
  readonly languages: readonly string[];
  readonly context: ReaderContext;
  readonly files: string[];
  readonly unnarrowed: () => Promise<PreparedImage>;
}

export interface SecondReading {
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
export async function secondLanguage(input: SecondReadingInput): Promise<SecondReading | null> {
  const { engine, prepared, words, used, languages, context, files } = input;
  const others = languages.filter((language) => !used.includes(language));
  const aspect = prepared.height / prepared.width;
  const doubtful = doubtfulLines(words, context.settings.ocr.acceptConfidence)
    .slice(0, probeLines)
    .map((line) => ({ ...line, width: Math.min(line.width, line.height * aspect * probeLength) }));
  if (others.length === 0 || doubtful.length === 0) return null;
  const strip = await stripOf(prepared, doubtful, context.temporaryFolder);
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
export async function latinOnHanPage(input: SecondReadingInput): Promise<SecondReading | null> {
  const { engine, prepared, words, used, languages, context, files } = input;
  const latin = languages.find((language) => !used.includes(language) && !hanLanguage(language));
  const codes = words.filter((word) => /[A-Za-z0-9]/.test(word.text) && !hanCharacter.test(word.text));
  const characters = codes.reduce((sum, word) => sum + word.text.length, 0);
  if (latin === undefined || characters < 6) return null;
  const strip = await stripOf(prepared, runsOf(codes, prepared), context.temporaryFolder);
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

/** True for the languages of the engine that are written in Han characters, kana or Hangul. */
export function hanLanguage(language: string): boolean {
  return /^chi_|^jpn|^kor/.test(language);
}
