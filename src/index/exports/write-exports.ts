import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FatalError } from '../../model/exception.ts';
import { makeFolder } from '../make-folder.ts';
import { ExportContext } from './export-context.ts';
import type { ExportReader } from './export-reader.ts';
import { jsonLine } from './json-lines.ts';
import {
  batchSearchLine,
  decisionLine,
  documentLine,
  documentSearchLine,
  exceptionLine,
  fieldLines,
  fileLine,
  flagGroupLine,
  flagLine,
  indicatorLine,
  observationLine,
  pageLine,
  wordsLine,
} from './lines.ts';
import { type KeyedLine, sortLines } from './sorted-lines.ts';
import { type WrittenFile, writeWhole } from './whole-file.ts';
import { writeWorkbook } from './workbook.ts';

export interface ExportOptions {
  /** Also write `words/<sha256>.jsonl`: every word of every page with its place. */
  readonly words?: boolean;
}

/**
 * Writes the exports of contract §6 into `folder`. Each file is written under another name and renamed when it is
 * whole, sorted by file hash, page and path, so that the same index always gives the same bytes.
 *
 * @throws {FatalError} the folder cannot be written, or the index names what it does not hold.
 */
export async function writeExports(
  reader: ExportReader,
  folder: string,
  options: ExportOptions = {},
): Promise<WrittenFile[]> {
  try {
    makeFolder(folder);
    const context = new ExportContext(reader);
    const written: WrittenFile[] = [];
    // Files of which the words may be exported: those with pages that are not held.
    const withWords = new Set<string>();
    for (const [name, lines] of jsonlFiles(reader, context, withWords)) {
      written.push(await writeLines(folder, name, sortLines(lines, folder)));
    }
    await removeStaleWords(folder, withWords);
    if (options.words === true) written.push(...(await writeWords(reader, folder, withWords)));
    written.push(await writeWorkbook(reader, folder));
    return written;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof FatalError || code === undefined || !/^E[A-Z]+$/u.test(code)) throw error;
    throw new FatalError(`Cannot write the export to ${folder}: ${message}`);
  }
}

function jsonlFiles(
  reader: ExportReader,
  context: ExportContext,
  withWords: Set<string>,
): [string, Iterable<KeyedLine>][] {
  return [
    [
      'files.jsonl',
      keyed(
        reader.occurrences(),
        (occurrence) => fileLine(occurrence, context),
        (line) => [line.sha256, 0, line.path],
      ),
    ],
    [
      'pages.jsonl',
      keyed(
        reader.pages(),
        (page) => {
          if (page.held !== true) withWords.add(page.file);
          return pageLine(page, context);
        },
        (line) => [line.file.sha256, line.page, ''],
      ),
    ],
    [
      'documents.jsonl',
      keyed(
        reader.documents(),
        (document) => documentLine(document, context),
        (line) => [line.file.sha256, firstPage(line.pages), line.id],
      ),
    ],
    ['fields.jsonl', groundedFields(reader, context)],
    ['ungrounded.jsonl', ungroundedReadings(reader, context)],
    [
      'flags.jsonl',
      keyed(
        reader.flags(),
        (flag) => flagLine(flag, context),
        (line) => [line.file.sha256, line.page, `${offsetKey(line.offsets)}:${line.id}`],
      ),
    ],
    [
      'indicators.jsonl',
      keyed(
        reader.indicators(),
        (mention) => indicatorLine(mention, context),
        (line) => [line.file.sha256, line.page, `${offsetKey(line.offsets)}:${line.id}`],
      ),
    ],
    ['flag-groups.jsonl', flagGroups(reader)],
    ['searches.jsonl', searches(reader, context)],
    [
      'exceptions.jsonl',
      keyed(
        reader.exceptions(),
        (exception) => exceptionLine(exception, context),
        (line) => [line.file.sha256, line.page ?? 0, `${line.file.path}:${line.code}:${line.id}`],
      ),
    ],
    [
      'observations.jsonl',
      keyed(
        reader.observations(),
        (observation) => observationLine(observation, context),
        (line) => [line.places[0]!.file.sha256, line.places[0]!.page ?? 0, `${line.kind}:${line.id}`],
      ),
    ],
    ['decisions.jsonl', decisions(reader)],
  ];
}

type Place = readonly [file: string | null, page: number, rest: string];

function* keyed<Item, Line>(
  items: Iterable<Item>,
  toLine: (item: Item) => Line,
  placeOf: (line: Line) => Place,
): Generator<KeyedLine> {
  for (const item of items) {
    const line = toLine(item);
    yield { key: sortKey(placeOf(line)), line: jsonLine(line) };
  }
}

