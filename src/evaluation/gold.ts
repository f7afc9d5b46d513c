import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isContractPath } from '../../schemas/paths.ts';
import { UsageError } from '../model/exception.ts';

const numberSchema = z.number();
const boxSchema = z.tuple([
  z.number().int().positive(),
  numberSchema,
  numberSchema,
  numberSchema,
  numberSchema,
]);

const goldFlagSchema = z.object({
  /** Id or name of the list entry; empty when any entry will do. */
  entry: z.string(),
  page: z.number().int().positive(),
  quote: z.string(),
  polarity: z.enum(['asserted', 'denied', 'policy', 'unclear']).optional(),
  grade: z.string().optional(),
});
export type GoldFlag = z.infer<typeof goldFlagSchema>;

// Further keys are notes of whoever made the gold (how a scan was degraded) and are left alone.
const goldLineSchema = z.object({
  file: z.string().min(1),
  type: z.string().min(1),
  pages: z.array(z.number().int().positive()).min(1).optional(),
  fields: z.record(z.string(), z.array(z.string().min(1))),
  boxes: z.record(z.string(), z.array(boxSchema)).default({}),
  flags: z.array(goldFlagSchema).default([]),
  partial: z.boolean().default(false),
});

/** One document of the gold (contract §7). Paths keep the indexes they were written with. */
export interface GoldDocument extends z.infer<typeof goldLineSchema> {
  /** Line in the gold file, 1-based. */
  readonly line: number;
}

export interface Gold {
  readonly path: string;
  readonly documents: readonly GoldDocument[];
}

/**
 * Reads a gold file.
 * @throws {UsageError} naming the line and what was expected there.
 */
export async function readGold(path: string): Promise<Gold> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read the gold file ${path}: ${(error as Error).message}`);
  }
  return parseGold(text, path);
}

/** The pure part of {@link readGold}; `path` is used in messages. */
export function parseGold(text: string, path: string): Gold {
  const documents: GoldDocument[] = [];
  const whole = new Map<string, number>();
  for (const [index, content] of text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') continue;
    const document = parseLine(content, index + 1, path);
    const earlier = whole.get(document.file);
    if (earlier !== undefined && document.pages === undefined) {
      throw fault(
        path,
        index + 1,
        `"pages" is needed: line ${earlier} is about the whole of ${document.file}`,
      );
    }
    if (document.pages === undefined) whole.set(document.file, index + 1);
    documents.push(document);
  }
  if (documents.length === 0)
    throw new UsageError(`${path}: no gold in it; one JSON object per line was expected`);
  return { path, documents };
}

function parseLine(content: string, line: number, path: string): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw fault(path, line, `not JSON: ${(error as Error).message}`);
  }
  const parsed = goldLineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const key = issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
    throw fault(path, line, `${key}${issue.message}`);
  }
  const document = parsed.data;
  for (const field of [...Object.keys(document.fields), ...Object.keys(document.boxes)]) {
    if (!isContractPath(field)) throw fault(path, line, `"${field}" is not a field path`);
  }
  for (const field of Object.keys(document.boxes)) {
    if (document.fields[field] === undefined)
      throw fault(path, line, `box of "${field}", which has no value`);
  }
  for (const [field, boxes] of Object.entries(document.boxes)) {
    const outside = boxes.some(([page]) => document.pages !== undefined && !document.pages.includes(page));
    if (outside) throw fault(path, line, `a box of "${field}" is on a page that is not among "pages"`);
  }
  return { ...document, line };
}

function fault(path: string, line: number, what: string): UsageError {
  return new UsageError(`${path}, line ${line}: ${what}`);
}

/** Files on disk that the gold is about, each once, resolved from `folder` (the gold's own). */
export function goldFiles(gold: Gold, folder: string): string[] {
  return [...new Set(gold.documents.map(({ file }) => resolve(folder, file.split('!/')[0]!)))];
}

/** The forms in which a gold value is right: `29 July 2025 | 2025-07-29`. */
export function goldForms(value: string): string[] {
  return value.split(' | ').map((form) => form.trim());
}
