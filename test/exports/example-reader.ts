import { type ExportReader, pageSummary } from '../../src/index/exports/index.ts';
import { groupFlags } from '../../src/index/flag-groups/group-flags.ts';
import { type SearchedList, searchRecord, searchStatement } from '../../src/index/search-record.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Exception } from '../../src/model/exception.ts';
import type { Field, Grounding } from '../../src/model/field.ts';
import type { Flag } from '../../src/model/flag.ts';
import { sha256 } from '../../src/model/hashing.ts';
import { documentId, fieldId } from '../../src/model/ids.ts';
import type { IndicatorMention } from '../../src/model/indicator.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Page } from '../../src/model/page.ts';
import type { Occurrence } from '../../src/model/source-file.ts';

export const invoiceFile = sha256('invoice');
export const photoFile = sha256('photo');

export function occurrence(path: string, change: Partial<Occurrence> = {}): Occurrence {
  return {
    path,
    parent: null,
    depth: 0,
    file: null,
    size: 100,
    modified: '2025-03-01T08:00:00.000Z',
    state: 'read',
    reason: null,
    mediaType: 'application/pdf',
    supplier: 'Hebei Example',
    supplierBasis: 'folder',
    receipt: {},
    ...change,
  };
}

export function page(file: string, number: number, words: string[]): Page {
  return {
    file,
    page: number,
    kind: 'ocr',
    reason: 'no text layer',
    width: 595,
    height: 842,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: ['eng'],
    part: null,
    notes: [],
    words: words.map((text, index) => ({
      text,
      box: { x: 0.1 + index / 100, y: 0.123456789, width: 0.05, height: 0.01 },
      confidence: 0.9,
      line: 0,
      origin: 'ocr',
      visible: true,
    })),
  };
}

export function grounding(
  file: string,
  number: number,
  start: number,
  change: Partial<Grounding> = {},
): Grounding {
  return {
    status: 'exact',
    file,
    page: number,
    boxes: [{ x: 0.08, y: 0.11, width: 0.31, height: 0.015 }],
    offsets: [start, start + 10],
    quote: 'Hebei Example Textile Co., Ltd.',
    textOrigin: 'ocr',
    ocrConfidence: 0.95,
    ...change,
  };
}

export const invoice: EvidenceDocument = {
  id: documentId([
    { file: invoiceFile, page: 1 },
    { file: invoiceFile, page: 2 },
    { file: photoFile, page: 1 },
  ]),
  type: 'invoice',
  categories: ['supply_chain_tracing'],
  pages: [
    { file: invoiceFile, page: 1 },
    { file: invoiceFile, page: 2 },
    { file: photoFile, page: 1 },
  ],
  language: 'en',
  title: 'COMMERCIAL INVOICE',
  typeConfidence: 0.91,
  rivals: [{ type: 'packing_list', score: 4 }],
  evidence: [{ kind: 'title', type: 'invoice', text: 'COMMERCIAL INVOICE', page: 1, weight: 10 }],
  startReason: 'first page of the file',
  pagination: {
    printedTotal: 4,
    printed: [1, 2, 3],
    received: 3,
    missing: [4],
    annexesNamed: ['Annex A'],
    annexesFound: [],
  },
};

export function field(
  path: string,
  value: string,
  groundings: Grounding[],
  change: Partial<Field> = {},
): Field {
  return {
    id: fieldId(invoice.id, path, groundings[0], value),
    document: invoice.id,
    path,
    value,
    normalized: value.toLowerCase(),
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.93,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: 'label "Seller"',
    groundings,
    ...change,
  };
}

export const indicator: IndicatorMention = {
  id: 'indicator-1',
  indicator: 'retention_of_identity_documents',
  name: 'Retention of identity documents',
  polarity: { value: 'negated', cue: 'No', cueOffsets: [0, 2], rule: 'negation-before' },
  explanation: '"passports kept" speaks of the indicator; the page says that it is not so.',
  phrase: 'identity documents kept by the employer',
  matcher: '1',
  file: invoiceFile,
  document: invoice.id,
  page: 1,
  boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.02 }],
  offsets: [3, 17],
  quote: 'passports kept',
};
export const flag: Flag = {
  id: 'a'.repeat(32),
  list: { id: 'uflpa-entity-list', version: '2025-01-15', retrieved: '2026-11-01' },
  entry: {
    id: 'uflpa-12',
    name: 'Listed Example Co.',
    matchedAlias: 'Listed Example',
    aliasOrigin: 'official',
  },
  grade: 'E1',
  polarity: { value: 'denied', cue: 'do not buy from', cueOffsets: [3, 18], rule: 'negated-verb' },
  rule: 'name',
  explanation: 'The page names an entity of the list.',
  edits: [],
  matcher: '1',
  file: invoiceFile,
  document: invoice.id,
  page: 2,
  boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.02 }],
  offsets: [20, 34],
  quote: 'Listed Example',
  fields: ['parties.manufacturer.name'],
  review: 'open',
};

export const exception: Exception = {
  id: 'b'.repeat(32),
  code: 'incomplete-document',
  stage: 'documents',
  file: invoiceFile,
  path: 'dump/Hebei Example/inv-17.pdf',
  page: 1,
  document: invoice.id,
  cause: 'page 4 of 4 is not among the pages received',
  remedy: 'Ask the supplier for page 4.',
};

