import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { Box } from '../../../model/box.ts';
import type { ReceivedPdf } from './received-pdf.ts';

/** Corners of a rectangle in the units of a page: left, bottom, right, top. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** What of a page is shown, and how it is turned. */
export interface PageGeometry {
  readonly mediaBox: Rectangle;
  /** The part that is shown. */
  readonly view: Rectangle;
  /** Clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
}

/** Page that viewers take where a file states none. */
const letter: Rectangle = [0, 0, 612, 792];

/** The same choices as a viewer makes for boxes that are missing, turned round or outside each other. */
export function pageGeometry(
  attribute: (key: string) => PDFObject | undefined,
  resolve: ReceivedPdf['resolve'],
): PageGeometry {
  const mediaBox = rectangleOf(attribute('MediaBox'), resolve) ?? letter;
  const cropBox = rectangleOf(attribute('CropBox'), resolve) ?? mediaBox;
  const shared: Rectangle = [
    Math.max(mediaBox[0], cropBox[0]),
    Math.max(mediaBox[1], cropBox[1]),
    Math.min(mediaBox[2], cropBox[2]),
    Math.min(mediaBox[3], cropBox[3]),
  ];
  const view = shared[2] > shared[0] && shared[3] > shared[1] ? shared : mediaBox;
  const stated = attribute('Rotate');
  const turn = stated instanceof PDFNumber ? stated.asNumber() : 0;
  return { mediaBox, view, rotation: turn % 90 === 0 ? ((turn % 360) + 360) % 360 : 0 };
}

export function rectangleOf(value: PDFObject | undefined, resolve: ReceivedPdf['resolve']): Rectangle | null {
  const array = resolve(value);
  if (!(array instanceof PDFArray) || array.size() < 4) return null;
  const numbers = array
    .asArray()
    .slice(0, 4)
    .map((each) => {
      const number = resolve(each);
      return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
    });
  if (!numbers.every(Number.isFinite)) return null;
  const [one, two, three, four] = numbers as [number, number, number, number];
  const rectangle: Rectangle = [
    Math.min(one, three),
    Math.min(two, four),
    Math.max(one, three),
    Math.max(two, four),
  ];
  return rectangle[2] > rectangle[0] && rectangle[3] > rectangle[1] ? rectangle : null;
}

/** Width and height as shown, in units of the page. */
export function displayedSize({ view, rotation }: PageGeometry): readonly [width: number, height: number] {
  const width = view[2] - view[0];
  const height = view[3] - view[1];
  return rotation % 180 === 0 ? [width, height] : [height, width];
}

/** A box of the displayed page in the units of the page itself. */
export function rectangleOfBox({ view, rotation }: PageGeometry, box: Box): Rectangle {
  const [left, bottom, right, top] = view;
  const width = right - left;
  const height = top - bottom;
  const place = (across: number, down: number): readonly [number, number] => {
    switch (rotation) {
      case 90:
        return [left + down * width, bottom + across * height];
      case 180:
        return [right - across * width, bottom + down * height];
      case 270:
        return [right - down * width, top - across * height];
      default:
        return [left + across * width, top - down * height];
    }
  };
  const [x1, y1] = place(box.x, box.y);
  const [x2, y2] = place(box.x + box.width, box.y + box.height);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}
