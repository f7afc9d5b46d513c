import { z } from 'zod';
import { printedNameKey } from './import/party-names.ts';
import { type ListEntry, type ListedName, type ListSource, listEntrySchema } from './list.ts';

/**
 * What an edition no longer has and that is searched for all the same: entries that left the list, and names that an
 * entry bore before. Old papers go on naming them.
 */
export const carriedSchema = z
  .object({
    entries: z.array(listEntrySchema).readonly(),
    names: z
      .array(
        z
          .object({
            entry: z.string(),
            text: z.string(),
            origin: z.enum(['former', 'curated', 'unverified']),
            source: z.string(),
          })
          .strict(),
      )
      .readonly(),
  })
  .strict();
export type Carried = Readonly<z.infer<typeof carriedSchema>>;

export const nothingCarried: Carried = { entries: [], names: [] };

const keyOf = (entry: ListEntry): string => `${entry.kind === 'family' ? 'family' : 'entry'}:${entry.id}`;

/** Entries that can leave a list; a place that a gazetteer drops was a mistake in it. */
function canLeave(entry: ListEntry): boolean {
  return entry.kind !== 'place' && entry.kind !== 'programme';
}

/** The day from which an entry is off the list, or null while it is on it. */
export function delistedOn(entry: ListEntry): string | null {
  return 'delisted' in entry ? (entry.delisted ?? null) : null;
}

function left(entry: ListEntry, before: string, after: string): ListEntry {
  if (entry.kind !== 'party' && entry.kind !== 'vessel' && entry.kind !== 'regional-order') return entry;
  if (entry.delisted != null) return entry;
  return {
    ...entry,
    delisted: after,
    remarks: [
      ...entry.remarks,
      `no longer on the list in the edition of ${after}; it was in the edition of ${before}`,
    ],
  };
}

/**
 * What stays searched for when one edition takes the place of another.
 * @param before the edition that counted, with what it had carried over itself.
 * @param after the edition that is to count. An older one than `before` takes over only what had left the list by then.
 */
export function carriedOver(before: ListSource, after: ListSource): Carried {
  const present = new Map(after.entries.map((entry) => [keyOf(entry), entry]));
  const goesBack = after.version < before.version;
  const entries: ListEntry[] = [];
  const names: Carried['names'][number][] = [];
  const leaving = new Set<string>();
  for (const entry of before.entries) {
    const now = present.get(keyOf(entry));
    if (now === undefined) {
      if (!canLeave(entry) || entry.kind === 'family') continue;
      const delisted = delistedOn(entry);
      if (goesBack && (delisted === null || delisted > after.version)) continue;
      leaving.add(entry.id);
      entries.push(left(entry, before.version, after.version));
    } else if (!goesBack && 'names' in entry && 'names' in now && canLeave(entry)) {
      names.push(...namesLost(entry.id, entry.names, now.names, before.version));
    }
  }
  const families = before.entries.filter(
    (entry) => entry.kind === 'family' && leaving.has(entry.id) && !present.has(keyOf(entry)),
  );
  return { entries: [...entries, ...families], names };
}

function namesLost(
  entry: string,
  before: readonly ListedName[],
  now: readonly ListedName[],
  version: string,
): Carried['names'] {
  const kept = new Set(now.map((name) => printedNameKey(name.text)));
  return before.flatMap((name) => {
    const form = printedNameKey(name.text);
    if (form === '' || kept.has(form)) return [];
    kept.add(form);
    const origin = name.origin === 'curated' || name.origin === 'unverified' ? name.origin : 'former';
    return [{ entry, text: name.text, origin, source: name.source ?? `the list's edition of ${version}` }];
  });
}

/** An edition with what it dropped and is still searched for. Entries and names that it has itself are left as they are. */
export function withCarried(list: ListSource, carried: Carried): ListSource {
  if (carried.entries.length === 0 && carried.names.length === 0) return list;
  const present = new Set(list.entries.map(keyOf));
  const more = new Map<string, ListedName[]>();
  for (const { entry, ...name } of carried.names) more.set(entry, [...(more.get(entry) ?? []), name]);
  const entries = list.entries.map((entry): ListEntry => {
    const added = more.get(entry.id);
    if (added === undefined || (entry.kind !== 'party' && entry.kind !== 'vessel')) return entry;
    const known = new Set(entry.names.map((name) => printedNameKey(name.text)));
    return {
      ...entry,
      names: [...entry.names, ...added.filter((name) => !known.has(printedNameKey(name.text)))],
    };
  });
  return { ...list, entries: [...entries, ...carried.entries.filter((entry) => !present.has(keyOf(entry)))] };
}
