import type { Candidate } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues } from '../../../values/index.ts';
import type { LayoutWord } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOfWords, propose } from '../evidence.ts';
import type { TableCell, TableLine } from './table-body.ts';
import type { TableHeader } from './table-header.ts';

const composition =
  /\b\d{1,3}(?:[.,]\d)?\s?%\s?(?:[\p{L}-]+\s){0,2}?(?:cotton|polyester|viscose|elastane|spandex|nylon|polyamide|wool|linen|silk|acrylic|modal|lyocell|rayon|baumwolle|coton|algodón|algodão|pamuk|bông)\b(?:\s*[,/+&]?\s*\d{1,3}\s?%\s?\p{L}+)*|\d{1,3}\s?%\s?(?:棉|涤纶|粘胶|氨纶|羊毛|锦纶|亚麻)(?:\s*\d{1,3}\s?%\s?\p{Script=Han}+)*/iu;
const article =
  /\b(?:style|article|art|item|model|sku|ref|part)\b\.?\s*(?:no|nr|n°|code|#)?\.?\s*[:#]?\s*(?=\S*\d)([\p{Lu}\d][\p{Lu}\d./-]{2,24})(?![\p{L}\d])|(?:款号|货号|型号|物料号)\s*[:：]?\s*([\p{Lu}\d][\p{Lu}\d./-]{2,24})/iu;
const hsCode =
  /(?:\bh\.?\s?s\.?(?:\s?code)?|hts(?:us)?|tariff(?: code| no\.?)?|税则号|海关编码)\s*(?:no\.?)?\s*[:#]?\s*((?:\d{4}[.\s]?\d{2}(?:[.\s]?\d{2,4}){0,2}))/iu;
const lot =
  /\b(?:lot|batch|charge)\b\.?\s*(?:no|nr|#)?\.?\s*[:#]?\s*(?=\S*\d)([\p{Lu}\d][\p{Lu}\d./-]{2,24})|(?:批号|缸号)\s*[:：]?\s*([\p{Lu}\d][\p{Lu}\d./-]{2,24})/iu;

/** What a description says besides: composition, article number, HS code, lot; and the unit printed behind a quantity. */
export function goodsExtras(
  context: RuleContext,
  header: TableHeader,
  line: TableLine,
  own: readonly Candidate[],
  number: number,
): Candidate[] {
  if (header.table.path !== 'goods') return [];
  const has = (part: string): boolean =>
    own.some((candidate) => candidate.path === `goods[${number}].${part}`);
  const candidates: Candidate[] = [];
  const add = (
    part: string,
    kind: ValueKind,
    value: string,
    words: readonly LayoutWord[],
    start: number,
    score: number,
    because: string,
  ): void => {
    const found = wordsOf(words, start, start + value.length);
    if (found.length === 0) return;
    candidates.push(
      propose({
        path: `goods[${number}].${part}`,
        kind,
        value,
        pieces: piecesOfWords(line.layout, found),
        score,
        because,
        capacity: context.type.assertedBy,
        subject: `goods line ${number + 1}`,
      }),
    );
  };
  for (const cell of line.cells.values()) {
    const path = cell.column.column?.path;
    const { words, text } = flat(cell);
    if (path === 'description') {
      const rules: [string, ValueKind, RegExp][] = [
        ['composition', 'text', composition],
        ['articleNumber', 'code', article],
        ['hsCode', 'hs-code', hsCode],
        ['lot', 'code', lot],
      ];
      for (const [part, kind, pattern] of rules) {
        if (has(part)) continue;
        const match = pattern.exec(text);
        if (match === null) continue;
        const value = (match[1] ?? match[2] ?? match[0]).trim().replace(/[.,/-]+$/, '');
        add(
          part,
          kind,
          value,
          words,
          match.index + match[0].lastIndexOf(value),
          0.72,
          'in the description of the line',
        );
      }
    }
    if (path === 'quantity' && !has('unit')) {
      const values = valuesOn(context, line.layout);
      const quantity = findValues('quantity', text, values)[0];
      const behind =
        quantity === undefined
          ? null
          : /\d[\d.,'\s]*?\s*([\p{L}²³]{1,10}\.?)\s*(?:\(s\))?$/u.exec(text.slice(0, quantity.end));
      if (behind?.[1] !== undefined) {
        add(
          'unit',
          'unit',
          behind[1],
          words,
          quantity!.end -
            text.slice(0, quantity!.end).length +
            behind.index +
            behind[0].lastIndexOf(behind[1]),
          0.76,
          'behind the quantity',
        );
      }
    }
  }
  return candidates;
}

function flat(cell: TableCell): { words: LayoutWord[]; text: string } {
  const words = cell.lines.flat();
  return { words, text: words.map((word) => word.text).join(' ') };
}

function wordsOf(words: readonly LayoutWord[], start: number, end: number): LayoutWord[] {
  const found: LayoutWord[] = [];
  let at = 0;
  for (const word of words) {
    if (at < end && at + word.text.length > start) found.push(word);
    at += word.text.length + 1;
  }
  return found;
}
