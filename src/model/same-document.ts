import type { PageReference } from './page.ts';
import { pageKey } from './page-key.ts';

/**
 * The document that pages seen earlier stand for now: the one that shares most of them, if it begins with the same page or
 * shares more than half of all pages of both. What a person decided about a document holds for this one.
 */
export function sameDocument<Document extends { readonly pages: readonly PageReference[] }>(
  seen: readonly PageReference[],
  documents: readonly Document[],
): Document | null {
  const wanted = new Set(seen.map(pageKey));
  const first = pageKey(seen[0]!);
  let best: { readonly document: Document; readonly share: number; readonly begins: boolean } | null = null;
  for (const document of documents) {
    const shared = document.pages.filter((page) => wanted.has(pageKey(page))).length;
    if (shared === 0) continue;
    const share = shared / (wanted.size + document.pages.length - shared);
    const begins = pageKey(document.pages[0]!) === first;
    if (!begins && share <= 0.5) continue;
    if (best === null || share > best.share || (share === best.share && begins && !best.begins))
      best = { document, share, begins };
  }
  return best?.document ?? null;
}

/** Finds, for pages seen earlier, the document among `documents` that they stand for now; see `sameDocument`. */
export function documentFinder<Document extends { readonly pages: readonly PageReference[] }>(
  documents: readonly Document[],
): (seen: readonly PageReference[]) => Document | null {
  const byPage = new Map<string, Document[]>();
  for (const document of documents)
    for (const page of document.pages) {
      const key = pageKey(page);
      const known = byPage.get(key);
      if (known === undefined) byPage.set(key, [document]);
      else known.push(document);
    }
  return (seen) => sameDocument(seen, [...new Set(seen.flatMap((page) => byPage.get(pageKey(page)) ?? []))]);
}
