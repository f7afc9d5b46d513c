import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import {
  type Cell,
  headingRow,
  type Item,
  plain,
  plainCell,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import { numberLabels } from '../chain/numbers.ts';
import { distinct, firstTold, ofChain, printedNumberItem, toldItem } from '../chain/row-text.ts';
import { type ChainView, chainView } from '../chain/step-rows.ts';
import { dataInside } from '../data-inside.ts';
import { type EnglishForms, englishForms } from '../english.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { saidDifferently } from '../transactions/said-differently.ts';
import { type TiedDocument, type Transaction, transactionsIn } from '../transactions/transactions.ts';
import { documentName, shownFields } from './items.ts';

const columns: readonly SheetColumn[] = [
  { header: 'Step', width: 6 },
  { header: 'Invoice', width: 20 },
  { header: 'Invoice date', width: 16 },
  { header: 'Seller', width: 34 },
  { header: 'Payee', width: 34 },
  { header: 'Buyer', width: 34 },
  { header: 'Payer', width: 34 },
  { header: 'Invoice amount', width: 18 },
  { header: 'Currency', width: 10 },
  { header: 'Purchase order or contract named', width: 24 },
  { header: 'Purchase order or contract', width: 26 },
  { header: 'Payment', width: 28 },
  { header: 'Amount paid', width: 18 },
  { header: 'Currency paid', width: 12 },
  { header: 'Value date', width: 16 },
  { header: 'Third-party payment agreement', width: 40 },
  { header: 'Credit note', width: 34 },
  { header: 'Goods moved', width: 34 },
  { header: 'Stated by two documents: both values', width: 48 },
  { header: 'Inferred: how documents are tied, English names', width: 50 },
  { header: 'Not found among the documents of this matter', width: 30 },
];

/** Roles whose names have a column. */
const namedRoles: readonly string[] = ['seller', 'payee', 'buyer', 'payer'];

/** A row for each invoice with its order, payment, agreement, credit note and movement of goods; then payments without one. */
export function transactionsSheet(snapshot: Snapshot): Sheet {
  const view = chainView(snapshot);
  const english = englishForms(snapshot);
  const all = transactionsIn(view.documents, view.book);
  const inside = dataInside(view.documents);
  const rows: SheetRow[] = all
    .filter(({ kind }) => kind === 'invoice')
    .map((each) => ({ kind: 'row', cells: cellsOf(each, view, english, inside) }));
  const alone = all.filter(({ kind }) => kind !== 'invoice');
  if (alone.length > 0) {
    rows.push(
      headingRow('Payments and credit notes whose invoice is not found among the documents of this matter'),
    );
    rows.push(
      ...alone.map((each): SheetRow => ({ kind: 'row', cells: cellsOf(each, view, english, inside) })),
    );
  }
  return {
    name: 'Transactions and payments',
    about:
      'A row for each invoice, with the documents that bear the same numbers; an invoice that was received several times, or lies in its file as data too, has one row. Seller and payee stand beside each other, each with its own place; where two documents state a thing differently both values are shown, and nothing is said about why.',
    columns,
    rows,
  };
}

function cellsOf(
  transaction: Transaction,
  view: ChainView,
  english: EnglishForms,
  inside: ReadonlyMap<number, number>,
): readonly Cell[] {
  const { leading, kind, copies, payments, agreements, credits, movements, orders, others } = transaction;
  const isInvoice = kind === 'invoice';
  const paying = kind === 'payment' ? [leading] : payments.map(({ document }) => document);
  const invoice = isInvoice ? leading : null;
  const said = (documents: readonly (SnapshotDocument | null)[], ...forms: readonly string[]): Item[] =>
    distinct(
      documents.flatMap((document) =>
        document === null
          ? []
          : forms.flatMap((form) =>
              shownFields(document, form).map((reviewed) => toldItem({ document, reviewed })),
            ),
      ),
      ({ text, place }) => `${text} ${place?.number}`,
    );
  const names = (documents: readonly (SnapshotDocument | null)[], role: string): Item[] =>
    documents.flatMap((document) =>
      document === null
        ? []
        : shownFields(document, `parties.${role}.name`).flatMap((reviewed) => [
            toldItem({ document, reviewed }),
            ...inEnglish(document, reviewed).filter(({ style }) => style !== 'inferred'),
          ]),
    );
  const inEnglish = (document: SnapshotDocument, reviewed: ReviewedField): readonly Item[] =>
    ofChain(view, english.of(document, reviewed));
  // What only a translation or another document gives for a name stands where all that is inferred does.
  const inferredNames = [...new Set([leading, ...paying])].flatMap((document) =>
    shownFields(document, ...namedRoles.map((role) => `parties.${role}.name`)).flatMap((reviewed) =>
      inEnglish(document, reviewed)
        .filter(({ style }) => style === 'inferred')
        .map((item): Item => ({ ...item, text: `in English: ${reviewed.field.value} / ${item.text}` })),
    ),
  );
  return [
    plainCell(leading.placed.step === null ? null : String(leading.placed.step)),
    isInvoice
      ? [
          printedNumberItem(leading),
          ...copies.map((copy) => printedNumberItem(copy, copyLabel(copy, inside))),
        ]
      : said([leading], 'payment.invoice', 'references.invoice').map((item) => ({
          ...item,
          text: `names ${item.text}`,
        })),
    said([invoice], 'issueDate'),
    names(kind === 'payment' ? [] : [leading], 'seller'),
    names(paying, 'payee'),
    names(kind === 'payment' ? [] : [leading], 'buyer'),
    names(paying, 'payer'),
    said([invoice], 'totals.amount'),
    said([invoice], 'totals.currency'),
    said([leading], 'references.purchaseOrder', 'references.contract'),
    orders.flatMap(({ document }) => [
      printedNumberItem(document),
      ...said([document], 'totals.amount').map(amount),
      ...said([document], 'totals.currency').map(currency),
    ]),
    paying.map((document) => printedNumberItem(document)),
    said(paying, 'payment.amount'),
    said(paying, 'payment.currency'),
    said(paying, 'payment.valueDate', 'dates.paid'),
    agreements.flatMap(({ document }) => agreementItems(document)),
    kind === 'credit-note' ? creditItems(leading) : credits.flatMap(({ document }) => creditItems(document)),
    movements.map(({ document }) => ({ ...printedNumberItem(document), text: documentName(document) })),
    saidDifferently(transaction, view.book).flatMap(({ one, other }) => [
      toldItem(one.told, `${one.label}: `),
      toldItem(other.told, `${other.label}: `),
    ]),
    [...orders, ...payments, ...agreements, ...credits, ...movements, ...others]
      .map(tie)
      .concat(distinct(inferredNames)),
    notFound(transaction),
  ];
}

function amount(item: Item): Item {
  return { ...item, text: `amount ${item.text}` };
}

function currency(item: Item): Item {
  return { ...item, text: `currency ${item.text}` };
}

function copyLabel({ number }: SnapshotDocument, inside: ReadonlyMap<number, number>): string {
  return inside.has(number) ? 'data inside the file: ' : 'received again: ';
}

function agreementItems(document: SnapshotDocument): Item[] {
  const part = (label: string, ...forms: readonly string[]): Item[] => {
    const told = firstTold(document, ...forms);
    return told === null ? [] : [toldItem(told, `${label} `)];
  };
  return [
    printedNumberItem(document, 'agreement '),
    ...part('seller', 'parties.seller.name'),
    ...part('payee', 'parties.payee.name'),
    ...part('payer', 'parties.payer.name'),
    ...part('amount', 'payment.amount', 'totals.amount'),
    ...part('currency', 'payment.currency', 'totals.currency'),
  ];
}

function creditItems(document: SnapshotDocument): Item[] {
  const dated = firstTold(document, 'issueDate');
  const total = firstTold(document, 'totals.amount');
  const code = firstTold(document, 'totals.currency');
  return [
    printedNumberItem(document, 'credit note '),
    ...(dated === null ? [] : [toldItem(dated, 'dated ')]),
    ...(total === null ? [] : [toldItem(total, 'amount ')]),
    ...(code === null ? [] : [toldItem(code, 'currency ')]),
  ];
}

function tie({ document, kind, by, other, otherSale }: TiedDocument): Item {
  const name = documentName(document);
  const paper = exhibitNumberText(other.document.number);
  return {
    ...toldItem(by),
    text:
      kind === 'parties'
        ? `${name}: names the seller, and the payee of ${paper}`
        : `${name}: ${numberLabels[kind]} ${by.reviewed.field.value} stands on it and on ${paper}${otherSale === undefined ? '' : `; an order of another sale: the ${otherSale}`}`,
    style: 'inferred',
  };
}

function notFound({ kind, leading, orders, payments, movements }: Transaction): Item[] {
  const missing: string[] = [];
  if (kind === 'payment')
    missing.push(
      shownFields(leading, 'payment.invoice', 'references.invoice').length > 0
        ? 'invoice that it names'
        : 'invoice',
    );
  if (kind === 'credit-note') missing.push('invoice that it corrects');
  if (orders.length === 0) missing.push('purchase order or contract');
  if (kind === 'invoice' && payments.length === 0) missing.push('proof of payment');
  if (kind === 'invoice' && movements.length === 0) missing.push('document of transport or receipt');
  return missing.length === 0 ? [] : [plain(`not found: ${missing.join(', ')}`, 'not-found')];
}
