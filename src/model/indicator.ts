import { z } from 'zod';
import { boxSchema } from './box-schema.ts';

/** How a paper speaks of an indicator of forced labour. */
export const indicatorPolaritySchema = z.enum([
  'stated',
  'negated',
  'heading',
  'unanswered',
  'policy',
  'unclear',
]);
export type IndicatorPolarity = z.infer<typeof indicatorPolaritySchema>;

/**
 * A passage that speaks of one of the eleven indicators of forced labour (International Labour Organization, 2012), or
 * of a state-imposed labour programme. It says what the paper says, never that there is forced labour.
 */
export const indicatorMentionSchema = z.object({
  id: z.string(),
  /** Id of the indicator: `retention_of_identity_documents`. */
  indicator: z.string(),
  name: z.string(),
  polarity: z.object({
    value: indicatorPolaritySchema,
    cue: z.string().nullable(),
    cueOffsets: z.tuple([z.number().int(), z.number().int()]).nullable(),
    rule: z.string(),
  }),
  /** Why it was read so, in one sentence for a person. */
  explanation: z.string(),
  /** Phrase of the table that stands on the page. */
  phrase: z.string(),
  matcher: z.string(),
  file: z.string(),
  document: z.string().nullable(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  quote: z.string(),
});
export type IndicatorMention = z.infer<typeof indicatorMentionSchema>;
