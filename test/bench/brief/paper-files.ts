import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFDocument, type PDFFont, type PDFImage, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import writeXlsxFile from 'write-excel-file/node';
import type { Box } from '../../../src/model/box.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import type { OrderPaper, OrderValue } from './order-papers.ts';

/** What stands on a page of a paper: words of a line by line, with their boxes where the format has pages. */
export interface PaperLine {
  readonly words: string;
  readonly box: Box | null;
  /** The value of the paper that the end of the line says; null for other words. */
  readonly value: OrderValue | null;
}

export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly mediaType: string;
  /** Size of the pages as displayed; 0 for formats without pages. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly PaperLine[])[];
}

const a4 = { width: 595, height: 842 };
/** Values on the first page; the others stand on the second one, where there is one. */
const onFirstPage = 14;
const left = 60;
const valueLeft = 190;
const lineHeight = 24;
const fillers = [
  'The goods remain our property until they have been paid in full.',
  'Quantities were counted at loading and agreed with the carrier.',
  'Samples of each lot are kept for twelve months by the quality department.',
  'Please state order and lot number with every enquiry about this paper.',
];

/** Makes the files of papers; what many of them share is made once. */
export class PaperFiles {
  readonly #backPages: readonly Buffer[];

  constructor() {
    const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
    for (const script of ['latin', 'chinese-simplified'])
      GlobalFonts.registerFromPath(
        join(folder, 'files', `noto-sans-sc-${script}-400-normal.woff2`),
        'Bench Sans',
      );
    this.#backPages = Array.from({ length: 24 }, (_, number) =>
      scannedPage(
        fillers.map((words) => ({ words: `${number} ${words}`, box: null, value: null })),
        number,
        a4.width,
      ),
    );
  }

  async make(paper: OrderPaper, number: number): Promise<PaperFile> {
    switch (paper.form) {
      case 'text':
        return textPdf(paper, number);
      case 'scan':
        return this.#scanPdf(paper, number);
      case 'photo': {
        const [first] = linesOf(paper, number, null);
        const bytes = scannedPage(first!, number, 700);
        return {
          bytes,
          extension: 'jpg',
          mediaType: 'image/jpeg',
          ...a4Of(scanScale * 700),
          pages: [first!],
        };
      }
      case 'workbook':
        return workbook(paper, number);
      case 'mail':
        return mail(paper, number);
    }
  }

  async #scanPdf(paper: OrderPaper, number: number): Promise<PaperFile> {
    const document = await emptyPdf();
    const pages = linesOf(paper, number, null);
    for (const [position, lines] of pages.entries()) {
      const hasValues = lines.some(({ value }) => value !== null);
      const picture = hasValues
        ? scannedPage(lines, number * 31 + position, a4.width)
        : this.#backPages[(number * 7 + position) % this.#backPages.length]!;
      const image: PDFImage = await document.embedJpg(picture);
      document.addPage([a4.width, a4.height]).drawImage(image, { x: 0, y: 0, ...a4 });
    }
    return {
      bytes: await document.save(),
      extension: 'pdf',
      mediaType: 'application/pdf',
      ...a4,
      pages,
    };
  }
}

function a4Of(width: number): { width: number; height: number } {
  return { width: Math.round(width), height: Math.round((width * a4.height) / a4.width) };
}

async function emptyPdf(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  return document;
}

/** Lines of each page; widths are measured with the font, where one is given. */
function linesOf(paper: OrderPaper, number: number, font: PDFFont | null): PaperLine[][] {
  const pages: PaperLine[][] = [];
  for (let page = 0; page < paper.pages; page++) {
    const values =
      page === 0
        ? paper.values.slice(0, paper.pages === 1 ? undefined : onFirstPage)
        : page === 1
          ? paper.values.slice(onFirstPage)
          : [];
    const lines: PaperLine[] = values.map((value, row) => ({
      words: `${value.label} ${value.value}`.trim(),
      value,
      box: {
        x: valueLeft / a4.width,
        y: (70 + row * lineHeight) / a4.height,
        width: (font?.widthOfTextAtSize(value.value, 10) ?? value.value.length * 6) / a4.width,
        height: 12 / a4.height,
      },
    }));
    const free = Math.floor((a4.height - 140) / lineHeight) - lines.length;
    for (let row = 0; row < Math.max(0, free - 2); row++)
      lines.push({
        words: `${number}.${page + 1}.${row + 1} ${fillers[(number + row) % fillers.length]}`,
        value: null,
        box: {
          x: left / a4.width,
          y: (70 + lines.length * lineHeight) / a4.height,
          width: 0.7,
          height: 12 / a4.height,
        },
      });
    pages.push(lines);
  }
  return pages;
}

