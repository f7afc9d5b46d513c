import { Hono } from 'hono';
import { z } from 'zod';
import type { FlagGroup } from '../../../index/flag-groups/group-flags.ts';
import { flagDecisionSchema } from '../../../model/disposition.ts';
import { gradeSchema } from '../../../model/flag.ts';
import { decideFlagGroup } from '../../../pipeline/flag-decisions.ts';
import type { FlagDecisionResult } from '../../api/decisions.ts';
import type { FlagGroupCard, FlagGroupView, ListPage } from '../../api/lists.ts';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { flagGroupView } from '../flag-groups/flag-group-view.ts';
import { flagGroupCard, flagGroupOf, flagGroupsOf, sealOfGroup } from '../flag-groups/read-group.ts';
import { Refused } from '../refused.ts';
import { accountName, requireWritable } from './decisions.ts';

const querySchema = z.object({
  supplier: z.string().optional(),
  list: z.string().optional(),
  grade: gradeSchema.optional(),
  /** `left`: whatever still asks for a person. */
  state: z.enum(['open', 'decided', 'awaits-second', 'reopened', 'left']).optional(),
  /** Key of the group that the last answer ended with. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const decisionSchema = z.object({
  id: z.uuid(),
  decision: flagDecisionSchema.nullable(),
  reason: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/u, 'a coded reason in small letters and hyphens'),
  identifierField: z.string().max(200).nullable(),
  note: z.string().max(20_000).nullable(),
  seal: z.string().max(64),
  shown: z.array(z.string().max(64)).max(10_000),
});

/** Mentions of listed parties and places in groups, and what a person decides about one. */
export function flagGroupRoutes(context: ReviewContext): Hono<ReviewEnvironment> {
  const { index } = context;
  const account = accountName();
  return new Hono<ReviewEnvironment>()
    .get('/flag-groups', (request) => {
      const query = querySchema.parse(request.req.query());
      const groups = flagGroupsOf(index).filter((group) => isAsked(group, query));
      const place = query.after === undefined ? -1 : groups.findIndex(({ key }) => key === query.after);
      const items = groups
        .slice(place + 1, place + 1 + query.limit)
        .map((group) => flagGroupCard(index, group));
      const isLast = place + 1 + items.length >= groups.length;
      return request.json<ListPage<FlagGroupCard>>({
        items,
        next: isLast ? null : (items.at(-1)?.key ?? null),
        total: groups.length,
      });
    })
    .get('/flag-groups/:key', (request) =>
      request.json<FlagGroupView>(flagGroupView(index, flagGroupOf(index, request.req.param('key')))),
    )
    .post('/flag-groups/:key/decisions', async (request) => {
      const reviewer = reviewerOf(request);
      requireWritable(context);
      const key = flagGroupOf(index, request.req.param('key')).key;
      const sent = await readBody(request, decisionSchema);
      const { awaitsSecond, wasKnown } = decideFlagGroup(index, key, {
        decision: sent.decision,
        by: reviewer.name,
        reason: sent.reason,
        identifierField: sent.identifierField,
        note: sent.note === null || sent.note.trim() === '' ? null : sent.note,
        sent: {
          request: sent.id,
          requireAsShown: (group) => requireAsShown(group, sent),
          facts: {
            basis: reviewer.basis,
            account,
            evidenceShown: { mentions: sent.shown.length },
            program: context.program,
          },
        },
      });
      return request.json<FlagDecisionResult>({ status: wasKnown ? 'known' : 'saved', awaitsSecond });
    });
}

/** @throws Refused for a group that has changed since, and for one of whose mentions none was looked at. */
function requireAsShown(group: FlagGroup, sent: z.infer<typeof decisionSchema>): void {
  if (sealOfGroup(group) !== sent.seal)
    throw new Refused(
      409,
      'the group has changed since it was shown: mentions came or went, or someone decided about it',
      'look at it again and decide then',
    );
  const own = new Set(group.flags);
  if (sent.decision !== null && !sent.shown.some((flag) => own.has(flag)))
    throw new Refused(409, 'none of the mentions was in view', 'look at a mention on its page first');
}

function isAsked(group: FlagGroup, query: z.infer<typeof querySchema>): boolean {
  return (
    (query.supplier === undefined || (group.supplier ?? '') === query.supplier) &&
    (query.list === undefined || group.list === query.list) &&
    (query.grade === undefined || group.grade === query.grade) &&
    (query.state === undefined ||
      (query.state === 'left' ? group.state !== 'decided' : group.state === query.state))
  );
}
