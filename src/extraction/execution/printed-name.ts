import { sliceCodePoints } from '../../model/page-text.ts';
import type { GroundingPage, Run } from '../grounding/grounding-page.ts';

/** A name printed in the document that a seal's lettering was nearly read as. */
export interface PrintedName {
  readonly on: GroundingPage;
  readonly run: Run;
  readonly value: string;
  /** Characters in which reading and print differ. */
  readonly distance: number;
}

/** Share of the characters of a ring that may have been misread; and the least length at which likeness says anything. */
const mostMisread = 0.34;
const leastHan = 6;
const leastLatin = 10;
/** Legal endings that most firms share: agreeing in them says nothing about which firm it is. */
const sharedEnding = /(?:有限责任公司|股份有限公司|有限公司|公司)$/u;
/** Share of the characters before the ending that may have been misread. */
const mostMisreadBody = 0.4;

/** How names of firms and offices end in Chinese: a likeness that ends in the middle of a name is none. */
const nameEnd = /(?:公司|工厂|厂|局|所|行|院|社|会|中心|商会|协会|部|站|农场|合作社|集团|企业)$/u;

/**
 * The printed run of words that is most like the lettering read on a seal; null where nothing is like enough, or two
 * different names are equally like. Worn lettering misreads single characters; the firm's name stands elsewhere on
 * nearly every paper it seals.
 */
export function printedNameLike(reading: string, pages: readonly GroundingPage[]): PrintedName | null {
  const wanted = Array.from(reading).flatMap(foldedCharacter);
  const han = /\p{Script=Han}/u.test(reading);
  if (wanted.length < (han ? leastHan : leastLatin) || wanted.length > 60) return null;
  let best: PrintedName | null = null;
  let rival: PrintedName | null = null;
  for (const on of pages) {
    const first = on.page.words.findIndex((word) => word.visible);
    if (first === -1) continue;
    for (const [start, end] of on.text.lines) {
      if (end - start > 400) continue;
      const found = likeIn(wanted, on, start, end);
      if (found === null || (han && !nameEnd.test(found.value.replace(/\s/gu, '')))) continue;
      if (best === null || found.distance < best.distance) {
        if (best !== null && plain(best.value) !== plain(found.value)) rival = best;
        best = found;
      } else if (plain(found.value) !== plain(best.value)) {
        if (rival === null || found.distance < rival.distance) rival = found;
      }
    }
  }
  if (best === null || best.distance > mostMisread * wanted.length) return null;
  const body = Array.from(wanted.join('').replace(sharedEnding, '')).length;
  if (han && best.distance > Math.max(1, Math.floor(mostMisreadBody * body))) return null;
  return rival !== null && rival.distance <= best.distance ? null : best;
}

function plain(text: string): string {
  return Array.from(text).flatMap(foldedCharacter).join('');
}

/** A character as it is compared: letters and figures without case and accents; nothing for the rest. */
function foldedCharacter(character: string): string[] {
  return Array.from(character.normalize('NFKD').toUpperCase()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** The part of a line with least edit distance to the characters wanted (Sellers 1980). */
function likeIn(
  wanted: readonly string[],
  on: GroundingPage,
  start: number,
  end: number,
): PrintedName | null {
  const characters: { readonly folded: string; readonly at: number }[] = [];
  Array.from(sliceCodePoints(on.text.text, start, end)).forEach((character, index) => {
    for (const folded of foldedCharacter(character)) characters.push({ folded, at: start + index });
  });
  if (characters.length < wanted.length * (1 - mostMisread)) return null;
  let costs = wanted.map((_, index) => index + 1);
  let origins = wanted.map(() => 0);
  let best: { distance: number; from: number; to: number } | null = null;
  for (let column = 0; column < characters.length; column++) {
    const next: number[] = [];
    const from: number[] = [];
    for (let row = 0; row < wanted.length; row++) {
      const diagonal = row === 0 ? 0 : costs[row - 1]!;
      const replaced = diagonal + (characters[column]!.folded === wanted[row] ? 0 : 1);
      const skipped = costs[row]! + 1;
      const left = row === 0 ? 1 : next[row - 1]! + 1;
      const least = Math.min(replaced, skipped, left);
      next.push(least);
      from.push(
        least === replaced
          ? row === 0
            ? column
            : origins[row - 1]!
          : least === skipped
            ? origins[row]!
            : row === 0
              ? column
              : from[row - 1]!,
      );
    }
    // A path that starts in this column begins with the column itself.
    const distance = next[wanted.length - 1]!;
    if (best === null || distance < best.distance)
      best = { distance, from: from[wanted.length - 1]!, to: column };
    costs = next;
    origins = from.map((origin, row) => (row < wanted.length - 1 ? origin : origin));
    // The diagonal into row 0 starts anew in the next column.
  }
  if (best === null || best.to < best.from) return null;
  const run: Run = wholeWords(on, [characters[best.from]!.at, characters[best.to]!.at + 1]);
  return { on, run, value: sliceCodePoints(on.text.text, run[0], run[1]).trim(), distance: best.distance };
}

/** A Han run as it is; of spaced scripts whole words, as half a word is no name. */
function wholeWords(on: GroundingPage, run: Run): Run {
  if (/\p{Script=Han}/u.test(sliceCodePoints(on.text.text, run[0], run[1]))) {
    // The first characters of a ring are often lost: the name begins where its run of Han characters does.
    const lead =
      /\p{Script=Han}{1,3}$/u.exec(sliceCodePoints(on.text.text, Math.max(0, run[0] - 4), run[0]))?.[0] ?? '';
    return lead === '' || Array.from(lead).length > 2 ? run : [run[0] - Array.from(lead).length, run[1]];
  }
  let [start, end] = run;
  on.text.starts.forEach((from, index) => {
    const to = on.text.ends[index]!;
    if (from < 0) return;
    if (from < run[1] && to > run[0]) {
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  });
  return [start, end];
}

const latinEnd =
  /(?:\b(?:co\.?,? ?ltd|ltd|limited|inc|corp|corporation|company|gmbh|s\.?a\.?|s\.?r\.?l|llc|plc|mills?|textiles?|group|industries|bank|chamber|office|bureau|authority))\.?$/i;

/** True for lettering that ends as names of firms and offices do. */
export function endsAsName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? nameEnd.test(text.replace(/\s/gu, '')) : latinEnd.test(text.trim());
}
