/** How Chinese firms' names end by law (Company Law of the PRC, art. 7): the longer ones first. */
const endings = ['有限责任公司', '股份有限公司', '有限公司'] as const;

/**
 * The lettering of a ring with a misread legal ending put right: what ends in 有 … 公司 with at most two characters
 * misread, lost or read double can be no other ending. Anything else stays as it was read.
 */
export function withFirmEnding(text: string): string {
  const characters = Array.from(text);
  let best: { ending: string; from: number; distance: number } | null = null;
  for (const ending of endings) {
    const wanted = Array.from(ending);
    for (let length = wanted.length - 1; length <= wanted.length + 2; length++) {
      const from = characters.length - length;
      if (from < 2) continue;
      const tail = characters.slice(from);
      // The frame must be there: its first character, and one of its last two.
      if (tail[0] !== wanted[0] || !(tail.includes('公') || tail.at(-1) === '司')) continue;
      const distance = editDistance(tail, wanted);
      if (distance > (wanted.length > 4 ? 2 : Math.min(2, length - 2))) continue;
      const better =
        best === null ||
        distance < best.distance ||
        (distance === best.distance && ending.length > best.ending.length);
      if (better) best = { ending, from, distance };
    }
  }
  if (best === null) return text;
  // No name ends in 有 before the ending: it was read twice.
  return characters.slice(0, best.from).join('').replace(/有$/u, '') + best.ending;
}

/** Levenshtein distance. */
function editDistance(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min(row[j - 1]! + same, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
