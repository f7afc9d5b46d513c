import { z } from 'zod';
import type { DocumentTypeDefinition, FieldDefinition } from '../src/model/document-type.ts';
import { capacitySchema } from '../src/model/field.ts';
import { valueKindSchema } from '../src/model/value-kind.ts';
import { answerOf } from './answers/index.ts';
import { exampleFaults } from './check-examples.ts';
import { isContractPath, isPartyPath } from './paths.ts';
import { roleNames } from './roles.ts';

const labelsSchema = z.partialRecord(
  z.enum(['en', 'zh', 'vi', 'es', 'de', 'fr', 'tr', 'pt', 'it', 'nl']),
  z.array(z.string().min(1)),
);
const cuesSchema = z.array(z.strictObject({ text: z.string().min(1), weight: z.number() }));

/** The form of a type file's definition; unknown keys are errors, so that a misspelt one is never ignored. */
const definitionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and underscores, beginning with a letter'),
  version: z.int('must be a whole number, 1 or more').min(1, 'must be a whole number, 1 or more'),
  name: z.string().min(1),
  keyInformation: z.array(z.string().refine(isContractPath, 'is no field path')).optional(),
  titles: labelsSchema,
  cues: cuesSchema,
  against: cuesSchema,
  letterheadRole: z.enum(roleNames as [string, ...string[]]).nullable(),
  assertedBy: capacitySchema,
  fields: z.array(
    z.strictObject({
      path: z.string().min(1),
      kind: z.enum([...valueKindSchema.options, 'party']),
      labels: labelsSchema,
      placement: z.array(z.enum(['same', 'right', 'below', 'above'])).optional(),
      repeats: z.boolean().optional(),
      assertedBy: capacitySchema.optional(),
      guidance: z.string().min(1, 'a sentence that says what to look for'),
      example: z.string().optional(),
      core: z.boolean().optional(),
    }),
  ),
  tables: z.array(
    z.strictObject({
      path: z.string().min(1),
      columns: z.array(
        z.strictObject({
          path: z.string().min(1),
          kind: valueKindSchema,
          labels: labelsSchema,
          guidance: z.string().optional(),
        }),
      ),
      required: z.array(z.string()),
      guidance: z.string().min(1, 'a sentence that says what one line is'),
    }),
  ),
  examples: z
    .array(z.strictObject({ lines: z.array(z.string()).min(1), answer: z.record(z.string(), z.unknown()) }))
    .optional(),
});

/**
 * What is wrong with a definition, one line for each fault with the place in it; empty when it can be used.
 * @param given what the function of a type file returned, of any form.
 */
export function checkType(given: unknown): string[] {
  if (given instanceof Promise)
    return ['its function must give the definition at once, not a promise of one'];
  if (typeof given !== 'object' || given === null)
    return [`its function must give a definition; it gave ${given === null ? 'null' : typeof given}`];
  const result = definitionSchema.safeParse(given);
  if (!result.success) return result.error.issues.flatMap((issue) => issueLines(issue, given));
  const definition = result.data as DocumentTypeDefinition;
  const faults = [...fieldFaults(definition), ...tableFaults(definition), ...matchFaults(definition)];
  return faults.length > 0 ? faults : answerFaults(definition);
}

function fieldFaults({ fields }: DocumentTypeDefinition): string[] {
  const seen = new Map<string, FieldDefinition>();
  return fields.flatMap((field, position) => {
    const { path, kind } = field;
    const place = `fields[${position}].path`;
    const before = seen.get(path);
    // One path may stand twice with labels of different meaning; the guidance of each says which.
    const isCopy = before !== undefined && before.guidance === field.guidance;
    const again = isCopy ? [`${place}: "${path}" stands twice with the same guidance`] : [];
    seen.set(path, field);
    if (kind === 'party')
      return isPartyPath(path)
        ? again
        : [
            ...again,
            `${place}: "${path}" is no party; a party stands at parties.<role>, with one of the roles ${roleNames.join(', ')}`,
          ];
    return isContractPath(path)
      ? again
      : [
          ...again,
          `${place}: "${path}" is no field path${isPartyPath(path) ? '; its kind must be "party"' : suggestion(path)}`,
        ];
  });
}

function tableFaults({ tables }: DocumentTypeDefinition): string[] {
  return tables.flatMap((table, number) => {
    const known = new Set(table.columns.map(({ path }) => path));
    return [
      ...table.columns.flatMap(({ path }, position) =>
        isContractPath(`${table.path}.${path}`)
          ? []
          : [`tables[${number}].columns[${position}].path: "${table.path}.${path}" is no field path`],
      ),
      ...table.required
        .filter((path) => !known.has(path))
        .map((path) => `tables[${number}].required: "${path}" is none of the columns`),
    ];
  });
}

/** A type that nothing speaks for is never found. */
function matchFaults({ id, titles, cues }: DocumentTypeDefinition): string[] {
  const hasTitle = Object.values(titles).some((list) => list.length > 0);
  return hasTitle || cues.length > 0 || id === 'unknown'
    ? []
    : ['titles: neither a title nor a cue: no document would ever be taken for this type'];
}

/** What is asked of a model must be made of it, and examples must answer what is asked. */
function answerFaults(definition: DocumentTypeDefinition): string[] {
  try {
    answerOf(definition);
  } catch (error) {
    return [`no answer schema can be made of it: ${error instanceof Error ? error.message : String(error)}`];
  }
  return exampleFaults(definition);
}

/** What a path that is none may be meant for: `invoice.number` and the like. */
function suggestion(path: string): string {
  const last = path.split('.').at(-1)!;
  const near = [
    'documentNumber',
    'issueDate',
    'expiryDate',
    'title',
    'totals.amount',
    'totals.currency',
  ].find((known) => known.toLowerCase().endsWith(last.toLowerCase()) && last.length > 3);
  return near === undefined
    ? '; the paths are those of the contract, such as documentNumber or goods.lot'
    : `; is ${near} meant?`;
}

function issueLines(issue: z.core.$ZodIssue, given: unknown): string[] {
  const place = issue.path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${place === '' ? '' : `${place}: `}"${key}" is not a known key`);
  const found = issue.path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    given,
  );
  if (found === undefined) return [`${place || 'the definition'}: is missing`];
  const text = JSON.stringify(found) ?? typeof found;
  const what =
    issue.code === 'invalid_value' ? `must be one of ${issue.values.map(String).join(', ')}` : issue.message;
  return [
    `${place || 'the definition'}: ${what}; found ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`,
  ];
}
