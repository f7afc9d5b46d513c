import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../src/model/box.ts';

/** How far letters may be from where they are reckoned to be, points: how wide each is follows from what it is alone. */
const slack = 5;

/** A rectangle in the coordinates of the page as the PDF writes them. */
type Rectangle = readonly [number, number, number, number];

export interface ExhibitMark {
  readonly rectangle: Rectangle;
  /** The same as fractions of the displayed page, origin top left. */
  readonly displayed: Box;
  readonly contents: string;
}

export interface ExhibitPage {
  readonly marks: readonly ExhibitMark[];
  /** Text inside a rectangle, in the order of the page; words that only touch it are left out. */
  textWithin(rectangle: Rectangle): string;
  readonly text: string;
}

/** Opens exhibits with pdf.js, each once. */
export class ExhibitReader {
  readonly #open = new Map<string, Promise<PDFDocumentProxy>>();

  document(path: string): Promise<PDFDocumentProxy> {
    const known = this.#open.get(path);
    if (known !== undefined) return known;
    const task = getDocument({
      data: new Uint8Array(readFileSync(path)),
      verbosity: 0,
      useSystemFonts: false,
    });
    this.#open.set(path, task.promise);
    return task.promise;
  }

  async page(path: string, number: number): Promise<ExhibitPage> {
    const document = await this.document(path);
    const page = await document.getPage(number);
    const [annotations, content] = await Promise.all([page.getAnnotations(), page.getTextContent()]);
    const viewport = page.getViewport({ scale: 1 });
    const marks = (annotations as { subtype: string; rect: Rectangle; contentsObj?: { str: string } }[])
      .filter(({ subtype }) => subtype === 'Square')
      .map(({ rect, contentsObj }) => {
        const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]) as [number, number];
        const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]) as [number, number];
        return {
          rectangle: rect,
          displayed: {
            x: Math.min(x1, x2) / viewport.width,
            y: Math.min(y1, y2) / viewport.height,
            width: Math.abs(x2 - x1) / viewport.width,
            height: Math.abs(y2 - y1) / viewport.height,
          },
          contents: contentsObj?.str ?? '',
        };
      });
    const letters = content.items.flatMap((item) => ('str' in item ? lettersOf(item as TextItem) : []));
    return {
      marks,
      text: content.items.map((item) => ('str' in item ? item.str : '')).join(' '),
      textWithin: ([left, bottom, right, top]) =>
        letters
          .filter(({ x, y }) => x >= left - slack && x <= right + slack && y >= bottom - 1 && y <= top + 1)
          .map(({ letter }) => letter)
          .join(''),
    };
  }

  async close(): Promise<void> {
    for (const document of await Promise.all(this.#open.values())) await document.loadingTask.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Middles of the letters of a run of text, as usual fonts space them: near enough to tell one value from the next. */
function lettersOf({ str, width, height, transform }: TextItem): { letter: string; x: number; y: number }[] {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const along = Math.hypot(a, b) || 1;
  const across = Math.hypot(c, d) || 1;
  const letters = [...str];
  const all = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  let before = 0;
  return letters.map((letter) => {
    const far = (width * (before + widthOf(letter) / 2)) / all;
    before += widthOf(letter);
    const high = (height || across) * 0.35;
    return {
      letter,
      x: e + (a / along) * far + (c / across) * high,
      y: f + (b / along) * far + (d / across) * high,
    };
  });
}

/** Width of a letter beside others of its line, a digit being 1. */
function widthOf(letter: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(letter)) return 1.8;
  if (/[ .,:;'|!ijlftrI()[\]-]/u.test(letter)) return 0.55;
  return /[mwMW@]/u.test(letter) ? 1.6 : /[A-Z&]/u.test(letter) ? 1.25 : 1;
}

/** A word as `pdftotext -bbox` places it: fractions of the page, origin top left. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
}

/** Words of a page as Poppler reads them; null where it is not installed. */
export function popplerWords(path: string, page: number): PlacedWord[] | null {
  const done = spawnSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), path, '-'], {
    encoding: 'utf8',
  });
  if (done.error !== undefined) return null;
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/u.exec(done.stdout)!.map(Number);
  const found = done.stdout.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu,
  );
  return [...found].map(([, left, top, right, bottom, text]) => ({
    text: unescaped(text!),
    box: {
      x: Number(left) / width!,
      y: Number(top) / height!,
      width: (Number(right) - Number(left)) / width!,
      height: (Number(bottom) - Number(top)) / height!,
    },
  }));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Text of the words that reach into a box with their middle line, by at least a letter. */
export function wordsWithin(words: readonly PlacedWord[], { x, y, width, height }: Box): string {
  return words
    .filter(({ box }) => {
      const middle = box.y + box.height / 2;
      return middle >= y && middle <= y + height && box.x < x + width && box.x + box.width > x;
    })
    .map(({ text }) => text)
    .join(' ');
}
