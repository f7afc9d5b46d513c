import type { Word } from '../../model/word.ts';
import { foldKey } from '../../text/fold.ts';
import { parseValue } from '../../values/index.ts';
import type { LayerWord } from './glyph-words.ts';

/** Begins the note of a page whose text layer says something else than its picture. */
export const contradictionNote = 'text layer contradicts the picture: ';

/** Words compared on one page at most: enough for any printed page. */
const mostCompared = 3_000;
/** With fewer words nothing can be said of a layer as a whole. */
const leastCompared = 8;
/** Below this share of words that agree the layer is another text than the picture. */
const leastAgreement = 0.4;
/** From this share on the layer belongs to the picture, and a single word that differs is telling. */
const alignedAgreement = 0.7;
/** Certainty from which our own reading of the picture speaks against the layer. */
const sureReading = 0.85;
const mostListed = 6;

interface Difference {
  readonly layer: string;
  readonly picture: string;
}

/**
 * Compares a text layer that nobody sees with what was read on the picture, word by word at the same place. A scanner's
 * layer differs here and there by letters it misread, which says nothing; a layer that names another country or number
 * than the picture shows, or is another text altogether, gets a note.
 *
 * @param area size of the displayed page, points.
 * @returns the note, null where the layer agrees or too little can be compared.
 */
export function contradiction(
  layer: readonly LayerWord[],
  read: readonly Word[],
  area: { readonly width: number; readonly height: number },
): string | null {
  const places = gridOf(read);
  let compared = 0;
  let agreed = 0;
  const differences: Difference[] = [];
  for (const word of layer.slice(0, mostCompared)) {
    const own = foldKey(word.text);
    if (own.length < 3) continue;
    const box = {
      x: word.left / area.width,
      y: word.top / area.height,
      width: (word.right - word.left) / area.width,
      height: (word.bottom - word.top) / area.height,
    };
    const seen = places(box);
    compared++;
    if (seen.length === 0) continue;
    const picture = foldKey(seen.map((each) => each.text).join(''));
    if (picture.includes(own) || (picture.length >= 3 && own.includes(picture)) || alike(own, picture)) {
      agreed++;
      continue;
    }
    if (seen.length === 1 && seen[0]!.confidence >= sureReading)
      differences.push({ layer: word.text, picture: seen[0]!.text });
  }
  if (compared === 0) return null;
  const agreement = agreed / compared;
  const telling = differences.filter(isTelling);
  const certain = telling.filter(isCertain);
  const another = compared >= leastCompared && agreement < leastAgreement && differences.length >= 3;
  const altered = agreement >= alignedAgreement && telling.length > 0;
  if (!another && !altered && certain.length === 0) return null;
  const listed = (another ? differences : [...certain, ...telling.filter((each) => !isCertain(each))])
    .slice(0, mostListed)
    .map(
      ({ layer: own, picture }) => `"${own.slice(0, 40)}" where the picture shows "${picture.slice(0, 40)}"`,
    );
  return `${contradictionNote}${Math.round(agreement * 100)} % of its ${compared} words agree; it says ${listed.join(', ')}`;
}

/** Two different countries: no slip of the letter. */
function isCertain({ layer, picture }: Difference): boolean {
  const own = parseValue('country', layer)?.normalized ?? null;
  const seen = parseValue('country', picture)?.normalized ?? null;
  return own !== null && seen !== null && own !== seen && layer.length > 3 && picture.length > 3;
}

/** Numbers that differ in more than one figure, and words of letters alone that have little in common. */
function isTelling(difference: Difference): boolean {
  if (isCertain(difference)) return true;
  const own = foldKey(difference.layer);
  const seen = foldKey(difference.picture);
  if (/^\d{3,}$/.test(own) && /^\d{3,}$/.test(seen)) {
    if (own.length !== seen.length) return Math.abs(own.length - seen.length) > 1;
    return [...own].filter((digit, index) => digit !== seen[index]).length > 1;
  }
  const letters = /^\p{L}+$/u;
  return (
    letters.test(own) &&
    letters.test(seen) &&
    own.length >= 5 &&
    seen.length >= 4 &&
    distance(own, seen) > 0.75 * Math.max(own.length, seen.length)
  );
}

/** True for words that a misreading tells apart: at most a third of their letters differ. */
function alike(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longer / 3) return false;
  return distance(one, other) <= Math.ceil(longer / 3);
}

/** Levenshtein distance of two short words (64 letters at most are looked at). */
function distance(one: string, other: string): number {
  const left = one.slice(0, 64);
  const right = other.slice(0, 64);
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    for (let to = 1; to <= right.length; to++) {
      const change = row[to - 1]! + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(change, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Looks up the words read at a place, in reading order, by bands of the page's height. */
function gridOf(read: readonly Word[]): (box: Place) => Word[] {
  const bands = 50;
  const band = (y: number): number => Math.max(0, Math.min(bands - 1, Math.floor(y * bands)));
  const byBand: Word[][] = Array.from({ length: bands }, () => []);
  for (const word of read) {
    if (word.box === null) continue;
    for (let at = band(word.box.y); at <= band(word.box.y + word.box.height); at++) byBand[at]!.push(word);
  }
  return (box) => {
    const found = new Set<Word>();
    for (let at = band(box.y); at <= band(box.y + box.height); at++) {
      for (const word of byBand[at]!) if (shares(box, word.box!)) found.add(word);
    }
    return [...found];
  };
}

/** True when two boxes share at least 40 % of the narrower one's width and of the lower one's height. */
function shares(one: Place, other: Place): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0.4 * Math.min(one.width, other.width) && height > 0.4 * Math.min(one.height, other.height);
}