export const observation: Observation = {
  id: 'c'.repeat(32),
  kind: 'created-after-detention-notice',
  statement: 'The file was created on 2025-03-01; the notice of detention is dated 2025-02-01.',
  places: [
    { file: invoiceFile, page: null, fields: [], what: 'File created', value: '2025-03-01' },
    { file: photoFile, page: 1, fields: ['f'], what: 'issueDate', value: '1 February 2025' },
  ],
};

export const decision: Decision = {
  id: 'd1',
  at: '2026-11-20T10:00:00.000Z',
  reviewer: 'reviewer@example.com',
  subject: 'field',
  subjectId: 'x',
  action: 'confirm',
  anchor: { file: invoiceFile, page: 1, boxes: [], path: 'documentNumber', valueSeen: 'INV-17' },
  before: null,
  after: { review: 'confirmed' },
  reason: 'as-printed',
  undoes: null,
};

export interface Example {
  occurrences: Occurrence[];
  pages: Page[];
  documents: EvidenceDocument[];
  fields: Field[];
  flags: Flag[];
  indicators: IndicatorMention[];
  exceptions: Exception[];
  observations: Observation[];
  decisions: Decision[];
}

export function example(): Example {
  return {
    occurrences: [
      occurrence('dump/z/copy of inv-17.pdf', {
        file: invoiceFile,
        state: 'duplicate',
        reason: 'same bytes as dump/Hebei Example/inv-17.pdf',
        supplier: 'z',
      }),
      occurrence('dump/Hebei Example/inv-17.pdf', { file: invoiceFile }),
      occurrence('dump/Hebei Example/photo.jpg', { file: photoFile, mediaType: 'image/jpeg' }),
      occurrence('dump/locked.pdf', {
        state: 'failed',
        reason: 'no permission to read this file',
        mediaType: null,
        supplier: null,
        supplierBasis: 'unknown',
      }),
    ],
    pages: [
      page(photoFile, 1, ['third', 'page']),
      page(invoiceFile, 10, []),
      page(invoiceFile, 2, ['two']),
      page(invoiceFile, 1, ['Hebei', 'Example']),
    ],
    documents: [invoice],
    fields: [
      field('totals.amount', '12,400.00', [grounding(invoiceFile, 2, 5)], { normalized: '12400.00' }),
      field('parties.seller.name', 'Hebei Example Textile Co., Ltd.', [
        grounding(invoiceFile, 1, 0),
        grounding(invoiceFile, 2, 40, { status: 'ungrounded' }),
      ]),
      field('documentNumber', 'INV-17', [grounding(invoiceFile, 1, 60)], {
        alternatives: [
          { value: 'INV-11', normalized: 'INV-11', confidence: 0.3, engines: ['llm'], groundings: [] },
          {
            value: 'PO-9',
            normalized: 'PO-9',
            confidence: 0.2,
            engines: ['llm'],
            groundings: [grounding(invoiceFile, 1, 90)],
          },
        ],
      }),
      field('origin[0].country', 'India', [], { normalized: 'IN' }),
      field('goods[10].description', '=HYPERLINK("http://x.example","tee")', [grounding(photoFile, 1, 0)]),
      field('goods[9].description', 'shirt\u2028_x0041_\u0007', [grounding(photoFile, 1, 11)]),
    ],
    flags: [flag],
    indicators: [indicator],
    exceptions: [exception],
    observations: [observation],
    decisions: [decision],
  };
}

const searchedList: SearchedList = {
  id: 'uflpa-entity-list',
  title: 'UFLPA Entity List',
  version: '2025-01-15',
  retrieved: '2026-11-01',
  hash: 'e'.repeat(64),
  entries: 144,
  names: 240,
  entriesWithChineseName: 70,
  subject: 'parties',
  checked: 'not checked by a person',
};

export function readerOf(data: Example): ExportReader {
  return {
    about: () => ({ program: 'evidex 0.1.0', pipeline: 'supplier-evidence 1' }),
    occurrences: () => data.occurrences,
    facts: () => [[invoiceFile, { created: '2025-03-01', producer: 'Example Writer' }]],
    observations: () => data.observations,
    pages: () => data.pages.map(pageSummary),
    documents: () => data.documents,
    fields: () => data.fields,
    flags: () => data.flags,
    indicators: () => data.indicators,
    flagGroups: () =>
      groupFlags(
        data.flags,
        () => ['Hebei Example'],
        () => [],
      ),
    searches: () => ({
      batch: searchRecord([searchedList], 3, [{ reason: 'held back', pages: 1, files: 0 }], 1),
      documents: data.documents.map(({ id, pages }) => ({
        document: id,
        pagesSearched: pages.length,
        notSearched: [],
        mentions: 0,
        statement: searchStatement([searchedList], { pages: 0, files: 0 }, 0),
      })),
    }),
    exceptions: () => data.exceptions,
    decisions: () => data.decisions,
    words: (file) =>
      data.pages.filter((candidate) => candidate.file === file).sort((one, other) => one.page - other.page),
  };
}
