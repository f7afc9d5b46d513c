import { UsageError } from '../../../model/exception.ts';
import { type AliasTable, aliasTableSchema } from '../list.ts';
import { delimitedRows, headingKey, requireColumns, textOfFile } from './delimited-rows.ts';
import { oneLine, slugOf } from './party-names.ts';
import { printedDay } from './printed-day.ts';

export interface AliasTableOptions {
  readonly id?: string;
  readonly title?: string;
  /** Day of the table, YYYY-MM-DD; when absent the latest day on which a row was checked. */
  readonly version?: string;
}

type AliasRow = AliasTable['rows'][number];

/**
 * Columns of a table of aliases. `list`, `entry` and `name` must be there. `kind` is registered (when absent), former,
 * press or brand; a row without `source` makes candidates only.
 */
export const aliasTableColumns = [
  'list',
  'entry',
  'name',
  'kind',
  'source',
  'added by',
  'checked by',
  'checked on',
] as const;

const kinds: readonly string[] = ['registered', 'former', 'press', 'brand'] satisfies AliasRow['kind'][];
const longestName = 1_000;

/** One row, whatever form it came in; cells are one line of text, empty when absent. */
function rowOf(cell: (column: string) => string, at: string, name: string): AliasRow {
  const need = (column: string): string => {
    const value = cell(column);
    if (value === '') throw new UsageError(`${name}: ${at} has no "${column}"`);
    return value;
  };
  const kind = cell('kind').toLowerCase() || 'registered';
  if (!kinds.includes(kind))
    throw new UsageError(`${name}: ${at}: "${kind.slice(0, 40)}" is no kind; say ${kinds.join(', ')}`);
  const text = need('name');
  if (text.length > longestName)
    throw new UsageError(`${name}: ${at}: ${text.length} characters are no name`);
  const on = cell('checked on');
  const day = on === '' ? null : printedDay(on);
  if (on !== '' && day === null)
    throw new UsageError(`${name}: ${at}: "${on.slice(0, 40)}" is no day (YYYY-MM-DD)`);
  return {
    list: need('list'),
    entry: need('entry'),
    name: text,
    kind: kind as AliasRow['kind'],
    source: cell('source') || null,
    addedBy: cell('added by') || 'not stated',
    checkedBy: cell('checked by') || null,
    checkedOn: day,
  };
}

/** A table of further names of list entries, as CSV or JSON with the columns of `aliasTableColumns`. */
export function readAliasTableFile(
  bytes: Uint8Array,
  name: string,
  options: AliasTableOptions = {},
): AliasTable {
  const text = textOfFile(bytes, name);
  const trimmed = text.replace(/^\ufeff/, '').trimStart();
  let rows: AliasRow[];
  let said: Record<string, unknown> = {};
  if (trimmed.startsWith('[') || trimmed.startsWith('{')) {
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch {
      throw new UsageError(`${name}: this is no sound JSON; was it saved whole?`);
    }
    said = Array.isArray(value) ? {} : (value as Record<string, unknown>);
    const list: unknown = Array.isArray(value) ? value : said['rows'];
    if (!Array.isArray(list)) throw new UsageError(`${name}: the JSON has no array "rows"`);
    rows = list.map((object: unknown, index) => {
      const at = `row ${index + 1}`;
      if (typeof object !== 'object' || object === null)
        throw new UsageError(`${name}: ${at} is not an object`);
      const cells = new Map<string, string>();
      for (const [key, part] of Object.entries(object)) {
        if (part !== null && typeof part !== 'string')
          throw new UsageError(`${name}: ${at}: "${key}" is no text`);
        cells.set(headingKey(key.replace(/([a-z])([A-Z])/g, '$1 $2')), oneLine(part ?? ''));
      }
      return rowOf((column) => cells.get(column) ?? '', at, name);
    });
  } else {
    const table = delimitedRows(text, name);
    requireColumns(table, ['list', 'entry', 'name'], name);
    rows = table.rows.map((row) => rowOf((column) => oneLine(row.cell(column)), `line ${row.line}`, name));
  }
  if (rows.length === 0) throw new UsageError(`${name}: the table has no rows`);
  const stated = (key: string): string | undefined => {
    const value = said[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const file = slugOf(name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')).slice(0, 64);
  const days = rows.flatMap((row) => (row.checkedOn === null ? [] : [row.checkedOn])).sort();
  const version = options.version ?? stated('version') ?? days.at(-1);
  if (version === undefined)
    throw new UsageError(`${name}: say of which day the table is (no row says when it was checked)`);
  const read = aliasTableSchema.safeParse({
    id: options.id ?? stated('id') ?? (file || 'aliases'),
    title: options.title ?? stated('title') ?? name,
    version,
    rows,
  });
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new UsageError(`${name}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return read.data;
}
