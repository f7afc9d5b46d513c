import { type DocumentShelf, keyOf } from './document-shelf.ts';
import { riskSteps } from './field-rows.ts';
import type { KnownDocument } from './known-documents.ts';
import type { ListCursor } from './list-cursor.ts';
import type { ListOrder } from './list-filter.ts';

/** Where an item stands in a list: by `primary`, then by `secondary`, then by its row. */
export interface ListPlace {
  readonly primary: number;
  readonly secondary: number;
  readonly last: number;
}

/** Places of fields within a document lie below. */
export const positionsOfDocument = 2 ** 20;
/** From one supplier to the next in `primary`: more than there are steps of risk. */
export const supplierStep = 16_384;

/** Where the item of a cursor stands among the items as they are now. */
export function placeOf(shelf: DocumentShelf, cursor: ListCursor): ListPlace {
  const supplier = shelf.rankOfSupplier(cursor.supplier);
  const isMissing = !Number.isInteger(supplier);
  return {
    primary:
      cursor.order === 'document'
        ? 0
        : cursor.order === 'risk'
          ? riskSteps - cursor.risk
          : // Behind all of the supplier before and before all of the one that comes next.
            isMissing
            ? Math.ceil(supplier) * supplierStep - 1
            : supplier * supplierStep + riskSteps - cursor.risk,
    secondary:
      shelf.rankOfKey([cursor.path, cursor.firstPage, cursor.document]) * positionsOfDocument +
      cursor.position,
    last: cursor.row,
  };
}

/** The cursor behind an item of a document. */
export function cursorBehind(
  document: KnownDocument,
  order: ListOrder,
  risk: number,
  position: number,
  row: number,
): ListCursor {
  const [path, firstPage, id] = keyOf(document);
  return {
    order,
    risk,
    supplier: document.suppliers[0] ?? null,
    path,
    firstPage,
    document: id,
    position,
    row,
  };
}
