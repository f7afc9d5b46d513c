import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, clampBox, intersectionArea, roundBox } from '../../model/box.ts';
import type { Mark, Page } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import type { ReaderContext } from '../format-reader.ts';
import { marksBesideText, withSealWords } from '../marks/recognize-picture.ts';
import { areaOf } from './matrix.ts';
import { type PagePicture, pictureOfWholePage } from './page-image.ts';
import type { PaintedImage } from './painted.ts';

/** Images smaller or larger than these shares of the page are no stamp or signature put onto it. */
const leastShare = 0.0004;
const mostShare = 0.4;
/** Curves in one path from which on it may be a stroke of a hand or the ring of a seal. */
const leastCurves = 4;
const curveTo = 2;

/**
 * Seals and signatures on a page with a text layer: pictures placed on it, or drawn as lines. The page is rendered for
 * it only where it carries such pictures or curves.
 */
export async function withMarks(
  read: Page,
  page: PDFPageProxy,
  images: readonly PaintedImage[],
  context: ReaderContext,
): Promise<Page> {
  try {
    return await lookForMarks(read, page, images, context);
  } catch (error) {
    // A page that cannot be rendered keeps its text: only what a picture would show stays unknown.
    const cause = (error as Error).message.replace(/\s+/g, ' ').trim();
    return {
      ...read,
      notes: [...read.notes, `the page was not looked at for seals and signatures: ${cause}`],
    };
  }
}

async function lookForMarks(
  read: Page,
  page: PDFPageProxy,
  images: readonly PaintedImage[],
  context: ReaderContext,
): Promise<Page> {
  if (!(await mayBearMarks(page, images, read))) return { ...read, marks: read.marks ?? [] };
  const picture = await pictureOfWholePage(page);
  const { marks, sealWords, letters } = await marksBesideText(
    { grey: picture.image, color: picture.color },
    read,
    context,
  );
  const known = read.marks ?? [];
  const added = marks.filter((mark) => !known.some((other) => overlap(mark.box, other.box) > 0.4));
  const fresh = added.filter((mark) => mark.kind === 'seal');
  const words = sealWords.filter((word) => fresh.some((mark) => overlap(word.box!, mark.box) > 0.5));
  // Letters of a seal drawn as text leave their places among the lines for the end, where they stand in their order.
  const moved = words.some((word) => word.origin === 'text-layer') ? letters : new Set<Word>();
  const lines = read.words.filter((word) => !moved.has(word));
  return { ...read, marks: [...known, ...added], words: withSealWords(lines, words) };
}

/** Marks of a picture with their boxes on the page. */
export function marksOnPage(
  marks: readonly Mark[],
  picture: PagePicture,
  page: { readonly width: number; readonly height: number },
): Mark[] {
  return marks.map((mark) => ({ ...mark, box: boxOnPage(mark.box, picture, page) }));
}

export function boxOnPage(
  box: Box,
  { area }: PagePicture,
  page: { readonly width: number; readonly height: number },
): Box {
  const scaleX = (area.right - area.left) / page.width;
  const scaleY = (area.bottom - area.top) / page.height;
  return roundBox(
    clampBox({
      x: area.left / page.width + box.x * scaleX,
      y: area.top / page.height + box.y * scaleY,
      width: box.width * scaleX,
      height: box.height * scaleY,
    }),
  );
}

/** Words of seals with their boxes on the page. */
export function sealWordsOnPage(
  words: readonly Word[],
  picture: PagePicture,
  page: { readonly width: number; readonly height: number },
): Word[] {
  return words.map((word) => ({ ...word, box: boxOnPage(word.box!, picture, page) }));
}

function overlap(one: Box, other: Box): number {
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return smaller <= 0 ? 0 : intersectionArea(one, other) / smaller;
}

async function mayBearMarks(
  page: PDFPageProxy,
  images: readonly PaintedImage[],
  { width, height }: Pick<Page, 'width' | 'height'>,
): Promise<boolean> {
  const whole = width * height;
  const placed = images.some(({ area }) => {
    const share = areaOf(area) / whole;
    // What stands in the head of a page and nowhere below is a letterhead.
    return share >= leastShare && share <= mostShare && (area.top + area.bottom) / 2 > 0.2 * height;
  });
  if (placed) return true;
  const list = await page.getOperatorList({ intent: 'display' });
  for (let index = 0; index < list.fnArray.length; index++) {
    if (list.fnArray[index] !== OPS.constructPath) continue;
    const data = (list.argsArray[index] as unknown[])?.[1];
    const path = Array.isArray(data) ? (data[0] as unknown) : null;
    if (
      path !== null &&
      ArrayBuffer.isView(path) &&
      curvesOf(path as unknown as ArrayLike<number>) >= leastCurves
    )
      return true;
  }
  return false;
}

/** Number of curves in a path as pdf.js encodes it: a code followed by its coordinates. */
function curvesOf(path: ArrayLike<number>): number {
  const lengths = [2, 2, 6, 4, 0];
  let curves = 0;
  for (let at = 0; at < path.length; ) {
    const code = path[at]!;
    const length = lengths[code];
    if (length === undefined) return curves;
    if (code === curveTo || code === 3) curves++;
    at += 1 + length;
  }
  return curves;
}
