import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { access, chmod, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DocumentError, FatalError } from '../model/exception.ts';
import { failIfDue, faultDue, stopIfDue } from '../model/fault-points.ts';
import { readFailure } from './walk.ts';

const chunkBytes = 1024 * 1024;
/** Beginning of the name of a copy that is being written. */
const incoming = '.incoming-';

/** SHA-256 (hex) and size in bytes of some bytes on disk. */
export interface FileHash {
  readonly sha256: string;
  readonly size: number;
}

/** Where the bytes with a hash are kept in an index folder. */
export function originalPath(indexFolder: string, sha256: string): string {
  return join(indexFolder, 'originals', sha256.slice(0, 2), sha256);
}

/**
 * Hashes a file in one streaming read, whatever its size.
 * @throws {DocumentError} `unreadable` or `vanished`.
 */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
  } catch (error) {
    throw new DocumentError({ ...readFailure('file', error), stage: 'intake' });
  }
  return { sha256: hash.digest('hex'), size };
}

/**
 * Copies a file into the index as `originals/ab/<sha256>`, hashing in the same read. The copy is written under another
 * name, flushed to disk and renamed, so that a file under its hash is always whole; it is read-only (mode 0444). Bytes
 * that are there already are kept. The source is only ever opened for reading.
 *
 * @throws {DocumentError} the source cannot be read, or changed while it was read (`changed-while-read`).
 * @throws {FatalError} the index folder cannot be written.
 */
export async function storeOriginal(diskPath: string, indexFolder: string): Promise<FileHash> {
  const temporary = join(indexFolder, 'originals', `${incoming}${process.pid}-${randomUUID()}`);
  let source: FileHandle;
  try {
    source = await open(diskPath, 'r');
  } catch (error) {
    throw new DocumentError({ ...readFailure('file', error), stage: 'intake' });
  }
  try {
    const known = await knownSmallFile(source, indexFolder);
    if (known !== null) return known;
    const hash = await copyHashing(source, temporary);
    const target = originalPath(indexFolder, hash.sha256);
    await place(temporary, target);
    return hash;
  } finally {
    await source.close();
    // Gone already when all went well. A copy that cannot be removed must not hide why it failed.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/**
 * Hash and size of a small file whose bytes are kept already; null for any other. Thousands of equal members of an
 * archive are so not written and flushed to disk one by one.
 */
async function knownSmallFile(source: FileHandle, indexFolder: string): Promise<FileHash | null> {
  const { size } = await reading(() => source.stat());
  if (size > chunkBytes) return null;
  // One byte more than there should be tells a file that grows.
  const buffer = Buffer.allocUnsafe(size + 1);
  const { bytesRead } = await reading(() => source.read(buffer, 0, buffer.length, 0));
  if (bytesRead !== size) return null;
  const sha256 = createHash('sha256').update(buffer.subarray(0, size)).digest('hex');
  return (await exists(originalPath(indexFolder, sha256))) ? { sha256, size } : null;
}

/** Removes copies that a killed run left half written. Call while no other run can be writing. */
export function removeHalfWritten(indexFolder: string): void {
  const folder = join(indexFolder, 'originals');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(incoming)) rmSync(join(folder, name), { force: true });
  }
}

async function copyHashing(source: FileHandle, temporary: string): Promise<FileHash> {
  const before = await reading(() => source.stat({ bigint: true }));
  const target = await writing(async () => {
    await mkdir(dirname(temporary), { recursive: true });
    return open(temporary, 'wx', 0o600);
  });
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await reading(() => source.read(buffer, 0, buffer.length, size));
      if (bytesRead === 0) break;
      const part = buffer.subarray(0, bytesRead);
      hash.update(part);
      await writing(async () => {
        failIfDue('disk-full', 'ENOSPC');
        if (faultDue('truncated-write')) {
          await target.writeFile(part.subarray(0, part.length >> 1));
          process.kill(process.pid, 'SIGKILL');
        }
        await target.writeFile(part);
      });
      size += bytesRead;
    }
    await writing(() => target.sync());
  } finally {
    await target.close();
  }
  const after = await reading(() => source.stat({ bigint: true }));
  if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || Number(after.size) !== size) {
    throw new DocumentError({
      code: 'changed-while-read',
      stage: 'intake',
      cause: 'the file was changed by another program while it was read',
      remedy: 'run the same command again when nothing else writes to the file',
    });
  }
  return { sha256: hash.digest('hex'), size };
}

async function place(temporary: string, target: string): Promise<void> {
  await writing(async () => {
    if (await exists(target)) return;
    await mkdir(dirname(target), { recursive: true });
    await chmod(temporary, 0o444);
    stopIfDue('stopped-before-rename');
    try {
      await rename(temporary, target);
    } catch (error) {
      // Another process may have placed the same bytes a moment ago; some systems refuse to rename over a read-only file.
      if (!(await exists(target))) throw error;
      return;
    }
    await flushFolder(dirname(target));
  });
}

/** Makes a rename survive a power failure where the system allows it; Windows cannot open folders. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is flushed; the folder entry follows when the system writes it.
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function reading<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw new DocumentError({ ...readFailure('file', error), stage: 'intake' });
  }
}

async function writing<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const cause =
      code === 'ENOSPC'
        ? 'no space left on the disk of the index'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'no permission to write to the index folder'
          : `cannot write to the index folder: ${message}`;
    // The code stays on the error: a full disk ends a run in another way than one bad file does.
    throw Object.assign(new FatalError(cause), { code });
  }
}
