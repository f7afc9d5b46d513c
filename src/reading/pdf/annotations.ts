import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LayerWord } from './glyph-words.ts';
import { type Matrix, type Rectangle, transformedHull } from './matrix.ts';
import { isoOfPdfDate } from './pdf-date.ts';
import { placedText } from './placed-text.ts';

/** An annotation as pdf.js tells it, as far as it is used here. */
export interface Annotation {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str: string };
  readonly titleObj?: { readonly str: string };
  readonly modificationDate?: string | null;
  readonly creationDate?: string | null;
  readonly quadPoints?: ArrayLike<number> | null;
  readonly pageIndex?: number;
  readonly fieldType?: string | null;
  readonly fieldName?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly options?: readonly { readonly exportValue: string | null; readonly displayValue: string | null }[];
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly password?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

/** What annotations add to a page: words a viewer shows that the page itself does not draw, and what to say of them. */
export interface AnnotationContent {
  readonly words: LayerWord[];
  readonly notes: string[];
}

const longestNote = 300;
const mostNotes = 20;
/** Flags of ISO 32000-1, table 165: hidden, no view. */
const notShown = 2 | 32;

/** Reads a page's annotations beside the words already found on it. */
export async function readAnnotations(
  page: PDFPageProxy,
  layerWords: readonly LayerWord[],
): Promise<AnnotationContent> {
  const annotations = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as Annotation[];
  const words: LayerWord[] = [];
  const notes: string[] = [];
  if (annotations.length === 0) return { words, notes };
  const transform = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const areaOfAnnotation = (rect: readonly number[]): Rectangle =>
    transformedHull(transform, rect[0]!, rect[1]!, rect[2]!, rect[3]!);
  for (const annotation of annotations) {
    const { rect } = annotation;
    if (rect === undefined || rect.length < 4) continue;
    const area = areaOfAnnotation(rect);
    const shown = ((annotation.annotationFlags ?? 0) & notShown) === 0;
    if (annotation.subtype === 'Widget') addField(annotation, area, shown, layerWords, words, notes);
    else if (annotation.subtype === 'FreeText' && shown) {
      const text = annotation.contentsObj?.str ?? '';
      if (text.trim() !== '' && wordsIn(layerWords, area).length === 0)
        words.push(...placedText(text, area, annotation.defaultAppearanceData?.fontSize ?? 0));
    } else {
      notes.push(...markNotes(annotation, area, layerWords, transform));
    }
  }
  const cut =
    notes.length > mostNotes
      ? [...notes.slice(0, mostNotes), `${notes.length - mostNotes} further notes on annotations left out`]
      : notes;
  return { words, notes: cut };
}

/** The value of a form field as text; null for a button, a signature, an empty field. */
export function fieldText(field: Annotation): string | null {
  if (field.password === true || (field.fieldType !== 'Tx' && field.fieldType !== 'Ch')) return null;
  const values = (Array.isArray(field.fieldValue) ? field.fieldValue : [field.fieldValue]) as unknown[];
  const shown = values
    .filter((value): value is string => typeof value === 'string')
    .map((value) => field.options?.find((each) => each.exportValue === value)?.displayValue ?? value);
  const text = shown.join('\n').trim();
  return text === '' ? null : text;
}

function addField(
  field: Annotation,
  area: Rectangle,
  shown: boolean,
  layerWords: readonly LayerWord[],
  words: LayerWord[],
  notes: string[],
): void {
  const name = `form field "${short(field.fieldName ?? '', 60)}"`;
  if (field.checkBox === true || field.radioButton === true) {
    const own = field.checkBox === true ? field.exportValue : field.buttonValue;
    const ticked = own != null && own !== 'Off' && field.fieldValue === own;
    if (ticked && shown && wordsIn(layerWords, area).length === 0)
      words.push(...placedText('☑', area, Math.min(area.right - area.left, area.bottom - area.top)));
    return;
  }
  const text = fieldText(field);
  if (text === null) return;
  if (!shown) {
    notes.push(`${name} is not shown and holds "${short(text, longestNote)}"`);
    return;
  }
  const drawn = wordsIn(layerWords, area);
  if (drawn.length === 0) {
    words.push(...placedText(text, area, field.defaultAppearanceData?.fontSize ?? 0));
    return;
  }
  const drawnText = drawn.map((word) => word.text).join('');
  const bare = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (!bare(drawnText).includes(bare(text)))
    notes.push(
      `${name} shows "${short(drawn.map((word) => word.text).join(' '), 120)}" and stores "${short(text, 120)}"`,
    );
}

