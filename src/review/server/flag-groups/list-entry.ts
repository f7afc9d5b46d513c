import type { Flag } from '../../../model/flag.ts';
import type { ListsOfIndex } from '../../../pipeline/lists/active-lists.ts';
import type { ListEntry } from '../../../screening/lists/list.ts';
import type { FlagGroupView } from '../../api/lists.ts';

type EntryView = FlagGroupView['listEntry'];
type Fact = EntryView['facts'][number];

const identifierLabels: Readonly<Record<string, string>> = {
  uscc: 'Unified social credit code',
  lei: 'Legal entity identifier',
  imo: 'IMO number',
  mid: 'Manufacturer identification code',
  registration: 'Registration number',
  tax: 'Tax number',
};

/** Where a written form of a listed name comes from, in words; nothing where it is the list's own. */
const originWords: Readonly<Record<string, string>> = {
  former: 'former name',
  curated: 'checked against its source',
  unverified: 'not checked by anybody',
  gazetteer: 'gazetteer',
  derived: 'derived from another form',
  identifier: 'identifier',
};

/** What the list says of the entry that a flag names, in the edition that it was screened against where that is at hand. */
export function listEntryView(flag: Flag, lists: ListsOfIndex): EntryView {
  const editions = lists.known.flatMap((known) =>
    known.kind === 'list' && known.edition.id === flag.list.id ? [known.edition] : [],
  );
  const edition =
    editions.find(({ version }) => version === flag.list.version) ??
    lists.lists.find(({ known }) => known.edition.id === flag.list.id)?.known.edition;
  const carried = lists.lists.find(({ known }) => known.edition.id === flag.list.id)?.carried.entries ?? [];
  const entry =
    edition?.entries.find(({ id }) => id === flag.entry.id) ??
    carried.find(({ id }) => id === flag.entry.id) ??
    editions.flatMap(({ entries }) => entries).find(({ id }) => id === flag.entry.id);
  const names = [
    flag.entry.name,
    flag.entry.matchedAlias,
    ...lists.tables.flatMap(({ known }) =>
      known.edition.rows.flatMap((row) =>
        row.list === flag.list.id && row.entry === flag.entry.id ? [row.name] : [],
      ),
    ),
    ...(entry !== undefined && 'names' in entry ? entry.names.map(({ text }) => text) : []),
  ];
  return {
    names: [...new Set(names)],
    list: edition?.title ?? flag.list.id,
    version: flag.list.version,
    retrieved: flag.list.retrieved,
    note: flag.list.note ?? null,
    facts: [...matchFacts(flag), ...(entry === undefined ? [] : entryFacts(entry))],
  };
}

function matchFacts({ entry }: Flag): Fact[] {
  const origin = originWords[entry.aliasOrigin];
  return [
    ...(origin === undefined
      ? []
      : [{ label: 'Name that matched', value: `${entry.matchedAlias} (${origin})` }]),
    ...(entry.delisted === undefined
      ? []
      : [{ label: 'No longer on the list since', value: entry.delisted }]),
  ];
}

function entryFacts(entry: ListEntry): Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, values: readonly (string | null | undefined)[] | undefined) => {
    const given = (values ?? []).filter((value) => value !== null && value !== undefined && value !== '');
    if (given.length > 0) facts.push({ label, value: given.join('; ') });
  };
  if (entry.kind === 'place') {
    add('Kind of place', [entry.level]);
    add('Code', [entry.code]);
    return facts;
  }
  if (entry.kind === 'party' || entry.kind === 'vessel') {
    add('Section', entry.sections);
    add('Effective', entry.listed);
    add('Status', [entry.status]);
    add('Country', [entry.country]);
    add('Region', [entry.region]);
    add('Goods', entry.goods);
    for (const { kind, value } of entry.identifiers ?? []) add(identifierLabels[kind] ?? kind, [value]);
    add('Vessels', entry.vessels);
    add('Exempt', entry.carveOuts);
    add('Scope', entry.scope);
    add('Remarks', entry.remarks);
  }
  if (entry.kind === 'regional-order') {
    add('Effective', entry.listed);
    add('Exempt', entry.carveOuts);
    add('Remarks', entry.remarks);
  }
  return facts;
}
