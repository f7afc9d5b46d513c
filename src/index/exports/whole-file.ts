import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';

export interface WrittenFile {
  /** Name below the export folder. */
  readonly name: string;
  /** Lines of a JSONL file, rows of all sheets of the workbook. */
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a file under another name, flushes it and renames it: under its own name it is always whole. */
export async function writeWhole(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomUUID()}.part`;
  const handle = await open(temporary, 'wx');
  try {
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
