import type { DocumentView, FieldView, PlaceView } from '../../../api/document.ts';

/** What the person goes through: fields, and core paths that no field stands under. */
export type ReviewItem =
  | { readonly kind: 'field'; readonly key: string; readonly field: FieldView }
  | { readonly kind: 'absent'; readonly key: string; readonly absent: AbsentPath };
export type AbsentPath = DocumentView['absent'][number];

export interface ItemGroup {
  readonly group: string;
  readonly label: string;
  readonly items: readonly ReviewItem[];
}

/** Items by group in the order of the form; absent core paths stand at the end of their group. */
export function groupsOf(fields: readonly FieldView[], absent: readonly AbsentPath[]): ItemGroup[] {
  const groups = new Map<string, { label: string; items: ReviewItem[] }>();
  const groupOf = (group: string, label: string): ReviewItem[] => {
    let known = groups.get(group);
    if (known === undefined) {
      known = { label, items: [] };
      groups.set(group, known);
    }
    return known.items;
  };
  for (const field of fields)
    groupOf(field.group, field.groupLabel).push({ kind: 'field', key: field.id, field });
  for (const path of absent)
    if (path.core || path.notStated)
      groupOf(path.group, path.groupLabel).push({ kind: 'absent', key: `absent:${path.path}`, absent: path });
  return [...groups].map(([group, { label, items }]) => ({ group, label, items }));
}

/**
 * Whether something is left to do for `reviewer` about an item that has a field: what waits for a second person is not
 * open for the one who decided first. Paths without a field are gone to by Tab.
 */
export function isOpenField(item: ReviewItem, reviewer: string): boolean {
  if (item.kind === 'absent' || item.field.todo === 'none') return false;
  return item.field.todo !== 'second' || lastDecider(item.field) !== reviewer;
}

/** Who decided about a field last; null where nobody did. */
export function lastDecider(field: FieldView): string | null {
  return field.decisions.findLast(({ undone, action }) => !undone && action !== 'undo')?.reviewer ?? null;
}

/** The next open field after an item, going round; null where no other is open. */
export function nextOpen(
  items: readonly ReviewItem[],
  key: string | null,
  reviewer: string,
): ReviewItem | null {
  return nextWhere(items, key, (item) => isOpenField(item, reviewer));
}

/** The next item after one, going round, of which something is true. */
export function nextWhere(
  items: readonly ReviewItem[],
  key: string | null,
  is: (item: ReviewItem) => boolean,
): ReviewItem | null {
  const at = items.findIndex((item) => item.key === key);
  for (let step = 1; step <= items.length; step += 1) {
    const item = items[(at + step) % items.length]!;
    if (item.key !== key && is(item)) return item;
  }
  return null;
}

/** The place that is drawn for a field: the first one with boxes, else the first. */
export function shownPlace(field: FieldView, index = 0): PlaceView | null {
  const drawable = field.places.filter(({ boxes }) => boxes.length > 0);
  return drawable[index % Math.max(1, drawable.length)] ?? field.places[0] ?? null;
}

/** Whether one text stands in another, regardless of case, width and spaces. */
export function standsIn(part: string, whole: string): boolean {
  const squash = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return squash(part) !== '' && squash(whole).includes(squash(part));
}

/** The path under which one more field of a form goes: the index after the last one that is there. */
export function nextPath(form: string, fields: readonly FieldView[]): string {
  const taken = fields.filter((field) => field.form === form);
  if (taken.length === 0) return form;
  const indexed = taken.flatMap(({ path }) => {
    const found = [...path.matchAll(/\[(\d+)\]/gu)].at(-1);
    return found === undefined ? [] : [{ path, index: Number(found[1]), at: found.index }];
  });
  if (indexed.length === 0) return form;
  const last = indexed.reduce((one, other) => (other.index > one.index ? other : one));
  const end = last.path.indexOf(']', last.at);
  return `${last.path.slice(0, last.at)}[${last.index + 1}${last.path.slice(end)}`;
}
