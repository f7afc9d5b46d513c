import type { PageReference } from './page.ts';
import { pageKey } from './page-key.ts';

/**
 * The paper that pages seen earlier stand for now: the one that shares most of them, if it begins with the same page or
 * shares more than half of all pages of both. What a person decided about a paper holds for this one.
 */
export function samePaper<Paper extends { readonly pages: readonly PageReference[] }>(
  seen: readonly PageReference[],
  papers: readonly Paper[],
): Paper | null {
  const wanted = new Set(seen.map(pageKey));
  const first = pageKey(seen[0]!);
  let best: { readonly paper: Paper; readonly share: number; readonly begins: boolean } | null = null;
  for (const paper of papers) {
    const shared = paper.pages.filter((page) => wanted.has(pageKey(page))).length;
    if (shared === 0) continue;
    const share = shared / (wanted.size + paper.pages.length - shared);
    const begins = pageKey(paper.pages[0]!) === first;
    if (!begins && share <= 0.5) continue;
    if (best === null || share > best.share || (share === best.share && begins && !best.begins))
      best = { paper, share, begins };
  }
  return best?.paper ?? null;
}

/** Finds, for pages seen earlier, the paper among `papers` that they stand for now; see `samePaper`. */
export function paperFinder<Paper extends { readonly pages: readonly PageReference[] }>(
  papers: readonly Paper[],
): (seen: readonly PageReference[]) => Paper | null {
  const byPage = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const page of paper.pages) {
      const key = pageKey(page);
      const known = byPage.get(key);
      if (known === undefined) byPage.set(key, [paper]);
      else known.push(paper);
    }
  return (seen) => samePaper(seen, [...new Set(seen.flatMap((page) => byPage.get(pageKey(page)) ?? []))]);
}
