import type { FontFacts } from './font-extent.ts';
import type { Matrix } from './matrix.ts';
import type { Region } from './outline.ts';

/** What the operators of a page set and paint with (ISO 32000-1, 8.4), as far as it tells what is seen. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Region;
  font: FontFacts | null;
  fontSize: number;
  fontDirection: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  fillColor: string | null;
  strokeColor: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** Opacity of the group that is painted into. */
  groupAlpha: number;
  lineWidth: number;
  dashed: boolean;
  /** Normal blending: what is painted hides what lies below. */
  blendsNormally: boolean;
  /** What is painted is laid through a mask. */
  masked: boolean;
  /** What is painted makes a mask and is not seen itself. */
  makesMask: boolean;
}

/** The state that a page begins with. */
export function graphicsStateAt(matrix: Matrix, clip: Region): GraphicsState {
  return {
    matrix,
    clip,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
    fillColor: '#000000',
    strokeColor: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    lineWidth: 1,
    dashed: false,
    blendsNormally: true,
    masked: false,
    makesMask: false,
  };
}
