import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, propose } from '../evidence.ts';
import { flowText } from '../flow-text.ts';
import { rowText } from '../row-text.ts';

const kinds =
  'fully announced|semi-?\\s?announced|un-?announced|not announced|announced|fully unannounced|半通知|不通知|未通知|突击|通知';
const option = new RegExp(`(?<![\\p{L}-])(?:${kinds})(?!\\p{L})`, 'giu');
const mark = /[☐□▢❏☑☒✓✔■]|\[[ xX✓]?\]|\([ xX✓]\)/gu;
const ticked = /^(?:[☑☒✓✔■]|\[[xX✓]\]|\([xX✓]\))$/u;
/** "The audit was unannounced", "a semi-announced audit was carried out". */
const sentences: readonly RegExp[] = [
  new RegExp(
    `\\b(?:audit|assessment|visit|monitoring) (?:was|is) (?:conducted |carried out |made )?(?:as )?(?:an? )?(${kinds})(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `\\b(${kinds}) (?:[\\p{L}-]+ ){0,2}(?:audit|assessment|visit) (?:was|took place|on)(?!\\p{L})`,
    'iu',
  ),
];

/**
 * Whether an audit was announced, where the paper prints all kinds with boxes and one of them is ticked, or says it in a
 * sentence. A row of kinds of which none is ticked says nothing.
 */
export function announcements(context: RuleContext): Candidate[] {
  if (!context.type.fields.some(({ path }) => path === 'audit.announced')) return [];
  const candidates: Candidate[] = [];
  const add = (value: string, pieces: readonly Piece[], score: number, because: string): void => {
    candidates.push(
      propose({
        path: 'audit.announced',
        kind: 'text',
        value,
        pieces,
        score,
        because,
        capacity: context.type.assertedBy,
      }),
    );
  };
  for (const layout of context.layouts.slice(0, 3)) {
    for (const row of layout.rows) {
      const own = rowText(row);
      const marks = [...own.text.matchAll(mark)];
      if (marks.length === 0) continue;
      const options = [...own.text.matchAll(option)];
      // Boxes stand before their words, or behind them: a row ends with words or with a box.
      const last = options.at(-1);
      const before = last !== undefined && marks.at(-1)!.index < last.index;
      for (const one of marks.filter(([sign]) => ticked.test(sign))) {
        const chosen = before
          ? options.find(({ index }) => index >= one.index)
          : options.findLast(({ index }) => index < one.index);
        const end = chosen === undefined ? 0 : chosen.index + chosen[0].length;
        const blank =
          chosen === undefined
            ? ''
            : before
              ? own.text.slice(one.index + one[0].length, chosen.index)
              : own.text.slice(end, one.index);
        if (chosen === undefined || blank.trim() !== '') continue;
        add(chosen[0], own.pieces(chosen.index, end), 0.94, 'the kind whose box is ticked');
      }
    }
    const flow = flowText(layout);
    const text = flow.text.replace(/\n/gu, ' ');
    for (const pattern of sentences) {
      const match = pattern.exec(text);
      if (match?.[1] === undefined) continue;
      const start = match.index + match[0].indexOf(match[1]);
      add(match[1], flow.pieces(start, start + match[1].length), 0.76, `the words "${match[0]}"`);
      break;
    }
  }
  return candidates;
}
