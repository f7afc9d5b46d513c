import { z } from 'zod';

/** Limits of the stages after reading: what reaches one is an exception of its file alone. */
export const analysisSettingsSchema = z.strictObject({
  secondsPerFile: z.number().positive().default(600).describe('longest time after reading for one file'),
  memoryMegabytes: z.number().int().min(128).default(512).describe('heap of one analysis worker'),
});
