import type { Box } from '../../model/box.ts';
import type { Page } from '../../model/page.ts';
import { pageText, wordsInRange } from '../../model/page-text.ts';
import { pageImageWidth } from '../../pipeline/page-images.ts';
import { boxesOnTypedSheet } from '../../reading/index.ts';
import type { BindOptions } from './bound-exhibit.ts';
import type { drawnMarks } from './drawn-marks.ts';
import { isDecodedHere } from './exhibit-names.ts';
import type { Exhibit } from './exhibit-plan.ts';
import type { DrawnMark } from './pdf/draw-marks.ts';
import { boxesOnTypedPage, type TypedPage, typedPage } from './typed-page.ts';

type Offsets = readonly (readonly [number, number])[];

/** Finds the marks that are drawn on a page. */
export type MarksOn = ReturnType<typeof drawnMarks>;

/** How a page is made beside what is copied of it. */
export interface Look {
  readonly typed: TypedPage | null;
  readonly marks: readonly DrawnMark[];
}

/** What is set as text and which frames are drawn, page by page. */
export function looksOf(
  exhibit: Exhibit,
  options: Pick<BindOptions, 'text' | 'boxes'>,
  marksOn: MarksOn,
): Look[][] {
  const media = new Map(exhibit.sources.map(({ file, mediaType }) => [file, mediaType]));
  return exhibit.bound.map((bound) =>
    bound.pages.map((reference, index) => {
      const { width = 0, part = null } = bound.displayed[index] ?? {};
      const isText = width === 0 && (part !== null || !isDecodedHere(media.get(reference.file) ?? ''));
      const page = isText ? (options.text?.(reference.file, reference.page) ?? null) : null;
      const typed = page === null ? null : typedPage(page);
      if (!options.boxes) return { typed, marks: [] };
      const boxesOf = (offsets: Offsets): readonly Box[] => {
        if (page === null) return [];
        return typed === null ? boxesOnPicture(page, offsets) : boxesOnTypedPage(page, typed, offsets);
      };
      return { typed, marks: marksOn(bound.number, reference, boxesOf) };
    }),
  );
}

/** Where stretches of text stand on the picture that is drawn of a text. */
function boxesOnPicture(page: Page, offsets: Offsets): Box[] {
  const text = pageText(page);
  const words = new Set(offsets.flatMap(([start, end]) => wordsInRange(text, start, end)));
  return boxesOnTypedSheet(page, [...words], pageImageWidth);
}
