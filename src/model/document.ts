import { z } from 'zod';
import { pageReferenceSchema } from './page.ts';

/** Why a document was given its type or its bounds: shown to the reviewer, never a bare score. */
export const classificationEvidenceSchema = z.object({
  kind: z.enum(['title', 'label', 'cue', 'layout', 'decision', 'against']),
  type: z.string().describe('the document type this speaks for (or against)'),
  text: z.string().describe('the words on the page'),
  page: z.number().int().positive(),
  weight: z.number(),
});
export type ClassificationEvidence = z.infer<typeof classificationEvidenceSchema>;

export const paginationSchema = z.object({
  /** Highest printed total ("page 2 of 5" -> 5); null if none is printed. */
  printedTotal: z.number().int().positive().nullable(),
  /** Printed page numbers found, in order of the pages; null for a page that prints none. */
  printed: z.array(z.number().int().positive().nullable()),
  received: z.number().int().positive(),
  /** Printed numbers that are not among the pages received. */
  missing: z.array(z.number().int().positive()),
  annexesNamed: z.array(z.string()),
  annexesFound: z.array(z.string()),
});
export type Pagination = z.infer<typeof paginationSchema>;

/** Pages that form one paper. */
export const documentSchema = z.object({
  id: z.string(),
  type: z.string(),
  categories: z.array(z.string()),
  pages: z.array(pageReferenceSchema).min(1),
  /** ISO 639-1 code of the main language (`en`, `zh`, `vi`); null if it cannot be told. */
  language: z.string().nullable(),
  title: z.string().nullable(),
  /** Share of the winning type in all type scores, 0..1; 0 for `unknown`. */
  typeConfidence: z.number().min(0).max(1),
  /** Runner-up types with scores, best first. */
  rivals: z.array(z.object({ type: z.string(), score: z.number() })),
  evidence: z.array(classificationEvidenceSchema),
  /** Why a new document starts at its first page. */
  startReason: z.string(),
  pagination: paginationSchema,
});
export type EvidenceDocument = z.infer<typeof documentSchema>;
