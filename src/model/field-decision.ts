import { z } from 'zod';
import { boxSchema } from './box-schema.ts';
import { pageReferenceSchema } from './page.ts';

/** What a person may decide about a field. Confirm means "the page says this", not that it is true. */
export const fieldActionSchema = z.enum([
  'confirm',
  /** Another value or other words: see `after`. */
  'correct',
  /** A field that no engine proposed. */
  'add',
  'reject',
  /** The paper does not state this. */
  'not-stated',
  /** It stands there and nobody can read it. */
  'illegible',
  /** A second person is asked to look, without seeing what the first decided. */
  'ask-second',
  /** Settles a conflict of two decisions. */
  'adjudicate',
  /** Takes an earlier decision back. */
  'undo',
]);
export type FieldAction = z.infer<typeof fieldActionSchema>;

/** Why a reading is rejected, in the order of the keys 1 to 6. */
export const rejectionReasonSchema = z.enum([
  'wrong-value',
  'wrong-place',
  'wrong-party',
  'illegible',
  'not-in-document',
  'duplicate',
]);
export type RejectionReason = z.infer<typeof rejectionReasonSchema>;

/** Where a person pointed: a box that was drawn, or words of the page (code points of the page text, end exclusive). */
export const pointedPlaceSchema = pageReferenceSchema.extend({
  boxes: z.array(boxSchema).max(200),
  offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).nullable(),
});
export type PointedPlace = z.infer<typeof pointedPlaceSchema>;

/** What was before the eyes of the person who decided. */
export const evidenceSeenSchema = z.object({
  value: z.string().max(100_000).nullable(),
  normalized: z.string().max(100_000).nullable(),
  /** Place of the field that was drawn on the page image; null where the field has none. */
  place: pointedPlaceSchema.nullable(),
  /** SHA-256 of the page image that was shown; null where none was. */
  image: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
  /** How long the place was in view, milliseconds; null where timing is off. */
  milliseconds: z.number().nonnegative().nullable(),
  /** Last decision about the field that the person had seen (sequence number of its event); null for none. */
  version: z.number().int().nullable(),
});
export type EvidenceSeen = z.infer<typeof evidenceSeenSchema>;

/** What a person says the page says. */
export const statedValueSchema = z.object({
  value: z.string().min(1).max(20_000),
  place: pointedPlaceSchema,
  /** `words`: taken from the words of the page. `typed`: typed by the person who saw the box. */
  how: z.enum(['words', 'typed']),
});
export type StatedValue = z.infer<typeof statedValueSchema>;

/** Ids go into the event chain, which keeps what it is given for ever. */
const idSchema = z.string().max(200);

/** One decision about one field, as it is sent. */
export const fieldDecisionRequestSchema = z.object({
  /** UUID made by who sends it: sent twice, it counts once. */
  id: z.uuid(),
  document: idSchema,
  /** Id of the field; null for a field that is added and for a path that no field stands under. */
  field: idSchema.nullable(),
  path: z.string().min(1).max(200),
  action: fieldActionSchema,
  seen: evidenceSeenSchema,
  /** With correct, add, adjudicate. */
  after: statedValueSchema.nullable(),
  /** Coded reason; with reject one of `rejectionReasonSchema`. */
  reason: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/u)
    .nullable(),
  /** Free text to counsel; kept apart from the event chain. */
  note: z.string().max(20_000).nullable(),
  /** Id of the decision that is taken back; with undo. */
  undoes: idSchema.nullable(),
  /** True when the person did not see value and place of the proposal nor what another decided. */
  blind: z.boolean(),
  batch: z
    .string()
    .regex(/^[\w-]{1,100}$/u)
    .nullable(),
  /** Document that was read as a human translation of this one, for a language the reviewer does not read. */
  translation: idSchema.nullable(),
});
export type FieldDecisionRequest = z.infer<typeof fieldDecisionRequestSchema>;
