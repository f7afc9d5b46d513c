import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/**
 * Readings of a Han character as Latin names write them, lower case, without tones, most frequent first: 行 xing, hang.
 * `ü` as `lv` and `lu` both (the DHS list prints Luzhou and Lvzhou for 绿洲); four readings at most.
 */
export function readingsOf(character: string): readonly string[] {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const found = new Set<string>();
  const first = pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? '';
  for (const reading of [
    first,
    ...pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
  ]) {
    if (!/^[a-z]+$/.test(reading)) continue;
    found.add(reading);
    if (reading.includes('v')) {
      found.add(reading.replace('v', 'u'));
      found.add(reading.replace('v', 'yu'));
    }
  }
  const readings = [...found].slice(0, 4);
  known.set(character, readings);
  return readings;
}

/** The pinyin of a word as a whole, without tones, joined: 重庆 chongqing, 东莞 dongguan. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
    .filter((reading) => /^[a-z]+$/.test(reading))
    .join('');
}

const finals =
  'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue v ve'.split(
    ' ',
  );
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const bare = ['a', 'o', 'e', 'ai', 'ei', 'ao', 'ou', 'an', 'en', 'ang', 'er'];
const syllables = new Set([
  ...bare,
  ...initials.flatMap((initial) => finals.map((final) => initial + final)),
]);

/** True when a Latin word can be read as pinyin syllables: Hengtai, not Synear. */
export function isPinyin(word: string): boolean {
  const ends = new Uint8Array(word.length + 1);
  ends[0] = 1;
  for (let index = 0; index < word.length; index++) {
    if (ends[index] === 0) continue;
    for (let length = 1; length <= 6 && index + length <= word.length; length++) {
      if (syllables.has(word.slice(index, index + length))) ends[index + length] = 1;
    }
  }
  return word.length > 0 && ends[word.length] === 1;
}
