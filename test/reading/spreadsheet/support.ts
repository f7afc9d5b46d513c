import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../../src/model/page.ts';
import type { Inspection, SourceBytes } from '../../../src/model/ports.ts';
import { defaultUnpackLimits } from '../../../src/reading/archive/limits.ts';
import type { FormatReader, ReaderContext } from '../../../src/reading/format-reader.ts';
import { readingSettingsSchema } from '../../../src/reading/settings.ts';
import { folder, source } from '../support.ts';

export interface Read {
  readonly inspection: Inspection;
  readonly pages: Page[];
}

/** Reads a file with a reader in this process; without OCR. */
export async function readWith(
  reader: FormatReader,
  name: string,
  bytes: Uint8Array | string,
  changes: Partial<ReaderContext> = {},
): Promise<Read> {
  return readSource(reader, source(name, bytes, 'application/octet-stream'), changes);
}

export async function readSource(
  reader: FormatReader,
  file: SourceBytes,
  changes: Partial<ReaderContext> = {},
): Promise<Read> {
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  const opened = await reader(file, {
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: work,
    membersFolder: join(folder, 'members'),
    passwords: [],
    unpackLimits: defaultUnpackLimits,
    ocr: async () => {
      throw new Error('no OCR in this test');
    },
    ...changes,
  });
  try {
    const inspection = await opened.inspect();
    const pages: Page[] = [];
    for (let page = 1; page <= inspection.pageCount; page++) pages.push(await opened.readPage(page));
    return { inspection, pages };
  } finally {
    await opened.close();
  }
}

/** Text of each cell of some pages, by its address; of comments and other words without a cell nothing. */
export function cellsOf(pages: readonly Page[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const word of pages.flatMap((page) => page.words)) {
    if (word.cell === undefined) continue;
    const before = cells.get(word.cell);
    cells.set(word.cell, before === undefined ? word.text : `${before} ${word.text}`);
  }
  return cells;
}

export function partsOf(pages: readonly Page[]): (string | null)[] {
  return pages.map((page) => page.part);
}
