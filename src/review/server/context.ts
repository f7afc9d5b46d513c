import type { Context, Hono } from 'hono';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { Restructurer } from '../../pipeline/document-decisions/restructurer.ts';
import type { PageImages } from '../../pipeline/page-images.ts';
import type { Reviewer, Session } from '../api/session.ts';
import { Refused } from './refused.ts';
import type { ReviewSession } from './security/sessions.ts';

/** What all routes share: the index and the options that the server was started with. */
export interface ReviewContext {
  readonly index: EvidenceIndex;
  /** Folder of the index, absolute. */
  readonly folder: string;
  /** Name given with --as. */
  readonly suggested: string | null;
  /** Languages the reviewer reads (ISO 639-1); null for all. */
  readonly reads: readonly string[] | null;
  readonly timing: Session['timing'];
  readonly images: PageImages;
  /** Carries out decisions about papers beside the server. */
  readonly restructurer: Restructurer;
  /** Version of the program, for the events. */
  readonly program: string;
}

/** What the middleware leaves for the routes. */
export interface ReviewEnvironment {
  readonly Variables: { readonly session: ReviewSession };
}

export type ReviewApp = Hono<ReviewEnvironment>;

/** The session of a request; every address below /api but that of the session itself has one. */
export function sessionOf(context: Context): ReviewSession {
  return context.get('session') as ReviewSession;
}

/** Who reviews. @throws Refused before the person said who they are. */
export function reviewerOf(context: Context): Reviewer {
  const { reviewer } = sessionOf(context);
  if (reviewer === null) throw new Refused(401, 'nobody has signed in here', 'say who you are first');
  return reviewer;
}
