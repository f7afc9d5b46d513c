import { segmentForSearch } from '../../text/segment.ts';
import { wordsOfQuery } from '../full-text-query.ts';

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters shown before and behind a hit, and hits shown of one page. */
const around = 60;
const mostHits = 3;

/**
 * The passages of a page text that hold the words of a query, as parts that are hits and parts that are not; from the
 * beginning of the text where none is found in it (words that a fold of the index alone takes for the same).
 */
export function snippetOf(text: string, words: string): SnippetPart[] {
  const { folded, starts } = foldedWithPlaces(text);
  const spans: [number, number][] = [];
  for (const { phrase, isBeginning } of wordsOfQuery(words)) {
    const pattern = patternOf(phrase, isBeginning);
    if (pattern === null) continue;
    for (const match of folded.matchAll(pattern)) {
      spans.push([starts[match.index]!, starts[match.index + match[0].length]!]);
      if (spans.length >= 200) break;
    }
  }
  spans.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  if (spans.length === 0) return [{ text: shortened(upTo(text, 0, around * 2)), hit: false }];
  return partsOf(text, firstOfEachWord(spans));
}

function firstOfEachWord(spans: readonly [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last !== undefined && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else if (apart.length < mostHits) apart.push([...span]);
  }
  return apart;
}

function partsOf(text: string, spans: readonly (readonly [number, number])[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let shownTo = -1;
  for (const [from, to] of spans) {
    const begin = wordEdge(text, Math.max(0, from - around));
    const isBroken = shownTo < begin;
    if (isBroken && shownTo >= 0)
      parts.push({ text: `${shortened(upTo(text, shownTo, shownTo + around))} … `, hit: false });
    const before = text.slice(isBroken ? begin : Math.max(shownTo, 0), from);
    parts.push({
      text: `${isBroken && begin > 0 && shownTo < 0 ? '… ' : ''}${shortened(before)}`,
      hit: false,
    });
    parts.push({ text: shortened(text.slice(from, to)), hit: true });
    shownTo = to;
  }
  const rest = upTo(text, shownTo, shownTo + around);
  parts.push({ text: `${shortened(rest)}${shownTo + around < text.length ? ' …' : ''}`, hit: false });
  return parts.filter((part) => part.text !== '');
}

/** Begins at a space rather than within a word, where one is near. */
function wordEdge(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + 20).search(/\s/u);
  const at = space < 0 ? from : from + space + 1;
  // Never between the halves of a character.
  return /[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at + 1 : at;
}

/** A part of a text that ends between two characters. */
function upTo(text: string, from: number, to: number): string {
  const cutsOne = /[\uD800-\uDBFF]/u.test(text.charAt(to - 1)) && to < text.length;
  return text.slice(from, cutsOne ? to - 1 : to);
}

function shortened(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Words of the index on a text folded the same way: side by side, with anything that is no letter or digit between them. */
function patternOf(phrase: string, isBeginning: boolean): RegExp | null {
  const tokens = foldedWithPlaces(phrase).folded.match(/[\p{L}\p{N}\p{Co}]+/gu);
  if (tokens === null) return null;
  const body = tokens.join('[^\\p{L}\\p{N}\\p{Co}]*');
  const isUnspaced = (token: string): boolean =>
    segmentForSearch(token) !== token || /^\p{Script=Han}$/u.test(token);
  const before = isUnspaced(tokens[0]!) ? '' : '(?<![\\p{L}\\p{N}\\p{Co}])';
  const behind = isBeginning || isUnspaced(tokens.at(-1)!) ? '' : '(?![\\p{L}\\p{N}\\p{Co}])';
  return new RegExp(`${before}${body}${behind}`, 'gu');
}

/** A text without width, case and accents, as the tokenizer of the index sees it, with the place of each unit in the source. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const unit = character < '\u0080' ? character.toLowerCase() : foldCharacter(character);
    folded += unit;
    for (let index = 0; index < unit.length; index++) starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return { folded, starts };
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}
