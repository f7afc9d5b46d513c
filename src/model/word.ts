import { z } from 'zod';
import { boxSchema } from './box-schema.ts';

/** Where the characters of a word come from. */
export const textOriginSchema = z.enum(['text-layer', 'ocr', 'native']);
export type TextOrigin = z.infer<typeof textOriginSchema>;

/**
 * One word as read. Words stand in an array in reading order; `line` never decreases along it.
 */
export const wordSchema = z.object({
  text: z.string().min(1),
  /** Null for formats without a rendered page (plain text, CSV): see `layout`. */
  box: boxSchema.nullable(),
  /** Reading confidence 0..1; 1 for text layers and native text. */
  confidence: z.number().min(0).max(1),
  /** 0-based number of the line on its page, in reading order. */
  line: z.number().int().nonnegative(),
  origin: textOriginSchema,
  /** False for text that is on the page but cannot be seen (render mode 3, same colour as its ground, covered). */
  visible: z.boolean(),
  /** Cell address such as `B12` or `Sheet1!B12`, for sheets. */
  cell: z.string().optional(),
  /** Where the word would stand if the format had pages; only for finding neighbours, never exported as a place. */
  layout: boxSchema.optional(),
});
export type Word = z.infer<typeof wordSchema>;

/** The box to reckon neighbours with: the real one, else the layout one. */
export function placeOf(word: Pick<Word, 'box' | 'layout'>): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  return word.box ?? word.layout ?? { x: 0, y: 0, width: 0, height: 0 };
}
