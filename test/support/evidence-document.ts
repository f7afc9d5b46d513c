import type { EvidenceDocument } from '../../src/model/document.ts';
import { documentId } from '../../src/model/ids.ts';
import type { PageReference } from '../../src/model/page.ts';

/** A document of these pages as splitting leaves it: all of them received, and nothing printed about how many there are. */
export function evidenceDocument(
  type: string,
  pages: readonly PageReference[],
  more: Partial<EvidenceDocument> = {},
): EvidenceDocument {
  return {
    id: documentId(pages),
    type,
    categories: [],
    pages: [...pages],
    language: 'en',
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: 'first page of the file',
    pagination: {
      printedTotal: null,
      printed: pages.map(() => null),
      received: pages.length,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
    ...more,
  };
}
