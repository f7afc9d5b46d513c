import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { PageSummary } from '../../../index/view-store.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { PageView } from '../../api/document.ts';

/** Pages as the app shows them, by `pageKey`; one that is held or gone is not among them. */
export function pageViews(index: EvidenceIndex, references: readonly PageReference[]): Map<string, PageView> {
  return new Map([...index.views.pages(references).values()].map((page) => [pageKey(page), pageView(page)]));
}

function pageView(page: PageSummary): PageView {
  return {
    file: page.file,
    page: page.page,
    width: page.width,
    height: page.height,
    kind: page.kind,
    reason: page.reason,
    uprightTurn: page.uprightTurn,
    part: page.part,
    notes: page.notes,
    marks: page.marks.map(({ kind, box, text }) => ({ kind, box, text })),
    image: `/api/pages/${page.file}/${page.page}/image`,
  };
}
