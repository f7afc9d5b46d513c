/** Letters that scans print for one another in labels; wider than the table for names, since labels stand in lists. */
const misread: Readonly<Record<string, string>> = {
  a: '[aoá]',
  c: '[ceç]',
  d: '(?:d|cl)',
  e: '[eco]',
  f: '[ft]',
  g: '[g9q]',
  i: '[il1j|!í]',
  l: '[l1i|]',
  m: '(?:m|rn)',
  n: '[nrhum]',
  o: '[o0ceq]',
  r: '[rn]',
  s: '[s5]',
  t: '[tfl]',
  u: '[uvú]',
  v: '[vu]',
  y: '[yv]',
};

/** Letters of the shortest label of several words that may be misread: `made in` and `mode in` are both English. */
const shortest = 9;

/**
 * Source of a pattern (flags `iu`) for labels in which letters may be misread as similar ones and words may be
 * spaced apart or run together. Longest label first; no part of it can repeat without bound.
 */
export function tolerantLabel(labels: readonly string[]): string {
  const readings = [...labels]
    .sort((one, other) => other.length - one.length)
    .map((label) => {
      const parts = label.split(' ');
      const exact = parts.length > 1 && parts.join('').length < shortest;
      const words = parts.map((word) =>
        [...word].map((letter) => (exact ? letter : (misread[letter] ?? letter))).join(''),
      );
      return words.join('[\\s.]{0,3}');
    });
  // One look at the letters around for all labels: one for each takes several times as long to compile.
  return `(?<!\\p{L})(?:${readings.join('|')})(?!\\p{L})`;
}

/**
 * Source of a pattern for a label of one word in which any one letter is misread, lost or doubled: only for words that
 * stand as a label with a colon, where hardly another word can be meant.
 */
export function oneLetterOff(word: string): string {
  return [...word].map((_, index) => `${word.slice(0, index)}\\p{L}{0,2}${word.slice(index + 1)}`).join('|');
}
