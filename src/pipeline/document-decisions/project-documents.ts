import { documentStandings } from '../../index/decisions/document-standings.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { AnchoredChange } from '../../model/anchored-change.ts';
import type { PageReference } from '../../model/page.ts';

/**
 * Makes `document_review` and `matter_document` anew for the documents with pages of a file, from the decisions that name it; call in the
 * transaction that changes either.
 */
export function projectDocuments(index: EvidenceIndex, file: string): void {
  if (index.documentChanges.ofFile(file).length === 0) return;
  const { documents, standings, inMatters } = documentStandings(index, file);
  index.documentChanges.replaceStandings(
    documents.map(({ id }) => id),
    standings,
    inMatters,
  );
}

/** Pages that a change is anchored to. */
export function pagesOfChange(change: AnchoredChange): readonly PageReference[] {
  if (change.action === 'set-supplier') return [];
  return change.action === 'pair' ? [...change.pages, ...change.original] : change.pages;
}
