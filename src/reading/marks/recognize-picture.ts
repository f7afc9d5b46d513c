import sharp from 'sharp';
import { type Box, clampBox, roundBox } from '../../model/box.ts';
import type { Mark } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import type { GreyImage } from '../ocr/ink.ts';
import { installedLanguages } from '../ocr/language-data.ts';
import { type Recognition, recognizeImage } from '../ocr/recognize-image.ts';
import type { ColorImage } from './coloured-ink.ts';
import { type FoundSeal, findSeals, type PixelBox } from './find-seals.ts';
import { layerLettering } from './layer-letters.ts';
import { readSeal, type SealReading, type SealWord } from './read-seal.ts';
import { kindOfShape, kindOfWords } from './seal-kinds.ts';
import { withoutSeals } from './seal-pixels.ts';
import { findStrokes } from './strokes.ts';
import { findStruckOut } from './struck-out.ts';

/** A page picture in grey and, where it has any, in colour, both of one size. */
export interface Picture {
  readonly grey: GreyImage;
  readonly color: ColorImage | null;
}

/** What was read of a picture with the marks on it. */
export interface MarkedRecognition extends Recognition {
  readonly marks: Mark[];
  /** Words of seals, lines from 0: to be put behind all other words, as `withSealWords` does. */
  readonly sealWords: Word[];
  /** Words of the page's text layer that are letters of a seal: they stand in `sealWords`, in order. */
  readonly letters: ReadonlySet<Word>;
}

type FoundMarks = Pick<MarkedRecognition, 'marks' | 'sealWords' | 'letters'>;

/** Most seals of one page; more than these are ornaments. */
const mostSeals = 8;
/** Most of them that are read: a page's time stays near that of its plain recognition. The others keep their boxes. */
const mostRead = 4;
/** Seals less sure than this are reported but neither taken out of the picture nor read. */
const sureSeal = 0.6;
/** Longest side of the picture that is searched for strokes, pixels. */
const strokeSide = 1800;

/**
 * Recognises a page picture with its marks: seals are found first and their ink is taken out, so that print under them
 * is read as if they were not there; then the seals are read by themselves, and what ink is left is looked at.
 */
export async function recognizePicture(picture: Picture, context: ReaderContext): Promise<MarkedRecognition> {
  const seals = sealsOf(picture.color);
  const cleaned = seals.length === 0 ? picture.grey : withoutSeals(picture.grey, picture.color!, seals);
  const recognition = await recognizeImage(cleaned, context);
  const found = await marksOf({ ...picture, grey: cleaned }, seals, recognition, context, false);
  return { ...recognition, ...found };
}

/** Marks on the picture of a page whose words are known from its text layer. */
export async function marksBesideText(
  picture: Picture,
  page: { readonly words: readonly Word[]; readonly uprightTurn: number },
  context: ReaderContext,
): Promise<FoundMarks> {
  const seals = sealsOf(picture.color);
  const cleaned = seals.length === 0 ? picture.grey : withoutSeals(picture.grey, picture.color!, seals);
  return marksOf({ ...picture, grey: cleaned }, seals, page, context, true);
}

/** Words of a page followed by those of its seals, on lines of their own. */
export function withSealWords(words: readonly Word[], sealWords: readonly Word[]): Word[] {
  const next = words.reduce((most, word) => Math.max(most, word.line + 1), 0);
  return [...words, ...sealWords.map((word) => ({ ...word, line: word.line + next }))];
}

function sealsOf(color: ColorImage | null): FoundSeal[] {
  if (color === null) return [];
  const seals = findSeals(color);
  return seals.length > mostSeals ? [] : seals.filter((seal) => seal.confidence >= sureSeal);
}

async function marksOf(
  picture: Picture,
  seals: readonly FoundSeal[],
  page: { readonly words: readonly Word[]; readonly uprightTurn: number },
  context: ReaderContext,
  digital: boolean,
): Promise<FoundMarks> {
  const marks: Mark[] = [];
  const sealWords: Word[] = [];
  const letters = new Set<Word>();
  let read = 0;
  for (const seal of seals) {
    const reading: Reading =
      lettersOf(seal, page.words, picture.grey, letters) ??
      (read++ < mostRead
        ? await readSeal(picture.color!, seal, page.uprightTurn, {
            engine: await context.ocr(),
            languages: installedLanguages(context.settings.languages),
            temporaryFolder: context.temporaryFolder,
          })
        : unreadSeal);
    marks.push(sealMark(seal, reading, picture.grey));
    for (const line of [reading.ring, ...reading.middle]) {
      if (line.length === 0) continue;
      const number = (sealWords.at(-1)?.line ?? -1) + 1;
      sealWords.push(...line.map((word) => wordOf(word, number, picture.grey, reading.fromLayer === true)));
    }
  }
  const grey = await reduced(picture.grey);
  marks.push(
    ...findStrokes({
      grey,
      color: picture.color,
      words: page.words,
      taken: marks.map((mark) => mark.box),
      digital,
    }).map((mark) => ({ ...mark, box: roundBox(clampBox(mark.box)) })),
  );
  if (page.uprightTurn === 0) {
    const struck = findStruckOut(grey, page.words);
    marks.push(...struck.map((mark) => ({ ...mark, box: roundBox(clampBox(mark.box)) })));
  }
  return { marks, sealWords, letters };
}

