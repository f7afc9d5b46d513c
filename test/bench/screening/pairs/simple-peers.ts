import type { NameScorer } from './measure-pairs.ts';

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Jaro-Winkler similarity of two whole names, prefix scale 0.1 (Winkler 1990). */
export const jaroWinkler: NameScorer = (one, other) => {
  const [left, right] = [words(one).join(' '), words(other).join(' ')];
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Array<boolean>(right.length).fill(false);
  const matched: string[] = [];
  for (let index = 0; index < left.length; index++) {
    for (let at = Math.max(0, index - reach); at < Math.min(right.length, index + reach + 1); at++) {
      if (taken[at] || left[index] !== right[at]) continue;
      taken[at] = true;
      matched.push(left[index]!);
      break;
    }
  }
  if (matched.length === 0) return 0;
  const against = [...right].filter((_, index) => taken[index]);
  const swapped = matched.filter((letter, index) => letter !== against[index]).length / 2;
  const jaro =
    (matched.length / left.length +
      matched.length / right.length +
      (matched.length - swapped) / matched.length) /
    3;
  let prefix = 0;
  while (prefix < 4 && left[prefix] !== undefined && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
};

function levenshteinRatio(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 1; index <= one.length; index++) {
    const next = [index];
    for (let column = 1; column <= other.length; column++)
      next.push(
        Math.min(
          row[column]! + 1,
          next[column - 1]! + 1,
          row[column - 1]! + (one[index - 1] === other[column - 1] ? 0 : 2),
        ),
      );
    row = next;
  }
  const total = one.length + other.length;
  return total === 0 ? 1 : (total - row[other.length]!) / total;
}

const forms = new Set('co ltd limited inc corp corporation company llc gmbh ag sa bv plc'.split(' '));

/** Token-set ratio: the shared words against each name's words, in order of the alphabet, legal forms left out. */
export const tokenSetRatio: NameScorer = (one, other) => {
  const core = (text: string): Set<string> => new Set(words(text).filter((word) => !forms.has(word)));
  const [left, right] = [core(one), core(other)];
  const shared = [...left].filter((word) => right.has(word)).sort();
  const rest = (set: Set<string>): string =>
    [...shared, ...[...set].filter((word) => !shared.includes(word)).sort()].join(' ');
  const common = shared.join(' ');
  const [first, second] = [rest(left), rest(right)];
  return Math.max(
    levenshteinRatio(first, second),
    shared.length === 0 ? 0 : levenshteinRatio(common, first),
    shared.length === 0 ? 0 : levenshteinRatio(common, second),
  );
};
