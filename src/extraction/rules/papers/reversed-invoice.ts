import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import { rowText } from '../row-text.ts';

/**
 * Remarks of a red-letter VAT invoice of China: code and number of the invoice it reverses stand behind each other,
 * "对应正数发票代码：3600251130 号码：04418273"; those of the digital kind have a number of twenty digits alone.
 */
const reversed =
  /(?:对应(?:的)?(?:正数|蓝字)发票|被红冲蓝字(?:数电|专用)?发票|蓝字发票)(?:代码\s*[:：]?\s*\d{10,12}\s*[,，;；]?\s*)?(?:发票)?号码\s*[:：]?\s*(\d{8}(?:\d{12})?)(?!\d)/gu;

/** The invoice that a red-letter invoice reverses; nothing on papers of another type. */
export function reversedInvoices(context: RuleContext): Candidate[] {
  if (context.type.id !== 'credit_note') return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const row of layout.rows) {
      const line = rowText(row);
      for (const match of line.text.matchAll(reversed)) {
        const end = match.index + match[0].length;
        candidates.push(
          propose({
            path: 'references.invoice',
            kind: 'code',
            value: match[1]!,
            pieces: line.pieces(end - match[1]!.length, end),
            score: 0.88,
            because: 'named in the remarks as the invoice that is reversed',
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}
