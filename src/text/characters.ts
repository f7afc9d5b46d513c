/** Han, kana and Thai: scripts written without spaces, whose words may begin and end anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;

/** True for a character of a script written without spaces between words. */
export function isUnspaced(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x0e00) return false;
  return unspaced.test(character);
}

/** True for a letter or digit of a script with spaces between words: it may not adjoin a match. */
export function isWordCharacter(character: string): boolean {
  if (character === '') return false;
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  }
  return letterOrDigit.test(character) && !isUnspaced(character);
}

/** True for 0-9, in ASCII or full width. */
export function isDigit(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
}

/** The whole character (one or two UTF-16 units) that ends before an index; empty at the start. */
export function characterBefore(text: string, index: number): string {
  if (index <= 0) return '';
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 1
    ? text.slice(index - 2, index)
    : text.charAt(index - 1);
}

/** The whole character (one or two UTF-16 units) at an index; empty at the end. */
export function characterAt(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff ? text.slice(index, index + 2) : text.charAt(index);
}

/**
 * The text with full-width forms as ASCII, dashes as `-`, apostrophes as `'` and no-break spaces as spaces, unit for
 * unit: every index stays valid in the original.
 */
export function halfWidth(text: string): string {
  if (!/[^\x00-\x7f]/.test(text)) return text;
  return text.replace(
    /[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f\u205f\u2010-\u2015\u2212\ufe58\ufe63\u2018\u2019\u02bc\u2032\u00b4\u201c\u201d]/g,
    (character) => {
      const unit = character.charCodeAt(0);
      if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
      if (unit === 0x2018 || unit === 0x2019 || unit === 0x02bc || unit === 0x2032 || unit === 0xb4)
        return "'";
      if (unit === 0x201c || unit === 0x201d) return '"';
      if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xfe58 || unit === 0xfe63)
        return '-';
      return ' ';
    },
  );
}
