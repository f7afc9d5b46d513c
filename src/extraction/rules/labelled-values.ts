import type { FieldDefinition, Placement } from '../../model/document-type.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { beneath, inColumn, toTheRight } from '../layout/neighbours.ts';
import { middle, type Segment } from '../layout/page-layout.ts';
import { isLabelOnly, type RuleContext, startsWithLabel, valuesOn } from './context.ts';
import { type Piece, piecesOf } from './evidence.ts';
import { combinedPart, dateBehindNumber } from './labels/combined-labels.ts';
import { headsCell, isOfSize } from './labels/form-headings.ts';
import { type LabelMatch, nextLabel } from './labels/label-matches.ts';
import { takeValue } from './take-value.ts';

/** A value read at a label, before it becomes a candidate. */
export interface LabelledReading {
  readonly match: LabelMatch;
  readonly field: FieldDefinition;
  readonly value: string;
  readonly pieces: readonly Piece[];
  readonly placement: Placement;
  readonly score: number;
  readonly segment: Segment;
  /** Where the value stands in the segment's text (UTF-16). */
  readonly start: number;
  readonly end: number;
}

const defaultOrder: readonly Placement[] = ['same', 'right', 'below'];

export function reasonOf(reading: { match: LabelMatch; placement: Placement }): string {
  const label = reading.match.segment.text.slice(reading.match.start, reading.match.end);
  const where = { same: 'behind', right: 'to the right of', below: 'below', above: 'above' }[
    reading.placement
  ];
  return `${where} the label "${label}"`;
}

/** All readings of labelled fields, parties left out. */
export function labelledReadings(context: RuleContext): LabelledReading[] {
  const readings: LabelledReading[] = [];
  for (const match of context.labels) {
    // The headings of a table announce its columns, not the fields of the paper.
    if (context.inTable.has(match.segment) && !match.colon) continue;
    for (const target of match.entry.targets) {
      if (target.kind !== 'field' || target.field.kind === 'party') continue;
      if (headsGoods(context, match) && target.field.path.startsWith('references.')) continue;
      const reading = readCombined(context, match, target.field) ?? null;
      // Labels stand in their list by preference: of two numbers the one with the better label is meant.
      if (reading === null) continue;
      readings.push({ ...reading, score: reading.score - 0.09 * target.rank });
      readings.push(...dateOfPaper(context, reading));
    }
  }
  return readings;
}

/** A label that shares its heading with another takes its own part of the value, any other one all of it. */
function readCombined(
  context: RuleContext,
  match: LabelMatch,
  field: FieldDefinition,
): LabelledReading | null {
  const part = combinedPart(context, match);
  if (part === undefined) return readAt(context, match, field);
  if (part === null) return null;
  const words = part.segment.text.slice(part.start, part.end);
  const taken = takeValue(field.kind as ValueKind, words, valuesOn(context, match.segment.layout), 'tight');
  if (taken === null) return null;
  const start = part.start + taken.start;
  const near = part.placement === 'below' ? 0.85 : 0.92;
  const score = labelCertainty(match) * near * taken.fit;
  return reading(match, field, part.placement, part.segment, start, part.start + taken.end, score);
}

/** The date of the paper behind its number, where the label asks for both. */
function dateOfPaper(context: RuleContext, number: LabelledReading): LabelledReading[] {
  if (number.field.path !== 'documentNumber') return [];
  const field = context.type.fields.find((one) => one.path === 'issueDate');
  const place = field === undefined ? null : dateBehindNumber(context, number.match, number);
  if (field === undefined || place === null) return [];
  return [
    reading(number.match, field, number.placement, number.segment, place.start, place.end, number.score),
  ];
}

/** Beside at least two headings of goods columns a label heads a column of goods too, be there a table or not. */
function headsGoods(context: RuleContext, match: LabelMatch): boolean {
  if (!match.whole || match.colon) return false;
  const columns = new Set<string>();
  for (const other of match.segment.layout.rows[match.segment.row]!.segments) {
    for (const own of context.labelsOf.get(other) ?? []) {
      if (other === match.segment || !own.whole || own.colon) continue;
      for (const target of own.entry.targets) if (target.kind === 'column') columns.add(target.column.path);
    }
  }
  return columns.size >= 2 && ['quantity', 'unitPrice', 'amount'].some((path) => columns.has(path));
}

