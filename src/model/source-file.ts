import { z } from 'zod';

/**
 * Ledger state of one occurrence of a file (contract §2). They add up, always. `pending` extends the contract: taken
 * in, but the run ended before it was read.
 */
export const occurrenceStateSchema = z.enum([
  'read',
  'partial',
  'container',
  'duplicate',
  'ignored',
  'unsupported',
  'encrypted',
  'limited',
  'held',
  'failed',
  'pending',
]);
export type OccurrenceState = z.infer<typeof occurrenceStateSchema>;

/** What a person said about how a file was received (`--received FILE.csv`). Absent means unknown, never guessed. */
export const receiptSchema = z.object({
  submittedBy: z.string().optional(),
  receivedFrom: z.string().optional(),
  receivedBy: z.string().optional(),
  receivedOn: z.string().optional(),
  channel: z.string().optional(),
  requestId: z.string().optional(),
  matter: z.string().optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/**
 * Custody: one row per occurrence of a file in the dump. The bytes are the SourceFile (identity = SHA-256); the same
 * bytes may occur many times, under many suppliers.
 */
export const occurrenceSchema = z.object({
  /** Path in the dump, `/` between parts, `container!/member` for members. Unique in an index. */
  path: z.string(),
  /** Path of the container's occurrence; null at the top. */
  parent: z.string().nullable(),
  /** Nesting depth: 0 for a file on disk. */
  depth: z.number().int().nonnegative(),
  /** SHA-256 of the bytes, hex; null when the bytes could not be read. */
  file: z.string().nullable(),
  size: z.number().int().nonnegative(),
  /** Modification time, ISO 8601 in UTC, as the file system or the container states it; null if it states none. */
  modified: z.string().nullable(),
  state: occurrenceStateSchema,
  /** Why, in words for a person, when the state is not `read`. */
  reason: z.string().nullable(),
  mediaType: z.string().nullable(),
  supplier: z.string().nullable(),
  supplierBasis: z.enum([
    'received-file',
    'option',
    'folder',
    'archive',
    'mail-sender',
    'reviewer',
    'unknown',
  ]),
  receipt: receiptSchema,
  /** SHA-256 of the container the occurrence lies in. */
  parentFile: z.string().optional(),
  /** Set when other bytes stand under this path on disk now: their SHA-256, empty when they could not be read. */
  supersededBy: z.string().optional(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;
