import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { KnownDocument } from '../../../index/review/known-documents.ts';
import type { Matter } from '../../../model/matter.ts';

/**
 * How documents are related to a matter, as a question to each. Lists hold the relations to the first matter themselves, which
 * stand for a matter that is yet to be opened as well.
 */
export function relationsIn(
  index: EvidenceIndex,
  matter: Matter | null,
): (document: KnownDocument) => string | null {
  if (matter === null || matter.isFirst) return ({ relation }) => relation;
  const documents = index.matters.documents(matter);
  return ({ id }) => documents.get(id)?.relation ?? null;
}
