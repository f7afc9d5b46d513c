import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Field } from '../../src/model/field.ts';
import type { Page } from '../../src/model/page.ts';

export const file = 'a'.repeat(64);

/** A page of native text: one word per printed token, a box for each so that places can be compared. */
export function pageOf(text: string, number = 1): Page {
  const words = text.split('\n').flatMap((line, index) =>
    line
      .split(' ')
      .filter((token) => token !== '')
      .map((token, place) => ({
        text: token,
        box: { x: 0.05 + place * 0.08, y: 0.05 + index * 0.03, width: 0.07, height: 0.02 },
        confidence: 1,
        line: index,
        origin: 'native' as const,
        visible: true,
      })),
  );
  return {
    file,
    page: number,
    kind: 'native',
    reason: 'text made for a test',
    width: 600,
    height: 800,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words,
    notes: [],
  };
}

/** A document of the given pages of the test file. */
export function documentOf(pages: readonly number[]): EvidenceDocument {
  return {
    id: 'd'.repeat(32),
    type: 'invoice',
    categories: [],
    pages: pages.map((page) => ({ file, page })),
    language: 'en',
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: 'first page',
    pagination: {
      printedTotal: null,
      printed: [],
      received: pages.length,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
  };
}

/** A field grounded on a range of a page, offsets in code points. */
export function fieldOf(path: string, value: string, offsets: readonly [number, number], page = 1): Field {
  return {
    id: `f-${path}`,
    document: 'd'.repeat(32),
    path,
    value,
    normalized: null,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 1,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: 'test',
    groundings: [
      {
        status: 'exact',
        file,
        page,
        boxes: [],
        offsets: [offsets[0], offsets[1]],
        quote: value,
        textOrigin: 'native',
        ocrConfidence: 1,
      },
    ],
  };
}
