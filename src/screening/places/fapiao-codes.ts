import { patternEntries } from '../lists/gazetteer.ts';
import { type IdentifierMatch, printedDigits } from './identifier-match.ts';
import type { PageSigns } from './page-signs.ts';

const digit = '[0-9OoQDIlZzSsBb]';
const codeLabel =
  /[发發發]\s{0,3}票\s{0,3}代\s{0,3}[码碼玛冯]|\bfapiao\s{1,3}c[o0]de\b|\binv[o0][il1]ce\s{1,3}c[o0]de\b/iu;
const numberLabel =
  /[发發]\s{0,3}票\s{0,3}[号號]\s{0,3}[码碼玛冯]|\bfapiao\s{1,3}(?:number|no\.?)|\b(?:e-?)?inv[o0][il1]ce\s{1,3}(?:number|num|no\.?)/iu;
const invoiceTitle =
  /增值税|增值稅|通用机打|普通发票|普通發票|专用发票|專用發票|电子发票|電子發票|数电|全电发票|\bfapiao\b/iu;
const uyghurScript = /[\u0621-\u064a\u067e-\u06d5]{3,}/u;
const uyghurLetters = /[\u06c6\u06c7\u06c8\u06cb\u06d0\u06ad\u06d5\u06be]/u;
const code = new RegExp(
  `(?<![0-9A-Za-z.,])(?:${digit}{20}|${digit}{12}|${digit}{10})(?![0-9A-Za-z]|[.,]\\d)`,
  'gu',
);
const labelReach = 24;

const notProduction = 'the place of issue is not the place of production';

/**
 * Codes of Chinese invoices (fapiao) issued by an office in Xinjiang.
 * - Code of 10 digits (VAT invoices before 2018 and special ones since): digits 1 to 4 are the region, 5 and 6 the year.
 * - Code of 12 digits: digit 1 is 0 (1 and 2 on general invoices of the former state and local offices), digits 2 to 5 the
 *   region, 6 and 7 the year.
 * - Fully digital invoice: number of 20 digits, 1 and 2 the year, 3 and 4 the region, 5 the channel.
 * Read in published explanations of the numbering of the State Taxation Administration (biansui.cn/tags/41741; the form of
 * 10 digits as given with the task); no original of the Administration was at hand. Codes away from their label and from
 * the title of the form, and the sign of the bilingual print (digit 8 of the code of 10 digits is 4; text in Uyghur script), which nobody has compared with a
 * source, are candidates at the lowest grade.
 */
export function fapiaoCodes(signs: PageSigns): IdentifierMatch[] {
  const { text } = signs;
  const found: IdentifierMatch[] = [];
  const isTitled = (): boolean => signs.of(invoiceTitle).count > 0 || signs.of(codeLabel).count > 0;
  for (const match of text.matchAll(code)) {
    const start = match.index;
    const end = start + match[0].length;
    const digits = printedDigits(match[0]);
    if (!/^\d+$/.test(digits) || (match[0].match(/\d/g) ?? []).length < match[0].length - 3) continue;
    const kind = kindOf(digits);
    if (kind === null) continue;
    const wanted = kind.length === 20 ? numberLabel : codeLabel;
    const label = signs.of(wanted).lastBefore(start);
    const near =
      label !== null && start - label.end <= labelReach && !/[\p{L}\d]/u.test(text.slice(label.end, start));
    // Away from its label a code counts only on a page that is such an invoice, alone on its line or after "No".
    const beside = !near && kind.length !== 20 && besideTitle(text, start, end);
    if (!near && !beside && (!standsApart(text, start, end) || !isTitled())) continue;
    const bilingual = kind.length === 10 && digits[7] === '4';
    found.push({
      entry: patternEntries.fapiao,
      start,
      end,
      rule: near || beside ? 'fapiao-region' : 'fapiao-region-unlabelled',
      grade: near || beside ? 'P2' : 'P3',
      because: `digits ${kind.digits} of the ${kind.length}-digit ${kind.length === 20 ? 'number of the fully digital invoice' : 'invoice code'} are ${kind.region}, Xinjiang${near ? '' : beside ? ' (it stands in front of the title of the form, where the printed form has no label)' : ' (its label does not stand beside it)'}${bilingual ? '; digit 8 is 4, said to stand for a Uyghur and Chinese print (not checked)' : ''}; ${notProduction}`,
    });
  }
  const script = uyghurScript.exec(text);
  if (script !== null && uyghurLetters.test(text.slice(script.index, script.index + 400)) && isTitled())
    found.push({
      entry: patternEntries.fapiao,
      start: script.index,
      end: script.index + script[0].length,
      rule: 'fapiao-bilingual',
      grade: 'P3',
      because: `the invoice is printed in Uyghur script as well, as invoices issued in Xinjiang are said to be (not checked against a source); ${notProduction}`,
    });
  return found;
}

interface Kind {
  readonly length: 10 | 12 | 20;
  readonly digits: string;
  readonly region: string;
}

function kindOf(digits: string): Kind | null {
  const year = (from: number, low: number, high: number): boolean => {
    const value = Number(digits.slice(from, from + 2));
    return value >= low && value <= high;
  };
  if (digits.length === 10 && /^65\d\d/.test(digits) && year(4, 6, 30))
    return { length: 10, digits: '1 to 4', region: digits.slice(0, 4) };
  if (digits.length === 12 && /^[012]65\d\d/.test(digits) && year(5, 6, 30))
    return { length: 12, digits: '2 to 5', region: digits.slice(1, 5) };
  if (digits.length === 20 && /^\d\d65/.test(digits) && year(0, 21, 35))
    return { length: 20, digits: '3 and 4', region: '65' };
  return null;
}

/** The printed form has its code at the top left, without a label, and its title to the right on the same line. */
function besideTitle(text: string, start: number, end: number): boolean {
  return (
    /\n[ \t]{0,40}$/u.test(`${start <= 40 ? '\n' : ''}${text.slice(Math.max(0, start - 41), start)}`) &&
    /^[ \t]{1,60}[\p{Script=Han} ]{0,12}(?:增\s?值\s?税|發\s?票|发\s?票)/u.test(text.slice(end, end + 80))
  );
}

/** A code that fills its line, or stands in front of "No" as on the printed form. */
function standsApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 16);
  return (
    /(?:^|\n)[ \t]{0,8}$/u.test(start <= 12 ? `\n${before}` : before) &&
    /^[ \t]{0,8}(?:$|\n|N[oо0°º]|№)/iu.test(after)
  );
}
