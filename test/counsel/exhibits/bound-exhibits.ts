import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { bindExhibits } from '../../../src/counsel/exhibits/bind-exhibits.ts';
import type { BindOptions } from '../../../src/counsel/exhibits/bound-exhibit.ts';
import type { BoundDocument, CoverSheet, Exhibit } from '../../../src/counsel/exhibits/exhibit-plan.ts';
import type { PageMark } from '../../../src/counsel/exhibits/page-mark.ts';
import { sha256 } from '../../../src/model/hashing.ts';

/** Received bytes for a test, kept under their hash. */
export class ReceivedFiles {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  add(bytes: Uint8Array): string {
    const hash = sha256(bytes);
    writeFileSync(join(this.folder, hash), bytes);
    return hash;
  }

  /** A picture as readers draw one of a page: white, with a black bar across its upper half. */
  async picture(): Promise<{ readonly path: string }> {
    const path = join(this.folder, 'picture.webp');
    const bar = Buffer.from(
      '<svg width="400" height="560"><rect x="40" y="60" width="320" height="40"/></svg>',
    );
    const image = sharp({ create: { width: 400, height: 560, channels: 3, background: '#ffffff' } });
    writeFileSync(
      path,
      await image
        .composite([{ input: bar }])
        .webp()
        .toBuffer(),
    );
    return { path };
  }
}

/** An exhibit with one document of one file. */
export function exhibitOf(
  number: number,
  file: string,
  more: {
    readonly mediaType?: string;
    readonly pages?: readonly number[];
    readonly cover?: CoverSheet | null;
  } & Partial<Pick<Exhibit, 'natives' | 'fileName'>> &
    Partial<Pick<BoundDocument, 'displayed' | 'title'>> = {},
): Exhibit {
  const pages = (more.pages ?? [1]).map((page) => ({ file, page }));
  return {
    number,
    fileName: more.fileName ?? `S00_TEST_${number}.pdf`,
    bound: [
      {
        number,
        kind: 'original',
        title: more.title ?? `Document ${number}`,
        pages,
        displayed: more.displayed ?? pages.map(() => ({ width: 0, height: 0, part: null })),
        labelPrefix: '',
      },
    ],
    sources: [
      {
        file,
        mediaType: more.mediaType ?? 'application/pdf',
        paths: ['given/paper.pdf'],
        supplier: null,
        size: 1,
      },
    ],
    natives: more.natives ?? [],
    nativesWithheld: [],
    cover: more.cover ?? null,
  };
}

export function bindAll(
  received: ReceivedFiles,
  folder: string,
  exhibits: readonly Exhibit[],
  marks: readonly PageMark[] = [],
  more: Partial<BindOptions> = {},
): ReturnType<typeof bindExhibits> {
  return bindExhibits({ exhibits, locate: () => null }, marks, {
    folder,
    originalPath: (file) => join(received.folder, file),
    picture: () => received.picture(),
    boxes: true,
    jobs: 1,
    passwords: [],
    ...more,
  });
}

/** Opens a bound exhibit with pdf.js, which shares no code with what wrote it. */
export function openExhibit(path: string): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0, useSystemFonts: false })
    .promise;
}

/** Text of a page that lies within a rectangle of the page's own units. */
export async function textWithin(
  document: PDFDocumentProxy,
  page: number,
  [left, bottom, right, top]: readonly number[],
): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items
    .flatMap((item) =>
      'str' in item ? [item as { str: string; transform: number[]; width: number; height: number }] : [],
    )
    .filter(({ str, transform: [a, b, , , e, f], width }) => {
      if (str.trim() === '') return false;
      const along = Math.hypot(a!, b!);
      const end = [e! + (a! / along) * width, f! + (b! / along) * width];
      return [[e!, f!], end].every(
        ([x, y]) => x! >= left! - 1 && x! <= right! + 1 && y! >= bottom! - 1 && y! <= top! + 1,
      );
    })
    .map(({ str }) => str)
    .join(' ');
}

/** What qpdf says of a file; null where it is not installed. */
export function qpdfCheck(
  path: string,
): { readonly status: number | null; readonly warnings: string } | null {
  if (spawnSync('qpdf', ['--version']).error !== undefined) return null;
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  return {
    status,
    warnings: `${stdout}${stderr}`
      .split('\n')
      .filter((line) => /WARNING|error:/u.test(line))
      .join('\n'),
  };
}

/** Words with their boxes (points from the top left), by poppler; null where it is not installed. */
export function popplerWords(
  path: string,
): { readonly text: string; readonly box: readonly number[]; readonly page: number }[] | null {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) return null;
  const xml = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  let page = 0;
  return xml.split('\n').flatMap((line) => {
    if (line.includes('<page ')) page++;
    const found =
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/u.exec(line);
    return found === null ? [] : [{ text: found[5]!, box: found.slice(1, 5).map(Number), page }];
  });
}
