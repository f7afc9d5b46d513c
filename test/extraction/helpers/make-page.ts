import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Word } from '../../../src/model/word.ts';

/** A run of words on a page: left edge and top in points of an A4 page, the text, and its size (default 10). */
export type Run = readonly [left: number, top: number, text: string, size?: number];

export interface PageOptions {
  readonly ocr?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly page?: number;
  readonly file?: string;
}

const wide = /[\p{Script=Han}\uff00-\uffef\u3000-\u303f]/u;

/** Width of a word in points: about half an em a letter, a whole one for Han characters. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? size : size * 0.5;
  return width;
}

/** Makes a page of words from runs. Runs whose tops differ by less than 3 points share a line. */
export function makePage(runs: readonly Run[], options: PageOptions = {}): Page {
  const width = options.width ?? 595;
  const height = options.height ?? 842;
  const sorted = [...runs].sort((one, other) => one[1] - other[1] || one[0] - other[0]);
  const lines: Run[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line[0]![1] - run[1]) < 3) line.push(run);
    else lines.push([run]);
  }
  const words: Word[] = [];
  lines.forEach((line, number) => {
    for (const [left, top, text, size = 10] of line.sort((one, other) => one[0] - other[0])) {
      let x = left;
      for (const part of text.split(' ')) {
        if (part === '') {
          x += size * 0.3;
          continue;
        }
        const wordWidth = widthOf(part, size);
        words.push({
          text: part,
          box: { x: x / width, y: top / height, width: wordWidth / width, height: (size * 1.15) / height },
          confidence: options.ocr ? 0.93 : 1,
          line: number,
          origin: options.ocr ? 'ocr' : 'text-layer',
          visible: true,
        });
        x += wordWidth + size * 0.3;
      }
    }
  });
  return {
    file: options.file ?? 'f'.repeat(64),
    page: options.page ?? 1,
    kind: options.ocr ? 'ocr' : 'text',
    reason: 'made for a test',
    width,
    height,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: options.ocr ? ['eng'] : [],
    part: null,
    words,
    notes: [],
  };
}

/** A document of a type over pages. */
export function makeDocument(
  type: string,
  pages: readonly Page[],
  more: Partial<EvidenceDocument> = {},
): EvidenceDocument {
  return {
    id: 'document-under-test',
    type,
    categories: [],
    pages: pages.map((page) => ({ file: page.file, page: page.page })),
    language: 'en',
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: 'first page',
    pagination: {
      printedTotal: null,
      printed: [],
      received: pages.length,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
    ...more,
  };
}

/** Lines under each other from a place on. */
export function stack(left: number, top: number, texts: readonly string[], size = 10, pitch = 1.3): Run[] {
  return texts.map((text, index) => [left, top + index * size * pitch, text, size]);
}
