import type { EvidenceDocument } from '../../model/document.ts';
import type { ValueContext } from '../../values/index.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { shownDocument } from './shown-document.ts';
import { contextOf, readValue } from './taken-value.ts';

/** Pages whose words tell how a document writes: more of them tell nothing new, and cost time. */
const pagesOfContext = 50;

/** How a typed text would be taken at a path of a document; null for a document that is not in the index. */
export function valueAt(
  index: EvidenceIndex,
  { document, path, text }: { readonly document: string; readonly path: string; readonly text: string },
): ReturnType<typeof readValue> | null {
  const paper = shownDocument(index, document);
  if (paper === null) return null;
  return readValue(paper.type, path, text, valueContextOf(index, paper));
}

/** What helps to read the values of a document: words that tell how it writes numbers and dates. */
export function valueContextOf(index: EvidenceIndex, document: EvidenceDocument): ValueContext {
  return contextOf(
    document,
    document.pages.slice(0, pagesOfContext).map(({ file, page }) => index.pages.text(file, page)),
  );
}
