/** Collects the files of the dump and their gold. */
import { scanSheet, toBits, toJpeg, toSharp } from './degrading/degrade.ts';
import { type FinishName, finishes } from './degrading/finishes.ts';
import { type PdfOptions, type PdfPage, writePdf } from './drawing/pdf.ts';
import { A4, type Rectangle, Sheet } from './drawing/sheet.ts';
import { type GoldLine, goldLineFor } from './gold.ts';
import { writeTiff } from './packaging/tiff.ts';
import type { Paper } from './paper.ts';

type Placement = (box: Rectangle) => Rectangle;

/** A file with the gold of the papers in it; the file's place is given later. */
export interface Rendered {
  readonly bytes: Uint8Array;
  goldFor(file: string): GoldLine[];
}

export interface Part {
  readonly paper?: Paper;
  /** An empty sheet instead of a paper. */
  readonly blank?: true;
  readonly finish?: FinishName;
  readonly rotate?: 90;
  readonly crop?: number;
}

/** Papers one after another in one PDF. */
export async function renderPdf(parts: Part[], options: PdfOptions): Promise<Rendered> {
  const pages: PdfPage[] = parts.flatMap(({ paper, blank, ...how }) =>
    (blank ? [new Sheet(A4)] : paper!.sheets).map((sheet) => ({ sheet, ...how })),
  );
  const { bytes, placements } = await writePdf(pages, options);
  return { bytes, goldFor: (file) => goldOf(file, parts, placements) };
}

function goldOf(file: string, parts: Part[], placements: Placement[]): GoldLine[] {
  let first = 0;
  const lines: GoldLine[] = [];
  for (const { paper } of parts) {
    const count = paper?.sheets.length ?? 1;
    if (paper) lines.push(goldLineFor(file, paper, first + 1, placements.slice(first, first + count)));
    first += count;
  }
  return lines;
}

/** A paper of one page as an image. `sideways` stores the pixels lying and says so in EXIF (orientation 6). */
export async function renderImage(
  paper: Paper,
  finish: FinishName,
  format: 'jpeg' | 'png' | 'webp',
  sideways = false,
): Promise<Rendered> {
  const scan = scanSheet(paper.sheets[0]!, finishes[finish]);
  let bytes: Buffer;
  if (sideways) {
    const upright = await toJpeg({ ...scan, finish: { ...scan.finish, jpegQuality: 90 } });
    bytes = await toLyingJpeg(upright, scan.finish.jpegQuality ?? 65);
  } else if (format === 'png')
    bytes = await toSharp(scan).png({ compressionLevel: 9, palette: true, colours: 16 }).toBuffer();
  else if (format === 'webp') bytes = await toSharp(scan).webp({ quality: 60 }).toBuffer();
  else bytes = await toJpeg(scan);
  return { bytes, goldFor: (file) => [goldLineFor(file, paper, 1, [scan.toImage])] };
}

async function toLyingJpeg(upright: Buffer, quality: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality }).toBuffer();
}

/** Papers as pages of one fax TIFF. */
export function renderTiff(papers: Paper[], finish: FinishName): Rendered {
  const scans = papers.flatMap((paper) => paper.sheets.map((sheet) => scanSheet(sheet, finishes[finish])));
  const bytes = writeTiff(
    scans.map((scan) => ({
      bits: toBits(scan),
      width: scan.width,
      height: scan.height,
      dotsPerInch: scan.finish.dotsPerInch,
    })),
  );
  const parts = papers.map((paper) => ({ paper }));
  return {
    bytes,
    goldFor: (file) =>
      goldOf(
        file,
        parts,
        scans.map((scan) => scan.toImage),
      ),
  };
}

/** A text without pages: values are marked, boxes are empty. */
export function renderText(paper: Paper, bytes: Uint8Array): Rendered {
  return { bytes, goldFor: (file) => [goldLineFor(file, paper, 1, [])] };
}

export interface PlannedException {
  readonly file: string;
  readonly reason: string;
  readonly note: string;
}

export class Dump {
  /** Lists that lie beside the dump, by name: passwords, and whose correspondence may be privileged. */
  readonly lists = new Map<string, string>();
  readonly files = new Map<string, Uint8Array>();
  readonly gold: GoldLine[] = [];
  readonly exceptions: PlannedException[] = [];
  /** Words that look like a listed entity or place and are not. */
  readonly notHits: { file: string; page: number; quote: string; note: string }[] = [];

  add(path: string, bytes: Uint8Array): void {
    if (this.files.has(path)) throw new Error(`two files at ${path}`);
    this.files.set(path, bytes);
  }

  addRendered(path: string, rendered: Rendered): Rendered {
    this.add(path, rendered.bytes);
    this.gold.push(...rendered.goldFor(`dump/${path}`));
    return rendered;
  }

  expect(path: string, reason: string, note: string): void {
    this.exceptions.push({ file: `dump/${path}`, reason, note });
  }
}
