import type { Candidate } from '../../model/field.ts';
import { findValues } from '../../values/index.ts';
import { type RuleContext, valuesOn } from './context.ts';
import { piecesOf, propose } from './evidence.ts';
import { takeCode } from './take-value.ts';
import { behindTitle, titleKeys } from './titles.ts';

/** "vom 05.03.2018", "of 5 March 2018", "du 05/11/2017": the day of issue behind the number in a title. */
const dateWord =
  /^\W*(?:vom|v\.|dated|date|of|du|en date du|del|de|van|tarihli|ngày|issued at|issued on|datum)?\s*[:.]?\s*/iu;

/**
 * Reads numbers that stand in the title line itself: "Rechnung Nr. 471102 vom 05.03.2018", "Facture FA-2017-0009",
 * "INVOICE # 123". The title must be the type's own and begin the line.
 */
export function titleNumbers(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  const titles = titleKeys([context.type]);
  for (const layout of context.layouts.slice(0, 2)) {
    for (const segment of layout.segments) {
      if (context.inTable.has(segment)) continue;
      const behind = behindTitle(segment.text, titles);
      if (behind === null) continue;
      const rest = segment.text.slice(behind.end);
      const head =
        /^(?:[\p{L}\s./-]{0,30}?\([^)]{1,40}\))?(?:\s+(?:des|der|du|de la|of the)\s+\p{L}+(?:\s*\([^)]{1,20}\))?)?[\s:：]*(?:no\b|nr\b|num\b|number\b|nummer\b|n[°º]|№|#|号码?|编号)?[.\s:：#-]*/iu.exec(
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
