import { isUnspaced } from '../../../text/characters.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { headsCell } from './form-headings.ts';
import type { LabelTarget } from './label-index.ts';
import type { LabelMatch } from './label-matches.ts';

/**
 * Leaves out labels that are what was filled in at another one: "Material: Seed cotton", "工序：纺纱厂", "Status: Closed".
 * Their words announce something on other papers; here they stand where a value does and carry no colon, where
 * the label before them does, stand in a column of values, or are set larger than the heading of their cell.
 */
export function withoutFilledIn(matches: readonly LabelMatch[]): LabelMatch[] {
  const bySegment = new Map<Segment, LabelMatch[]>();
  for (const match of matches) {
    const list = bySegment.get(match.segment);
    if (list === undefined) bySegment.set(match.segment, [match]);
    else list.push(match);
  }
  return matches.filter((match) => !isFilledIn(match, bySegment));
}

type Labelled = ReadonlyMap<Segment, readonly LabelMatch[]>;

function isFilledIn(match: LabelMatch, labelled: Labelled): boolean {
  if (match.colon || !mayBeValue(match)) return false;
  const own = labelled.get(match.segment)!;
  const place = own.indexOf(match);
  if (place > 0) return own[place - 1]!.valueStart >= match.start && announces(own[place - 1]!, match, true);
  if (!match.atStart || match.segment.text.slice(0, match.start).trim() !== '') return false;
  if (own.length > 1) return false;
  const { segments } = match.segment.layout.rows[match.segment.row]!;
  const at = segments.indexOf(match.segment);
  const behind = segments[at + 1];
  if (standsInValueColumn(match, segments[at - 1], labelled)) return true;
  // What has a value of its own beside it is a label.
  if (behind !== undefined && !hasColon(behind, labelled)) return standsInCell(match, labelled);
  const before = segments[at - 1];
  const label = before === undefined ? undefined : labelled.get(before)?.at(-1);
  if (label?.whole === true && announces(label, match, true)) return true;
  return standsInCell(match, labelled);
}

/**
 * In a column of values: beside a label, and at least two rows near by have a label in the label's column and words that
 * are none in this one.
 */
function standsInValueColumn(match: LabelMatch, before: Segment | undefined, labelled: Labelled): boolean {
  const { segment } = match;
  const label = before === undefined ? undefined : labelled.get(before)?.at(-1);
  if (before === undefined || label?.whole !== true || !announces(label, match, false)) return false;
  const { rows, em } = segment.layout;
  const isFlush = (one: Segment, other: Segment): boolean => Math.abs(one.left - other.left) < 0.4 * em;
  const pairs = rows.slice(Math.max(0, segment.row - 4), segment.row + 5).filter(({ segments }) =>
    segments.some((left, place) => {
      const right = segments[place + 1];
      return (
        left !== before &&
        right !== undefined &&
        isFlush(left, before) &&
        isFlush(right, segment) &&
        (labelled.get(left)?.some((one) => one.whole) ?? false) &&
        !labelled.has(right)
      );
    }),
  );
  return pairs.length >= 2;
}

function hasColon(segment: Segment, labelled: Labelled): boolean {
  return labelled.get(segment)?.some((match) => match.colon) ?? false;
}

/** Under the heading of a form's cell, in larger type than it. */
function standsInCell(match: LabelMatch, labelled: Labelled): boolean {
  const { segment } = match;
  if (headsCell(segment)) return false;
  const above = segment.layout.rows
    .slice(Math.max(0, segment.row - 2), segment.row)
    .flatMap((row) => row.segments)
    .filter(
      (other) =>
        Math.abs(other.left - segment.left) < 0.6 * segment.height &&
        segment.top - other.bottom < 0.8 * segment.height &&
        segment.top > other.top,
    )
    .at(-1);
  const label = above === undefined ? undefined : labelled.get(above)?.at(-1);
  return label?.whole === true && headsCell(label.segment) && announces(label, match, false);
}

/** Whether a label asks for words, and none that only say the same in another language. */
function announces(label: LabelMatch, value: LabelMatch, colon: boolean): boolean {
  if (colon && !label.colon) return false;
  if (!label.entry.targets.some((target) => wordKinds.has(kindOf(target)))) return false;
  if (isForeign(value)) return true;
  // "品名：Description", "Producto: Description" repeat the label; no Chinese label is followed by another one.
  const unspaced = (match: LabelMatch): boolean => isUnspaced(match.entry.key.charAt(0));
  if (unspaced(label) !== unspaced(value)) return false;
  if (unspaced(label) && label.entry !== value.entry) return true;
  const paths = new Set(label.entry.targets.map(pathOf));
  return !value.entry.targets.some((target) => paths.has(pathOf(target)));
}

/** Words that name a thing, a process or a kind of firm; those that name a number or a date are no values. */
function mayBeValue(match: LabelMatch): boolean {
  if (isForeign(match)) return match.entry.targets.every((target) => !dataKinds.has(kindOf(target)));
  return (
    match.whole &&
    match.entry.targets.every(
      (target) =>
        target.kind !== 'part' && (nameKinds.has(kindOf(target)) || materialPath.test(pathOf(target))),
    )
  );
}

/** Only other types know the label. */
function isForeign(match: LabelMatch): boolean {
  return match.entry.targets.every((target) => target.kind === 'other' && target.asks !== undefined);
}

const wordKinds = new Set(['text', 'paragraph']);
const nameKinds = new Set(['text', 'paragraph', 'party', 'place', 'vessel', 'unit']);
/** Materials that count as labels of what went in or was lost: "Seed cotton", "Noils". */
const materialPath = /^production\./;
const dataKinds = new Set(['code', 'date', 'amount', 'currency', 'country', 'address', 'bank-account']);

function kindOf(target: LabelTarget): string {
  if (target.kind === 'field') return target.field.kind;
  if (target.kind === 'column') return target.column.kind;
  return target.kind === 'part' ? 'part' : (target.asks ?? 'other');
}

function pathOf(target: LabelTarget): string {
  if (target.kind === 'field') return target.field.path;
  if (target.kind === 'column') return `${target.table.path}.${target.column.path}`;
  return target.kind === 'part' ? target.part.path : target.meaning;
}
