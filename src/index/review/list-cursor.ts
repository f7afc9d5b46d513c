import { z } from 'zod';
import type { ListOrder } from './list-filter.ts';

/** The last item of a page of a list, by what ordered it: the next page begins behind it, whatever changed meanwhile. */
const cursorSchema = z.object({
  order: z.enum(['risk', 'document', 'supplier']),
  /** Ten-thousandths. */
  risk: z.number(),
  supplier: z.string().nullable(),
  path: z.string(),
  firstPage: z.number(),
  document: z.string(),
  position: z.number(),
  /** Row of the projection; tells fields at one position apart. */
  row: z.number(),
});
export type ListCursor = z.infer<typeof cursorSchema>;

/** Any cursor as the word that goes into `after`. */
export function writeCursor(cursor: unknown): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** What a word that came back holds; null when it is no cursor. */
export function readCursor<Cursor>(word: string, schema: z.ZodType<Cursor>): Cursor | null {
  let given: unknown;
  try {
    given = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const read = schema.safeParse(given);
  return read.success ? read.data : null;
}

/** A cursor of this order; null when the word is none. */
export function readListCursor(word: string, order: ListOrder): ListCursor | null {
  const cursor = readCursor(word, cursorSchema);
  return cursor?.order === order ? cursor : null;
}
