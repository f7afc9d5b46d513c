import { UsageError } from '../../../model/exception.ts';
import { sha256 } from '../../../model/hashing.ts';
import { type ListedName, listSourceSchema, type PartyEntry } from '../list.ts';
import { identifiersOf } from '../party-identifiers.ts';
import { delimitedRows, headingKey, requireColumns, textOfFile } from './delimited-rows.ts';
import { type ListReader, type ReadList, rowsNote } from './list-reader.ts';
import { oneLine, printedNameKey, slugOf } from './party-names.ts';
import { printedDay } from './printed-day.ts';

/**
 * Columns of a list of the user's own, in CSV as headings and in JSON as keys of each object. Only `name` must be there.
 * Several things in one cell stand between semicolons or on lines of their own; JSON may give them as an array.
 */
export const ownListColumns: Readonly<Record<string, string>> = {
  name: 'Main name of the party or vessel, in any script.',
  id: 'Your own id of it, kept from edition to edition; made from the name when absent.',
  kind: '`party` (when absent) or `vessel`.',
  aliases: 'Further names in use, Chinese ones among them.',
  'former names': 'Names it no longer has.',
  scope: 'Words on scope, such as `and subsidiaries`.',
  sections: 'Section of the statute, programme or reason.',
  listed: 'Days on which it was listed: YYYY-MM-DD or mm/dd/yyyy.',
  delisted: 'Day from which it is no longer listed; it is searched for still.',
  status: 'Status in your words.',
  country: 'Country.',
  region: 'Region or province.',
  goods: 'Goods that the listing is about.',
  vessels: 'Vessels that belong to it.',
  identifiers: 'Its numbers: unified social credit code, LEI, IMO number, number of a register.',
  'carve outs': 'What is exempt.',
  remarks: 'Anything a reviewer of a hit should read.',
  source: 'Where it was read.',
};

const others: ReadonlyMap<string, string> = new Map([
  ['entity name', 'name'],
  ['name of entity', 'name'],
  ['company', 'name'],
  ['company name', 'name'],
  ['alias', 'aliases'],
  ['also known as', 'aliases'],
  ['former name', 'former names'],
  ['formerly known as', 'former names'],
  ['section', 'sections'],
  ['date listed', 'listed'],
  ['effective date', 'listed'],
  ['carveouts', 'carve outs'],
  ['identifier', 'identifiers'],
  ['registration number', 'identifiers'],
  ['remark', 'remarks'],
  ['note', 'remarks'],
  ['notes', 'remarks'],
]);

const longestName = 1_000;

/** One row by the column names above; several values stay apart. */
type Row = ReadonlyMap<string, readonly string[]>;

const columnOf = (heading: string): string | null => {
  const key = headingKey(heading);
  return Object.hasOwn(ownListColumns, key) ? key : (others.get(key) ?? null);
};

const single = new Set(['name', 'id', 'kind', 'status', 'country', 'region', 'delisted', 'source']);

function values(column: string, cell: string): string[] {
  const parts = single.has(column) ? [cell] : cell.split(/[;；\n]/);
  return parts.map(oneLine).filter(Boolean);
}

function rowsOfCsv(text: string, name: string): { rows: { row: Row; at: string }[]; unused: string[] } {
  const table = delimitedRows(text, name);
  if (!table.headings.some((heading) => columnOf(heading) === 'name')) requireColumns(table, ['name'], name);
  const rows = table.rows.map((source) => {
    const row = new Map<string, readonly string[]>();
    for (const heading of table.headings) {
      const column = columnOf(heading);
      if (column === null) continue;
      row.set(column, [...(row.get(column) ?? []), ...values(column, source.cell(heading))]);
    }
    return { row, at: `line ${source.line}` };
  });
  return { rows, unused: table.headings.filter((heading) => heading !== '' && columnOf(heading) === null) };
}

