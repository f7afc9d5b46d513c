import type { Page } from '../../model/page.ts';
import { placeOf, type Word } from '../../model/word.ts';

/** A rectangle in the upright frame of a page: points (or pixels) of the page as a reader would hold it. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Maps displayed boxes to the frame in which lines run from left to right and pages from top to bottom. */
export interface UprightFrame {
  readonly width: number;
  readonly height: number;
  place(word: Pick<Word, 'box' | 'layout'>): Place;
}

/** Size taken for formats without pages (A4 in points): only proportions matter. */
const defaultWidth = 595;
const defaultHeight = 842;

/**
 * The upright frame of a page: `uprightTurn` is undone in quarter turns, `skew` by a rotation about the page centre.
 * Boxes are axis-aligned hulls, so a skewed word's hull is higher than the word; that surplus is taken off again.
 */
export function uprightFrame(page: Page): UprightFrame {
  const displayedWidth = page.width > 0 ? page.width : defaultWidth;
  const displayedHeight = page.height > 0 ? page.height : defaultHeight;
  const sideways = page.uprightTurn === 90 || page.uprightTurn === 270;
  const width = sideways ? displayedHeight : displayedWidth;
  const height = sideways ? displayedWidth : displayedHeight;
  const angle = (page.skew * Math.PI) / 180;
  const skewed = Math.abs(page.skew) > 0.1;
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  return {
    width,
    height,
    place(word) {
      const turned = turn(placeOf(word), page.uprightTurn);
      const boxWidth = turned.width * width;
      const boxHeight = turned.height * height;
      const left = turned.x * width;
      const top = turned.y * height;
      if (!skewed) return { left, top, right: left + boxWidth, bottom: top + boxHeight };
      const across = left + boxWidth / 2 - width / 2;
      const down = top + boxHeight / 2 - height / 2;
      const centreX = across * cosine + down * sine + width / 2;
      const centreY = -across * sine + down * cosine + height / 2;
      const trueHeight = Math.max(boxHeight * 0.3, boxHeight * cosine - boxWidth * Math.abs(sine));
      const trueWidth = Math.max(boxWidth * 0.5, boxWidth * cosine - boxHeight * Math.abs(sine));
      return {
        left: centreX - trueWidth / 2,
        right: centreX + trueWidth / 2,
        top: centreY - trueHeight / 2,
        bottom: centreY + trueHeight / 2,
      };
    },
  };
}

interface Fractions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box after a clockwise quarter turn of the page it stands on. */
function turn(box: Fractions, clockwise: Page['uprightTurn']): Fractions {
  switch (clockwise) {
    case 90:
      return { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width };
    case 180:
      return { x: 1 - box.x - box.width, y: 1 - box.y - box.height, width: box.width, height: box.height };
    case 270:
      return { x: box.y, y: 1 - box.x - box.width, width: box.height, height: box.width };
    default:
      return box;
  }
}
