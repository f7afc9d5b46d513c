import { Hono } from 'hono';
import { z } from 'zod';
import { valueAt } from '../../../index/decisions/value-at.ts';
import type { ValueAnswer } from '../../api/decisions.ts';
import { readBody } from '../body.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';

const valueSchema = z.object({
  document: z.string().max(100),
  path: z.string().min(1).max(200),
  text: z.string().max(20_000),
});

/** POST /values: how a typed text would be taken at a path, before it is saved. */
export function valueRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().post('/values', async (request) => {
    const read = valueAt(index, await readBody(request, valueSchema));
    if (read === null) throw new Refused(404, 'there is no such document in the index');
    return request.json({
      kind: read.kind,
      normalized: read.normalized,
      readings: read.readings,
      warnings: read.warnings,
    } satisfies ValueAnswer);
  });
}
