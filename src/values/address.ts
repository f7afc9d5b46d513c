import type { FoundValue } from '../model/value-kind.ts';
import { quoteStatus } from '../text/find-quote.ts';
import { foldKey } from '../text/fold.ts';
import { countryHandler, countryOf } from './country.ts';
import { usStates } from './country-codes.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

/** Words for streets, lots and districts; matched at word boundaries. */
const streetWord =
  /(?:^|[^\p{L}])(?:street|str|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|highway|hwy|square|sq|plaza|court|building|bldg|tower|floor|flr|fl|suite|ste|unit|room|rm|block|blk|plot|lot|no|house|village|town(?:ship)?|district|dist|county|province|prov|prefecture|state|zone|park|industrial(?: (?:zone|park|estate|area))?|estate|p\.? ?o\.? ?box|postfach|jalan|jln|taman|lorong|kampung|seksyen|persiaran|bandar|lebuh|rue|avenue|place|bd|chemin|impasse|allée|quai|cedex|zone industrielle|za|zi|calle|c\/|carrera|cra|colonia|col|avda|avenida|paseo|polígono|plaza|rua|travessa|bairro|rodovia|praça|cep|via|viale|piazza|corso|strada|straat|laan|weg|plein|gracht|postbus|mahallesi|mah|cad|caddesi|sokak|sok|sk|bulvarı|blv|organize sanayi|osb|bölgesi|đường|phường|quận|huyện|tỉnh|thành phố|tp|xã|ấp|khu phố|khu công nghiệp|kcn|lô|số|tổ|thôn|tehsil|taluka|nagar|marg|sector|phase|gidc|midc|thana|upazila|moo|soi|tambon|amphoe|changwat|kelurahan|kecamatan|kabupaten|desa)(?=$|[^\p{L}])\.?/giu;
/** German and Dutch street names are one word: Hauptstraße, Kerkstraat. */
const streetEnding =
  /\p{L}{3,}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ufer|damm|straat|laan|plein|gracht|kade)(?=$|[^\p{L}])/iu;
