import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../../model/exception.ts';
import type { SourceBytes } from '../../model/ports.ts';
import { isExpanding } from '../archive/limits.ts';
import { overlappingEntries } from '../archive/zip/overlap.ts';
import type { ReaderContext } from '../format-reader.ts';

/** Most parts a document is believed to have; the largest real ones have a few thousand pictures. */
const mostParts = 20_000;

/** The parts of a document that is a ZIP of files: Office Open XML, OpenDocument, OFD. */
export interface OpenedPackage {
  /** Names of all parts in the order of the package, with `/` between folders and no leading one. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Size of a part as the package declares it, in bytes; 0 for a part that is not there. */
  size(name: string): number;
  /**
   * The bytes of a part, unpacked now; null where there is no such part. Names are compared without case, as OPC asks
   * for (ECMA-376 part 2, 6.2.2.3).
   *
   * @throws {DocumentError} `corrupt`, `encrypted` or a limit, naming the part.
   */
  read(name: string): Promise<Buffer | null>;
  close(): void;
}

/**
 * Opens a package and checks its directory: number of parts, parts that share bytes, parts that declare more than the
 * limits. Nothing is unpacked before it is asked for, and what comes out is counted as it comes, whatever was declared.
 *
 * @throws {DocumentError} `corrupt`, `limit-members` or `overlapping-members` for the whole document.
 */
export async function openPackage(source: SourceBytes, context: ReaderContext): Promise<OpenedPackage> {
  const archive = await yauzl
    .openPromise(source.path, { decodeStrings: false, validateEntrySizes: false, autoClose: false })
    .catch((error: Error) => {
      throw corrupt(`the document is damaged or cut short (${error.message})`);
    });
  try {
    const entries = await listParts(archive);
    if (overlappingEntries([...entries.values()], source.size).size > 0) {
      throw new DocumentError({
        code: 'overlapping-members',
        stage: 'read',
        cause: 'parts of the document share their bytes, as in files made to flood a disk',
        remedy: 'ask the sender to save the document again with an ordinary program',
      });
    }
    return packageOf(archive, entries, context);
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function listParts(archive: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  if (archive.entryCount > mostParts) throw tooManyParts(archive.entryCount);
  try {
    for await (const entry of archive.eachEntry()) {
      const name = partName(entry);
      if (name.endsWith('/')) continue;
      // Of two parts of one name the first counts; the readers of the office programs do not agree on it.
      if (!parts.has(name)) parts.set(name, entry);
      if (parts.size > mostParts) throw tooManyParts(parts.size);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (parts.size === 0) throw corrupt(`the document is damaged or cut short (${(error as Error).message})`);
  }
  return parts;
}

function partName(entry: Entry): string {
  const raw = Buffer.from(entry.fileNameRaw);
  const utf8 = raw.toString('utf8');
  const name = utf8.includes('\ufffd') ? raw.toString('latin1') : utf8;
  return name.replaceAll('\\', '/').replace(/^\/+/u, '');
}

function packageOf(
  archive: ZipFile,
  parts: ReadonlyMap<string, Entry>,
  context: ReaderContext,
): OpenedPackage {
  const byFoldedName = new Map<string, Entry>();
  for (const [name, entry] of parts) {
    const folded = name.toLowerCase();
    if (!byFoldedName.has(folded)) byFoldedName.set(folded, entry);
  }
  const find = (name: string): Entry | undefined =>
    parts.get(name) ?? byFoldedName.get(name.replace(/^\/+/u, '').toLowerCase());
  let spent = 0;
  return {
    names: [...parts.keys()],
    has: (name) => find(name) !== undefined,
    size: (name) => find(name)?.uncompressedSize ?? 0,
    read: async (name) => {
      const entry = find(name);
      if (entry === undefined) return null;
      const bytes = await readPart(archive, entry, name, context, spent);
      spent += bytes.length;
      return bytes;
    },
    close: () => archive.close(),
  };
}

async function readPart(
  archive: ZipFile,
  entry: Entry,
  name: string,
  context: ReaderContext,
  spent: number,
): Promise<Buffer> {
  const { unpackLimits } = context;
  const { partBytes } = context.settings.limits;
  const check = (size: number): void => {
    if (size > partBytes) {
      throw limit(
        'limit-part-bytes',
        `the part ${name} holds more than ${partBytes} bytes (reading.limits.partBytes)`,
        'raise reading.limits.partBytes in the pipeline file, or save the document as PDF',
      );
    }
    if (spent + size > unpackLimits.totalBytes) {
      throw limit(
        'limit-total-bytes',
        `the parts of the document hold more than ${unpackLimits.totalBytes} bytes (intake.limits.totalBytes)`,
        'raise intake.limits.totalBytes in the pipeline file, or split the document',
      );
    }
    if (isExpanding(size, entry.compressedSize, unpackLimits)) {
      throw limit(
        'limit-ratio',
        `the part ${name} unpacks to more than ${unpackLimits.ratio} times its packed size (intake.limits.ratio), as files made to flood a disk do`,
        'look at the document by hand; if it is in order, save it as PDF and add that',
      );
    }
  };
  check(entry.uncompressedSize);
  if (entry.isEncrypted()) {
    throw new DocumentError({
      code: 'encrypted',
      stage: 'read',
      cause: `the part ${name} is protected with a password`,
      remedy: 'ask the sender for the password, or for the document without one',
    });
  }
  try {
    const stream = await archive.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    let size = 0;
    let checksum = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      check(size);
      checksum = crc32(chunk, checksum);
      chunks.push(chunk);
    }
    if (checksum >>> 0 !== entry.crc32 >>> 0)
      throw corrupt(`the checksum of the part ${name} does not match`);
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw corrupt(`the part ${name} is damaged (${(error as Error).message})`);
  }
}

function tooManyParts(count: number): DocumentError {
  return limit(
    'limit-members',
    `the document names ${count} parts; at most ${mostParts} are looked at`,
    'save the document as PDF and add that',
  );
}

function limit(code: string, cause: string, remedy: string): DocumentError {
  return new DocumentError({ code, stage: 'read', cause, remedy });
}

function corrupt(cause: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause,
    remedy: 'ask the sender for the document again, or for a PDF of it',
  });
}
