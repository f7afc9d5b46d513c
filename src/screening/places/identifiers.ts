import { patternEntries } from '../lists/gazetteer.ts';

/** A number that points to Xinjiang. Ranges are UTF-16. */
export interface IdentifierMatch {
  readonly entry: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly grade: 'P1' | 'P2' | 'P3';
  readonly because: string;
}

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

const creditCode = /(?<![0-9A-Z])[159ANY][1-9GR][ -]?6[5S][0-9OIlSB]{4}(?:[ -]?[0-9A-Z]){10}(?![0-9A-Z])/gu;
const creditLabel =
  /统一社会信用代码|社会信用代码|纳税人识别号|税号|信用代码|uscc|credit code|tax(?:payer)? (?:id|no)|registration no|business licen[cs]e/iu;

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
      printed.slice(8).replace(/O/g, '0').replace(/I/g, '1');
    const valid =
      [...code].every((character) => creditAlphabet.includes(character)) &&
      creditCodeCheck(code.slice(0, 17)) === code[17];
    const labelled = creditLabel.exec(text.slice(Math.max(0, match.index - 60), match.index));
    if (!valid && labelled === null) continue;
    found.push({
      entry: patternEntries.uscc,
      start: match.index,
      end: match.index + match[0].length,
      rule: valid ? 'credit-code-region' : 'credit-code-region-unchecked',
      grade: 'P1',
      because: `characters 3 to 8 of the unified social credit code are ${code.slice(2, 8)}, a registration authority in Xinjiang (GB/T 2260 region 65)${valid ? '' : '; its check character does not fit, so it may be misread'}; registration is not production`,
    });
  }
  return found;
}

const sixDigits = /(?<![\d.,/-])8(?:3\d|4[0-8])\d{3}(?![\d.,]\d|\d|[-/]\d)/gu;
const postLabel =
  /(?:邮\s*编|邮政编码|郵\s*編|郵遞區號|post(?:al)?\s*code|zip(?:\s*code)?|p\.?\s?c\.?)\s*[:：.]?\s*$/iu;
const chinaWord = /\b(?:china|p\.?\s?r\.?\s?c)\b|中国|中國|省|自治区|[市县区]|邮编|xinjiang|新疆/iu;
const otherCountry =
  /\b(?:india|jharkhand|bihar|viet ?nam|singapore|russia|kazakhstan|malaysia|romania)\b|印度|越南/iu;
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

function phoneNumbers(text: string): IdentifierMatch[] {
  const found: IdentifierMatch[] = [];
  for (const match of text.matchAll(phone)) {
    const digits = match.groups!.local!.replace(/\D/g, '').length;
    if (digits !== 7) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (match.groups!.international === undefined && !phoneLabel.test(before)) continue;
    const national = match.groups!.international === undefined;
    const around = text.slice(Math.max(0, match.index - 300), match.index + 300);
    if (national && !/china|中国|电话|傳真|传真|xinjiang|新疆|\p{Script=Han}/iu.test(around)) continue;
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

const plate = /新[A-S][·•.\s-]?(?=[0-9A-Z]*\d)[0-9A-Z]{5,6}(?![0-9A-Za-z])/gu;

function plates(text: string): IdentifierMatch[] {
  return [...text.matchAll(plate)].map((match) => ({
    entry: patternEntries.plate,
    start: match.index,
    end: match.index + match[0].length,
    rule: 'vehicle-plate',
    grade: 'P2' as const,
    because: `${match[0]} is a vehicle plate of Xinjiang`,
  }));
}

const numeral = '[一二三四五六七八九十百零〇○两\\d]';
const division = new RegExp(`(?:兵团|兵團)?(?:第|农|農)${numeral}{1,3}师(?!傅|范|资|生)`, 'gu');
const regiment = new RegExp(
  `(?<!${numeral})第?(${numeral}{2,5})[\\s]*团(?!队|体|购|圆|结|员|伙|委|组|长|建|聚|粉|块|年|扇|糕)`,
  'gu',
);
const englishRegiment =
  /\b(?:(?:the )?(\d{1,3})(?:st|nd|rd|th) (?:regiment|corps farm)|regiment (?:no\.? ?)?(\d{1,3})\b|(?:XPCC|Bingtuan)[^.\n]{0,30}\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth) (?:agricultural )?division)\b/giu;
const corpsContext =
  /兵团|兵團|新疆|农[一二三四五六七八九十]+师|建设兵团|xpcc|bingtuan|xinjiang|shihezi|石河子|阿拉尔|五家渠|图木舒克|团场/iu;

function corpsUnits(text: string): IdentifierMatch[] {
  const found: IdentifierMatch[] = [];
  const add = (match: RegExpMatchArray, entry: string, what: string): void => {
    const start = match.index!;
    const end = start + match[0].length;
    const own = corpsContext.exec(match[0]);
    const near = corpsContext.exec(
      `${text.slice(Math.max(0, start - 60), start)} ${text.slice(end, end + 60)}`,
    );
    if (own === null && near === null) return;
    found.push({
      entry,
      start,
      end,
      rule: 'xpcc-unit-by-number',
      grade: 'P1',
      because: `"${match[0]}" is ${what} of the Xinjiang Production and Construction Corps ("${(own ?? near)![0]}" ${own === null ? 'nearby' : 'in its name'})`,
    });
  };
  for (const match of text.matchAll(division)) add(match, patternEntries.division, 'a division');
  for (const match of text.matchAll(regiment)) add(match, patternEntries.regiment, 'a regiment');
  for (const match of text.matchAll(englishRegiment)) {
    add(
      match,
      /division/i.test(match[0]) ? patternEntries.division : patternEntries.regiment,
      /division/i.test(match[0]) ? 'a division' : 'a regiment',
    );
  }
  return found;
}

/** Numbers on a page that point to Xinjiang: credit codes, postcodes, telephone areas, plates, units of the Corps. */
export function identifierMatches(text: string): IdentifierMatch[] {
  return [
    ...creditCodes(text),
    ...postcodes(text),
    ...phoneNumbers(text),
    ...plates(text),
    ...corpsUnits(text),
  ];
}
