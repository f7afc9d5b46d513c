import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../../model/exception.ts';
import type { Member, SourceBytes } from '../../model/ports.ts';
import type { IntakeFailure } from '../walk.ts';
import { displayName, memberNames, uniqueNames, unsafeName, visibleText } from './member-name.ts';
import { overlappingEntries } from './overlap.ts';

export interface UnpackLimits {
  /** Members in one archive; more and the archive is refused as a whole. */
  readonly members: number;
  /** Bytes of one member, unpacked. */
  readonly memberBytes: number;
  /** Bytes of all members of one archive together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked size over packed size, looked at from `ratioFromBytes` on (small blank scans shrink a thousandfold). */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const defaultUnpackLimits: UnpackLimits = {
  members: 20_000,
  memberBytes: 2 * 1024 ** 3,
  totalBytes: 8 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 64 * 1024 ** 2,
};

const storedMethod = 0;
const deflatedMethod = 8;

/**
 * Takes the members out of a ZIP archive into `temporaryFolder`, under names of our own making: no name from the archive
 * is ever used as a path. A member that cannot be taken out is returned all the same, with its `failure`. Folders are
 * left out; nested archives are members like any other. The caller removes the folder when it has kept the members.
 *
 * @throws {DocumentError} `corrupt`, `encrypted` or `limit-members` when nothing of the archive can be taken out.
 */
export async function unpackZip(
  source: SourceBytes,
  temporaryFolder: string,
  limits: UnpackLimits = defaultUnpackLimits,
): Promise<Member[]> {
  await mkdir(temporaryFolder, { recursive: true });
  const archive = await openArchive(source.path);
  try {
    const { entries, damage } = await listEntries(archive, limits);
    if (damage !== null && entries.length === 0) throw damage;
    const names = memberNames(entries);
    const shown = uniqueNames(names.map(displayName));
    const overlapping = overlappingEntries(entries, source.size);
    const members: Member[] = [];
    let total = 0;
    for (const [index, entry] of entries.entries()) {
      if (isFolder(entry, names[index]!)) continue;
      const name = shown[index]!;
      const modified = modifiedOf(entry);
      const refusal = refusalOf(entry, names[index]!, overlapping.has(entry), total, limits);
      if (refusal !== null) {
        members.push({ name, path: '', size: 0, modified, failure: refusal });
        continue;
      }
      const path = join(temporaryFolder, `member-${String(index + 1).padStart(6, '0')}`);
      const allowance = Math.min(limits.memberBytes, limits.totalBytes - total);
      try {
        const size = await extract(archive, entry, path, allowance, limits);
        total += size;
        members.push({ name, path, size, modified });
      } catch (error) {
        await rm(path, { force: true });
        // What was written before the limit struck counts: a thousand bombs are stopped as soon as one.
        if (error instanceof MemberLimit) total += error.written;
        members.push({ name, path: '', size: 0, modified, failure: extractionFailure(error) });
      }
    }
    if (damage !== null) members.push(restOfArchive(damage));
    return members;
  } finally {
    archive.close();
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  try {
    // Sizes and names are checked here, member by member: the library would end the whole archive at the first bad one.
    const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
    return await yauzl.openPromise(path, options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined) {
      throw new DocumentError({
        code: 'unreadable',
        stage: 'intake',
        cause: `the archive could not be read: ${message}`,
        remedy: 'Run the same command again; if it stays, ask the supplier to send the archive again.',
      });
    }
    throw corrupt(message);
  }
}

function corrupt(detail: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'intake',
    cause: `the archive is damaged or cut short (${detail})`,
    remedy: 'Ask the supplier to send the archive again, or its files one by one.',
  });
}

async function listEntries(
  archive: ZipFile,
  limits: UnpackLimits,
): Promise<{ entries: Entry[]; damage: DocumentError | null }> {
  const entries: Entry[] = [];
  if (archive.entryCount > limits.members) throw tooManyMembers(archive.entryCount, limits);
  try {
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.members) throw tooManyMembers(entries.length, limits);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const { message } = error as Error;
    if (message.includes('strong encryption'))
      return { entries, damage: new DocumentError({ ...encrypted, stage: 'intake' }) };
    return { entries, damage: corrupt(message) };
  }
  return { entries, damage: null };
}

function tooManyMembers(count: number, limits: UnpackLimits): DocumentError {
  return new DocumentError({
    code: 'limit-members',
    stage: 'intake',
    cause: `the archive names ${count} members; the limit is ${limits.members}`,
    remedy: 'Unpack it by hand and give the folder, or raise the limit in the pipeline file.',
  });
}

function restOfArchive(damage: DocumentError): Member {
  return {
    name: '(rest of the archive)',
    path: '',
    size: 0,
    modified: null,
    failure: { code: damage.code, cause: damage.message, remedy: damage.remedy },
  };
}

const encrypted: IntakeFailure = {
  code: 'encrypted',
  cause: 'protected with a password',
  remedy: 'Ask the supplier for the password, unpack the archive with it and give the folder.',
};

function isFolder(entry: Entry, name: string): boolean {
  return /[/\\]$/u.test(name) && entry.uncompressedSize === 0;
}

