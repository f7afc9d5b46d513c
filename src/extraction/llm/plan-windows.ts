import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Page } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { estimateTokens, pictureTokens } from './client/token-estimate.ts';
import type { ModelSettings } from './model-settings.ts';
import { type NumberedPage, numberPages, type ShownRow } from './numbered-page.ts';
import { wantsPicture } from './poor-pages.ts';
import { questionAbout } from './question.ts';

/** A row of a page with what it costs. */
export interface WindowRow extends ShownRow {
  readonly page: NumberedPage;
  readonly tokens: number;
  /** Tokens that the answer about this row is likely to take. */
  readonly answerTokens: number;
}

/** A stretch of a document for one request. Rows are never split. */
export interface TextWindow {
  readonly rows: readonly WindowRow[];
  /** Rows at the beginning that stood in the window before. */
  readonly shared: number;
}

export interface WindowPlan {
  readonly pages: readonly NumberedPage[];
  readonly windows: readonly TextWindow[];
  /** Requests to be made when no answer has to be repaired. */
  readonly requests: number;
  /** Tokens of all requests, estimated: instruction, schema, text, pictures. */
  readonly inputTokens: number;
  /** Tokens that the answers are likely to take. */
  readonly outputTokens: number;
}

/** A cell of a table in an answer takes about so many tokens, a document's other fields together so many. */
const tokensOfCell = 32;
const tokensOfHead = 1800;
/** Share of the longest answer that a window is planned to need. */
const answerShare = 0.7;

/**
 * Cuts a document into windows of at most `windowTokens` of text whose answers fit the longest answer; page ends are
 * preferred, neighbours share some rows. Without any call: also tells what the requests will cost.
 */
export function planWindows(input: {
  readonly document: EvidenceDocument;
  /** The document's pages in any order; pages of other documents are left aside. */
  readonly pages: readonly Page[];
  readonly type: DocumentTypeDefinition;
  readonly settings: ModelSettings;
}): WindowPlan {
  const sources = pagesOf(input.document, input.pages);
  const pages = numberPages(sources);
  const rows = rowsOf(pages);
  const windows = cutWindows(rows, {
    tokens: input.settings.windowTokens,
    answerTokens: Math.max(200, answerShare * input.settings.parameters.answerTokens - tokensOfHead),
    overlap: input.settings.windowOverlapLines,
  });
  const instruction = questionAbout(input.type).tokens;
  const pictures = sources.filter((page) => wantsPicture(page, input.settings)).length * pictureTokens;
  const text = windows.reduce((sum, window) => sum + sumOf(window.rows, 'tokens'), 0);
  const answers = windows.reduce((sum, window) => sum + tokensOfHead + sumOf(window.rows, 'answerTokens'), 0);
  return {
    pages,
    windows,
    requests: windows.length,
    inputTokens: windows.length * instruction + text + pictures,
    outputTokens: answers,
  };
}

/** The pages of a document in its own order. */
export function pagesOf(document: EvidenceDocument, pages: readonly Page[]): Page[] {
  const byKey = new Map(pages.map((page) => [pageKey(page), page]));
  return document.pages.flatMap((reference) => byKey.get(pageKey(reference)) ?? []);
}

/** All rows of a document in order, blank ones left out. */
export function rowsOf(pages: readonly NumberedPage[]): WindowRow[] {
  return pages.flatMap((page) =>
    page.rows.map((row) => ({
      ...row,
      page,
      tokens: estimateTokens(row.text) + 1,
      answerTokens: cellsOf(row.text) * tokensOfCell,
    })),
  );
}

/** Cells of a row that is likely to be a line of a table: three or more parts with blanks between, one with a digit. */
function cellsOf(text: string): number {
  const cells = text.replace(/^\d+│\s*/u, '').split(/ {2,}/u);
  return cells.length >= 3 && cells.some((cell) => /\d/.test(cell)) ? cells.length : 0;
}

export interface WindowLimits {
  readonly tokens: number;
  readonly answerTokens: number;
  /** Rows that neighbours share. */
  readonly overlap: number;
}

/** Cuts rows into windows. A window holds at least one row more than it shares, so that the work always ends. */
export function cutWindows(rows: readonly WindowRow[], limits: WindowLimits): TextWindow[] {
  const windows: TextWindow[] = [];
  let from = 0;
  let shared = 0;
  while (from < rows.length) {
    let end = from;
    let tokens = 0;
    let answer = 0;
    while (end < rows.length) {
      const row = rows[end]!;
      const isNew = end >= from + shared + 1;
      if (isNew && (tokens + row.tokens > limits.tokens || answer + row.answerTokens > limits.answerTokens))
        break;
      tokens += row.tokens;
      if (end >= from + shared) answer += row.answerTokens;
      end++;
    }
    if (end < rows.length) end = atPageEnd(rows, from + shared, end);
    windows.push({ rows: rows.slice(from, end), shared });
    if (end >= rows.length) break;
    // Shared rows never take more than a quarter of a window.
    shared = Math.min(limits.overlap, Math.floor((end - from) / 4));
    from = end - shared;
  }
  return windows;
}

/** The last page end in the second half of a window, else where it is full. */
function atPageEnd(rows: readonly WindowRow[], first: number, end: number): number {
  for (let at = end; at > first + (end - first) / 2; at--) {
    if (rows[at - 1]!.page !== rows[at]!.page) return at;
  }
  return end;
}

function sumOf(rows: readonly WindowRow[], what: 'tokens' | 'answerTokens'): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}
