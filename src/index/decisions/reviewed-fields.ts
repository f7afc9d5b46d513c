import type { EvidenceIndex } from '../evidence-index.ts';
import type { AbsentField, ReviewedField } from './reviewed-field.ts';

/** The fields of documents as they stand after review, in the order of the documents and of their fields. */
export function reviewedFields(index: EvidenceIndex, documents: readonly string[]): ReviewedField[] {
  return index.review.fieldsOf(documents);
}

/** Fields by id as they stand after review, in the order asked for; those that are no more are left out. */
export function reviewedFieldsById(index: EvidenceIndex, ids: readonly string[]): ReviewedField[] {
  return index.review.fieldsById(ids);
}

/** What people said is not stated, or cannot be read, at paths that no field stands under. */
export function absentFields(index: EvidenceIndex, documents: readonly string[]): AbsentField[] {
  return index.review.absentOf(documents);
}
