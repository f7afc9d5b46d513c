import type { PartyBook } from '../chain/party-book.ts';
import { firstTold } from '../chain/row-text.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';
import type { Transaction } from './transactions.ts';

/** Two papers of one transaction that state a thing each in its own way; what that means is left to people. */
export interface TwoValues {
  readonly one: { readonly label: string; readonly told: DocumentField };
  readonly other: { readonly label: string; readonly told: DocumentField };
}

/**
 * Values that papers of one transaction state differently: who sells and who is paid, who buys and who pays, amounts and
 * currencies. Names are held against each other as the party book brings them together, amounts as decimal numbers.
 */
export function saidDifferently(transaction: Transaction, book: PartyBook): TwoValues[] {
  const { leading, kind, payments, agreements, orders } = transaction;
  const found: TwoValues[] = [];
  const compare = (
    same: (one: DocumentField, other: DocumentField) => boolean,
    one: { readonly label: string; readonly told: DocumentField | null },
    other: { readonly label: string; readonly told: DocumentField | null },
  ): void => {
    if (one.told === null || other.told === null || same(one.told, other.told)) return;
    found.push({
      one: { label: one.label, told: one.told },
      other: { label: other.label, told: other.told },
    });
  };
  const party = (one: DocumentField, other: DocumentField): boolean => {
    const [first, second] = [one, other].map(({ reviewed }) => book.partyOf(reviewed.field.value));
    return first === second;
  };
  if (kind !== 'invoice') return found;
  const seller = firstTold(leading, 'parties.seller.name');
  const buyer = firstTold(leading, 'parties.buyer.name');
  for (const { document } of payments) {
    compare(
      party,
      { label: 'seller on the invoice', told: seller },
      { label: 'payee', told: firstTold(document, 'parties.payee.name') },
    );
    compare(
      party,
      { label: 'buyer on the invoice', told: buyer },
      { label: 'payer', told: firstTold(document, 'parties.payer.name') },
    );
    compareAmounts(leading, document, 'payment');
  }
  for (const { document } of agreements) compareAmounts(leading, document, 'agreement');
  // An order may be for several invoices, or be one further down the row: only where it is this seller's, and the only
  // one, are its amounts held against those of the invoice.
  if (orders.length === 1) {
    const [{ document }] = orders as [Transaction['orders'][number]];
    const orderSeller = firstTold(document, 'parties.seller.name');
    const before = found.length;
    compare(
      party,
      { label: 'seller on the invoice', told: seller },
      { label: 'seller on the order', told: orderSeller },
    );
    if (found.length === before) compareAmounts(leading, document, 'order');
  }
  return found;

  function compareAmounts(invoice: SnapshotDocument, document: SnapshotDocument, label: string): void {
    compare(
      sameAmount,
      { label: 'amount on the invoice', told: firstTold(invoice, 'totals.amount') },
      { label: `amount of the ${label}`, told: firstTold(document, 'payment.amount', 'totals.amount') },
    );
    compare(
      sameCurrency,
      { label: 'currency of the invoice', told: firstTold(invoice, 'totals.currency') },
      { label: `currency of the ${label}`, told: firstTold(document, 'payment.currency', 'totals.currency') },
    );
  }
}

/** True for one amount, however it is printed; and where one of both cannot be read as a number. */
function sameAmount(one: DocumentField, other: DocumentField): boolean {
  const [first, second] = [one, other].map(({ reviewed }) => decimal(reviewed.field.normalized));
  return first === null || second === null || first === second;
}

/** True for one code of currency, and where the code of one of both is open (`$`, `¥`). */
function sameCurrency(one: DocumentField, other: DocumentField): boolean {
  const [first, second] = [one, other].map(({ reviewed }) => reviewed.field.normalized);
  return !isCurrency(first) || !isCurrency(second) || first === second;
}

function isCurrency(code: string | null | undefined): boolean {
  return code !== null && code !== undefined && /^[A-Z]{3}$/u.test(code);
}

function decimal(normalized: string | null): string | null {
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/u.exec(normalized ?? '');
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
