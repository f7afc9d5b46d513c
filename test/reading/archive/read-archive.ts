import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { mediaTypeOf } from '../../../src/intake/index.ts';
import type { Inspection } from '../../../src/model/ports.ts';
import { defaultUnpackLimits, type UnpackLimits } from '../../../src/reading/archive/limits.ts';
import { readerFor } from '../../../src/reading/formats.ts';
import { readingSettingsSchema } from '../../../src/reading/settings.ts';
import { folder, source } from '../support.ts';

export const membersFolder = join(folder, 'unpacked');

export interface ReadArchiveOptions {
  readonly limits?: Partial<UnpackLimits>;
  readonly passwords?: readonly string[];
}

/** Reads an archive as the pipeline does: by the type its bytes have. Members of the one before are removed. */
export async function readArchive(
  name: string,
  bytes: Buffer,
  options: ReadArchiveOptions = {},
): Promise<Inspection> {
  rmSync(membersFolder, { recursive: true, force: true });
  const { path } = source(name, bytes, '');
  const given = source(name, bytes, (await mediaTypeOf(path, name)).mediaType);
  const read = await readerFor(given.mediaType);
  const opened = await read(given, {
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: folder,
    membersFolder,
    passwords: options.passwords ?? [],
    unpackLimits: { ...defaultUnpackLimits, ...options.limits },
    ocr: () => Promise.reject(new Error('archives need no OCR')),
  });
  return opened.inspect();
}
