import type { PageReference } from './page.ts';

/** One word for a page of a file: a key of maps and sets, here and in the browser. */
export function pageKey(reference: PageReference): string {
  return `${reference.file}:${reference.page}`;
}
