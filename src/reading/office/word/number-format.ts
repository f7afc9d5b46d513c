const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const chineseDigits = '〇一二三四五六七八九';

/** A number in a format of ST_NumberFormat (ECMA-376 part 1, 17.18.59); decimal for those that are not known here. */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 100_000) return String(value);
  switch (format) {
    case 'lowerRoman':
      return romanNumber(value);
    case 'upperRoman':
      return romanNumber(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return value < 100 ? chinese(value) : String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    default:
      return String(value);
  }
}

function romanNumber(value: number): string {
  let rest = value % 4_000;
  let text = '';
  for (const [size, sign] of roman) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** a, ..., z, aa, bb, ...: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : chineseDigits[ones]);
}
