import type { Candidate } from '../../model/field.ts';
import { findValues } from '../../values/index.ts';
import { beneath, toTheRight } from '../layout/neighbours.ts';
import type { Segment } from '../layout/page-layout.ts';
import { type RuleContext, startsWithLabel, valuesOn } from './context.ts';
import { piecesOf, propose } from './evidence.ts';
import { takeCode } from './take-value.ts';
import { behindTitle, titleKeysOf } from './titles.ts';

/** "vom 05.03.2018", "of 5 March 2018", "du 05/11/2017": the day of issue behind the number in a title. */
const dateWord =
  /^\W*(?:vom|v\.|dated|date|of|du|en date du|del|de|van|tarihli|ngày|issued at|issued on|datum)?\s*[:.]?\s*/iu;

/**
 * Reads numbers that stand in the title line itself: "Rechnung Nr. 471102 vom 05.03.2018", "Facture FA-2017-0009",
 * "INVOICE # 123". The title must be the type's own and begin the line.
 */
export function titleNumbers(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  const titles = titleKeysOf(context.type);
  for (const layout of context.layouts.slice(0, 2)) {
    for (const segment of layout.segments) {
      if (context.inTable.has(segment)) continue;
      const behind = behindTitle(segment.text, titles);
      if (behind === null) continue;
      const rest = segment.text.slice(behind.end);
      const head =
        /^(?:[\p{L}\s./-]{0,30}?\([^)]{1,40}\)|\s*[/&|]\s*(?:\p{L}{3,}[\s-]){1,3}?(?=\S*\d))?(?:\s+(?:des|der|du|de la|of the)\s+\p{L}+(?:\s*\([^)]{1,20}\))?)?[\s:：]*(?:no\b|nr\b|num\b|number\b|nummer\b|n[°º]|№|#|号码?|编号)?[.\s:：#-]*/iu.exec(
          rest,
        )?.[0] ?? '';
      const numbered = /(?:no|nr|num|number|nummer|n[°º]|№|#|号码?|编号)[.\s:：#-]*$/iu.test(head);
      const values = valuesOn(context, layout);
      const codeStart = behind.end + head.length;
      const code = takeCode(segment.text.slice(codeStart), values);
      const size = segment.height > 1.25 * layout.em ? 0.08 : 0;
      const top = segment.top < layout.height * 0.5 ? 0.05 : -0.1;
      let dateFrom = codeStart;
      if (code !== null && code.start <= 2) {
        const value = segment.text.slice(codeStart + code.start, codeStart + code.end);
        if (numbered || value.length >= 4) {
          candidates.push(
            propose({
              path: 'documentNumber',
              kind: 'code',
              value,
              pieces: piecesOf(segment, codeStart + code.start, codeStart + code.end),
              score: (numbered ? 0.86 : 0.72) * code.fit + size + top,
              because: `behind the title "${segment.text.slice(behind.start, behind.end)}"`,
              capacity: context.type.assertedBy,
            }),
          );
        }
        dateFrom = codeStart + code.end;
      }
      if (code === null && !/[\p{L}\p{N}]/u.test(segment.text.slice(codeStart))) {
        const beside = numberBeside(context, segment, numbered);
        if (beside !== null) candidates.push(beside);
      }
      const tail = segment.text.slice(dateFrom);
      const lead = dateWord.exec(tail)?.[0].length ?? 0;
      const date = findValues('date', tail, values)[0];
      if (date !== undefined && date.start <= lead + 1) {
        candidates.push(
          propose({
            path: 'issueDate',
            kind: 'date',
            value: date.text,
            pieces: piecesOf(segment, dateFrom + date.start, dateFrom + date.end),
            score: 0.84 + top,
            because: `in the title line "${segment.text.slice(0, 60)}"`,
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}

/**
 * "Schlussrechnung Nr.:" over its number, or "Invoice" in a column of labels with the number beside it. Without a
 * word for a number the title must be set no larger than the text, and the whole cell beside it must be the number.
 */
function numberBeside(context: RuleContext, title: Segment, numbered: boolean): Candidate | null {
  const layout = title.layout;
  if (!numbered && title.height > 1.2 * layout.em) return null;
  const right = toTheRight(title)[0];
  const places = [
    ...(right !== undefined && right.left - title.right < 14 * layout.em ? [right] : []),
    ...(numbered ? beneath(title, 1.2).slice(0, 1) : []),
  ];
  for (const place of places) {
    if (startsWithLabel(context, place) || context.inTable.has(place)) continue;
    const code = takeCode(place.text, valuesOn(context, layout));
    if (code === null || code.start > 0) continue;
    const whole = code.end === place.text.trimEnd().length;
    if (code.end < (numbered ? 2 : 3) || (!numbered && !whole)) continue;
    return propose({
      path: 'documentNumber',
      kind: 'code',
      value: place.text.slice(code.start, code.end),
      pieces: piecesOf(place, code.start, code.end),
      score: (numbered ? 0.8 : 0.62) * code.fit,
      because: `beside the words "${title.text.slice(0, 40)}"`,
      capacity: context.type.assertedBy,
    });
  }
  return null;
}
