import { join } from 'node:path';
import type { FormatReader } from '../../format-reader.ts';
import { containerSource } from '../container-source.ts';
import { unpackZip } from './unpack-zip.ts';

/** A ZIP archive: no pages, only members. */
export const readZip: FormatReader = async (source, context) =>
  containerSource(async () => ({
    members: await unpackZip(source, join(context.membersFolder, source.sha256), context.unpackLimits),
    facts: {},
  }));
