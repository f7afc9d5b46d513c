import { documentType } from '../../../../schemas/index.ts';
import { type Box, hull as hullOf } from '../../../model/box.ts';
import { hashOf } from '../../../model/hashing.ts';
import { columnLabel, tableGroupLabel, tableGroups, tablePlaceOf } from '../../../model/table-place.ts';
import type { FieldView, PageView, PlaceView } from '../../api/document.ts';
import type { TableCheck, TableView } from '../../api/lists.ts';
import { type Row, tableChecks } from './table-checks.ts';

/** Tables of a document with how many rows they have, in the order of the form. */
export function tablesAmong(
  fields: readonly Pick<FieldView, 'path' | 'todo'>[],
): { readonly group: string; readonly label: string; readonly rows: number; readonly open: number }[] {
  const rows = new Map<string, Set<number>>();
  const open = new Map<string, number>();
  for (const field of fields) {
    const place = tablePlaceOf(field.path);
    if (place === null) continue;
    const known = rows.get(place.group);
    if (known === undefined) rows.set(place.group, new Set([place.row]));
    else known.add(place.row);
    if (field.todo !== 'none') open.set(place.group, (open.get(place.group) ?? 0) + 1);
  }
  return tableGroups.flatMap((group) => {
    const own = rows.get(group);
    return own === undefined
      ? []
      : [{ group, label: tableGroupLabel(group), rows: own.size, open: open.get(group) ?? 0 }];
  });
}

/** A table without its document, made of the fields of the document as they stand after review. */
export type TableBody = Omit<TableView, 'document' | 'pages'>;

/**
 * The rows and columns of one table of a document, with what its totals say.
 * @returns null when the document has no such table.
 */
export function tableAmong(type: string, fields: readonly FieldView[], group: string): TableBody | null {
  const rows = new Map<number, Record<string, FieldView>>();
  const parts: string[] = [];
  for (const field of fields) {
    const place = tablePlaceOf(field.path);
    if (place === null || place.group !== group) continue;
    const row = rows.get(place.row) ?? {};
    // Of several fields at one path the first that is not rejected is the cell.
    const known = row[place.part];
    if (known === undefined || (known.state === 'rejected' && field.state !== 'rejected'))
      row[place.part] = field;
    rows.set(place.row, row);
    if (!parts.includes(place.part)) parts.push(place.part);
  }
  if (rows.size === 0) return null;
  const ordered = [...rows].sort(([one], [other]) => one - other);
  const stated = (path: string): FieldView | null =>
    fields.find((field) => field.path === path && field.state !== 'rejected') ??
    fields.find((field) => field.path === path) ??
    null;
  const checks = tableChecks(
    group,
    ordered.map(([, row]) => row),
    stated,
  );
  const cells = ordered.flatMap(([, row]) => Object.values(row));
  const why = reasonAgainst(cells, checks);
  return {
    group,
    label: tableGroupLabel(group),
    columns: columnsInOrder(type, group, parts).map((part) => ({ part, label: columnLabel(part) })),
    rows: ordered.map(([index, row]) => ({ index, cells: row, place: placeOfRow(row) })),
    checks,
    open: cells.filter(isOpen).length,
    confirmable: why === null,
    why,
    seal: sealOf(cells, checks),
  };
}

/** Cells that a decision about the whole table confirms. */
export function openCells(table: TableBody): FieldView[] {
  return table.rows.flatMap(({ cells }) => Object.values(cells).filter(isOpen));
}

export function isOpen(field: FieldView): boolean {
  return field.todo === 'decide';
}

