import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { readAt } from '../labelled-values.ts';
import { addressLikeness, hasLegalForm } from '../parties/line-shape.ts';

/** Below this share of the page stand the register's seal and the day of issue; above it the dates of the firm. */
const foot = 0.68;

/**
 * A licence in the form of the Chinese register (2014): a grid of the firm's data, the register's seal with the day of
 * issue at the foot. Founding and end of term stand in the grid and are never the day of issue.
 */
export function businessLicence(context: RuleContext): Candidate[] {
  if (context.type.id !== 'business_licence') return [];
  const candidates: Candidate[] = creditCodes(context);
  const layout = context.layouts[0];
  if (layout === undefined) return [];
  const values = valuesOn(context, layout);
  const labelled = context.labels.some((match) =>
    match.entry.targets.some(
      (target) => target.kind === 'field' && target.field.path === 'parties.certificateHolder.address',
    ),
  );
  for (const segment of layout.segments) {
    if (segment.top > foot * layout.height) {
      const date = findValues('date', segment.text, values)[0];
      const rest =
        date === undefined
          ? ''
          : segment.text.replace(date.text, '').replace(/登记机关|发照日期|[\s\p{P}日]/gu, '');
      if (date === undefined || rest !== '') continue;
      candidates.push(
        propose({
          path: 'issueDate',
          kind: 'date',
          value: date.text,
          pieces: piecesOf(segment, date.start, date.end),
          score: 0.8,
          because: 'the date at the foot, at the place of the seal',
          capacity: context.type.assertedBy,
        }),
      );
    } else if (!labelled && addressLikeness(segment.text) >= 0.7 && !hasLegalForm(segment.text)) {
      candidates.push(
        propose({
          path: 'parties.certificateHolder.address',
          kind: 'address',
          value: segment.text.trim(),
          pieces: piecesOf(segment),
          score: 0.6,
          because: 'the only kind of address a licence bears, its label unread',
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}

/** Since 2015 the credit code is the number of a Chinese licence (GB 32100-2015): it stands for both. */
function creditCodes(context: RuleContext): Candidate[] {
  const uscc = context.type.fields.find(
    (field) => field.path === 'parties.certificateHolder.identifiers.uscc',
  );
  if (uscc === undefined) return [];
  return context.labels.flatMap((match) => {
    if (!match.entry.targets.some((target) => target.kind === 'field' && target.field === uscc)) return [];
    const reading = readAt(context, match, uscc);
    if (reading === null) return [];
    return [
      propose({
        path: 'documentNumber',
        kind: 'code',
        value: reading.value,
        pieces: reading.pieces,
        score: 0.7 * reading.score,
        because: 'the credit code is the number of the licence',
        capacity: context.type.assertedBy,
      }),
    ];
  });
}