async function textPdf(paper: OrderPaper, number: number): Promise<PaperFile> {
  const document = await emptyPdf();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = linesOf(paper, number, font);
  for (const lines of pages) {
    const page = document.addPage([a4.width, a4.height]);
    for (const { words, value, box } of lines) {
      const y = a4.height - box!.y * a4.height - 10;
      if (value === null) page.drawText(words, { x: left, y, size: 10, font });
      else {
        page.drawText(value.label, { x: left, y, size: 10, font });
        page.drawText(value.value, { x: valueLeft, y, size: 10, font });
      }
    }
  }
  return { bytes: await document.save(), extension: 'pdf', mediaType: 'application/pdf', ...a4, pages };
}

/** Dots for each point of the page: 150 to the inch. */
const scanScale = 150 / 72;

/** A page as a scanner gives it: grey, with specks, about 100 kB. */
function scannedPage(lines: readonly PaperLine[], seed: number, width: number): Buffer {
  const size = a4Of(width * scanScale);
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f3f0';
  context.fillRect(0, 0, size.width, size.height);
  const random = randomNumbers(seed + 1);
  for (let speck = 0; speck < 2500; speck++) {
    const tone = 190 + Math.floor(random() * 50);
    context.fillStyle = `rgb(${tone},${tone},${tone})`;
    context.fillRect(random() * size.width, random() * size.height, 1 + random() * 2, 1 + random() * 2);
  }
  context.fillStyle = '#222';
  const scale = size.width / a4.width;
  context.font = `${10 * scale}px "Bench Sans"`;
  for (const [row, { words, value, box }] of lines.entries()) {
    const y = (box?.y ?? (70 + row * lineHeight) / a4.height) * size.height + 10 * scale;
    if (value === null) context.fillText(words, left * scale, y);
    else {
      context.fillText(value.label, left * scale, y);
      context.fillText(value.value, valueLeft * scale, y);
    }
  }
  return canvas.toBuffer('image/jpeg', 55);
}

async function workbook(paper: OrderPaper, number: number): Promise<PaperFile> {
  const rows = [
    ...paper.values.map(({ label, value }) => [label, value]),
    ...Array.from({ length: 60 }, (_, row) => [`2025-03-${(row % 28) + 1}`, `L${number}-${row}`]),
  ];
  const book = writeXlsxFile(
    rows.map((row) => row.map((text) => ({ value: text, type: String }))),
    { sheet: 'Sheet1' },
  );
  return {
    bytes: await book.toBuffer(),
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    width: 0,
    height: 0,
    pages: [
      rows.map(([label, value], row) => ({
        words: `${label} ${value}`.trim(),
        value: paper.values[row] ?? null,
        box: null,
      })),
    ],
  };
}

function mail(paper: OrderPaper, number: number): PaperFile {
  const lines = paper.values.map((value) => ({
    words: `${value.label} ${value.value}`.trim(),
    value,
    box: null,
  }));
  const text = [
    'From: payments@exporter.example',
    'To: accounts@dyer.example',
    'Date: Thu, 15 May 2025 09:02:41 +0800',
    `Subject: ${paper.title} ${number}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines.map(({ words }) => words),
    '',
  ].join('\r\n');
  return {
    bytes: Buffer.from(text),
    extension: 'eml',
    mediaType: 'message/rfc822',
    width: 0,
    height: 0,
    pages: [lines],
  };
}
