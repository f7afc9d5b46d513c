import type { Fact } from '../../values/index.ts';
import type { PageFacts } from './paper.ts';

/** A place on a page; indexes are UTF-16 of its text. */
export interface ComparedPlace {
  readonly file: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that stands on one side and not on the other; null where nothing stands for it. */
export interface Difference {
  readonly kind: Fact['kind'] | 'unit' | 'currency' | 'row' | 'passage';
  readonly original: ComparedPlace | null;
  readonly translation: ComparedPlace | null;
}

/** A stretch of the page's plain text as a place. */
export function placed(page: PageFacts, { start, end }: { start: number; end: number }): ComparedPlace {
  return { file: page.file, page: page.page, start, end, text: page.text.slice(start, end) };
}
