import type { LabelledReading } from '../labelled-values.ts';

/** Labels of the number that the seller gave the order himself; keys as in the label index. */
const sellersOwn =
  /^(?:auftrag|auftrags?nummer|auftrags?nr|auftrnr|order|orderno|ordernumber|orderid|orderref|orderreference|salesorder|salesorderno|sono|ourorderno|ordernummer|ordernr)$/u;
/** Labels that only say that the customer gave a reference: it is his order where the paper names no other. */
const reference = /refer|réf|reff?$|\bref|^vref|ref(?:client|kunde)?$/u;

/**
 * The orders of a paper are those of the buyer: the seller's own order number beside one of them is left out, and so is
 * the customer's reference where an order is named.
 */
export function ordersOfBuyer(readings: readonly LabelledReading[]): LabelledReading[] {
  const orders = readings.filter((reading) => reading.field.path === 'references.purchaseOrder');
  const kinds = new Map(orders.map((reading) => [reading, kindOf(reading)]));
  const best = Math.min(...kinds.values());
  return readings.filter((reading) => (kinds.get(reading) ?? best) === best || orders.length < 2);
}

/** 0 the buyer's own number, 1 an order number that may be either's, 2 a reference. */
function kindOf(reading: LabelledReading): number {
  const key = reading.match.entry.key.replace(/[^\p{L}]/gu, '');
  if (isCustomersReference(key)) return 2;
  return sellersOwn.test(key) ? 1 : 0;
}

function isCustomersReference(key: string): boolean {
  return (
    reference.test(key) &&
    !/order|best|auftrag|commande|pedido|encomenda|ordine|^po|cust(?:omer)?po/u.test(key)
  );
}
