import type { EvidenceDocument } from '../../model/document.ts';
import type { Field } from '../../model/field.ts';
import { sameValue } from '../../values/index.ts';
import type { Witness } from './witness.ts';

/**
 * The paper of a file that e-invoice data belong to: the only one, else the one that bears their number, else the
 * first invoice; null where none fits.
 */
export function documentOfWitness(
  witness: Witness,
  documents: readonly { readonly document: EvidenceDocument; readonly fields: readonly Field[] }[],
): string | null {
  if (documents.length === 1) return documents[0]!.document.id;
  const number = witness.values.find((value) => value.path === 'documentNumber')?.value;
  const named = documents.find(({ fields }) =>
    fields.some(
      (field) =>
        field.path === 'documentNumber' && number !== undefined && sameValue('code', field.value, number),
    ),
  );
  return (named ?? documents.find(({ document }) => document.type === 'invoice'))?.document.id ?? null;
}
