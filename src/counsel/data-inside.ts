import { foldKey } from '../text/fold.ts';
import { addUnder } from './add-under.ts';
import { shownFields } from './sheets/items.ts';
import type { SnapshotDocument } from './snapshot/snapshot.ts';

/**
 * Documents that were made of data lying inside the PDF of another document with the same number: electronic invoices bear the
 * invoice once for people and once for machines (ZUGFeRD, Factur-X). Both are one paper, received once.
 * @returns number of the document that people read by number of the one made of data.
 */
export function dataInside(documents: readonly SnapshotDocument[]): ReadonlyMap<number, number> {
  const byPath = new Map<string, SnapshotDocument[]>();
  for (const document of documents) {
    if (document.mediaType !== 'application/pdf') continue;
    for (const { path } of document.occurrences) addUnder(byPath, path, document);
  }
  const found = new Map<number, number>();
  for (const document of documents) {
    if (document.mediaType === 'application/pdf') continue;
    const own = keyOf(document);
    if (own === null) continue;
    const around = document.occurrences.flatMap(({ parent }) =>
      parent === null ? [] : (byPath.get(parent) ?? []),
    );
    const paper = around.find((one) => keyOf(one) === own);
    if (paper !== undefined) found.set(document.number, paper.number);
  }
  return found;
}

function keyOf(document: SnapshotDocument): string | null {
  const number = shownFields(document, 'documentNumber')[0];
  return number === undefined ? null : foldKey(number.field.value) || null;
}
