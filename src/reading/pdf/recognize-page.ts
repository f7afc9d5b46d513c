import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { clampBox, roundBox } from '../../model/box.ts';
import type { Mark, Page } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import { mergeLines } from '../layout/merge-lines.ts';
import { recognizePicture, withSealWords } from '../marks/recognize-picture.ts';
import type { OcrDecision } from '../ocr/decide.ts';
import type { Recognition } from '../ocr/recognize-image.ts';
import { pictureFingerprint } from '../picture/fingerprint.ts';
import type { LayerWord } from './glyph-words.ts';
import { contradiction } from './layer-check.ts';
import { areaOf } from './matrix.ts';
import { readableImages } from './page-facts.ts';
import { type PagePicture, pictureOfImage, pictureOfPage } from './page-image.ts';
import { marksOnPage, sealWordsOnPage, withMarks } from './page-marks.ts';
import type { PageContent } from './painted.ts';
import { hiddenNotes, limitWords } from './read-page.ts';
import { mainTurn, wordsInOrder } from './text-words.ts';

export interface RecognitionInput {
  readonly page: PDFPageProxy;
  readonly content: PageContent;
  readonly layerWords: readonly LayerWord[];
  readonly decision: OcrDecision;
  readonly base: Pick<Page, 'file' | 'page' | 'reason' | 'width' | 'height' | 'part'>;
  readonly notes: string[];
  readonly context: ReaderContext;
}

/** Below this mean confidence a hidden text layer is worth a look beside our own reading. */
const poorReading = 0.5;
/** Words read from a picture on a text page must be this sure: photographs give doubtful ones. */
const leastOnPictures = 0.45;

/** Begins as the notes of damaged image files do, so that it makes the same exception. */
const undecodedNote = 'the image data is damaged: an image of the page cannot be decoded';

const unreadable = {
  kind: 'unreadable',
  uprightTurn: 0,
  skew: 0,
  ocrLanguages: [] as string[],
  words: [] as Word[],
} as const;

/** Reads the pictures of a page, and its text layer too where that is part of what the page shows. */
export async function recognizePdfPage(input: RecognitionInput): Promise<Page> {
  return input.decision.decision === 'mixed' ? mixedPage(input) : picturePage(input);
}

async function picturePage(input: RecognitionInput): Promise<Page> {
  const { base, page, content, layerWords, notes, context } = input;
  const picture = await pictureOfPage(page, content.images);
  const recognition = await recognizePicture({ grey: picture.image, color: picture.color }, context);
  const words = onPage(recognition, picture, base);
  notes.push(...recognition.notes);
  notes.push(...layerNotes(layerWords, recognition));
  const against = contradiction(layerWords, words, base);
  if (against !== null) notes.push(against);
  const blank = words.length === 0;
  if (picture.undecoded) notes.push(undecodedNote);
  if (picture.undecoded && blank) return { ...base, ...unreadable, reason: undecodedNote, notes };
  return {
    ...base,
    kind: blank ? 'blank' : 'ocr',
    reason: blank ? `${base.reason}; no text was found in the picture` : base.reason,
    uprightTurn: blank ? (context.turn ?? 0) : recognition.uprightTurn,
    skew: blank ? 0 : recognition.skew,
    ocrLanguages: recognition.languages,
    words: limitWords(
      withSealWords(words, sealWordsOnPage(recognition.sealWords, picture, base)),
      context.settings.limits.textPerPage,
      notes,
    ),
    notes,
    marks: marksOnPage(recognition.marks, picture, base),
    ...(await fingerprintOf(picture)),
  };
}

/** The fingerprint of a page that is one picture; none for a rendering, which no other file shares. */
async function fingerprintOf(picture: PagePicture): Promise<{ picture?: string }> {
  if (picture.rendered) return {};
  const { data, width, height } = picture.image;
  const print = await pictureFingerprint({ data, width, height, channels: 1 }).catch(() => null);
  return print === null ? {} : { picture: print };
}

