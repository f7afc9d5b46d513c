import { withoutIndexes } from '../../../schemas/paths.ts';
import type { PlacedStep, Snapshot, SnapshotDocument } from '../../../src/counsel/snapshot/snapshot.ts';
import type { AbsentField, ReviewedField } from '../../../src/index/decisions/reviewed-field.ts';
import { searchRecord } from '../../../src/index/search-record.ts';
import type { PageSummary } from '../../../src/index/view-store.ts';
import type { Box } from '../../../src/model/box.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Confidentiality, Relation } from '../../../src/model/document-decision.ts';
import type { Field, Grounding, GroundingStatus } from '../../../src/model/field.ts';
import { sha256 } from '../../../src/model/hashing.ts';
import { type Matter, type MatterFacts, noFacts } from '../../../src/model/matter.ts';
import type { Mark } from '../../../src/model/page.ts';
import type { Occurrence } from '../../../src/model/source-file.ts';
import { evidenceDocument } from '../evidence-document.ts';
import { proposedField } from '../proposed-field.ts';

/** A field of a made document: a value alone, or a value with what matters to the test. */
export interface GivenField {
  readonly path: string;
  readonly value: string;
  readonly normalized?: string | null;
  /** Place among the pages of the document, 1 = its first page. */
  readonly at?: number;
  readonly boxes?: readonly Box[];
  readonly quote?: string;
  readonly status?: GroundingStatus;
  readonly state?: ReviewedField['state'];
  readonly todo?: ReviewedField['todo'];
  readonly field?: Partial<Field>;
  readonly reviewed?: Partial<ReviewedField>;
}

export interface GivenDocument {
  readonly number: number;
  readonly type: string;
  /** Pages of its file, 1 = the first; one page when left out. */
  readonly pages?: readonly number[];
  /** Word that the file is made from: documents with the same one lie in the same file. */
  readonly file?: string;
  readonly path?: string;
  readonly supplier?: string | null;
  readonly title?: string | null;
  readonly language?: string | null;
  readonly mediaType?: string;
  readonly relation?: Relation | null;
  readonly confidentiality?: Confidentiality | null;
  readonly placed?: Partial<PlacedStep>;
  /** Values by path, proposed by an engine and found on the first page; or fields told in full. */
  readonly fields?: Readonly<Record<string, string>> | readonly GivenField[];
  readonly absent?: readonly AbsentField[];
  readonly marks?: readonly Mark[];
  readonly document?: Partial<EvidenceDocument>;
  readonly more?: Partial<SnapshotDocument>;
}

/** The file that a word stands for in made snapshots: 64 hex digits, always the same ones. */
export function fileOf(word: string): string {
  return sha256(`made file ${word}`);
}

/** A snapshot for tests: only what is given is in it. Places of translations and certificates follow from `more`. */
export function makeSnapshot(
  documents: readonly GivenDocument[],
  more: Partial<Omit<Snapshot, 'documents' | 'matter'>> & {
    readonly matter?: Partial<Matter>;
    readonly facts?: Partial<MatterFacts>;
  } = {},
): Snapshot {
  const { matter, facts, ...rest } = more;
  const made = documents.map(makeDocument);
  return {
    head: { sequence: 42, hash: sha256('head'), at: '2026-03-01T09:30:00.000Z' },
    program: 'evidex 0.1.0',
    matter: {
      id: '00112233aabbccdd',
      name: 'Entry 999-0000000-1',
      facts: { ...noFacts, ...facts },
      isFirst: true,
      event: 1,
      ...matter,
    },
    answers: [],
    documents: made,
    numbers: made.map(({ number, document }) => ({
      number,
      pages: document.pages,
      event: 2,
      withdrawn: null,
    })),
    flags: [],
    flagGroups: [],
    indicators: [],
    observations: [],
    exceptions: [],
    occurrences: made.flatMap(({ occurrences }) => occurrences),
    loosePages: [],
    unseenWords: new Map(),
    search: searchRecord([], 0, [], 0),
    partlyWithheld: new Set(),
    withheld: {
      heldFiles: 0,
      quarantinedFiles: 0,
      privilegedDocuments: 0,
      privilegedFiles: 0,
      documentsOnHold: 0,
      sidesWithheld: 0,
    },
    ...rest,
  };
}

