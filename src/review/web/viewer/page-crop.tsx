import type { Box } from '../../../model/box.ts';
import type { PageView } from '../../api/document.ts';

/** The strip of a page image around some boxes: what stands under a value. */
export interface PageCropProps {
  readonly page: PageView;
  readonly boxes: readonly Box[];
  /** Height on screen, CSS pixels. */
  readonly height: number;
  /** Greatest width on screen, CSS pixels. */
  readonly width: number;
  /** For screen readers: the words that stand there. */
  readonly label: string;
}

export function PageCrop({ label }: PageCropProps) {
  return <span>{label}</span>;
}
