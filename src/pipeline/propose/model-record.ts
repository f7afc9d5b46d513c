import { z } from 'zod';

/** What the model pass of one run did: kept with the run, shown by `status`. */
export const modelRecordSchema = z.object({
  host: z.string(),
  model: z.string(),
  /**
   * `off`: no model was to be asked, `cause` says why. `no-consent`: nothing was sent because nobody allowed this host.
   * `stopped`: the budget was spent or the server did not answer any more.
   */
  outcome: z.enum(['off', 'finished', 'no-consent', 'stopped', 'interrupted']),
  /** Documents that were to be asked about. */
  planned: z.number(),
  /** Documents that were asked about in this run. */
  asked: z.number(),
  /** Documents whose proposal of an earlier run stands. */
  standing: z.number(),
  /** Documents of which no answer could be had. */
  failed: z.number(),
  /** Documents not sent, by reason. */
  keptHere: z.record(z.string(), z.number()),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cost: z.number().nullable(),
  currency: z.string(),
  seconds: z.number(),
  /** Why the pass stopped early, or there was none. */
  cause: z.string().nullable(),
});
export type ModelRecord = z.infer<typeof modelRecordSchema>;

/** Record of a run that asked no model. */
export function recordOfNone(cause: string): ModelRecord {
  return {
    host: '',
    model: '',
    outcome: 'off',
    planned: 0,
    asked: 0,
    standing: 0,
    failed: 0,
    keptHere: {},
    inputTokens: 0,
    outputTokens: 0,
    cost: null,
    currency: '',
    seconds: 0,
    cause,
  };
}

/** The record of a run as stored; null for a run of an Evidex that knew no models, or one that was ended from outside. */
export function modelRecord(stored: string | null): ModelRecord | null {
  if (stored === null) return null;
  const result = modelRecordSchema.safeParse(JSON.parse(stored));
  return result.success ? result.data : null;
}
