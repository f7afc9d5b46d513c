import type { FoundValue } from '../model/value-kind.ts';
import { chineseAmount, chineseAmountPattern } from './chinese-numerals.ts';
import { currencyHandler, isCurrencyCode } from './currency.ts';
import { sameDecimal } from './decimal.ts';
import { keepingReadings } from './kept-readings.ts';
import { groundNumber, parsedNumber, readNumber } from './number.ts';
import { type NumericToken, scanNumbers } from './number-format.ts';
import { isMeasureBehind } from './unit-names.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

const currencyBefore =
  /(?:[€$£¥￥₺₫₹₩฿₱₽]|(?<![\p{L}])(?:RM|RMB|Rs\.?|Rp\.?|TL|S?Fr\.|kr|[A-Z]{3})\.?|人民币|美元|美金)[ \u00a0:]{0,2}-?\(?$/u;
const currencyAfter =
  /^-?\)?[ \u00a0]?(?:[€$£¥￥₺₫₹₩฿₱₽]|元|圆|円|원|บาท|(?:EUR|USD|CNY|RMB|GBP|CHF|TRY|TL|VND|VNĐ|MYR|RM|INR|JPY|HKD|SGD|AUD|CAD|BRL|MXN|PLN|CZK|SEK|NOK|DKK|BDT|IDR|THB|KRW|TWD|euros?|đồng|đ|zł|Kč|kr|Ft)(?![\p{L}\p{N}]))/iu;

/** Money stands next to a currency, or is printed with decimals or grouped thousands and measures nothing else. */
function looksLikeMoney(token: NumericToken, text: string): boolean {
  if (token.percent) return false;
  const before = text.slice(Math.max(0, token.digitsStart - 10), token.digitsStart);
  const after = text.slice(token.digitsEnd, token.digitsEnd + 10);
  const sign = currencyBefore.exec(before)?.[0].replace(/[^\p{L}\p{Sc}]/gu, '');
  if (sign !== undefined && (!/^[A-Z]{3}$/.test(sign) || sign === 'RMB' || isCurrencyCode(sign))) return true;
  if (currencyAfter.test(after)) return true;
  if (isMeasureBehind(text, token.end)) return false;
  if (token.leadingZero) return false;
  return token.decimals > 0 || token.grouped;
}

/** A currency sign printed against the digits belongs to the printed amount: RM5.00, $12. */
function withGluedCurrency(token: NumericToken, text: string): number {
  const before = text.slice(Math.max(0, token.start - 4), token.start);
  const glued =
    /(?:(?:US|HK|NT|AU|CA|A|C|S|R)?[€$£¥￥₺₫₹₩฿₱]|(?<![\p{L}\p{N}])(?:RM|Rs\.?|Rp|USD|EUR|CNY|RMB|GBP|CHF|MYR))$/u.exec(
      before,
    );
  return token.start - (glued?.[0].length ?? 0);
}

function whole(text: string): string {
  let bare = text.trim();
  for (let round = 0; round < 2; round++) {
    bare = bare
      .replace(/^(?:[=:*]+|人民币|[（(]?大写[)）]?)\s*/u, '')
      .replace(/\s*[*]+$/, '')
      .trim();
    const before = /^([\p{L}.$€£¥￥₺₫₹₩฿₱₽]{1,8})\s*(?=[-(]?\d)/u.exec(bare);
    if (before && currencyHandler.parse(before[1]!, {}) !== null) bare = bare.slice(before[0].length);
    const after = /(?<=[\d)-])\s*([\p{L}$€£¥￥₺₫₹₩฿₱₽]{1,8}\.?)$/u.exec(bare);
    if (after && currencyHandler.parse(after[1]!, {}) !== null) bare = bare.slice(0, after.index);
    const minus = /^-\s*([\p{Sc}]|[A-Z]{2,3})\s*(?=\d)/u.exec(bare);
    if (minus) bare = `-${bare.slice(minus[0].length)}`;
  }
  return bare;
}

/**
 * Money as a decimal string; the currency is a value of its own. Decimals stay as printed (`1.163,40` -> `1163.40`).
 * Also Chinese capital amounts (壹仟贰佰叁拾肆元伍角整 -> 1234.50).
 */
export const amountHandler: ValueHandler = {
  find(text, context) {
    const found: FoundValue[] = [];
    const onlyNumber = whole(text);
    for (const token of scanNumbers(text, context)) {
      const alone = text.slice(token.start, token.end) === onlyNumber && !token.leadingZero && !token.percent;
      if (!alone && !looksLikeMoney(token, text)) continue;
      found.push(foundAt(text, withGluedCurrency(token, text), token.end, parsedNumber(token)));
    }
    if (/[元圆圓]/.test(text)) {
      for (const match of text.matchAll(chineseAmountPattern)) {
        const amount = chineseAmount(match[0]);
        if (amount === null || match[0].length < 3) continue;
        found.push(foundAt(text, match.index, match.index + match[0].length, plain(amount)));
      }
      found.sort((one, other) => one.start - other.start);
    }
    return found;
  },
  parse(text, context) {
    const bare = whole(text);
    const capital = chineseAmount(bare);
    if (capital !== null) return plain(capital);
    const tokens = scanNumbers(bare, context);
    const token = tokens[0];
    if (tokens.length !== 1 || token === undefined || token.percent) return null;
    return token.start === 0 && token.end === bare.length ? parsedNumber(token) : null;
  },
  same(one, other) {
    const [first, second] = [comparedAmount(one), comparedAmount(other)];
    return first !== null && second !== null && sameDecimal(first, second);
  },
  ground(value, quote, context) {
    const capital = chineseAmount(whole(value));
    const wanted = capital ?? readNumber(whole(value), context);
    if (wanted === null) return null;
    // A currency that is claimed has to be the one printed in the quote, as the unit of a quantity.
    const claimed = currencyHandler.find(value, context).flatMap(meaningsOf);
    if (claimed.length > 0) {
      const printed = currencyHandler.find(quote, context).flatMap(meaningsOf);
      if (!printed.some((code) => claimed.includes(code))) return null;
    }
    const byDigits = groundNumber(wanted, whole(value), quote, context);
    if (byDigits !== null) return byDigits;
    for (const match of quote.matchAll(chineseAmountPattern)) {
      const amount = chineseAmount(match[0]);
      if (amount !== null && sameDecimal(wanted, amount)) {
        return match[0] === value ? 'exact' : 'normalized';
      }
    }
    return null;
  },
};

function meaningsOf({ normalized, readings }: FoundValue): readonly string[] {
  return normalized === null ? readings : [normalized];
}

function readAmount(value: string): string | null {
  const bare = whole(value);
  return chineseAmount(bare) ?? readNumber(bare, {});
}

const comparedAmount = keepingReadings(readAmount);
