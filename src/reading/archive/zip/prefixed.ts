import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl, { type Options, type ZipFile } from 'yauzl';

/** The end record with the longest comment (APPNOTE 6.3.10, 4.3.16). */
const tailBytes = 22 + 65_535;

/**
 * Opens a ZIP archive behind something else (the program of a self-extracting archive) whose offsets count from the
 * beginning of the archive and not of the file.
 *
 * @returns null where offsets count from the beginning of the file, as they do in all other archives.
 */
export async function openBehindProgram(path: string, options: Options): Promise<ZipFile | null> {
  const file = await open(path, 'r');
  let size: number;
  let prefix: number;
  try {
    ({ size } = await file.stat());
    prefix = await bytesBefore(file, size);
  } finally {
    await file.close();
  }
  if (prefix <= 0) return null;
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(
      new BehindPrefix(path, prefix),
      size - prefix,
      { ...options, lazyEntries: true },
      (error, archive) => {
        if (error) reject(error);
        else resolve(archive);
      },
    );
  });
}

/** How far the directory lies behind the place that the end record states. */
async function bytesBefore(file: FileHandle, size: number): Promise<number> {
  const start = Math.max(0, size - tailBytes);
  const tail = Buffer.alloc(size - start);
  await file.read(tail, 0, tail.length, start);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > tail.length) return 0;
  const directoryBytes = tail.readUInt32LE(end + 12);
  const stated = tail.readUInt32LE(end + 16);
  const actual = start + end - directoryBytes;
  if (stated === 0xffff_ffff || actual <= stated) return 0;
  const signature = Buffer.alloc(4);
  await file.read(signature, 0, 4, actual);
  return signature.equals(Buffer.from('PK\u0001\u0002', 'latin1')) ? actual - stated : 0;
}

class BehindPrefix extends yauzl.RandomAccessReader {
  readonly #path: string;
  readonly #prefix: number;

  constructor(path: string, prefix: number) {
    super();
    this.#path = path;
    this.#prefix = prefix;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start: this.#prefix + start, end: this.#prefix + end - 1 });
  }
}
