import type { StageException } from '../index/result-store.ts';
import type { DocumentError } from '../model/exception.ts';
import type { OccurrenceState } from '../model/source-file.ts';
import { stateOfFailure } from './expand-members.ts';
import { findingsOf } from './page-findings.ts';

/** What is stored of a page that tells how reading it went. */
export interface PageState {
  readonly page: number;
  readonly kind: string;
  readonly reason: string;
  /** JSON list, as stored. */
  readonly notes: string;
}

/** Exception that inspecting a file left. */
export interface InspectionException {
  readonly page: number | null;
  readonly code: string;
  readonly cause: string;
}

/** Reasons of a page that was not read because a limit was reached: the limit is the exception, not the page. */
const limitReasons: readonly { readonly begins: string; readonly code: string; readonly remedy: string }[] = [
  {
    begins: 'reading took longer than',
    code: 'timeout',
    remedy: 'raise the limit that the cause names in the pipeline file and run with --retry-failed',
  },
  {
    begins: 'reading took',
    code: 'memory',
    remedy: 'raise the limit that the cause names in the pipeline file and run with --retry-failed',
  },
];

/** The limit on a whole document is reached once, however many of its pages are left. */
const documentLimit = '(reading.limits.secondsPerDocument)';

/**
 * Exceptions of the pages of one file, one for each loss: a page that inspecting the file or a failed range of pages
 * speaks for already has none of its own.
 */
export function readingExceptions(
  file: string,
  pages: readonly PageState[],
  failures: readonly DocumentError[],
  inspected: readonly InspectionException[],
): StageException[] {
  const exceptions: StageException[] = [];
  const add = (row: Omit<StageException, 'file' | 'document'>): void => {
    const wholeDocument = row.cause.endsWith(documentLimit);
    if (wholeDocument && exceptions.some(({ cause }) => cause === row.cause)) return;
    exceptions.push({ ...row, file, document: null, page: wholeDocument ? null : row.page });
  };
  for (const { page, code, message, remedy } of failures) add({ page, code, cause: message, remedy });
  for (const page of pages) exceptions.push(...lossesOf(file, page), ...findingsOf(file, page));
  for (const { page, kind, reason } of pages) {
    if (kind !== 'unreadable' || failures.some((failure) => failure.message === reason)) continue;
    if (inspected.some((exception) => exception.page === page && exception.cause === reason)) continue;
    const limit = limitReasons.find(({ begins }) => reason.startsWith(begins));
    add({
      page,
      code: limit?.code ?? 'unreadable-page',
      cause: reason,
      remedy: limit?.remedy ?? 'look at the page in the original; ask the sender for a better scan',
    });
  }
  return exceptions;
}

/** What a reader noted as lost from a page that it could read otherwise. */
const losses: readonly { readonly begins: string; readonly code: string; readonly remedy: string }[] = [
  {
    begins: 'limit-text:',
    code: 'limit-text',
    remedy: 'raise reading.limits.textPerPage in the pipeline file and run again',
  },
  {
    begins: 'the image data is damaged',
    code: 'damaged-image',
    remedy: 'look at the page in the original; ask the sender for the file again',
  },
];

function lossesOf(file: string, page: PageState): StageException[] {
  if (page.notes === '[]') return [];
  return (JSON.parse(page.notes) as string[]).flatMap((note) => {
    const loss = losses.find(({ begins }) => note.startsWith(begins));
    return loss === undefined
      ? []
      : [{ file, page: page.page, document: null, code: loss.code, cause: note, remedy: loss.remedy }];
  });
}

/** Exceptions of a file as a whole after which some of it is missing, besides limits. */
const lossesOfFile = new Set(['damaged-file', 'pages-missing-in-file', 'incomplete-mail']);

/**
 * State of a file whose pages were read as far as they could be. A file of which a limit kept every page from being read
 * is `limited`, as one is that reached a limit when it was opened.
 *
 * @param exceptions what `readingExceptions` says of the pages.
 */
export function stateAfterReading(
  pages: readonly PageState[],
  pageCount: number,
  exceptions: readonly StageException[],
  inspected: readonly InspectionException[],
): { state: OccurrenceState; reason: string | null } {
  const unreadable = pages.filter((page) => page.kind === 'unreadable');
  const missing = unreadable.length + Math.max(0, pageCount - pages.length);
  if (missing === 0) {
    const cut = pages.filter((page) => lossesOf('', page).length > 0).length;
    const lost = inspected.find(({ code }) => code.startsWith('limit-') || lossesOfFile.has(code));
    if (lost !== undefined) return { state: 'partial', reason: lost.cause };
    if (cut === 0) return { state: 'read', reason: null };
    return { state: 'partial', reason: `something is missing from ${cut} of ${pageCount} pages` };
  }
  const reason = `${missing} of ${pageCount} pages could not be read`;
  if (missing < pageCount) return { state: 'partial', reason };
  const limits = [...inspected, ...exceptions].filter((exception) => stateOfFailure(exception) === 'limited');
  const isLimited = unreadable.every((page) => limits.some(({ cause }) => cause === page.reason));
  if (unreadable.length === 0 || !isLimited) return { state: 'failed', reason };
  return {
    state: 'limited',
    reason: pageCount === 1 ? unreadable[0]!.reason : `${reason}: ${unreadable[0]!.reason}`,
  };
}
