import type { AmountSpot } from './amount-spots.ts';

/** Words at the head of the row that says what was handed over, or how it was paid. */
export const paidWord =
  /^(?:cash|bar|tunai|visa|master(?:card)?|card|ec-?karte|girocard|tendered|paid|amount paid|total paid|espèces|efectivo|nakit|现金)\b/iu;

/** Words of the row that says what was given back. */
export const changeWord = /change|wechselgeld|rückgeld|baki|rendu|找零|cambio|troco|para üstü/iu;

/** All words of the row in which an amount stands. */
export function rowText(spot: AmountSpot): string {
  return spot.segment.layout.rows[spot.segment.row]?.segments.map((segment) => segment.text).join(' ') ?? '';
}
