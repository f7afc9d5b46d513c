import type { EvidenceDocument } from '../model/document.ts';
import { detectDateOrder, detectNumberStyle, type ValueContext } from '../values/index.ts';
import type { PageLayout } from './layout/page-layout.ts';

/** What the paper as a whole settles: order of day and month, decimal mark, language. */
export function settleValues(document: EvidenceDocument, layouts: readonly PageLayout[]): ValueContext {
  const text = layouts.map((layout) => layout.pageText.text).join('\n');
  return {
    language: document.language,
    dateOrder: detectDateOrder(text),
    numberStyle: detectNumberStyle(text),
  };
}
