import type { Box } from '../../model/box.ts';
import { clampBox, roundBox } from '../../model/box.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { MarkStanding, PageMark } from './page-mark.ts';
import type { DrawnMark } from './pdf/draw-marks.ts';

/** Where stretches of the text of a page stand on it, for pages whose words have no boxes. */
export type BoxesOfText = (offsets: readonly (readonly [number, number])[]) => readonly Box[];

/** What is shown where several things stand on the same words: what weighs most first. */
const order: readonly MarkStanding[] = ['listed-name', 'indicator', 'not-confirmed', 'inferred', 'confirmed'];

/** Longest text of one frame, characters: viewers show no more. */
const longestText = 2_000;

/**
 * Frames to be drawn on a page, from top to bottom; one for each place, with everything that stands there.
 * @returns function of the number of a document and a page of it.
 */
export function drawnMarks(
  marks: readonly PageMark[],
): (number: number, page: PageReference, boxesOf: BoxesOfText) => readonly DrawnMark[] {
  const byPage = Map.groupBy(marks, (mark) => `${mark.number}:${pageKey(mark.page)}`);
  return (number, page, boxesOf) => frames(byPage.get(`${number}:${pageKey(page)}`) ?? [], boxesOf);
}

function frames(marks: readonly PageMark[], boxesOf: BoxesOfText): DrawnMark[] {
  const places = new Map<string, { readonly box: Box; standing: MarkStanding; readonly lines: string[] }>();
  for (const { boxes: own, offsets = [], standing, text } of marks) {
    const boxes = own.length > 0 ? own : boxesOf(offsets);
    for (const [index, stated] of boxes.entries()) {
      const box = roundBox(clampBox(stated));
      const line = boxes.length === 1 ? text : `${text} (part ${index + 1} of ${boxes.length})`;
      const key = `${box.y} ${box.x} ${box.width} ${box.height}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, { box, standing, lines: [line] });
      else {
        if (!known.lines.includes(line)) known.lines.push(line);
        if (order.indexOf(standing) < order.indexOf(known.standing)) known.standing = standing;
      }
    }
  }
  return [...places.values()]
    .sort(
      (one, other) =>
        one.box.y - other.box.y ||
        one.box.x - other.box.x ||
        one.box.width - other.box.width ||
        one.box.height - other.box.height,
    )
    .map(({ box, standing, lines }) => ({ box, standing, text: shortened(lines.join('\n')) }));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longestText ? `${letters.slice(0, longestText - 1).join('')}…` : text;
}
