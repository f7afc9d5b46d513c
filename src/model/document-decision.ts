import { z } from 'zod';
import { pageReferenceSchema, turnSchema } from './page.ts';

/** Marks of confidentiality, by people. */
export const confidentialitySchema = z.enum([
  'none',
  'confidential-commercial-information',
  'personal-information',
]);
export type Confidentiality = z.infer<typeof confidentialitySchema>;
/** Marks of privilege, by people: what bears one but `none` is in no brief. */
export const privilegeSchema = z.enum(['none', 'attorney-client', 'work-product']);
export type Privilege = z.infer<typeof privilegeSchema>;

/** How a document stands to the matter; all by people. Nothing is decided while there is none. */
export const relationSchema = z.enum([
  'in-chain',
  'same-site-other-origin',
  'other-shipment',
  'context',
  'to-counsel',
  'hold',
]);
export type Relation = z.infer<typeof relationSchema>;

/**
 * What a person decides about a document, a page or an occurrence. Pages, not ids of documents, say what is meant:
 * documents change their ids when their pages do.
 */
export const documentChangeSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('relate'),
    document: z.string(),
    relation: relationSchema.nullable(),
    /** Id of the matter; absent: the first one of the index. */
    matter: z.string().max(200).optional(),
  }),
  /** Where it belongs in the chain of a matter; null takes that back. */
  z.object({
    action: z.literal('place'),
    document: z.string(),
    matter: z.string().max(200),
    step: z.number().int().min(1).max(99).nullable(),
    component: z.string().max(200).nullable(),
  }),
  /** What a person marks a document as, whatever matter; null: nobody says so any more. */
  z.object({
    action: z.literal('mark'),
    document: z.string(),
    confidentiality: confidentialitySchema.nullable(),
    privilege: privilegeSchema.nullable(),
  }),
  z.object({ action: z.literal('set-type'), document: z.string(), type: z.string() }),
  /** A new document begins at this page. */
  z.object({ action: z.literal('split'), document: z.string(), before: pageReferenceSchema }),
  /** The pages of all of them, in this order, are one document; also of several files. */
  z.object({ action: z.literal('merge'), documents: z.array(z.string()).min(2).max(500) }),
  z.object({
    action: z.literal('reorder'),
    document: z.string(),
    pages: z.array(pageReferenceSchema).min(2).max(2_000),
  }),
  /** Read again as if the displayed page were turned clockwise by this much. */
  z.object({ action: z.literal('turn'), page: pageReferenceSchema, turn: turnSchema }),
  /** The paper has pages that were not received. */
  z.object({
    action: z.literal('page-missing'),
    document: z.string(),
    after: pageReferenceSchema.nullable(),
  }),
  z.object({ action: z.literal('pair'), translation: z.string(), original: z.string() }),
  z.object({
    action: z.literal('set-supplier'),
    file: z.string(),
    path: z.string(),
    supplier: z.string().min(1).max(300),
  }),
  z.object({ action: z.literal('undo'), undoes: z.string() }),
]);
export type DocumentChange = z.infer<typeof documentChangeSchema>;

export const documentDecisionRequestSchema = z.object({
  /** UUID made by who sends it: sent twice, it counts once. */
  id: z.uuid(),
  change: documentChangeSchema,
  reason: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/u)
    .nullable(),
  note: z.string().max(20_000).nullable(),
});
export type DocumentDecisionRequest = z.infer<typeof documentDecisionRequestSchema>;
