import { printedNameKey } from '../import/party-names.ts';
import type { ListEntry, ListSource } from '../list.ts';

/** What a change of an entry is about. */
export type ChangedFact =
  | 'names'
  | 'listed'
  | 'sections'
  | 'scope'
  | 'carve-outs'
  | 'status'
  | 'country'
  | 'goods'
  | 'vessels';

export interface EntryReference {
  readonly id: string;
  readonly name: string;
}

/** One fact of an entry with what was taken out and what was put in. */
export interface FactChange {
  readonly fact: ChangedFact;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface ChangedEntry extends EntryReference {
  readonly changes: readonly FactChange[];
}

/** What differs between two editions of one list. Everything is sorted by id. */
export interface EditionComparison {
  readonly list: string;
  readonly before: EditionSize;
  readonly after: EditionSize;
  readonly added: readonly EntryReference[];
  /** Entries that the later edition has no more, or carries as delisted. */
  readonly removed: readonly EntryReference[];
  /** Entries whose main name changed by more than punctuation. */
  readonly renamed: readonly (EntryReference & { readonly formerly: string })[];
  /** Entries with other facts changed; a renamed entry stands here too when more than its name changed. */
  readonly changed: readonly ChangedEntry[];
  /** Share of the entries and of the names of the earlier edition that the later one has no more, 0 to 1. */
  readonly shrink: { readonly entries: number; readonly names: number };
  /** True when the shrink is beyond what an ordinary edition brings: a person should look before it is used. */
  readonly unusualShrink: boolean;
}

export interface EditionSize {
  readonly version: string;
  readonly entries: number;
  readonly names: number;
}

/** Share of entries or names from which a loss is beyond that of an ordinary edition: lists lose one or two rows a year. */
const unusualShare = 0.03;
/** Entries that may go whatever share they are of a small list. */
const ordinaryLoss = 2;

type Subject = Exclude<ListEntry, { kind: 'family' }>;

const isOn = (entry: ListEntry): entry is Subject =>
  entry.kind !== 'family' && !('delisted' in entry && entry.delisted != null);

/** Entries that stand on the list, by id; of an order with a party under the same id both count as one. */
function byId(list: ListSource): Map<string, Subject[]> {
  const found = new Map<string, Subject[]>();
  for (const entry of list.entries) {
    if (!isOn(entry)) continue;
    const known = found.get(entry.id);
    if (known === undefined) found.set(entry.id, [entry]);
    else known.push(entry);
  }
  return found;
}

/** Names of the list itself, not those that people added: `former: ` before those it no longer has. */
function printedNames(entries: readonly Subject[]): string[] {
  return entries.flatMap((entry) =>
    'names' in entry
      ? entry.names
          .filter(
            (name) => name.origin === 'official' || name.origin === 'former' || name.origin === 'gazetteer',
          )
          .map((name) => (name.origin === 'former' ? `former: ${name.text}` : name.text))
      : [entry.name],
  );
}

const facts: readonly (readonly [ChangedFact, (entry: Subject) => readonly string[]])[] = [
  ['listed', (entry) => ('listed' in entry ? (entry.listed ?? []) : [])],
  ['sections', (entry) => ('sections' in entry ? (entry.sections ?? []) : [])],
  ['scope', (entry) => ('scope' in entry ? entry.scope : [])],
  ['carve-outs', (entry) => ('carveOuts' in entry ? (entry.carveOuts ?? []) : [])],
  ['status', (entry) => ('status' in entry && entry.status !== undefined ? [entry.status] : [])],
  ['country', (entry) => ('country' in entry && entry.country !== undefined ? [entry.country] : [])],
  ['goods', (entry) => ('goods' in entry ? (entry.goods ?? []) : [])],
  ['vessels', (entry) => ('vessels' in entry ? (entry.vessels ?? []) : [])],
];

function difference(fact: ChangedFact, before: readonly string[], after: readonly string[]): FactChange[] {
  const [had, has] = [new Set(before), new Set(after)];
  const removed = [...had].filter((each) => !has.has(each));
  const added = [...has].filter((each) => !had.has(each));
  return removed.length + added.length === 0 ? [] : [{ fact, removed, added }];
}

/**
 * Compares two editions of a list entry by entry, by id. Names that people added (in Chinese, say) are no part of an
 * edition and are left aside.
 *
 * @throws Error when the editions are of different lists.
 */
export function compareEditions(before: ListSource, after: ListSource): EditionComparison {
  if (before.id !== after.id) throw new Error(`${before.id} and ${after.id} are different lists`);
  const [had, has] = [byId(before), byId(after)];
  const reference = (entries: readonly Subject[]): EntryReference => ({
    id: entries[0]!.id,
    name: entries[0]!.name,
  });
  const sorted = <T extends EntryReference>(entries: T[]): T[] =>
    entries.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const renamed: (EntryReference & { formerly: string })[] = [];
  const changed: ChangedEntry[] = [];
  for (const [id, entries] of has) {
    const old = had.get(id);
    if (old === undefined) continue;
    const { name } = entries[0]!;
    const formerly = old[0]!.name;
    const isRenamed = printedNameKey(name) !== printedNameKey(formerly);
    if (isRenamed) renamed.push({ id, name, formerly });
    const names = difference('names', printedNames(old), printedNames(entries)).flatMap((change) => {
      if (!isRenamed) return [change];
      // The renaming itself is told already.
      const removed = change.removed.filter((each) => each !== formerly);
      const added = change.added.filter((each) => each !== name && each !== `former: ${formerly}`);
      return removed.length + added.length === 0 ? [] : [{ ...change, removed, added }];
    });
    const changes = [
      ...names,
      ...facts.flatMap(([fact, of]) => difference(fact, old.flatMap(of), entries.flatMap(of))),
    ];
    if (changes.length > 0) changed.push({ id, name, changes });
  }
  const removed = [...had].filter(([id]) => !has.has(id)).map(([, entries]) => reference(entries));
  const keysAfter = new Set([...has.values()].flatMap(printedNames).map(nameOnly));
  const namesBefore = [...had.values()].flatMap(printedNames).map(nameOnly);
  const namesLost = namesBefore.filter((name) => !keysAfter.has(name)).length;
  const share = (lost: number, of: number): number => (of === 0 ? 0 : lost / of);
  const shrink = {
    entries: share(removed.length, had.size),
    names: share(namesLost, namesBefore.length),
  };
  return {
    list: before.id,
    before: sizeOf(before, had),
    after: sizeOf(after, has),
    added: sorted([...has].filter(([id]) => !had.has(id)).map(([, entries]) => reference(entries))),
    removed: sorted(removed),
    renamed: sorted(renamed),
    changed: sorted(changed),
    shrink,
    unusualShrink:
      (removed.length > ordinaryLoss && shrink.entries > unusualShare) ||
      (namesLost > 2 * ordinaryLoss && shrink.names > unusualShare) ||
      (had.size > 0 && has.size === 0),
  };
}

const nameOnly = (name: string): string => printedNameKey(name.replace(/^former: /, ''));

function sizeOf(list: ListSource, entries: ReadonlyMap<string, readonly Subject[]>): EditionSize {
  const names = [...entries.values()].reduce((sum, each) => sum + printedNames(each).length, 0);
  return { version: list.version, entries: entries.size, names };
}
