import {
  addressCountry,
  findValues,
  looksLikeAddress,
  looksLikePartyName,
  splitLegalForm,
} from '../../../values/index.ts';

/** Lines are looked at by several rules: the last answers are kept. */
const names = new Map<string, number>();
const addresses = new Map<string, number>();
const mostKept = 5000;

function kept<Value>(cache: Map<string, Value>, line: string, answer: (line: string) => Value): Value {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const value = answer(line);
  if (cache.size >= mostKept) cache.clear();
  cache.set(line, value);
  return value;
}

/** How much a printed line looks like the name of a firm, an office or a person, 0..1. */
export function nameLikeness(line: string): number {
  return kept(names, line.trim(), nameScore);
}

/** How much a printed line looks like a part of an address, 0..1. */
export function addressLikeness(line: string): number {
  return kept(addresses, line.trim(), addressScore);
}

/** What stands in a party's box without naming one. */
const noParty =
  /^(?:same as|as above|ditto|idem|dto\.?|see above|n\/a|none|wie oben|siehe oben|同上|同收货人)(?![\p{L}])/iu;

function nameScore(text: string): number {
  if (noParty.test(text)) return 0;
  if (isContactLine(text) || /[:：]$/.test(text)) return 0;
  if (/^(?:it|this|we|the undersigned)\s+(?:is|are|hereby|certif)/iu.test(text)) return 0.05;
  if (/\.(?:com|de|fr|net|org|cn)\b/i.test(text)) return 0.05;
  // Prose: two lower-case words at the start, or many words that are mostly lower-case.
  if (/^[^\p{L}\p{N}"'(«„“]*\p{Ll}{3,}\s\p{Ll}{2,}/u.test(text)) return 0.05;
  const words = text.split(/\s+/);
  if (words.length > 14) return 0.05;
  const lower = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  if (
    words.length <= 4 &&
    addressCountry(text) !== null &&
    !hasLegalForm(text) &&
    splitLegalForm(text).name.includes(',')
  )
    return 0.1;
  const plainWords = words.filter((word) => /^\p{Ll}{3,}$/u.test(word) && !particle.test(word)).length;
  if (plainWords >= 2 && !hasLegalForm(text)) return 0.15;
  const shape = looksLikePartyName(text);
  if (words.length > 5 && lower / words.length > 0.5) return Math.min(0.1, shape);
  if (shape < 0.6 && organisation.test(text) && addressScore(text) < 0.6) return 0.68;
  return shape;
}

/** Lower-case words that stand inside names. */
const particle =
  /^(?:and|und|the|for|des|der|die|das|dos|das|del|della|van|von|zur|zum|für|les|pour|sur|aux|och|ile|của|per)$/u;

/** Words that firms, shops and offices bear in their names where no legal form is printed, beside those of src/values. */
const organisation =
  /(?<!\p{L})(?:associa\p{L}+|asocia\p{L}+|federa\p{L}+|coopera\p{L}+|câmara|cámara|chambre|sindicato|ministry|council|verband|verein|stiftung|foundation|holdings?|engineering|genossenschaft|handels\p{L}*|bäckerei|metzgerei|apotheke|autohaus|werkstatt|verlag|praxis|kanzlei|pharmacie|cabinet|éditions|academy|agency|company|corporation|universit\p{L}+|institut\p{L}*)(?!\p{L})/iu;

/** Longest name that is looked for in front of an address, UTF-16 units: names of authorities with all above them stay below. */
const longestName = 400;

const legalForms = new Map<string, boolean>();

export function hasLegalForm(line: string): boolean {
  return kept(legalForms, line.trim(), (text) => splitLegalForm(text).legalForm !== null);
}

function addressScore(text: string): number {
  if (text === '' || isContactLine(text)) return 0;
  let score = looksLikeAddress(text);
  if (postcodeCity.test(text)) score = Math.max(score, 0.85);
  if (postcodeBehind.test(text)) score = Math.max(score, 0.8);
  if (townAndState.test(text)) score = Math.max(score, 0.65);
  if (shortStreet.test(text)) score = Math.max(score, 0.75);
  if (score < 0.6 && text.length < 40 && addressCountry(text) !== null) score = 0.6;
  return score;
}

/** "Bahnstr 42", "Musterweg 3a" where the full stop was lost. */
const shortStreet =
  /^\p{Lu}[\p{L}-]{2,}(?:str|strasse|straBe|straße|weg|platz|allee|gasse)\.?\s*\d{1,4}\s?[a-z]?$/iu;

/** British, Irish and Canadian postcodes close their line: "Truro TR3 6QB", "Toronto ON M5V 2T6". */
const postcodeBehind =
  /^(?:[\p{L}.,'’ -]{0,40}\s)?(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;

/** "Portland, OR": a town of the United States without its ZIP code. */
const townAndState =
  /^\p{Lu}[\p{L}.' -]{2,30},\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/u;

const postcodeCity =
  /^(?:[A-Z]{1,3}[-\s]?)?\d{4,6}\s+\p{Lu}[\p{L}.'’\-/() ]{2,}|\p{L}{3,}[,\s]+[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/u;

const contact =
  /^[^\p{L}\p{N}]*(?:tel|telephone|phone|ph|fax|telefax|telefon|tél|téléphone|mobile?|mob|handy|cell|e-?mail|mail|email|web|website|url|internet|www|http|h\/p|电话|传真|邮箱|电子邮件|联系人|手机|contact|attn|attention|ansprechpartner|telephone no|điện thoại|skype|wechat)\b\.?|^(?:电话|传真|邮箱|电子邮件|手机|联系)|^[^\p{L}]*\+?\d[\d\s()/-]{7,}$|^\S+@\S+\.\S+$|^www\./iu;

export function isContactLine(line: string): boolean {
  return contact.test(line.trim());
}

/** "Attention: Accounts Payable", "z. Hd. Frau Kern": who opens the letter at the addressee's; no sender writes so. */
export function isAttentionLine(line: string): boolean {
  return /^(?:att(?:entio)?n\b|fao\b|z\.?\s?h(?:d|dn)\.?(?!\p{L})|zu händen|à l['’]attention|c\/o\b|t\.?\s?a\.?\s?v\.)/iu.test(
    line.trim(),
  );
}

const honorific =
  /^(?:herrn?|frau|firma|an(?: die| den)?|to|mr|mrs|ms|messrs|m\/s|monsieur|madame|m\.|mme|mlle|société|sr|sra|dr|familie|eheleute|herr und frau|fa)\.?:?$/iu;

/** A form of address alone on its line: the name follows. */
export function isHonorificLine(line: string): boolean {
  return honorific.test(line.trim());
}

/** "Mr & Mrs J Trevanion", "Herrn Dr. Otto Kern", "Familie Roth": persons so addressed are whom a paper is sent to. */
export function beginsWithHonorific(line: string): boolean {
  return /^(?:mr|mrs|ms|miss|dr|herrn?|frau|familie|fam|eheleute|ehepaar|monsieur|madame|mme|mlle|señora?|sra?)\b\.?\s*(?:(?:&|and|und|et|y)\s+(?:mrs|ms|frau|madame|mme)\.?\s+)?\p{Lu}/iu.test(
    line.trim(),
  );
}

/** "M/s ABC Ltd", "Firma Müller": the form of address before a name is no part of it. */
export function withoutHonorific(line: string): number {
  // "Raw material office, Firm Ltd.": the department in front is no part of the name.
  const department =
    /^(?:[^,]{3,40}\b(?:office|department|dept\.?|division|section|abteilung|service|team)|merchandising|purchasing|procurement|logistics|shipping|sales|accounting|accounts)\s*,\s*/iu.exec(
      line,
    );
  if (department !== null && !hasLegalForm(department[0])) return department[0].length;
  return (
    /^(?:m\/s\.?|messrs\.?|firma|fa\.|an die|an den|to:|to (?:the )?order of|for(?: and on behalf of)?|on behalf of)\s+(?=\p{Lu}|\p{Script=Han})/iu.exec(
      line,
    )?.[0].length ?? 0
  );
}

const separators = /\s+[-–—|]\s+|\s*[·•●∙│|*]\s*|\s+\/\s+|\s{3,}/g;

/** Parts of a line that joins name and address by dots, dashes or bars, with their UTF-16 places. */
export function partsOfLine(line: string): { text: string; start: number; end: number }[] {
  const parts: { text: string; start: number; end: number }[] = [];
  let from = 0;
  for (const match of [...line.matchAll(separators), null]) {
    const until = match === null ? line.length : match.index;
    const text = line.slice(from, until);
    if (text.trim() !== '') {
      const lead = text.length - text.trimStart().length;
      parts.push({ text: text.trim(), start: from + lead, end: from + lead + text.trim().length });
    }
    if (match !== null) from = match.index + match[0].length;
  }
  return parts;
}

/**
 * End (UTF-16) of a name that an address follows in the same line behind a comma: "ABC Co., Ltd., 12 Mill Road";
 * null when the line is not of that shape. A legal form must close the name.
 */
export function nameBeforeComma(line: string): number | null {
  for (const match of line.matchAll(/[,，;]\s*/g)) {
    // No name is as long; a line of thousands of recipients would be looked through once for each of them.
    if (match.index > longestName) return null;
    const name = line.slice(0, match.index);
    const rest = line.slice(match.index + match[0].length);
    if (!hasLegalForm(name) || rest.trim() === '') continue;
    // "Co., Ltd." goes on: the form is not closed yet.
    if (
      /^(?:ltd|limited|inc|llc|s\.?\s?a|s\.?\s?l|lda|ltda|corp|co\b|n\.\s?a|n\.\s?v|b\.\s?v|a\.\s?ş)/iu.test(
        rest,
      )
    )
      continue;
    return match.index;
  }
  return null;
}

/**
 * End (UTF-16) of a name with a legal form that an address follows at once: readers lose the dashes and dots between
 * them. Null when the line is not of that shape.
 */
export function nameBeforeAddress(line: string): number | null {
  if (line.length < 20 || line.length > 160 || !/\d/.test(line)) return null;
  const rest = (end: number): string => line.slice(end).replace(/^[\s,;.·•–—|-]+/u, '');
  const found = findValues('party-name', line)[0];
  const ends = found !== undefined && found.start <= 2 ? [found.end] : [];
  for (const match of line.matchAll(/\s+(?=\d)/g))
    if (hasLegalForm(line.slice(0, match.index))) ends.push(match.index);
  for (const end of ends) {
    if (end >= line.length - 8) continue;
    if (/\d/.test(rest(end)) && addressLikeness(rest(end)) >= 0.6) return end;
  }
  return null;
}
