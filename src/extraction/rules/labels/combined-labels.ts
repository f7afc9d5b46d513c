import { findValues } from '../../../values/index.ts';
import { beneath, toTheRight } from '../../layout/neighbours.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { isLabelOnly, type RuleContext, startsWithLabel, valuesOn } from '../context.ts';
import type { LabelMatch } from './label-matches.ts';

/** Where the words of one label of a combined heading stand (UTF-16 in the segment's text). */
export interface CombinedPart {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly placement: 'same' | 'right' | 'below';
}

/**
 * "Rechnungsnr. / Datum" over "9004417823 / 07.11.2023": a number and its date under one heading. Gives the part of the
 * value that belongs to the label; null where it has none or where the date is that of another paper; undefined where
 * the label stands alone.
 */
export function combinedPart(context: RuleContext, match: LabelMatch): CombinedPart | null | undefined {
  const pair = pairOf(context, match);
  if (pair === null) return undefined;
  const [number, date] = pair;
  const place = wordsAt(context, match.segment, Math.max(number.valueStart, date.valueStart));
  if (place === null) return null;
  const words = place.segment.text.slice(place.start);
  const dates = findValues('date', words, valuesOn(context, place.segment.layout));
  const day = number.start < date.start ? dates.at(-1) : dates[0];
  if (day === undefined) return match === date ? null : undefined;
  if (match === date) {
    // The date beside the number of another paper is the date of that paper.
    if (!announces(number, 'documentNumber')) return null;
    return { ...place, start: place.start + day.start, end: place.start + day.end };
  }
  const gap = /^[\s\p{P}]*/u.exec(words.slice(day.end))![0].length;
  const [from, until] = number.start < date.start ? [0, day.start] : [day.end + gap, words.length];
  return { ...place, start: place.start + from, end: place.start + until };
}

const jointLabel =
  /(?:[/&+]|\b(?:and|und|et|y|e|ve)\b|及|和|与)\s*(?:date|datum|fecha|data|tarih\p{L}*|dt\.?|日期)\s*$/iu;

/** "Invoice No. & Date" as one label of the list: where the date stands behind the number read at it; null where none does. */
export function dateBehindNumber(
  context: RuleContext,
  match: LabelMatch,
  number: { readonly segment: Segment; readonly end: number },
): { start: number; end: number } | null {
  if (!jointLabel.test(match.segment.text.slice(match.start, match.end))) return null;
  const rest = number.segment.text.slice(number.end);
  const day = findValues('date', rest, valuesOn(context, number.segment.layout))[0];
  if (
    day === undefined ||
    !/^[\s\p{P}]*(?:dt|dated|date|of|vom|du|del|de)?[\s\p{P}]*$/iu.test(rest.slice(0, day.start))
  )
    return null;
  return { start: number.end + day.start, end: number.end + day.end };
}

/** The number's label and the date's label that a stroke or "and" joins, in that order. */
function pairOf(context: RuleContext, match: LabelMatch): readonly [LabelMatch, LabelMatch] | null {
  const all = context.labelsOf.get(match.segment) ?? [];
  const at = all.indexOf(match);
  for (const [one, other] of [
    [all[at - 1], match],
    [match, all[at + 1]],
  ] as const) {
    if (one === undefined || other === undefined || one.colon) continue;
    const between = match.segment.text.slice(one.end, other.start);
    if (!/^[^\p{L}\p{N}]*(?:no|nr|n[°º])?[.\s]*(?:[/&+|]|\b(?:und|and|et|y|e)\b)\s*$/iu.test(between))
      continue;
    if (isDateLabel(other) && !isDateLabel(one)) return [one, other];
    if (isDateLabel(one) && !isDateLabel(other)) return [other, one];
  }
  return null;
}

function isDateLabel(match: LabelMatch): boolean {
  return match.entry.targets.some((target) => target.kind === 'field' && target.field.kind === 'date');
}

function announces(match: LabelMatch, path: string): boolean {
  return match.entry.targets.some((target) => target.kind === 'field' && target.field.path === path);
}

/** The words behind, beside or beneath the heading. */
function wordsAt(context: RuleContext, heading: Segment, from: number): CombinedPart | null {
  if (/[\p{L}\p{N}]/u.test(heading.text.slice(from)))
    return { segment: heading, start: from, end: heading.text.length, placement: 'same' };
  const right = toTheRight(heading)[0];
  if (right !== undefined && isValue(context, right))
    return { segment: right, start: 0, end: right.text.length, placement: 'right' };
  const below = beneath(heading, 3.2)[0];
  if (below !== undefined && isValue(context, below))
    return { segment: below, start: 0, end: below.text.length, placement: 'below' };
  return null;
}

function isValue(context: RuleContext, segment: Segment): boolean {
  return /\d/.test(segment.text) && !startsWithLabel(context, segment) && !isLabelOnly(context, segment);
}
