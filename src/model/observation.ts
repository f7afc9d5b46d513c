import { z } from 'zod';
import { boxSchema } from './box-schema.ts';

/** What is observed across files and facts. Each kind states two sides and where each stands; none is a judgement. */
export const observationKindSchema = z.enum([
  'created-after-detention-notice',
  'created-after-printed-date',
  'dated-after-created',
  'same-number-different-content',
  'same-picture-under-two-names',
  'text-layer-contradicts-image',
  'changed-after-signing',
  'translation-of',
  'may-be-translation-of',
  'translation-incomplete',
  'translation-differs',
  'translated-fields-in-original',
]);
export type ObservationKind = z.infer<typeof observationKindSchema>;

/** One side of an observation: what stands where. */
export const observationPlaceSchema = z.object({
  file: z.string().describe('SHA-256 of the file'),
  page: z.number().int().positive().nullable().describe('null for a fact of the file as a whole'),
  fields: z.array(z.string()).describe('ids of the fields the side rests on'),
  what: z.string().describe('fact or field the side rests on'),
  value: z.string().describe('what it says, as the file states it'),
  boxes: z
    .array(boxSchema)
    .optional()
    .describe('where the words stand, where the side rests on words of a page'),
});
export type ObservationPlace = z.infer<typeof observationPlaceSchema>;

export const observationSchema = z.object({
  id: z.string(),
  kind: observationKindSchema,
  statement: z.string().describe('both sides in one sentence'),
  places: z.array(observationPlaceSchema).min(1),
});
export type Observation = z.infer<typeof observationSchema>;
