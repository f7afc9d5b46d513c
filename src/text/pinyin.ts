import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let loaded: typeof import('pinyin-pro')['pinyin'] | null = null;

/** Loaded when first asked for: its dictionaries take longer to set up than most commands take. */
function pinyin(han: string, options: { readonly multiple?: boolean }): string[] {
  loaded ??= (require('pinyin-pro') as typeof import('pinyin-pro')).pinyin;
  return loaded(han, { toneType: 'none', type: 'array', v: true, ...options });
}

/** Finals that each initial takes in Hanyu Pinyin (ISO 7098, GB/T 16159), written without tones; `v` also stands for ü. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};
const syllables = new Set(
  Object.entries(finals).flatMap(([initial, list]) => list.split(' ').map((final) => initial + final)),
);
const longestSyllable = Math.max(...Array.from(syllables, (syllable) => syllable.length));
/** Longer words are no names in pinyin, and nothing is gained by trying to divide them. */
const longestWord = 24;

/**
 * True when a word (lower case, without accents) divides into syllables of pinyin: `zhongtai`, not `zhengiai`. With
 * `between`, only when so many of them do, both ends included.
 */
export function isPinyin(
  word: string,
  between: readonly [fewest: number, most: number] = [1, longestWord],
): boolean {
  if (word.length > longestWord) return false;
  let ends = new Set([0]);
  for (let count = 1; count <= between[1] && ends.size > 0; count++) {
    const next = new Set<number>();
    for (const at of ends)
      for (let length = 1; length <= longestSyllable && at + length <= word.length; length++)
        if (syllables.has(word.slice(at, at + length))) next.add(at + length);
    if (count >= between[0] && next.has(word.length)) return true;
    ends = next;
  }
  return false;
}

const joined = new Map<string, string>();

/** Pinyin of Han characters without tones, joined, `v` for ü: 重庆 chongqing, 绿洲 lvzhou. Other characters stay. */
export function pinyinOf(han: string): string {
  const known = joined.get(han);
  if (known !== undefined) return known;
  const result = pinyin(han, {}).join('').toLowerCase();
  if (joined.size > 20_000) joined.clear();
  joined.set(han, result);
  return result;
}

const readings = new Map<string, readonly string[]>();

/**
 * Readings of a Han character as Latin names write them, lower case, without tones, most frequent first: 行 xing, hang.
 * `ü` as `lv` and `lu` both (the DHS list prints Luzhou and Lvzhou for 绿洲); four readings at most.
 */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const first = pinyin(character, {})[0] ?? '';
  for (const reading of [first, ...pinyin(character, { multiple: true })]) {
    if (!/^[a-z]+$/.test(reading)) continue;
    found.add(reading);
    if (reading.includes('v')) {
      found.add(reading.replace('v', 'u'));
      found.add(reading.replace('v', 'yu'));
    }
  }
  const result = [...found].slice(0, 4);
  readings.set(character, result);
  return result;
}
