import { z } from 'zod';
import { calibrationTableSchema } from './confidence/calibration-table.ts';

/** Settings of the extract stage, as a pipeline file may give them. */
export const extractionSettingsSchema = z.strictObject({
  /** Engines whose candidates count: the rules, a language model (where one is set up), or both. */
  engines: z
    .array(z.enum(['rules', 'llm']))
    .min(1)
    .default(['rules', 'llm']),
  /** Candidates of the rules below this strength (0..1) are not kept, not even as alternatives. */
  minimumScore: z.number().min(0).max(1).default(0.25),
  /** Fields whose best candidate stays below this strength are not proposed. */
  minimumFieldScore: z.number().min(0).max(1).default(0.33),
  /** Pages of one document from which fields are read; what lies behind is searched for listed names all the same. */
  pagesPerDocument: z.number().int().min(1).default(400),
  /**
   * How often readings of each kind were right on gold, for the confidence of fields: a table made by
   * `evidex eval GOLD --calibrate FILE`, which a pipeline file names, or the one that comes with this version.
   */
  calibration: z.union([z.literal('built-in'), calibrationTableSchema]).default('built-in'),
});
export type ExtractionSettings = z.infer<typeof extractionSettingsSchema>;

export const defaultExtractionSettings: ExtractionSettings = extractionSettingsSchema.parse({});
