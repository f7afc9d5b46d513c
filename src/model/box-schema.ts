import { z } from 'zod';
import type { Box } from './box.ts';

/** The form of a box where it is read from outside or stored. */
export const boxSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
}) satisfies z.ZodType<Box>;
