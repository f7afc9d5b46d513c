import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { tyingNumber } from '../number-keys.ts';
import { isShown } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';

/** What a number is the number of: numbers of two kinds are never held against each other. */
export type NumberKind = 'invoice' | 'order' | 'billOfLading' | 'container' | 'lot';

/** What the kinds are called in the reason of a link. */
export const numberLabels: Readonly<Record<NumberKind, string>> = {
  invoice: 'invoice no.',
  order: 'order or contract no.',
  billOfLading: 'transport document no.',
  container: 'container no.',
  lot: 'lot',
};

const kindOfForm = new Map<string, NumberKind>(
  Object.entries({
    'references.invoice': 'invoice',
    'payment.invoice': 'invoice',
    'references.purchaseOrder': 'order',
    'references.contract': 'order',
    'references.billOfLading': 'billOfLading',
    'references.container': 'container',
    'references.lot': 'lot',
    'goods.lot': 'lot',
    'lots.id': 'lot',
    'origin.lot': 'lot',
    'stock.lot': 'lot',
    'production.inputLot': 'lot',
    'production.outputLot': 'lot',
  } as const),
);

/** Kind of the own number of a document of a type. */
const kindOfType: ReadonlyMap<string, NumberKind> = new Map([
  ['invoice', 'invoice'],
  ['purchase_order', 'order'],
  ['processing_contract', 'order'],
  ['transport_document', 'billOfLading'],
]);

/** A number on a document. */
export interface BorneNumber {
  readonly kind: NumberKind;
  /** See `tyingNumber`. */
  readonly key: string;
  readonly told: DocumentField;
  /** True where it is the document's own number. */
  readonly isOwn: boolean;
}

/** Numbers that a document bears, its own first, in its order. */
export function numbersOf(document: SnapshotDocument): BorneNumber[] {
  const own = kindOfType.get(document.document.type);
  const found: BorneNumber[] = [];
  const add = (kind: NumberKind, reviewed: ReviewedField, isOwn: boolean): void => {
    const key = tyingNumber(reviewed.field);
    if (key !== '') found.push({ kind, key, told: { document, reviewed }, isOwn });
  };
  for (const reviewed of document.fields) {
    if (!isShown(reviewed) || reviewed.field.polarity !== 'asserted') continue;
    if (reviewed.form === 'documentNumber' && own !== undefined) add(own, reviewed, true);
    const kind = kindOfForm.get(reviewed.form);
    if (kind !== undefined) add(kind, reviewed, false);
  }
  return found.sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
}

/**
 * True for a number that says enough of itself to tie two documents: six characters with a letter or sign among them, or
 * eight digits, leading zeros aside. A shorter one, as many firms have it, needs a party that both documents name.
 */
export function isTelling(key: string): boolean {
  const digits = /^\d+$/u.test(key);
  return digits ? key.replace(/^0+/u, '').length >= 8 : key.length >= 6;
}

/** Numbers that many sales may share: they tie documents only where something else goes with it. */
export function isWide(kind: NumberKind): boolean {
  return kind === 'order' || kind === 'lot' || kind === 'container';
}
