/** A stretch of a text as it is shown: words, or a sign that would not be seen. */
export type TextPiece =
  | { readonly kind: 'words'; readonly text: string }
  /** A sign without a shape of its own, shown by its short name. */
  | { readonly kind: 'sign'; readonly name: string; readonly words: string }
  /** A letter of another script within a word: it looks like a letter that it is not. */
  | { readonly kind: 'foreign'; readonly text: string; readonly words: string };

/** Signs that turn or hide text (Unicode 17, UAX #9 and DerivedCoreProperties: Default_Ignorable_Code_Point). */
const named: ReadonlyMap<number, readonly [string, string]> = new Map([
  [0x00ad, ['SHY', 'soft hyphen']],
  [0x034f, ['CGJ', 'combining grapheme joiner']],
  [0x061c, ['ALM', 'Arabic letter mark']],
  [0x115f, ['HCF', 'Hangul filler']],
  [0x1160, ['HJF', 'Hangul filler']],
  [0x180e, ['MVS', 'Mongolian vowel separator']],
  [0x200b, ['ZWSP', 'zero-width space']],
  [0x200c, ['ZWNJ', 'zero-width non-joiner']],
  [0x200d, ['ZWJ', 'zero-width joiner']],
  [0x200e, ['LRM', 'left-to-right mark']],
  [0x200f, ['RLM', 'right-to-left mark']],
  [0x2028, ['LSEP', 'line separator']],
  [0x2029, ['PSEP', 'paragraph separator']],
  [0x202a, ['LRE', 'left-to-right embedding']],
  [0x202b, ['RLE', 'right-to-left embedding']],
  [0x202c, ['PDF', 'end of embedding or override']],
  [0x202d, ['LRO', 'left-to-right override']],
  [0x202e, ['RLO', 'right-to-left override']],
  [0x2060, ['WJ', 'word joiner']],
  [0x2066, ['LRI', 'left-to-right isolate']],
  [0x2067, ['RLI', 'right-to-left isolate']],
  [0x2068, ['FSI', 'first strong isolate']],
  [0x2069, ['PDI', 'end of isolate']],
  [0x3164, ['HF', 'Hangul filler']],
  [0xfeff, ['BOM', 'zero-width no-break space']],
  [0xffa0, ['HHF', 'halfwidth Hangul filler']],
]);

/** Scripts in which a zero-width joiner or non-joiner belongs to ordinary spelling. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u3164|\uffa0/u;
const ordinary = new Set(['\n', '\t']);

/**
 * Cuts a text from a document or a file name so that nothing in it can hide or turn what stands beside it: bidirectional
 * controls, zero-width and other control signs become pieces with a name (Unicode TR #36, §2 and TR #39), and so do
 * letters of another alphabet in the middle of a word. The text itself is not changed otherwise.
 */
export function piecesOf(text: string): readonly TextPiece[] {
  const signs = Array.from(text);
  const pieces: TextPiece[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') pieces.push(...foreignLetters(words));
    words = '';
  };
  for (const [index, sign] of signs.entries()) {
    if (!hidden.test(sign) || ordinary.has(sign) || joinsLetters(signs, index)) {
      words += sign;
      continue;
    }
    flush();
    pieces.push(pieceOfSign(sign.codePointAt(0)!));
  }
  flush();
  return pieces;
}

function joinsLetters(signs: readonly string[], index: number): boolean {
  const sign = signs[index];
  if (sign !== '\u200c' && sign !== '\u200d') return false;
  // A variation selector or a mark may stand between a letter and its joiner.
  let at = index - 1;
  while (at >= 0 && /\p{M}/u.test(signs[at]!)) at -= 1;
  const before = signs[at];
  const after = signs[index + 1];
  return before !== undefined && after !== undefined && joining.test(before) && joining.test(after);
}

function pieceOfSign(codePoint: number): TextPiece {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const known = named.get(codePoint);
  return known === undefined
    ? { kind: 'sign', name: code, words: `control character ${code}` }
    : { kind: 'sign', name: known[0], words: `${known[1]} ${code}` };
}

const latin = /\p{Script=Latin}/u;
const lookAlike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Marks letters of alphabets that look like Latin where they share a word with Latin ones, the fewer of both. */
function foreignLetters(text: string): readonly TextPiece[] {
  if (!lookAlike.test(text)) return [{ kind: 'words', text }];
  const pieces: TextPiece[] = [];
  const add = (piece: TextPiece) => {
    const last = pieces.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words')
      pieces[pieces.length - 1] = { kind: 'words', text: last.text + piece.text };
    else pieces.push(piece);
  };
  for (const word of text.split(/(?<=\P{L})(?=\p{L})|(?<=\p{L})(?=\P{L})/u)) {
    const letters = Array.from(word);
    const ofLatin = letters.filter((letter) => latin.test(letter)).length;
    const ofOthers = letters.filter((letter) => lookAlike.test(letter)).length;
    if (ofLatin === 0 || ofOthers === 0) {
      add({ kind: 'words', text: word });
      continue;
    }
    const strange = ofOthers <= ofLatin ? lookAlike : latin;
    for (const letter of letters) {
      if (!strange.test(letter)) add({ kind: 'words', text: letter });
      else add({ kind: 'foreign', text: letter, words: wordsOfLetter(letter) });
    }
  }
  return pieces;
}

function wordsOfLetter(letter: string): string {
  const script = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'].find((name) =>
    new RegExp(`\\p{Script=${name}}`, 'u').test(letter),
  );
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `${script} letter U+${code} within a word of another alphabet`;
}