/** One document of a snapshot. */
export function makeDocument(given: GivenDocument): SnapshotDocument {
  const file = fileOf(given.file ?? `document ${given.number}`);
  const pages = (given.pages ?? [1]).map((page) => ({ file, page }));
  const id = sha256(`made document ${given.number}`).slice(0, 32);
  const path = given.path ?? `${given.type}-${given.number}.pdf`;
  const document = evidenceDocument(given.type, pages, {
    id,
    ...(given.language === undefined ? {} : { language: given.language }),
    title: given.title ?? null,
    typeConfidence: 0.9,
    ...given.document,
  });
  const fields = Array.isArray(given.fields)
    ? (given.fields as readonly GivenField[])
    : Object.entries(given.fields ?? {}).map(
        ([at, value]): GivenField => ({ path: at, value: value as string }),
      );
  const occurrence: Occurrence = {
    path,
    parent: null,
    depth: 0,
    file,
    size: 1000,
    modified: '2026-01-01T00:00:00.000Z',
    state: 'read',
    reason: null,
    mediaType: given.mediaType ?? 'application/pdf',
    supplier: given.supplier === undefined ? 'Example Textile' : given.supplier,
    supplierBasis: 'folder',
    receipt: {},
  };
  return {
    number: given.number,
    document,
    relation: given.relation ?? null,
    confidentiality: given.confidentiality ?? null,
    privilege: null,
    placed: {
      step: null,
      name: null,
      component: null,
      basis: 'inferred',
      because: 'no single step',
      field: null,
      ...given.placed,
    },
    occurrences: [occurrence],
    mediaType: given.mediaType ?? 'application/pdf',
    pages: document.pages.map(
      (page): PageSummary => ({
        ...page,
        kind: 'text',
        reason: 'it has a text layer',
        width: 595,
        height: 842,
        uprightTurn: 0,
        part: null,
        notes: [],
        marks: [...(given.marks ?? [])],
      }),
    ),
    fields: fields.map((each, position) => makeField(document, each, position)),
    absent: given.absent ?? [],
    translations: [],
    translates: null,
    pairedBy: null,
    certificates: [],
    boundIn: null,
    ...given.more,
  };
}

/** A field as it stands after review: proposed by the rules and found on the page, unless told otherwise. */
export function makeField(document: EvidenceDocument, given: GivenField, position = 0): ReviewedField {
  const page = document.pages[(given.at ?? 1) - 1]!;
  const grounding: Grounding = {
    status: given.status ?? 'exact',
    file: page.file,
    page: page.page,
    boxes: [...(given.boxes ?? [{ x: 0.1, y: 0.1 + (position % 40) * 0.02, width: 0.3, height: 0.015 }])],
    offsets: [position * 100, position * 100 + given.value.length],
    quote: given.quote ?? given.value,
    textOrigin: 'text-layer',
    ocrConfidence: 1,
  };
  const state = given.state ?? 'proposed';
  const field = proposedField(document.id, given.path, given.value, grounding, {
    id: sha256(`made field ${document.id} ${given.path} ${position}`).slice(0, 32),
    ...(given.normalized === undefined ? {} : { normalized: given.normalized }),
    assertedBy: { capacity: 'unknown' },
    review: state,
    ...given.field,
  });
  return {
    field,
    position,
    form: withoutIndexes(given.path),
    state,
    todo: given.todo ?? (state === 'proposed' ? 'decide' : 'none'),
    changedSince: null,
    risk: 0,
    flags: [],
    version: state === 'proposed' ? null : 3,
    decisions: [],
    ...given.reviewed,
  };
}
