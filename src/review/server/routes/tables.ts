import { Hono } from 'hono';
import { z } from 'zod';
import { decideFields } from '../../../index/decisions/decide-fields.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { TableDecisionResult } from '../../api/decisions.ts';
import type { TableView } from '../../api/lists.ts';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';
import { cellDecisions, decisionsAmong, faultOfTableDecision } from '../tables/confirm-table.ts';
import { tableList } from '../tables/table-list.ts';
import { pagesOfTable, tableAmong } from '../tables/table-of-document.ts';
import { documentCards } from '../views/document-card.ts';
import { fieldViewsOf } from '../views/field-view.ts';
import { pageViews } from '../views/page-view.ts';
import { accountName, requireWritable } from './decisions.ts';

const querySchema = z.object({
  open: z.literal('1').optional(),
  supplier: z.string().optional(),
  type: z.string().optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const decisionSchema = z.object({
  id: z.uuid(),
  document: z.string(),
  group: z.string().max(100),
  rowsShown: z.array(z.number().int().nonnegative()).max(100_000),
  seal: z.string().max(64),
  images: z
    .array(
      z.object({
        file: z.string(),
        page: z.number().int().positive(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .max(5_000),
  milliseconds: z.number().nonnegative().nullable(),
});

/** Tables of documents with their control totals, and one decision about a whole table. */
export function tableRoutes(context: ReviewContext): Hono<ReviewEnvironment> {
  const { index } = context;
  const account = accountName();
  return new Hono<ReviewEnvironment>()
    .get('/tables', (request) => {
      const { open, supplier, type, after, limit } = querySchema.parse(request.req.query());
      return request.json(tableList(index, { open: open !== undefined, supplier, type, after, limit }));
    })
    .get('/documents/:id/tables/:group', (request) =>
      request.json(tableView(context, request.req.param('id'), request.req.param('group'))),
    )
    .post('/table-decisions', async (request) => {
      const reviewer = reviewerOf(request);
      requireWritable(context);
      const sent = await readBody(request, decisionSchema);
      // The table changes with its own decision: one that is known is told before anything is held against it.
      const known = index.decisions.countOfBatch(sent.id, reviewer.name);
      if (known > 0) {
        const { rows } = tableView(context, sent.document, sent.group);
        const decisions = rows.flatMap(({ cells }) => decisionsAmong(Object.values(cells), sent.id));
        return request.json<TableDecisionResult>({ status: 'known', confirmed: known, decisions });
      }
      const table = tableView(context, sent.document, sent.group);
      const fault = faultOfTableDecision(table, sent);
      if (fault !== null) throw new Refused(409, fault, 'decide row by row, or look at the table again');
      const deciding = {
        by: { ...reviewer, account },
        program: context.program,
        timing: context.timing,
        reads: context.reads,
      };
      const cells = cellDecisions(table, sent);
      const outcomes = index.transaction(() => {
        const stored = decideFields(index, deciding, cells);
        const refused = stored.find(({ status }) => status === 'refused');
        // All of it or nothing: a table that is confirmed but for some cells would be told as confirmed.
        if (refused !== undefined) throw new Refused(409, refused.message ?? 'a cell was not taken');
        return stored;
      });
      return request.json<TableDecisionResult>({
        status: 'saved',
        confirmed: outcomes.length,
        decisions: cells.flatMap(({ id, field, path }) => (field === null ? [] : [{ id, field, path }])),
      });
    });
}

/** @throws Refused when there is no such table, or it may not be shown. */
export function tableView(
  { index, reads }: Pick<ReviewContext, 'index' | 'reads'>,
  id: string,
  group: string,
): TableView {
  const document = documentCards(index, [id]).get(id);
  if (document === undefined)
    throw new Refused(404, 'there is no such document', 'it may have been split or merged meanwhile');
  const body = tableAmong(document.type, fieldViewsOf(index, id, document.type, reads), group);
  if (body === null) throw new Refused(404, 'this document has no such table');
  const pages = pageViews(index, document.pages);
  const inOrder = document.pages.flatMap((reference) => pages.get(pageKey(reference)) ?? []);
  return { document, ...body, pages: pagesOfTable(body, inOrder) };
}
