import type { Flag } from '../model/flag.ts';
import type { Page } from '../model/page.ts';
import { boxesOfRange, type PageText, pageText, wordsInRange } from '../model/page-text.ts';
import type { FlagPlaces } from './flag-of-mention.ts';
import { codePointOffsets } from './page-fields.ts';

/** Ends the rule of a mention that stands in words of a page that cannot be seen. */
export const unseenRule = '-unseen';
/** Text on either side of a mention that its record keeps, UTF-16: more than polarity and grades look at. */
const kept = 640;

/**
 * The words of a page that cannot be seen (invisible render mode, the colour of their ground, under a picture), joined
 * as page text is. They are no part of the page text: places in it are the point where they stand in the order of
 * words, as an empty range, and each flag keeps the words around it, so that it can be derived again.
 */
export function unseenText(page: Page): FlagPlaces | null {
  if (page.words.every((word) => word.visible)) return null;
  const unseen: Page = {
    ...page,
    words: page.words.filter((word) => !word.visible).map((word) => ({ ...word, visible: true })),
  };
  const text = pageText(unseen);
  const insertion = insertionPoints(page);
  const offsetOf = codePointOffsets(text.text);
  return {
    page,
    text: text.text,
    suffix: unseenRule,
    hidden: ['these words are on the page and cannot be seen'],
    offsets: (start, end) => {
      const at = insertion[wordsInRange(text, offsetOf(start), offsetOf(end))[0] ?? 0] ?? 0;
      return [at, at];
    },
    boxes: (start, end) => boxesOfRange(unseen, text, offsetOf(start), offsetOf(end)),
    cueOffsets: () => null,
    searched: (start, end) => {
      const from = Math.max(0, start - kept);
      return {
        unseenText: text.text.slice(from, end + kept).toWellFormed(),
        unseenStart: String(offsetOf(start) - offsetOf(from)),
      };
    },
  };
}

/** For each unseen word the offset in the page text behind the words that stand before it. Code points. */
function insertionPoints(page: Page): number[] {
  const { ends }: PageText = pageText(page);
  const points: number[] = [];
  let last = 0;
  for (const [index, word] of page.words.entries()) {
    if (word.visible) last = ends[index]!;
    else points.push(last);
  }
  return points;
}

/**
 * Leaves out what is printed at the same place anyway: scans often carry the words of an earlier recognition unseen
 * under their picture. A better reading of the same words stays.
 */
export function notPrinted(unseen: readonly Flag[], printed: readonly Flag[]): Flag[] {
  const rows = 60;
  const rowOf = (y: number): number => Math.floor(y * rows);
  const byPlace = new Map<string, Flag[]>();
  for (const flag of printed) {
    for (const box of flag.boxes) {
      for (let row = rowOf(box.y); row <= rowOf(box.y + box.height); row++) {
        const key = `${flag.entry.id}:${row}`;
        const known = byPlace.get(key);
        if (known === undefined) byPlace.set(key, [flag]);
        else known.push(flag);
      }
    }
  }
  return unseen.filter(
    (flag) =>
      !flag.boxes.some((box) =>
        (byPlace.get(`${flag.entry.id}:${rowOf(box.y + box.height / 2)}`) ?? []).some(
          (other) =>
            other.grade <= flag.grade &&
            other.boxes.some(
              (seen) =>
                seen.x < box.x + box.width &&
                box.x < seen.x + seen.width &&
                seen.y < box.y + box.height &&
                box.y < seen.y + seen.height,
            ),
        ),
      ),
  );
}
