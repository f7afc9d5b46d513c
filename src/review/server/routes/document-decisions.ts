import { Hono } from 'hono';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { type DocumentChange, documentDecisionRequestSchema } from '../../../model/document-decision.ts';
import { UsageError } from '../../../model/exception.ts';
import type { PageReference } from '../../../model/page.ts';
import { decideDocument } from '../../../pipeline/document-decisions/decide-document.ts';
import type { Applied } from '../../../pipeline/document-decisions/restructurer.ts';
import type { DocumentDecisionResult } from '../../api/decisions.ts';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { accountName, requireWritable } from './decisions.ts';

/**
 * POST /document-decisions: one decision about papers, a page or an occurrence. It is stored before anything else is done;
 * the answer waits until what follows is made again, other requests do not.
 */
export function documentDecisionRoutes(context: ReviewContext): Hono<ReviewEnvironment> {
  const account = accountName();
  const routes = new Hono<ReviewEnvironment>();
  // Who looks at a document is about to decide something.
  routes.use('/documents/:id', async (_request, next) => {
    if (!context.index.readOnly) context.restructurer.prepare();
    await next();
  });
  return routes.post('/document-decisions', async (request) => {
    const reviewer = reviewerOf(request);
    requireWritable(context);
    const { index, restructurer, program } = context;
    const decision = await readBody(request, documentDecisionRequestSchema);
    let taken: ReturnType<typeof decideDocument>;
    try {
      taken = decideDocument(index, { request: decision, by: { ...reviewer, account }, program });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return request.json({
        status: 'refused',
        message: error.message,
        applied: 'now',
        documents: [],
      } satisfies DocumentDecisionResult);
    }
    const applied = await restructurer.carryOut(taken.files);
    return request.json({
      status: taken.status,
      message: messageOf(decision.change, applied),
      applied,
      documents: documentsOn(index, taken.pages),
    } satisfies DocumentDecisionResult);
  });
}

function messageOf(change: DocumentChange, applied: Applied): string | null {
  if (applied === 'waiting') return 'saved; it is carried out as soon as the index is free, by itself';
  if (change.action === 'relate' && change.relation === 'hold')
    return 'held back, with all that came in the same mail: it is shown no more until it is released';
  return null;
}

/** Documents with any of the pages, in the order of these. */
function documentsOn(index: EvidenceIndex, pages: readonly PageReference[]): string[] {
  return [...new Set(pages.flatMap(({ file, page }) => index.documentChanges.documentsWith(file, page)))];
}
