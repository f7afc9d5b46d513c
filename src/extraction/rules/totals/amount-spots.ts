import { findValues } from '../../../values/index.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';

/** One printed amount of money: where it stands and what it is worth. */
export interface AmountSpot {
  readonly segment: Segment;
  /** UTF-16 range in the segment's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** Printed with decimals: money usually is, counts are not. */
  readonly decimals: boolean;
}

const spotsByLayout = new WeakMap<PageLayout, AmountSpot[]>();

/** All amounts of a page, in reading order. */
export function amountSpots(context: RuleContext, layout: PageLayout): AmountSpot[] {
  const known = spotsByLayout.get(layout);
  if (known !== undefined) return known;
  const spots: AmountSpot[] = [];
  const values = valuesOn(context, layout);
  for (const row of layout.rows) {
    for (const segment of row.segments) {
      if (!/\d/.test(segment.text)) continue;
      for (const found of findValues('amount', segment.text, values)) {
        const value = Number(found.normalized);
        if (found.normalized === null || !Number.isFinite(value)) continue;
        if (/^\s*%/.test(segment.text.slice(found.end))) continue;
        spots.push({
          segment,
          start: found.start,
          end: found.end,
          text: found.text,
          value,
          decimals: /[.,]\s?\d{2}(?!\d)/.test(found.text),
        });
      }
    }
  }
  spotsByLayout.set(layout, spots);
  return spots;
}