function rowsOfObjects(
  objects: readonly unknown[],
  name: string,
): { rows: { row: Row; at: string }[]; unused: string[] } {
  const unused = new Set<string>();
  const rows = objects.map((object, index) => {
    const at = `entry ${index + 1}`;
    if (typeof object !== 'object' || object === null || Array.isArray(object))
      throw new UsageError(`${name}: ${at} is not an object with a "name"`);
    const row = new Map<string, readonly string[]>();
    for (const [key, value] of Object.entries(object)) {
      const column = columnOf(key.replace(/([a-z])([A-Z])/g, '$1 $2'));
      if (column === null) {
        unused.add(key);
        continue;
      }
      const parts: unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
      const texts = parts.map((part) => {
        if (typeof part === 'string' || typeof part === 'number') return oneLine(String(part));
        throw new UsageError(`${name}: ${at}: "${key}" is neither text nor an array of texts`);
      });
      row.set(column, texts.filter(Boolean));
    }
    return { row, at };
  });
  return { rows, unused: [...unused] };
}

/**
 * A list of the user's own, CSV or JSON with the columns of `ownListColumns`, or an edition in this program's own form.
 * Text that a spreadsheet would take for a formula is text like any other.
 */
export const ownList: ListReader = {
  format: 'own-list',
  name: 'own list 1',
  recognises: (start) => {
    const head = start.trimStart();
    if (head.startsWith('[') || head.startsWith('{')) return true;
    const line = head.split(/\r?\n/, 1)[0] ?? '';
    return line.split(/[,;\t]/).some((heading) => columnOf(heading.replace(/^"|"$/g, '')) === 'name');
  },
  read({ bytes, name, id: wanted }) {
    const text = textOfFile(bytes, name);
    const trimmed = text.replace(/^\ufeff/, '').trimStart();
    if (trimmed.startsWith('<')) throw new UsageError(`${name}: this is a web page, not a CSV or JSON list`);
    const title = titleOfFile(name);
    const fallback = slugOf(title).slice(0, 64).replace(/-$/, '') || 'own-list';
    if (!trimmed.startsWith('[') && !trimmed.startsWith('{'))
      return assemble(rowsOfCsv(text, name), { id: wanted ?? fallback, title, source: name }, name);
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch {
      throw new UsageError(`${name}: this is no sound JSON; was it saved whole?`);
    }
    if (Array.isArray(value))
      return assemble(rowsOfObjects(value, name), { id: wanted ?? fallback, title, source: name }, name);
    const object = value as Record<string, unknown>;
    if (!Array.isArray(object['entries'])) throw new UsageError(`${name}: the JSON has no array "entries"`);
    if (
      object['entries'].some(
        (entry: unknown) => typeof entry === 'object' && entry !== null && 'names' in entry,
      )
    )
      return edition(value, name);
    const said = (key: string): string | undefined => {
      const text = object[key];
      return typeof text === 'string' && text.trim() !== '' ? oneLine(text) : undefined;
    };
    const facts = {
      id: wanted ?? said('id') ?? fallback,
      title: said('title') ?? title,
      source: said('source') ?? name,
    };
    const list = assemble(rowsOfObjects(object['entries'], name), facts, name);
    return { ...list, latestDay: printedDay(said('version') ?? '') ?? list.latestDay };
  },
};

/**
 * Name of a list after its file. Neither the folder nor the ending nor a day is part of it, so that
 * `house-2026-11-01.csv` and `house-2026-12-01.csv` are two editions of one list.
 */
function titleOfFile(name: string): string {
  const stem = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const plain = oneLine(stem.replace(/[-_. ]?\d{4}-\d{2}-\d{2}/, '').replace(/^[-_. ]+/, ''));
  return plain === '' ? 'own list' : plain;
}

/** An edition in the form that this program stores. */
function edition(value: unknown, name: string): ReadList {
  const read = listSourceSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new UsageError(
      `${name}: no edition of a list: ${issue === undefined ? 'unknown form' : `${issue.path.join('.')}: ${issue.message}`}`,
    );
  }
  const { id, title, source, version, entries, notes } = read.data;
  return { id, title, source, latestDay: version, entries, notes };
}

