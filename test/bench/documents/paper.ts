import type { Face, Sheet } from './sheet.ts';

/** One paper of the set: how it is drawn and what a reader of it must find (contract §4 paths). */
export interface Paper {
  readonly name: string;
  readonly type: string;
  readonly face?: Face;
  readonly size?: number;
  readonly paperSize?: readonly [width: number, height: number];
  readonly pages?: number;
  readonly fields: Record<string, string | readonly string[]>;
  readonly draw: (sheet: Sheet) => void;
}

/** The paths of an invoice in a fixed order; what is empty is not on the page. */
export function invoiceFields(
  number: string,
  date: string,
  seller: string,
  buyer: string,
  amount: string,
  currency: string,
  order = '',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({
      documentNumber: number,
      issueDate: date,
      'parties.seller.name': seller,
      'parties.buyer.name': buyer,
      'totals.amount': amount,
      'totals.currency': currency,
      'references.purchaseOrder': order,
    }).filter(([, value]) => value !== ''),
  );
}
