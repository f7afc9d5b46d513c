import { carriageTypes, orderTypes, receiptTypes } from '../../../schemas/type-groups.ts';
import { type BorneNumber, isTelling, isWide, type NumberKind, numbersOf } from '../chain/numbers.ts';
import type { PartyBook } from '../chain/party-book.ts';
import { isShown, shownFields } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';
import { invoicesOnce } from './invoices-once.ts';

/** What the seller or buyer of a sale is on an order that is not its own. */
export type OtherSale = 'seller is its buyer' | 'buyer is its seller';

/** A document that a number ties to a transaction. */
export interface TiedDocument {
  readonly document: SnapshotDocument;
  /** `parties`: no number, it names the seller and whom the payment names as payee instead. */
  readonly kind: NumberKind | 'parties';
  /** The number (or the payee) as it stands on this document. */
  readonly by: DocumentField;
  /** The same on the document that the transaction was made from, or on one that was tied to it. */
  readonly other: DocumentField;
  /** For an order of another sale: what the seller or buyer of this one is on it. */
  readonly otherSale?: OtherSale;
}

/**
 * One sale as its papers show it: an invoice with what a number ties to it, or a payment or credit note whose invoice is not
 * among the documents of the matter.
 */
export interface Transaction {
  /** The invoice; else the payment or credit note that names one which is not found, or none. */
  readonly leading: SnapshotDocument;
  readonly kind: 'invoice' | 'payment' | 'credit-note';
  /** The same invoice received again, and its data inside the file; by number. */
  readonly copies: readonly SnapshotDocument[];
  readonly orders: readonly TiedDocument[];
  readonly payments: readonly TiedDocument[];
  readonly agreements: readonly TiedDocument[];
  readonly credits: readonly TiedDocument[];
  readonly movements: readonly TiedDocument[];
  /** Documents of any other type that bear the number of the invoice, and orders of other sales that it names. */
  readonly others: readonly TiedDocument[];
}

/** What a document can be in a transaction. */
type Part = 'orders' | 'payments' | 'agreements' | 'credits' | 'movements' | 'others';

const partOfType: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...[...orderTypes].map((type) => [type, 'orders'] as const),
  ['proof_of_payment', 'payments'],
  ['third_party_payment_agreement', 'agreements'],
  ['credit_note', 'credits'],
  ...[...carriageTypes, ...receiptTypes].map((type) => [type, 'movements'] as const),
]);

/** A lot, container or frame contract that more documents than this bear says nothing about one sale: it ties none of them. */
const mostByWideNumber = 30;

/** Roles of who hands goods on. */
const senders: ReadonlySet<string> = new Set(['seller', 'exporter', 'consignor', 'shipFrom']);

/**
 * Transactions among documents, by step, date and number of the leading document. Documents are tied by numbers that stand
 * on both and mean the same thing (invoice, order or contract, transport document), never by amounts or dates; numbers of
 * frame contracts, lots and containers tie a movement of goods only where it names the seller as sender.
 */
export function transactionsIn(documents: readonly SnapshotDocument[], book: PartyBook): Transaction[] {
  const known = knownOf(documents, book);
  const invoices = invoicesOnce(documents, book).map(([leading, ...copies]) =>
    transactionOf(leading!, copies, known),
  );
  const taken = new Set(
    invoices.flatMap(({ payments, credits }) =>
      [...payments, ...credits].map(({ document }) => document.number),
    ),
  );
  const alone = documents
    .filter(
      ({ document, number }) =>
        ['proof_of_payment', 'credit_note'].includes(document.type) && !taken.has(number),
    )
    .map((document) => transactionOf(document, [], known));
  const date = ({ leading }: Transaction): string =>
    shownFields(leading, 'issueDate', 'payment.valueDate')[0]?.field.normalized ?? '9999';
  return [...invoices, ...alone].sort(
    (one, other) =>
      (one.leading.placed.step ?? 99) - (other.leading.placed.step ?? 99) ||
      (date(one) < date(other)
        ? -1
        : date(one) > date(other)
          ? 1
          : one.leading.number - other.leading.number),
  );
}

