import type { Box } from '../model/box.ts';
import type { Flag } from '../model/flag.ts';
import { hashOf } from '../model/hashing.ts';
import type { Page } from '../model/page.ts';
import { hiddenReasons } from '../model/page-notes.ts';
import type { FlagPlaces } from './flag-of-mention.ts';
import { codePointOffsets } from './page-fields.ts';

/** Ends the rule of a mention in words that a person typed for what a page shows. */
export const transcribedRule = '-transcribed';
/** Text on either side of a mention that its record keeps, UTF-16: more than polarity and grades look at. */
const kept = 640;

/** What a person says stands at a place of a page, and for which fields. */
export interface StatedWords {
  readonly file: string;
  readonly page: number;
  /** `words`: they stand in the page text at the offsets. `typed`: they do not: a seal, handwriting, a bad print. */
  readonly how: 'words' | 'typed';
  /** Range of the page text that was pointed at, code points; empty where a box without words was drawn. */
  readonly offsets: readonly [number, number];
  readonly boxes: readonly Box[];
  readonly text: string;
  /** Paths of the fields, sorted. */
  readonly paths: readonly string[];
}

/** Typed words as a text of its own, at the place that was drawn for them. */
export function transcribedText(page: Page, stated: StatedWords): FlagPlaces {
  const { text, boxes, offsets } = stated;
  const offsetOf = codePointOffsets(text);
  return {
    page,
    text,
    suffix: transcribedRule,
    key: hashOf([boxes]).slice(0, 16),
    hidden: hiddenReasons(page),
    remark: 'a reviewer typed these words for what the page shows at this place',
    offsets: () => [...offsets],
    boxes: () => [...boxes],
    cueOffsets: () => null,
    searched: (start, end) => {
      const from = Math.max(0, start - kept);
      return {
        transcribedText: text.slice(from, end + kept).toWellFormed(),
        transcribedStart: String(offsetOf(start) - offsetOf(from)),
      };
    },
  };
}

/** Leaves out what is a mention of the same entry at the same place already, as sure or surer. */
export function notKnown(typed: readonly Flag[], known: readonly Flag[]): Flag[] {
  return typed.filter(
    (flag) =>
      !known.some(
        (other) =>
          other.page === flag.page &&
          other.entry.id === flag.entry.id &&
          other.grade <= flag.grade &&
          isSamePlace(other, flag),
      ),
  );
}

function isSamePlace(one: Flag, other: Flag): boolean {
  return (
    (one.offsets[0] < other.offsets[1] && other.offsets[0] < one.offsets[1]) ||
    one.boxes.some((box) =>
      other.boxes.some(
        (drawn) =>
          drawn.x < box.x + box.width &&
          box.x < drawn.x + drawn.width &&
          drawn.y < box.y + box.height &&
          box.y < drawn.y + drawn.height,
      ),
    )
  );
}