/** Upper half of the external attributes: the Unix mode, where the archive was made on a system that has one. */
function unixFileType(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & 0o170000;
}

function refusalOf(
  entry: Entry,
  name: string,
  overlaps: boolean,
  total: number,
  limits: UnpackLimits,
): IntakeFailure | null {
  const unsafe = unsafeName(name);
  if (unsafe !== null) {
    return {
      code: 'unsafe-name',
      cause: `${unsafe}: ${visibleText(name).slice(0, 200).toWellFormed()}`,
      remedy: 'Ask the supplier for this file on its own; an ordinary archive holds no such names.',
    };
  }
  const type = unixFileType(entry);
  if (type === 0o120000) {
    return {
      code: 'link',
      cause: 'a symbolic link and not a file: links in archives are not followed',
      remedy: 'Ask the supplier for the file that the link stands for.',
    };
  }
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) {
    return {
      code: 'special-file',
      cause: 'a device or pipe and not a file',
      remedy: 'Nothing to read here.',
    };
  }
  if (entry.isEncrypted()) return encrypted;
  if (overlaps) {
    return {
      code: 'overlapping-members',
      cause: 'shares its bytes with another member, as in archives made to flood a disk',
      remedy: 'Ask the supplier to pack the files again with an ordinary program.',
    };
  }
  if (entry.compressionMethod !== storedMethod && entry.compressionMethod !== deflatedMethod) {
    return {
      code: 'unsupported-compression',
      cause: `packed with ZIP method ${entry.compressionMethod}, which is not read`,
      remedy: 'Unpack the archive with 7-Zip and give the folder.',
    };
  }
  if (entry.uncompressedSize > limits.memberBytes)
    return limitFailure('limit-member-bytes', limits.memberBytes);
  if (total + entry.uncompressedSize > limits.totalBytes)
    return limitFailure('limit-total-bytes', limits.totalBytes);
  if (isExpanding(entry.uncompressedSize, entry.compressedSize, limits)) return ratioFailure(limits);
  return null;
}

function isExpanding(unpacked: number, packed: number, limits: UnpackLimits): boolean {
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;
}

function limitFailure(code: 'limit-member-bytes' | 'limit-total-bytes', bytes: number): IntakeFailure {
  const what = code === 'limit-member-bytes' ? 'a member' : 'all members of one archive';
  return {
    code,
    cause: `would exceed the limit of ${bytes} bytes for ${what}`,
    remedy: 'Unpack the archive by hand and give the folder, or raise the limit in the pipeline file.',
  };
}

function ratioFailure(limits: UnpackLimits): IntakeFailure {
  return {
    code: 'limit-ratio',
    cause: `unpacks to more than ${limits.ratio} times its packed size, as archives made to flood a disk do`,
    remedy: 'Look at the archive by hand; if it is in order, unpack it and give the folder.',
  };
}

class MemberLimit extends Error {
  readonly failure: IntakeFailure;
  readonly written: number;
  constructor(failure: IntakeFailure, written: number) {
    super(failure.cause);
    this.failure = failure;
    this.written = written;
  }
}

class MemberDamage extends Error {}

/** Streams one member to disk; stops at the limits whatever size the archive declares. Returns the bytes written. */
async function extract(
  archive: ZipFile,
  entry: Entry,
  path: string,
  allowance: number,
  limits: UnpackLimits,
): Promise<number> {
  let size = 0;
  let checksum = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > allowance) {
        const code = allowance === limits.memberBytes ? 'limit-member-bytes' : 'limit-total-bytes';
        done(
          new MemberLimit(
            limitFailure(code, allowance === limits.memberBytes ? limits.memberBytes : limits.totalBytes),
            size,
          ),
        );
      } else if (isExpanding(size, entry.compressedSize, limits)) {
        done(new MemberLimit(ratioFailure(limits), size));
      } else {
        checksum = crc32(chunk, checksum);
        done(null, chunk);
      }
    },
  });
  const stream = await archive.openReadStreamPromise(entry);
  await pipeline(stream, guard, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (size !== entry.uncompressedSize) {
    throw new MemberDamage(`${size} bytes came out, the archive declares ${entry.uncompressedSize}`);
  }
  if (checksum >>> 0 !== entry.crc32 >>> 0) throw new MemberDamage('the checksum does not match');
  return size;
}

function extractionFailure(error: unknown): IntakeFailure {
  if (error instanceof MemberLimit) return error.failure;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') {
    return {
      code: 'no-space',
      cause: 'no space left on the disk while it was unpacked',
      remedy: 'Free some space and run the same command again.',
    };
  }
  return {
    code: 'corrupt',
    cause: `damaged in the archive: ${message}`,
    remedy: 'Ask the supplier to send this file again.',
  };
}

/**
 * Modification time of a member. Extended fields state UTC; the DOS time states no zone and is taken as UTC, so that
 * every machine records the same. Null where none is set (the DOS epoch starts in 1980).
 */
function modifiedOf(entry: Entry): string | null {
  const date = entry.getLastModDate({ timezone: 'UTC' });
  if (Number.isNaN(date.getTime()) || date.getTime() <= Date.UTC(1980, 0, 1)) return null;
  return date.toISOString();
}