/** File hash, page with leading zeros, the rest: compared as text this is the order of contract §6. */
function sortKey([file, page, rest]: Place): string {
  return `${file ?? ''}:${String(page).padStart(9, '0')}:${rest}`;
}

function offsetKey(offsets: readonly [number, number]): string {
  return String(offsets[0]).padStart(9, '0');
}

function firstPage(pages: readonly (number | { readonly page: number })[]): number {
  const first = pages[0]!;
  return typeof first === 'number' ? first : first.page;
}

function* groundedFields(reader: ExportReader, context: ExportContext): Generator<KeyedLine> {
  for (const field of reader.fields()) {
    const line = fieldLines(field, context).grounded;
    if (line === null) continue;
    const place: Place = [line.file.sha256, line.groundings[0]!.page, `${pathKey(line.path)}:${line.id}`];
    yield { key: sortKey(place), line: jsonLine(line) };
  }
}

function* ungroundedReadings(reader: ExportReader, context: ExportContext): Generator<KeyedLine> {
  for (const field of reader.fields()) {
    for (const line of fieldLines(field, context).ungrounded) {
      const page = line.groundings[0]?.page ?? firstPage(line.document.pages);
      const place: Place = [line.file.sha256, page, `${pathKey(line.path)}:${line.id}`];
      yield { key: sortKey(place), line: jsonLine(line) };
    }
  }
}

/** `goods[10]` comes after `goods[9]`. */
function pathKey(path: string): string {
  return path.replace(/\[(\d+)\]/gu, (_, digits: string) => `[${digits.padStart(6, '0')}]`);
}

/** Groups keep the order in which they are to be looked at. */
function* flagGroups(reader: ExportReader): Generator<KeyedLine> {
  let number = 0;
  for (const group of reader.flagGroups())
    yield { key: String(number++).padStart(12, '0'), line: jsonLine(flagGroupLine(group)) };
}

/** The search of the whole first, then of each document in the order of the other exports. */
function* searches(reader: ExportReader, context: ExportContext): Generator<KeyedLine> {
  const { batch, documents } = reader.searches();
  yield { key: '', line: jsonLine(batchSearchLine(batch)) };
  for (const search of documents) {
    const line = documentSearchLine(search, batch, context);
    const { file, document } = line;
    yield { key: sortKey([file!.sha256, firstPage(document!.pages), document!.id]), line: jsonLine(line) };
  }
}

/** Decisions keep the order they were taken in: a later one may undo an earlier one. */
function* decisions(reader: ExportReader): Generator<KeyedLine> {
  let number = 0;
  for (const decision of reader.decisions()) {
    yield { key: String(number++).padStart(12, '0'), line: jsonLine(decisionLine(decision)) };
  }
}

/** Words that an earlier export wrote here, of files that are held or taken out since, must not stay beside the new one. */
async function removeStaleWords(folder: string, files: ReadonlySet<string>): Promise<void> {
  const names = await readdir(join(folder, 'words')).catch(() => []);
  for (const name of names) {
    const file = /^([0-9a-f]{64})\.jsonl$/u.exec(name)?.[1];
    if (file !== undefined && !files.has(file)) await rm(join(folder, 'words', name), { force: true });
  }
}

async function writeWords(
  reader: ExportReader,
  folder: string,
  files: ReadonlySet<string>,
): Promise<WrittenFile[]> {
  makeFolder(join(folder, 'words'));
  const written: WrittenFile[] = [];
  for (const file of [...files].sort()) {
    written.push(await writeLines(folder, `words/${file}.jsonl`, wordLines(reader, file)));
  }
  return written;
}

async function* wordLines(reader: ExportReader, file: string): AsyncGenerator<string> {
  for (const page of reader.words(file)) yield jsonLine(wordsLine(page));
}

async function writeLines(folder: string, name: string, lines: AsyncIterable<string>): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  await writeWhole(join(folder, name), async (handle) => {
    let part = '';
    const flush = async (): Promise<void> => {
      const data = Buffer.from(part, 'utf8');
      part = '';
      hash.update(data);
      bytes += data.length;
      await handle.writeFile(data);
    };
    for await (const line of lines) {
      part += `${line}\n`;
      count++;
      if (part.length > 1024 * 1024) await flush();
    }
    await flush();
  });
  return { name, lines: count, bytes, sha256: hash.digest('hex') };
}
