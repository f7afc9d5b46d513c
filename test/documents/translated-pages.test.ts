import { describe, expect, test } from 'vitest';
import { splitAndClassify } from '../../src/documents/index.ts';
import { sketchFile } from './sketch-page.ts';

const german = (page: number): string => `
  # Lieferschein ${page === 1 ? 'Nr. LS-88-4417' : 'Fortsetzung'}
  Datum: 14.03.2025 | Kunde: Weberei Lindner GmbH | Seite ${page} von 2
  Bezeichnung | Partie | Menge | Gewicht (kg)
  Garn Ne 30 für die Kette | GP-${page}71 | 4${page}0 | 1.2${page}4,5
  Die Ware ist bei der Ankunft zu prüfen, und Mängel sind uns sofort zu melden.`;
const english = (page: number): string => `
  # Delivery note ${page === 1 ? 'No. LS-88-4417' : 'continued'}
  Date: 14 March 2025 | Customer: Weberei Lindner GmbH | Page ${page} of 2
  Description | Lot | Quantity | Weight (kg)
  Yarn Ne 30 for the warp | GP-${page}71 | 4${page}0 | 1,2${page}4.5
  The goods are to be checked on arrival and defects are to be reported to us at once.`;

function papers(...sketches: string[]): { pages: number[]; language: string | null; startReason: string }[] {
  return splitAndClassify(sketchFile(...sketches)).documents.map(({ pages, language, startReason }) => ({
    pages: pages.map(({ page }) => page),
    language,
    startReason,
  }));
}

describe('a paper and its translation in one file', () => {
  test('one after the other are two papers', () => {
    expect(papers(german(1), german(2), english(1), english(2))).toEqual([
      { pages: [1, 2], language: 'de', startReason: 'first page of the file' },
      { pages: [3, 4], language: 'en', startReason: 'repeats page 1 in another language' },
    ]);
  });

  test('page by page are two papers', () => {
    expect(papers(german(1), english(1), german(2), english(2)).map(({ pages }) => pages)).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('pages of one language are left to titles and numbers', () => {
    expect(papers(german(1), german(2)).map(({ pages }) => pages)).toEqual([[1, 2]]);
  });

  test('a form printed in two languages on each page is one paper', () => {
    const both = (page: number): string =>
      `${german(page)}\n${english(page)
        .replace(/# .*/u, '')
        .replace(/Page \d of 2/u, '')}`;
    expect(papers(both(1), both(2)).map(({ pages }) => pages)).toEqual([[1, 2]]);
  });

  test('an annex in another language with other numbers goes with its paper', () => {
    const terms = `
      General terms of sale
      The goods remain the property of the seller until they have been paid for in full by the buyer.
      Claims for defects are to be made within 8 days. The place of jurisdiction is Hof. Page 3 of 3`;
    const [first] = papers(german(1).replace('von 2', 'von 3'), german(2).replace('von 2', 'von 3'), terms);
    expect(first!.pages).toEqual([1, 2, 3]);
  });
});
