import { z } from 'zod';
import { boxSchema } from './box.ts';

/** What a person pointed at: enough to attach the decision after any re-run, never an index. */
export const anchorSchema = z.object({
  file: z.string(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  path: z.string().nullable(),
  valueSeen: z.string().nullable(),
});

/** An append-only event by a person about a field, a flag, a document or a page. */
export const decisionSchema = z.object({
  id: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
  reviewer: z.string(),
  subject: z.enum(['field', 'flag', 'document', 'page', 'occurrence']),
  subjectId: z.string(),
  action: z.string(),
  anchor: anchorSchema.nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable().describe('coded reason'),
  undoes: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;
