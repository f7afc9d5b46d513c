import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import type { TableLine } from './table-body.ts';
import type { TableHeader } from './table-header.ts';

/** Words of headings for the kinds of lots (contract §4, `lots[n].kind`). */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['bale', /(?<!\p{L})(?:bales?|fardos?|pacas?|balles?|balya|ballen)(?!\p{L})|棉包|包号/iu],
  ['heat', /(?<!\p{L})heats?(?: no)?(?!\p{L})|炉号/iu],
  ['coil', /(?<!\p{L})coils?(?!\p{L})|钢卷|卷号/iu],
  ['serial', /(?<!\p{L})serial(?!\p{L})|序列号/iu],
  ['batch', /(?<!\p{L})batch(?:es)?(?!\p{L})|charge(?!\p{L})|批次/iu],
  ['lot', /(?<!\p{L})(?:lots?|lote|parti)(?!\p{L})|批号|缸号/iu],
];

/** The kind of a numbered thing follows from the heading of the column that numbers it. */
export function lotKind(
  context: RuleContext,
  header: TableHeader,
  line: TableLine,
  number: number,
  subject: string,
): Candidate[] {
  const numbering = [...line.cells.keys()].find((one) =>
    ['id', 'rangeFrom', 'rangeTo'].includes(one.column?.path ?? ''),
  );
  if (numbering === undefined) return [];
  for (const [kind, words] of kinds) {
    const printed = words.exec(numbering.text)?.[0];
    if (printed === undefined) continue;
    for (let row = header.firstRow; row <= header.lastRow; row++) {
      for (const segment of header.layout.rows[row]!.segments) {
        const at = segment.text.indexOf(printed);
        if (at < 0) continue;
        return [
          propose({
            path: `lots[${number}].kind`,
            kind: 'text',
            value: kind,
            pieces: piecesOf(segment, at, at + printed.length),
            score: 0.78,
            because: `the column is headed "${numbering.text}"`,
            capacity: context.type.assertedBy,
            subject,
            basis: { kind: 'inferred', rule: 'kind of lot from its heading' },
          }),
        ];
      }
    }
  }
  return [];
}
