import { characterConfusions, groupConfusions, hanConfusions } from '../../text/confusions.ts';
import { endsInLegalForm } from './import/party-names.ts';

interface Swap {
  readonly want: string;
  readonly got: string;
}

const isLetter = /^[\p{L}\p{N}]+$/u;

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
      places.push({ at, swap });
  }
  if (places.length === 0) return null;
  let number = 7;
  for (const character of name) number = (number * 31 + character.codePointAt(0)!) % 1_000_003;
  const { at, swap } = places[number % places.length]!;
  const printed = name.slice(at, at + swap.want.length);
  const got =
    printed === printed.toUpperCase() && /\p{Lu}/u.test(printed) ? swap.got.toUpperCase() : swap.got;
  return name.slice(0, at) + got + name.slice(at + swap.want.length);
}
