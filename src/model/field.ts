import { z } from 'zod';
import { boxSchema } from './box-schema.ts';
import { pageReferenceSchema } from './page.ts';
import { textOriginSchema } from './word.ts';

export const polaritySchema = z.enum(['asserted', 'denied', 'conditional']);
export type Polarity = z.infer<typeof polaritySchema>;

export const capacitySchema = z.enum([
  'authority',
  'maker',
  'seller',
  'buyer',
  'auditor',
  'certifier',
  'laboratory',
  'carrier',
  'bank',
  'declarant',
  'self',
  'unknown',
]);
export type Capacity = z.infer<typeof capacitySchema>;

export const assertedBySchema = z.object({ capacity: capacitySchema, name: z.string().optional() });
export type AssertedBy = z.infer<typeof assertedBySchema>;

/** `stated`: the paper says it. `inferred`: it follows by a named rule, shown apart from what is stated. */
export const basisSchema = z.object({ kind: z.enum(['stated', 'inferred']), rule: z.string().optional() });
export type Basis = z.infer<typeof basisSchema>;

export const groundingStatusSchema = z.enum([
  'exact',
  'normalized',
  'ocr-tolerant',
  'derived',
  'by-reviewer',
  'transcribed',
  'ungrounded',
]);
export type GroundingStatus = z.infer<typeof groundingStatusSchema>;

/** The verified answer to "where does it say that?" (contract §5). Offsets are code points of the page text. */
export const groundingSchema = z.object({
  status: groundingStatusSchema,
  file: z.string(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  /** The runs of a value that does not stand in one run: an address in a column, beside other text. */
  pieces: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])).optional(),
  cells: z.array(z.string()).optional(),
  quote: z.string(),
  textOrigin: textOriginSchema,
  ocrConfidence: z.number().min(0).max(1),
});
export type Grounding = z.infer<typeof groundingSchema>;

/** What an engine proposes for a field path: a value as text and where it read it. Never a coordinate. */
export const candidateSchema = z.object({
  path: z.string(),
  value: z.string(),
  /** Name of the value kind whose normaliser and grounding rule apply (see src/values). */
  kind: z.string(),
  /** Unit that the heading or label gives to a number printed without one, as printed. */
  unit: z.string().nullable().optional(),
  /** Verbatim words of the page that hold the value; null when the engine can give none. */
  quote: z.string().nullable(),
  /** Where the quote was read: narrows the search, is never trusted. */
  hint: z
    .object({
      page: pageReferenceSchema,
      offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).optional(),
      lines: z.array(z.number().int().nonnegative()).optional(),
    })
    .nullable(),
  polarity: polaritySchema,
  subject: z.string(),
  assertedBy: assertedBySchema,
  basis: basisSchema,
  engine: z.string(),
  /** Strength of the evidence that led to it, 0..1, before calibration. */
  score: z.number().min(0).max(1),
  /** The label, header or rule that led to it, in words for a person. */
  because: z.string(),
  /** Doubts of the engine about this reading, in words; they lower the confidence. */
  warnings: z.array(z.string()).optional(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const reviewStateSchema = z.enum(['proposed', 'confirmed', 'corrected', 'rejected', 'added']);
export type ReviewState = z.infer<typeof reviewStateSchema>;

export const alternativeSchema = z.object({
  value: z.string(),
  normalized: z.string().nullable(),
  confidence: z.number(),
  engines: z.array(z.string()),
  groundings: z.array(groundingSchema),
  /** Given only where they are not those of the field it is a rival of. */
  polarity: polaritySchema.optional(),
  subject: z.string().optional(),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/**
 * How the engines stand to each other about one thing. `alone`: one engine read it and no other was asked or could say
 * more. `agreed`: all that read it read the same. `differs`: another engine reads something else, which is kept among
 * the alternatives. `not-stated`: another engine, asked for it, says that the paper does not state it.
 */
export const standingSchema = z.enum(['alone', 'agreed', 'differs', 'not-stated']);
export type Standing = z.infer<typeof standingSchema>;

/** What the confidence of a field was reckoned from, so that it can be measured, explained and reckoned again. */
export const fieldEvidenceSchema = z.object({
  /** Strength of the evidence, 0..1, before calibration. */
  score: z.number().min(0).max(1),
  /** How much stronger it is than the strongest rival on its path; null without one. */
  margin: z.number().nullable(),
  standing: standingSchema,
  /** A check digit fails, or an engine doubts its reading. */
  doubted: z.boolean(),
  /** Version of the calibration table, and the bin of it that the confidence was taken from. */
  table: z.string(),
  bin: z.string(),
});
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;

/** What a document says about one thing, and who says it (contract §4). */
export const fieldSchema = z.object({
  id: z.string(),
  document: z.string(),
  path: z.string(),
  value: z.string(),
  /** ISO 3166-1 alpha-2, ISO 8601, decimal string, kg: one string; null when ambiguous. */
  normalized: z.string().nullable(),
  /** All readings of an ambiguous value (03/04/2025 -> both dates). */
  readings: z.array(z.string()),
  /** Failed check digits and the like, in words; a warning, not a rejection. */
  warnings: z.array(z.string()),
  polarity: polaritySchema,
  subject: z.string(),
  assertedBy: assertedBySchema,
  basis: basisSchema,
  /** Calibrated chance (0..1) that the page says this: reading confidence, nothing about truth. */
  confidence: z.number().min(0).max(1),
  engines: z.array(z.string()),
  alternatives: z.array(alternativeSchema),
  review: reviewStateSchema,
  because: z.string(),
  /** Absent on what a person added and on what earlier versions made. */
  evidence: fieldEvidenceSchema.optional(),
  groundings: z.array(groundingSchema),
});
export type Field = z.infer<typeof fieldSchema>;
