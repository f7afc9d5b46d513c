import { legalClass } from './equivalents.ts';
import { latinised } from './transliteration.ts';

/** A stretch of a field that may be a name: UTF-16 offsets of the page text, end exclusive. */
export interface FieldPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of one field no more than this much is read, in no more than this many pieces: names are short. */
const longestField = 1_200;
const mostLines = 14;
const mostPieces = 24;
const longestPiece = 160;
const hanRun = /[\p{Script=Han}（）()·\d]*\p{Script=Han}[\p{Script=Han}（）()·\d]*/gu;
const hanForm = /(?:有限(?:责任)?公司|股份公司|集团公司|公司|集團|集团|工厂|厂)/gu;
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}.'’]*[\p{L}\p{N}])?\.?/gu;
/** Words behind which an address or a number follows, not a name. */
const noName =
  /^(?:add|address|addr|tel|fax|phone|email|mail|http|www|attn|no|room|floor|road|street|building|district|zip|postcode|po)$/i;
/** Words that a name follows, printed in the same field. */
const label = /^\s*(?:\p{L}[\p{L} /]{1,24}\p{L})\s*[:：]\s*/u;

/**
 * The stretches of a field that may be a firm's name: lines, two lines together, each script of a bilingual line, and what
 * stands before an address: up to the legal form, up to the first comma or number. The page's own words, in order.
 */
export function fieldPieces(text: string, start: number, end: number): FieldPiece[] {
  const shown = text.slice(start, Math.min(end, start + longestField));
  const pieces = new Map<string, FieldPiece>();
  const add = (from: number, to: number): void => {
    let [first, last] = [from, Math.min(to, from + longestPiece)];
    while (first < last && /[\s,;:，；：.\-–—/|*•]/u.test(shown.charAt(first))) first++;
    while (last > first && /[\s,;:，；：\-–—/|*•]/u.test(shown.charAt(last - 1))) last--;
    if (last - first < 2 || pieces.size >= mostPieces) return;
    const key = `${first}:${last}`;
    if (!pieces.has(key))
      pieces.set(key, { start: start + first, end: start + last, text: shown.slice(first, last) });
  };
  const lines: [number, number][] = [];
  for (let at = 0; at <= shown.length && lines.length < mostLines; ) {
    const next = shown.indexOf('\n', at);
    const stop = next < 0 ? shown.length : next;
    if (shown.slice(at, stop).trim() !== '') lines.push([at, stop]);
    if (next < 0) break;
    at = next + 1;
  }
  for (const [index, [from, to]] of lines.entries()) {
    const line = shown.slice(from, to);
    add(from, to);
    const labelled = label.exec(line);
    if (labelled !== null) add(from + labelled[0].length, to);
    addParts(line.slice(0, 400), from, add);
    const next = lines[index + 1];
    // A name broken over two lines; an address follows a whole name.
    if (next !== undefined && to - from <= longestPiece && endOfForm(line) === null) {
      const joined = shown.slice(from, next[1]);
      const form = endOfForm(joined.slice(0, 400));
      add(from, form === null ? next[1] : from + form);
    }
  }
  return [...pieces.values()];
}

function addParts(line: string, from: number, add: (start: number, end: number) => void): void {
  const hanLetters = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (hanLetters >= 2) {
    for (const run of line.matchAll(hanRun)) {
      add(from + run.index, from + run.index + run[0].length);
      for (const form of run[0].matchAll(hanForm))
        add(from + run.index, from + run.index + form.index + form[0].length);
    }
  }
  if (hanLetters >= 2 && /[A-Za-z]{3}/.test(line)) {
    for (const run of line.matchAll(/[^\p{Script=Han}]{3,}/gu)) {
      add(from + run.index, from + run.index + run[0].length);
      const form = endOfForm(run[0]);
      if (form !== null) add(from + run.index, from + run.index + form);
    }
    return;
  }
  const form = endOfForm(line);
  if (form !== null) {
    add(from, from + form);
    add(from + form, from + line.length);
  }
  for (const comma of line.matchAll(/[,;，；/|]/gu)) {
    // The comma of `Co., Ltd.` ends no name.
    const next = /^[\s.]*([\p{L}\p{N}.]{1,14})/u.exec(line.slice(comma.index + 1, comma.index + 24));
    if (next !== null && legalClass(foldedWord(next[1]!)) !== null) continue;
    if (comma.index > 2) add(from, from + comma.index);
    break;
  }
  for (const each of line.matchAll(word)) {
    if (each.index > 2 && (/^\d{2,}/.test(each[0]) || noName.test(each[0]))) {
      add(from, from + each.index);
      break;
    }
  }
}

const foldedWord = (text: string): string => latinised(text).replace(/[^a-z0-9\p{L}]/gu, '');

/** Where the first legal form of a line ends, the words of a compound one included; null without one behind a name. */
function endOfForm(line: string): number | null {
  let found: number | null = null;
  let words = 0;
  for (const match of line.matchAll(word)) {
    const isForm = words > 0 && legalClass(foldedWord(match[0])) !== null;
    if (isForm) found = match.index + match[0].length;
    else if (found !== null) break;
    words++;
  }
  return found;
}
