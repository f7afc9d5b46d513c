import type { Field } from '../model/field.ts';
import { pageKey } from '../model/page-key.ts';
import { IntervalIndex } from './intervals.ts';
import type { StatedWords } from './stated-words.ts';

const screenedField =
  /^(?:parties|origin|tier|transport|goods\[\d+\]\.(?:countryOfOrigin|description|hsCode|composition)|lots|production|audit\.site|components\[\d+\]\.supplier)/;

/** A stretch of a page that a field stands on. Offsets are code points of the page text. */
interface FieldPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** True where another reading leads the field: its words may be held against the lists, but speak for nothing. */
  readonly rival: boolean;
}

/** Where the party, address, origin and goods fields stand, by page. */
export function screenedByPage(
  fields: readonly Field[],
  stated: readonly StatedWords[] = [],
): ReadonlyMap<string, readonly FieldPlace[]> {
  const places = new Map<string, FieldPlace[]>();
  for (const words of stated) {
    if (words.how !== 'words') continue;
    const [start, end] = words.offsets;
    const own = words.paths
      .filter((path) => screenedField.test(path))
      .map((path) => ({ path, start, end, rival: false }));
    places.set(pageKey(words), [...(places.get(pageKey(words)) ?? []), ...own]);
  }
  for (const field of fields) {
    if (!screenedField.test(field.path)) continue;
    const rivals = field.alternatives.flatMap(({ groundings }) => groundings);
    for (const grounding of [...field.groundings, ...rivals]) {
      if (grounding.status === 'ungrounded') continue;
      const key = pageKey(grounding);
      const place = {
        path: field.path,
        start: grounding.offsets[0],
        end: grounding.offsets[1],
        rival: !field.groundings.includes(grounding),
      };
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}

/** A field and the stretch of a text that it stands on. UTF-16, end exclusive. */
export interface PlacedField {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Another reading leads the field. */
  readonly rival?: boolean;
}

/** Which fields stand on a range of the page. UTF-16. */
export type FieldsOn = (start: number, end: number) => readonly string[];

/** The fields of a page with their places in its text. */
export function placedFields(places: readonly FieldPlace[], text: string): PlacedField[] {
  const indexOf = utf16Indexes(text);
  return places.map(({ path, start, end, rival }) => ({
    path,
    start: indexOf(start),
    end: indexOf(end),
    ...(rival ? { rival } : {}),
  }));
}

/** Paths of the fields that stand on a range of a text. */
export function fieldsOn(fields: readonly PlacedField[]): FieldsOn {
  const leading = fields.filter(({ rival }) => rival !== true);
  if (leading.length === 0) return () => [];
  const placed = new IntervalIndex(leading);
  return (start, end) => [...new Set(placed.overlapping(start, end).map((field) => field.path))].sort();
}

/**
 * Paths of the fields that bore on a mention: those that stand on it and, where a name was found by its field alone,
 * those that another reading leads.
 */
export function bearing(
  { rule, start, end }: { readonly rule: string; readonly start: number; readonly end: number },
  fields: readonly PlacedField[],
  standingOn: FieldsOn,
): readonly string[] {
  const leading = standingOn(start, end);
  if (leading.length > 0 || !rule.startsWith('field-')) return leading;
  const under = fields.filter((field) => field.start < end && field.end > start);
  return [...new Set(under.map(({ path }) => path))].sort();
}

/** UTF-16 indexes for code point offsets of a text; offsets behind the end give the end. */
function utf16Indexes(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => Math.min(offset, text.length);
  const indexes = new Uint32Array(text.length + 1);
  let offset = 0;
  for (let index = 0; index < text.length; index++) {
    indexes[offset] = index;
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length) index++;
    offset++;
  }
  const last = offset;
  return (asked) => (asked >= last ? text.length : indexes[asked]!);
}

/** Code point offsets for UTF-16 indexes of a text; the identity where no character needs two units. */
export function codePointOffsets(text: string): (index: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (index) => index;
  const offsets = new Uint32Array(text.length + 1);
  let offset = 0;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = offset;
    const unit = text.charCodeAt(index);
    if (!(unit >= 0xd800 && unit <= 0xdbff && index + 1 < text.length)) offset++;
  }
  offsets[text.length] = offset;
  return (index) => offsets[index]!;
}
