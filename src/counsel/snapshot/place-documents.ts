import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { chainOfMatter } from '../chain/chain-of-matter.ts';
import { placeByFirms } from '../chain/place-by-firm.ts';
import { placeDocument } from '../chain/place-document.ts';
import type { ToldDocument } from './may-be-told.ts';
import type { PlacedStep } from './snapshot.ts';

/**
 * Where each document belongs in the chain of the matter (null: in the one most documents speak of), by document id: by its
 * own words, else by the firm whose document it is.
 */
export function placeDocuments(
  documents: readonly ToldDocument[],
  fields: ReadonlyMap<string, readonly ReviewedField[]>,
  chain: string | null,
): Map<string, PlacedStep> {
  const fieldsOf = ({ document }: ToldDocument): readonly ReviewedField[] => fields.get(document.id) ?? [];
  const { id } = chainOfMatter(
    chain,
    documents.map((each) => ({ document: each.document, fields: fieldsOf(each) })),
  );
  const own = documents.map((each) => ({
    document: each.document,
    fields: fieldsOf(each),
    relation: each.relation,
    placed: placeDocument(each.document, fieldsOf(each), id, each.matterDocument),
  }));
  const byFirm = placeByFirms(own, id);
  return new Map(own.map(({ document, placed }) => [document.id, byFirm.get(document.id) ?? placed]));
}
