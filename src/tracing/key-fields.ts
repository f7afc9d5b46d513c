import type { Field } from '../model/field.ts';
import type { ObservationPlace } from '../model/observation.ts';
import type { TracedDocument } from './traced-input.ts';

/** Who gives a paper its number, in the order they are looked for. */
const issuers = ['issuer', 'seller', 'certificateHolder', 'exporter', 'consignor', 'carrier', 'buyer'];

/** Paths of the fields that documents are compared by. */
export const keyPaths: readonly string[] = [
  'documentNumber',
  'issueDate',
  ...issuers.map((role) => `parties.${role}.name`),
];

/** The field that bears words of a page; a reading that was not found on a page is no side of anything. */
export function grounded(document: TracedDocument, path: string): Field | null {
  return document.keyFields.find((field) => field.path === path && isGrounded(field)) ?? null;
}

export function isGrounded(field: Field): boolean {
  const status = field.groundings[0]?.status;
  return status !== undefined && status !== 'ungrounded';
}

/** The name of whoever issued the document; null where none was read. */
export function issuerOf(document: TracedDocument): Field | null {
  for (const role of issuers) {
    const field = grounded(document, `parties.${role}.name`);
    if (field !== null) return field;
  }
  return null;
}

/** Where a field stands, as a side of an observation. */
export function placeOfField(field: Field): ObservationPlace {
  const { file, page } = field.groundings[0]!;
  return { file, page, fields: [field.id], what: field.path, value: field.value };
}
