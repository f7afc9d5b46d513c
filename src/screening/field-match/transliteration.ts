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
