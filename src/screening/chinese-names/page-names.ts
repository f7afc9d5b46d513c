import { simplifiedCharacter } from '../../text/simplified.ts';
import { chinesePlaceAt } from './places.ts';

/** The Han characters of a page in their order, simplified, with what stands between them left out. */
export interface HanText {
  readonly text: string;
  /** UTF-16 index of each character in the page text; the entry after the last is the length of the page. */
  readonly at: Uint32Array;
  /** Before each character: 0 nothing, 1 a space or bracket, 2 a line break, 3 anything else that is no Han character. */
  readonly gaps: Uint8Array;
}

const unknown = 0;
const stop = 1;
const skip = 2;
/** Simplified character per UTF-16 code, or one of the three above. */
const kindOf = new Uint16Array(0x10000);
const passed = /[\s()（）〔〕［］[\]【】{}「」『』《》<>〈〉·•﹒_"“”'‘’*|｜\u00ad\u200b-\u200d\ufeff]/u;

const decoder = new TextDecoder('utf-16le');

function lookUp(code: number): number {
  const character = String.fromCharCode(code);
  if (passed.test(character)) return skip;
  if (!/\p{Script=Han}/u.test(character)) return stop;
  return simplifiedCharacter(character.normalize('NFKC')).charCodeAt(0);
}

/** Reads the Han characters of a page. Linear in its length. */
export function hanText(page: string): HanText {
  const codes = new Uint16Array(page.length);
  const at = new Uint32Array(page.length + 1);
  const gaps = new Uint8Array(page.length + 1);
  let length = 0;
  let gap = 3;
  for (let index = 0; index < page.length; index++) {
    const code = page.charCodeAt(index);
    let kind = kindOf[code]!;
    if (kind === unknown) {
      kind = lookUp(code);
      kindOf[code] = kind;
    }
    if (kind === skip) {
      gap = Math.max(gap, code === 0x0a ? 2 : 1);
      continue;
    }
    if (kind === stop) {
      gap = 3;
      continue;
    }
    codes[length] = kind;
    at[length] = index;
    gaps[length] = gap;
    gap = 0;
    length++;
  }
  at[length] = page.length;
  gaps[length] = 3;
  const text = decoder.decode(codes.subarray(0, length));
  return { text, at, gaps };
}

/** Where a firm's name may stand: indexes into the Han text. */
export interface NamePlace {
  /** First character that may belong to the name. */
  readonly from: number;
  /** End of the name without its legal form. */
  readonly coreEnd: number;
  readonly end: number;
  readonly hasForm: boolean;
}

const longestName = 28;
const shortestCell = 5;
const longestCell = 16;
/** Legal forms and words for works, longest first, by their last character. */
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '司',
    ['股份有限公司', '有限责任公司', '责任有限公司', '股份公司', '有限公司', '总公司', '分公司', '公司'],
  ],
  ['团', ['企业集团', '集团']],
  ['厂', ['总厂', '分厂', '工厂', '厂']],
  ['园', ['产业园', '工业园']],
  ['库', ['储备库', '中转库']],
  ['场', ['农场']],
  ['狱', ['监狱']],
]);
const lastCharacters = new Uint8Array(0x10000);
for (const last of endings.keys()) lastCharacters[last.charCodeAt(0)] = 1;

/** Stretches that end in a legal form, and stretches that stand alone between other characters. */
export function namePlaces({ text, gaps }: HanText): NamePlace[] {
  const places: NamePlace[] = [];
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    if (lastCharacters[text.charCodeAt(index)] === 0) continue;
    const form = endings.get(text.charAt(index))!.find((word) => text.endsWith(word, index + 1));
    if (form === undefined) continue;
    const end = index + 1;
    const begin = end - form.length;
    let from = Math.max(last, begin);
    const lowest = Math.max(last, end - longestName);
    while (from > lowest && gaps[from]! < 3) from--;
    // 产业园 and the like are part of the name.
    const isForm = /[司厂团]$/u.test(form);
    const coreEnd = isForm ? begin : end;
    if (coreEnd - from >= 2) places.push({ from, coreEnd, end, hasForm: true });
    // Behind 集团 a name may go on: 集团有限公司, 集团焉耆有限公司. The firm is looked for with what follows and without.
    const goesOn = form.endsWith('团') && !text.startsWith('集团', end);
    if (isForm && !goesOn) last = end;
  }
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && gaps[end]! < 2) end++;
    if (
      end - start >= shortestCell &&
      end - start <= longestCell &&
      lastCharacters[text.charCodeAt(end - 1)] === 0 &&
      chinesePlaceAt(text, start) !== null
    )
      places.push({ from: start, coreEnd: end, end, hasForm: false });
    start = end;
  }
  return places;
}
