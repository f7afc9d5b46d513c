import type { Candidate } from '../../../model/field.ts';
import type { FoundValue } from '../../../model/value-kind.ts';
import { findValues } from '../../../values/index.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import type { TotalReading } from './gross-total.ts';

interface CurrencySpot {
  readonly segment: Segment;
  readonly found: FoundValue;
}

/**
 * Candidates for the currency of the total: beside the total itself, in its row, in a sentence or column header that
 * states it, and as the one that most amounts of the paper bear.
 */
export function currencies(context: RuleContext, totals: readonly TotalReading[]): Candidate[] {
  const spots = allCurrencies(context);
  if (spots.length === 0) return [];
  const candidates: Candidate[] = [];
  const add = (spot: CurrencySpot, score: number, because: string): void => {
    candidates.push(
      propose({
        path: 'totals.currency',
        kind: 'currency',
        value: spot.found.text,
        pieces: piecesOf(spot.segment, spot.found.start, spot.found.end),
        score,
        because,
        capacity: context.type.assertedBy,
      }),
    );
  };
  const best = totals[0];
  if (best !== undefined) {
    for (const spot of spots) {
      if (spot.segment === best.spot.segment) {
        const near = Math.min(
          Math.abs(spot.found.end - best.spot.start),
          Math.abs(spot.found.start - best.spot.end),
        );
        add(spot, near <= 3 ? 0.93 : 0.85, 'beside the total');
      } else if (
        spot.segment.layout === best.spot.segment.layout &&
        spot.segment.row === best.spot.segment.row
      ) {
        add(spot, 0.84, 'in the row of the total');
      }
    }
  }
  const counts = new Map<string, { count: number; first: CurrencySpot }>();
  for (const spot of spots) {
    const code = spot.found.normalized ?? spot.found.text;
    const known = counts.get(code);
    if (known === undefined) counts.set(code, { count: 1, first: spot });
    else known.count++;
  }
  const total = spots.length;
  for (const { count, first } of counts.values()) {
    add(
      first,
      0.35 + 0.4 * (count / total) + (count > 1 ? 0.05 : 0),
      `borne by ${count} of ${total} amounts and mentions`,
    );
  }
  return candidates;
}

function allCurrencies(context: RuleContext): CurrencySpot[] {
  const spots: CurrencySpot[] = [];
  for (const layout of context.layouts) {
    const values = valuesOn(context, layout);
    for (const segment of layout.segments) {
      if (segment.text.length > 200) continue;
      for (const found of findValues('currency', segment.text, values)) {
        if (speaksOfMoney(segment, found)) spots.push({ segment, found });
      }
    }
  }
  return spots;
}

/** A code stands beside a number, alone in its cell, in brackets, or behind words such as "in" or a colon. */
function speaksOfMoney(segment: Segment, found: FoundValue): boolean {
  const before = segment.text.slice(0, found.start);
  const after = segment.text.slice(found.end);
  if (/\d\s*$/.test(before) || /^\s*[-+(]?\s*\d/.test(after)) return true;
  if (!/[\p{L}\p{N}]/u.test(before + after)) return true;
  if (/[(（/[]\s*$/.test(before) || /[:：=]\s*$/.test(before)) return true;
  return /(?:\b(?:in|en)|total|betrag|summe|amount|montant|value|price|preis|prix|wert|brutto|netto|gross|net|due|payable|mwst|steuer|ttc|ht|gesamt)\s*$/iu.test(
    before,
  );
}
