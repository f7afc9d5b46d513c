import type { AliasTable, ListEntry, ListedName, ListSource } from './list.ts';

/** Origin of a name of an alias table: without a source or as a mere brand it makes candidates only. */
function listedName(row: AliasTable['rows'][0]): ListedName {
  const origin = row.source === null || row.kind === 'brand' ? 'unverified' : 'curated';
  return {
    text: row.name,
    origin,
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.checkedBy === null || row.checkedOn === null
      ? {}
      : { checked: { by: row.checkedBy, on: row.checkedOn } }),
  };
}

/** A list with the names that alias tables know for its entries. Rows of entries that it does not hold are left aside. */
export function withAliases(list: ListSource, tables: readonly AliasTable[]): ListSource {
  const added = new Map<string, ListedName[]>();
  for (const row of tables.flatMap((table) => table.rows)) {
    if (row.list !== list.id) continue;
    const known = added.get(row.entry);
    if (known === undefined) added.set(row.entry, [listedName(row)]);
    else known.push(listedName(row));
  }
  if (added.size === 0) return list;
  const entries = list.entries.map((entry): ListEntry => {
    const more = added.get(entry.id);
    if (more === undefined || (entry.kind !== 'party' && entry.kind !== 'vessel')) return entry;
    const printed = new Set(entry.names.map((name) => name.text));
    return { ...entry, names: [...entry.names, ...more.filter((name) => !printed.has(name.text))] };
  });
  return { ...list, entries };
}
