import type { Box } from '../../../model/box.ts';
import type { PointedPlace } from '../../../model/field-decision.ts';
import type { PageReference } from '../../../model/page.ts';
import type { PageView } from '../../api/document.ts';

/** What of a page is drawn and brought into view. */
export interface ViewerFocus {
  readonly page: PageReference;
  readonly boxes: readonly Box[];
  /** Drawn with another line than `boxes`: a rival reading, a flag. */
  readonly others?: readonly { readonly boxes: readonly Box[]; readonly label: string }[];
}

export interface PageViewerProps {
  readonly pages: readonly PageView[];
  readonly focus: ViewerFocus | null;
  /** `look` pans; `point` draws a box or takes words by click and drag. */
  readonly mode: 'look' | 'point';
  /** The person pointed at words or drew a box; `text` is null where no words stand in the box. */
  readonly onPoint?: (place: PointedPlace, text: string | null) => void;
  /** Milliseconds that the focused boxes have been in view, with the hash of the image shown (`x-image-sha256`). */
  readonly onSeen?: (milliseconds: number, image: string | null) => void;
}

export function PageViewer({ pages }: PageViewerProps) {
  return <div>{pages.length}</div>;
}
