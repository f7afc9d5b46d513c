import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';

/** "Country where the yarn was spun", "Country in which the cotton was grown": one line of a form for each step. */
const question =
  /countr(?:y|ies) (?:where|in which) (?:the |your |our )?([\p{L} ]{2,30}?) (?:was|were|is|are|has been|have been) (\p{L}{3,})/iu;

/** Steps that a form asks the country of, with the country filled in beside or behind the question. */
export function statedSteps(context: RuleContext, firstIndex: number): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'origin.country')) return [];
  const candidates: Candidate[] = [];
  let index = firstIndex;
  for (const layout of context.layouts) {
    for (const row of layout.rows) {
      row.segments.forEach((segment, place) => {
        const match = question.exec(segment.text);
        if (match === null) return;
        const behind = segment.text.slice(match.index + match[0].length);
        const beside = row.segments[place + 1];
        const own = findValues('country', behind, valuesOn(context, layout))[0];
        const other =
          beside === undefined ? undefined : findValues('country', beside.text, valuesOn(context, layout))[0];
        const base = match.index + match[0].length;
        const country =
          own !== undefined
            ? { text: own.text, pieces: piecesOf(segment, base + own.start, base + own.end) }
            : other !== undefined &&
                beside !== undefined &&
                other.end - other.start > 0.6 * beside.text.trim().length
              ? { text: other.text, pieces: piecesOf(beside, other.start, other.end) }
              : null;
        if (country === null) return;
        const common = {
          score: 0.84,
          because: `beside the question "${match[0]}"`,
          capacity: context.type.assertedBy,
          subject: match[1]!.toLowerCase(),
        };
        const path = `origin[${index}]`;
        candidates.push(
          propose({
            ...common,
            path: `${path}.country`,
            kind: 'country',
            value: country.text,
            pieces: country.pieces,
          }),
        );
        const material = match.index + match[0].indexOf(match[1]!);
        candidates.push(
          propose({
            ...common,
            path: `${path}.material`,
            kind: 'text',
            value: match[1]!,
            pieces: piecesOf(segment, material, material + match[1]!.length),
          }),
        );
        const step = match.index + match[0].lastIndexOf(match[2]!);
        candidates.push(
          propose({
            ...common,
            path: `${path}.step`,
            kind: 'text',
            value: match[2]!,
            pieces: piecesOf(segment, step, step + match[2]!.length),
          }),
        );
        index++;
      });
    }
  }
  return candidates;
}
