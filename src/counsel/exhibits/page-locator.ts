import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { ItemPlace } from '../brief.ts';
import { exhibitNumberText } from './exhibit-names.ts';
import type { Exhibit, ExhibitPlan, Location } from './exhibit-plan.ts';

/** Finds the page of a PDF that shows a page of a document, for links and references. */
export function pageLocator(exhibits: readonly Exhibit[]): ExhibitPlan['locate'] {
  const byNumber = new Map<number, { readonly exhibit: Exhibit; readonly pages: Map<string, BoundPage> }>();
  for (const exhibit of exhibits) {
    const whole = new Map<string, BoundPage>();
    for (const { number, pages } of boundPages(exhibit)) {
      byNumber.set(number, { exhibit, pages });
      for (const [key, page] of pages) if (!whole.has(key)) whole.set(key, page);
    }
    // A reading of a translation may stand on a page of its original, which lies in the same exhibit.
    for (const { number } of exhibit.bound) {
      const own = byNumber.get(number)!.pages;
      for (const [key, page] of whole) if (!own.has(key)) own.set(key, page);
    }
  }
  return (place: ItemPlace): Location | null => {
    const known = byNumber.get(place.number);
    const page = known?.pages.get(pageKey(place.page));
    if (known === undefined || page === undefined) return null;
    return {
      exhibit: known.exhibit,
      pdfPage: page.pdfPage,
      label: `${exhibitNumberText(known.exhibit.number)}:${page.label}`,
      href: `exhibits/${known.exhibit.fileName}#page=${page.pdfPage}`,
    };
  };
}

interface BoundPage {
  readonly pdfPage: number;
  readonly label: string;
}

/** Pages of the PDF by the number of the document and the page of the file. */
function boundPages(exhibit: Exhibit): { readonly number: number; readonly pages: Map<string, BoundPage> }[] {
  let pdfPage = exhibit.cover === null ? 0 : 1;
  return exhibit.bound.map(({ number, pages, labelPrefix }) => {
    const own = new Map<string, BoundPage>();
    pages.forEach((page: PageReference, index) => {
      pdfPage++;
      const key = pageKey(page);
      if (!own.has(key)) own.set(key, { pdfPage, label: `${labelPrefix}${index + 1}` });
    });
    return { number, pages: own };
  });
}
