import { type Unit, unitOf } from './unit-names.ts';

/** Words that are a unit of weight behind a number and something else in a heading: "Gr. wt.", Indonesian "dan". */
const ambiguous = new Set(['gr', 'grs', 'g', 't', 'gam', 'dan', 'jin', 'l/t', 's/t']);
const hanUnit = /千克|公斤|毫克|公吨|公噸|市斤|市担|斤|担|擔|吨|噸|磅|克|盎司/gu;
const priced =
  /\p{Sc}|price|amount|value|preis|betrag|prix|montant|precio|importe|fiyat|tutar|单价|總價|总价|金额|价/iu;

/**
 * The unit that a heading or label gives to the numbers under or behind it, as printed: in brackets ("N.W. (KGS)"),
 * behind a stroke ("Net weight/lbs") or as its last word ("Net lbs", "毛重（千克"). Units of weight are looked for in all
 * three places, others in brackets alone. Null when there is none, or when units of weight contradict each other.
 */
export function unitInHeading(heading: string): string | null {
  const text = asRead(heading);
  const bracketed = /[([]\s*(?:in\s+)?([\p{L}²³]{1,8})\.?\s*(?:[)\]]|$)/u.exec(text)?.[1] ?? null;
  if (bracketed !== null && unitOf(bracketed) !== null) {
    const weights = weightsIn(text);
    return weights.size > 1 ? null : bracketed;
  }
  const weights = weightsIn(text);
  return weights.size === 1 ? [...weights.values()][0]! : null;
}

/** True when a heading names a weight or a unit of weight and says nothing of a price. */
export function namesWeight(heading: string): boolean {
  if (priced.test(heading)) return false;
  return weightsIn(asRead(heading)).size > 0 || /\bweight\b|\bmass\b|净重|毛重|重量/iu.test(heading);
}

/** Readers of scans take the l of "lbs" for a capital I. */
function asRead(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/(?<![\p{L}\p{N}])[I|1]bs?(?![\p{L}\p{N}])/gu, (match) => (match.length > 2 ? 'lbs' : 'lb'));
}

/** Units of weight in a heading with their printed form: "kg" and "KGS" are one. */
function weightsIn(text: string): Map<Unit, string> {
  const found = new Map<Unit, string>();
  const add = (printed: string): void => {
    const unit = unitOf(printed);
    if (unit?.kilograms !== undefined && !found.has(unit)) found.set(unit, printed);
  };
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}]{1,12}(?:\/[\p{L}]{1,3})?(?![\p{L}\p{N}])/gu)) {
    for (const word of [match[0], ...match[0].split('/')]) {
      if (!ambiguous.has(word.toLowerCase()) && !/\p{Script=Han}/u.test(word)) add(word);
    }
  }
  // One letter means tonnes or grams only where it stands apart from words.
  const apart = /[(/[,]\s*([gt])\s*(?:[)\]]|$)/iu.exec(text)?.[1];
  if (apart !== undefined) add(apart);
  for (const match of text.matchAll(hanUnit)) add(match[0]);
  return found;
}

/** A price for a unit: "RMB/kg", "US$ per lb", "元/件", "¢/lb". `hundredths`: the number counts cents. Null when it is none. */
export function pricePerUnit(
  heading: string,
  isCurrency: (word: string) => boolean,
): { hundredths: boolean } | null {
  const match =
    /^(?:(?:unit\s+)?price|单价)?\s*[([]?\s*(\p{L}{0,3}\s?\p{Sc}|¢|\p{L}{1,3}\s?cents?|\p{L}{1,5})\s*(?:\/|\bper\b|每)\s*(\p{L}{1,8}²?)\.?\s*[)\]]?$/iu.exec(
      asRead(heading).trim(),
    );
  if (match === null || unitOf(match[2]!) === null) return null;
  const money = match[1]!.trim();
  const hundredths = /¢|cents?$|^(?:c|ct|cts|usc)$/iu.test(money);
  if (!hundredths && !/\p{Sc}|^元$/u.test(money) && !isCurrency(money)) return null;
  return { hundredths };
}
