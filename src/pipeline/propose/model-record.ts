import { z } from 'zod';

/** What the model pass of one run did: kept with the run, shown by `status`. */
export const modelRecordSchema = z.object({
  host: z.string(),
  model: z.string(),
  /** `no-consent`: nothing was sent because nobody allowed this host. */
  outcome: z.enum(['finished', 'no-consent', 'stopped', 'interrupted']),
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
  /** Why the pass stopped early. */
  cause: z.string().nullable(),
});
export type ModelRecord = z.infer<typeof modelRecordSchema>;

/** The record of a run as stored; null where no model was set up. */
export function modelRecord(stored: string | null): ModelRecord | null {
  if (stored === null) return null;
  const result = modelRecordSchema.safeParse(JSON.parse(stored));
  return result.success ? result.data : null;
}
