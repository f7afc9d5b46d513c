import type { EvidenceDocument } from '../../model/document.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** A document of which nothing is held; null for any other. */
export function shownDocument(index: EvidenceIndex, id: string): EvidenceDocument | null {
  const document = index.results.document(id);
  if (document === null) return null;
  const files = new Set(document.pages.map(({ file }) => file));
  return [...files].some((file) => index.ledger.file(file)?.held !== false) ? null : document;
}
