import type { Box } from '../../model/box.ts';
import type { PageReference } from '../../model/page.ts';

/** How what a mark shows stands, in words on the mark itself. */
export type MarkStanding = 'confirmed' | 'not-confirmed' | 'inferred' | 'listed-name' | 'indicator';

/** A place on a page of an exhibit that the brief speaks of. */
export interface PageMark {
  /** Number of the document whose page it is. */
  readonly number: number;
  readonly page: PageReference;
  /** Fractions of the displayed page. */
  readonly boxes: readonly Box[];
  /** Stretches of the page text in code points, for pages without boxes. */
  readonly offsets?: readonly (readonly [number, number])[];
  readonly standing: MarkStanding;
  /** What stands there: `parties.seller.name: Hebei Example Textile`. */
  readonly text: string;
}
