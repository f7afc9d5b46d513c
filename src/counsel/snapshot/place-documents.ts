import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { chainOfMatter } from '../chain/chain-of-matter.ts';
import { placeDocument } from '../chain/place-document.ts';
import type { ToldDocument } from './may-be-told.ts';
import type { PlacedStep } from './snapshot.ts';

/** Where each document belongs in the chain of the matter (null: in the one most documents speak of), by document id. */
export function placeDocuments(
  documents: readonly ToldDocument[],
  fields: ReadonlyMap<string, readonly ReviewedField[]>,
  chain: string | null,
): Map<string, PlacedStep> {
  const told = documents.map(({ document }) => ({ document, fields: fields.get(document.id) ?? [] }));
  const { id } = chainOfMatter(chain, told);
  return new Map(
    documents.map(({ document, matterDocument }) => [
      document.id,
      placeDocument(document, fields.get(document.id) ?? [], id, matterDocument),
    ]),
  );
}
