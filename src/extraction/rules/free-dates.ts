import type { Candidate } from '../../model/field.ts';
import { findValues } from '../../values/index.ts';
import type { Segment } from '../layout/page-layout.ts';
import { type RuleContext, valuesOn } from './context.ts';
import { piecesOf, propose } from './evidence.ts';
import type { LabelMatch } from './labels/label-matches.ts';
import { isTillReceipt } from './papers/till-receipt.ts';

const time = /^\s*[,;@-]?\s*(?:at\s*)?\d{1,2}[:.h]\d{2}/i;
const placeDate = /^\s*(\p{Lu}[\p{L}.\s-]{1,30}?)\s*[,;]\s*(?:den|le|the|dated?|il|on)?\s*$/u;

/**
 * Dates that no label announces: "Köln, den 05.03.2018", a date alone near the head, the printed time of a receipt.
 * They rank below every labelled date and only ever give the day of issue.
 */
export function freeDates(context: RuleContext): Candidate[] {
  const first = context.layouts[0];
  if (first === undefined || !context.type.fields.some((field) => field.path === 'issueDate')) return [];
  const candidates: Candidate[] = [];
  // Tills print date and time at the foot as often as at the head.
  const tillReceipt = isTillReceipt(context);
  let order = 0;
  for (const row of first.rows) {
    for (const segment of row.segments) {
      if (context.inTable.has(segment) || segment.text.length > 90) continue;
      const values = valuesOn(context, first);
      for (const date of findValues('date', segment.text, values)) {
        if (labelBefore(context, segment, date.start)) continue;
        const before = segment.text.slice(0, date.start);
        const after = segment.text.slice(date.end);
        const reason = reasonFor(before, after, segment);
        if (reason === null) continue;
        candidates.push(
          propose({
            path: 'issueDate',
            kind: 'date',
            value: date.text,
            pieces: piecesOf(segment, date.start, date.end),
            score:
              reason.score -
              Math.min(0.15, order * 0.03) -
              (segment.top > first.height * 0.6 && !tillReceipt ? 0.08 : 0),
            because: reason.words,
            capacity: context.type.assertedBy,
          }),
        );
        order++;
      }
    }
  }
  return candidates;
}

function reasonFor(before: string, after: string, segment: Segment): { score: number; words: string } | null {
  if (placeDate.test(before))
    return { score: 0.62, words: `place and date line "${segment.text.slice(0, 50)}"` };
  if (time.test(after)) return { score: 0.5, words: 'printed date and time' };
  const letters = (before + after).replace(/[^\p{L}]/gu, '').length;
  if (letters === 0) return { score: 0.45, words: 'a date standing alone' };
  if (letters <= 12 && !/\d/.test(before)) return { score: 0.38, words: 'a date without a label' };
  return null;
}

/** A label of the same segment, to the left or above claims the date for something else. */
function labelBefore(context: RuleContext, segment: Segment, at: number): boolean {
  // What stands behind the date announces something else.
  const own = (context.labelsOf.get(segment) ?? []).filter((match) => match.start < at);
  // The number of a receipt may stand before its date and time; a label of another date may not.
  if (own.some((match) => announcesDate(match)) || (own.length > 0 && !/\d{1,2}:\d{2}/.test(segment.text)))
    return true;
  const row = segment.layout.rows[segment.row];
  const left = row?.segments.filter((other) => other.right <= segment.left + 1).at(-1);
  if (
    left !== undefined &&
    (context.labelsOf.get(left)?.some((match) => match.whole || (match.colon && announcesDate(match))) ??
      false)
  )
    return true;
  const above = segment.layout.rows[segment.row - 1]?.segments.find(
    (other) => Math.abs(other.left - segment.left) < 2 * segment.height,
  );
  return (
    above !== undefined &&
    (context.labelsOf.get(above)?.some((match) => match.whole && announcesDate(match)) ?? false)
  );
}

function announcesDate(match: LabelMatch): boolean {
  return match.entry.targets.some(
    (target) =>
      (target.kind === 'field' && target.field.kind === 'date') ||
      (target.kind === 'other' && /[dD]ate|^dates\./.test(target.meaning)),
  );
}
