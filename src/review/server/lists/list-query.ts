import type { Context } from 'hono';
import { z } from 'zod';
import { documentTypeIds, stepsOf } from '../../../../schemas/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { type ListCursor, readListCursor, writeCursor } from '../../../index/review/list-cursor.ts';
import type { ListFilter, ListOrder } from '../../../index/review/list-filter.ts';
import { reviewStateSchema } from '../../../model/field.ts';
import type { Matter } from '../../../model/matter.ts';
import type { QueueQuery } from '../../api/lists.ts';
import { askedMatter } from '../asked-matter.ts';
import { Refused } from '../refused.ts';
import { relationsIn } from './relations-in.ts';

const word = z.string().min(1).max(1000);
const todos = ['none', 'decide', 'second', 'conflict', 'any'] as const;

/** The query of a list as it comes in an address; what is not known is refused, so that no filter is silently lost. */
const listQuerySchema = z
  .object({
    order: z.enum(['risk', 'document', 'supplier']),
    todo: z.enum(todos),
    state: reviewStateSchema,
    supplier: word,
    type: word,
    form: word,
    flagged: z.literal('1'),
    changed: z.literal('1'),
    relation: word,
    category: word,
    step: word,
    language: word,
    exception: word,
    reviewer: word,
    words: word,
    document: word,
    after: z.string().max(4000),
    limit: z.coerce.number().int().min(1).max(200),
  } satisfies { [Name in keyof QueueQuery]-?: z.ZodType })
  .partial()
  .strict();

export interface ListQuery {
  /** The matter that it is about; null while there is none. */
  readonly matter: Matter | null;
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly after: ListCursor | null;
  readonly limit: number;
}

export interface ListDefaults {
  readonly order: ListOrder;
  readonly todo: (typeof todos)[number];
}

/** Items of a list when the query names no number. */
const usualLimit = 50;

/** What a list is asked for; a relation is one to the matter that the request names. @throws Refused */
export function listQueryOf(index: EvidenceIndex, context: Context, defaults: ListDefaults): ListQuery {
  const query = listQuerySchema.parse(given(context));
  const matter = askedMatter(index, context);
  const order = query.order ?? defaults.order;
  const todo = query.todo ?? defaults.todo;
  return {
    matter,
    filter: {
      todo: todo === 'any' ? undefined : todos.indexOf(todo),
      state: query.state,
      form: query.form,
      flagged: query.flagged === undefined ? undefined : true,
      changed: query.changed === undefined ? undefined : true,
      supplier: query.supplier,
      type: query.type,
      relation: query.relation,
      relationOf: query.relation === undefined ? undefined : relationsIn(index, matter),
      category: query.category,
      types: query.step === undefined ? undefined : typesOfStep(query.step),
      language: query.language,
      exception: query.exception,
      reviewer: query.reviewer,
      words: query.words,
      document: query.document,
    },
    order,
    after: cursorOf(query.after, (cursor) => readListCursor(cursor, order)),
    limit: query.limit ?? usualLimit,
  };
}

/** Parameters of an address; those that are empty say nothing. */
export function given(context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(context.req.query()).filter(([, value]) => value !== ''));
}

/** @throws Refused for a word that is no cursor of this list */
export function cursorOf<Cursor>(
  given: string | undefined,
  read: (word: string) => Cursor | null,
): Cursor | null {
  if (given === undefined) return null;
  const cursor = read(given);
  if (cursor === null) throw new Refused(400, 'this is no place in the list', 'begin at its first page');
  return cursor;
}

/** What goes into `after` of the next request. */
export function nextOf(cursor: unknown): string | null {
  return cursor === null ? null : writeCursor(cursor);
}

function typesOfStep(step: string): ReadonlySet<string> {
  return new Set(documentTypeIds.filter((type) => stepsOf(type).includes(step)));
}
