import type { Produced } from '../evaluation/index.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';

/** What an index holds, in the shape the evaluation compares with gold. */
export function producedFrom(index: EvidenceIndex): Produced {
  const paths = new Map<string, string[]>();
  for (const occurrence of index.ledger.occurrences()) {
    if (occurrence.file === null) continue;
    paths.set(occurrence.file, [...(paths.get(occurrence.file) ?? []), occurrence.path]);
  }
  const documents = [...index.results.documents()];
  return {
    paths,
    documents,
    fields: documents.flatMap((document) => index.results.fieldsOf(document.id)),
    flags: [...index.results.flags()],
  };
}
