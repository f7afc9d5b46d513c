/** Characters of the Wingdings fonts that forms are ticked with, by code; the rest are ornaments. */
const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  42: '✉',
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  118: '❖',
  161: '○',
  167: '▪',
  168: '☐',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const wingdings2: Readonly<Record<number, string>> = { 80: '✓', 79: '✗', 81: '☒', 82: '☑', 163: '☐' };

/** Letters of the Symbol font in the order of its codes. */
const symbolCapitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const symbolSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const symbolOthers: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  210: '®',
  211: '©',
  212: '™',
};

/** A character of a symbol font as Unicode; a bullet for an ornament. `code` may lie in the private use area F000. */
export function symbolCharacter(font: string, code: number): string {
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings 2/i.test(font)) return wingdings2[at] ?? '•';
  if (/wingdings|webdings/i.test(font)) return wingdings[at] ?? '•';
  if (/symbol/i.test(font)) {
    if (at >= 0x41 && at <= 0x5a) return symbolCapitals[at - 0x41]!;
    if (at >= 0x61 && at <= 0x7a) return symbolSmall[at - 0x61]!;
    return symbolOthers[at] ?? (at >= 0x20 && at < 0x7f ? String.fromCharCode(at) : '•');
  }
  return at > 0 && at <= 0x10ffff && !(at >= 0xd800 && at <= 0xdfff) ? String.fromCodePoint(at) : '';
}
