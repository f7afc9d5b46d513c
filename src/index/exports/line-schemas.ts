import { z } from 'zod';
import { boxSchema } from '../../model/box-schema.ts';
import { anchorSchema, decisionSchema } from '../../model/decision.ts';
import { flagDecisionSchema } from '../../model/disposition.ts';
import { classificationEvidenceSchema, paginationSchema } from '../../model/document.ts';
import { stageSchema } from '../../model/exception-schema.ts';
import {
  assertedBySchema,
  basisSchema,
  fieldEvidenceSchema,
  groundingSchema,
  polaritySchema,
  reviewStateSchema,
} from '../../model/field.ts';
import { flagSchema } from '../../model/flag.ts';
import { indicatorMentionSchema } from '../../model/indicator.ts';
import { observationSchema } from '../../model/observation.ts';
import { pageKindSchema, pageReferenceSchema, turnSchema } from '../../model/page.ts';
import { occurrenceSchema } from '../../model/source-file.ts';

const share = z.number().min(0).max(1);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u);

/** Which file a line speaks of: its bytes, one path they were received under, and that path's supplier label. */
export const exportedFileSchema = z.object({
  sha256: sha256Schema,
  path: z.string(),
  supplier: z.string().nullable(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/** Pages in reading order: a number is a page of the line's own file, an object a page of another file. */
const documentPagesSchema = z.array(z.union([z.number().int().positive(), pageReferenceSchema])).min(1);

export const exportedDocumentSchema = z.object({
  id: z.string(),
  type: z.string(),
  categories: z.array(z.string()),
  pages: documentPagesSchema,
});
export type ExportedDocument = z.infer<typeof exportedDocumentSchema>;

/** `files.jsonl`: one line per occurrence of a file in the dump. */
export const fileLineSchema = z.object({
  sha256: sha256Schema.nullable().describe('null when the bytes could not be read'),
  ...occurrenceSchema.omit({ file: true }).shape,
  facts: z
    .record(z.string(), z.string())
    .describe(
      'what the file states about itself: producer, creation date, mail sender; empty when it is held',
    ),
});
export type FileLine = z.infer<typeof fileLineSchema>;

/** `pages.jsonl`: the ledger of pages. */
export const pageLineSchema = z.object({
  file: exportedFileSchema,
  page: z.number().int().positive(),
  kind: pageKindSchema,
  reason: z.string(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  uprightTurn: turnSchema,
  skew: z.number(),
  ocrLanguages: z.array(z.string()),
  part: z.string().nullable(),
  words: z.number().int().nonnegative().describe('visible words'),
  meanConfidence: share.nullable(),
  notes: z.array(z.string()),
  documents: z.array(z.string()).describe('ids of the documents this page belongs to'),
});
export type PageLine = z.infer<typeof pageLineSchema>;

/** `documents.jsonl`. */
export const documentLineSchema = z.object({
  id: z.string(),
  file: exportedFileSchema.describe('file of the first page'),
  type: z.string(),
  categories: z.array(z.string()),
  pages: documentPagesSchema,
  language: z.string().nullable(),
  title: z.string().nullable(),
  typeConfidence: share,
  rivals: z.array(z.object({ type: z.string(), score: z.number() })),
  evidence: z.array(classificationEvidenceSchema),
  startReason: z.string(),
  pagination: paginationSchema,
});
export type DocumentLine = z.infer<typeof documentLineSchema>;

const groundedSchema = groundingSchema.extend({
  status: groundingSchema.shape.status.exclude(['ungrounded']),
});

function fieldShape<Place extends z.ZodType>(grounding: Place) {
  return {
    id: z.string(),
    file: exportedFileSchema,
    document: exportedDocumentSchema,
    path: z.string(),
    value: z.string(),
    normalized: z.string().nullable(),
    readings: z.array(z.string()),
    warnings: z.array(z.string()),
    polarity: polaritySchema,
    subject: z.string(),
    assertedBy: assertedBySchema,
    basis: basisSchema,
    confidence: share,
    engines: z.array(z.string()),
    alternatives: z.array(
      z.object({
        value: z.string(),
        normalized: z.string().nullable(),
        confidence: z.number(),
        engines: z.array(z.string()),
        groundings: z.array(grounding).min(1),
        polarity: polaritySchema.optional().describe('where it is not that of the value'),
        subject: z.string().optional().describe('where it is not that of the value'),
      }),
    ),
    review: reviewStateSchema,
    reviewOpen: z
      .enum(['awaits-second', 'in-conflict', 'changed-since-decided'])
      .optional()
      .describe('what is still open about a decided field; the value shown is what was decided so far'),
    because: z.string(),
    evidence: fieldEvidenceSchema
      .optional()
      .describe('what the confidence was reckoned from, and how the engines stand to each other'),
    reviewPriority: share
      .optional()
      .describe('place in the review queue: the higher, the sooner a person should look'),
  };
}

/** `fields.jsonl`: every value stands on words of a page; there is no line without a grounding. */
export const fieldLineSchema = z.object({
  ...fieldShape(groundedSchema),
  groundings: z.array(groundedSchema).min(1),
});
export type FieldLine = z.infer<typeof fieldLineSchema>;

/** `ungrounded.jsonl`: readings not found on the page, listed so that none is lost, and never evidence. */
export const ungroundedLineSchema = z.object({
  ...fieldShape(groundedSchema),
  groundings: z.array(groundingSchema).describe('where it was looked for; empty when no place was named'),
  alternativeOf: z.string().nullable().describe('id of the field this reading was a rival of'),
});
export type UngroundedLine = z.infer<typeof ungroundedLineSchema>;

/** `flags.jsonl`: mentions of prohibited sources. */
export const flagLineSchema = z.object({
  id: z.string(),
  list: flagSchema.shape.list,
  entry: flagSchema.shape.entry,
  grade: flagSchema.shape.grade,
  polarity: flagSchema.shape.polarity,
  rule: z.string(),
  explanation: z.string(),
  edits: flagSchema.shape.edits,
  matcher: z.string(),
  file: exportedFileSchema,
  document: exportedDocumentSchema.nullable(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: flagSchema.shape.offsets,
  quote: z.string(),
  fields: z.array(z.string()),
  review: flagSchema.shape.review,
  alignment: flagSchema.shape.alignment,
  searched: flagSchema.shape.searched,
  sectors: flagSchema.shape.sectors,
  passage: flagSchema.shape.passage,
});
export type FlagLine = z.infer<typeof flagLineSchema>;

/** `indicators.jsonl`: passages that speak of indicators of forced labour, with how they are spoken of. */
export const indicatorLineSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  name: z.string(),
  polarity: indicatorMentionSchema.shape.polarity,
  explanation: z.string(),
  phrase: z
    .string()
    .describe('what of the table of phrases stands on the page; own words, no part of any standard'),
  matcher: z.string(),
  file: exportedFileSchema,
  document: exportedDocumentSchema.nullable(),
  page: z.number().int().positive(),
  boxes: z.array(boxSchema),
  offsets: indicatorMentionSchema.shape.offsets,
  quote: z.string(),
});
export type IndicatorLine = z.infer<typeof indicatorLineSchema>;

/** `flag-groups.jsonl`: all flags of one supplier, list entry and grade; what to look at first comes first. */
export const flagGroupLineSchema = z.object({
  key: z.string(),
  supplier: z.string().nullable(),
  list: z.string(),
  entry: z.object({ id: z.string(), name: z.string() }),
  grade: flagSchema.shape.grade,
  mentions: z.number().int().positive(),
  documents: z.number().int().positive(),
  polarities: z.record(z.string(), z.number().int().positive()),
  matched: z.array(z.object({ words: z.string(), mentions: z.number().int().positive() })),
  state: z.enum(['open', 'decided', 'awaits-second', 'reopened']),
  decisions: z
    .array(
      z.object({
        decision: flagDecisionSchema,
        reason: z.string(),
        identifierField: z.string().nullable(),
        at: z.string(),
        state: z.enum(['decided', 'awaits-second', 'reopened']),
        because: z.array(z.string()).describe('why it does not stand'),
      }),
    )
    .describe('the last decision about each text that matched'),
  contradiction: z
    .object({ denied: z.string(), stated: z.string() })
    .nullable()
    .describe('ids of a flag that is denied and of one of the same supplier that speaks against the denial'),
  passages: z
    .array(z.object({ passage: z.string(), documents: z.number().int(), mentions: z.number().int() }))
    .describe('passages that stand in several documents in the same words'),
  alongside: z.array(z.string()).describe('other entries on the same words'),
  flags: z.array(z.string()),
});
export type FlagGroupLine = z.infer<typeof flagGroupLineSchema>;

/** `searches.jsonl`: what was searched for listed names and what was not, of the whole and of each document. */
export const searchLineSchema = z.object({
  scope: z.enum(['batch', 'document']),
  file: exportedFileSchema.nullable(),
  document: exportedDocumentSchema.nullable(),
  lists: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      version: z.string(),
      retrieved: z.string(),
      hash: z.string(),
      entries: z.number().int().nonnegative(),
      names: z.number().int().nonnegative(),
      entriesWithChineseName: z.number().int().nonnegative(),
      checked: z.string(),
      notes: z.array(z.string()).describe('its age, newer editions'),
    }),
  ),
  names: z.number().int().nonnegative(),
  pagesSearched: z.number().int().nonnegative(),
  notSearched: z.array(
    z.object({
      reason: z.string(),
      pages: z.number().int().nonnegative(),
      files: z.number().int().nonnegative(),
      page: z.number().int().positive().nullable().describe('of one document: which page of its file'),
    }),
  ),
  mentions: z.number().int().nonnegative(),
  statement: z.string(),
});
export type SearchLine = z.infer<typeof searchLineSchema>;

