import type { ListEntry, ListedName, ListSource, PartyEntry, RegionalOrderEntry } from '../list.ts';
import type { IdReason, KeptId } from './list-reader.ts';
import { printedNameKey } from './party-names.ts';

type Subject = PartyEntry | RegionalOrderEntry;

/** How the rows of an edition are told apart. */
export type IdBasis =
  /** One row for a party: its name is enough. */
  | 'name'
  /** Several rows for a party, such as an order and a later finding: name and day. */
  | 'name and day';

export interface KeptIds {
  readonly entries: readonly ListEntry[];
  readonly ids: readonly KeptId[];
  readonly gone: readonly { readonly id: string; readonly name: string }[];
}

/** A shorter name shared by two entries, such as `Meike`, may be anyone's. */
const shortestShared = 6;

const isSubject = (entry: ListEntry): entry is Subject =>
  entry.kind === 'party' || entry.kind === 'vessel' || entry.kind === 'regional-order';

const namesOf = (entry: Subject): readonly ListedName[] =>
  entry.kind === 'regional-order' ? [{ text: entry.name, origin: 'official' }] : entry.names;

/** A pair of entries that share a name. */
interface Pair {
  readonly read: number;
  readonly known: number;
  readonly because: Exclude<IdReason, 'new'>;
  readonly shared: string;
  readonly likeness: number;
}

/**
 * Gives the entries of a freshly read edition the ids under which a known edition of the list carries them. Two entries
 * are the same when they share a name: the main name before an alias, an alias before a former name; places in the file
 * never count. Each known id is used once. An entry that was renamed keeps its old name as a former one, and names that
 * were added by people (in Chinese, say) stay with their entry.
 *
 * @param basis whether several entries of one edition may share all their names.
 */
export function keepIds(
  read: readonly ListEntry[],
  known: ListSource,
  basis: IdBasis,
  isNewer: boolean,
): KeptIds {
  const subjects = read.filter(isSubject);
  const before = known.entries.filter(isSubject);
  const pairs = pairsOf(subjects, before, basis);
  const takenRead = new Map<number, Pair>();
  const takenKnown = new Set<number>();
  for (const pair of pairs) {
    if (takenRead.has(pair.read) || takenKnown.has(pair.known)) continue;
    takenRead.set(pair.read, pair);
    takenKnown.add(pair.known);
  }
  const used = new Set(before.map((entry) => entry.id));
  const idOf = new Map<number, string>();
  const ids: KeptId[] = [];
  const given = new Map<string, string>();
  for (const [index, entry] of subjects.entries()) {
    const pair = takenRead.get(index);
    const match = pair === undefined ? undefined : before[pair.known]!;
    // Order and party of one row share an id: what the first of them was given counts for the second.
    const id = given.get(entry.id) ?? match?.id ?? freeId(entry.id, used);
    used.add(id);
    idOf.set(index, id);
    if (given.has(entry.id)) continue;
    given.set(entry.id, id);
    ids.push({
      id,
      name: entry.name,
      because: pair?.because ?? 'new',
      knownAs: match?.name ?? null,
      shared: pair?.shared ?? null,
    });
  }
  const entries = subjects.map((entry, index): ListEntry => {
    const id = idOf.get(index)!;
    const pair = takenRead.get(index);
    const match = pair === undefined ? undefined : before[pair.known]!;
    if (entry.kind === 'regional-order' || match === undefined || match.kind === 'regional-order')
      return { ...entry, id };
    const identifiers = entry.identifiers ?? match.identifiers;
    const names = withKnownNames(entry, match, isNewer);
    return { ...entry, id, names, ...(identifiers === undefined ? {} : { identifiers }) };
  });
  const kept = new Set(ids.map((each) => each.id));
  const gone = new Map(
    before
      .filter((entry) => !kept.has(entry.id) && entry.delisted == null)
      .map((entry) => [entry.id, entry.name] as const),
  );
  return {
    entries: [...entries, ...read.filter((entry) => !isSubject(entry) && entry.kind !== 'family')],
    ids,
    gone: [...gone].map(([id, name]) => ({ id, name })),
  };
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

/** All pairs that share a name, the likeliest first. */
function pairsOf(read: readonly Subject[], known: readonly Subject[], basis: IdBasis): Pair[] {
  const byKey = new Map<string, { known: number; name: ListedName; main: boolean }[]>();
  for (const [index, entry] of known.entries()) {
    for (const name of namesOf(entry)) {
      const key = printedNameKey(name.text);
      if (key === '' || name.origin === 'unverified') continue;
      const main = key === printedNameKey(entry.name);
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [{ known: index, name, main }]);
      else there.push({ known: index, name, main });
    }
    const printed = printedNameKey(entry.name);
    if (!byKey.get(printed)?.some((each) => each.known === index)) {
      const each = { known: index, name: { text: entry.name, origin: 'official' as const }, main: true };
      byKey.set(printed, [...(byKey.get(printed) ?? []), each]);
    }
  }
  const pairs: Pair[] = [];
  for (const [index, entry] of read.entries()) {
    const mainKey = printedNameKey(entry.name);
    const names: ListedName[] = [{ text: entry.name, origin: 'official' }, ...namesOf(entry)];
    const best = new Map<number, Pair>();
    for (const name of names) {
      const key = printedNameKey(name.text);
      const isMain = key === mainKey;
      for (const other of byKey.get(key) ?? []) {
        const candidate = known[other.known]!;
        if (candidate.kind !== entry.kind) continue;
        if (basis === 'name and day' && !sameDay(entry, candidate)) continue;
        const bothMain = isMain && other.main;
        if (!bothMain && key.length < shortestShared) continue;
        const former = name.origin === 'former' || other.name.origin === 'former';
        const because = bothMain ? 'same name' : former ? 'via former name' : 'via alias';
        const likeness =
          (bothMain ? 40 : isMain || other.main ? (former ? 20 : 30) : former ? 5 : 10) +
          (candidate.id === entry.id ? 50 : 0) +
          (sameDay(entry, candidate) ? 4 : 0);
        const pair = { read: index, known: other.known, because, shared: name.text, likeness } as const;
        if ((best.get(other.known)?.likeness ?? -1) < likeness) best.set(other.known, pair);
      }
    }
    pairs.push(...best.values());
  }
  return pairs.sort((one, other) => other.likeness - one.likeness || one.read - other.read);
}

function sameDay(one: Subject, other: Subject): boolean {
  return one.listed?.some((day) => other.listed?.includes(day)) ?? false;
}

/** Names of an entry as read, its old main name and the names that people know of it. */
function withKnownNames(entry: PartyEntry, known: PartyEntry, isNewer: boolean): ListedName[] {
  const names = [...entry.names];
  const keys = new Set(names.map((name) => printedNameKey(name.text)));
  const add = (name: ListedName): void => {
    const key = printedNameKey(name.text);
    if (keys.has(key)) return;
    keys.add(key);
    names.push(name);
  };
  if (isNewer && printedNameKey(known.name) !== printedNameKey(entry.name)) {
    const text =
      known.names.find((name) => printedNameKey(name.text) === printedNameKey(known.name))?.text ??
      known.name;
    add({ text, origin: 'former' });
  }
  for (const name of known.names) {
    if (name.origin === 'curated' || name.origin === 'unverified') add(name);
    else if (isNewer && name.origin === 'former') add(name);
  }
  return names;
}
