import type { FoundValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { quoteStatus } from '../text/find-quote.ts';
import { foldKey } from '../text/fold.ts';
import { toSimplified } from '../text/simplified.ts';
import { regionCodes, usStates } from './country-codes.ts';
import { ambiguousNames, countryNames } from './country-names.ts';
import { partyNameSpans } from './party-name-spans.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

/** Words that say a country of origin or of an address follows: even an ambiguous name is meant as a country. */
const cueBefore =
  /(?:\bmade in(?: the)?|\bproducts? of(?: the)?|\bproduce of(?: the)?|\bproduced in(?: the)?|\bmanufactured in(?: the)?|\bgrown in(?: the)?|\bassembled in|\bspun in|\bknitted in|\bwoven in|\bimported from|\borigin(?:ating)?(?: (?:of|in|from|country))?|\bcountry(?: of [a-z ]{3,20})?|\bhecho en|\bfabricado en|\bproducto de|\bfabriqué en|\bproduit (?:de|en)|\bhergestellt in(?: der)?|\bursprung(?:sland)?|\b(?:ursprungs|herkunfts|herstellungs|erzeuger)land|\bprodotto in|\bfabricado n[oa]|\bproduto d[aeo]|\bmenşei?|\borigen|\borigine|\borigem|\bherkomst|\bxuất xứ(?: từ)?|\bsản xuất tại|\bpaís(?: de origen)?|\bland|\bpays(?: d'origine)?|原产(?:国|地|于|自)?(?:[（(]?地区[)）]?)?|产地|产自|国别|制造国|生产国)\s*[:：\-–(（]?\s*$/iu;

/** Words in front that make the country part of another name: Bank of China, South China Sea, Air India. */
const nameBefore =
  /(?:\b(?:Bank|University|Embassy|Consulate|Government|Ministry|Customs|Council|Chamber|Association|Academy|Museum|Port|Gulf|Sea|Republic|Federation|Bay)(?: of)?(?: the)?|\bAir|\bSouth|\bNorth|\bEast|\bWest|\bGreater|\bIndo|\bSino|\bCentral)\s+$/u;
/** Words behind that make it part of a company, place or product name. */
const nameBehind =
  /^\s+(?:&\s+)?(?:Co\b|Company|Corp|Inc\b|Ltd|Limited|Group|Holding|Trading|Trade\b|Import|Export|International|National|Textiles?|Cotton|Garments?|Apparel|Industr|Industries|Bank\b|Banking|Construction|Merchants|Shipping|Lines?\b|Airlines|Airways|Southern|Eastern|Northern|Western|Sea\b|Road|Rd\b|Street|St\b|Avenue|Ave\b|Square|Building|Tower|Town|Petroleum|Petrochemical|Telecom|Mobile|Unicom|Steel|Aluminum|Solar|Energy|Chemical|Post\b|Railway|Certification|Classification|Quality|Inspection|Council|Chamber|Customs|Railways|Foundation|Association|University|Mills?\b|Spinning|Exports|Imports|Logistics|Daily|Today|Ink\b|Post|Private|Pvt|GmbH|AG\b|S\.?A\b|Sdn|Pte)/iu;
const capitalised = /^[\p{Lu}\p{Lt}]/u;
const wordPattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+/gu;
const abbreviation =
  /(?<![\p{L}\p{N}.])(?:P\.? ?R\.? ?(?:O[FC]\.? ?)?China|P\. ?R\. ?C\.?|PRC|U\.S\.A\.?|U\.S\.|USA|U\.K\.|UK|U\.A\.E\.|UAE|R\.O\.K\.|ROK|D\.P\.R\.K\.|DPRK|V\.?R\.? China|DRC|EE\. ?UU\.)(?![\p{L}\p{N}])/gu;
const codeOfAbbreviation: readonly (readonly [RegExp, string])[] = [
  [/^D\.?P/, 'KP'],
  [/^DRC/, 'CD'],
  [/^[PV]/, 'CN'],
  [/^U\.?A/, 'AE'],
  [/^U\.?K/, 'GB'],
  [/^(?:U\.?S|EE)/, 'US'],
  [/^R\.?O/, 'KR'],
];
/** Runs of Han that are names of organisations: a country inside them is no mention of it. */
const hanOrganisation =
  /[\p{Script=Han}（）()]{0,40}(?:公司|集团|银行|協會|协会|商会|学会|大学|学院|研究院|研究所|联合会|总会|工厂|中心|海关|法院|大使馆|国务院|商务部)/gu;

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly ambiguous: boolean;
}

function latinMentions(text: string): Mention[] {
  const names = countryNames();
  const mentions: Mention[] = [];
  for (const match of text.matchAll(abbreviation)) {
    const code = codeOfAbbreviation.find(([pattern]) => pattern.test(match[0]))?.[1];
    if (code !== undefined)
      mentions.push({ start: match.index, end: match.index + match[0].length, code, ambiguous: false });
  }
  const words = [...text.matchAll(wordPattern)];
  const folded: (string | null)[] = words.map(() => null);
  const key = (index: number): string => {
    folded[index] ??= foldKey(words[index]![0]);
    return folded[index]!;
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    // Names of countries are capitalised in every language written with capitals.
    if (!capitalised.test(word[0])) continue;
    const lists = names.byFirstWord.get(key(index));
    if (lists === undefined) continue;
    for (const list of lists) {
      if (list.length > words.length - index) continue;
      if (!list.every((part, offset) => key(index + offset) === part)) continue;
      const last = words[index + list.length - 1]!;
      const end = last.index + last[0].length;
      if (!/^[\p{L}\p{M}\p{N}\s.,'’()&-]*$/u.test(text.slice(word.index, end))) continue;
      if (/\n\s*\n/.test(text.slice(word.index, end))) continue;
      const name = list.join(' ');
      if (name.length < 4) break;
      mentions.push({
        start: word.index,
        end,
        code: names.byName.get(name)!,
        ambiguous: ambiguousNames.has(name),
      });
      index += list.length - 1;
      break;
    }
  }
  return mentions;
}

function unspacedMentions(text: string): Mention[] {
  if (!/[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/.test(text)) return [];
  const names = countryNames();
  const simplified = toSimplified(text);
  const mentions: Mention[] = [];
  for (let index = 0; index < simplified.length; index++) {
    const lists = names.byFirstCharacter.get(simplified[index]!);
    const name = lists?.find((candidate) => simplified.startsWith(candidate, index));
    if (name === undefined || name.length < 2) continue;
    const around = simplified.slice(Math.max(0, index - 1), index + name.length + 1);
    if (
      /内蒙古|马里[兰亚]|古巴比伦|不丹麦|约旦河|中国[海移电石联银工农建人邮铁航中]|日本[桥]/.test(around) &&
      !/中国(?:人民共和国|农产)/.test(around)
    )
      continue;
    mentions.push({
      start: index,
      end: index + name.length,
      code: names.byName.get(name)!,
      ambiguous: false,
    });
    index += name.length - 1;
  }
  return mentions;
}

function findCountries(original: string, context: ValueContext): FoundValue[] {
  const text = halfWidth(original);
  const whole = text.trim();
  if (whole.length <= 60) {
    const parsed = countryHandler.parse(whole, context);
    if (
      parsed !== null &&
      !/^(?:made|product|produce|hecho|fabri|hergestellt)/i.test(whole) &&
      !/^(?:原产|产地|产自)|制造$/.test(whole)
    ) {
      const start = original.indexOf(whole[0]!) >= 0 ? text.length - text.trimStart().length : 0;
      return [foundAt(original, start, start + whole.length, parsed)];
    }
  }
  const mentions = [...latinMentions(text), ...unspacedMentions(text)].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  if (mentions.length === 0) return [];
  const organisations = context.use === 'address' ? [] : organisationSpans(text);
  const found: FoundValue[] = [];
  let lastEnd = -1;
  for (const mention of mentions) {
    if (mention.start < lastEnd) continue;
    const before = text.slice(Math.max(0, mention.start - 50), mention.start);
    const after = text.slice(mention.end, mention.end + 24);
    const cued = cueBefore.test(before) || /^制造|^生产|^产(?!品)/.test(after);
    if (!cued) {
      if (mention.ambiguous) continue;
      if (nameBefore.test(before) && !/\bPort of\s+$/.test(before)) continue;
      if (context.use !== 'address') {
        if (nameBehind.test(after)) continue;
        if (/^[-/][\p{Lu}]/u.test(after) && /^-/.test(after)) continue;
        if (organisations.some(([start, end]) => mention.start >= start && mention.end <= end)) continue;
      }
    }
    lastEnd = mention.end;
    found.push(foundAt(original, mention.start, mention.end, plain(mention.code)));
  }
  return found;
}

function organisationSpans(text: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [...partyNameSpans(text)];
  for (const match of text.matchAll(hanOrganisation))
    spans.push([match.index, match.index + match[0].length]);
  return spans;
}

const phrase =
  /^(?:made in|products? of|produce of|produced in|manufactured in|grown in|hecho en|fabricado en|producto de|fabriqué en|produit (?:de|en)|hergestellt in(?: der)?|prodotto in|fabricado n[oa]|produto d[aeo]|menşei|origin|country of origin|原产国|原产地|产地|产自)\s*[:：]?\s*(?:the\s+)?/iu;

/** Words behind a ZIP code that show that no town follows it: the state of the USA stands in front. */
const behindZip = /^(?:United|U\.?S\.?(?:A\.?)?(?!\p{L})|Estados|Vereinigte|États|Tel|Ph|Fax|Attn|Contact)/u;

/**
 * True when the two letters that a text begins with stand in front of postcode and town, as the code of a country does
 * in European addresses: `DE 80333 München`. `CA 90012` is a state; so may be any other code of one but Germany's.
 */
export function isCodeBeforeTown(text: string): boolean {
  const town = /^([A-Z]{2})[ -](\d{4,6})\s+(?=\p{Lu}[\p{L}.'’-]{2,})/u.exec(text);
  if (town === null || behindZip.test(text.slice(town[0].length))) return false;
  return town[1] === 'DE' || town[2]!.length !== 5 || !usStates.has(town[1]!);
}

/** True when a code stands in a quote as the country it names: behind a label of one, or before postcode and town. */
function codeIsMeant(code: string, quote: string): boolean {
  for (let at = quote.indexOf(code); at >= 0; at = quote.indexOf(code, at + 1)) {
    const before = quote.slice(0, at);
    const after = quote.slice(at + code.length);
    if (/(?:^|\n)\s*$/.test(before) && isCodeBeforeTown(quote.slice(at))) return true;
    if (/[\s:：(]$/.test(before) && cueBefore.test(before) && /^\s*(?:$|[\n,;)])/.test(after)) return true;
  }
  return false;
}

/**
 * A country; normalizes to ISO 3166-1 alpha-2. Names in the label languages and more, official and short forms.
 * Two- and three-letter codes only as a whole value. In running text a country inside the name of a company, a bank
 * or a sea is no mention of it; with `use: 'address'` it is.
 */
export const countryHandler: ValueHandler = {
  find: findCountries,
  parse(text) {
    const names = countryNames();
    const lookUp = (part: string): string | null => {
      const bare = part.replace(/^[\s(（[]+|[\s)）\].,;:]+$/g, '').replace(/^the\s+/i, '');
      if (/^[A-Z]{2}$/.test(bare) && regionCodes().has(bare)) return bare;
      if (/^[A-Z]{3}$/.test(bare) && names.byAlpha3.has(bare)) return names.byAlpha3.get(bare)!;
      return names.byName.get(foldKey(bare)) ?? null;
    };
    const bare = halfWidth(text)
      .replace(phrase, '')
      .replace(/(?:制造|生产|产)$/u, '')
      .trim();
    const direct = lookUp(bare);
    if (direct !== null) return plain(direct);
    // China (CN), CN - China, 中国 CHINA, [142] 中国, China/中国: every part names the same country.
    const parts = bare
      .replace(/^\[?\(?\d{3}\)?\]?\s*/, '')
      .split(
        /[()/,;:[\]|]|\s[-–]\s|(?<=[\p{Script=Han}])\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s*(?=\p{Script=Han})/u,
      )
      .map((part) => part.trim())
      .filter((part) => part !== '' && !/^\d{3}$/.test(part));
    const codes = new Set(parts.map(lookUp));
    const [only] = codes;
    return codes.size === 1 && only !== undefined && only !== null ? plain(only) : null;
  },
  ground(value, quote, context) {
    const words = quoteStatus(quote, value);
    const code = countryHandler.parse(value, context)?.normalized ?? null;
    // A two-letter code stands as words only where it is the whole quote or a cell of its own.
    const isCode = /^[A-Za-z]{2,3}$/.test(value);
    if (words !== null && !(isCode && quote.trim().length > value.length + 12)) return words;
    if (code === null) return words;
    if (isCode && words !== null && value === value.toUpperCase() && codeIsMeant(value, quote)) return words;
    const mentioned =
      findCountries(quote, { ...context, use: 'address' }).some((found) => found.normalized === code) ||
      countryHandler.parse(quote.trim(), context)?.normalized === code;
    if (mentioned) return 'normalized';
    return context.ocr && !isCode && quoteStatus(quote, value, { ocr: true }) !== null
      ? 'ocr-tolerant'
      : null;
  },
};

/** Code of the country that a whole text names; null when it is none. */
export function countryOf(text: string): string | null {
  return countryHandler.parse(text.trim(), {})?.normalized ?? null;
}
