import { z } from 'zod';
import { fieldSchema, groundingSchema } from '../../model/field.ts';
import { evidenceSeenSchema } from '../../model/field-decision.ts';

/** What the engines proposed when a person decided: the field without its rivals. */
export const proposalSeenSchema = fieldSchema.omit({ alternatives: true, review: true, evidence: true });
export type ProposalSeen = z.infer<typeof proposalSeenSchema>;

/** What a person says the page says, as the index takes it. */
export const decidedValueSchema = z.object({
  value: z.string(),
  normalized: z.string().nullable(),
  readings: z.array(z.string()),
  warnings: z.array(z.string()),
  grounding: groundingSchema,
});
export type DecidedValue = z.infer<typeof decidedValueSchema>;

/** The words of a decision about a field: all that goes when they are removed after a clawback. */
export const fieldContentSchema = z.object({
  path: z.string(),
  seen: evidenceSeenSchema,
  /** Null where no engine proposed anything. */
  proposal: proposalSeenSchema.nullable(),
  /** Null where the decision names no value. */
  after: decidedValueSchema.nullable(),
});
export type FieldContent = z.infer<typeof fieldContentSchema>;
