import { mkdir, rm } from 'node:fs/promises';
import { DocumentError } from '../model/exception.ts';
import { failIfDue, stopIfDue } from '../model/fault-points.ts';
import type { Page, Turn } from '../model/page.ts';
import type { Inspection, OcrEngine, SourceBytes } from '../model/ports.ts';
import type { OpenedSource, ReaderContext } from './format-reader.ts';
import { formatOf, readerFor } from './formats.ts';
import type { ParentMessage } from './messages.ts';
import { createOcrEngine } from './ocr/engine.ts';

/** Size of a file from which memory is tidied once it is open. */
const largeBytes = 4_000_000;

/** Reads files for one child process and keeps the last one open, because page ranges of one file follow each other. */
export function createReader(start: Extract<ParentMessage, { kind: 'start' }>) {
  let engine: Promise<OcrEngine> | null = null;
  const context: ReaderContext = {
    settings: start.settings,
    temporaryFolder: start.temporaryFolder,
    membersFolder: start.membersFolder,
    passwords: start.passwords,
    unpackLimits: start.unpackLimits,
    ocr: () => {
      engine ??= createOcrEngine(start.settings);
      return engine;
    },
  };
  const ready = mkdir(start.temporaryFolder, { recursive: true });
  let opened: { key: string; source: OpenedSource } | null = null;

  const open = async (source: SourceBytes, familyBytesLeft: number | null = null): Promise<OpenedSource> => {
    await ready;
    const key = `${source.sha256}:${source.mediaType}:${source.path}`;
    if (opened?.key === key) return opened.source;
    await opened?.source.close();
    opened = null;
    if (source.size > start.settings.limits.bytes && formatOf(source.mediaType)?.streams !== true) {
      throw new DocumentError({
        code: 'limit-bytes',
        stage: 'read',
        cause: `the file has ${source.size} bytes and the limit is ${start.settings.limits.bytes} (reading.limits.bytes)`,
        remedy: 'raise reading.limits.bytes in the pipeline file and run again, or split the file',
      });
    }
    const read = await readerFor(source.mediaType);
    const unpackLimits =
      familyBytesLeft === null ? context.unpackLimits : { ...context.unpackLimits, familyBytesLeft };
    opened = { key, source: await read(source, { ...context, unpackLimits }) };
    // What taking a large file apart left behind would count as memory of its pages.
    if (source.size > largeBytes) globalThis.gc?.();
    return opened.source;
  };

  return {
    inspect: async (source: SourceBytes, familyBytesLeft: number | null): Promise<Inspection> =>
      (await open(source, familyBytesLeft)).inspect(),
    readPage: async (source: SourceBytes, page: number, turn?: Turn): Promise<Page> => {
      const read = await open(source);
      stopIfDue('reading-process-killed');
      try {
        if (source.mediaType === 'application/pdf') failIfDue('pdf-parser-throws', 'FormatError');
        const result = await read.readPage(page, turn);
        // Pictures of pages are garbage now, but garbage outside the JavaScript heap does not hurry its collector.
        if (result.width > 0 && result.kind !== 'text' && result.kind !== 'native') globalThis.gc?.();
        return result;
      } catch (error) {
        // A full disk says nothing about the page.
        if (isDiskFull(error)) throw error;
        return unreadablePage(source, page, error instanceof Error ? error.message : String(error));
      }
    },
    pageImage: async (source: SourceBytes, page: number, widthPixels: number): Promise<Buffer> =>
      (await open(source)).pageImage(page, widthPixels),
    close: async (): Promise<void> => {
      await opened?.source.close();
      await (await engine)?.close();
      await rm(start.temporaryFolder, { recursive: true, force: true });
    },
  };
}

/** True for the errors of a file system that has no room left: they concern the whole run, not the file being read. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** A page of the ledger that could not be read, with the reason in words. */
export function unreadablePage(source: SourceBytes, page: number, reason: string): Page {
  return {
    file: source.sha256,
    page,
    kind: 'unreadable',
    reason,
    width: 0,
    height: 0,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words: [],
    notes: [],
  };
}