const unreadSeal: Reading = { ring: [], middle: [], agreement: 0, leastAgreement: 0, counted: false };

type Reading = SealReading & { readonly fromLayer?: true };

/** A seal drawn as text says what it says in the text layer; null for one that must be read. */
function lettersOf(
  seal: FoundSeal,
  words: readonly Word[],
  size: { width: number; height: number },
  letters: Set<Word>,
): Reading | null {
  if (seal.shape !== 'round' && seal.shape !== 'oval') return null;
  const found = layerLettering(words, fractionsOf(seal.box, size));
  if (found === null) return null;
  for (const word of found.used) letters.add(word);
  const sealWord = (text: string): SealWord => ({ text, box: seal.box, confidence: 1 });
  return {
    ring: found.ring.map(sealWord),
    middle: found.kind === null ? [] : [[sealWord(found.kind)]],
    agreement: 1,
    leastAgreement: 1,
    counted: true,
    fromLayer: true,
  };
}

function sealMark(seal: FoundSeal, reading: Reading, size: { width: number; height: number }): Mark {
  const ring = reading.ring.map((word) => word.text).join(' ');
  const middle = reading.middle.map((line) => line.map((word) => word.text).join(' '));
  const text = [ring, ...middle].filter((line) => line !== '').join('\n');
  const words = [...reading.ring, ...reading.middle.flat()];
  const characters = words.reduce((sum, word) => sum + word.text.length, 0);
  const named = kindOfWords(text);
  return {
    kind: 'seal',
    box: fractionsOf(seal.box, size),
    text: text === '' ? null : text,
    confidence: round(seal.confidence),
    textConfidence:
      characters === 0
        ? null
        : round(words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / characters),
    reason: `${seal.color} ink in a ${seal.shape} outline, ${Math.round(seal.coverage * 100)} % of it there${seal.partial ? '; cut off by the edge of the page' : ''}`,
    details: {
      color: seal.color,
      shape: seal.shape,
      type:
        named === 'stamp' || (named === null && (seal.shape === 'rectangular' || seal.shape === 'square'))
          ? 'stamp'
          : 'seal',
      shapeName: kindOfShape(seal.shape),
      ...(named === null || named === 'stamp' ? {} : { namedKind: named }),
      ...(ring === ''
        ? {}
        : {
            ring,
            agreement: String(round(reading.agreement)),
            leastAgreement: String(round(reading.leastAgreement)),
            ...(reading.counted ? { counted: 'true' } : {}),
          }),
      ...(reading.fromLayer === true ? { letters: 'text layer' } : {}),
      ...(seal.partial ? { partial: 'true' } : {}),
    },
  };
}

function wordOf(
  word: SealWord,
  line: number,
  size: { width: number; height: number },
  fromLayer: boolean,
): Word {
  return {
    text: word.text,
    box: fractionsOf(word.box, size),
    confidence: round(word.confidence),
    line,
    origin: fromLayer ? 'text-layer' : 'ocr',
    visible: true,
  };
}

function fractionsOf(box: PixelBox, size: { width: number; height: number }): Box {
  return roundBox(
    clampBox({
      x: box.left / size.width,
      y: box.top / size.height,
      width: box.width / size.width,
      height: box.height / size.height,
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A copy small enough to be searched quickly. */
async function reduced(grey: GreyImage): Promise<GreyImage> {
  const longest = Math.max(grey.width, grey.height);
  if (longest <= strokeSide) return grey;
  const { data, info } = await sharp(grey.data, {
    raw: { width: grey.width, height: grey.height, channels: 1 },
    limitInputPixels: false,
  })
    .resize({ width: strokeSide, height: strokeSide, fit: 'inside', kernel: 'linear' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
