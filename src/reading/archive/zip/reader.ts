import { join } from 'node:path';
import type { FormatReader } from '../../format-reader.ts';
import { containerSource } from '../container-source.ts';
import { passwordFacts } from '../password-facts.ts';
import { missingVolume, volumeOf } from '../volumes.ts';
import { unpackZip } from './unpack-zip.ts';

/** A ZIP archive: no pages, only members. */
export const readZip: FormatReader = async (source, context) =>
  containerSource(async () => {
    const volume = volumeOf(source.displayPath);
    try {
      const { members, passwordsUsed, exceptions } = await unpackZip(source, {
        folder: join(context.membersFolder, source.sha256),
        limits: context.unpackLimits,
        passwords: context.passwords,
      });
      return { members, facts: passwordFacts(passwordsUsed), exceptions };
    } catch (error) {
      const { code } = error as { code?: unknown };
      throw volume !== null && code === 'corrupt' ? missingVolume(volume.other) : error;
    }
  });
