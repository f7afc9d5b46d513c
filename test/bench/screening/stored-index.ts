import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Field } from '../../../src/model/field.ts';
import { sha256 } from '../../../src/model/hashing.ts';
import { documentId, fieldId } from '../../../src/model/ids.ts';
import type { Page } from '../../../src/model/page.ts';
import { codePointLength, pageText } from '../../../src/model/page-text.ts';
import type { Word } from '../../../src/model/word.ts';
import { pipelineSettingsSchema } from '../../../src/pipeline/pipeline-file.ts';
import { FILE_STAGE, SCREEN_STAGE } from '../../../src/pipeline/stages.ts';
import { type ActiveLists, loadLists } from '../../../src/screening/index.ts';
import { pick, random } from '../screening-noise.ts';
import { businessPage, inventedCompany } from '../screening-pages.ts';

const pagesPerFile = 4;
const charactersPerPage = 3000;
/** One page in so many names a listed firm. */
const listedEvery = 100;

/**
 * Makes an index of many pages straight through its stores, as a run leaves one behind that searched with other lists:
 * files of four pages, one document each, with a dozen fields that stand on the pages.
 */
export function makeStoredIndex(folder: string, pages: number, seed = 7): void {
  const index = EvidenceIndex.create(folder);
  const next = random(seed);
  const names = listedNames(loadLists());
  const settings = pipelineSettingsSchema.parse({});
  index.transaction(() => {
    const run = index.runs.start(['bench'], settings, 'not used');
    index.runs.finish(run, 'finished');
  });
  for (let from = 0; from < pages; from += pagesPerFile * 50) {
    index.transaction(() => {
      for (let at = from; at < Math.min(pages, from + pagesPerFile * 50); at += pagesPerFile)
        putFile(index, at, Math.min(pagesPerFile, pages - at), next, names);
    });
  }
  index.close();
}

function listedNames({ entries }: ActiveLists): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'party' ? entry.names.filter(({ text }) => text.length > 14).map(({ text }) => text) : [],
  );
}

function putFile(
  index: EvidenceIndex,
  number: number,
  count: number,
  next: () => number,
  names: readonly string[],
): void {
  const file = sha256(`bench ${number}`);
  index.ledger.putFile(file, 1000, 'application/pdf');
  index.ledger.setInspection(file, count, {});
  index.ledger.putOccurrence({
    path: `dump/supplier ${number % 40}/file ${number}.pdf`,
    parent: null,
    depth: 0,
    file,
    size: 1000,
    modified: null,
    state: null,
    reason: null,
    supplier: `supplier ${number % 40}`,
    supplierBasis: 'folder',
    receipt: {},
    disk: null,
    failure: null,
  });
  const pages = Array.from({ length: count }, (_, offset) => {
    const seller = inventedCompany(next).english;
    const listed = (number + offset) % listedEvery === 0 ? `\nSupplier: ${pick(names, next)}` : '';
    const text = `Seller: ${seller}${listed}\n${businessPage(charactersPerPage - 40, next, true)}`;
    return { page: pageOf(file, offset + 1, text), seller };
  });
  for (const { page } of pages) index.pages.put(page);
  const references = pages.map(({ page }) => ({ file, page: page.page }));
  const document: EvidenceDocument = {
    id: documentId(references),
    type: 'invoice',
    categories: [],
    pages: references,
    language: 'en',
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: 'made for a measurement',
    pagination: {
      printedTotal: null,
      printed: pages.map(() => null),
      received: pages.length,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
  };
  index.results.replaceDocuments(file, [document]);
  index.results.replaceFields(
    document.id,
    pages.flatMap(({ page, seller }) => fieldsOf(document.id, page, seller)),
  );
  index.ledger.setFileState(file, 'read', null);
  index.work.markDone(FILE_STAGE, file, 'bench', 'read');
  index.work.markDone(SCREEN_STAGE, file, 'another list', '');
}

function pageOf(file: string, page: number, text: string): Page {
  const words: Word[] = [];
  text.split('\n').forEach((line, row) => {
    line.split(/\s+/u).forEach((word, column) => {
      if (word === '') return;
      const box = { x: 0.05 + column * 0.045, y: 0.03 + row * 0.012, width: 0.04, height: 0.01 };
      words.push({ text: word, box, confidence: 0.96, line: row, origin: 'text-layer', visible: true });
    });
  });
  return {
    file,
    page,
    kind: 'text',
    reason: 'made for a measurement',
    width: 595,
    height: 842,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    notes: [],
    words,
  };
}

/** A seller and some goods of a page, each standing on its words. */
function fieldsOf(document: string, page: Page, seller: string): Field[] {
  const { text } = pageText(page);
  const lines = text.split('\n');
  const spans: [string, number, number][] = [];
  const at = text.indexOf(seller.replace(/\s+/gu, ' '));
  if (at >= 0) spans.push(['parties.seller.name', at, at + seller.length]);
  let offset = 0;
  lines.forEach((line, row) => {
    if (row > 0 && row % 9 === 0 && line.length > 5)
      spans.push([`goods[${row}].description`, offset, offset + line.length]);
    offset += line.length + 1;
  });
  return spans.map(([path, start, end]) => {
    const value = text.slice(start, end);
    const offsets: [number, number] = [
      codePointLength(text.slice(0, start)),
      codePointLength(text.slice(0, end)),
    ];
    const grounding = {
      status: 'exact' as const,
      file: page.file,
      page: page.page,
      boxes: [{ x: 0.05, y: 0.05, width: 0.3, height: 0.01 }],
      offsets,
      quote: value,
      textOrigin: 'text-layer' as const,
      ocrConfidence: 1,
    };
    return {
      id: fieldId(document, path, grounding, value),
      document,
      path,
      value,
      normalized: value.toLowerCase(),
      readings: [],
      warnings: [],
      polarity: 'asserted',
      subject: 'document',
      assertedBy: { capacity: 'seller' },
      basis: { kind: 'stated' },
      confidence: 0.9,
      engines: ['rules'],
      alternatives: [],
      review: 'proposed',
      because: 'made for a measurement',
      groundings: [grounding],
    };
  });
}
