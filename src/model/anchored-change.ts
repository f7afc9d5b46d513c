import { z } from 'zod';
import { confidentialitySchema, privilegeSchema, relationSchema } from './document-decision.ts';
import { pageReferenceSchema, turnSchema } from './page.ts';

const pages = z.array(pageReferenceSchema).min(1);

/**
 * What a person decided about papers, told by pages: papers change their ids when their pages do. `pages` are those of
 * the paper at the time, in its order. Facts and places alone: it stands in the chain and is replayed from there.
 */
export const anchoredChangeSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('relate'),
    pages,
    relation: relationSchema.nullable(),
    /** Absent: the first matter of the index. */
    matter: z.string().optional(),
  }),
  /** Step of a matter's chain; the component is words and stands apart from the chain of events. */
  z.object({ action: z.literal('place'), pages, matter: z.string(), step: z.number().int().nullable() }),
  z.object({
    action: z.literal('mark'),
    pages,
    confidentiality: confidentialitySchema.nullable(),
    privilege: privilegeSchema.nullable(),
  }),
  z.object({ action: z.literal('set-type'), pages, type: z.string() }),
  /** A new paper begins at this page. */
  z.object({ action: z.literal('split'), pages, before: pageReferenceSchema }),
  /** These pages, in this order, are one paper. */
  z.object({ action: z.literal('merge'), pages }),
  z.object({ action: z.literal('reorder'), pages }),
  /** One page, read as if it were turned clockwise by this much. */
  z.object({ action: z.literal('turn'), pages: pages.length(1), turn: turnSchema }),
  /** Pages are missing behind this one; at the front where it is null. */
  z.object({ action: z.literal('page-missing'), pages, after: pageReferenceSchema.nullable() }),
  /** The paper of `pages` is a translation of the paper of `original`. */
  z.object({ action: z.literal('pair'), pages, original: pages }),
  /** Label of one occurrence; path and labels are words and stand apart from the chain. */
  z.object({ action: z.literal('set-supplier'), file: z.string() }),
]);
export type AnchoredChange = z.infer<typeof anchoredChangeSchema>;

/** Changes that say which pages form a paper and what it is. */
export type PaperChange = Extract<
  AnchoredChange,
  { action: 'set-type' | 'split' | 'merge' | 'reorder' | 'page-missing' }
>;
export type PairChange = Extract<AnchoredChange, { action: 'pair' }>;

export function isPaperChange(change: AnchoredChange): change is PaperChange {
  return ['set-type', 'split', 'merge', 'reorder', 'page-missing'].includes(change.action);
}

/** Files that a change names, each once. */
export function filesOfChange(change: AnchoredChange): string[] {
  if (change.action === 'set-supplier') return [change.file];
  const named = change.action === 'pair' ? [...change.pages, ...change.original] : change.pages;
  return [...new Set(named.map(({ file }) => file))];
}
