import { contentId } from './hashing.ts';
import type { PageReference } from './page.ts';

/**
 * Key under which people answer a request for a document (`RequestAnswer.request`): of the file that asks, the form of the
 * path (`request.text`) and the words without differences of spacing, width and case. It stays the same when the paper is
 * split, put together or read again with the same words.
 */
export function requestKey(
  asking: { readonly pages: readonly PageReference[] },
  form: string,
  words: string,
): string {
  const folded = words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return contentId('request', [asking.pages[0]!.file, form, folded]);
}
