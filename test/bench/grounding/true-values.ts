import { goldForms } from '../../../src/evaluation/gold.ts';
import type { GroundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import type { Box } from '../../../src/model/box.ts';
import { sliceCodePoints } from '../../../src/model/page-text.ts';
import { kindOfPath, type SampleDocument } from './sample-documents.ts';
import { candidateOf, type Trap } from './trap.ts';

/** A gold value with the words that say it on one page. */
export interface TrueValue {
  readonly document: SampleDocument;
  readonly on: GroundingPage;
  readonly path: string;
  readonly kind: string;
  /** The value as the gold prints it. */
  readonly value: string;
  /** The words as the reader read them, line by line. */
  readonly read: readonly string[];
  /** Indexes of the lines it stands on. */
  readonly lines: readonly number[];
  readonly boxes: readonly Box[];
  readonly ocr: boolean;
  /** Whether the words read say the value, letter confusions of the declared table aside. */
  readonly legible: boolean;
}

/** Gold values with boxes, each with the words that our readers read inside the box. */
export function trueValues(documents: readonly SampleDocument[]): TrueValue[] {
  const found: TrueValue[] = [];
  for (const document of documents) {
    for (const [path, values] of Object.entries(document.gold.fields)) {
      const kind = kindOfPath(document.gold.type, path);
      const boxes = document.gold.boxes[path];
      if (kind === null || boxes === undefined || path === 'language') continue;
      for (const value of values) {
        const at = boxes
          .map(([page, x, y, width, height]) =>
            wordsInside(document, path, kind, goldForms(value)[0]!, page, { x, y, width, height }),
          )
          .filter((one) => one !== null);
        // Several values share a list of boxes: the one whose words say the value is its own.
        const best = at.find(({ legible }) => legible) ?? (values.length === 1 ? at[0] : undefined);
        if (best !== undefined) found.push(best);
      }
    }
  }
  return found;
}

function wordsInside(
  document: SampleDocument,
  path: string,
  kind: string,
  value: string,
  pageNumber: number,
  box: Box,
): TrueValue | null {
  const on = document.pages.find(({ page }) => page.page === pageNumber);
  if (on === undefined) return null;
  const byLine = new Map<number, number[]>();
  on.page.words.forEach((word, index) => {
    if (!word.visible || word.box === null) return;
    const x = word.box.x + word.box.width / 2;
    const y = word.box.y + word.box.height / 2;
    const slack = 0.004;
    if (x < box.x - slack || x > box.x + box.width + slack) return;
    if (y < box.y - slack || y > box.y + box.height + slack) return;
    byLine.set(word.line, [...(byLine.get(word.line) ?? []), index]);
  });
  if (byLine.size === 0) return null;
  const read: string[] = [];
  const lines: number[] = [];
  const boxes: Box[] = [];
  let ocr = false;
  for (const indexes of byLine.values()) {
    const start = on.text.starts[indexes[0]!]!;
    const end = on.text.ends[indexes.at(-1)!]!;
    read.push(sliceCodePoints(on.text.text, start, end));
    lines.push(on.text.lines.findIndex((line) => line[0] <= start && line[1] >= end));
    for (const index of indexes) boxes.push(on.page.words[index]!.box!);
    ocr ||= indexes.some((index) => on.page.words[index]!.origin === 'ocr');
  }
  const wanted = plainShape(value, ocr);
  const legible = wanted !== '' && plainShape(read.join(' '), ocr).includes(wanted);
  return { document, on, path, kind, value, read, lines, boxes: [box, ...boxes], ocr, legible };
}

/** Letters of one shape in the declared table; written anew here, so that a fault of the search is not shared. */
const sameShape: Readonly<Record<string, string>> = {
  '0': 'o',
  '°': 'o',
  〇: 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '!': 'l',
  ı: 'l',
  '2': 'z',
  '5': 's',
  $: 's',
  '§': 's',
  '8': 'b',
  '9': 'g',
  q: 'g',
  '¢': 'c',
  '©': 'c',
};

/** Letters and digits of a text, on OCR text by their shape. */
export function plainShape(text: string, ocr: boolean): string {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const shaped = ocr
    ? [...bare]
        .map((letter) => sameShape[letter] ?? letter)
        .join('')
        .replaceAll('rn', 'm')
        .replaceAll('vv', 'w')
    : bare;
  return shaped.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How a model may quote a value: the words alone, the line to its end, or the whole lines. */
export type QuoteStyle = 'words' | 'line start' | 'whole lines';

export function quoteOf(value: TrueValue, style: QuoteStyle): string {
  if (style === 'words') return value.read.join('\n');
  const text = value.on.text;
  return value.lines
    .map((line, number) => {
      const [start, end] = text.lines[line]!;
      const whole = sliceCodePoints(text.text, start, end);
      if (style === 'whole lines') return whole;
      const at = whole.indexOf(value.read[number]!);
      return at < 0 ? whole : whole.slice(0, at + value.read[number]!.length);
    })
    .join('\n');
}

/** The true values as a careful model gives them, in rotating manners of quoting. */
export function trueCandidates(values: readonly TrueValue[]): Trap[] {
  const styles: readonly QuoteStyle[] = ['words', 'line start', 'whole lines'];
  return values
    .filter(({ legible }) => legible)
    .map((value, number) => {
      const style = value.lines.length > 1 ? 'words' : styles[number % styles.length]!;
      const quote = quoteOf(value, style);
      return {
        class: `true values, ${value.ocr ? 'OCR' : 'clean'}`,
        pages: value.document.pages,
        candidate: candidateOf(value.path, value.kind, value.value, quote, value.on, value.lines),
        expected: 'grounded' as const,
        // Printed twice in the quote, either place is right.
        boxes: quote.split(value.read[0]!).length > 2 ? [] : value.boxes,
      };
    });
}
