import type { EvidenceDocument, Pagination } from '../model/document.ts';
import type { PageReference } from '../model/page.ts';
import type { DocumentsResult } from '../model/ports.ts';
import { findAnnexes } from './annexes.ts';
import type { PageView } from './page-view.ts';
import type { PrintedPage } from './pagination.ts';

/**
 * What a paper prints about its own pages against what was received. `elsewhere` are the numbers other papers of the
 * file print without a total: where numbers run through a whole file, they are not missing.
 */
export function paginationOf(
  pages: readonly PageView[],
  printed: readonly (PrintedPage | null)[],
  elsewhere: ReadonlySet<number>,
): Pagination {
  const numbers = printed.flatMap((one) => (one === null ? [] : [one.number]));
  const totals = printed.flatMap((one) => (one?.total == null ? [] : [one.total]));
  const printedTotal = totals.length === 0 ? null : Math.max(...totals);
  const last = printedTotal ?? Math.max(0, ...numbers);
  const missing: number[] = [];
  // Pages without a number of their own may be the ones that seem to be missing.
  const unnumbered = printed.length - numbers.length;
  for (let number = 1; number <= last && numbers.length > 0; number++) {
    if (numbers.includes(number)) continue;
    if (printedTotal === null && elsewhere.has(number)) continue;
    missing.push(number);
  }
  const excused = missing.length <= unnumbered;
  const annexes = findAnnexes(pages);
  return {
    printedTotal,
    printed: printed.map((one) => one?.number ?? null),
    received: pages.length,
    missing: excused ? [] : missing,
    annexesNamed: annexes.named,
    annexesFound: annexes.found,
  };
}

/**
 * The exception for a paper some of whose pages were not received; null when none is missing.
 * @param said pages behind which others are missing, as people say; null stands for the front.
 */
export function incompleteDocument(
  { id, pages, pagination }: Pick<EvidenceDocument, 'id' | 'pages' | 'pagination'>,
  printed: readonly (PrintedPage | null)[],
  said: readonly (PageReference | null)[] = [],
): DocumentsResult['exceptions'][number] | null {
  const causes: string[] = [];
  const remedies: string[] = [];
  if (pagination.missing.length > 0) {
    const seen = printed.flatMap((one) => (one === null ? [] : [`"${one.text}"`])).slice(0, 3);
    const missing = listed(pagination.missing);
    const total = pagination.printedTotal === null ? '' : ` of ${pagination.printedTotal}`;
    causes.push(
      `the document prints ${seen.join(', ')}; ${missing}${total} ${pagination.missing.length === 1 ? 'is' : 'are'} not among the pages received`,
    );
    remedies.push(
      `ask the supplier for ${missing}, or, where they came in another file, put the pages together in the review app`,
    );
  }
  if (said.length > 0) {
    causes.push(`a reviewer says that pages are missing ${placesIn(said)}`);
    if (remedies.length === 0) remedies.push('ask the supplier for the whole document');
  }
  if (causes.length === 0) return null;
  return {
    code: 'incomplete-document',
    stage: 'documents',
    page: pages[0]!.page,
    document: id,
    cause: causes.join('; '),
    remedy: remedies.join('; '),
  };
}

/** `at the front, after page 3 of the file`. */
function placesIn(said: readonly (PageReference | null)[]): string {
  const places = said.map((after) =>
    after === null ? 'at the front' : `after page ${after.page} of the file`,
  );
  return [...new Set(places)].join(', ');
}

/** `page 3`, `pages 1, 3 to 5`. */
function listed(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let index = 0; index < numbers.length; ) {
    let end = index;
    while (end + 1 < numbers.length && numbers[end + 1] === numbers[end]! + 1) end++;
    runs.push(
      end - index >= 2 ? `${numbers[index]} to ${numbers[end]}` : numbers.slice(index, end + 1).join(', '),
    );
    index = end + 1;
  }
  return `${numbers.length === 1 ? 'page' : 'pages'} ${runs.join(', ')}`;
}
