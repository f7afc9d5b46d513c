import { z } from 'zod';
import { relationSchema } from './document-decision.ts';
import { pageReferenceSchema } from './page.ts';

const daySchema = z.iso.date().nullable();

/** Under what law the goods were stopped. */
export const enforcementAuthoritySchema = z.enum([
  'uflpa',
  'withhold-release-order',
  'finding',
  'caatsa',
  'other',
]);
export type EnforcementAuthority = z.infer<typeof enforcementAuthoritySchema>;

/** What people say of a matter; null where nobody said it. Nothing here is taken from a document by the program. */
export const matterFactsSchema = z.object({
  /** CBP entry number as printed. */
  entry: z.string().max(60).nullable(),
  /** Lines of the entry. */
  lines: z.array(z.string().max(40)).max(500),
  /** Number of the detention notice. */
  detention: z.string().max(100).nullable(),
  /** Date of the detention notice. */
  detainedOn: daySchema,
  importedOn: daySchema,
  /** Day of presentation for examination (19 CFR 151.16). */
  presentedOn: daySchema,
  excludedOn: daySchema,
  authority: enforcementAuthoritySchema.nullable(),
  port: z.string().max(200).nullable(),
  goods: z.string().max(2_000).nullable(),
  importer: z.string().max(500).nullable(),
  counsel: z.string().max(500).nullable(),
  /** Supply chain of the goods, an id of `supply_chain_steps.json` (`cotton`). */
  chain: z.string().max(60).nullable(),
  /** Day by which people want answers to their requests, before any clock of the law. */
  answersBy: daySchema,
});
export type MatterFacts = z.infer<typeof matterFactsSchema>;

/** A matter of which nobody said anything. */
export const noFacts: MatterFacts = {
  entry: null,
  lines: [],
  detention: null,
  detainedOn: null,
  importedOn: null,
  presentedOn: null,
  excludedOn: null,
  authority: null,
  port: null,
  goods: null,
  importer: null,
  counsel: null,
  chain: null,
  answersBy: null,
};

/** A case that documents are put together for. */
export interface Matter {
  readonly id: string;
  readonly name: string;
  readonly facts: MatterFacts;
  /**
   * True for the first matter of an index: how documents were related before, or without a matter being named, holds
   * for it and for no other one.
   */
  readonly isFirst: boolean;
  /** Sequence number of the event that opened it. */
  readonly event: number;
}

/** How a document stands to one matter, all by people; null where nobody said so. */
export const matterDocumentSchema = z.object({
  relation: relationSchema.nullable(),
  /** Step of the chain that it belongs to, 1 = raw material. */
  step: z.number().int().min(1).max(99).nullable(),
  component: z.string().max(200).nullable(),
});
export type MatterDocument = z.infer<typeof matterDocumentSchema>;

/** Whether a requested paper is there, as a person says. */
export const answerStateSchema = z.enum(['answered', 'not-held', 'does-not-apply']);
export const requestAnswerSchema = z.object({
  /** Key of the request: `requestKey` of `counsel/requests/`. */
  request: z.string(),
  /** First page of the paper that asks; absent for a request that stands on no paper. */
  asking: pageReferenceSchema.optional(),
  state: answerStateSchema,
  /** Papers that answer it, told by their pages. */
  papers: z.array(z.array(pageReferenceSchema).min(1)).max(500),
});
export type AnswerState = z.infer<typeof answerStateSchema>;
export type RequestAnswer = z.infer<typeof requestAnswerSchema>;

/** A number that a document bears in a matter for ever. */
export interface ExhibitNumber {
  readonly number: number;
  /** Pages of the document when it was numbered. */
  readonly pages: readonly z.infer<typeof pageReferenceSchema>[];
  /** Sequence number of the event that gave it. */
  readonly event: number;
  /** Why it is no longer used; null while it is. */
  readonly withdrawn: WithdrawalReason | null;
}

/** `withheld`: held, privileged or quarantined, nothing more is told. `merged`: its pages went into another document. */
export type WithdrawalReason = 'withheld' | 'merged' | 'no-longer-in-index';
