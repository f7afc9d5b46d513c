import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { Box } from '../../../model/box.ts';
import type { Grounding } from '../../../model/field.ts';
import type { Page } from '../../../model/page.ts';
import { type PageText, pageText, wordsInRange } from '../../../model/page-text.ts';
import { pageImageWidth } from '../../../pipeline/page-images.ts';
import { boxesOnTypedSheet } from '../../../reading/index.ts';
import type { PlaceView } from '../../api/document.ts';

/** What of a place is needed to draw it. */
type Drawable = Pick<Grounding, 'file' | 'page' | 'boxes' | 'offsets' | 'pieces'>;

/**
 * Draws places. Formats without pages have no boxes: there the words are found on the sheet that the text is typed on,
 * and each page is unpacked once however many places it has.
 */
export class Places {
  readonly #index: EvidenceIndex;
  readonly #pages = new Map<string, { readonly page: Page; readonly text: PageText } | null>();
  constructor(index: EvidenceIndex) {
    this.#index = index;
  }

  boxes(place: Drawable): readonly Box[] {
    if (place.boxes.length > 0) return place.boxes;
    const known = this.#page(place.file, place.page);
    if (known === null || known.page.width > 0) return [];
    const words = (place.pieces ?? [place.offsets]).flatMap(([start, end]) =>
      wordsInRange(known.text, start, end),
    );
    return boxesOnTypedSheet(known.page, words, pageImageWidth);
  }

  view(grounding: Grounding): PlaceView {
    return {
      file: grounding.file,
      page: grounding.page,
      status: grounding.status,
      boxes: this.boxes(grounding),
      offsets: grounding.offsets,
      cells: grounding.cells ?? [],
      quote: grounding.quote,
      textOrigin: grounding.textOrigin,
      ocrConfidence: grounding.ocrConfidence,
    };
  }

  #page(file: string, number: number): { readonly page: Page; readonly text: PageText } | null {
    const key = `${file}/${number}`;
    let known = this.#pages.get(key);
    if (known === undefined) {
      const page = this.#index.pages.get(file, number);
      known = page === null ? null : { page, text: pageText(page) };
      this.#pages.set(key, known);
    }
    return known;
  }
}
