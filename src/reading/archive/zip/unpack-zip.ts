import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../../../model/exception.ts';
import type { Failure, Member, SourceBytes } from '../../../model/ports.ts';
import { displayName, uniqueNames } from '../../member-names.ts';
import {
  corruptArchive,
  linkFailure,
  methodFailure,
  nameFailure,
  restOfArchive,
  specialFailure,
} from '../failures.ts';
import {
  archiveLimitReached,
  isExpanding,
  limitFailure,
  membersFailure,
  ratioFailure,
  type Spent,
  type UnpackLimits,
} from '../limits.ts';
import type { UnpackedArchive } from '../seven-zip/unpack.ts';
import { type Encryption, encryptionOf } from './decrypt.ts';
import {
  extract,
  extractionFailure,
  extractRareBatch,
  extractWithPasswords,
  isReadMethod,
  type Job,
  methodOf,
  Passwords,
} from './extract-member.ts';
import { memberNames } from './member-name.ts';
import { overlappingEntries } from './overlap.ts';
import { openBehindProgram } from './prefixed.ts';
import { isRareMethod, mostRareBytes, mostRareMembers } from './rare-method.ts';
import { recoverArchive } from './recover.ts';

export interface UnpackZipOptions {
  /** Where members are written, under names made here. */
  readonly folder: string;
  readonly limits: UnpackLimits;
  /** Passwords to try, in this order. */
  readonly passwords: readonly string[];
}

/**
 * Takes the members out of a ZIP archive under names of our own making: no name from the archive is ever used as a path.
 * A member that cannot be taken out is returned all the same, with its `failure`. Folders are left out; nested archives
 * are members like any other. The caller removes the folder when it has kept the members.
 *
 * Where the directory at the end is damaged or missing, members are found by their own headers, and an exception says so.
 *
 * @throws {DocumentError} `corrupt` or `encrypted` when nothing of the archive can be taken out.
 * @throws the error of the file system (`ENOSPC`, `EDQUOT`) when the disk is full.
 */
export async function unpackZip(source: SourceBytes, options: UnpackZipOptions): Promise<UnpackedArchive> {
  // An attempt that was broken off may have left files there.
  await rm(options.folder, { recursive: true, force: true });
  await mkdir(options.folder, { recursive: true });
  let archive: ZipFile;
  try {
    archive = await openArchive(source.path);
  } catch (error) {
    return withoutDirectory(source, options, error);
  }
  try {
    const { entries, damage } = await listEntries(archive, options.limits);
    if (damage !== null && damage.code === 'corrupt') return await withoutDirectory(source, options, damage);
    if (damage !== null && entries.length === 0) throw damage;
    return await unpackEntries(archive, source, entries, damage, options);
  } finally {
    archive.close();
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  try {
    // Sizes and names are checked here, member by member: the library would end the whole archive at the first bad one.
    const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
    const behindProgram = await openBehindProgram(path, options);
    return behindProgram ?? (await yauzl.openPromise(path, options));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined) {
      throw new DocumentError({
        code: 'unreadable',
        stage: 'read',
        cause: `the archive could not be read: ${message}`,
        remedy: 'run the same command again; if it stays, ask the supplier to send the archive again',
      });
    }
    throw corruptArchive(message);
  }
}

/** A second look at an archive whose directory tells too little: by the headers before the members. */
async function withoutDirectory(
  source: SourceBytes,
  options: UnpackZipOptions,
  damage: unknown,
): Promise<UnpackedArchive> {
  if (!(damage instanceof DocumentError) || damage.code !== 'corrupt') throw damage;
  const recovered = await recoverArchive(source.path, options.limits.members);
  if (recovered === null) throw damage;
  try {
    const { entries, damage: further } = await listEntries(recovered.archive, options.limits);
    if (entries.length === 0) throw damage;
    const found = await unpackEntries(recovered.archive, source, entries, further, options);
    const exception: Failure = {
      code: 'corrupt',
      cause: `${damage.message}: its members were found by their own headers, and some may be missing`,
      remedy: damage.remedy,
    };
    return { ...found, exceptions: [exception, ...found.exceptions] };
  } finally {
    recovered.archive.close();
    await recovered.close();
  }
}

