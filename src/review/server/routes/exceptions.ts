import { Hono } from 'hono';
import { z } from 'zod';
import { standingExceptions } from '../../../index/export-reader.ts';
import { unknownName } from '../../../index/review/list-filter.ts';
import type { ExceptionItem, ListPage } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { Kept } from '../lists/kept.ts';
import { given } from '../lists/list-query.ts';
import { compareKeys, pageOfSorted, type SortKey } from '../lists/sorted-page.ts';

const querySchema = z
  .object({
    code: z.string().max(200),
    /** The same, under the name that lists of documents give it. */
    exception: z.string().max(200),
    stage: z.string().max(200),
    supplier: z.string().max(1000),
    document: z.string().max(200),
    after: z.string().max(4000),
    limit: z.coerce.number().int().min(1).max(500),
  })
  .partial()
  .strict();

/** What could not be read or held together, and what can be done about it. */
export function exceptionRoutes({ index }: ReviewContext): Hono {
  const all = new Kept(
    () => {
      const { exceptions, ledger } = index.reviewLists.clocks();
      return `${exceptions} ${ledger}`;
    },
    () => {
      const items = standingExceptions(index).map(({ superseded: _none, ...item }): ExceptionItem => item);
      const suppliers = new Map(
        [...index.ledger.occurrences()].flatMap(({ state, path, supplier }) =>
          state === 'held' ? [] : [[path, supplier] as const],
        ),
      );
      return { items: items.sort((one, other) => compareKeys(keyOf(one), keyOf(other))), suppliers };
    },
  );
  return new Hono().get('/exceptions', (request) => {
    const query = querySchema.parse(given(request));
    const code = query.code ?? query.exception;
    const { items, suppliers } = all.value;
    const wanted = items.filter(
      (item) =>
        (code === undefined || item.code === code) &&
        (query.stage === undefined || item.stage === query.stage) &&
        (query.document === undefined || item.document === query.document) &&
        (query.supplier === undefined || (suppliers.get(item.path) ?? unknownName) === query.supplier),
    );
    return request.json<ListPage<ExceptionItem>>(
      pageOfSorted(wanted, keyOf, query.after, query.limit ?? 100),
    );
  });
}

function keyOf({ path, page, code, stage, cause, id, document }: ExceptionItem): SortKey {
  return [path, page ?? 0, code, stage, document ?? '', cause.slice(0, 200), id];
}
