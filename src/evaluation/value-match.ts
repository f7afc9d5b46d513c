import type { Field } from '../model/field.ts';
import { parseValue } from '../values/index.ts';
import { goldForms } from './gold.ts';

/** How values of a path are compared. */
type Comparison = 'code' | 'date' | 'number' | 'words';

const datePath = /(?:Date$|^dates\.(?!harvestYear)|^audit\.date$|signedOn$|^translation\.date$)/u;
const numberPath =
  /(?:[qQ]uantity$|[aA]mount$|[wW]eight$|\.unitPrice$|\.packages$|Count$|\.loss$|\.workersOnShift$|^tier\.number$)/u;
const codePath =
  /(?:^documentNumber$|^references\.|^lots\.(?:id|rangeFrom|rangeTo)$|\.identifiers\.|\.hsCode$|\.articleNumber$|\.lot$|Lot$|^payment\.invoice$|currency$|^language$)/u;

function comparisonOf(path: string): Comparison {
  if (datePath.test(path)) return 'date';
  if (numberPath.test(path)) return 'number';
  return codePath.test(path) ? 'code' : 'words';
}

/**
 * True when a field says what the gold says: its printed or its normalised value equals one of the gold's forms, white
 * space folded (a line break is a space) and width unified. Numbers compare as decimals and dates as ISO 8601; names and
 * other words compare without case; codes compare character for character.
 *
 * @param path the field path without indexes.
 */
export function saysTheSame(
  path: string,
  goldValue: string,
  field: Pick<Field, 'value' | 'normalized'>,
): boolean {
  const comparison = comparisonOf(path);
  const said = [field.value, ...(field.normalized === null ? [] : [field.normalized])];
  return goldForms(goldValue).some((form) => said.some((value) => equal(comparison, form, value)));
}

function equal(comparison: Comparison, form: string, value: string): boolean {
  const one = foldSpace(form);
  const other = foldSpace(value);
  if (one === other) return true;
  if (comparison === 'words') return foldWords(one) === foldWords(other);
  if (comparison === 'number') return decimal(one) !== null && decimal(one) === decimal(other);
  // Only the gold's form is parsed: a wrong normaliser must not be mended here.
  if (comparison === 'date') return isoDate(one) === other;
  return false;
}

function foldSpace(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Without case, and without the spaces that stand beside punctuation or between Han characters. */
function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/ ?([\p{P}\p{S}]) ?/gu, '$1')
    .replace(/(?<=[\p{Script=Han}]) | (?=[\p{Script=Han}])/gu, '');
}

/** A plain decimal string without needless zeros: `86400` for `86400.00`; null for anything else. */
function decimal(text: string): string | null {
  const match = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/u.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction] = match;
  const size = fraction ? `${whole}.${fraction}` : whole!;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

/** An unambiguous date as ISO 8601; null when it may be read in two ways. */
function isoDate(text: string): string | null {
  return parseValue('date', text)?.normalized ?? null;
}
