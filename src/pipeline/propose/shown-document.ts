import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { EvidenceDocument } from '../../model/document.ts';

/** A document as a person may be told of it: the path of its first file as it may be shown, and its first page. */
export function shownDocument(
  index: EvidenceIndex,
  document: EvidenceDocument,
): { readonly path: string; readonly page: number; readonly type: string } {
  const { file, page } = document.pages[0]!;
  const primary = index.ledger.primary(file);
  return { path: primary === null ? file : index.names.shownPath(primary), page, type: document.type };
}
