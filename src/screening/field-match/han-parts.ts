import { toSimplified } from '../../text/simplified.ts';
import { groupMeaning, hanLegalForms, hanTradeWords, tradeMeaning } from './equivalents.ts';
import { brandWeight, kindWeight, type NamePart, part } from './name-part.ts';
import { hanPlaces, isCountryKey, placeKey } from './name-places.ts';

const hanDigits = '零一二三四五六七八九';

function hanNumber(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (match === null || text === '') return null;
  const [, high, ten, low] = match as unknown as [string, string, string, string];
  if (ten === '') return high !== '' && low === '' ? String(hanDigits.indexOf(high)) : null;
  return String((high === '' ? 1 : hanDigits.indexOf(high)) * 10 + (low === '' ? 0 : hanDigits.indexOf(low)));
}

/**
 * Takes a run of Han characters apart, which has no spaces: legal forms from its end, places from its start, trades from
 * its end, a number between; the rest is the brand.
 */
export function hanParts(run: string): NamePart[] {
  const found: NamePart[] = [];
  const behind: NamePart[] = [];
  let rest = toSimplified(run);
  let printed = run;
  const cutEnd = (length: number): string => {
    const cut = printed.slice(printed.length - length);
    printed = printed.slice(0, printed.length - length);
    rest = rest.slice(0, rest.length - length);
    return cut;
  };
  const cutStart = (length: number): string => {
    const cut = printed.slice(0, length);
    printed = printed.slice(length);
    rest = rest.slice(length);
    return cut;
  };
  for (;;) {
    const form = hanLegalForms.find((word) => rest.endsWith(word));
    if (form === undefined) break;
    behind.unshift(part('legal-form', cutEnd(form.length), form, form, true));
  }
  for (let more = true; more && rest !== ''; ) {
    more = false;
    const place = hanPlaces.find((word) => rest.startsWith(word) && rest.length > word.length);
    if (place !== undefined) {
      const key = placeKey(place)!;
      const suffix = /^(?:维吾尔自治区|自治区|[省市县区])/u.exec(rest.slice(place.length));
      const length =
        place.length +
        (suffix !== null && rest.length > place.length + suffix[0].length ? suffix[0].length : 0);
      found.push(
        part('place', cutStart(length), key, place, true, isCountryKey(key) ? 0.4 : kindWeight.place),
      );
      more = true;
    }
  }
  const trades: NamePart[] = [];
  for (let more = true; more && rest.length > 0; ) {
    more = false;
    if (rest.endsWith('进出口')) {
      // Two trades in three characters.
      trades.unshift(part('trade', cutEnd(2), 'export', '出口', true));
      trades.unshift(part('trade', cutEnd(1), 'import', '进口', true));
      more = true;
      continue;
    }
    const word = hanTradeWords.find(
      (candidate) =>
        rest.endsWith(candidate) && (rest.length > candidate.length || found.length > 0 || trades.length > 0),
    );
    if (word !== undefined && (rest.length - word.length >= 1 || rest.length === word.length)) {
      const group = groupMeaning(word);
      trades.unshift(
        group === null
          ? part('trade', cutEnd(word.length), tradeMeaning(word)!, word, true)
          : part('group', cutEnd(word.length), group, word, true),
      );
      more = true;
    }
  }
  const numbered = /第?(\d+|[一二三四五六七八九十]{1,3})(?=[厂矿号分师团]|$)/u.exec(rest);
  if (numbered !== null && (numbered[0].startsWith('第') || /\d/.test(numbered[0]))) {
    const value = hanNumber(numbered[1]!);
    if (value !== null) {
      const [before, after] = [
        rest.slice(0, numbered.index),
        rest.slice(numbered.index + numbered[0].length),
      ];
      const shown = printed.slice(0, numbered.index);
      if (before !== '') found.push(part('brand', shown, before, before, true, brandWeight(before, true)));
      found.push(part('number', numbered[0], value, value, true));
      if (after !== '') found.push(part('word', after, after, after, true));
      rest = '';
    }
  }
  if (rest !== '') found.push(part('brand', printed, rest, rest, true, brandWeight(rest, true)));
  return [...found, ...trades, ...behind];
}
