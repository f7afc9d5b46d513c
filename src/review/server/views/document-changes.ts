import type { DecidedChange } from '../../../index/document-change-store.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { type AnchoredChange, filesOfChange } from '../../../model/anchored-change.ts';
import { confidentialityLabels, privilegeLabels, relationLabels } from '../../../model/labels.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { DocumentDecisionView } from '../../api/document.ts';
import { documentTypeLabel } from './labels.ts';

/** What people decided about a paper, its pages and its files, oldest first. */
export function documentChanges(
  index: EvidenceIndex,
  pages: readonly PageReference[],
): DocumentDecisionView[] {
  const own = new Set(pages.map(pageKey));
  const matters = index.matters.all();
  /** Which matter is meant need be told only where there are several. */
  const inMatter = (id: string | undefined): string =>
    matters.length < 2 ? '' : ` (${(matters.find((each) => each.id === id) ?? matters[0]!).name})`;
  const found = new Map<number, DecidedChange>();
  for (const file of new Set(pages.map((page) => page.file)))
    for (const decided of index.documentChanges.ofFile(file))
      if (isAbout(decided.change, own)) found.set(decided.event, decided);
  return [...found.values()]
    .sort((one, other) => one.event - other.event)
    .map(({ id, event, at, reviewer, undone, change }) => ({
      id,
      event,
      at,
      reviewer,
      action: change.action,
      what: `${changeWords(change)}${change.action === 'relate' || change.action === 'place' ? inMatter(change.matter) : ''}`,
      undone,
    }));
}

/** A label concerns the whole file; everything else the pages it names. */
function isAbout(change: AnchoredChange, own: ReadonlySet<string>): boolean {
  if (change.action === 'set-supplier') return true;
  const named = change.action === 'pair' ? [...change.pages, ...change.original] : change.pages;
  return named.some((page) => own.has(pageKey(page)));
}

/** A decision about a paper in words, without words of the paper. */
function changeWords(change: AnchoredChange): string {
  switch (change.action) {
    case 'relate':
      return change.relation === null ? 'relation left open' : relationLabels[change.relation];
    case 'set-type':
      return `type set to ${documentTypeLabel(change.type).toLowerCase()}`;
    case 'split':
      return `split before page ${change.before.page}`;
    case 'merge':
      return `put together from ${change.pages.length} pages${filesOfChange(change).length > 1 ? ` of ${filesOfChange(change).length} files` : ''}`;
    case 'reorder':
      return `pages put in order: ${change.pages.map(({ page }) => page).join(', ')}`;
    case 'turn':
      return change.turn === 0
        ? `page ${change.pages[0]!.page} read as it lies`
        : `page ${change.pages[0]!.page} turned by ${change.turn}° and read again`;
    case 'page-missing':
      return change.after === null
        ? 'pages missing at the front'
        : `pages missing after page ${change.after.page}`;
    case 'pair':
      return 'paired with its translation';
    case 'set-supplier':
      return 'supplier set';
    case 'place':
      return change.step === null
        ? 'step of the chain left open'
        : `placed at step ${change.step} of the chain`;
    case 'mark':
      return `marked: ${confidentialityLabels[change.confidentiality ?? 'none']}, ${privilegeLabels[change.privilege ?? 'none']}`;
  }
}
