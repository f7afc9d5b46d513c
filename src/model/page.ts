import { z } from 'zod';
import { boxSchema } from './box-schema.ts';
import { wordSchema } from './word.ts';

/** State of a page in the ledger (contract §1). */
export const pageKindSchema = z.enum(['text', 'ocr', 'mixed', 'native', 'blank', 'unreadable']);
export type PageKind = z.infer<typeof pageKindSchema>;

export const turnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Turn = z.infer<typeof turnSchema>;

/** A page of a SourceFile: always 1-based, always of the file, never of the document. */
export const pageReferenceSchema = z.object({
  file: z.string().describe('SHA-256 of the source file, hex'),
  page: z.number().int().positive(),
});
export type PageReference = z.infer<typeof pageReferenceSchema>;

/**
 * Something on the picture of a page that is no printed text: a seal, a signature, handwriting. It has a box even
 * where nobody can read it; what could be read of it stands in `text`.
 */
export const markSchema = z.object({
  kind: z.enum(['seal', 'signature', 'handwriting', 'overwriting']),
  box: boxSchema,
  /** Text of the mark as far as it was read; null where it was not. */
  text: z.string().nullable(),
  /** How sure it is that this is such a mark, 0..1. */
  confidence: z.number().min(0).max(1),
  /** Reading confidence of `text`, 0..1; null without text. */
  textConfidence: z.number().min(0).max(1).nullable(),
  /** Why it was taken for one, in words for a person. */
  reason: z.string(),
  /** What more was measured: colour, shape, kind of seal. */
  details: z.record(z.string(), z.string()),
});
export type Mark = z.infer<typeof markSchema>;

/** One displayed page (or sheet part, mail body, text part) with its words. */
export const pageSchema = z.object({
  file: z.string(),
  page: z.number().int().positive(),
  kind: pageKindSchema,
  /** Why the page was read as it was: the answer of the OCR decision, in words for a person. */
  reason: z.string(),
  /** Size as displayed: points for PDF, pixels for images; 0 for formats without a page. */
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  /** Clockwise turn that makes the displayed page upright for a reader. */
  uprightTurn: turnSchema,
  /** Small rotation found on the displayed page after `uprightTurn`, degrees, clockwise positive. */
  skew: z.number(),
  /** OCR languages used (`eng`, `chi_sim`), empty for text layers and native text. */
  ocrLanguages: z.array(z.string()),
  /** Part of the file this page stands for: sheet name and rows, `mail body`, `lines 1-200`; null for real pages. */
  part: z.string().nullable(),
  words: z.array(wordSchema),
  /** What the reader noticed: hidden text kept apart, text layer that contradicts the picture. */
  notes: z.array(z.string()),
  /** Seals, signatures and handwriting; absent where the page was not looked at for them. */
  marks: z.array(markSchema).optional(),
  /** Fingerprint of the page's picture: equal for equal pictures, whatever file they lie in; absent without one. */
  picture: z.string().optional(),
});
export type Page = z.infer<typeof pageSchema>;
