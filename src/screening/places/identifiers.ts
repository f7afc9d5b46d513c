import { patternEntries } from '../lists/gazetteer.ts';
import { xinjiangSignal } from './context.ts';
import { corpsUnits } from './corps-units.ts';
import { customsCodes } from './customs-codes.ts';
import { fapiaoCodes } from './fapiao-codes.ts';
import type { IdentifierMatch } from './identifier-match.ts';
import type { PageSigns } from './page-signs.ts';

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of a unified social credit code (GB 32100-2015, weights 3^i mod 31). */
export function creditCodeCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditAlphabet[(31 - (sum % 31)) % 31]!;
}

const creditCode = /(?<![0-9A-Z])[159ANY][1-9GR][ -]?6[56S][0-9OIlSB]{4}(?:[ -]?[0-9A-Z]){10}(?![0-9A-Z])/gu;
const creditLabel =
  /统\s{0,2}一?\s{0,2}社\s{0,2}会\s{0,2}信\s{0,2}用\s{0,2}代\s{0,2}[码碼]|社会信用代[码碼]|社會信用代碼|纳税人识别号|納稅人識別號|税\s{0,2}号|信用代码|注册号|uscc|credit\s{0,2}code|tax(?:payer)?(?:'s)? (?:id|no)|registration no|business licen[cs]e/iu;

/**
 * Unified social credit codes whose characters 3 to 8 name a registration authority in Xinjiang (GB 32100-2015 with
 * GB/T 2260, region 65). Region 66 is said to stand for authorities of the Production and Construction Corps, which
 * nobody has compared with an official source: a candidate at the lowest grade, and only with a fitting check character.
 */
function creditCodes(text: string): IdentifierMatch[] {
  const found: IdentifierMatch[] = [];
  for (const match of text.matchAll(creditCode)) {
    const printed = match[0].replace(/[ -]/g, '');
    if (printed.length !== 18) continue;
    const digits = (part: string): string =>
      part.replace(/O/g, '0').replace(/[Il]/g, '1').replace(/S/g, '5').replace(/B/g, '8');
    const code =
      printed.slice(0, 2) +
      digits(printed.slice(2, 8)) +
      printed.slice(8).replace(/O/g, '0').replace(/I/g, '1').replace(/S/g, '5').replace(/Z/g, '2');
    const valid =
      [...code].every((character) => creditAlphabet.includes(character)) &&
      creditCodeCheck(code.slice(0, 17)) === code[17];
    const labelled = creditLabel.exec(text.slice(Math.max(0, match.index - 60), match.index));
    if (!valid && labelled === null) continue;
    const place = { start: match.index, end: match.index + match[0].length, entry: patternEntries.uscc };
    if (code.startsWith('66', 2)) {
      if (valid)
        found.push({
          ...place,
          rule: 'credit-code-region-66',
          grade: 'P3',
          because: `characters 3 and 4 of the unified social credit code are 66, which is said to stand for the Production and Construction Corps (not checked against an official source); registration is not production`,
        });
      continue;
    }
    found.push({
      ...place,
      rule: valid ? 'credit-code-region' : 'credit-code-region-unchecked',
      grade: 'P1',
      because: `characters 3 to 8 of the unified social credit code are ${code.slice(2, 8)}, a registration authority in Xinjiang (GB/T 2260 region 65)${valid ? '' : '; its check character does not fit, so it may be misread'}; registration is not production`,
    });
  }
  return found;
}

const sixDigits = /(?<![\d.,/-])8(?:3\d|4[0-8])\d{3}(?![\d.,]\d|[\dA-Za-z]|[-/]\d)/gu;
const postLabel =
  /(?:邮\s*编|邮政编码|郵\s*編|郵遞區號|post(?:al)?\s*code|zip(?:\s*code)?|p\.?\s?c\.?)\s*[:：.]?\s*$/iu;
const chinaWord = /\b(?:china|p\.?\s?r\.?\s?c)\b|中国|中國|省|自治区|[市县区]|邮编|xinjiang|新疆/iu;
const otherCountry =
  /\b(?:india|jharkhand|bihar|viet ?nam|singapore|russia|kazakhstan|malaysia|romania|kyrgyzstan|ecuador)\b|印度|越南/iu;
const addressWord =
  /address|add\b|road|street|district|county|city|province|prefecture|zone|park|地址|路|街|号|區|区|县|市|省|镇|乡/iu;

function postcodes(text: string): IdentifierMatch[] {
  const found: IdentifierMatch[] = [];
  for (const match of text.matchAll(sixDigits)) {
    const before = text.slice(Math.max(0, match.index - 100), match.index);
    const after = text.slice(match.index + 6, match.index + 66);
    const around = `${before} ${after}`;
    if (otherCountry.test(around) && !/china|中国|新疆|xinjiang/i.test(around)) continue;
    const label = postLabel.exec(before);
    const china = chinaWord.exec(around);
    if (label === null && (china === null || !addressWord.test(`${before.slice(-70)} ${after.slice(0, 30)}`)))
      continue;
    // Amounts and codes stand beside Chinese place words too: without a label the digits must close an address.
    if (label === null && !/(?:[\p{Script=Han}\p{L}][\s,，.]*)$/u.test(before)) continue;
    if (
      label === null &&
      /(?:no|nr|№|tel|fax|phone|ref|order|invoice|po|qty|total|code|lot)[.:：\s#]*$/iu.test(before)
    )
      continue;
    if (label !== null && china === null) continue;
    found.push({
      entry: patternEntries.postcode,
      start: match.index,
      end: match.index + 6,
      rule: 'postcode-in-address',
      grade: 'P1',
      because: `${match[0]} lies in the Chinese postcode range of Xinjiang (830000 to 848999) and stands in an address ("${(label ?? china)![0].trim()}" nearby)`,
    });
  }
  return found;
}

const phone =
  /(?:(?<international>(?:\+|00)\s?86[\s.-]*\(?0?\)?\s?\(?)|(?<national>(?<!\d)\(?0))(?<area>99\d|90[123689])\)?[\s.\-–)]*(?<local>\d{3,4}[\s-]?\d{4})(?!\d)/gu;
const phoneLabel = /tel|phone|fax|电话|傳真|传真|電話|mob|call|联系/iu;

/** Telephone numbers under an area code of Xinjiang: with +86, or behind a label where China or Xinjiang is spoken of. */
function phoneNumbers(signs: PageSigns): IdentifierMatch[] {
  const { text } = signs;
  const found: IdentifierMatch[] = [];
  for (const match of text.matchAll(phone)) {
    const digits = match.groups!.local!.replace(/\D/g, '').length;
    if (digits !== 7) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (match.groups!.international === undefined && !phoneLabel.test(before)) continue;
    const national = match.groups!.international === undefined;
    const around = text.slice(Math.max(0, match.index - 300), match.index + 300);
    if (
      national &&
      !/china|中国|\p{Script=Han}/iu.test(around) &&
      signs.around(xinjiangSignal).near(match.index, match.index + match[0].length, 300) === null
    )
      continue;
    found.push({
      entry: patternEntries.phone,
      start: match.index,
      end: match.index + match[0].length,
      rule: 'telephone-area',
      grade: 'P1',
      because: `0${match.groups!.area} is a telephone area of Xinjiang`,
    });
  }
  return found;
}

const plate = /新\s?[A-S]\s?[·•.\s-]?(?=[0-9A-Z]{0,5}\d)[0-9A-Z]{5,6}(?![0-9A-Za-z])/gu;

/** Plates of vehicles registered in Xinjiang: 新 and a letter A to S, five or six more characters with a digit among them. */
function plates(text: string): IdentifierMatch[] {
  return [...text.matchAll(plate)].map((match) => ({
    entry: patternEntries.plate,
    start: match.index,
    end: match.index + match[0].length,
    rule: 'vehicle-plate',
    grade: 'P2' as const,
    because: `${match[0]} is a vehicle plate of Xinjiang; where a lorry is registered is not where its load was made`,
  }));
}

/**
 * Numbers on a page that point to Xinjiang: credit codes, postcodes, telephone areas, plates, codes of invoices and
 * of the customs, units of the Corps. Work is linear in the length of the page.
 */
export function identifierMatches(signs: PageSigns): IdentifierMatch[] {
  const { text } = signs;
  return [
    ...creditCodes(text),
    ...postcodes(text),
    ...phoneNumbers(signs),
    ...plates(text),
    ...fapiaoCodes(signs),
    ...customsCodes(signs),
    ...corpsUnits(signs),
  ];
}
