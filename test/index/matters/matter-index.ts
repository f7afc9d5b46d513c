import { randomUUID } from 'node:crypto';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { DocumentChange } from '../../../src/model/document-decision.ts';
import { decideDocument } from '../../../src/pipeline/document-decisions/decide-document.ts';
import { projectDocuments } from '../../../src/pipeline/document-decisions/project-documents.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  pageOf,
  proposalAt,
} from '../../support/review/decided-index.ts';

export const ann = { name: 'Ann', account: 'tester' };

/** Two files: one with two documents of two pages each, one with a document of one page. */
export const bundle = fileNamed('a');
export const letter = fileNamed('b');
const lines = ['Invoice INV-100', 'Seller Hebei Example'];
export const bundlePages = [1, 2, 3, 4].map((page) => pageOf(bundle, page, lines));
export const letterPage = pageOf(letter, 1, ['Letter of the 3rd', 'Please find enclosed']);
export const first = documentOf(bundle, [1, 2]);
export const second = documentOf(bundle, [3, 4], { type: 'packing_list' });
export const note = documentOf(letter, [1], { type: 'supplier_correspondence' });

/** An index with these papers, and people who say something of them. */
export class MatterIndex extends DecidedIndex {
  constructor(folder?: string) {
    super(folder);
    this.putFile(bundle, bundlePages, 'dump/one/bundle.pdf');
    this.putFile(letter, [letterPage], 'dump/two/letter.pdf');
    this.analyse(bundle, [
      { document: first, fields: [proposalAt(first, 'documentNumber', bundlePages[0]!, 'INV-100')] },
      { document: second, fields: [] },
    ]);
    this.analyse(letter, [{ document: note, fields: [] }]);
  }

  open(name: string, facts = {}): string {
    return this.index.transaction(() => this.index.matters.open(name, facts, ann)).id;
  }

  /** Decides about papers; returns the id of the decision. */
  change(change: DocumentChange, name = 'Ann'): string {
    const id = randomUUID();
    decideDocument(this.index, {
      request: { id, change, reason: null, note: null },
      by: { name, basis: 'terminal', account: 'tester' },
      program: 'Evidex test',
    });
    return id;
  }

  /** The first two documents of the bundle are read anew: one more page belongs to the first one. */
  repaper(more: number): EvidenceDocument {
    const document = documentOf(
      bundle,
      Array.from({ length: 2 + more }, (_, at) => at + 1),
    );
    const rest = documentOf(
      bundle,
      Array.from({ length: 2 - more }, (_, at) => at + 3 + more),
    );
    this.analyse(bundle, [
      { document, fields: [] },
      { document: rest, fields: [] },
    ]);
    this.index.transaction(() => projectDocuments(this.index, bundle));
    return document;
  }

  stands(matter: string, { id }: EvidenceDocument) {
    return this.index.matters.documents(this.index.matters.byId(matter)!).get(id) ?? null;
  }

  marks({ id }: EvidenceDocument) {
    const { confidentiality, privilege } = this.index.documentChanges.standingOf(id) ?? {
      confidentiality: null,
      privilege: null,
    };
    return [confidentiality, privilege];
  }
}
