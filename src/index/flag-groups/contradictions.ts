import type { Flag, Grade } from '../../model/flag.ts';

/** A denial and a statement of the same supplier that do not go together. */
export interface Contradiction {
  readonly denied: Flag;
  readonly stated: Flag;
}

const strong: ReadonlySet<Grade> = new Set(['E1', 'E2', 'P1']);
const isPlace = (flag: Flag): boolean => flag.grade.startsWith('P');

/** The list of parties that are named for what they do in, or take from, the region. */
const regionalList = 'uflpa';

/** Whether a statement speaks of the region whose places a denial of the given list denies. */
function speaksOfRegion(stated: Flag, list: string): boolean {
  return (
    strong.has(stated.grade) && (isPlace(stated) ? stated.list.id === list : stated.list.id === regionalList)
  );
}

/**
 * Denials among the flags of one supplier that a sure mention in its papers contradicts: of the same entry, or, where a
 * place is denied, of the region at all. Each denial with the surest statement against it.
 */
export function contradictionsIn(flags: readonly Flag[]): Contradiction[] {
  const stated = flags
    .filter((flag) => flag.polarity.value === 'asserted' && (strong.has(flag.grade) || flag.grade === 'P2'))
    .sort((one, other) => rank(one) - rank(other));
  const byEntry = new Map<string, Flag[]>();
  for (const flag of stated) {
    const known = byEntry.get(entryKey(flag));
    if (known === undefined) byEntry.set(entryKey(flag), [flag]);
    // The surest two are enough: one of them stands on other words.
    else if (known.length < 2 || known.every((other) => sameWords(other, flag))) known.push(flag);
  }
  const byRegion = new Map<string, readonly Flag[]>();
  const ofRegion = (list: string): readonly Flag[] => {
    const known = byRegion.get(list) ?? stated.filter((flag) => speaksOfRegion(flag, list));
    byRegion.set(list, known);
    return known;
  };
  const found: Contradiction[] = [];
  for (const denied of flags) {
    if (denied.polarity.value !== 'denied') continue;
    const own = byEntry.get(entryKey(denied)) ?? [];
    const against =
      own.find((flag) => !sameWords(denied, flag)) ??
      (isPlace(denied) ? ofRegion(denied.list.id).find((flag) => !sameWords(denied, flag)) : undefined);
    if (against !== undefined) found.push({ denied, stated: against });
  }
  return found;
}

function entryKey(flag: Flag): string {
  return `${flag.list.id} ${flag.entry.id}`;
}

function sameWords(one: Flag, other: Flag): boolean {
  return (
    one.file === other.file &&
    one.page === other.page &&
    one.offsets[0] < other.offsets[1] &&
    other.offsets[0] < one.offsets[1]
  );
}

const order: readonly Grade[] = ['E1', 'P1', 'E2', 'P2', 'E3', 'E4', 'P3'];
function rank(flag: Flag): number {
  return order.indexOf(flag.grade);
}
