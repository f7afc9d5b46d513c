import { z } from 'zod';

/** What a person may decide about a flag; nothing of it removes the flag. */
export const flagDecisionSchema = z.enum([
  'same-party',
  'different-party',
  'misread',
  'policy-text',
  'document-denies',
  'counsel',
]);
export type FlagDecision = z.infer<typeof flagDecisionSchema>;

/** Decisions that set a mention aside, and therefore need a second person. */
export const decisionsOfTwo: ReadonlySet<FlagDecision> = new Set(['different-party', 'misread']);

/**
 * A decision about a list entry, the words that matched it and one supplier, with what it rested on: it holds for as
 * long as that is so. Bears no words of any document, so that the event chain holds none.
 */
export const dispositionSchema = z.object({
  /** See `flagSubject`. */
  subject: z.string(),
  /** Null takes an earlier decision back. */
  decision: flagDecisionSchema.nullable(),
  /** Coded reason. */
  reason: z.string(),
  /** Path of the field that shows that it is another party; null where none was named. */
  identifierField: z.string().nullable(),
  by: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
  /** Id that the review app gave it: sent twice, it counts once. */
  request: z.string().optional(),
  seen: z.object({
    /** Hash of the list entry as it was screened for. */
    entry: z.string(),
    /** Hashes of the names that matched, see `aliasSeen`. */
    aliases: z.array(z.string()),
    matcher: z.string(),
    /** Documents, or files where no document was made, in which the words stood. */
    documents: z.array(z.string()),
  }),
});
export type Disposition = z.infer<typeof dispositionSchema>;

/** How far decisions about a flag hold now. */
export interface FlagStanding {
  readonly state: 'open' | 'decided' | 'awaits-second' | 'reopened';
  /** The last decision; null where there was none. */
  readonly last: Disposition | null;
  /** Why it was opened again, one clause each. */
  readonly because: readonly string[];
}
