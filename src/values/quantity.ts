import type { FoundValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import type { QuoteStatus } from '../text/find-quote.ts';
import { quoteStatus } from '../text/find-quote.ts';
import { multiplyDecimals, roundDecimal, sameDecimal } from './decimal.ts';
import { keepingReadings } from './kept-readings.ts';
import { groundNumber, parsedNumber, wholeNumber } from './number.ts';
import { scanNumbers } from './number-format.ts';
import { type Unit, unitBehind, unitOf } from './unit-names.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

interface Measured {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly value: string;
  readonly parsed: ReturnType<typeof parsedNumber>;
  /** Null when no unit is printed at the number. */
  readonly unit: Unit | null;
}

const measuredByFractions = new Set(['m', 'yd', 'cm', 'mm', 'ft', 'm2', 'm3', 'l', 'ml', 'W', 'hour', 'day']);

/** Pieces, cartons and bales come in whole numbers: `1,200 pcs` has no second reading. */
function counts(unit: Unit | null): boolean {
  return unit !== null && unit.kilograms === undefined && !measuredByFractions.has(unit.name);
}

/** Numbers with the unit behind them, or in front in brackets or letters (`KGS 1,200`). */
function measures(text: string, context: ValueContext): Measured[] {
  const found: Measured[] = [];
  for (const token of scanNumbers(text, context)) {
    // `91360405691830520L` is a code, `08901 L’Hospitalet` a place.
    if (token.percent || token.leadingZero || token.value.length > 15) continue;
    const next = unitBehind(text, token.end);
    let start = token.start;
    let end = token.end;
    let unit: Unit | null = null;
    if (next !== null) {
      unit = next.unit;
      end = next.end;
    } else {
      const before = /(?<![\p{L}\p{N}])(kgs?|mts?|m\/t|lbs?|pcs|ctns|bales|tonnes|tons)\.? ?:? ?$/iu.exec(
        text.slice(Math.max(0, token.start - 9), token.start),
      );
      if (before) {
        unit = unitOf(before[1]!);
        start = token.start - before[0].length;
      }
    }
    found.push({
      start,
      end,
      digits: text.slice(token.digitsStart, token.digitsEnd),
      value: token.value,
      parsed: counts(unit) ? plain(token.value) : parsedNumber(token),
      unit,
    });
  }
  return found;
}

/** The one number (with or without unit) that a whole text is; null when there is more. */
function wholeMeasure(text: string, context: ValueContext): Measured | null {
  const found = measures(text, context);
  const only = found[0];
  if (found.length === 1 && only !== undefined && only.start === 0 && only.end === text.length) return only;
  // Thousands grouped by blanks are only taken as a whole number: `1 200 pièces`.
  const parts = /^(\d[\d\s.,']*\d)\s*([^\d\s].*)$/u.exec(halfWidth(text));
  const unit = parts === null ? null : unitOf(parts[2]!);
  const token = parts === null || unit === null ? null : wholeNumber(parts[1]!, context);
  if (token === null) return null;
  const parsed = counts(unit) ? plain(token.value) : parsedNumber(token);
  return { start: 0, end: text.length, digits: parts![1]!, value: token.value, parsed, unit };
}

const comparedMeasure = keepingReadings((text) => wholeMeasure(text, {}));

/** A number with a unit: `1,200 pcs`, `300 件`. Normalizes to the number; the unit is a value of its own. */
export const quantityHandler: ValueHandler = {
  find(text, context) {
    const alone = text.trim();
    return measures(text, context)
      .filter((one) => one.unit !== null || text.slice(one.start, one.end) === alone)
      .map((one) => foundAt(text, one.start, one.end, one.parsed));
  },
  parse(text, context) {
    return wholeMeasure(text, context)?.parsed ?? null;
  },
  same(one, other) {
    const first = comparedMeasure(one);
    const second = comparedMeasure(other);
    if (first === null || second === null) return false;
    if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return false;
    return sameDecimal(first.value, second.value);
  },
  ground(value, quote, context) {
    const wanted = wholeMeasure(value, context);
    if (wanted === null) return null;
    const words = quoteStatus(quote, value);
    const status = groundNumber(wanted.value, wanted.digits, quote, context, (token, text) => {
      const printed =
        measures(text, context).find(({ start, end }) => start <= token.start && end >= token.end)?.unit ??
        null;
      return wanted.unit === null || printed === null || printed === wanted.unit;
    });
    if (status === null) return null;
    if (words === 'exact') return words;
    // A unit that is claimed has to be printed in the quote, not only the number.
    if (wanted.unit !== null && !unitPrinted(quote, wanted.unit)) return null;
    return wanted.unit === null ? status : worse(status, 'normalized');
  },
};

function worse(one: QuoteStatus, other: QuoteStatus): QuoteStatus {
  if (one === 'ocr-tolerant' || other === 'ocr-tolerant') return 'ocr-tolerant';
  return one === 'normalized' || other === 'normalized' ? 'normalized' : 'exact';
}

function unitPrinted(text: string, unit: Unit): boolean {
  return unitsIn(text).some((found) => found.unit === unit);
}

/** Every unit printed in a text, behind a number or as a word of its own. */
function unitsIn(text: string): { unit: Unit; start: number; end: number }[] {
  const found: { unit: Unit; start: number; end: number }[] = [];
  for (const match of text.matchAll(/(?:\p{L}[\p{L}\p{M}]*[²³23]?(?:\/\p{L}+)?(?:\(s\))?)/giu)) {
    const unit = unitOf(match[0]);
    if (unit !== null) found.push({ unit, start: match.index, end: match.index + match[0].length });
    else if (/[\u4e00-\u9fff]/.test(match[0])) {
      for (let index = 0; index < match[0].length; index++) {
        const next = unitBehind(match[0], index);
        if (next === null || next.start !== index) continue;
        found.push({ unit: next.unit, start: match.index + index, end: match.index + next.end });
        index = next.end - 1;
      }
    }
  }
  return found;
}

/** A unit of quantity or weight by any of its printed names. */
export const unitHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    for (const one of unitsIn(text)) {
      // One letter is a unit only behind a number.
      const behindNumber = /\d ?$/.test(text.slice(Math.max(0, one.start - 2), one.start));
      if (one.end - one.start === 1 && !behindNumber && text.trim().length > 1) continue;
      found.push(foundAt(text, one.start, one.end, plain(one.unit.name)));
    }
    return found;
  },
  parse(text) {
    const unit = unitOf(text);
    return unit === null ? null : plain(unit.name);
  },
};

function inKilograms(one: Measured, unit: Unit): ReturnType<typeof parsedNumber> {
  const factor = unit.kilograms!;
  const convert = (value: string): string =>
    factor === '1' ? value : roundDecimal(multiplyDecimals(value, factor), 6);
  return {
    normalized: one.parsed.normalized === null ? null : convert(one.parsed.normalized),
    readings: one.parsed.readings.map(convert),
    warnings: one.parsed.warnings,
  };
}

/**
 * A weight; normalizes to kilograms. A number without a unit takes that of the column or label (`context.unit`); with
 * none at all nothing says how heavy it is: it stays as printed, without a normalized value.
 */
export const weightHandler: ValueHandler = {
  find(text, context) {
    const found: FoundValue[] = [];
    const alone = text.trim();
    for (const one of measures(text, context)) {
      if (one.unit?.kilograms !== undefined) {
        found.push(foundAt(text, one.start, one.end, inKilograms(one, one.unit)));
      } else if (one.unit === null && text.slice(one.start, one.end) === alone) {
        const parsed = weightHandler.parse(alone, context);
        if (parsed !== null) found.push(foundAt(text, one.start, one.end, parsed));
      }
    }
    return found;
  },
  parse(text, context) {
    const one = wholeMeasure(text, context);
    if (one === null) return null;
    if (one.unit !== null) return one.unit.kilograms === undefined ? null : inKilograms(one, one.unit);
    const given = context.unit ? unitOf(context.unit) : null;
    if (given?.kilograms !== undefined) return inKilograms(one, given);
    if (given !== null) return null;
    return {
      normalized: null,
      readings: [],
      warnings: [...one.parsed.warnings, 'no unit printed with the number or its heading'],
    };
  },
  same(one, other) {
    const measured = [wholeMeasure(one, {}), wholeMeasure(other, {})];
    // Where one of them bears no unit, the printed numbers are all there is to compare.
    if (measured.some((each) => each !== null && each.unit === null)) {
      const [left, right] = measured;
      return left !== null && right !== null && sameDecimal(left!.value, right!.value);
    }
    const first = weightHandler.parse(one, {})?.normalized ?? null;
    const second = weightHandler.parse(other, {})?.normalized ?? null;
    return first !== null && second !== null && sameDecimal(first, second);
  },
  ground(value, quote, context) {
    const byWords = quantityHandler.ground!(value, quote, context);
    if (byWords !== null) return byWords;
    // A claimed number without a unit is one in kilograms: the quote must say what it weighs.
    const claimed = wholeMeasure(value, context);
    const wanted =
      weightHandler.parse(value, context)?.normalized ?? (claimed?.unit === null ? claimed.value : null);
    if (wanted === null) return null;
    const inQuote = (ocr: boolean): boolean =>
      weightHandler
        .find(quote, { ...context, ocr })
        .some((found) => found.normalized !== null && sameDecimal(found.normalized, wanted));
    if (inQuote(false)) return 'normalized';
    return context.ocr && inQuote(true) ? 'ocr-tolerant' : null;
  },
};
