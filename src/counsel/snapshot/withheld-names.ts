import type { Occurrence } from '../../model/source-file.ts';

/** Names that are shorter name hardly anything: they are not looked for in other texts. */
const shortestName = 4;

const partOfName = /[\p{L}\p{N}_]/u;

/**
 * Tells whether words name something that is kept back: a path or a file name that nothing else bears. A name that is only
 * a part of another one that may be told (`1.pdf` in `Invoice 1.pdf`) is none.
 */
export function withheldNames(
  hidden: readonly Pick<Occurrence, 'path'>[],
  shown: readonly Pick<Occurrence, 'path'>[],
): (words: string) => boolean {
  const told = new Set(namesOf(shown));
  const names = [...new Set(namesOf(hidden))].filter(
    (name) => name.length >= shortestName && !told.has(name),
  );
  if (names.length === 0) return () => false;
  const longer = new Map<string, readonly string[]>();
  const longerThan = (name: string): readonly string[] => {
    const known = longer.get(name) ?? [...told].filter((other) => other.includes(name));
    longer.set(name, known);
    return known;
  };
  return (words) => names.some((name) => words.includes(name) && isNamed(words, name, longerThan(name)));
}

/** True where the name stands by itself at least once, and not within one of the longer ones. */
function isNamed(words: string, name: string, longer: readonly string[]): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (partOfName.test(words[at - 1] ?? '') && partOfName.test(name[0]!)) continue;
    if (partOfName.test(words[at + name.length] ?? '')) continue;
    if (!longer.some((other) => isWithin(words, at, name, other))) return true;
  }
  return false;
}

function isWithin(words: string, at: number, name: string, longer: string): boolean {
  for (let within = longer.indexOf(name); within >= 0; within = longer.indexOf(name, within + 1))
    if (at >= within && words.startsWith(longer, at - within)) return true;
  return false;
}

function namesOf(occurrences: readonly Pick<Occurrence, 'path'>[]): string[] {
  return occurrences.flatMap(({ path }) => [path, path.split('/').at(-1)!]);
}
