import { z } from 'zod';
import type { DocumentTypeDefinition } from '../../src/model/document-type.ts';
import { identifierSchemes } from '../paths.ts';
import { type AnswerEntry, type AnswerPlan, partyParts, planAnswer } from './answer-plan.ts';

/** The literal answer for what the document does not state. */
export const notStated = 'not stated';

export const polarities = ['asserted', 'denied', 'conditional'] as const;

const value = z.string();
const quote = z.string();
const lines = z.array(z.number().int());
const polarity = z.enum(polarities);
const absent = z.literal(notStated);

/** A value with the words it was read in and the numbers of their lines. */
const statedCell = z.strictObject({ value, quote, lines });
const statedReading = z.strictObject({ value, quote, lines, polarity });
const cell = z.union([statedCell, absent]);
const reading = z.union([statedReading, absent]);
const identifier = z.strictObject({ scheme: z.enum(identifierSchemes), value, quote, lines });
const statedParty = z.strictObject({
  ...Object.fromEntries(partyParts.map(({ key }) => [key, cell])),
  identifiers: z.array(identifier),
  polarity,
});
const party = z.union([statedParty, absent]);

export type StatedCell = z.infer<typeof statedCell>;
export type StatedReading = z.infer<typeof statedReading>;
export type StatedIdentifier = z.infer<typeof identifier>;

/** Names of what many fields share, so that the schema has each shape once. */
const shared = z.registry<{ id: string }>();
shared.add(statedCell, { id: 'stated_cell' });
shared.add(statedReading, { id: 'stated_reading' });
shared.add(cell, { id: 'cell' });
shared.add(reading, { id: 'reading' });
shared.add(statedParty, { id: 'stated_party' });
shared.add(party, { id: 'party' });

/** The answer of a model about one type of document: property by property as planned, nothing more. */
export function answerSchema(plan: AnswerPlan): z.ZodType<Record<string, unknown>> {
  const properties: Record<string, z.ZodType> = {};
  for (const group of plan.groups) {
    const only = group.entries[0];
    properties[group.key] =
      group.entries.length === 1 && only?.shape === 'items'
        ? schemaOf(only)
        : z.strictObject(Object.fromEntries(group.entries.map((entry) => [entry.key, schemaOf(entry)])));
  }
  return z.strictObject(properties);
}

function schemaOf(entry: AnswerEntry): z.ZodType {
  switch (entry.shape) {
    case 'reading':
      return reading;
    case 'readings':
      return z.array(statedReading);
    case 'party':
      return party;
    case 'parties':
      return z.array(statedParty);
    case 'items':
      return z.array(
        z.strictObject({
          ...Object.fromEntries(entry.columns.map((column) => [column.key, cell])),
          polarity,
        }),
      );
  }
}

/** JSON Schema of an answer within the limits of strict structured output (see strict-limits.ts). */
export function answerJsonSchema(plan: AnswerPlan): Record<string, unknown> {
  return toStrictSchema(answerSchema(plan));
}

export function toStrictSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { metadata: shared as never }) as Record<
    string,
    unknown
  >;
  return strict(json) as Record<string, unknown>;
}

/** Takes out what strict structured output does not know: bounds of integers, `const`, `id`. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key]) =>
      !['minimum', 'maximum', 'id'].includes(key) ||
      typeof (node as Record<string, unknown>)[key] === 'object',
  );
  return Object.fromEntries(
    kept.map(([key, child]) => (key === 'const' ? ['enum', [child]] : [key, strict(child)])),
  );
}

/** Name of the schema as servers want it: letters, digits, `_` and `-`, at most 64. */
export function answerName(type: DocumentTypeDefinition): string {
  return type.id.replace(/[^\w-]/gu, '_').slice(0, 64);
}

/** Plan, zod schema and JSON Schema of a type's answer. */
export function answerOf(type: DocumentTypeDefinition): {
  plan: AnswerPlan;
  schema: z.ZodType<Record<string, unknown>>;
  name: string;
  jsonSchema: Record<string, unknown>;
} {
  const plan = planAnswer(type);
  return { plan, schema: answerSchema(plan), name: answerName(type), jsonSchema: answerJsonSchema(plan) };
}
