import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { DocumentCard } from '../../api/document.ts';
import { documentTypeLabel } from './labels.ts';

/** Paths that the header strip tells, best first. */
const numbers = ['documentNumber'];
const dates = ['issueDate'];
const issuers = [
  'parties.issuer.name',
  'parties.seller.name',
  'parties.consignor.name',
  'parties.buyer.name',
  'parties.certificateHolder.name',
  'parties.declarant.name',
  'parties.manufacturer.name',
];
/** Papers whose issuer another party than usual is (contract §4, meanings). */
const issuersOfType: Readonly<Record<string, readonly string[]>> = {
  purchase_order: ['parties.issuer.name', 'parties.buyer.name', 'parties.seller.name'],
  proof_of_payment: ['parties.issuer.name', 'parties.payerBank.name', 'parties.payer.name'],
  transport_document: ['parties.issuer.name', 'parties.carrier.name', 'parties.consignor.name'],
};
const moreIssuers = ['parties.payerBank.name', 'parties.payer.name', 'parties.carrier.name'];
const told = [
  ...numbers,
  ...dates,
  ...issuers,
  ...moreIssuers,
  ...[...issuers, ...moreIssuers].map((path) => path.replace('.name', '[0].name')),
];

/** Header strips of documents by id; those that are no more or may not be shown are left out. */
export function documentCards(index: EvidenceIndex, ids: readonly string[]): Map<string, DocumentCard> {
  const documents = index.views.documents(ids);
  const shown = [...documents.keys()];
  const values = index.views.valuesAt(shown, told);
  const counts = index.views.counts(shown);
  const files = [...new Set([...documents.values()].map(({ pages }) => pages[0]!.file))];
  const occurrences = index.views.occurrences(files);
  const cards = new Map<string, DocumentCard>();
  for (const id of ids) {
    const document = documents.get(id);
    if (document === undefined) continue;
    const file = document.pages[0]!.file;
    const occurrence = occurrences.get(file)?.[0];
    const read = values.get(id) ?? [];
    const date = firstOf(read, dates);
    const { fields: number = 0, open = 0, flags = 0, exceptions = 0 } = counts.get(id) ?? {};
    cards.set(id, {
      id,
      file,
      path: occurrence === undefined ? file.slice(0, 12) : index.names.shownPath(occurrence),
      type: document.type,
      typeLabel: documentTypeLabel(document.type),
      categories: document.categories,
      title: document.title,
      language: document.language,
      supplier: occurrence?.supplier ?? null,
      number: firstOf(read, numbers)?.value ?? null,
      // One form for all dates of a list; as printed where it may be read in two ways.
      date: date?.normalized ?? date?.value ?? null,
      issuer: firstOf(read, issuersOfType[document.type] ?? issuers)?.value ?? null,
      pages: document.pages,
      fields: number,
      open,
      flags,
      exceptions,
    });
  }
  return cards;
}

/** The field at the best of some paths. */
function firstOf<Field extends { readonly path: string }>(
  fields: readonly Field[],
  paths: readonly string[],
): Field | null {
  for (const path of paths) {
    const found = fields.find((each) => each.path.replace('[0]', '') === path);
    if (found !== undefined) return found;
  }
  return null;
}
