import { z } from 'zod';

export const stageSchema = z.enum(['intake', 'read', 'documents', 'extract', 'propose', 'screen', 'index']);
export type Stage = z.infer<typeof stageSchema>;

/** What could not be read or held together: one row for a person to follow up. */
export const exceptionSchema = z.object({
  id: z.string(),
  /** Short kebab-case kind: `encrypted`, `corrupt`, `unsupported`, `limit-pages`, `incomplete-document`, ... */
  code: z.string(),
  stage: stageSchema,
  file: z.string().nullable(),
  path: z.string(),
  page: z.number().int().positive().nullable(),
  document: z.string().nullable(),
  cause: z.string(),
  remedy: z.string(),
  /** Other bytes stand under the path on disk now: nothing is left to do about these. */
  superseded: z.boolean().optional(),
});
export type Exception = z.infer<typeof exceptionSchema>;
