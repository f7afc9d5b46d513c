import type { Failure } from '../../model/ports.ts';
import { limitFailure, ratioFailure } from '../archive/limits.ts';
import type { ReaderContext } from '../format-reader.ts';
import type { MemberWriter } from '../member-writer.ts';
import { nameOf, type PdfDictionary, type PdfValue, referenceOf, textOfString } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';
import { walkValues } from './objects/walk.ts';
import type { OpenedPdf } from './open-document.ts';
import { utcOfPdfDate } from './pdf-date.ts';

/** What a file specification says of a file embedded in the PDF. */
interface EmbeddedFile {
  readonly name: string;
  /** Number of the stream object that holds the bytes. */
  readonly stream: number;
  readonly modified: string | null;
  readonly mediaType: string | null;
}

/**
 * Takes out every file embedded in a PDF, wherever it hangs: the name tree of embedded files (also of a portfolio),
 * file attachment annotations, associated files of PDF/A-3, assets of embedded media. Each is taken once.
 *
 * @returns how many were found.
 */
export async function takeAttachments(
  pdf: OpenedPdf,
  table: ObjectTable,
  writer: MemberWriter,
  context: ReaderContext,
): Promise<number> {
  if (table.encrypted) return takeDecrypted(pdf, writer);
  const files = embeddedFiles(table);
  const undecoded: EmbeddedFile[] = [];
  for (const file of files) {
    const rest = {
      name: file.name,
      modified: file.modified,
      ...(file.mediaType === null ? {} : { claimedMediaType: file.mediaType }),
    };
    const place = table.streams.get(file.stream)!;
    const bound = boundOf(place.end - place.start, context);
    let content: Buffer | null;
    try {
      content = table.content(file.stream, bound.bytes);
    } catch {
      writer.refuse(file.name, bound.failure, file.modified);
      continue;
    }
    if (content === null) undecoded.push(file);
    else await writer.add({ ...rest, content });
  }
  await takeUndecoded(pdf, undecoded, writer);
  return files.length;
}

/** Most bytes that an attachment of a packed size may give, and what to say of one that gives more. */
function boundOf(packed: number, context: ReaderContext): { bytes: number; failure: Failure } {
  const limits = context.unpackLimits;
  const { memoryMegabytes } = context.settings.limits;
  // Unpacked in memory, and held twice for a moment.
  const memory = (memoryMegabytes * 1e6) / 4;
  const expanded = Math.max(limits.ratioFromBytes, packed * limits.ratio);
  const bytes = Math.floor(Math.min(limits.memberBytes, memory, expanded));
  if (bytes === Math.floor(expanded)) return { bytes, failure: ratioFailure(limits) };
  if (bytes === limits.memberBytes) return { bytes, failure: limitFailure('limit-member-bytes', limits) };
  return {
    bytes,
    failure: {
      code: 'limit-memory',
      cause: `the attachment unpacks to more than ${bytes} bytes, too many for a reader of ${memoryMegabytes} MB (reading.limits.memoryMegabytes)`,
      remedy:
        'raise reading.limits.memoryMegabytes in the pipeline file, or save the attachment with a viewer and add it beside the PDF',
    },
  };
}

/** Attachments under filters that only pdf.js decodes, found again by their names. */
async function takeUndecoded(
  pdf: OpenedPdf,
  files: readonly EmbeddedFile[],
  writer: MemberWriter,
): Promise<void> {
  if (files.length === 0) return;
  const known = await pdf.document.getAttachments().catch(() => null);
  for (const file of files) {
    const id = [...(known ?? [])].find(([, entry]) => filenameOf(entry) === file.name)?.[0];
    const content = id === undefined ? null : await contentOf(pdf, id);
    if (content !== null) await writer.add({ name: file.name, content, modified: file.modified });
    else writer.refuse(file.name, damaged, file.modified);
  }
}

