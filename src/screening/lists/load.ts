import { hashOf } from '../../model/hashing.ts';
import { withAliases } from './alias-table.ts';
import { cbpOrders } from './cbp-orders.ts';
import { chineseNames } from './chinese-names.ts';
import { gazetteer } from './gazetteer.ts';
import type { ActiveLists, AliasTable, ListEntry, ListSource, ListVersion } from './list.ts';
import { uflpaEntityList } from './uflpa-entity-list.ts';

const han = /\p{Script=Han}/u;

/** Lists that cannot be searched side by side. */
export class ListConflict extends Error {}

/** What is known of editions besides their content. */
export interface ListFacts {
  /** Tables of further names, applied to every list; of two with one id the later is refused. */
  readonly tables?: readonly AliasTable[];
  /** Who compared the edition of a list with its official page, by the id of the list. */
  readonly checks?: ReadonlyMap<string, { readonly by: string; readonly on: string }>;
  /** Days of later editions that are at hand and do not count, by the id of the list. */
  readonly newerHere?: ReadonlyMap<string, readonly string[]>;
}

function versionOf(list: ListSource, { tables = [], checks, newerHere }: ListFacts): ListVersion {
  const named = list.entries.filter((entry) => 'names' in entry);
  const subjects = list.entries.filter((entry) => entry.kind !== 'family');
  const delisted = new Set(
    subjects.flatMap((entry) => ('delisted' in entry && entry.delisted != null ? [entry.id] : [])),
  );
  return {
    id: list.id,
    title: list.title,
    version: list.version,
    retrieved: list.retrieved,
    source: list.source,
    hash: hashOf(list.entries),
    entries: new Set(subjects.map((entry) => entry.id)).size - delisted.size,
    delisted: delisted.size,
    names: named.reduce((sum, entry) => sum + entry.names.length, 0),
    entriesWithChineseName: named.filter(
      (entry) => !delisted.has(entry.id) && entry.names.some((name) => han.test(name.text)),
    ).length,
    subject: subjects.every((entry) => entry.kind === 'place' || entry.kind === 'programme')
      ? 'places'
      : 'parties',
    aliasTables: tables
      .filter((table) => table.rows.some((row) => row.list === list.id))
      .map((table) => ({
        id: table.id,
        title: table.title,
        version: table.version,
        hash: hashOf(table.rows),
        names: table.rows.filter((row) => row.list === list.id).length,
      })),
    checked: checks?.get(list.id) ?? null,
    notes: list.notes,
    newerKnown: list.newerKnown ?? [],
    newerHere: newerHere?.get(list.id) ?? [],
  };
}

/**
 * Puts list editions together, with the names that alias tables add.
 * @throws ListConflict if two lists, two tables or two entries share an id.
 */
export function activateLists(lists: readonly ListSource[], facts: ListFacts = {}): ActiveLists {
  const tables = facts.tables ?? [];
  if (new Set(tables.map((table) => table.id)).size !== tables.length)
    throw new ListConflict('two tables of aliases share an id');
  const named = lists.map((list) => withAliases(list, tables));
  const versions = named.map((list) => versionOf(list, facts));
  if (new Set(versions.map((version) => version.id)).size !== versions.length) {
    throw new ListConflict('two lists share an id');
  }
  const entries: ListEntry[] = named.flatMap((list) => list.entries);
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.kind}:${entry.id}`;
    if (seen.has(key)) throw new ListConflict(`two list entries share the id ${entry.id}`);
    seen.add(key);
  }
  return {
    versions,
    entries,
    hash: hashOf(versions.map(listIdentity)),
  };
}

/** What of an edition bears on hits: id, day and content, and the tables of aliases applied to it. */
export function listIdentity(version: ListVersion): unknown {
  return [
    version.id,
    version.version,
    version.hash,
    version.aliasTables.map((table) => [table.id, table.version]),
  ];
}

/** The editions that come with this version: DHS UFLPA Entity List, CBP withhold release orders and findings, Xinjiang gazetteer. */
export function builtInEditions(): readonly ListSource[] {
  return [uflpaEntityList(), cbpOrders(), gazetteer()];
}

/** The tables of aliases that come with this version. */
export function builtInAliasTables(): readonly AliasTable[] {
  return [chineseNames()];
}

/** The built-in editions with the built-in tables of aliases. */
export function loadLists(): ActiveLists {
  return activateLists(builtInEditions(), { tables: builtInAliasTables() });
}

/** One sentence for people on how far an edition has been checked. */
export function checkedNote(version: ListVersion): string {
  return `${checkedWords(version)}; content ${version.hash.slice(0, 12)}`;
}

/** Who compared the edition with the official page, and when. */
export function checkedWords({ checked }: Pick<ListVersion, 'checked'>): string {
  return checked === null ? 'not checked by a person' : `checked by ${checked.by} on ${checked.on}`;
}
