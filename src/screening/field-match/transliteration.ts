import { pinyin } from 'pinyin-pro';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh ' +
    'щ shch ъ  ы y ь  э e ю yu я ya і i ї yi є ye ґ g ў u қ k ғ g ң n ө o ұ u ү u һ h ә a ђ dj ј j љ lj њ nj ћ c џ dz ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ' +
    'ß ss ø o đ d ł l ð d þ th æ ae œ oe ı i ŋ ng'
  )
    .split(/ (?=\P{Script=Latin}|[ßøđłðþæœıŋ])/u)
    .map((pair) => [pair.charAt(0), pair.slice(2).trim()]),
);

/**
 * Lower case Latin without diacritics, letter by letter, for Latin, Cyrillic and Greek text (after BGN/PCGN, without its
 * exceptions); other scripts stay as they are.
 */
export function latinised(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  // NFKD takes й and ї apart; that loss is the same on both sides of a comparison.
  return /^[\u0020-\u007e]*$/.test(plain)
    ? plain
    : plain.replace(/[^\u0020-\u007e]/gu, (character) => letters[character] ?? character);
}

const known = new Map<string, string>();

/** Pinyin of Han characters without tones, joined; `v` for ü. */
export function pinyinOf(han: string): string {
  const cached = known.get(han);
  if (cached !== undefined) return cached;
  const result = pinyin(han, { toneType: 'none', type: 'array', v: true }).join('').toLowerCase();
  if (known.size > 20_000) known.clear();
  known.set(han, result);
  return result;
}

/** Finals that each initial of pinyin takes (GB/T 16159); `v` also stands for ü. */
const finals: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue',
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
};
const syllables = new Set(
  Object.entries(finals).flatMap(([initial, list]) => list.split(' ').map((final) => initial + final)),
);

/** True for a word that reads as one to four syllables of pinyin: another one in its place is mostly another name. */
export function isPinyin(word: string): boolean {
  if (word.length < 2 || word.length > 24 || !/^[a-z]+$/.test(word)) return false;
  let ends = new Set([0]);
  for (let count = 0; count < 4; count++) {
    const next = new Set<number>();
    for (const at of ends)
      for (let length = 1; length <= 6 && at + length <= word.length; length++)
        if (syllables.has(word.slice(at, at + length))) next.add(at + length);
    if (next.has(word.length)) return true;
    ends = next;
  }
  return false;
}
