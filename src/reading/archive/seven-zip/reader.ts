import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Member, SourceBytes } from '../../../model/ports.ts';
import type { FormatReader, ReaderContext } from '../../format-reader.ts';
import { containerSource, type Unpacked } from '../container-source.ts';
import { restOfArchive } from '../failures.ts';
import { passwordFacts } from '../password-facts.ts';
import { missingVolume, type Volume, volumeOf } from '../volumes.ts';
import { onlyMemberName } from './only-member-name.ts';
import { unpackBySevenZip } from './unpack.ts';

/** 7-Zip's names of the formats, by media type. */
const types: Readonly<Record<string, string>> = {
  'application/x-7z-compressed': '7z',
  'application/vnd.rar': 'rar',
  'application/x-tar': 'tar',
  'application/gzip': 'gzip',
  'application/x-bzip2': 'bzip2',
  'application/x-xz': 'xz',
  'application/zstd': 'zstd',
  'application/x-compress': 'z',
  'application/x-lzma': 'lzma',
  'application/vnd.ms-cab-compressed': 'cab',
  'application/x-arj': 'arj',
  'application/x-lzh-compressed': 'lzh',
  'application/x-iso9660-image': 'iso',
  'application/x-cpio': 'cpio',
  'application/vnd.debian.binary-package': 'ar',
  'application/x-rpm': 'rpm',
};

/** Formats that pack one stream of bytes. */
const singleStreams = new Set(['gzip', 'bzip2', 'xz', 'zstd', 'z', 'lzma']);

/** Archives and packed files that 7-Zip opens: no pages, only members. */
export const readBySevenZip: FormatReader = async (source, context) =>
  containerSource(() => unpack(source, context));

async function unpack(source: SourceBytes, context: ReaderContext): Promise<Unpacked> {
  const type = typeOf(source);
  const volume = volumeOf(source.displayPath);
  try {
    const unpacked = await unpackBySevenZip(source, {
      type,
      folder: join(context.membersFolder, source.sha256),
      limits: context.unpackLimits,
      passwords: context.passwords,
      ...(singleStreams.has(type) ? { onlyName: onlyMemberName(source), keepCut: true } : {}),
    });
    return {
      members:
        volume === null
          ? unpacked.members
          : withMissingVolumes(unpacked.members, volume, type.startsWith('rar')),
      facts: passwordFacts(unpacked.passwordsUsed),
      exceptions: unpacked.exceptions,
    };
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw volume !== null && code === 'corrupt' ? missingVolume(volume.other) : error;
  }
}

function withMissingVolumes(members: readonly Member[], volume: Volume, isRar: boolean): Member[] {
  const marked = members.map((member) => withMissingVolume(member, volume.other));
  // RAR may end a part between two members: then nothing in it is damaged, and all that follows is missing.
  if (!isRar || marked.some((member) => member.failure?.code === 'missing-volume')) return marked;
  const { code, message, remedy } = missingVolume(volume.other);
  const failure = { code, cause: message, remedy };
  return [...marked, { name: restOfArchive, path: '', size: 0, modified: null, failure }];
}

/** A member that breaks off in one part of a split archive goes on in another part. */
function withMissingVolume(member: Member, missing: string): Member {
  if (member.failure?.code !== 'corrupt') return member;
  const { code, message, remedy } = missingVolume(missing);
  return { ...member, failure: { code, cause: message, remedy } };
}

function typeOf(source: SourceBytes): string {
  const type = types[source.mediaType];
  if (type === undefined) throw new Error(`7-Zip is not asked to read ${source.mediaType}`);
  return type === 'rar' && isRar5(source.path) ? 'rar5' : type;
}

/** The two generations of RAR share a media type; the seventh byte of the signature tells them apart. */
function isRar5(path: string): boolean {
  const head = Buffer.alloc(8);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, head, 0, 8, 0);
  } finally {
    closeSync(descriptor);
  }
  return head[6] === 1;
}
