import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Box } from '../../../model/box.ts';
import type { MarkStanding } from '../page-mark.ts';
import type { MadePage } from './copy-page.ts';
import { rectangleOfBox } from './page-geometry.ts';

/** What is drawn at one place of a page. */
export interface DrawnMark {
  readonly box: Box;
  readonly standing: MarkStanding;
  /** Lines of what stands there. */
  readonly text: string;
}

/** Colours (red, green, blue, 0..1) and dashes; the words of a mark say the same. */
const looks: Readonly<
  Record<MarkStanding, { readonly color: readonly number[]; readonly dash: readonly number[] }>
> = {
  confirmed: { color: [0.05, 0.45, 0.2], dash: [] },
  inferred: { color: [0.35, 0.3, 0.65], dash: [1, 2] },
  'not-confirmed': { color: [0.85, 0.5, 0], dash: [4, 2] },
  indicator: { color: [0.6, 0.1, 0.5], dash: [] },
  'listed-name': { color: [0.8, 0.05, 0.1], dash: [] },
};

/** Space between the words and the line around them, and width of the line, points. */
const margin = 1.5;
const lineWidth = 1;

/** Not printed (bit 3 is left out), not to be moved or changed. */
const flags = 64 | 128 | 512;

/**
 * Draws frames around places of a page: annotations that belong to an optional group, so that a viewer can switch them
 * off, and that are not printed. The page itself stays as it is.
 */
export function drawMarks(
  { leaf, geometry }: MadePage,
  marks: readonly DrawnMark[],
  { context, group, page }: { readonly context: PDFContext; readonly group: PDFRef; readonly page: PDFRef },
): void {
  if (marks.length === 0) return;
  const known = leaf.get(PDFName.of('Annots'));
  const annotations = known instanceof PDFArray ? known : PDFArray.withContext(context);
  for (const { box, standing, text } of marks) {
    const [left, bottom, right, top] = rectangleOfBox(geometry, box);
    const rectangle = [left - margin, bottom - margin, right + margin, top + margin].map(rounded);
    const { color, dash } = looks[standing];
    const annotation = dictionary(context, {
      Type: PDFName.of('Annot'),
      Subtype: PDFName.of('Square'),
      Rect: context.obj(rectangle),
      Contents: PDFHexString.fromText(text),
      T: PDFString.of('Evidex'),
      F: PDFNumber.of(flags),
      C: context.obj([...color]),
      OC: group,
      P: page,
      BS: dictionary(context, {
        W: PDFNumber.of(lineWidth),
        S: PDFName.of(dash.length === 0 ? 'S' : 'D'),
        ...(dash.length === 0 ? {} : { D: context.obj([...dash]) }),
      }),
    });
    const width = rounded(rectangle[2]! - rectangle[0]!);
    const height = rounded(rectangle[3]! - rectangle[1]!);
    const appearance = context.stream(
      `${color.join(' ')} RG ${lineWidth} w [${dash.join(' ')}] 0 d ${lineWidth / 2} ${lineWidth / 2} ${rounded(width - lineWidth)} ${rounded(height - lineWidth)} re S`,
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} },
    );
    annotation.set(PDFName.of('AP'), dictionary(context, { N: context.register(appearance) }));
    annotations.push(context.register(annotation));
  }
  leaf.set(PDFName.of('Annots'), annotations);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function dictionary(context: PDFContext, entries: Readonly<Record<string, PDFObject>>): PDFDict {
  const result = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries)) result.set(PDFName.of(key), value);
  return result;
}
