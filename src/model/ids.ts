import type { Field, Grounding } from './field.ts';
import { contentId } from './hashing.ts';
import type { PageReference } from './page.ts';

/** Document id = hash of its page references in order (contract §6). */
export function documentId(pages: readonly PageReference[]): string {
  return contentId(
    'document',
    pages.map((reference) => [reference.file, reference.page]),
  );
}

/** Field id = hash of document id, path and first grounding (page, offsets); the value where nothing is grounded. */
export function fieldId(document: string, path: string, first: Grounding | undefined, value: string): string {
  const place = first === undefined ? ['ungrounded', value] : [first.file, first.page, ...first.offsets];
  return contentId('field', [document, path, place]);
}

/** Flag id = hash of list entry, matched alias and place; the list version is left out so that a re-screen keeps it. */
export function flagId(
  entry: string,
  alias: string,
  file: string,
  page: number,
  offsets: Field['groundings'][0]['offsets'],
): string {
  return contentId('flag', [entry, alias, file, page, ...offsets]);
}

export function exceptionId(code: string, path: string, page: number | null): string {
  return contentId('exception', [code, path, page]);
}
