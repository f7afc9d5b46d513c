import { Hono } from 'hono';
import { z } from 'zod';
import { filesWithPages, readLedger } from '../../../index/review/ledger-list.ts';
import { unknownName } from '../../../index/review/list-filter.ts';
import { pageKindSchema } from '../../../model/page.ts';
import type { LedgerItem, ListPage } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { Kept } from '../lists/kept.ts';
import { given } from '../lists/list-query.ts';
import { pageOfSorted } from '../lists/sorted-page.ts';

const querySchema = z
  .object({
    state: z.string().max(200),
    supplier: z.string().max(1000),
    /** Letters that stand somewhere in the path. */
    words: z.string().max(1000),
    /** Files with a page of this kind. */
    pages: z.enum([...pageKindSchema.options, 'held']),
    after: z.string().max(8000),
    limit: z.coerce.number().int().min(1).max(500),
  })
  .partial()
  .strict();

/** Every occurrence of a file with its state; all of them, whatever became of them. */
export function ledgerRoutes({ index }: ReviewContext): Hono {
  const all = new Kept(
    () => {
      const { ledger, pages } = index.reviewLists.clocks();
      return `${ledger} ${pages}`;
    },
    () => readLedger(index),
  );
  return new Hono().get('/ledger', (request) => {
    const query = querySchema.parse(given(request));
    const words = query.words?.toLowerCase();
    const files = query.pages === undefined ? null : filesWithPages(index, query.pages);
    const wanted = all.value.filter(
      (row) =>
        (query.state === undefined || row.state === query.state) &&
        (query.supplier === undefined || (row.supplier ?? unknownName) === query.supplier) &&
        (files === null || files.has(row.file)) &&
        (words === undefined || row.path.toLowerCase().includes(words)),
    );
    return request.json<ListPage<LedgerItem>>(
      pageOfSorted(wanted, ({ path, file }) => [path, file], query.after, query.limit ?? 100),
    );
  });
}
