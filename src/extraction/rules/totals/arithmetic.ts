import type { AmountSpot } from './amount-spots.ts';
import { changeWord, paidWord } from './till-words.ts';

/** Difference up to which two sums count as equal: rounding of tax by line. */
const cent = 0.021;

export interface ArithmeticSupport {
  /** In words: "net 446.00 + tax 125.04". */
  readonly reason: string;
  readonly weight: number;
}

/**
 * What the other amounts of a paper say about a candidate for the gross total: net and tax that add up to it (the tax
 * being a plausible share), an amount handed over less the change. Null when nothing supports it. `rowOf` gives the
 * words beside an amount: rows that call themselves payment and change say more than numbers that happen to fit.
 */
export function supportFor(
  total: number,
  amounts: readonly AmountSpot[],
  rowOf: (spot: AmountSpot) => string = () => '',
): ArithmeticSupport | null {
  const magnitude = Math.abs(total);
  if (magnitude < 0.01) return null;
  const values = [...new Set(amounts.map((spot) => spot.value))];
  const known = new Set(values.map((value) => Math.round(value * 100)));
  let best: ArithmeticSupport | null = null;
  for (const net of values) {
    if (Math.sign(net) !== Math.sign(total) || Math.abs(net) >= magnitude - cent) continue;
    const tax = total - net;
    // Value added and sales taxes run from 1 to 35 per cent of the net.
    const share = tax / net;
    if (share < 0.009 || share > 0.36) continue;
    if (!isKnown(known, tax)) continue;
    const common = commonRates.some((rate) => Math.abs(share - rate) < 0.004);
    const weight = common ? 0.2 : 0.12;
    if (best === null || weight > best.weight) {
      best = { reason: `net ${net.toFixed(2)} and tax ${tax.toFixed(2)} add up to it`, weight };
    }
  }
  if (best !== null) return best;
  for (const paid of values) {
    if (paid <= magnitude + cent) continue;
    const change = paid - magnitude;
    if (change <= 0.04 || !isKnown(known, change)) continue;
    // Rows that say so themselves: "CASH 10.00", "CHANGE 1.30".
    const handed = amounts.some((spot) => spot.value === paid && paidWord.test(rowOf(spot).trim()));
    const back = amounts.some((spot) => Math.abs(spot.value - change) < cent && changeWord.test(rowOf(spot)));
    if (handed && back)
      return { reason: `paid ${paid.toFixed(2)} less change ${change.toFixed(2)}`, weight: 0.16 };
    if (best === null && paid % 1 === 0)
      best = { reason: `paid ${paid.toFixed(2)} less change ${change.toFixed(2)}`, weight: 0.08 };
  }
  return best;
}

const commonRates = [
  0.05, 0.055, 0.06, 0.07, 0.08, 0.09, 0.1, 0.12, 0.13, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22, 0.23,
  0.25,
];

function isKnown(known: ReadonlySet<number>, value: number): boolean {
  const cents = Math.round(value * 100);
  return known.has(cents) || known.has(cents - 1) || known.has(cents + 1);
}

/** True when several amounts of one column (the lines) add up to the value. */
export function sumsUp(lines: readonly number[], value: number): boolean {
  if (lines.length < 2) return false;
  const sum = lines.reduce((total, line) => total + line, 0);
  return Math.abs(sum - value) < cent * Math.sqrt(lines.length);
}
