import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CalibrationTable, calibrationTableSchema } from '../extraction/confidence/calibration-table.ts';
import { modelSettingsSchema } from '../extraction/llm/model-settings.ts';
import { extractionSettingsSchema } from '../extraction/settings.ts';
import { UsageError } from '../model/exception.ts';
import { defaultUnpackLimits, readingSettingsSchema } from '../reading/index.ts';
import { screeningSettingsSchema } from '../screening/search-settings.ts';
import { analysisSettingsSchema } from './analysis-settings.ts';
import { defaultPipelineName, projectFolder } from './project-folder.ts';

const positive = (fallback: number) => z.number().int().positive().default(fallback);

/** Limits on archives: what reaches one is ledgered as `limited`, with the name of the setting. */
const unpackLimitsSchema = z.strictObject({
  members: positive(defaultUnpackLimits.members).describe('members in one archive'),
  memberBytes: positive(defaultUnpackLimits.memberBytes).describe('bytes of one member, unpacked'),
  totalBytes: positive(defaultUnpackLimits.totalBytes).describe('bytes of one archive, unpacked'),
  ratio: positive(defaultUnpackLimits.ratio).describe('unpacked size over packed size'),
  ratioFromBytes: positive(defaultUnpackLimits.ratioFromBytes).describe(
    'unpacked size from which the ratio counts',
  ),
  familyBytes: positive(defaultUnpackLimits.familyBytes).describe(
    'bytes unpacked below one file of the dump, through all containers in it',
  ),
});

/** A declared pipeline: settings per stage. Unknown keys are errors, so that a misspelt one is never ignored. */
export const pipelineSettingsSchema = z.strictObject({
  name: z.string().min(1).default('unnamed'),
  version: z.literal(1).default(1),
  intake: z
    .strictObject({
      limits: unpackLimitsSchema.prefault({}),
      depth: z
        .number()
        .int()
        .min(1)
        .max(50)
        .default(8)
        .describe('containers within containers that are followed'),
    })
    .prefault({}),
  reading: readingSettingsSchema.prefault({}),
  documents: z.strictObject({}).prefault({}),
  extraction: extractionSettingsSchema.prefault({}),
  analysis: analysisSettingsSchema.prefault({}),
  screening: screeningSettingsSchema.prefault({}),
  model: modelSettingsSchema.prefault({}),
  schemas: z.string().min(1).optional().describe('folder with document types of your own, from this file'),
});
export type PipelineSettings = z.infer<typeof pipelineSettingsSchema>;

/**
 * Reads a pipeline file. A folder that it names is given from where the file lies.
 * @throws UsageError naming the file, the key and what was expected there.
 */
export function readPipelineFile(path: string): PipelineSettings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read the pipeline file ${path}: ${(error as Error).message}`);
  }
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    const where = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    const what = (error as Error).message.split('\n')[0];
    throw new UsageError(
      `the pipeline file ${path} is not valid YAML${where === undefined ? '' : ` (line ${where})`}: ${what}`,
    );
  }
  const result = pipelineSettingsSchema.safeParse(withCalibration(raw ?? {}, path));
  if (result.success) {
    const { schemas, ...settings } = result.data;
    return schemas === undefined ? settings : { ...settings, schemas: resolve(dirname(path), schemas) };
  }
  const mistakes = result.error.issues.map((issue) => describeIssue(issue, raw));
  throw new UsageError(`the pipeline file ${path} has a mistake: ${mistakes.join('; ')}`);
}

/** Puts the calibration table in the place of the file that `extraction.calibration` names, from where the pipeline lies. */
function withCalibration(raw: unknown, path: string): unknown {
  const extraction = (raw as { extraction?: { calibration?: unknown } | null }).extraction;
  const named = extraction?.calibration;
  if (typeof named !== 'string' || named === 'built-in') return raw;
  const table = readCalibrationTable(resolve(dirname(path), named));
  return { ...(raw as object), extraction: { ...extraction, calibration: table } };
}

/**
 * Reads a calibration table.
 * @throws UsageError naming the file and what is wrong with it.
 */
export function readCalibrationTable(path: string): CalibrationTable {
  const remedy = 'make one with evidex eval GOLD --calibrate FILE';
  let table: unknown;
  try {
    table = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`cannot read the calibration table ${path}: ${(error as Error).message}; ${remedy}`);
  }
  const parsed = calibrationTableSchema.safeParse(table);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new UsageError(
    `${path} is no calibration table ("${issue.path.join('.')}": ${issue.message}); ${remedy}`,
  );
}

/** What zod expects, in words for a person who writes YAML. */
const expectedWords: Readonly<Record<string, string>> = {
  array: 'a list, such as [eng, chi_sim]',
  object: 'keys below it',
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
};

function describeIssue(issue: z.core.$ZodIssue, raw: unknown): string {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .map((name) => `"${[key, name].filter(Boolean).join('.')}" is not a known key`)
      .join('; ');
  }
  const found = JSON.stringify(
    issue.path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown>)?.[part], raw),
  );
  const wanted =
    issue.code === 'invalid_type'
      ? `expected ${expectedWords[issue.expected] ?? issue.expected}`
      : issue.message;
  return `"${key || '(top)'}": ${wanted}, found ${found ?? 'nothing'}`;
}

/** Path of the pipeline that is used when none is named. */
export function defaultPipelinePath(): string {
  return join(projectFolder(), 'pipelines', defaultPipelineName);
}
