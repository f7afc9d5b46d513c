import { z } from 'zod';

/** What the model pass of one run did: kept with the run, shown by `status`. */
const modelRecordSchema = z.object({
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

/** Record of a run that asked no model, and why. */
export function recordOfNone(cause: string | null): ModelRecord {
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

/**
 * Several runs with one model as one: figures are added up, the ending and its cause are those of the first run that did
 * not finish. Null for no run at all.
 */
export function sumOfRecords(records: readonly ModelRecord[]): ModelRecord | null {
  const [first, ...others] = records;
  return first === undefined ? null : others.reduce(added, first);
}

function added(one: ModelRecord, other: ModelRecord): ModelRecord {
  const ending = one.outcome === 'finished' ? other : one;
  return {
    host: one.host,
    model: one.model,
    outcome: ending.outcome,
    planned: one.planned + other.planned,
    asked: one.asked + other.asked,
    standing: one.standing + other.standing,
    failed: one.failed + other.failed,
    keptHere: addedCounts(one.keptHere, other.keptHere),
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    // A run in which nothing was asked knows no cost, prices or not.
    cost: one.cost === null ? other.cost : one.cost + (other.cost ?? 0),
    currency: one.currency,
    seconds: one.seconds + other.seconds,
    cause: ending.cause,
  };
}

function addedCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...one };
  for (const [reason, count] of Object.entries(other)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}

/** The record of a run as stored; null for a run of an Evidex that knew no models, or one that was ended from outside. */
export function modelRecord(stored: string | null): ModelRecord | null {
  if (stored === null) return null;
  const result = modelRecordSchema.safeParse(JSON.parse(stored));
  return result.success ? result.data : null;
}
