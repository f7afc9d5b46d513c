import type { Item } from '../brief.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import { documentItem, documentName, fieldItem, shownFields } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';
import type { RowDocument } from './linked-documents.ts';
import { numberLabels } from './numbers.ts';
import type { ChainView } from './step-rows.ts';

/** A field as an item of steps and transactions: nothing of an undecided document is told as evidence there. */
export function toldItem({ document, reviewed }: DocumentField, before = ''): Item {
  const item = fieldItem(document, reviewed);
  const style = item.style === 'confirmed' && document.relation !== 'in-chain' ? 'unconfirmed' : item.style;
  return { ...item, text: `${before}${item.text}`, style };
}

/**
 * Items that others made of the snapshot, as far as steps and transactions may show them: nothing of documents that are not of
 * the chain, and nothing of undecided ones as evidence.
 */
export function ofChain({ relations }: Pick<ChainView, 'relations'>, items: readonly Item[]): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.place === null) return [item];
    const relation = relations.get(item.place.number);
    if (relation === undefined) return [];
    return [item.style === 'confirmed' && relation !== 'in-chain' ? { ...item, style: 'unconfirmed' } : item];
  });
}

/** First shown field of a document with one of the forms, in the order of the forms. */
export function firstTold(document: SnapshotDocument, ...forms: readonly string[]): DocumentField | null {
  for (const form of forms) {
    const reviewed = shownFields(document, form)[0];
    if (reviewed !== undefined) return { document, reviewed };
  }
  return null;
}

/** A document by the number printed on it, else by its name. */
export function printedNumberItem(document: SnapshotDocument, before = ''): Item {
  const number = firstTold(document, 'documentNumber');
  if (number !== null) return toldItem(number, before);
  const item = documentItem(document);
  return { ...item, text: `${before}${item.text}, no number read` };
}

/** A paper that only a number ties to a row, with the number that stands on both. */
export function tiedItem({ document, by, number, isOrderToAnother }: RowDocument): Item {
  const label = number === null ? '' : numberLabels[number.kind];
  const other = number === null ? '' : exhibitNumberText(number.other.document.number);
  return {
    ...toldItem(by),
    text: `${documentName(document)}: ${label} ${by.reviewed.field.value} stands on it and on ${other}${isOrderToAnother ? '; its seller is another firm' : ''}`,
    style: 'inferred',
  };
}

/** Items without repetitions of what they say; the first one stays. */
export function distinct(items: readonly Item[], key: (item: Item) => string = ({ text }) => text): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const of = key(item);
    if (seen.has(of)) return false;
    seen.add(of);
    return true;
  });
}
