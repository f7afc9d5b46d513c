import { familyOfEntry } from '../brand-families.ts';
import type { FamilyEntry, ListEntry, ListedName, PartyEntry } from '../list.ts';

export const uflpaListId = 'uflpa';

/** What an edition of the DHS UFLPA Entity List says of one entity, all rows of it taken together. */
export interface UflpaRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly scope: readonly string[];
  /** Sections of Pub. L. 117-78 under which it stands: `2(d)(2)(B)(ii)`. */
  readonly sections: readonly string[];
  /** Effective dates as printed, YYYY-MM-DD, in any order. */
  readonly dates: readonly string[];
  /** Names that come from elsewhere than the list. */
  readonly further?: readonly ListedName[];
  readonly remarks?: readonly string[];
}

/** One entity of the DHS UFLPA Entity List as an entry. */
export function uflpaEntry(row: UflpaRow): PartyEntry {
  const names: ListedName[] = [];
  const add = (name: ListedName): void => {
    if (!names.some((known) => known.text === name.text)) names.push(name);
  };
  add({ text: row.name, origin: 'official' });
  for (const text of row.aliases) add({ text, origin: 'official' });
  for (const text of row.formerNames) add({ text, origin: 'former' });
  for (const name of row.further ?? []) add(name);
  const listed = [...new Set(row.dates)].sort();
  const sections = [...new Set(row.sections)];
  return {
    kind: 'party',
    list: uflpaListId,
    id: row.id,
    name: row.name,
    names,
    scope: [...new Set(row.scope.map((clause) => clause.toLowerCase()))],
    remarks: [
      `section ${sections.length === 0 ? 'not stated' : sections.join(' and ')}, listed ${listed[0] ?? 'on a date not recorded'}`,
      ...(row.remarks ?? []),
    ],
    sections,
    listed,
  };
}

/** Entries with the brand families that are filed under them, each right behind its entry. */
export function withFamilies(entries: readonly ListEntry[]): ListEntry[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'family') return [];
    const family = familyOfEntry(entry.id);
    const { list, id, name } = entry;
    return family === null
      ? [entry]
      : [entry, { kind: 'family', list, id, name, family } satisfies FamilyEntry];
  });
}
