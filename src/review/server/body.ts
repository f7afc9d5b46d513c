import type { Context } from 'hono';
import type { ZodType } from 'zod';
import { Refused } from './refused.ts';

/** The body of a request in the form that is asked for. @throws Refused, ZodError (which the app answers with 400) */
export async function readBody<Body>(context: Context, schema: ZodType<Body>): Promise<Body> {
  let given: unknown;
  try {
    given = JSON.parse(await context.req.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(400, 'the body of the request is not JSON');
    throw error;
  }
  return schema.parse(given);
}
