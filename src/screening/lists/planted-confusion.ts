import { characterConfusions, groupConfusions, hanConfusions } from '../../text/confusions.ts';
import { endsInLegalForm } from './import/party-names.ts';

interface Swap {
  readonly want: string;
  readonly got: string;
}

const isLetter = /^[\p{L}\p{N}]+$/u;
const isHan = /\p{Script=Han}/u;
const isPlainLetter = /^[a-z]$/i;

/** Every replacement that the declared confusion table calls one misreading, both ways. */
const swaps: readonly Swap[] = [
  ...[...characterConfusions, ...hanConfusions].flatMap(({ members }) =>
    members.flatMap((want) =>
      members.filter((got) => got !== want && isLetter.test(want)).map((got) => ({ want, got })),
    ),
  ),
  ...groupConfusions.flatMap(({ as, members }) =>
    members.flatMap((member) => [
      { want: as, got: member },
      { want: member, got: as },
    ]),
  ),
];

/** End of the name without its legal form: a misread `Ltd.` is no misread name. */
function coreEnd(name: string): number {
  let end = name.length;
  while (end > 0 && endsInLegalForm(name.slice(0, end))) {
    const shorter = name.slice(0, end).replace(/[\s,.(]*[\p{L}.]+[\s.,)]*$/u, '').length;
    if (shorter === 0 || shorter === end) break;
    end = shorter;
  }
  return end;
}

/**
 * A name with one misreading of the declared OCR table, at a place and of a kind that the name alone decides, so that
 * the names of a list are misread in many ways and each always in the same. Null where the table knows none for it.
 */
export function withPlantedConfusion(name: string): string | null {
  const body = name.slice(0, coreEnd(name)).toLowerCase();
  const places: { at: number; swap: Swap }[] = [];
  for (const swap of swaps) {
    for (let at = body.indexOf(swap.want); at >= 0; at = body.indexOf(swap.want, at + 1))
      if (isReadable(body, at, swap)) places.push({ at, swap });
  }
  if (places.length === 0) return null;
  let number = 7;
  for (const character of name) number = (number * 31 + character.codePointAt(0)!) % 1_000_003;
  const { at, swap } = places[number % places.length]!;
  const printed = name.slice(at, at + swap.want.length);
  // Letters that have no capital of their own, such as ß, stay as they are.
  const capital = swap.got.toUpperCase();
  const isCapital = printed === printed.toUpperCase() && printed !== printed.toLowerCase();
  const got = isCapital && capital.length === swap.got.length ? capital : swap.got;
  return name.slice(0, at) + got + name.slice(at + swap.want.length);
}

/**
 * True where an engine would print the replacement: a sign such as `$` for a letter within a word only (elsewhere it is
 * punctuation or a currency), and no Han character in a Latin word. ß is left aside: names spell it `ss`.
 */
function isReadable(body: string, at: number, { want, got }: Swap): boolean {
  if (isHan.test(want) !== isHan.test(got) || got === 'ß') return false;
  if (isLetter.test(got)) return true;
  return isLetter.test(body.charAt(at - 1)) && isPlainLetter.test(body.charAt(at + want.length));
}
