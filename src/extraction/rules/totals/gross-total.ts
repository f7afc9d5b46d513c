import type { Candidate } from '../../../model/field.ts';
import { beneath, toTheRight } from '../../layout/neighbours.ts';
import type { Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { labelCertainty } from '../labelled-values.ts';
import { type LabelMatch, nextLabel } from '../labels/label-matches.ts';
import { isTillReceipt } from '../papers/till-receipt.ts';
import { type AmountSpot, amountSpots } from './amount-spots.ts';
import { sumsUp, supportFor } from './arithmetic.ts';
import { changeWord, paidWord, rowText } from './till-words.ts';
import { totalClass } from './total-labels.ts';

/** A candidate for the gross total with where it stands: currency rules look around it. */
export interface TotalReading {
  readonly spot: AmountSpot;
  readonly score: number;
  readonly because: string;
}

/**
 * Candidates for the gross total with tax (contract §4, `totals.amount`): amounts at labels that announce a total,
 * weighed by what the label says, by the place, and by whether the paper's other amounts add up to it.
 */
export function grossTotals(context: RuleContext): TotalReading[] {
  const all = context.layouts.flatMap((layout) => amountSpots(context, layout));
  if (all.length === 0) return [];
  const readings: TotalReading[] = [];
  const pages = context.layouts.length;
  for (const match of context.labels) {
    if (
      !match.entry.targets.some((target) => target.kind === 'field' && target.field.path === 'totals.amount')
    )
      continue;
    const kind = totalClass(match.segment.text.slice(match.start, match.valueStart), match.segment.text);
    if (kind.weight <= 0 || isColumnHeading(context, match)) continue;
    const spots = amountsAt(context, match);
    spots.forEach((spot, index) => {
      const support = supportFor(spot.value, all, rowText);
      const rank = spots.length - 1 - index;
      const later = pages > 1 ? (0.06 * match.segment.layout.number) / (pages - 1) : 0;
      const down = 0.04 * (match.segment.top / match.segment.layout.height);
      const repeated = all.filter((other) => other.value === spot.value).length > 1 ? 0.03 : 0;
      const score =
        kind.weight * labelCertainty(match) -
        0.1 * Math.min(3, rank) -
        (spot.decimals ? 0 : 0.1) -
        (spot.value === 0 ? 0.3 : 0) +
        (support?.weight ?? 0) +
        later +
        down +
        repeated;
      const label = match.segment.text.slice(match.start, match.end);
      readings.push({
        spot,
        score: Math.min(0.99, Math.max(0.05, score)),
        because: `at the label "${label}" (${kind.name})${support === null ? '' : `; ${support.reason}`}`,
      });
    });
  }
  if (!readings.some((reading) => reading.score > 0.45)) {
    readings.push(...supportedAmounts(all), ...amountsPaid(context, all));
    if (isTillReceipt(context)) readings.push(...sumOfColumn(all), ...paidInFull(context, all));
  }
  return afterRounding(context, readings).sort((one, other) => other.score - one.score);
}

/** "Total" over a column is a heading; at the head of the last row of a table it is the total. */
function isColumnHeading(context: RuleContext, match: LabelMatch): boolean {
  if (!context.inTable.has(match.segment)) return false;
  const row = match.segment.layout.rows[match.segment.row];
  const leads = row?.segments[0] === match.segment && match.atStart;
  const numbers = row?.segments.some((segment) => /\d/.test(segment.text)) ?? false;
  return !(leads && numbers);
}

/** Where a paper rounds, the total under the rounding is the one to pay: a few cents from the one above it. */
function afterRounding(context: RuleContext, readings: readonly TotalReading[]): TotalReading[] {
  const rounding = context.labels.find(
    (match) => match.entry.key.startsWith('round') && match.atStart,
  )?.segment;
  if (rounding === undefined) return [...readings];
  const onPage = readings.filter((reading) => reading.spot.segment.layout === rounding.layout);
  return readings.map((reading) => {
    const own = reading.spot;
    if (own.segment.layout !== rounding.layout || own.segment.row <= rounding.row) return reading;
    const above = onPage.some(
      (other) =>
        other.spot.segment.row < rounding.row &&
        other.spot.value !== own.value &&
        Math.abs(other.spot.value - own.value) < 0.051,
    );
    return above
      ? {
          ...reading,
          score: Math.min(0.99, reading.score + 0.25),
          because: `${reading.because}; after rounding`,
        }
      : reading;
  });
}

/** Amounts behind, beside or beneath a total's label, the one meant last. */
function amountsAt(context: RuleContext, match: LabelMatch): AmountSpot[] {
  const spots = amountSpots(context, match.segment.layout);
  const matches = context.labelsOf.get(match.segment) ?? [];
  const next = nextLabel(matches, match);
  const limit = next === undefined ? match.segment.text.length : next.start;
  const found = spots.filter(
    (spot) => spot.segment === match.segment && spot.start >= match.end && spot.end <= limit + 1,
  );
  if (next === undefined || next.whole) {
    for (const segment of toTheRight(match.segment)) {
      const labelled = context.labelsOf
        .get(segment)
        ?.some((other) => other.atStart && !isInnerWord(segment, other));
      if (labelled) break;
      found.push(...spots.filter((spot) => spot.segment === segment));
    }
  }
  if (found.length > 0) return preferMoney(found);
  if (!match.whole) return [];
  for (const segment of beneath(match.segment, 2.2)) {
    if (context.labelsOf.get(segment)?.some((other) => other.atStart)) return [];
    const below = spots.filter((spot) => spot.segment === segment);
    if (below.length > 0) return headsRates(context, match, spots) ? [] : preferMoney(below);
  }
  return [];
}

/**
 * "Netto | MwSt | Brutto" over a row for each rate of tax: none of the rows is the total. Two amounts under the heading,
 * row by row, with other headings beside it.
 */
function headsRates(context: RuleContext, match: LabelMatch, spots: readonly AmountSpot[]): boolean {
  const row = match.segment.layout.rows[match.segment.row]!;
  const beside = row.segments.filter(
    (other) =>
      other !== match.segment &&
      !/\d/.test(other.text) &&
      (context.labelsOf.get(other) ?? []).some((own) => own.whole && !own.colon),
  );
  if (beside.length < 2) return false;
  const below = beneath(match.segment, 5).filter((other) => spots.some((spot) => spot.segment === other));
  return new Set(below.map((other) => other.row)).size >= 2;
}

/** A currency code, or "in figures", between the label and its amount. */
function isInnerWord(segment: Segment, match: LabelMatch): boolean {
  return /^(?:eur|usd|gbp|chf|cny|rmb|rm|inr|vnd|小写|in figures)$/i.test(
    segment.text.slice(match.start, match.end),
  );
}

/** Where some amounts of a row have decimals and others have none, the others are counts or percentages. */
function preferMoney(spots: readonly AmountSpot[]): AmountSpot[] {
  const money = spots.filter((spot) => spot.decimals);
  return money.length > 0 ? money : [...spots];
}

/** Without a legible label: the largest amount that net and tax, or payment and change, add up to. */
function supportedAmounts(all: readonly AmountSpot[]): TotalReading[] {
  const money = all.filter((spot) => spot.decimals).sort((one, other) => other.value - one.value);
  for (const spot of money) {
    const support = supportFor(spot.value, all, rowText);
    if (support === null || support.weight < 0.15) continue;
    return [{ spot, score: 0.4, because: `no label; ${support.reason}` }];
  }
  return [];
}

/** On a receipt without a legible total: the amount at the foot of a column that the amounts above it add up to. */
function sumOfColumn(all: readonly AmountSpot[]): TotalReading[] {
  const money = all.filter((spot) => spot.decimals);
  for (const spot of [...money].reverse()) {
    const { layout, right, row } = spot.segment;
    // A larger amount beneath it is the total: this one is the sum before tax or tip.
    if (
      money.some(
        (other) => other.segment.layout === layout && other.segment.row > row && other.value > spot.value,
      )
    )
      continue;
    const above = money.filter(
      (other) =>
        other.segment.layout === layout &&
        other.segment.row < row &&
        Math.abs(other.segment.right - right) < 1.5 * layout.em,
    );
    if (
      !sumsUp(
        above.map((other) => other.value),
        spot.value,
      )
    )
      continue;
    return [{ spot, score: 0.44, because: `no label; the ${above.length} amounts above it add up to it` }];
  }
  return [];
}

/** The largest amount that a receipt prints twice, as total and as paid, where it says that nothing was given back. */
function paidInFull(context: RuleContext, all: readonly AmountSpot[]): TotalReading[] {
  const nothingBack = all.some((spot) => spot.value === 0 && changeWord.test(rowText(spot)));
  if (!nothingBack) return [];
  const twice = all.filter(
    (spot) =>
      spot.decimals &&
      spot.value > 0 &&
      !context.inTable.has(spot.segment) &&
      all.some(
        (other) => other !== spot && other.segment.row !== spot.segment.row && other.value === spot.value,
      ),
  );
  const largest = twice.sort((one, other) => other.value - one.value)[0];
  if (largest === undefined) return [];
  return [{ spot: largest, score: 0.41, because: 'printed twice on a receipt that gives no change' }];
}

/** On a receipt whose total cannot be read: what was handed over, when no change was given. */
function amountsPaid(context: RuleContext, all: readonly AmountSpot[]): TotalReading[] {
  const change = all.find((spot) => spot.value > 0 && changeWord.test(rowText(spot)));
  if (change !== undefined) return [];
  const readings: TotalReading[] = [];
  for (const spot of all) {
    const first = spot.segment.layout.rows[spot.segment.row]?.segments[0];
    if (
      first === undefined ||
      !paidWord.test(first.text.trim()) ||
      context.inTable.has(first) ||
      !spot.decimals
    )
      continue;
    readings.push({ spot, score: 0.42, because: `paid ("${first.text.slice(0, 20)}"), no change given` });
  }
  return readings;
}

/** The readings as candidates. */
export function grossTotalCandidates(context: RuleContext, readings: readonly TotalReading[]): Candidate[] {
  return readings.map((reading) =>
    propose({
      path: 'totals.amount',
      kind: 'amount',
      value: reading.spot.text,
      pieces: piecesOf(reading.spot.segment, reading.spot.start, reading.spot.end),
      score: reading.score,
      because: reading.because,
      capacity: context.type.assertedBy,
    }),
  );
}
