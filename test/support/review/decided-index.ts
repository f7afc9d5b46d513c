import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { decideFields, type FieldDecisionOutcome } from '../../../src/index/decisions/decide-fields.ts';
import { ensureProjected } from '../../../src/index/decisions/ensure-projected.ts';
import type { DecidingContext } from '../../../src/index/decisions/faults-of-decisions.ts';
import type { KnownField } from '../../../src/index/decisions/reviewed-fields.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Field, Grounding } from '../../../src/model/field.ts';
import type { FieldDecisionRequest, PointedPlace } from '../../../src/model/field-decision.ts';
import type { Page } from '../../../src/model/page.ts';
import { boxesOfRange, pageText } from '../../../src/model/page-text.ts';
import type { Word } from '../../../src/model/word.ts';
import { evidenceDocument } from '../evidence-document.ts';
import { proposedField } from '../proposed-field.ts';
import { temporaryFolder } from '../run-evidex.ts';

/** Name of a file in tests: 64 hex digits, all the same. */
export const fileNamed = (digit: string): string => digit.repeat(64);

/** A page of lines of words, each line 0.04 high, each character 0.01 wide. */
export function pageOf(file: string, number: number, lines: readonly string[], shift = 0): Page {
  const words: Word[] = lines.flatMap((line, row) => {
    let column = 0;
    return line.split(' ').map((text) => {
      const x = 0.05 + column * 0.01;
      column += text.length + 1;
      return {
        text,
        box: { x, y: 0.1 + row * 0.05 + shift, width: text.length * 0.01, height: 0.04 },
        confidence: 1,
        line: row,
        origin: 'text-layer',
        visible: true,
      };
    });
  });
  return {
    file,
    page: number,
    kind: 'text',
    reason: 'text layer',
    width: 600,
    height: 800,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words,
    notes: [],
  };
}

/** A document of the given pages of one file. */
export function documentOf(
  file: string,
  pages: readonly number[],
  more: Partial<EvidenceDocument> = {},
): EvidenceDocument {
  return evidenceDocument(
    'invoice',
    pages.map((page) => ({ file, page })),
    more,
  );
}

/** Where words stand on a page, as the pipeline would ground them. */
export function groundingAt(page: Page, words: string): Grounding {
  const text = pageText(page);
  const start = text.text.indexOf(words);
  if (start < 0) throw new Error(`${words} do not stand on the page`);
  const offsets: [number, number] = [start, start + words.length];
  return {
    status: 'exact',
    file: page.file,
    page: page.page,
    boxes: boxesOfRange(page, text, ...offsets),
    offsets,
    quote: words,
    textOrigin: 'text-layer',
    ocrConfidence: 1,
  };
}

/** A field as an engine proposes it. */
export function proposalAt(
  document: EvidenceDocument,
  path: string,
  page: Page,
  words: string,
  more: Partial<Field> = {},
): Field {
  return proposedField(document.id, path, words, groundingAt(page, words), {
    normalized: words.toLowerCase(),
    confidence: 0.8,
    ...more,
  });
}

export function placeOf(grounding: Grounding): PointedPlace {
  const { file, page, boxes, offsets } = grounding;
  return { file, page, boxes, offsets: [...offsets] };
}

/** A small index that is written as the pipeline writes it, and people who decide about it. */
export class DecidedIndex {
  readonly index: EvidenceIndex;
  readonly folder: string;

  constructor(folder = join(temporaryFolder('decisions'), 'evidence')) {
    this.folder = folder;
    this.index = EvidenceIndex.create(folder);
    ensureProjected(this.index);
  }

  /** Takes a file in with its pages; text files lie in the folder as verify looks for them. */
  putFile(
    file: string,
    pages: readonly Page[],
    path = `${file.slice(0, 4)}.pdf`,
    supplier = 'Example',
  ): void {
    const { index } = this;
    index.transaction(() => {
      index.ledger.putFile(file, 3, 'application/pdf');
      index.ledger.putOccurrence({
        path,
        parent: null,
        depth: 0,
        file,
        size: 3,
        modified: null,
        state: null,
        reason: null,
        supplier,
        supplierBasis: 'folder',
        receipt: {},
        disk: null,
        failure: null,
      });
      for (const page of pages) index.pages.put(page);
      index.ledger.setFileState(file, 'read', null);
    });
  }

  /** What a run stores of a file: documents with their fields. */
  analyse(file: string, papers: readonly { document: EvidenceDocument; fields: readonly Field[] }[]): void {
    const { index } = this;
    index.transaction(() => {
      index.results.replaceDocuments(
        file,
        papers.map(({ document }) => document),
      );
      for (const { document, fields } of papers) index.results.replaceFields(document.id, fields);
    });
  }

  field(id: string): KnownField {
    const [found] = this.index.reviewed.fieldsById([id]);
    if (found === undefined) throw new Error(`there is no field ${id}`);
    return found;
  }

  fields(document: EvidenceDocument): KnownField[] {
    return this.index.reviewed.fieldsOf([document.id]);
  }

  decide(name: string, requests: readonly FieldDecisionRequest[]): FieldDecisionOutcome[] {
    return decideFields(this.index, person(name), requests);
  }

  /** Decides about a field as the person sees it now. */
  about(
    name: string,
    field: string,
    action: FieldDecisionRequest['action'],
    more: Partial<FieldDecisionRequest> = {},
  ) {
    const request = requestOn(this.field(field), action, more);
    const [outcome] = this.decide(name, [request]);
    return { request, outcome: outcome! };
  }

  close(): void {
    this.index.close();
  }
}

export function person(name: string): DecidingContext {
  return {
    by: { name, basis: 'terminal', account: 'tester' },
    program: 'evidex test',
    timing: 'aggregate',
    reads: null,
  };
}

/** A decision about a field as it stands, sent by somebody who has all of it before their eyes. */
export function requestOn(
  reviewed: KnownField,
  action: FieldDecisionRequest['action'],
  more: Partial<FieldDecisionRequest> = {},
): FieldDecisionRequest {
  const { field, version } = reviewed;
  const grounding = field.groundings[0];
  return {
    id: randomUUID(),
    document: field.document,
    field: field.id,
    path: field.path,
    action,
    seen: {
      value: field.value,
      normalized: field.normalized,
      place: grounding === undefined ? null : placeOf(grounding),
      image: 'a'.repeat(64),
      milliseconds: 900,
      version,
    },
    after: null,
    reason: action === 'reject' ? 'wrong-value' : null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
    ...more,
  };
}

/** A decision about a path that no field stands under, or a field that is added. */
export function requestFor(
  document: EvidenceDocument,
  path: string,
  action: FieldDecisionRequest['action'],
  more: Partial<FieldDecisionRequest> = {},
): FieldDecisionRequest {
  return {
    id: randomUUID(),
    document: document.id,
    field: null,
    path,
    action,
    seen: { value: null, normalized: null, place: null, image: null, milliseconds: null, version: null },
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
    ...more,
  };
}