/** What to say about a text layer that was set aside for a reading of the picture. */
function layerNotes(layerWords: readonly LayerWord[], recognition: Recognition): string[] {
  if (layerWords.length === 0) return [];
  const count = `${layerWords.length} word${layerWords.length === 1 ? '' : 's'}`;
  const notes = [`the file carries a text layer of ${count} that was not used; the picture was read instead`];
  if (recognition.confidence < poorReading) {
    const sample = layerWords
      .slice(0, 60)
      .map((word) => word.text)
      .join(' ');
    notes.push(`the picture reads poorly; the unused text layer begins: ${sample.slice(0, 400)}`);
  }
  return notes;
}

async function mixedPage(input: RecognitionInput): Promise<Page> {
  const { base, page, content, layerWords, notes, context } = input;
  const seen = layerWords.filter((word) => word.hidden === null);
  const turn = context.turn ?? mainTurn(seen);
  const { words: layer } = wordsInOrder(layerWords, base.width, base.height, turn);
  const languages = new Set<string>();
  const read: Word[] = [];
  const seenOnPictures: Word[] = [];
  const marks: Mark[] = [];
  const sealWords: Word[] = [];
  let largest: { area: number; recognition: Recognition } | null = null;
  for (const image of readableImages(content, base.width, base.height)) {
    const picture = await pictureOfImage(page, image);
    if (picture.undecoded) notes.push(undecodedNote);
    const recognition = await recognizePicture({ grey: picture.image, color: picture.color }, context);
    const found = onPage(recognition, picture, base);
    marks.push(...marksOnPage(recognition.marks, picture, base));
    sealWords.push(...withSealWords([], sealWordsOnPage(recognition.sealWords, picture, base)));
    seenOnPictures.push(...found);
    const words = found.filter(
      (word) =>
        word.confidence >= leastOnPictures && !layer.some((known) => known.visible && overlaps(known, word)),
    );
    for (const language of words.length > 0 ? recognition.languages : []) languages.add(language);
    read.push(...words);
    const area = areaOf(image.area);
    if (words.length > 0 && area > (largest?.area ?? 0)) largest = { area, recognition };
  }
  notes.push(...hiddenNotes([...layerWords]));
  const unseen = layerWords.filter(
    ({ hidden }) => hidden === 'invisible render mode' || hidden === 'covered',
  );
  const against = contradiction(unseen, seenOnPictures, base);
  if (against !== null) notes.push(against);
  const layerCharacters = seen.reduce((sum, word) => sum + word.text.length, 0);
  const readCharacters = read.reduce((sum, word) => sum + word.text.length, 0);
  const uprightTurn =
    context.turn === undefined && largest !== null && readCharacters > layerCharacters
      ? largest.recognition.uprightTurn
      : turn;
  const words = mergeLines(layer, read, base.width, base.height, uprightTurn);
  const result: Page = {
    ...base,
    kind: read.length > 0 ? 'mixed' : 'text',
    reason: read.length > 0 ? base.reason : `${base.reason}; none was found in them`,
    uprightTurn,
    skew: 0,
    ocrLanguages: [...languages],
    words: limitWords(withSealWords(words, sealWords), context.settings.limits.textPerPage, notes),
    notes,
    marks,
  };
  return withMarks(result, page, content.images, context);
}

/** Words of a picture with their boxes on the page. */
function onPage(
  recognition: Recognition,
  picture: PagePicture,
  page: { width: number; height: number },
): Word[] {
  const { area } = picture;
  const scaleX = (area.right - area.left) / page.width;
  const scaleY = (area.bottom - area.top) / page.height;
  return recognition.words.flatMap((word): Word[] => {
    const box = word.box!;
    const placed = clampBox({
      x: area.left / page.width + box.x * scaleX,
      y: area.top / page.height + box.y * scaleY,
      width: box.width * scaleX,
      height: box.height * scaleY,
    });
    // Parts of an image beyond the page's edge are not displayed.
    return placed.width <= 0 || placed.height <= 0 ? [] : [{ ...word, box: roundBox(placed) }];
  });
}

function overlaps(known: Word, word: Word): boolean {
  const one = known.box!;
  const other = word.box!;
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return (
    width > 0 &&
    height > 0 &&
    width * height > 0.3 * Math.min(one.width * one.height, other.width * other.height)
  );
}
