import { z } from 'zod';
import { boxSchema } from './box-schema.ts';

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
  event: z.number().int().optional().describe('sequence number in the event chain'),
  document: z.string().nullable().optional().describe('document that it was taken on'),
  undone: z.boolean().optional().describe('a later decision took it back'),
  blind: z
    .boolean()
    .optional()
    .describe('taken without seeing the value and place of the proposal or what another decided'),
  batch: z.string().nullable().optional().describe('decisions that were taken together'),
  image: z.string().nullable().optional().describe('SHA-256 of the page image that was shown'),
  translation: z.string().nullable().optional().describe('document that was read as its human translation'),
  withheld: z
    .enum(['held', 'removed'])
    .optional()
    .describe('its words are left out: the file is held back, or they were removed after a clawback'),
});
export type Decision = z.infer<typeof decisionSchema>;