/** What all documents bear and name, before any transaction is made of them. */
interface KnownDocuments {
  readonly numbers: ReadonlyMap<number, readonly BorneNumber[]>;
  /** By kind and folded number. */
  readonly byNumber: ReadonlyMap<string, readonly BorneNumber[]>;
  readonly parties: ReadonlyMap<number, readonly NamedParty[]>;
  readonly agreements: readonly SnapshotDocument[];
}

function knownOf(documents: readonly SnapshotDocument[], book: PartyBook): KnownDocuments {
  const numbers = new Map(documents.map((document) => [document.number, numbersOf(document)]));
  return {
    numbers,
    byNumber: Map.groupBy([...numbers.values()].flat(), keyOf),
    parties: new Map(documents.map((document) => [document.number, partiesOf(document, book)])),
    agreements: documents.filter(({ document }) => partOfType.get(document.type) === 'agreements'),
  };
}

function keyOf({ kind, key }: BorneNumber): string {
  return `${kind} ${key}`;
}

/** The documents that a transaction is made from, and the parties of its sale as the leading one names them. */
interface Sale {
  readonly leading: SnapshotDocument;
  readonly copies: readonly SnapshotDocument[];
  readonly seller: string | null;
  readonly buyer: string | null;
}

function transactionOf(
  leading: SnapshotDocument,
  copies: readonly SnapshotDocument[],
  known: KnownDocuments,
): Transaction {
  const partyIn = (role: string): string | null =>
    known.parties.get(leading.number)!.find((named) => named.role === role)?.party ?? null;
  const seller = partyIn('seller') ?? partyIn('payee');
  const found = tiedByNumbers(
    { leading, copies, seller, buyer: partyIn('buyer') ?? partyIn('payer') },
    known,
  );
  const kind = kindOf(leading);
  const sorted = (part: Part): TiedDocument[] =>
    [...found[part].values()].sort((one, other) => one.document.number - other.document.number);
  // A payment or agreement that names another invoice is that one's.
  const payments =
    kind === 'invoice' ? sorted('payments').filter(({ document }) => !namesAnother(document, leading)) : [];
  for (const { document } of payments)
    for (const agreement of agreementsFor(document, seller, known))
      if (!found.agreements.has(agreement.document.number))
        found.agreements.set(agreement.document.number, agreement);
  return {
    leading,
    kind,
    copies,
    orders: sorted('orders'),
    payments,
    agreements: sorted('agreements').filter(({ document }) => !namesAnother(document, leading)),
    credits: kind === 'invoice' ? sorted('credits') : [],
    movements: sorted('movements'),
    others: sorted('others'),
  };
}

/** Documents that a number of the sale ties to it, by what they are in it and by their own number. */
function tiedByNumbers(sale: Sale, known: KnownDocuments): Record<Part, Map<number, TiedDocument>> {
  const found: Record<Part, Map<number, TiedDocument>> = {
    orders: new Map(),
    payments: new Map(),
    agreements: new Map(),
    credits: new Map(),
    movements: new Map(),
    others: new Map(),
  };
  const same = [sale.leading, ...sale.copies];
  for (const number of same.flatMap((one) => known.numbers.get(one.number)!)) {
    const bearing = known.byNumber.get(keyOf(number))!;
    if (isWide(number.kind) && bearing.length > mostByWideNumber) continue;
    for (const other of bearing) {
      const { document } = other.told;
      const { type } = document.document;
      const part = partOfType.get(type) ?? (type === 'invoice' ? null : 'others');
      if (part === null || same.some((one) => one.number === document.number)) continue;
      if (found[part].has(document.number) || !ties(part, number, other)) continue;
      const theirs = known.parties.get(document.number)!;
      if (!isOfSale(part, number, theirs, sale, known)) continue;
      const tie = { document, kind: number.kind, by: other.told, other: number.told };
      const otherSale = part === 'orders' ? saleOfOthers(theirs, sale) : null;
      if (otherSale === null) found[part].set(document.number, tie);
      else found.others.set(document.number, { ...tie, otherSale });
    }
  }
  return found;
}

