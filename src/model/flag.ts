import { z } from 'zod';
import { boxSchema } from './box-schema.ts';

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

/** How one part of a printed name was held against the listed one. */
export const alignmentPartSchema = z.object({
  part: z.enum(['brand', 'place', 'trade', 'number', 'legal-form', 'group', 'word']),
  /** Words of the page; null where the listed name has a part that the page lacks. */
  printed: z.string().nullable(),
  /** Words of the list; null where the page has a part that the list lacks. */
  listed: z.string().nullable(),
  /** 0 = unlike, 1 = the same. */
  likeness: z.number().min(0).max(1),
  /** How much the part counts, 0 and up. */
  weight: z.number().nonnegative(),
});
export type AlignmentPart = z.infer<typeof alignmentPartSchema>;

/** A mention of a prohibited source. Nothing may delete one; polarity is an annotation. */
export const flagSchema = z.object({
  id: z.string(),
  list: z.object({
    id: z.string(),
    version: z.string(),
    retrieved: z.string(),
    note: z.string().optional(),
    hash: z.string().optional(),
  }),
  entry: z.object({
    id: z.string(),
    name: z.string(),
    matchedAlias: z.string(),
    /** Hash of the entry as it was screened for: a decision about the flag holds for this one. */
    hash: z.string().optional(),
    /** Day of the edition from which the entry is no longer on its list; absent while it is. */
    delisted: z.string().optional(),
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
  /** Part by part, where the name of a field was held against a listed name. */
  alignment: z.array(alignmentPartSchema).optional(),
  /** What of the entry was searched for, where the alias does not tell: enough to derive the flag again. */
  searched: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** Sectors that the enforcement strategy gives priority to and that the document's goods belong to; pairs of country and good of the Department of Labor. */
  sectors: z.array(z.string()).optional(),
  /** Hash of the statement around the mention without numbers: equal ones are boilerplate of one template. */
  passage: z.string().optional(),
  matcher: z.string().describe('matcher version'),
  file: z.string(),
  document: z.string().nullable(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  quote: z.string(),
  /** Paths of extracted fields that stand on the same words (parties, addresses, origins), be it as a rival reading of a name. */
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