/** In an encrypted PDF only pdf.js, which holds the key, can read names and bytes. */
async function takeDecrypted(pdf: OpenedPdf, writer: MemberWriter): Promise<number> {
  const found = new Map<string, string>();
  for (const [id, entry] of (await pdf.document.getAttachments().catch(() => null)) ?? [])
    found.set(id, filenameOf(entry));
  const fileAttachment = 17;
  const annotations = await pdf.document
    .getAnnotationsByType(new Set([fileAttachment]), new Set())
    .catch(() => []);
  for (const annotation of (annotations ?? []) as { fileId?: string; file?: unknown }[]) {
    if (annotation.fileId !== undefined && !found.has(annotation.fileId))
      found.set(annotation.fileId, filenameOf(annotation.file));
  }
  for (const [id, name] of found) {
    const content = await contentOf(pdf, id);
    if (content === null) writer.refuse(name, damaged);
    else await writer.add({ name, content });
  }
  return found.size;
}

const damaged = {
  code: 'corrupt',
  cause: 'the bytes of this attachment cannot be decoded',
  remedy: 'open the PDF in a viewer, save the attachment and add it beside the PDF',
};

async function contentOf(pdf: OpenedPdf, id: string): Promise<Uint8Array | null> {
  const content = (await pdf.document.getAttachmentContent(id).catch(() => null)) as Uint8Array | null;
  // What cannot be decoded comes as nothing.
  return content instanceof Uint8Array && content.length > 0 ? content : null;
}

function filenameOf(entry: unknown): string {
  const { rawFilename, filename } = (entry ?? {}) as { rawFilename?: string; filename?: string };
  return rawFilename || filename || 'attachment';
}

function embeddedFiles(table: ObjectTable): EmbeddedFile[] {
  const found = new Map<number, EmbeddedFile>();
  for (const value of table.values.values()) {
    walkValues(value, (dictionary) => {
      const file = embeddedFileOf(table, dictionary);
      if (file !== null && !found.has(file.stream)) found.set(file.stream, file);
    });
  }
  // Streams that call themselves embedded files although no specification names them any more.
  for (const [number, { dictionary }] of table.streams) {
    if (found.has(number) || nameOf(dictionary.get('Type')) !== 'EmbeddedFile') continue;
    found.set(number, { name: 'attachment without a name', stream: number, ...paramsOf(table, dictionary) });
  }
  return [...found.values()].sort((one, other) => one.stream - other.stream);
}

function embeddedFileOf(table: ObjectTable, specification: PdfDictionary): EmbeddedFile | null {
  const holder = specification.get('EF');
  if (holder === undefined) return null;
  const streams = table.dictionary(holder);
  const key = ['UF', 'F', 'Unix', 'Mac', 'DOS'].find((each) => streams?.get(each) !== undefined);
  const stream = key === undefined ? null : streamNumber(table, streams!.get(key));
  if (stream === null) return null;
  const name = ['UF', 'F', 'Unix', 'Mac', 'DOS']
    .map((each) => table.resolve(specification.get(each)))
    .find((each) => typeof each === 'string');
  return {
    name: (typeof name === 'string' ? textOfString(name).trim() : '') || 'attachment',
    stream,
    ...paramsOf(table, table.streams.get(stream)!.dictionary),
  };
}

function paramsOf(
  table: ObjectTable,
  stream: PdfDictionary,
): { modified: string | null; mediaType: string | null } {
  const params = table.dictionary(stream.get('Params'));
  const date = table.resolve(params?.get('ModDate') ?? params?.get('CreationDate'));
  return {
    modified: typeof date === 'string' ? utcOfPdfDate(textOfString(date)) : null,
    mediaType: nameOf(table.resolve(stream.get('Subtype'))),
  };
}

function streamNumber(table: ObjectTable, value: PdfValue | undefined): number | null {
  let number = referenceOf(value);
  for (let steps = 0; number !== null && steps < 16; steps++) {
    if (table.streams.has(number)) return number;
    number = referenceOf(table.values.get(number));
  }
  return null;
}