/** True where the parties that a document names do not speak against its number tying it to the sale. */
function isOfSale(
  part: Part,
  { kind, key }: BorneNumber,
  theirs: readonly NamedParty[],
  { leading, seller }: Sale,
  { parties }: KnownDocuments,
): boolean {
  if (
    part === 'movements' &&
    isWide(kind) &&
    !theirs.some((one) => senders.has(one.role) && one.party === seller)
  )
    return false;
  if (!isTelling(key) && !shares(parties.get(leading.number)!, theirs)) return false;
  // What is paid or agreed under a contract is so for this seller, or for something else.
  const isAboutPaying = part === 'payments' || part === 'agreements';
  return !isAboutPaying || kind !== 'order' || isOfSeller(theirs, seller);
}

/**
 * What an order is to a sale whose seller buys by it, or whose buyer sells by it: the order of another sale in the chain, which
 * the paper names all the same. Null for an order of this sale, and where names do not tell.
 */
function saleOfOthers(names: readonly NamedParty[], { seller, buyer }: Sale): OtherSale | null {
  const has = (role: string, party: string | null): boolean =>
    party !== null && names.some((name) => name.role === role && name.party === party);
  if (has('seller', seller) || has('buyer', buyer)) return null;
  if (has('buyer', seller)) return 'seller is its buyer';
  return has('seller', buyer) ? 'buyer is its seller' : null;
}

function kindOf({ document }: SnapshotDocument): Transaction['kind'] {
  if (document.type === 'invoice') return 'invoice';
  return document.type === 'credit_note' ? 'credit-note' : 'payment';
}

/** Which numbers tie which papers. */
function ties(part: Part, number: BorneNumber, other: BorneNumber): boolean {
  switch (part) {
    case 'orders':
      return number.kind === 'order' && other.isOwn;
    case 'credits':
      return number.kind === 'invoice' && !other.isOwn;
    case 'payments':
    case 'agreements':
      return number.kind === 'invoice' || number.kind === 'order';
    case 'movements':
      return true;
    case 'others':
      return number.kind === 'invoice';
  }
}

interface NamedParty {
  readonly role: string;
  readonly party: string;
  readonly told: DocumentField;
}

/** Agreements that name both the seller and another firm that a payment names as payee. */
function agreementsFor(
  payment: SnapshotDocument,
  seller: string | null,
  { agreements, parties }: KnownDocuments,
): TiedDocument[] {
  const payee = parties.get(payment.number)!.find(({ role }) => role === 'payee');
  if (payee === undefined || seller === null || payee.party === seller) return [];
  return agreements.flatMap((document): TiedDocument[] => {
    const names = parties.get(document.number)!;
    const named = names.find(({ party }) => party === payee.party);
    if (named === undefined || !names.some(({ party }) => party === seller)) return [];
    return [{ document, kind: 'parties', by: named.told, other: payee.told }];
  });
}

function partiesOf(document: SnapshotDocument, book: PartyBook): NamedParty[] {
  return document.fields.flatMap((reviewed) => {
    const role = /^parties\.([a-zA-Z]+)\.name$/u.exec(reviewed.form)?.[1];
    if (role === undefined || !isShown(reviewed)) return [];
    const party = book.partyOf(reviewed.field.value);
    return party === '' ? [] : [{ role, party, told: { document, reviewed } }];
  });
}

function shares(some: readonly NamedParty[], others: readonly NamedParty[]): boolean {
  return some.some(({ party }) => others.some((other) => other.party === party));
}

function isOfSeller(names: readonly NamedParty[], seller: string | null): boolean {
  return (
    seller === null ||
    names.some(({ role, party }) => (role === 'payee' || role === 'seller') && party === seller)
  );
}

/** True for a paper that names invoices, and none of them is this one. */
function namesAnother(document: SnapshotDocument, invoice: SnapshotDocument): boolean {
  const named = numbersOf(document).filter(({ kind }) => kind === 'invoice');
  if (named.length === 0) return false;
  const own = numbersOf(invoice).filter(({ kind }) => kind === 'invoice');
  return !named.some(({ key }) => own.some((one) => one.key === key));
}
