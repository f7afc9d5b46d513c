import { findValues, unitOf } from '../../../values/index.ts';
import type { LayoutWord } from '../../layout/page-layout.ts';

/**
 * What carriers print around the goods in the description box: clauses that disclaim the count, and particulars that
 * have places of their own.
 */
const clause =
  /^(?:shipper['’]?s? (?:load|stow|pack|count|own)|s\.?l\.?(?:a\.?|&)?c\.?(?:\s|$)|said to (?:contain|weigh|be)|s\.?t\.?c\.?(?:\s|:|$)|particulars (?:furnished|declared)|freight (?:prepaid|collect|payable|as arranged)|fcl|lcl|cy|cfs|container seal|seal no|shipped on board|clean on board|as per attached|continued|\*{2,}|total\b)/iu;
const particular =
  /^(?:h\.?s\.?\s?(?:code|no)|hts|p\.?o\.?\s?(?:no|#|number)?[.:]?\s*\d|purchase order|order no|invoice|inv\.|contract|s\/c|l\/c|net (?:weight|wt)|n\.?w\.?\b|gross (?:weight|wt)|g\.?w\.?\b|measurement|c\/no|lot no|batch no|packed in|date of)/iu;
const clauseInside = /^.*?(?:said to contain|s\.t\.c\.|\bstc)[\s:.,]*/iu;

/** The printed lines of a description box that name the goods; the others are clauses and particulars. */
export function goodsLines(lines: readonly LayoutWord[][]): { goods: LayoutWord[][]; rest: LayoutWord[][] } {
  const goods: LayoutWord[][] = [];
  const rest: LayoutWord[][] = [];
  for (const line of lines) {
    const text = textOf(line);
    const lead = clauseInside.exec(text)?.[0].length ?? 0;
    if (lead > 0) {
      const behind = wordsFrom(line, lead);
      if (behind.length > 0 && !clause.test(textOf(behind))) goods.push(behind);
      continue;
    }
    if (clause.test(text) || particular.test(text) || countOf(text) !== null) rest.push(line);
    else goods.push([...line]);
  }
  return { goods, rest };
}

/** A line that is nothing but a count with its unit: "24,000 PCS"; null for any other. */
export function countOf(text: string): { quantity: string; unit: string } | null {
  const match = /^(\d[\d.,' ]*?)\s*([\p{L}]{1,12})\.?$/u.exec(text.trim());
  if (match === null) return null;
  const unit = unitOf(match[2]!);
  if (unit === null || unit.kilograms !== undefined) return null;
  return findValues('quantity', text).length === 1 ? { quantity: match[1]!, unit: match[2]! } : null;
}

function textOf(words: readonly LayoutWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function wordsFrom(words: readonly LayoutWord[], start: number): LayoutWord[] {
  let at = 0;
  return words.filter((word) => {
    const here = at;
    at += word.text.length + 1;
    return here >= start;
  });
}
