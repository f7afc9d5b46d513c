import { documentType } from '../../schemas/index.ts';
import { letterheadRole } from '../../schemas/letterhead-role.ts';
import type { ReviewedField } from '../index/decisions/reviewed-field.ts';
import { shownFields } from './sheets/items.ts';
import type { SnapshotDocument } from './snapshot/snapshot.ts';

/** So many firms are told where a paper names several issuers. */
const mostIssuers = 2;

/**
 * Who issued the paper, as it says: the issuer, else the role in which papers of the type bear their letterhead (an
 * invoice its seller, an order its buyer), else who declares.
 */
export function issuersOf(document: SnapshotDocument): ReviewedField[] {
  const role = letterheadRole(documentType(document.document.type), document.document.title);
  const roles = [...new Set(['issuer', ...(role === null ? [] : [role]), 'declarant'])];
  for (const each of roles) {
    const named = shownFields(document, `parties.${each}.name`)
      .filter(({ field }) => field.basis.kind === 'stated')
      .slice(0, mostIssuers);
    if (named.length > 0) return named;
  }
  return [];
}
