import { type PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib';
import type { CoverSheet } from '../exhibit-plan.ts';
import { CoverFonts } from './cover-fonts.ts';

/** A4, points. */
const width = 595.28;
const height = 841.89;
const margin = 56;
const labelWidth = 128;
/** Where the lines about the exhibit end and what is said of every exhibit begins. */
const bottom = 150;
const ink = rgb(0.1, 0.1, 0.12);
const grey = rgb(0.35, 0.35, 0.4);

/** What every cover sheet says of itself. */
const footer = [
  'This sheet was put before the document when it was bound; it is no part of the document.',
  'The pages behind it are copies of the pages received. Nothing is written on them: frames around the places that the brief speaks of lie in the layer “Places of fields”, can be switched off in the viewer and are not printed.',
  'Pages are cited by their label: 1, 2, … for the document as received, T1, … for a translation, C1, … for a translator’s certificate. Labels do not count this sheet.',
];

/** The sheet before the first page of an exhibit. What has no room is counted, not left out in silence. */
export async function addCoverPage(
  document: PDFDocument,
  number: string,
  cover: CoverSheet,
  notes: readonly string[],
): Promise<void> {
  const lines: (readonly [string, string])[] = [
    ...cover.lines,
    ...notes.map((note) => ['Note', note] as const),
  ];
  const fonts = await CoverFonts.of(document);
  await fonts.prepare([cover.matter, cover.title, ...lines.flat(), ...footer].join(''));
  const page = document.addPage([width, height]);
  const pen = new Pen(page, fonts);
  pen.write(`Exhibit ${number}`, { size: 26, bold: true, gap: 10 });
  pen.write(cover.title, { size: 13, bold: true, gap: 4, most: 3 });
  pen.write(`Matter: ${cover.matter}`, { size: 10, gap: 14, color: grey, most: 2 });
  pen.rule();
  for (const [index, [label, text]] of lines.entries()) {
    if (pen.y < bottom + 30) {
      pen.write(`and ${lines.length - index} more lines, which have no room here`, {
        size: 9,
        gap: 4,
        color: grey,
      });
      break;
    }
    const repeated = index > 0 && lines[index - 1]![0] === label;
    pen.row(repeated ? '' : label, text);
  }
  pen.y = bottom - 20;
  pen.rule();
  for (const text of footer) pen.write(text, { size: 8, gap: 4, color: grey });
}

interface TextStyle {
  readonly size: number;
  readonly gap: number;
  readonly bold?: boolean;
  readonly color?: ReturnType<typeof rgb>;
  /** Most lines; the last one ends in `…`. */
  readonly most?: number;
}

class Pen {
  y = height - margin - 20;
  readonly #page: PDFPage;
  readonly #fonts: CoverFonts;

  constructor(page: PDFPage, fonts: CoverFonts) {
    this.#page = page;
    this.#fonts = fonts;
  }

  write(text: string, { size, gap, bold = false, color = ink, most = 6 }: TextStyle): void {
    for (const line of this.#wrapped(text, size, width - 2 * margin, bold, most)) {
      this.#draw(line, margin, size, bold, color);
      this.y -= size * 1.35;
    }
    this.y -= gap;
  }

  row(label: string, text: string): void {
    const size = 9.5;
    const lines = this.#wrapped(text, size, width - 2 * margin - labelWidth, false, 4);
    this.#draw(label, margin, size, false, grey);
    for (const line of lines) {
      this.#draw(line, margin + labelWidth, size, false, ink);
      this.y -= size * 1.35;
    }
    this.y -= 4;
  }

  rule(): void {
    this.#page.drawLine({
      start: { x: margin, y: this.y + 8 },
      end: { x: width - margin, y: this.y + 8 },
      thickness: 0.6,
      color: grey,
    });
    this.y -= 10;
  }

  #draw(text: string, x: number, size: number, bold: boolean, color: ReturnType<typeof rgb>): void {
    let at = x;
    for (const run of this.#fonts.runs(text, bold)) {
      this.#page.drawText(run.text, { x: at, y: this.y, size, font: run.font, color });
      at += run.font.widthOfTextAtSize(run.text, size);
    }
  }

  /** Breaks at spaces and between Han characters; what is longer than a line, such as a hash, within. */
  #wrapped(text: string, size: number, room: number, bold: boolean, most: number): string[] {
    const words =
      text.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu,
      ) ?? [];
    const lines: string[] = [];
    let line = '';
    const fits = (candidate: string): boolean => this.#fonts.width(candidate, size, bold) <= room;
    for (const word of words) {
      if (fits(line + word)) {
        line += word;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = word.trimStart();
      while (!fits(line)) {
        let head = '';
        for (const letter of line) {
          if (!fits(head + letter)) break;
          head += letter;
        }
        if (head === '') break;
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    if (lines.length <= most) return lines;
    let last = `${lines[most - 1]!}…`;
    while (!fits(last) && last.length > 1) last = `${[...last].slice(0, -2).join('')}…`;
    return [...lines.slice(0, most - 1), last];
  }
}
