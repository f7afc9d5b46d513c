import type { EvidenceDocument } from '../model/document.ts';
import { detectDateOrder, detectNumberStyle, type ValueContext } from '../values/index.ts';
import type { PageLayout } from './layout/page-layout.ts';

/** Papers of U.S. Customs and filings to it: their forms ask for month, day and year (MM/DD/YYYY). */
const monthFirst = new Set([
  'detention_notice',
  'exclusion_notice',
  'cf28_cf29',
  'entry_document',
  'security_filing',
]);

/** What the paper as a whole settles: order of day and month, decimal mark, language. */
export function settleValues(document: EvidenceDocument, layouts: readonly PageLayout[]): ValueContext {
  const text = layouts.map((layout) => layout.pageText.text).join('\n');
  return {
    language: document.language,
    dateOrder: detectDateOrder(text) ?? (monthFirst.has(document.type) ? 'mdy' : null),
    numberStyle: detectNumberStyle(text),
  };
}
