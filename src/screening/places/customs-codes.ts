import { patternEntries } from '../lists/gazetteer.ts';
import type { IdentifierMatch } from './identifier-match.ts';
import type { PageSigns } from './page-signs.ts';

const declaration =
  /报\s{0,3}关\s{0,3}单|報\s{0,3}關\s{0,3}單|境内货源地|境內貨源地|海关编号|海關編號|申报地海关|申報地海關|关区代码|[进出]境\s{0,2}关\s{0,2}[别別]|\bcustoms\s{1,3}(?:export\s{1,3}|import\s{1,3})?declaration\b|\bdeclaration\s{1,3}form\b/iu;
const officeLabel =
  /申[报報]地海[关關]|[进出進]+\s{0,2}境\s{0,2}[关關]\s{0,2}[别別]|[进出進]口\s{0,2}口岸|关区代码|關區代碼|海关代码|(?:entry|exit)\s{1,3}customs|customs\s{1,3}(?:office|port|district)(?:\s{1,3}code)?|port\s{1,3}of\s{1,3}(?:export|exit|declaration)/iu;
const sourceLabel =
  /境[内內]\s{0,2}[货貨]\s{0,2}源\s{0,2}地|[货貨]源地(?:代[码碼])?|domestic\s{1,3}(?:source\s{1,3}(?:of\s{1,3}goods|place)|origin|supply\s{1,3}place|source)|place\s{1,3}of\s{1,3}domestic\s{1,3}(?:source|origin)/iu;
const numberLabel =
  /海[关關]\s{0,2}[编編]\s{0,2}[号號]|[报報][关關][单單]\s{0,2}(?:[编編])?[号號]|[预預][录錄]入[编編][号號]|customs\s{1,3}(?:declaration\s{1,3})?(?:no\.?|number)|declaration\s{1,3}(?:no\.?|number)/iu;
const office = /(?<![\dA-Za-z.,/-])[（(]?\s?(94\d\d)\s?[)）]?(?![\d,/-]|\.\d)/gu;
const source = /(?<![\dA-Za-z.,/-])[（(]?\s?(65\d{3})(?:\s?\/\s?65\d{4})?\s?[)）]?(?![\d,/-]|\.\d)/gu;
const declarationNumber = /(?<![\dA-Za-z])(94\d\d)(?:20[0-4]\d)[01]\d{9}(?![\dA-Za-z])/gu;
/** Told before anything else: most pages have no such digits. */
const anyCode = /(?<!\d)(?:94\d\d|65\d{3}|94\d{16})(?!\d)/u;
const reach = 36;

/**
 * Codes on a Chinese customs declaration (报关单) that point to Xinjiang.
 * - Customs office, four digits, the first two the district: 94 is Urumqi (code list of customs districts, digits as
 *   explained at 365area.com/customs; 9400 read in public tables of the code list).
 * - Number of the declaration, 18 digits: 1 to 4 the office, 5 to 8 the year, 9 the direction (1bjqnw.com, waimao88.cn).
 * - Domestic source place (境内货源地), five digits, the first two the province, 65 is Xinjiang: where exported goods were
 *   produced or first sent from (365area.com/district, 10100.com).
 * Each only on a page that reads like a declaration, beside its label; a source place in brackets elsewhere on such a page
 * counts one grade lower.
 */
export function customsCodes(signs: PageSigns): IdentifierMatch[] {
  const { text } = signs;
  if (!anyCode.test(text) || signs.of(declaration).count === 0) return [];
  const found: IdentifierMatch[] = [];
  const labelled = (label: RegExp, start: number): boolean => {
    const last = signs.of(label).lastBefore(start);
    return (
      last !== null &&
      start - last.end <= reach &&
      !text.slice(last.end, start).includes('。') &&
      !/\d{3}/.test(text.slice(last.end, start).replace(/\b94\d\d\b|\b65\d{3,4}\b/g, ''))
    );
  };
  const push = (
    match: RegExpMatchArray,
    rule: string,
    grade: IdentifierMatch['grade'],
    because: string,
  ): void => {
    // The brackets and spaces around a code are not part of it.
    const lead = match[0].indexOf(match[1]!);
    const whole = match[0].replace(/[\s)）]+$/u, '');
    const start = match.index! + lead;
    found.push({
      entry: rule === 'domestic-source-place' ? patternEntries.sourcePlace : patternEntries.customs,
      start,
      end: match.index! + whole.length,
      rule,
      grade,
      because,
    });
  };
  for (const match of text.matchAll(office)) {
    if (labelled(officeLabel, match.index))
      push(
        match,
        'customs-office',
        'P2',
        `${match[1]} is an office of the customs district of Urumqi; where goods were declared or left the country is not where they were made`,
      );
  }
  for (const match of text.matchAll(declarationNumber)) {
    const near = labelled(numberLabel, match.index);
    push(
      match,
      'customs-declaration-number',
      near ? 'P2' : 'P3',
      `the first four digits of the number of the declaration are ${match[1]}, an office of the customs district of Urumqi; where goods were declared is not where they were made`,
    );
  }
  const hasSource = signs.of(sourceLabel).count > 0;
  for (const match of text.matchAll(source)) {
    const near = labelled(sourceLabel, match.index);
    if (!near && !(hasSource && /^[（(]/u.test(match[0]))) continue;
    push(
      match,
      'domestic-source-place',
      near ? 'P1' : 'P2',
      `${match[1]} is a code of Xinjiang in the list of domestic regions of the customs: the declared place of production or first dispatch of exported goods`,
    );
  }
  return found;
}
