import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { addUnder } from '../add-under.ts';
import type { Cell } from '../brief.ts';
import { citedNumber } from '../number-keys.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { documentItem, isShown, shownFields } from './items.ts';

/** So many references of one document are told; more are the lines of a list. */
const mostReferences = 8;

/** What a document refers to by number, as it states it. */
export function referenceFields(document: SnapshotDocument): ReviewedField[] {
  const all = document.fields.filter(
    (reviewed) =>
      reviewed.form.startsWith('references.') && isShown(reviewed) && reviewed.field.basis.kind === 'stated',
  );
  return all.slice(0, mostReferences);
}

/** Documents by the number that they bear as their own, see `citedNumber`. */
export function ownNumbers({ documents }: Snapshot): Map<string, SnapshotDocument[]> {
  const known = new Map<string, SnapshotDocument[]>();
  for (const document of documents)
    for (const { field } of shownFields(document, 'documentNumber'))
      addUnder(known, citedNumber(field.value), document);
  return known;
}

/** Other documents that bear as their own a number that this one refers to; that they are meant follows from the number alone. */
export function documentsBearing(
  document: SnapshotDocument,
  references: readonly ReviewedField[],
  byOwnNumber: ReadonlyMap<string, readonly SnapshotDocument[]>,
): Cell {
  const found = references.flatMap(({ field }) => {
    const number = citedNumber(field.value);
    // A number of a few characters is told from others by too little.
    return number.length < 4 ? [] : (byOwnNumber.get(number) ?? []);
  });
  return [...new Set(found)]
    .filter((other) => other !== document)
    .slice(0, mostReferences)
    .map((other) => ({ ...documentItem(other), style: 'inferred' }));
}
