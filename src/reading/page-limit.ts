import type { Inspection } from '../model/ports.ts';

export interface LimitedPages {
  /** Pages that are read: the first ones, as many as the limit allows. */
  readonly pageCount: number;
  /** One row that names the pages left out; none where all are read. */
  readonly exceptions: NonNullable<Inspection['exceptions']>;
}

/**
 * How many pages of a file are read under `reading.limits.pages`. A file that has more is read up to the limit, and
 * what is missing is said: a first part with a clear gap serves a reviewer better than nothing.
 *
 * @param found pages that the file has, 0 or more.
 */
export function limitedPageCount(found: number, limits: { readonly pages: number }): LimitedPages {
  if (found <= limits.pages) return { pageCount: found, exceptions: [] };
  const first = limits.pages + 1;
  const missing = first === found ? `page ${found} is missing` : `pages ${first} to ${found} are missing`;
  return {
    pageCount: limits.pages,
    exceptions: [
      {
        code: 'limit-pages',
        cause: `the file has ${found} pages and the limit is ${limits.pages} (reading.limits.pages): ${missing}`,
        remedy: 'raise reading.limits.pages in the pipeline file and run again, or split the file',
      },
    ],
  };
}
