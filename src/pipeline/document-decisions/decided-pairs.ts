import type { PairChange } from '../../model/anchored-change.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { documentFinder } from '../../model/same-document.ts';
import type { DecidedPair } from '../../tracing/index.ts';

/**
 * Pairs that people decided on, with the documents that their pages stand for now; of several decisions about one
 * translation the last counts. Pairs of which a side is not among the documents are left out.
 */
export function decidedPairs(
  pairs: readonly PairChange[],
  documents: readonly EvidenceDocument[],
): DecidedPair[] {
  if (pairs.length === 0) return [];
  const standsFor = documentFinder(documents);
  const decided = new Map<string, DecidedPair>();
  for (const { pages, original } of pairs) {
    const [one, other] = [standsFor(pages), standsFor(original)];
    if (one === null || other === null || one.id === other.id) continue;
    decided.set(one.id, { translation: one.id, original: other.id });
  }
  return [...decided.values()];
}
