import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentType, documentTypes, withoutIndexes } from '../../../schemas/index.ts';
import { type GoldDocument, goldFiles, readGold } from '../../../src/evaluation/index.ts';
import { type GroundingPage, groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';

/** A sample document with its pages as our readers give them. */
export interface SampleDocument {
  readonly gold: GoldDocument;
  readonly pages: readonly GroundingPage[];
}

const samples = new URL('../../../samples/', import.meta.url).pathname;
const goldPath = join(samples, 'gold.jsonl');

/** The folder that keeps the pages read for this benchmark: a second run reads nothing anew. */
export const pageStore = new URL('../../../node_modules/.cache/evidex-grounding/', import.meta.url).pathname;

/** Reads the samples into the page store; `quick` takes every third file. */
export async function readSamples(quick: boolean): Promise<string> {
  const folder = join(pageStore, quick ? 'some' : 'all');
  mkdirSync(dirname(folder), { recursive: true });
  const files = goldFiles(await readGold(goldPath), samples);
  const wanted = quick ? files.filter((_, number) => number % 3 === 0) : files;
  const evidex = new URL('../../../src/cli/evidex.ts', import.meta.url).pathname;
  const run = spawnSync(process.execPath, [evidex, 'run', ...wanted, '--index', folder, '--offline'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Code 1 says that a file could not be read whole, which some of the samples are made for.
  if (run.status === null || run.status > 1)
    throw new Error(`reading the samples ended with code ${run.status}`);
  return folder;
}

/** All gold documents whose pages stand in an index. */
export async function sampleDocuments(folder: string): Promise<SampleDocument[]> {
  const gold = await readGold(goldPath);
  const index = EvidenceIndex.openToRead(folder);
  try {
    const files = new Map<string, string>();
    for (const { path, file } of index.ledger.occurrences()) if (file !== null) files.set(path, file);
    const fileOf = (wanted: string): string | undefined => {
      const bare = wanted.replace(/^dump\//, '');
      const name = bare.slice(bare.lastIndexOf('/') + 1);
      for (const [path, file] of files)
        if (bare.endsWith(path) || path.endsWith(bare) || path.endsWith(name)) return file;
      return undefined;
    };
    return gold.documents.flatMap((document) => {
      const file = fileOf(document.file);
      if (file === undefined) return [];
      const pages = index.pages
        .ofFile(file)
        .filter(({ page, words }) => words.length > 0 && (document.pages?.includes(page) ?? true))
        .map((page) => groundingPage(page));
      return pages.length === 0 ? [] : [{ gold: document, pages }];
    });
  } finally {
    index.close();
  }
}

const identifierKinds: Readonly<Record<string, string>> = {
  uscc: 'uscc',
  lei: 'lei',
  vat: 'vat',
  mid: 'mid',
  bankAccount: 'bank-account',
};
const partyKinds: Readonly<Record<string, string>> = {
  name: 'party-name',
  nameTranslated: 'party-name',
  address: 'address',
  addressTranslated: 'address',
  siteAddress: 'address',
  country: 'country',
  roleAsPrinted: 'text',
};

/** The value kind under which a path is grounded; null for what is no words of the page. */
export function kindOfPath(type: string, path: string): string | null {
  const bare = withoutIndexes(path);
  const party = /^parties\.[^.]+\.(.+)$/.exec(bare)?.[1];
  if (party !== undefined) {
    const scheme = /^identifiers\.(.+)$/.exec(party)?.[1];
    return scheme === undefined ? (partyKinds[party] ?? null) : (identifierKinds[scheme] ?? 'code');
  }
  for (const definition of [documentType(type), ...documentTypes().values()]) {
    const field = definition.fields.find((one) => one.path === bare);
    if (field !== undefined && field.kind !== 'party') return field.kind === 'presence' ? null : field.kind;
    for (const table of definition.tables) {
      const column = table.columns.find((one) => `${table.path}.${one.path}` === bare);
      if (column !== undefined) return column.kind === 'presence' ? null : column.kind;
    }
  }
  return null;
}
