import type { Grade } from '../../model/flag.ts';
import { leiIsValid, usccCheckCharacter } from '../../values/check-digits.ts';
import { midHandler } from '../../values/mid.ts';
import type { ListEntry } from '../lists/list.ts';
import { bareIdentifier, type PartyIdentifier } from '../lists/party-identifiers.ts';
import type { Mention } from '../mention.ts';
import type { PlacedField } from '../page-fields.ts';
import { latinised } from './transliteration.ts';

/** Finds listed parties by the numbers that tell them: identifiers that their entries carry, and codes made of their names. */
export interface IdentifierMatcher {
  mentions(text: string, fields: readonly PlacedField[]): Mention[];
}

const kindWords: Readonly<Record<PartyIdentifier['kind'], string>> = {
  uscc: 'unified social credit code',
  lei: 'legal entity identifier',
  imo: 'IMO number',
  mid: 'manufacturer identification code',
  registration: 'registration number',
  tax: 'tax number',
};
/** Characters that scanners confuse, folded to one: the check digits tell a code from its misreadings. */
const shapes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};
const foldShape = (bare: string): string => bare.replace(/[OQDILSBZG]/g, (letter) => shapes[letter]!);
const identifierField = /\.identifiers\.|\.registration|\.uscc|\.imo\b|vessel/;
/** Words before a number that say that it is one of a register. */
const label =
  /(?:reg(?:istration|istry|istered|\.)?|licen[cs]e|company|tax|vat|id|imo|code|no|nr|number|注册|登记|信用代码|税号|识别号|编号)\s*(?:no|number|code|#|号)?\.?\s*[:：#.]?\s*$/iu;
const longestRun = 6;

interface Listed {
  readonly entry: number;
  readonly identifier: PartyIdentifier;
  readonly bare: string;
}

function hasCheck({ kind }: PartyIdentifier, bare: string): boolean {
  return kind === 'uscc' ? usccCheckCharacter(bare) === bare[17] : kind === 'lei' && leiIsValid(bare);
}

/** First three letters of each of the first two words of a name, as customs makes them (19 CFR part 102, appendix). */
export function midNamePart(name: string): string | null {
  const words: string[] = [];
  for (const match of name.matchAll(/(?:\p{L}\.[ ]?){2,}|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
    const word = latinised(match[0])
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    if (word === '' || /^(?:A|AN|AND|OF|THE|PT)$/.test(word)) continue;
    words.push(word.slice(0, 3));
    if (words.length === 2) break;
  }
  return words.length === 0 || !/^[A-Z0-9]{2,6}$/.test(words.join('')) ? null : words.join('');
}

/** Ends of manufacturer codes that stand for a city of Xinjiang, with the other cities that share them. */
const xinjiangCities: Readonly<Record<string, { place: string; shared: string }>> = {
  URU: { place: 'Urumqi', shared: '' },
  AKS: { place: 'Aksu', shared: '' },
  KAS: { place: 'Kashgar', shared: '' },
  HOT: { place: 'Hotan', shared: '' },
  KOR: { place: 'Korla', shared: '' },
  KUI: { place: 'Kuitun', shared: '' },
  KAR: { place: 'Karamay', shared: '' },
  TUR: { place: 'Turpan', shared: '' },
  TUM: { place: 'Tumxuk', shared: '' },
  SHI: { place: 'Shihezi', shared: 'Shijiazhuang, Shishi and Shiyan' },
};

/** Builds the matcher of identifiers; without identifiers and names it finds nothing and costs nothing. */
export function createIdentifierMatcher(entries: readonly ListEntry[]): IdentifierMatcher {
  const byShape = new Map<string, Listed[]>();
  const byMid = new Map<string, { entry: number; name: string; places: Set<string> }[]>();
  const cities = new Map<string, number>();
  for (const [entry, listed] of entries.entries()) {
    if (listed.kind === 'place') {
      for (const { place } of Object.values(xinjiangCities))
        if (!cities.has(place) && listed.names.some((name) => name.text === place)) cities.set(place, entry);
      continue;
    }
    if (listed.kind !== 'party' && listed.kind !== 'vessel') continue;
    for (const identifier of listed.identifiers ?? []) {
      const bare = bareIdentifier(identifier.value);
      const key = foldShape(bare);
      const known = byShape.get(key);
      if (known === undefined) byShape.set(key, [{ entry, identifier, bare }]);
      else known.push({ entry, identifier, bare });
    }
    if (listed.kind !== 'party') continue;
    for (const name of listed.names) {
      const part = /^[\u0020-\u024f]+$/u.test(name.text) ? midNamePart(name.text) : null;
      if (part === null || part.length < 6) continue;
      const places = new Set(
        (
          latinised(name.text)
            .toUpperCase()
            .match(/[A-Z]{3,}/g) ?? []
        ).map((word) => word.slice(0, 3)),
      );
      const known = byMid.get(part);
      if (known === undefined) byMid.set(part, [{ entry, name: name.text, places }]);
      else if (!known.some((other) => other.entry === entry)) known.push({ entry, name: name.text, places });
    }
  }

  const numbersIn = (text: string, fields: readonly PlacedField[]): Mention[] => {
    const found: Mention[] = [];
    const tokens = [...text.matchAll(/[0-9A-Za-z]+/g)];
    for (let at = 0; at < tokens.length; at++) {
      let joined = '';
      for (let count = 1; count <= longestRun && at + count <= tokens.length; count++) {
        const token = tokens[at + count - 1]!;
        const first = tokens[at]!;
        if (count > 1) {
          const previous = tokens[at + count - 2]!;
          if (!/^[ ./-]{1,2}$/.test(text.slice(previous.index + previous[0].length, token.index))) break;
        }
        joined += token[0].toUpperCase();
        if (joined.length > 40) break;
        for (const listed of byShape.get(foldShape(joined)) ?? []) {
          const end = token.index + token[0].length;
          const mention = numberMention(listed, joined, first.index, end, text, fields);
          if (mention !== null) found.push(mention);
        }
      }
    }
    return found;
  };

  const codesIn = (text: string): Mention[] => {
    const found: Mention[] = [];
    for (const value of midHandler.find(text, { ocr: false })) {
      const bare = bareIdentifier(value.text);
      const code = /^CN([A-Z0-9]{6}|[A-Z]{3,5})(\d{0,4})([A-Z]{3})$/.exec(bare);
      if (code === null) continue;
      const [, part, , city] = code as unknown as [string, string, string, string];
      const place = {
        start: value.start,
        coreEnd: value.end,
        end: value.end,
        edits: [],
        cost: 1,
        alternates: [],
      };
      const namesakes = (byMid.get(part) ?? [])
        .map((each) => ({
          ...each,
          fits: each.places.has(city) || (city in xinjiangCities && each.places.has('XIN')),
        }))
        .sort((one, other) => Number(other.fits) - Number(one.fits));
      // The same letters stand for many firms of a region: one of each list bears the others as alternates.
      for (const { entry, name, fits } of onePerList(namesakes, entries)) {
        const others = namesakes.filter(
          (other) => other.entry !== entry && entries[other.entry]!.list === entries[entry]!.list,
        );
        found.push({
          ...place,
          entry,
          alias: name,
          origin: 'identifier',
          grade: fits ? 'E3' : 'E4',
          rule: 'mid-name',
          because: [
            `the manufacturer identification code begins with CN${part}, which customs makes of the first two words of this name (19 CFR part 102, appendix)${fits ? `, and ends with ${city}, which its place gives` : `; its city ${city} is not told by the name`}`,
            'other names give the same letters',
          ],
          alternates: others.map((other) => `${entries[other.entry]!.name} (${other.fits ? 'E3' : 'E4'})`),
          searched: { code: `CN${part}`, name },
        });
      }
      const inXinjiang = xinjiangCities[city];
      const entry = inXinjiang === undefined ? undefined : cities.get(inXinjiang.place);
      if (inXinjiang !== undefined && entry !== undefined)
        found.push({
          ...place,
          entry,
          alias: inXinjiang.place,
          origin: 'identifier',
          grade: 'P3',
          rule: 'mid-city',
          because: [
            `the manufacturer identification code ends with ${city}, the first letters of its city: ${inXinjiang.place} of Xinjiang among others${inXinjiang.shared === '' ? '' : `, such as ${inXinjiang.shared}`}`,
          ],
          searched: { code: city, name: inXinjiang.place },
        });
    }
    return found;
  };

  const hasCodes = byMid.size > 0 || cities.size > 0;
  return {
    mentions(text, fields) {
      return [
        ...(byShape.size === 0 ? [] : numbersIn(text, fields)),
        ...(hasCodes && /\bCN ?[A-Z0-9]{3}/.test(text) ? codesIn(text) : []),
      ];
    },
  };
}

/** The first of each list. */
function onePerList<Item extends { readonly entry: number }>(
  items: readonly Item[],
  entries: readonly ListEntry[],
): Item[] {
  const lists = new Set<string>();
  return items.filter(({ entry }) => {
    const { list } = entries[entry]!;
    if (lists.has(list)) return false;
    lists.add(list);
    return true;
  });
}

function numberMention(
  { entry, identifier, bare }: Listed,
  printed: string,
  start: number,
  end: number,
  text: string,
  fields: readonly PlacedField[],
): Mention | null {
  const exact = printed === bare;
  const checked = hasCheck(identifier, bare);
  const inField = fields.some(
    (field) => field.start < end && field.end > start && identifierField.test(field.path),
  );
  // Short numbers are on every page: a field or a label must say what they are.
  const telling = checked || (bare.length >= 10 && /[A-Z]/.test(bare)) || bare.length >= 14;
  if (!telling && !inField && !label.test(text.slice(Math.max(0, start - 40), start))) return null;
  if (!exact && !checked && bare.length < 8) return null;
  const grade: Grade = exact || checked ? 'E1' : 'E2';
  return {
    entry,
    alias: identifier.value,
    origin: 'identifier',
    grade,
    rule: 'identifier-exact',
    because: [
      `the ${kindWords[identifier.kind]} ${identifier.value} is that of the listed party`,
      ...(exact
        ? []
        : [
            `it differs only in characters that scanners confuse${checked ? ', and the listed code has its check digits' : ''}`,
          ]),
    ],
    edits: [],
    start,
    coreEnd: end,
    end,
    cost: 0,
    alternates: [],
    searched: { kind: identifier.kind, value: identifier.value },
  };
}
