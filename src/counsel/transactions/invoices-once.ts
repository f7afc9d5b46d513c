import type { PartyBook } from '../chain/party-book.ts';
import { dataInside } from '../data-inside.ts';
import { tyingNumber } from '../number-keys.ts';
import { shownFields } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/** Invoices, each once: the paper with the lowest number, then the same invoice received again and its data inside the file. */
export function invoicesOnce(documents: readonly SnapshotDocument[], book: PartyBook): SnapshotDocument[][] {
  const inside = dataInside(documents);
  const byNumber = new Map<string, SnapshotDocument[][]>();
  const found = new Map<number, SnapshotDocument[]>();
  for (const document of documents) {
    if (document.document.type !== 'invoice' || inside.has(document.number)) continue;
    const number = shownFields(document, 'documentNumber')[0];
    const key = number === undefined ? '' : tyingNumber(number.field);
    const groups = byNumber.get(key) ?? [];
    const known = key === '' ? undefined : groups.find(([first]) => isSameInvoice(first!, document, book));
    if (known === undefined) {
      const group = [document];
      byNumber.set(key, [...groups, group]);
      found.set(document.number, group);
    } else {
      known.push(document);
      found.set(document.number, known);
    }
  }
  // The data of a credit note are no invoice, whatever type they were taken for.
  for (const document of documents) {
    const paper = inside.get(document.number);
    if (paper !== undefined) found.get(paper)?.push(document);
  }
  return [...new Set(found.values())];
}

/**
 * True for invoices of one number that agree in two of seller, date and amount at least, and differ in none of them or in the
 * currency: the same invoice, received twice.
 */
function isSameInvoice(one: SnapshotDocument, other: SnapshotDocument, book: PartyBook): boolean {
  const seller = [one, other].map((document) => sellerOf(document, book));
  const values = (form: string): (string | null)[] =>
    [one, other].map((document) => shownFields(document, form)[0]?.field.normalized ?? null);
  const amounts = values('totals.amount').map((value) => (value === null ? null : String(Number(value))));
  const pairs = [seller, values('issueDate'), amounts];
  const isOpen = ([first, second]: readonly (string | null)[]): boolean => first == null || second == null;
  const differs = (pair: readonly (string | null)[]): boolean => !isOpen(pair) && pair[0] !== pair[1];
  return (
    !pairs.some(differs) &&
    !differs(values('totals.currency')) &&
    pairs.filter((pair) => !isOpen(pair)).length >= 2
  );
}

function sellerOf(document: SnapshotDocument, book: PartyBook): string | null {
  const name = shownFields(document, 'parties.seller.name')[0];
  return name === undefined ? null : book.partyOf(name.field.value) || null;
}