/** What stands against confirming a whole table at once, in words; null for nothing. */
function reasonAgainst(cells: readonly FieldView[], all: readonly TableCheck[]): string | null {
  const checks = all.filter(({ kind }) => kind !== 'lines');
  const open = cells.filter(isOpen);
  if (open.length === 0) return 'nothing of it is open';
  const off = checks.filter(({ agrees }) => agrees === false);
  if (off.length > 0)
    return `the document states another total than its rows add up to: ${off.map(({ label }) => label.toLowerCase()).join(', ')}`;
  const agreeing = checks.filter(({ agrees }) => agrees === true);
  if (agreeing.length === 0) return 'the document states no total that could be held against its rows';
  if (agreeing.every(({ scope }) => scope !== null)) return 'the total is about one sheet or page alone';
  // How many rows there are says nothing about the numbers in them.
  const sums = checks.filter(({ kind }) => kind === 'sum');
  if (sums.length > 0 && !sums.some(({ agrees, scope }) => agrees === true && scope === null))
    return `the document states how many are listed, and no total of ${sums.map(({ label }) => label.toLowerCase()).join(', ')}`;
  const of = (count: number, words: string) => `${count} ${count === 1 ? 'cell' : 'cells'} ${words}`;
  const waiting = cells.filter(({ todo }) => todo === 'second' || todo === 'conflict').length;
  if (waiting > 0) return `${of(waiting, 'wait for another person')}`;
  const unfound = open.filter(({ places }) => bestPlace(places) === null).length;
  if (unfound > 0) return `${of(unfound, 'not found on the page: correct or reject')}`;
  const changed = open.filter(({ changedSince }) => changedSince !== null).length;
  if (changed > 0) return `${of(changed, 'changed since decided: look at each')}`;
  const unread = open.filter(({ unreadLanguage }) => unreadLanguage !== null).length;
  if (unread > 0) return `${of(unread, 'in a language that you do not read')}`;
  const flagged = open.filter(({ flags }) => flags.length > 0).length;
  if (flagged > 0) return `${of(flagged, 'bear a mention of a listed party or place: look at each')}`;
  return null;
}

/** The place of a field that is drawn: its first that stands on a page. */
export function bestPlace(places: readonly PlaceView[]): PlaceView | null {
  return places.find(({ status }) => status !== 'ungrounded') ?? null;
}

/** The columns in the order of the type's own tables, then whatever else was read. */
function columnsInOrder(type: string, group: string, parts: readonly string[]): string[] {
  const defined = documentType(type)
    .tables.filter(({ path }) => path === group)
    .flatMap(({ columns }) => columns.map(({ path }) => path));
  return [...new Set([...defined.filter((part) => parts.includes(part)), ...parts])];
}

/** Hull of the cells of a row on the page that most of them stand on. */
function placeOfRow(row: Row): TableView['rows'][number]['place'] {
  const pages = new Map<string, { file: string; page: number; boxes: Box[]; cells: number }>();
  for (const { places } of Object.values(row)) {
    const place = bestPlace(places);
    // What follows from a heading stands there and not in its row.
    if (place === null || place.status === 'derived') continue;
    const key = `${place.file} ${place.page}`;
    const known = pages.get(key) ?? { file: place.file, page: place.page, boxes: [], cells: 0 };
    known.boxes.push(...place.boxes);
    known.cells++;
    pages.set(key, known);
  }
  const best = [...pages.values()].sort((one, other) => other.cells - one.cells)[0];
  if (best === undefined) return null;
  const hull = hullOf(best.boxes);
  return { file: best.file, page: best.page, boxes: hull === null ? [] : [hull] };
}

/** Pages that rows or totals of the table stand on, in order of the document. */
export function pagesOfTable(table: TableBody, pages: readonly PageView[]): PageView[] {
  const wanted = new Set<string>();
  const add = (places: readonly PlaceView[]) => {
    for (const place of places) wanted.add(`${place.file} ${place.page}`);
  };
  for (const { cells } of table.rows) for (const { places } of Object.values(cells)) add(places);
  for (const { statedField } of table.checks) add(statedField?.places ?? []);
  return pages.filter(({ file, page }) => wanted.has(`${file} ${page}`));
}

/** Changes with whatever a person sees of the table: a decision about it holds for what was seen alone. */
function sealOf(cells: readonly FieldView[], checks: readonly TableCheck[]): string {
  return hashOf([
    'table',
    cells.map(({ id, value, normalized, version, state, todo, places }) => [
      id,
      value,
      normalized,
      version,
      state,
      todo,
      places.map(({ file, page, boxes }) => [file, page, boxes.map((box) => Object.values(box))]),
    ]),
    checks.map(({ kind, label, stated, reckoned, scope }) => [kind, label, stated, reckoned, scope]),
  ]).slice(0, 32);
}
