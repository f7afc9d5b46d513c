import { pinyinOf } from '../../text/pinyin.ts';
import { fullForm, shortForm } from './abbreviations.ts';
import { isLegalForm } from './legal-forms.ts';
import { isCommonWord, isPlaceWord } from './vocabulary.ts';

/** A word of a written form of a name. */
export interface NameToken {
  readonly text: string;
  /** The listed word, where `text` is a misread form of it. */
  readonly listed?: string;
  /** True for the short form of a listed word. */
  readonly shortened?: boolean;
  /** UTF-16 offset in the listed name. */
  readonly at: number;
}

const han = /\p{Script=Han}/u;

/** The words of a name and its `&`; dots inside abbreviations are left out. */
export function tokensOf(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’]\p{L}+)?|&/gu)) {
    tokens.push({ text: match[0].replace(/[.'’]/g, ''), at: match.index });
  }
  return tokens;
}

/** Most words of a name of which each choice of short and full forms is searched for; beyond that all or one. */
const mixedForms = 3;

/** Forms of a name that people print for the same firm: `&` and `and`, with or without `(Group)`, shortened words. */
export function variantsOf(text: string): NameToken[][] {
  let tokens = tokensOf(text);
  if (tokens.length > 2 && tokens[0]!.text.toLowerCase() === 'the') tokens = tokens.slice(1);
  const isForm = (token: NameToken): boolean =>
    /^(?:&|and)$/i.test(token.text) || isLegalForm(token.text.toLowerCase());
  // `Co & Co` is looked for as it stands, or each `Co., Ltd.` were a mention; a legal form alone is no name.
  if (tokens.every(isForm)) return tokens.length > 1 ? [tokens.filter(({ text: word }) => word !== '&')] : [];
  while (tokens.length > 1 && isLegalForm(tokens.at(-1)!.text.toLowerCase())) tokens.pop();
  const found = new Map<string, NameToken[]>();
  const add = (variant: readonly NameToken[]): void => {
    if (variant.length > 0)
      found.set(variant.map((token) => token.text.toLowerCase()).join(' '), [...variant]);
  };
  const bracketed = new Set<number>();
  for (const match of text.matchAll(/\(([^)]*)\)/g)) {
    if (/^(?:group|[A-Z]{3,})$/.test(match[1]!.replace(/^Group$/i, 'group')))
      for (const token of tokens)
        if (token.at > match.index && token.at < match.index + match[0].length) bracketed.add(token.at);
  }
  const bases = [tokens, tokens.filter((token) => !bracketed.has(token.at))];
  // A legal form in the middle belongs to the parent: `… Co., Ltd., Xinye Branch`.
  const inner = tokens.filter(
    (token, index) =>
      !(index > 1 && isLegalForm(token.text.toLowerCase()) && !/^(?:de|as|ab|ad)$/i.test(token.text)),
  );
  if (inner.length < tokens.length && inner.length > 1) bases.push(inner);
  for (const base of bases) {
    const joined = base.filter((token) => token.text !== '&' && token.text.toLowerCase() !== 'and');
    const spelt = base.map((token) => (token.text === '&' ? { ...token, text: 'and' } : token));
    add(joined);
    add(spelt);
    for (const form of shortenedForms(joined)) add(form);
    const full = joined.map((token) => ({
      ...token,
      text: fullForm(token.text.toLowerCase()) ?? token.text,
    }));
    add(full);
  }
  return [...found.values()];
}

/** A name with its words shortened: every choice of a few, else all of them and each alone. */
function shortenedForms(tokens: readonly NameToken[]): NameToken[][] {
  const shorten = (token: NameToken): NameToken => {
    const text = shortForm(token.text.toLowerCase());
    return text === undefined ? token : { ...token, text, shortened: true };
  };
  const places = tokens.flatMap((token, index) =>
    shortForm(token.text.toLowerCase()) === undefined ? [] : [index],
  );
  const forms: NameToken[][] = [];
  const choices =
    places.length <= mixedForms
      ? Array.from({ length: 2 ** places.length - 1 }, (_, choice) =>
          places.filter((_place, bit) => ((choice + 1) >> bit) & 1),
        )
      : [places, ...places.map((place) => [place])];
  for (const chosen of choices)
    forms.push(tokens.map((token, index) => (chosen.includes(index) ? shorten(token) : token)));
  const science = tokens.findIndex(
    (token, index) => /^science$/i.test(token.text) && /^technology$/i.test(tokens[index + 1]?.text ?? ''),
  );
  if (science >= 0) {
    const initials = tokens.map((token, index) =>
      index === science || index === science + 1 ? { ...token, text: token.text.charAt(0) } : token,
    );
    forms.push(initials, initials.map(shorten));
  }
  return forms;
}

/** The word of the list that a token stands for, lower case. */
export function listedWord(token: NameToken): string {
  return (token.listed ?? token.text).toLowerCase();
}

/** Longest form for which `d` read as `cl` needs a form of its own; longer ones have edits to spare. */
const spareEdits = 13;

/** A form with each `d` of its brand (of the whole form, if short) read as `cl`, and each `cl` as `d`. */
export function withSplitLetters(tokens: NameToken[]): NameToken[][] {
  const forms = [tokens];
  const short = tokens.reduce((sum, token) => sum + token.text.length, 0) <= spareEdits;
  for (const [index, token] of tokens.entries()) {
    if (!short && isCommonWord(token.text.toLowerCase())) continue;
    for (const match of token.text.matchAll(/d|cl/gi)) {
      const other = match[0].toLowerCase() === 'd' ? 'cl' : 'd';
      const text = token.text.slice(0, match.index) + other + token.text.slice(match.index + match[0].length);
      forms.push(
        tokens.map((candidate, place) =>
          place === index ? { ...token, text, listed: token.text } : candidate,
        ),
      );
    }
  }
  return forms;
}

/** Shortest brand that may stand for its firm together with the place. */
const tellingBrand = 4;
const tellingShortForm = 8;

/** `Ninghai Huafu` of `Ninghai Huafu Textile Co., Ltd.`; null when the name does not start with place and brand. */
export function placeAndBrand(tokens: readonly NameToken[]): NameToken[] | null {
  const place = tokens.findIndex((token) => !isPlaceWord(token.text.toLowerCase()));
  if (place < 1) return null;
  let end = place;
  while (end < tokens.length && !isCommonWord(tokens[end]!.text.toLowerCase())) end++;
  const length = (part: readonly NameToken[]): number =>
    part.reduce((sum, token) => sum + token.text.length, 0);
  const short = tokens.slice(0, end);
  if (
    end === tokens.length ||
    length(tokens.slice(place, end)) < tellingBrand ||
    length(short) < tellingShortForm
  )
    return null;
  return short;
}

/** Fewest words of a name of which the place may stand elsewhere. */
const reorderedWords = 3;

/** `Huafu Textile (Aksu)` for `Aksu Huafu Textile`, and the other way about. */
export function reorderedForms(tokens: readonly NameToken[]): NameToken[][] {
  if (tokens.length < reorderedWords) return [];
  const isPlace = (token: NameToken): boolean => isPlaceWord(token.text.toLowerCase());
  const hasBrand = tokens.some((token) => !isCommonWord(token.text.toLowerCase()));
  if (!hasBrand) return [];
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  if (isPlace(first) && !isPlace(tokens[1]!)) return [[...tokens.slice(1), first]];
  if (isPlace(last) && !isPlace(tokens.at(-2)!)) return [[last, ...tokens.slice(0, -1)]];
  return [];
}

/** Fewest letters of a Chinese name in pinyin that tell its firm; shorter ones are other words too. */
const tellingPinyin = 10;

/** A Chinese name without its legal form, all of it in pinyin as one word: spaces count for nothing. Null when short. */
export function pinyinToken(core: string): NameToken | null {
  const text = pinyinOf(
    Array.from(core)
      .filter((character) => han.test(character))
      .join(''),
  ).replace(/v/g, 'u');
  return text.length >= tellingPinyin && /^[a-z]+$/.test(text) ? { text, at: 0 } : null;
}
