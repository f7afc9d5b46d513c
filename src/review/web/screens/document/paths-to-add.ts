import type { FieldView } from '../../../api/document.ts';
import { type AbsentPath, nextPath } from './review-items.ts';

export interface PathToAdd {
  readonly path: string;
  readonly label: string;
  readonly hint: string | null;
}

/** Parts of the form that go by rows; a path of theirs names its row. */
const rowGroups = [
  'goods',
  'lots',
  'origin',
  'tier',
  'components',
  'stock',
  'capacity',
  'contents',
  'request',
  'audit.finding',
];
const mostRows = 40;

/** Under which paths a field may be added: paths nobody read, cells of rows that are empty, and one more of what is there. */
export function pathsToAdd(fields: readonly FieldView[], absent: readonly AbsentPath[]): PathToAdd[] {
  const forms = new Map<string, { label: string; hint: string | null; known: FieldView | null }>();
  for (const { path, label, core } of absent)
    forms.set(path, { label, hint: core ? 'nothing read' : null, known: null });
  for (const field of fields)
    forms.set(field.form, { label: formLabel(field), hint: 'one more', known: field });
  const taken = new Set(fields.map(({ path }) => path));
  const paths: PathToAdd[] = [];
  for (const [form, { label, hint, known }] of forms) {
    const group = rowGroups.find((each) => form.startsWith(`${each}.`));
    if (group === undefined) {
      const path =
        known === null ? (form.startsWith('references.') ? `${form}[0]` : form) : nextPath(form, fields);
      if (!taken.has(path)) paths.push({ path, label, hint });
      continue;
    }
    const rows = rowsOf(group, fields);
    for (let row = 0; row <= Math.min(rows, mostRows); row += 1) {
      const path = `${group}[${row}].${form.slice(group.length + 1)}`;
      if (taken.has(path) || (rows === 1 && row === 0 && taken.has(form))) continue;
      paths.push({ path, label: rowLabel(label, row), hint: row === rows ? 'a new row' : 'nothing read' });
    }
  }
  return paths;
}

/** How many rows a group has. */
function rowsOf(group: string, fields: readonly FieldView[]): number {
  let rows = 0;
  for (const { path } of fields) {
    if (!path.startsWith(group)) continue;
    const index = /^\[(\d+)\]/u.exec(path.slice(group.length))?.[1];
    rows = Math.max(rows, index === undefined ? 1 : Number(index) + 1);
  }
  return rows;
}

/** "Goods 3: lot" without its row. */
function formLabel({ label, path, form }: FieldView): string {
  return path === form ? label : label.replace(/ \d+(?=:|$|,)/u, '');
}

function rowLabel(label: string, row: number): string {
  const colon = label.indexOf(':');
  return colon < 0 ? `${label} ${row + 1}` : `${label.slice(0, colon)} ${row + 1}${label.slice(colon)}`;
}
