import { userInfo } from 'node:os';
import { Hono } from 'hono';
import { z } from 'zod';
import { decideFields, type FieldDecisionOutcome } from '../../../index/decisions/decide-fields.ts';
import type { FieldContent } from '../../../index/decisions/field-content.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { fieldDecisionRequestSchema } from '../../../model/field-decision.ts';
import { isBehindDecisions } from '../../../pipeline/document-decisions/decisions-on-file.ts';
import type { FieldDecisionsResult } from '../../api/decisions.ts';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';
import { fieldViews } from '../views/field-view.ts';

const bodySchema = z.object({ decisions: z.array(fieldDecisionRequestSchema).min(1).max(500) });

/** Account of the operating system that the server runs under; empty where it has no name. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** @throws Refused where nothing that is written would be kept. */
export function requireWritable({ index }: ReviewContext): void {
  if (index.readOnly)
    throw new Refused(
      409,
      'this index is read from a copy: nothing that is decided would be kept',
      'copy the index to where it can be written, and start the review there',
    );
}

/** Files with the places of decisions that were stored, and of those that they take back. */
function filesOf({ decisions }: EvidenceIndex, outcomes: readonly FieldDecisionOutcome[]): string[] {
  const withUndone = outcomes
    .filter(({ status }) => status === 'saved')
    .map(({ id }) => decisions.byId(id))
    .flatMap((each) => [each, each === null || each.undoes === null ? null : decisions.byId(each.undoes)]);
  const files = withUndone.flatMap((each) => [
    each?.file,
    (each?.content as FieldContent | null | undefined)?.after?.grounding.file,
  ]);
  return [...new Set(files.filter((file) => typeof file === 'string'))];
}

/** POST /decisions: decisions about fields, stored one by one in order. */
export function decisionRoutes(context: ReviewContext): Hono<ReviewEnvironment> {
  const account = accountName();
  return new Hono<ReviewEnvironment>().post('/decisions', async (request) => {
    const reviewer = reviewerOf(request);
    requireWritable(context);
    const { decisions } = await readBody(request, bodySchema);
    const outcomes = decideFields(
      context.index,
      {
        by: { ...reviewer, account },
        program: context.program,
        timing: context.timing,
        reads: context.reads,
      },
      decisions,
    );
    // Words that people typed or pointed at are searched for listed names, and what was said before no more.
    context.restructurer.carryOutSoon(
      filesOf(context.index, outcomes).filter((file) => isBehindDecisions(context.index, file)),
    );
    const views = fieldViews(
      context.index,
      outcomes.flatMap(({ field }) => field ?? []),
      context.reads,
    );
    return request.json({
      results: outcomes.map(({ field, ...outcome }) => ({
        ...outcome,
        field: field === null ? null : (views.get(field) ?? null),
      })),
    } satisfies FieldDecisionsResult);
  });
}
