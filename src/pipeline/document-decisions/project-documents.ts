import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { AnchoredChange } from '../../model/anchored-change.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Relation } from '../../model/document-decision.ts';
import type { PageReference } from '../../model/page.ts';
import { paperFinder, samePaper } from '../../model/same-paper.ts';

/** What people said about a document as a whole. */
export interface DocumentStanding {
  readonly document: string;
  readonly relation: Relation | null;
  /** Document that it is a translation of. */
  readonly translates: string | null;
  readonly event: number;
}

/**
 * Makes `document_review` anew for the documents with pages of a file, from the decisions that name it; call in the
 * transaction that changes either.
 */
export function projectDocuments(index: EvidenceIndex, file: string): void {
  if (index.documentChanges.ofFile(file).length === 0) return;
  const documents = documentsOn(index, file);
  // A document of several files may have been decided about before these were put together.
  const files = new Set([file, ...documents.flatMap(({ pages }) => pages.map((page) => page.file))]);
  const decided = new Map(
    [...files].flatMap((each) => index.documentChanges.ofFile(each)).map((each) => [each.event, each]),
  );
  const standsFor = paperFinder(documents);
  const standing = new Map<string, DocumentStanding>();
  const note = (document: EvidenceDocument, event: number, said: Partial<DocumentStanding>): void => {
    const before = standing.get(document.id) ?? { document: document.id, relation: null, translates: null };
    standing.set(document.id, { ...before, ...said, event });
  };
  for (const { change, event, undone } of [...decided.values()].sort(
    (one, other) => one.event - other.event,
  )) {
    if (undone || (change.action !== 'relate' && change.action !== 'pair')) continue;
    const document = standsFor(change.pages);
    if (document === null) continue;
    if (change.action === 'relate') note(document, event, { relation: change.relation });
    else note(document, event, { translates: documentOf(index, change.original)?.id ?? null });
  }
  index.documentChanges.replaceStandings(
    documents.map(({ id }) => id),
    [...standing.values()].filter(({ relation, translates }) => relation !== null || translates !== null),
  );
}

/** The document that pages seen earlier stand for now; null where none fits, or where its file is held. */
export function documentOf(index: EvidenceIndex, pages: readonly PageReference[]): EvidenceDocument | null {
  const files = [...new Set(pages.map(({ file }) => file))];
  const known = new Map(files.flatMap((file) => documentsOn(index, file)).map((each) => [each.id, each]));
  return samePaper(pages, [...known.values()]);
}

/** Pages that a change is anchored to. */
export function pagesOfChange(change: AnchoredChange): readonly PageReference[] {
  if (change.action === 'set-supplier') return [];
  return change.action === 'pair' ? [...change.pages, ...change.original] : change.pages;
}

function documentsOn(index: EvidenceIndex, file: string): EvidenceDocument[] {
  return [...index.results.documentsOf(file), ...index.results.documentsWithPagesOf(file)];
}