/** "职务 Position:": the label stands directly before it in another language. */
function repeatsLabel(matches: readonly LabelMatch[], match: LabelMatch, field: FieldDefinition): boolean {
  return matches.some(
    (other) =>
      other.end <= match.start &&
      match.segment.text.slice(other.end, match.start).trim() === '' &&
      other.entry.targets.some((target) => target.kind === 'field' && target.field.path === field.path),
  );
}

/** The best reading of a field at one of its labels; null when no value of its kind stands where one may. */
export function readAt(
  context: RuleContext,
  match: LabelMatch,
  field: FieldDefinition,
): LabelledReading | null {
  const kind = field.kind as ValueKind;
  // "Item number; Marks; Number of packages": what stands there is several things, its first number says nothing.
  if (kind === 'code' && !match.colon && /^[\s.)]*;/.test(match.segment.text.slice(match.end))) return null;
  const order = field.placement ?? defaultOrder;
  const matches = context.labelsOf.get(match.segment) ?? [];
  const next = nextLabel(matches, match);
  const limit = next === undefined ? match.segment.text.length : next.start;
  const values = valuesOn(context, match.segment.layout);
  const behind = match.segment.text.slice(match.valueStart, limit);
  const certainty = labelCertainty(match);

  // Words behind the label in its own segment always come first: no other place is closer.
  if (/[\p{L}\p{N}]/u.test(behind)) {
    if (!match.colon && runsIntoProse(kind, match, behind)) return null;
    if (
      openKinds.has(kind) &&
      !match.atStart &&
      !repeatsLabel(matches, match, field) &&
      /[\p{L}\p{M}]\s$/u.test(match.segment.text.slice(0, match.start))
    )
      return null;
    const taken = takeValue(kind, behind, values, match.colon ? 'free' : 'tight');
    if (taken !== null) {
      const start = match.valueStart + taken.start;
      const end = match.valueStart + taken.end;
      return reading(
        match,
        field,
        'same',
        match.segment,
        start,
        end,
        certainty * (match.colon ? 0.95 : 0.85) * taken.fit,
      );
    }
    // The label runs on in words that are no value: prose, or a longer label.
    if (!match.colon || /\d/.test(behind)) return null;
    if (behind.trim().length > 3) return null;
  }
  if (next !== undefined && !/^[\s\p{P}]*$/u.test(behind)) return null;

  if (openKinds.has(kind) && !match.colon && headsTable(context, match.segment)) return null;
  const inGrid = match.whole && !match.colon && headsColumn(context, match.segment);
  const inCell = match.whole && headsCell(match.segment);
  for (const placement of inGrid || inCell ? belowFirst(order) : order) {
    // Beside a heading of a column stands another heading, known or not: words there are no value.
    if (placement === 'right' && inGrid && openKinds.has(kind)) continue;
    if (placement === 'right' && (next === undefined || next.whole)) {
      const found = readRight(context, match, field, certainty);
      if (found !== null && !order.includes('below')) return found;
      // In narrow columns side by side the lines of the neighbour stand at half height: the own value is beneath.
      if (found !== null && !match.colon && isOfNeighbour(match.segment, found.segment)) {
        const below = readBelow(context, match, field, certainty);
        if (below !== null && standsUnder(match.segment, below.segment)) return below;
      }
      if (found !== null) return found;
    }
    if (placement === 'below') {
      const found = readBelow(context, match, field, certainty);
      if (found !== null) return found;
    }
    if (placement === 'above') {
      const found = readAbove(context, match, field, certainty);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Beside the label, yet off its height or behind a wide blank: the words may be a line of the next column. */
function isOfNeighbour(label: Segment, value: Segment): boolean {
  const off = Math.abs(middle(label) - middle(value)) > 0.25 * Math.min(label.height, value.height);
  return off || value.left - label.right > 3 * label.layout.em;
}

/** Flush under the label, with less than a line between. */
function standsUnder(label: Segment, value: Segment): boolean {
  return (
    Math.abs(value.left - label.left) < 0.5 * label.height && value.top - label.bottom < 0.8 * label.height
  );
}

/**
 * The label heads a column of a table that no rule knows: at least three cells side by side, and under each of them
 * cells in each of the next two rows, none of them a label.
 */
function headsTable(context: RuleContext, segment: Segment): boolean {
  const { rows, em } = segment.layout;
  const head = rows[segment.row]!;
  if (head.segments.length < 3) return false;
  let above = head;
  for (const row of rows.slice(segment.row + 1, segment.row + 3)) {
    if (row.segments.length < 3 || row.top - above.bottom > 1.6 * em) return false;
    if (row.segments.some((other) => isLabelOnly(context, other))) return false;
    const aligned = head.segments.filter((cell) => row.segments.some((other) => inColumn(cell, other)));
    if (aligned.length < 3 || !aligned.includes(segment)) return false;
    above = row;
  }
  return above.index === segment.row + 2;
}

const measuredKinds = new Set<ValueKind>(['quantity', 'weight', 'number', 'amount']);
const bareNumber = /^[^\p{L}\d]{0,3}\d[\d.,' ]*(?:\s?\p{L}{1,4}\.?)?$/u;

/** Several numbers under each other are a column: none of them is the one that the paper states. */
function headsNumbers(segment: Segment): boolean {
  const below = beneath(segment, 6).filter((other) => /[\p{L}\p{N}]/u.test(other.text));
  const first = below[0];
  const second = below[1];
  if (first === undefined || second === undefined) return false;
  if (!bareNumber.test(first.text.trim()) || !bareNumber.test(second.text.trim())) return false;
  return second.row > first.row && second.top - first.bottom < 1.6 * segment.layout.em;
}

/** A row of boxes: at least two more labels stand in the label's row, and each has its value beneath. */
function headsColumn(context: RuleContext, segment: Segment): boolean {
  const row = segment.layout.rows[segment.row]!;
  const others = row.segments.filter(
    (other) =>
      other !== segment && (context.labelsOf.get(other) ?? []).some((match) => match.whole && !match.colon),
  );
  return others.length >= 2 && others.length * 2 >= row.segments.length - 1;
}

function belowFirst(order: readonly Placement[]): readonly Placement[] {
  if (!order.includes('below')) return order;
  return ['below', ...order.filter((placement) => placement !== 'below')];
}

const openKinds = new Set<ValueKind>(['text', 'place', 'paragraph', 'vessel', 'unit', 'language']);

/** Without a colon a short label may be the beginning of a sentence, of an address, or of another label. */
function runsIntoProse(kind: ValueKind, match: LabelMatch, behind: string): boolean {
  const long = match.entry.key.length >= 8 || /\p{Script=Han}{3}/u.test(match.entry.key);
  if (openKinds.has(kind)) return !long || /^\s*\p{Ll}/u.test(behind);
  if (kind !== 'code' || match.entry.key.length > 3) return false;
  // "No. 19 Mill Road" is a street; "No. 4711" is a number.
  return /\d\S*[\s,]+\p{L}{2}/u.test(behind);
}

/** "Warehouse keeper:" announces something, be its words known or not: it is no value. */
const endsInColon = /\p{L}[^\p{L}]{0,3}[:：]\s*$/u;

function readRight(
  context: RuleContext,
  match: LabelMatch,
  field: FieldDefinition,
  certainty: number,
): LabelledReading | null {
  const kind = field.kind as ValueKind;
  const em = match.segment.layout.em;
  const matches = context.labelsOf.get(match.segment) ?? [];
  if (matches.at(-1) !== match && !matches.at(-1)?.whole) return null;
  let seen = 0;
  for (const other of toTheRight(match.segment)) {
    if (startsWithLabel(context, other)) {
      // Both languages of a label side by side, or a colon set apart, do not part it from its value.
      if (isLabelOnly(context, other) && sharesTarget(context, other, match)) continue;
      return null;
    }
    if (context.cellHeadings.has(other) && isOfSize(other, match.segment.height)) return null;
    if (endsInColon.test(other.text)) return null;
    if (!/[\p{L}\p{N}]/u.test(other.text)) continue;
    const distance = (other.left - match.segment.right) / em;
    if (distance > 40) return null;
    const taken = takeValue(kind, other.text, valuesOn(context, other.layout), 'free');
    if (taken !== null) {
      const near = distance < 14 ? 0.92 : distance < 25 ? 0.82 : 0.68;
      return reading(match, field, 'right', other, taken.start, taken.end, certainty * near * taken.fit);
    }
    seen++;
    // A currency sign or a unit may stand between label and number, words may not.
    if (seen > 1 || other.text.replace(/[^\p{L}]/gu, '').length > 4) return null;
  }
  return null;
}

function readBelow(
  context: RuleContext,
  match: LabelMatch,
  field: FieldDefinition,
  certainty: number,
): LabelledReading | null {
  const kind = field.kind as ValueKind;
  let seen = 0;
  if (measuredKinds.has(kind) && headsNumbers(match.segment)) return null;
  for (const other of beneath(match.segment, match.whole ? 3.2 : 2)) {
    if (startsWithLabel(context, other)) {
      if (isLabelOnly(context, other) && sharesTarget(context, other, match)) continue;
      return null;
    }
    if (endsInColon.test(other.text)) return null;
    if (!/[\p{L}\p{N}]/u.test(other.text)) continue;
    if (context.inTable.has(other) && !context.inTable.has(match.segment)) return null;
    const taken = takeValue(kind, other.text, valuesOn(context, other.layout), 'tight');
    if (taken !== null) {
      const distance = (other.top - match.segment.bottom) / match.segment.layout.em;
      const near = distance < 1.2 ? 0.85 : 0.72;
      const labelled = match.colon ? 0.9 : 1;
      return reading(
        match,
        field,
        'below',
        other,
        taken.start,
        taken.end,
        certainty * near * labelled * taken.fit,
      );
    }
    seen++;
    if (seen > 1) return null;
  }
  return null;
}

function readAbove(
  context: RuleContext,
  match: LabelMatch,
  field: FieldDefinition,
  certainty: number,
): LabelledReading | null {
  const layout = match.segment.layout;
  const above = layout.rows[match.segment.row - 1]?.segments.find(
    (other) => other.left < match.segment.right && other.right > match.segment.left,
  );
  if (above === undefined || startsWithLabel(context, above)) return null;
  if (match.segment.top - above.bottom > 1.5 * layout.em) return null;
  const taken = takeValue(field.kind as ValueKind, above.text, valuesOn(context, layout), 'tight');
  if (taken === null) return null;
  return reading(match, field, 'above', above, taken.start, taken.end, certainty * 0.6 * taken.fit);
}

function sharesTarget(context: RuleContext, segment: Segment, match: LabelMatch): boolean {
  const paths = new Set(match.entry.targets.map(pathOf));
  return (context.labelsOf.get(segment) ?? []).every((other) =>
    other.entry.targets.some((target) => paths.has(pathOf(target))),
  );
}

function pathOf(target: LabelMatch['entry']['targets'][number]): string {
  if (target.kind === 'field') return target.field.path;
  if (target.kind === 'column') return `${target.table.path}.${target.column.path}`;
  return target.kind === 'part' ? target.part.path : target.meaning;
}

function reading(
  match: LabelMatch,
  field: FieldDefinition,
  placement: Placement,
  segment: Segment,
  start: number,
  end: number,
  score: number,
): LabelledReading {
  return {
    match,
    field,
    placement,
    segment,
    start,
    end,
    value: segment.text.slice(start, end).trim(),
    pieces: piecesOf(segment, start, end),
    score,
  };
}

/** How sure it is that the words are the label meant: longer labels say more, tolerant and inner ones less. */
export function labelCertainty(match: LabelMatch): number {
  const length = match.entry.key.length * (/\p{Script=Han}/u.test(match.entry.key) ? 2.5 : 1);
  let certainty = 0.8 + Math.min(0.2, length * 0.015);
  if (match.tolerant) certainty -= 0.12;
  if (!match.atStart) certainty -= 0.05;
  if (!match.colon && !match.whole) certainty -= 0.05;
  return certainty;
}