const houseNumber = /(?:^|[\s,])(?:no\.?|nr\.?|n°|nº|#)?\s?\d{1,5}(?:[-/]\d{1,5})?[a-z]?(?=$|[\s,])/iu;
const chineseAddress =
  /(?:[省市区县縣區镇鎮乡鄉村路街道巷弄号號楼樓室栋層层组]|自治区|自治州|工业园|开发区|大厦|兵团|团场|师)/gu;
const unspacedPostcode = /(?<!\d)\d{6}(?!\d)/;

/** Shapes of postcodes by country (Universal Postal Union addressing guides). */
export const postcodes: Readonly<Record<string, RegExp>> = {
  CN: /(?<!\d)[0-8]\d{5}(?!\d)/,
  US: /\b[A-Z]{2}\.? \d{5}(?:-\d{4})?(?!\d)/,
  GB: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  CA: /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/,
  NL: /\b\d{4} ?[A-Z]{2}\b/,
  BR: /\b\d{5}-\d{3}\b/,
  PT: /\b\d{4}-\d{3}\b/,
  PL: /\b\d{2}-\d{3}\b/,
  JP: /\b\d{3}-\d{4}\b/,
  SE: /\b\d{3} \d{2}\b/,
  IN: /\b[1-9]\d{2} ?\d{3}\b/,
};
/** Five or four digits in front of a place name: most of Europe, Malaysia, Mexico, Türkiye. */
const postcodeAndPlace = /(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}[\p{L}.'-]{2,}/u;
const placeAndPostcode = /\p{L}{3,}[\s,]+(?:\d{5,6}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\s*(?:,|\.|$)/u;

/** How much a line looks like part of a postal address, 0..1. */
export function looksLikeAddress(text: string): number {
  const line = text.trim();
  if (line === '' || line.length > 250 || !/\p{L}/u.test(line)) return 0;
  if (
    /@|www\.|https?:/i.test(line) ||
    /^(?:tel|fax|phone|mobile|电话|传真|e-?mail|iban|bic|swift|ust|vat|tax|date|invoice|total)\b/iu.test(line)
  )
    return 0;
  if (/[\u4e00-\u9fff]/.test(line)) return chineseScore(line);
  let score = 0;
  const words = line.match(streetWord)?.length ?? 0;
  if (words > 0) score += 0.35 + 0.12 * Math.min(3, words - 1);
  if (streetEnding.test(line)) score += 0.5;
  if (houseNumber.test(line)) score += 0.15;
  if (postcodeAndPlace.test(line)) score += 0.5;
  else if (placeAndPostcode.test(line)) score += 0.35;
  if ((line.match(/,/g)?.length ?? 0) >= 2) score += 0.15;
  if (countryOf(line) !== null) score += 0.6;
  else if (/,/.test(line) && countryOf(line.split(',').at(-1)!) !== null) score += 0.5;
  if (/\d[.,]\d{2}(?!\d)/.test(line)) score -= 0.4;
  if (/[.!?]\s*$/.test(line) && line.split(/\s+/).length > 12 && words < 2) score -= 0.3;
  if (
    /[:：]/.test(line) &&
    !/^(?:add(?:ress)?|adresse|dirección|endereço|indirizzo|adres|địa chỉ|site|location)/iu.test(line)
  )
    score -= 0.2;
  return Math.max(0, Math.min(1, score));
}

function chineseScore(line: string): number {
  const marks = new Set(line.match(chineseAddress) ?? []);
  let score = 0.22 * marks.size;
  if (/(?:省|自治区|市).*(?:区|县|市|路|镇|街)/.test(line)) score += 0.3;
  if (/\d+[号號]/.test(line)) score += 0.2;
  if (unspacedPostcode.test(line)) score += 0.1;
  if (/(?:公司|集团|厂|银行|合作社)$/.test(line) && !/[路街号村]/.test(line)) score -= 0.5;
  if (countryOf(line) !== null) score += 0.6;
  return Math.max(0, Math.min(1, score));
}

/**
 * The country that an address states: its last line or last part names one. Null otherwise; never inferred from a
 * city, a province or a postcode.
 */
export function addressCountry(text: string): string | null {
  const lines = text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines.slice(-2).reverse()) {
    const bare = line.replace(/(?:^|[\s,])(?:tel|fax|phone|attn|e-?mail)\b.*$/iu, '').trim();
    if (bare === '') continue;
    const whole = namedCountry(bare);
    if (whole !== null) return whole;
    const parts = bare.split(/[,;，、]\s*|\.\s+/).filter((part) => /\p{L}/u.test(part));
    for (const part of parts.slice(-2).reverse()) {
      const named = namedCountry(part.replace(/\b\d{4,6}(?:-\d{3,4})?\b/g, '').trim());
      if (named !== null) return named;
    }
    const mentions = countryHandler.find(bare, { use: 'address' });
    const last = mentions.at(-1);
    if (last === undefined) continue;
    // `Shanghai 200000 China`, `中国江苏省…`: at the end, or at the head of a Chinese address.
    const tail = bare.slice(last.end).replace(/[\s.,;()\d-]+/g, '');
    if (tail === '' && last.normalized !== null) return last.normalized;
    const head = mentions[0]!;
    if (head.start === 0 && /[\u4e00-\u9fff]/.test(head.text)) return head.normalized;
  }
  const first = lines[0];
  if (first !== undefined && /^[\u4e00-\u9fff]/.test(first)) {
    const head = countryHandler.find(first, { use: 'address' })[0];
    if (head?.start === 0) return head.normalized;
  }
  return null;
}

/** A country as the whole text: its name, or a two-letter code in capitals that no US state shares. */
function namedCountry(text: string): string | null {
  const bare = text.replace(/^[\s(]+|[\s).,;]+$/g, '');
  if (/^[A-Z]{2}$/.test(bare)) return usStates.has(bare) ? null : countryOf(bare);
  return countryOf(bare);
}

/** A postal address, over one or several lines. Normalizes to the folded text on one line. */
export const addressHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    let open: { start: number; end: number } | null = null;
    const close = (): void => {
      if (open !== null) {
        const words = text.slice(open.start, open.end);
        found.push(foundAt(text, open.start, open.end, plain(foldKey(words))));
      }
      open = null;
    };
    for (const match of text.matchAll(/[^\n]+/g)) {
      const line = match[0];
      const score = looksLikeAddress(line);
      const label =
        /^\s*(?:add(?:ress)?|adresse|anschrift|dirección|endereço|indirizzo|adres|địa chỉ|地址)\s*[:：.]\s*/iu.exec(
          line,
        )?.[0].length ?? 0;
      const start = match.index + Math.max(label, line.length - line.trimStart().length);
      const end = match.index + line.trimEnd().length;
      if (score >= 0.5 || (label > 0 && end > start)) {
        if (label > 0) close();
        if (open === null) open = { start, end };
        else open.end = end;
      } else {
        close();
      }
    }
    close();
    return found;
  },
  parse(text) {
    return /\p{L}/u.test(text) && text.length <= 400 ? plain(foldKey(text)) : null;
  },
  ground(value, quote, context) {
    return quoteStatus(quote, value, { ocr: context.ocr ?? false });
  },
};
