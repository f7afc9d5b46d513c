const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  叄: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};
const sections: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  亿: 100_000_000n,
  億: 100_000_000n,
};

/** A whole number in Chinese numerals (`一千二百三十四`, `壹仟贰佰叁拾肆`, `二〇二五`); null when it is none. */
export function chineseInteger(text: string): bigint | null {
  const characters = Array.from(text);
  if (characters.length === 0) return null;
  if (characters.every((character) => character in digits)) {
    return BigInt(characters.map((character) => digits[character]).join(''));
  }
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const character of characters) {
    const unit = units[character];
    const sectionUnit = sections[character];
    if (character in digits) {
      // Zero only fills a gap; two digits in a row without a unit are no number.
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(digits[character]!);
    } else if (unit !== undefined) {
      section += (digit === null || digit === 0n ? 1n : digit) * unit;
      digit = null;
    } else if (sectionUnit !== undefined) {
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return null;
      total = sectionUnit === 100_000_000n ? (total + section) * sectionUnit : total + section * sectionUnit;
      section = 0n;
      digit = null;
    } else {
      return null;
    }
  }
  return total + section + (digit ?? 0n);
}

const numeral = '[零〇一二三四五六七八九十百千万亿壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟萬億两兩]';
/** An amount in capital characters as cheques and fapiao print it: 壹仟贰佰叁拾肆元伍角整. */
export const chineseAmountPattern = new RegExp(
  `(${numeral}+)[元圆圓](?:零?([零壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九])角)?(?:零?([零壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九])分)?[整正]?`,
  'gu',
);

/** Decimal string of a capital amount; null when it is none. */
export function chineseAmount(text: string): string | null {
  const match = new RegExp(`^${chineseAmountPattern.source}$`, 'u').exec(text);
  if (match === null) return null;
  const whole = chineseInteger(match[1]!);
  if (whole === null) return null;
  const tenth = match[2] === undefined ? 0 : digits[match[2]]!;
  const hundredth = match[3] === undefined ? 0 : digits[match[3]]!;
  return `${whole}.${tenth}${hundredth}`;
}