function assemble(
  { rows, unused }: { rows: { row: Row; at: string }[]; unused: readonly string[] },
  facts: { id: string; title: string; source: string },
  name: string,
): ReadList {
  const byId = new Map<string, PartyEntry>();
  const notes: string[] = [];
  const days: string[] = [];
  for (const { row, at } of rows) {
    const one = (column: string): string => row.get(column)?.[0] ?? '';
    const many = (column: string): readonly string[] => row.get(column) ?? [];
    const main = one('name');
    if (main === '') throw new UsageError(`${name}: ${at} has no name`);
    const names: ListedName[] = [];
    const add = (text: string, origin: ListedName['origin']): void => {
      if (text.length > longestName)
        throw new UsageError(`${name}: ${at}: ${text.length} characters are no name`);
      if (printedNameKey(text).length < 2)
        notes.push(`"${text.slice(0, 60)}" (${at}) holds too little to search for and was left out.`);
      else if (!names.some((known) => known.text === text)) names.push({ text, origin });
    };
    add(main, 'official');
    for (const alias of many('aliases')) add(alias, 'official');
    for (const former of many('former names')) add(former, 'former');
    if (names.length === 0) continue;
    const kind = one('kind') === '' ? 'party' : one('kind').toLowerCase();
    if (kind !== 'party' && kind !== 'vessel')
      throw new UsageError(`${name}: ${at}: "${kind.slice(0, 40)}" is no kind; say party or vessel`);
    const dayOf = (text: string): string => {
      const day = printedDay(text);
      if (day === null)
        throw new UsageError(`${name}: ${at}: "${text.slice(0, 40)}" is no day (YYYY-MM-DD or mm/dd/yyyy)`);
      days.push(day);
      return day;
    };
    const own = one('id') || slugOf(main) || sha256(printedNameKey(main)).slice(0, 16);
    const id = `${facts.id}-${own}`;
    const listed = [...new Set(many('listed').map(dayOf))].sort();
    const delisted = one('delisted') === '' ? null : dayOf(one('delisted'));
    const known = byId.get(id);
    if (known !== undefined && (one('id') !== '' || printedNameKey(known.name) !== printedNameKey(main)))
      throw new UsageError(`${name}: ${at}: the id ${own} stands twice`);
    const source = one('source');
    const identifiers = identifiersOf(many('identifiers').join(';'));
    const entry: PartyEntry = {
      kind,
      list: facts.id,
      id,
      name: main,
      names: names.map((each) => (source === '' ? each : { ...each, source })),
      scope: many('scope').map((words) => words.toLowerCase()),
      remarks: many('remarks'),
      sections: many('sections'),
      listed,
      ...(delisted === null ? {} : { delisted }),
      ...(one('status') === '' ? {} : { status: one('status') }),
      ...(one('country') === '' ? {} : { country: one('country') }),
      ...(one('region') === '' ? {} : { region: one('region') }),
      goods: many('goods'),
      vessels: many('vessels'),
      ...(identifiers.length === 0 ? {} : { identifiers }),
      carveOuts: many('carve outs'),
    };
    byId.set(id, known === undefined ? entry : merged(known, entry));
  }
  if (byId.size === 0) throw new UsageError(`${name}: no row names anybody who can be searched for`);
  return {
    ...facts,
    latestDay: days.sort().at(-1) ?? null,
    entries: [...byId.values()],
    notes: [
      ...rowsNote(rows.length, byId.size),
      ...(unused.length === 0 ? [] : [`Columns not used: ${unused.slice(0, 20).join(', ')}.`]),
      ...notes,
    ],
  };
}

/** Two rows of one name as one entry. */
function merged(one: PartyEntry, other: PartyEntry): PartyEntry {
  const both = (first: readonly string[] = [], second: readonly string[] = []): string[] => [
    ...new Set([...first, ...second]),
  ];
  const names = [...one.names];
  for (const name of other.names) if (!names.some((known) => known.text === name.text)) names.push(name);
  return {
    ...other,
    ...one,
    names,
    scope: both(one.scope, other.scope),
    remarks: both(one.remarks, other.remarks),
    sections: both(one.sections, other.sections),
    listed: both(one.listed, other.listed).sort(),
    goods: both(one.goods, other.goods),
    vessels: both(one.vessels, other.vessels),
    carveOuts: both(one.carveOuts, other.carveOuts),
  };
}
