import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFPageLeaf } from '@cantoo/pdf-lib';
import type { CoverSheet } from '../exhibit-plan.ts';
import { hundredths } from '../hundredths.ts';
import { type MadePage, setBoxes } from './copy-page.ts';
import { TextFonts } from './text-fonts.ts';

/** A4, points. */
const width = 595.28;
const height = 841.89;
const margin = 56;
const labelWidth = 128;
/** Where the lines about the exhibit end and what is said of every exhibit begins. */
const bottom = 150;
const ink = '0.1 0.1 0.12';
const grey = '0.35 0.35 0.4';

/** What every cover sheet says of itself. */
const footer = [
  'This sheet was put before the document when it was bound; it is no part of the document.',
  'The pages behind it are copies of the pages received; a file that has no pages is set as text. Nothing is written on them: frames around the places that the brief speaks of lie in the layer “Places of fields”, can be switched off in the viewer and are not printed.',
  'Pages are cited by their label: 1, 2, … for the document as received, T1, … for a translation, C1, … for a translator’s certificate. Labels do not count this sheet.',
];

/** The sheet before the first page of an exhibit. What has no room is counted, not left out in silence. */
export function coverPage(
  context: PDFContext,
  number: string,
  cover: CoverSheet,
  notes: readonly string[],
): MadePage {
  const lines: (readonly [string, string])[] = [
    ...cover.lines,
    ...notes.map((note) => ['Note', note] as const),
  ];
  const pen = new Pen();
  pen.write(`Exhibit ${number}`, { size: 26, bold: true, gap: 10 });
  pen.write(cover.title, { size: 13, bold: true, gap: 4, most: 3 });
  pen.write(`Matter: ${cover.matter}`, { size: 10, gap: 14, color: grey, most: 2 });
  pen.rule();
  for (const [index, [label, text]] of lines.entries()) {
    if (pen.y < bottom + 30) {
      const left = lines.length - index;
      pen.write(`and ${left} more line${left === 1 ? '' : 's'}, for which there is no room here`, {
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

  const geometry = { mediaBox: [0, 0, width, height], view: [0, 0, width, height], rotation: 0 } as const;
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  setBoxes(leaf, geometry, context);
  leaf.set(PDFName.of('Resources'), context.obj({ Font: pen.fonts.resources(context) }));
  const content = deflateSync(Buffer.from(pen.content(), 'latin1'));
  leaf.set(PDFName.of('Contents'), context.register(context.stream(content, { Filter: 'FlateDecode' })));
  return { leaf, geometry };
}

interface TextStyle {
  readonly size: number;
  readonly gap: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Most lines; the last one ends in `…`. */
  readonly most?: number;
}

const breakable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu;

class Pen {
  y = height - margin - 20;
  readonly fonts = new TextFonts();
  readonly #operators: string[] = [];

  content(): string {
    return this.#operators.join('\n');
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
    const y = hundredths(this.y + 8);
    this.#operators.push(`q ${grey} RG 0.6 w ${margin} ${y} m ${hundredths(width - margin)} ${y} l S Q`);
    this.y -= 10;
  }

  #draw(text: string, x: number, size: number, bold: boolean, color: string): void {
    let at = x;
    for (const { font, codes, width: share } of this.fonts.runs(text, bold)) {
      this.#operators.push(
        `BT ${color} rg /${font} ${size} Tf ${hundredths(at)} ${hundredths(this.y)} Td ${codes} Tj ET`,
      );
      at += share * size;
    }
  }

  /** Breaks at spaces and between Han characters; what is longer than a line, such as a hash, within. */
  #wrapped(text: string, size: number, room: number, bold: boolean, most: number): string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    const widthOf = (each: string): number => this.fonts.width(each, bold) * size;
    const close = (): void => {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = '';
      used = 0;
    };
    for (const word of text.match(breakable) ?? []) {
      const wide = widthOf(word);
      if (used + wide <= room) {
        line += word;
        used += wide;
        continue;
      }
      close();
      for (const letter of word.trimStart()) {
        const each = widthOf(letter);
        if (used + each > room) close();
        line += letter;
        used += each;
      }
    }
    close();
    if (lines.length <= most) return lines;
    let last = `${lines[most - 1]!}…`;
    while (widthOf(last) > room && last.length > 1) last = `${[...last].slice(0, -2).join('')}…`;
    return [...lines.slice(0, most - 1), last];
  }
}
