import type { Context } from 'hono';
import { reviewerHeader } from '../../api/session.ts';
import { reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';

/**
 * Lets only people who said who they are read or decide, and only in their own name: a tab that another person used
 * before, or what it could not send until now, still speaks for that person.
 * @throws Refused
 */
export function requireReviewer(context: Context): void {
  const { name } = reviewerOf(context);
  const meant = context.req.header(reviewerHeader);
  if (meant !== undefined && meant !== encodeURIComponent(name))
    throw new Refused(
      401,
      `${name} is signed in now, and this was sent for somebody else`,
      'sign in again under the name that it was decided under',
    );
}
