import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';

/** A document that is to be numbered, with what orders it. */
export interface DocumentToNumber {
  readonly document: EvidenceDocument;
  /** Step of the chain; null where it belongs to no single one. */
  readonly step: number | null;
  readonly fields: readonly ReviewedField[];
  readonly path: string;
}

/**
 * Documents in the order in which they get numbers: by step (those of no single step first, as the names of the exhibits
 * sort), type, date, path, first page.
 */
export function inNumberingOrder(documents: readonly DocumentToNumber[]): EvidenceDocument[] {
  return documents
    .map((each) => ({ ...each, date: dateOf(each.fields) }))
    .sort(
      (one, other) =>
        (one.step ?? 0) - (other.step ?? 0) ||
        compare(one.document.type, other.document.type) ||
        compare(one.date, other.date) ||
        compare(one.path, other.path) ||
        one.document.pages[0]!.page - other.document.pages[0]!.page ||
        compare(one.document.id, other.document.id),
    )
    .map(({ document }) => document);
}

/** Comes behind every date. */
const undated = '9999-99-99';

/** The day that a paper bears, ISO 8601: its own date, else one it was signed, paid or dispatched on. */
function dateOf(fields: readonly ReviewedField[]): string {
  for (const form of ['issueDate', 'dates.signed', 'dates.order', 'dates.paid', 'dates.dispatched']) {
    const found = fields.find(
      ({ form: own, state, field }) =>
        own === form &&
        state !== 'rejected' &&
        field.normalized !== null &&
        field.groundings.some(({ status }) => status !== 'ungrounded'),
    );
    if (found?.field.normalized) return found.field.normalized;
  }
  return undated;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
