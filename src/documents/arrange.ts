import type { PaperChange } from '../model/anchored-change.ts';
import type { PageReference } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import { sameDocument } from '../model/same-document.ts';

/** Pages that the rules take for one paper, with why it begins there. */
export interface ProposedPaper {
  readonly pages: readonly PageReference[];
  readonly startReason: string;
}

/** A paper as people left it. */
export interface ArrangedPaper extends ProposedPaper {
  /** Type that a person gave it; null where none did. */
  readonly type: string | null;
  /** Pages behind which others are missing, as people say; null stands for the front. */
  readonly missing: readonly (PageReference | null)[];
}

export interface Arrangement {
  readonly papers: readonly ArrangedPaper[];
  /** Changes that fit no paper any more. */
  readonly unplaced: readonly PaperChange[];
}

interface Draft {
  pages: PageReference[];
  startReason: string;
  type: string | null;
  missing: (PageReference | null)[];
}

/**
 * Replays what people decided, in its order, on the papers that the rules propose. Pure: taking a decision out of the
 * list is all there is to taking it back.
 * @param hasPage false for pages that are not there any more, or not for this paper: they are left out.
 */
export function arrange(
  proposed: readonly ProposedPaper[],
  changes: readonly PaperChange[],
  hasPage: (page: PageReference) => boolean,
): Arrangement {
  let papers: Draft[] = proposed.map(({ pages, startReason }) => ({
    pages: [...pages],
    startReason,
    type: null,
    missing: [],
  }));
  const unplaced: PaperChange[] = [];
  for (const change of changes) {
    const arranged = apply(papers, change, hasPage);
    if (arranged === null) unplaced.push(change);
    else papers = arranged;
  }
  return { papers, unplaced };
}

/** The papers after one change; null where it fits none. */
function apply(
  papers: Draft[],
  change: PaperChange,
  hasPage: (page: PageReference) => boolean,
): Draft[] | null {
  switch (change.action) {
    case 'set-type': {
      const paper = sameDocument(change.pages, papers);
      if (paper !== null) paper.type = change.type;
      return paper === null ? null : papers;
    }
    case 'page-missing': {
      const { after } = change;
      const paper = after === null ? sameDocument(change.pages, papers) : holding(papers, after);
      paper?.missing.push(after);
      return paper === null ? null : papers;
    }
    case 'split': {
      const paper = holding(papers, change.before);
      if (paper === null) return null;
      return split(papers, paper, positionIn(paper, change.before));
    }
    case 'merge': {
      const pages = eachOnce(change.pages).filter(hasPage);
      return pages.length === 0 ? null : merge(papers, pages);
    }
    case 'reorder': {
      const paper = sameDocument(change.pages, papers);
      if (paper !== null) paper.pages = reordered(paper.pages, change.pages);
      return paper === null ? null : papers;
    }
  }
}

function holding(papers: readonly Draft[], page: PageReference): Draft | null {
  return papers.find((paper) => positionIn(paper, page) >= 0) ?? null;
}

function positionIn(paper: Draft, page: PageReference): number {
  const key = pageKey(page);
  return paper.pages.findIndex((each) => pageKey(each) === key);
}

function split(papers: readonly Draft[], paper: Draft, at: number): Draft[] {
  // It begins there already.
  if (at === 0) return [...papers];
  const rest: Draft = {
    pages: paper.pages.slice(at),
    startReason: 'a reviewer says that a document begins here',
    type: null,
    missing: [],
  };
  const before: Draft = { ...paper, pages: paper.pages.slice(0, at), missing: [] };
  for (const after of paper.missing)
    (after !== null && positionIn(rest, after) >= 0 ? rest : before).missing.push(after);
  return papers.flatMap((each) => (each === paper ? [before, rest] : [each]));
}

/** One paper of these pages; what else the papers had that they come from stays with those. */
function merge(papers: readonly Draft[], pages: readonly PageReference[]): Draft[] {
  const taken = new Set(pages.map(pageKey));
  const sources = pages.flatMap((page) => holding(papers, page) ?? []);
  const emptied = [...new Set(sources)].filter((paper) =>
    paper.pages.every((page) => taken.has(pageKey(page))),
  );
  const merged: Draft = {
    pages: [...pages],
    startReason: 'put together by a reviewer',
    type: emptied.find((paper) => paper.type !== null)?.type ?? null,
    missing: emptied.flatMap((paper) => paper.missing),
  };
  const left = papers
    .map((paper) => ({ ...paper, pages: paper.pages.filter((page) => !taken.has(pageKey(page))) }))
    .filter((paper) => paper.pages.length > 0);
  return [...left, merged];
}

/** The pages that are named, in the order in which they are, at the places that they had; the others stay where they are. */
function reordered(pages: readonly PageReference[], order: readonly PageReference[]): PageReference[] {
  const there = new Set(pages.map(pageKey));
  const named = new Set(order.map(pageKey));
  const next = eachOnce(order).filter((page) => there.has(pageKey(page)));
  let at = 0;
  return pages.map((page) => (named.has(pageKey(page)) ? next[at++]! : page));
}

function eachOnce(pages: readonly PageReference[]): PageReference[] {
  return [...new Map(pages.map((page) => [pageKey(page), page])).values()];
}
