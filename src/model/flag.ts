import { z } from 'zod';
import { boxSchema } from './box.ts';

/** Entity grades E1-E4 and place grades P1-P3: how sure the match is, nothing about the goods. */
export const gradeSchema = z.enum(['E1', 'E2', 'E3', 'E4', 'P1', 'P2', 'P3']);
export type Grade = z.infer<typeof gradeSchema>;

export const flagPolaritySchema = z.object({
  value: z.enum(['asserted', 'denied', 'policy', 'unclear']),
  /** The words that led to it; null when there are none. */
  cue: z.string().nullable(),
  cueOffsets: z.tuple([z.number().int(), z.number().int()]).nullable(),
  rule: z.string(),
});

/** One difference between the listed name and the page, in the listed name's characters. */
export const editSchema = z.object({
  at: z.number().int().nonnegative(),
  got: z.string(),
  want: z.string(),
  kind: z.enum(['confusable', 'substitution', 'insertion', 'deletion']),
  inBrand: z.boolean(),
});

/** A mention of a prohibited source. Nothing may delete one; polarity is an annotation. */
export const flagSchema = z.object({
  id: z.string(),
  list: z.object({ id: z.string(), version: z.string(), retrieved: z.string(), note: z.string().optional() }),
  entry: z.object({
    id: z.string(),
    name: z.string(),
    matchedAlias: z.string(),
    aliasOrigin: z.enum([
      'official',
      'former',
      'curated',
      'unverified',
      'gazetteer',
      'derived',
      'identifier',
    ]),
  }),
  grade: gradeSchema,
  polarity: flagPolaritySchema,
  rule: z.string(),
  /** Why this is a hit, in one sentence for a person. */
  explanation: z.string(),
  edits: z.array(editSchema),
  matcher: z.string().describe('matcher version'),
  file: z.string(),
  document: z.string().nullable(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  quote: z.string(),
  /** Paths of extracted fields that stand on the same words (parties, addresses, origins). */
  fields: z.array(z.string()),
  review: z.enum([
    'open',
    'same-party',
    'different-party',
    'misread',
    'policy-text',
    'document-denies',
    'counsel',
  ]),
});
export type Flag = z.infer<typeof flagSchema>;
