import type { Matrix, Rectangle } from './matrix.ts';
import type { Outline, Region } from './outline.ts';

/** Why a glyph that is on the page cannot be seen. */
export type HiddenReason =
  | 'invisible render mode'
  | 'hidden layer'
  | 'outside the page'
  | 'covered'
  | 'same colour as its ground'
  | 'too small to see';

/** One glyph as painted, in points of the displayed page (origin top left, y down). */
export interface PaintedGlyph {
  readonly text: string;
  /** Start of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Advance along the baseline without added spacing. */
  readonly advanceX: number;
  readonly advanceY: number;
  /** One em upwards from the baseline. */
  readonly upX: number;
  readonly upY: number;
  /** Extent above and below the baseline in em. */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly space: boolean;
  /** Colours of its inside and of its outline, as far as they are painted; null for a pattern. */
  readonly colors: readonly (string | null)[];
  readonly alpha: number;
  /** Place in the order of painting. */
  readonly order: number;
  hidden: HiddenReason | null;
}

/** One image as painted. `objectId` is null for inline images and image masks that only a rendering can show. */
export interface PaintedImage {
  readonly objectId: string | null;
  readonly matrix: Matrix;
  readonly area: Rectangle;
  /** What of it is seen where it is turned or clipped. */
  readonly within: readonly Outline[];
  readonly mask: boolean;
  readonly opaque: boolean;
  readonly order: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** A filled path, a thick line or a shading. */
export interface PaintedShape extends Region {
  /** The line that is drawn, where nothing is filled. */
  readonly line: { readonly outline: Outline; readonly halfWidth: number } | null;
  /** Null for what is not one known colour: a pattern, a shading, other blending than painting over. */
  readonly color: string | null;
  readonly alpha: number;
  readonly order: number;
}

export interface PageContent {
  readonly glyphs: PaintedGlyph[];
  readonly images: PaintedImage[];
  readonly shapes: PaintedShape[];
  /** Number of painted lines, curves and areas: drawn letters make many of them. */
  readonly paths: number;
}