/** `exceptions.jsonl`: what could not be read or held together. */
export const exceptionLineSchema = z.object({
  id: z.string(),
  code: z.string(),
  stage: stageSchema,
  file: exportedFileSchema.extend({ sha256: sha256Schema.nullable() }),
  page: z.number().int().positive().nullable(),
  document: exportedDocumentSchema.nullable(),
  cause: z.string(),
  remedy: z.string(),
  superseded: z.boolean().describe('other bytes stand under the same path now'),
});
export type ExceptionLine = z.infer<typeof exceptionLineSchema>;

/** `observations.jsonl`: what stands side by side across files, both sides with their places. */
export const observationLineSchema = z.object({
  id: z.string(),
  kind: observationSchema.shape.kind,
  statement: z.string(),
  places: z.array(observationSchema.shape.places.element.extend({ file: exportedFileSchema })).min(1),
});
export type ObservationLine = z.infer<typeof observationLineSchema>;

/** `decisions.jsonl`: what people decided, in the order they did. */
export const decisionLineSchema = decisionSchema.extend({ anchor: anchorSchema.nullable() });
export type DecisionLine = z.infer<typeof decisionLineSchema>;

const wordTupleSchema = z.tuple([
  z.string().describe('text'),
  z.number().nullable().describe('x'),
  z.number().nullable().describe('y'),
  z.number().nullable().describe('width'),
  z.number().nullable().describe('height'),
  share.describe('confidence'),
  z.number().int().nonnegative().describe('line'),
]);

/** `words/<sha256>.jsonl`: one line per page of the file. Places are null for formats without a rendered page. */
export const wordsLineSchema = z.object({
  page: z.number().int().positive(),
  kind: pageKindSchema,
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  uprightTurn: turnSchema,
  words: z.array(wordTupleSchema),
  hiddenWords: z
    .array(wordTupleSchema)
    .optional()
    .describe('text of the file that a viewer does not show; no part of the page text'),
});
export type WordsLine = z.infer<typeof wordsLineSchema>;

/** Schema of each export by the name it is generated under in schemas/json. */
export const lineSchemas = {
  files: fileLineSchema,
  pages: pageLineSchema,
  documents: documentLineSchema,
  fields: fieldLineSchema,
  ungrounded: ungroundedLineSchema,
  flags: flagLineSchema,
  indicators: indicatorLineSchema,
  'flag-groups': flagGroupLineSchema,
  searches: searchLineSchema,
  exceptions: exceptionLineSchema,
  observations: observationLineSchema,
  decisions: decisionLineSchema,
  words: wordsLineSchema,
} as const;
export type ExportName = keyof typeof lineSchemas;
