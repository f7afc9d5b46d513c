import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../../../model/exception.ts';
import { failIfDue } from '../../../model/fault-points.ts';
import type { Failure, Member, SourceBytes } from '../../../model/ports.ts';
import { displayName, uniqueNames, unsafeName, visibleText } from '../../member-names.ts';
import {
  defaultUnpackLimits,
  isExpanding,
  limitFailure,
  limitReached,
  ratioFailure,
  type Spent,
  type UnpackLimits,
} from '../limits.ts';
import { memberNames } from './member-name.ts';
import { overlappingEntries } from './overlap.ts';

const storedMethod = 0;
const deflatedMethod = 8;

/**
 * Takes the members out of a ZIP archive into `temporaryFolder`, under names of our own making: no name from the archive
 * is ever used as a path. A member that cannot be taken out is returned all the same, with its `failure`. Folders are
 * left out; nested archives are members like any other. The caller removes the folder when it has kept the members.
 *
 * @throws {DocumentError} `corrupt`, `encrypted` or `limit-members` when nothing of the archive can be taken out.
 * @throws the error of the file system (`ENOSPC`, `EDQUOT`) when the disk is full.
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
    // Whatever was unpacked counts, kept or not: a thousand bombs are stopped as soon as one.
    const spent: Spent = { bytes: 0 };
    for (const [index, entry] of entries.entries()) {
      if (isFolder(entry, names[index]!)) continue;
      const name = shown[index]!;
      const modified = modifiedOf(entry);
      const refusal = refusalOf(entry, names[index]!, overlapping.has(entry), spent, limits);
      if (refusal !== null) {
        members.push({ name, path: '', size: 0, modified, failure: refusal });
        continue;
      }
      const path = join(temporaryFolder, `member-${String(index + 1).padStart(6, '0')}`);
      try {
        const size = await extract(archive, entry, path, spent, limits);
        members.push({ name, path, size, modified });
      } catch (error) {
        await rm(path, { force: true });
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
        stage: 'read',
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
    stage: 'read',
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
      return { entries, damage: new DocumentError({ ...encrypted, stage: 'read' }) };
    return { entries, damage: corrupt(message) };
  }
  return { entries, damage: null };
}

function tooManyMembers(count: number, limits: UnpackLimits): DocumentError {
  return new DocumentError({
    code: 'limit-members',
    stage: 'read',
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

const encrypted: Failure = {
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
  spent: Spent,
  limits: UnpackLimits,
): Failure | null {
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
      code: 'unsupported',
      cause: `packed with ZIP method ${entry.compressionMethod}, which is not read`,
      remedy: 'Unpack the archive with 7-Zip and give the folder.',
    };
  }
  if (entry.uncompressedSize > limits.memberBytes) return limitFailure('limit-member-bytes', limits);
  if (spent.bytes + entry.uncompressedSize > limits.totalBytes)
    return limitFailure('limit-total-bytes', limits);
  if (isExpanding(entry.uncompressedSize, entry.compressedSize, limits)) return ratioFailure(limits);
  return null;
}

class MemberLimit extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.cause);
    this.failure = failure;
  }
}

class MemberDamage extends Error {}

/** Streams one member to disk; stops at the limits whatever size the archive declares. Returns the bytes written. */
async function extract(
  archive: ZipFile,
  entry: Entry,
  path: string,
  spent: Spent,
  limits: UnpackLimits,
): Promise<number> {
  let size = 0;
  let checksum = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      spent.bytes += chunk.length;
      const failure = limitReached(size, entry.compressedSize, spent, limits);
      if (failure !== null) return done(new MemberLimit(failure));
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  failIfDue('disk-full-member', 'ENOSPC');
  const stream = await archive.openReadStreamPromise(entry);
  await pipeline(stream, guard, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (size !== entry.uncompressedSize) {
    throw new MemberDamage(`${size} bytes came out, the archive declares ${entry.uncompressedSize}`);
  }
  if (checksum >>> 0 !== entry.crc32 >>> 0) throw new MemberDamage('the checksum does not match');
  return size;
}

function extractionFailure(error: unknown): Failure {
  if (error instanceof MemberLimit) return error.failure;
  const { code, message } = error as NodeJS.ErrnoException;
  // A full disk says nothing about the member: it must not be kept as its fault.
  if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
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
