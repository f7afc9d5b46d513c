import type { FoundValue } from '../model/value-kind.ts';
import { foldKey } from '../text/fold.ts';
import { countryOf } from './country.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

const portName =
  /(?<![\p{L}\p{N}])(?:(?:[Pp]ort|PORT) (?:[Oo]f|OF) (\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})|(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}) (?:[Pp]ort|PORT|[Aa]irport|AIRPORT|[Hh]arbou?r)(?!\p{L}))/gu;
/** Provinces, cities and counties that a Chinese text names by their kind. */
const chinesePlace =
  /(?:\p{Script=Han}{2,8}(?:自治区|省|自治州|特别行政区))?(?:\p{Script=Han}{2,6}(?:地区|盟))?(?:\p{Script=Han}{2,6}市)?(?:\p{Script=Han}{1,6}(?:县|区|旗))?(?:\p{Script=Han}{1,6}(?:港口?|口岸|机场))?/gu;
/** Headings of port fields, not names of ports. */
const portLabel =
  /^(?:指运|装货|卸货|装运|起运|启运|经停|目的|始发|到达|离境|入境|出境|进境|出口|进口|离岸|到岸|中转|交货)(?:港口?|口岸|机场)$/;
/** UN/LOCODE: country and three characters; only as a whole value. */
const locode = /^[A-Z]{2} ?[A-Z2-9]{3}$/;

/** A port, city, region or site. Finding needs a word for the kind of place; normalizes to the folded name. */
export const placeHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    for (const match of text.matchAll(portName)) {
      const name = match[1] ?? match[2]!;
      if (/^(?:The|Of|No|Any|Loading|Discharge|Import|Export|Free|Sea|Air)$/i.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      found.push(foundAt(text, start, start + name.length, plain(foldKey(name))));
    }
    if (/[省市县区港州旗]/.test(text)) {
      for (const match of text.matchAll(chinesePlace)) {
        if (portLabel.test(match[0])) continue;
        if (match[0].length < 3 || !/[省市县区港州旗场岸]$/.test(match[0])) continue;
        found.push(foundAt(text, match.index, match.index + match[0].length, plain(foldKey(match[0]))));
      }
    }
    return found.sort((one, other) => one.start - other.start);
  },
  parse(text) {
    const letters = (text.match(/\p{L}/gu) ?? []).length;
    const digits = (text.match(/\d/g) ?? []).length;
    if (letters < 2 || text.length > 120 || digits > letters || /@|https?:/.test(text)) return null;
    if (locode.test(text) && countryOf(text.slice(0, 2)) !== null) return plain(text.replace(' ', ''));
    return plain(foldKey(text));
  },
  same(one, other) {
    const bare = (text: string): string =>
      foldKey(text).replace(/^(?:the )?port of | (?:sea)?port$|港口?$/g, '');
    return bare(one) === bare(other);
  },
};
