import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';

/** "Issued at Zug on 03.02.2025", "Done in Lyon, le 3 mars 2025", "Ausgestellt in Köln am …": a place, then the day. */
const lead =
  /^\W*(?:issued|given|done|made out|signed and sealed|ausgestellt|délivré|fait|établi|expedido|emitido|rilasciato|afgegeven)\s+(?:at|in|à|a|en|em|te|on)\s+(?:\p{Lu}[\p{L}.' -]{1,40}?[,]?\s*(?:on|am|den|le|el|the|il|op|this)?[,:]?\s*)?$/iu;

/** The day of issue in a line of place and date. */
export function issuedAt(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'issueDate')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      for (const date of findValues('date', segment.text.slice(0, 120), valuesOn(context, layout))) {
        if (!lead.test(segment.text.slice(0, date.start))) continue;
        candidates.push(
          propose({
            path: 'issueDate',
            kind: 'date',
            value: date.text,
            pieces: piecesOf(segment, date.start, date.end),
            score: 0.8,
            because: `behind "${segment.text.slice(0, date.start).trim()}"`,
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}

/** "… is granted authorisation to use the mark, …, for" / "has been certified for": the products are in the next line. */
const grants =
  /\b(?:grant\w*|authori[sz]\w*|licen[cs]ed|certified|entitled|permitted)\b.*\bfor(?: the following (?:products?|articles?|goods))?\s*:?$/iu;

/** What a certificate covers, in the line under the sentence that grants it. */
export function grantedProducts(context: RuleContext): Candidate[] {
  const field = context.type.fields.find((one) => one.path === 'goods.description');
  if (field === undefined || !/certificate/.test(context.type.id)) return [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (!grants.test(segment.text.trim())) continue;
      const below = layout.rows[segment.row + 1]?.segments.find(
        (other) => other.left < segment.right && other.right > segment.left,
      );
      if (below === undefined || below.top - segment.bottom > 3.5 * layout.em) continue;
      if ((context.labelsOf.get(below) ?? []).some((match) => match.colon || match.whole)) continue;
      return [
        propose({
          path: 'goods[0].description',
          kind: 'paragraph',
          value: below.text.trim(),
          pieces: piecesOf(below),
          score: 0.8,
          because: 'under the sentence that grants the certificate',
          capacity: context.type.assertedBy,
          subject: 'goods line 1',
        }),
      ];
    }
  }
  return [];
}

const validity =
  /\b(?:the |this )?certificate\s+(?:no\.?\s*|number\s+)?(\S*\d\S*)\s+is valid (?:until|till|through|to)\s+/iu;

/** "The certificate 24.ABC.12345 is valid until 31.03.2026": its number and its end in one sentence. */
export function validUntil(context: RuleContext): Candidate[] {
  if (!/certificate/.test(context.type.id)) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      const match = validity.exec(segment.text);
      if (match?.[1] === undefined) continue;
      const because = `in the sentence "${segment.text.slice(0, 60)}"`;
      const capacity = context.type.assertedBy;
      const at = match.index + match[0].indexOf(match[1]);
      const pieces = piecesOf(segment, at, at + match[1].length);
      candidates.push(
        propose({
          path: 'documentNumber',
          kind: 'code',
          value: match[1],
          pieces,
          score: 0.84,
          because,
          capacity,
        }),
      );
      const from = match.index + match[0].length;
      const date = findValues('date', segment.text.slice(from), valuesOn(context, layout))[0];
      if (date === undefined || date.start > 4) continue;
      candidates.push(
        propose({
          path: 'expiryDate',
          kind: 'date',
          value: date.text,
          pieces: piecesOf(segment, from + date.start, from + date.end),
          score: 0.86,
          because,
          capacity,
        }),
      );
    }
  }
  return candidates;
}