/** Names of the marks that may carry a comment. */
const markNames: Readonly<Record<string, string>> = {
  Text: 'comment',
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strike-out',
  Caret: 'insertion mark',
  Stamp: 'stamp',
  Ink: 'drawing by hand',
  Line: 'line',
  Square: 'box',
  Circle: 'circle',
  Polygon: 'shape',
  PolyLine: 'line',
  FileAttachment: 'attached file',
  Redact: 'redaction that is marked but not applied',
};

function markNotes(
  annotation: Annotation,
  area: Rectangle,
  layerWords: readonly LayerWord[],
  transform: Matrix,
): string[] {
  const mark = annotation.subtype === undefined ? undefined : markNames[annotation.subtype];
  if (mark === undefined) return [];
  const comment = commentOf(annotation);
  const notes = comment === null ? [] : [short(comment, longestNote)];
  if (annotation.subtype === 'StrikeOut' || annotation.subtype === 'Redact') {
    const under = wordsUnder(annotation, area, layerWords, transform);
    if (under !== '') notes.push(`${mark} over: "${short(under, longestNote)}"`);
    else if (annotation.subtype === 'Redact') notes.push(mark);
  }
  if ((annotation.subtype === 'Stamp' || annotation.subtype === 'Ink') && comment === null)
    notes.push(`${mark} added as an annotation`);
  return notes;
}

/** `comment by Li, 2025-03-14: "…"`; null without a text. */
export function commentOf(annotation: Annotation): string | null {
  const mark = annotation.subtype === undefined ? undefined : markNames[annotation.subtype];
  const text = annotation.contentsObj?.str.trim() ?? '';
  if (mark === undefined || text === '') return null;
  const author = annotation.titleObj?.str.trim() ?? '';
  const date = isoOfPdfDate(annotation.creationDate ?? annotation.modificationDate ?? '');
  const by = author === '' ? '' : ` by ${short(author, 80)}`;
  return `${mark}${by}${date === null ? '' : `, ${date.slice(0, 10)}`}: "${text.replace(/\s+/g, ' ')}"`;
}

/** Words below the quadrilaterals of a text mark, or below its rectangle where it has none. */
function wordsUnder(
  annotation: Annotation,
  area: Rectangle,
  layerWords: readonly LayerWord[],
  transform: Matrix,
): string {
  const points = annotation.quadPoints;
  const areas: Rectangle[] = [];
  if (points != null && points.length >= 8) {
    for (let at = 0; at + 7 < Math.min(points.length, 8 * 200); at += 8) {
      const xs = [points[at]!, points[at + 2]!, points[at + 4]!, points[at + 6]!];
      const ys = [points[at + 1]!, points[at + 3]!, points[at + 5]!, points[at + 7]!];
      areas.push(
        transformedHull(transform, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
      );
    }
  } else areas.push(area);
  return areas
    .flatMap((each) => wordsIn(layerWords, each))
    .map((word) => word.text)
    .join(' ');
}

function wordsIn(words: readonly LayerWord[], area: Rectangle): LayerWord[] {
  return words.filter((word) => {
    if (word.hidden !== null) return false;
    const x = (word.left + word.right) / 2;
    const y = (word.top + word.bottom) / 2;
    return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
  });
}

function short(text: string, most: number): string {
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return clean.length <= most ? clean : `${clean.slice(0, most)}…`;
}
