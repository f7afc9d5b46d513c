import type { PairChange } from '../../model/anchored-change.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { type PageReference, pageKey } from '../../model/page.ts';
import { samePaper } from '../../model/same-paper.ts';
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
  const byPage = new Map<string, EvidenceDocument[]>();
  for (const document of documents)
    for (const page of document.pages)
      byPage.set(pageKey(page), [...(byPage.get(pageKey(page)) ?? []), document]);
  const standsFor = (pages: readonly PageReference[]): EvidenceDocument | null =>
    samePaper(pages, [...new Set(pages.flatMap((page) => byPage.get(pageKey(page)) ?? []))]);
  const decided = new Map<string, DecidedPair>();
  for (const { pages, original } of pairs) {
    const [one, other] = [standsFor(pages), standsFor(original)];
    if (one === null || other === null || one.id === other.id) continue;
    decided.set(one.id, { translation: one.id, original: other.id });
  }
  return [...decided.values()];
}
