import type { EvidenceDocument } from '../../model/document.ts';
import { sha256 } from '../../model/hashing.ts';

/**
 * Key under which people say whether something that customs asks for is there: from the page on which the paper that
 * asks begins, the form of the field's path and its words without regard to width and spaces. It stays the same when
 * the paper is read again or cut otherwise behind its first page, and when the list gets another order.
 */
export function requestKey(
  document: Pick<EvidenceDocument, 'pages'>,
  request: { readonly form: string; readonly value: string },
): string {
  const { file, page } = document.pages[0]!;
  const words = request.value.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return sha256(JSON.stringify([file, page, request.form, words])).slice(0, 32);
}
