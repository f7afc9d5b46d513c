import { UsageError } from '../../../model/exception.ts';
import type { ListedName, PartyEntry } from '../list.ts';
import { identifiersOf } from '../party-identifiers.ts';
import { delimitedRows, headingKey, requireColumns, textOfFile } from './delimited-rows.ts';
import { type ListReader, rowsNote } from './list-reader.ts';
import { oneLine, printedNameKey, slugOf } from './party-names.ts';
import { printedDay } from './printed-day.ts';

/** Schemas of FollowTheMoney that name somebody who may stand in a paper of trade. */
const parties = new Set(['Company', 'Organization', 'LegalEntity', 'PublicBody', 'Person']);
const longestName = 1_000;
/** A longer address or list of programmes is cut in the remark; names never are. */
const longestRemark = 300;

/**
 * `targets.simple.csv` as OpenSanctions publishes it for each of its data sets: a row for each target, several names in
 * a cell between semicolons. Ids of OpenSanctions are kept behind the id of the list.
 */
export const openSanctionsCsv: ListReader = {
  format: 'opensanctions-csv',
  name: 'OpenSanctions targets.simple.csv 1',
  recognises: (start) => {
    const headings = (start.split(/\r?\n/, 1)[0] ?? '').replace(/"/g, '').split(',').map(headingKey);
    return ['id', 'schema', 'name', 'aliases'].every((column) => headings.includes(column));
  },
  read({ bytes, name, id: wanted }) {
    const table = delimitedRows(textOfFile(bytes, name), name);
    requireColumns(table, ['id', 'schema', 'name', 'aliases'], name);
    const datasets = new Set(table.rows.map((row) => row.cell('dataset')).filter(Boolean));
    const single = datasets.size === 1 ? [...datasets][0]! : '';
    const slug = slugOf(single).slice(0, 64).replace(/-$/, '');
    const list = wanted ?? (slug === '' ? 'opensanctions' : slug);
    const entries: PartyEntry[] = [];
    const leftOut = new Map<string, number>();
    const days: string[] = [];
    const used = new Set<string>();
    for (const row of table.rows) {
      const schema = row.cell('schema');
      const day = printedDay(row.cell('last_seen'));
      if (day !== null) days.push(day);
      if (schema !== 'Vessel' && !parties.has(schema)) {
        leftOut.set(schema || 'no schema', (leftOut.get(schema || 'no schema') ?? 0) + 1);
        continue;
      }
      const texts = [row.cell('name'), ...row.cell('aliases').split(';')].map(oneLine);
      const names: ListedName[] = [];
      for (const text of texts) {
        if (text.length > longestName)
          throw new UsageError(`${name}: line ${row.line}: ${text.length} characters are no name`);
        if (printedNameKey(text).length < 2 || names.some((known) => known.text === text)) continue;
        names.push({ text, origin: 'official' });
      }
      const id = row.cell('id');
      if (id === '') throw new UsageError(`${name}: line ${row.line} has no id`);
      if (used.has(id)) throw new UsageError(`${name}: line ${row.line}: the id ${id} stands twice`);
      used.add(id);
      if (names.length === 0) {
        leftOut.set('no name to search for', (leftOut.get('no name to search for') ?? 0) + 1);
        continue;
      }
      const remark = (label: string, column: string): string[] => {
        const value = oneLine(row.cell(column));
        if (value === '') return [];
        return [`${label}: ${value.length > longestRemark ? `${value.slice(0, longestRemark)}…` : value}`];
      };
      const identifiers = identifiersOf(row.cell('identifiers'));
      entries.push({
        kind: schema === 'Vessel' ? 'vessel' : 'party',
        list,
        id: `${list}-${id}`,
        name: names[0]!.text,
        names,
        scope: [],
        remarks: [
          `${schema} of ${row.cell('dataset') || 'OpenSanctions'}`,
          ...remark('sanctions', 'sanctions'),
          ...remark('programmes', 'program_ids'),
          ...remark('identifiers', 'identifiers'),
          ...remark('addresses', 'addresses'),
          ...remark('first seen by OpenSanctions', 'first_seen'),
        ],
        ...(row.cell('countries') === '' ? {} : { country: row.cell('countries') }),
        ...(identifiers.length === 0 ? {} : { identifiers }),
        ...(schema === 'Vessel' ? { vessels: [names[0]!.text] } : {}),
      });
    }
    if (entries.length === 0) throw new UsageError(`${name}: no row names a party or a vessel`);
    const counted = [...leftOut].map(([schema, count]) => `${count} ${schema}`).join(', ');
    return {
      id: list,
      title: single === '' ? 'OpenSanctions targets' : `OpenSanctions: ${single}`,
      source: 'https://www.opensanctions.org/datasets/',
      latestDay: days.sort().at(-1) ?? null,
      entries,
      notes: [
        ...rowsNote(table.rows.length, entries.length),
        ...(counted === '' ? [] : [`Rows left out: ${counted}.`]),
        'The file does not say since when an entry is on its official list.',
      ],
    };
  },
};
