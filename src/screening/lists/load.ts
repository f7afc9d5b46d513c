import { hashOf } from '../../model/hashing.ts';
import { cbpOrders } from './cbp-orders.ts';
import { gazetteer } from './gazetteer.ts';
import type { ActiveLists, ListEntry, ListSource, ListVersion } from './list.ts';
import { uflpaEntityList } from './uflpa-entity-list.ts';

const han = /\p{Script=Han}/u;

function versionOf(list: ListSource): ListVersion {
  const named = list.entries.filter((entry) => 'names' in entry);
  return {
    id: list.id,
    title: list.title,
    version: list.version,
    retrieved: list.retrieved,
    source: list.source,
    hash: hashOf(list.entries),
    entries: list.entries.filter((entry) => entry.kind !== 'family').length,
    names: named.reduce((sum, entry) => sum + entry.names.length, 0),
    entriesWithChineseName: named.filter((entry) => entry.names.some((name) => han.test(name.text))).length,
    checked: null,
    notes: list.notes,
    newerKnown: list.newerKnown ?? [],
  };
}

/** Puts list editions together. Throws if two lists or two entries share an id. */
export function activateLists(lists: readonly ListSource[]): ActiveLists {
  const versions = lists.map(versionOf);
  if (new Set(versions.map((version) => version.id)).size !== versions.length) {
    throw new Error('two lists share an id');
  }
  const entries: ListEntry[] = lists.flatMap((list) => list.entries);
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.kind}:${entry.id}`;
    if (seen.has(key)) throw new Error(`two list entries share the id ${entry.id}`);
    seen.add(key);
  }
  return {
    versions,
    entries,
    hash: hashOf(versions.map((version) => [version.id, version.version, version.hash])),
  };
}

/** The built-in editions: DHS UFLPA Entity List, CBP withhold release orders and findings, Xinjiang gazetteer. */
export function loadLists(): ActiveLists {
  return activateLists([uflpaEntityList(), cbpOrders(), gazetteer()]);
}

/** One sentence for people on how far an edition has been checked. */
export function checkedNote(version: ListVersion): string {
  const checked =
    version.checked === null
      ? 'not checked by a person'
      : `checked by ${version.checked.by} on ${version.checked.on}`;
  return `${checked}; content ${version.hash.slice(0, 12)}`;
}