async function listEntries(
  archive: ZipFile,
  limits: UnpackLimits,
): Promise<{ entries: Entry[]; damage: DocumentError | null }> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      if (entries.length === limits.members) {
        // The count in the directory may lie in both directions: more than it says is more than was counted.
        const count = archive.entryCount > limits.members ? archive.entryCount : null;
        return { entries, damage: new DocumentError({ ...membersFailure(count, limits), stage: 'read' }) };
      }
      entries.push(entry);
    }
  } catch (error) {
    const { message } = error as Error;
    if (message.includes('strong encryption')) {
      return { entries, damage: new DocumentError({ ...strongEncryption, stage: 'read' }) };
    }
    return { entries, damage: corruptArchive(message) };
  }
  return { entries, damage: null };
}

const strongEncryption: Failure = {
  code: 'encrypted',
  cause: "protected with PKWARE's strong encryption, which no free program opens",
  remedy: 'ask the supplier to send the files in an archive that 7-Zip opens, or unpack them with PKZIP',
};

async function unpackEntries(
  archive: ZipFile,
  source: SourceBytes,
  entries: readonly Entry[],
  damage: DocumentError | null,
  options: UnpackZipOptions,
): Promise<UnpackedArchive> {
  const { limits } = options;
  const names = memberNames(entries);
  const shown = uniqueNames(names.map(displayName));
  const overlapping = overlappingEntries(entries, source.size);
  const members: Member[] = [];
  // Whatever was unpacked counts, kept or not: a thousand bombs are stopped as soon as one.
  const spent: Spent = { bytes: 0 };
  const passwords = new Passwords(options.passwords);
  const batch: { job: Job; place: number }[] = [];
  let batchBytes = 0;
  for (const [index, entry] of entries.entries()) {
    if (isFolder(entry, names[index]!)) continue;
    const name = shown[index]!;
    const modified = modifiedOf(entry);
    const encryption = encryptionOf(entry);
    const refusal = refusalOf(entry, encryption, names[index]!, overlapping.has(entry), spent, limits);
    if (refusal !== null) {
      members.push({ name, path: '', size: 0, modified, failure: refusal });
      continue;
    }
    const path = join(options.folder, `member-${String(index + 1).padStart(6, '0')}`);
    const job: Job = { archive, entry, encryption, path, spent, limits };
    if (encryption.kind === 'none' && isRareMethod(entry.compressionMethod)) {
      if (batch.length >= mostRareMembers || batchBytes + entry.compressedSize > mostRareBytes) {
        await extractRareBatch(batch.splice(0), members, options.folder);
        batchBytes = 0;
      }
      batchBytes += entry.compressedSize;
      batch.push({ job, place: members.length });
      members.push({ name, path, size: 0, modified });
      continue;
    }
    try {
      const size =
        encryption.kind === 'none' ? await extract(job, null) : await extractWithPasswords(job, passwords);
      members.push({ name, path, size, modified });
    } catch (error) {
      await rm(path, { force: true });
      members.push({
        name,
        path: '',
        size: 0,
        modified,
        failure: extractionFailure(error, options.passwords.length),
      });
    }
  }
  await extractRareBatch(batch, members, options.folder);
  if (damage !== null) {
    const failure = { code: damage.code, cause: damage.message, remedy: damage.remedy };
    members.push({ name: restOfArchive, path: '', size: 0, modified: null, failure });
  }
  return { members, passwordsUsed: passwords.used(), exceptions: [] };
}

function isFolder(entry: Entry, name: string): boolean {
  return /[/\\]$/u.test(name) && entry.uncompressedSize === 0;
}

/** Upper half of the external attributes: the Unix mode, where the archive was made on a system that has one. */
function unixFileType(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & 0o170000;
}

function refusalOf(
  entry: Entry,
  encryption: Encryption,
  name: string,
  overlaps: boolean,
  spent: Spent,
  limits: UnpackLimits,
): Failure | null {
  const unsafe = nameFailure(name);
  if (unsafe !== null) return unsafe;
  const type = unixFileType(entry);
  if (type === 0o120000) return linkFailure;
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) return specialFailure;
  if (overlaps) {
    return {
      code: 'overlapping-members',
      cause: 'shares its bytes with another member, as in archives made to flood a disk',
      remedy: 'ask the supplier to pack the files again with an ordinary program',
    };
  }
  if (encryption.kind === 'unknown') return strongEncryption;
  const method = methodOf(entry, encryption);
  if (!isReadMethod(method)) {
    return methodFailure(`ZIP method ${method}`);
  }
  if (entry.uncompressedSize > limits.memberBytes) return limitFailure('limit-member-bytes', limits);
  const archiveLimit = archiveLimitReached(spent.bytes + entry.uncompressedSize, limits);
  if (archiveLimit !== null) return archiveLimit;
  if (isExpanding(entry.uncompressedSize, entry.compressedSize, limits)) return ratioFailure(limits);
  return null;
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
