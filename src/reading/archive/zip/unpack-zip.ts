import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, createZstdDecompress } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../../../model/exception.ts';
import { failIfDue } from '../../../model/fault-points.ts';
import type { Failure, Member, SourceBytes } from '../../../model/ports.ts';
import { displayName, uniqueNames } from '../../member-names.ts';
import {
  corruptArchive,
  damagedMember,
  encryptedFailure,
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
  limitReached,
  membersFailure,
  ratioFailure,
  type Spent,
  type UnpackLimits,
} from '../limits.ts';
import type { UnpackedArchive } from '../seven-zip/unpack.ts';
import {
  decryptor,
  type Encryption,
  encryptionOf,
  headBytes,
  NotAuthentic,
  tailBytes,
  WrongPassword,
} from './decrypt.ts';
import { memberNames } from './member-name.ts';
import { overlappingEntries } from './overlap.ts';
import { passwordBytes } from './password-bytes.ts';
import { openBehindProgram } from './prefixed.ts';
import {
  isRareMethod,
  mostRareBytes,
  mostRareMembers,
  type RareMember,
  unpackRareMembers,
} from './rare-method.ts';
import { recoverArchive } from './recover.ts';

const storedMethod = 0;
const deflatedMethod = 8;
const zstandardMethod = 93;

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
        remedy: 'Run the same command again; if it stays, ask the supplier to send the archive again.',
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
  remedy: 'Ask the supplier to send the files in an archive that 7-Zip opens, or unpack them with PKZIP.',
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
      remedy: 'Ask the supplier to pack the files again with an ordinary program.',
    };
  }
  if (encryption.kind === 'unknown') return strongEncryption;
  const method = methodOf(entry, encryption);
  if (![storedMethod, deflatedMethod, zstandardMethod].includes(method) && !isRareMethod(method)) {
    return methodFailure(`ZIP method ${method}`);
  }
  if (entry.uncompressedSize > limits.memberBytes) return limitFailure('limit-member-bytes', limits);
  const archiveLimit = archiveLimitReached(spent.bytes + entry.uncompressedSize, limits);
  if (archiveLimit !== null) return archiveLimit;
  if (isExpanding(entry.uncompressedSize, entry.compressedSize, limits)) return ratioFailure(limits);
  return null;
}

function methodOf(entry: Entry, encryption: Encryption): number {
  return encryption.kind === 'aes' ? encryption.method : entry.compressionMethod;
}

/** The passwords given, with those that have worked in this archive first. */
class Passwords {
  readonly #given: readonly string[];
  readonly #used: number[] = [];

  constructor(given: readonly string[]) {
    this.#given = given;
  }

  *attempts(): Generator<{ position: number; bytes: Uint8Array }> {
    const others = this.#given.map((_, index) => index + 1).filter((each) => !this.#used.includes(each));
    for (const position of [...this.#used, ...others]) {
      for (const bytes of passwordBytes(this.#given[position - 1]!)) yield { position, bytes };
    }
  }

  worked(position: number): void {
    if (!this.#used.includes(position)) this.#used.unshift(position);
  }

  used(): number[] {
    return [...this.#used].sort((one, other) => one - other);
  }
}

class MemberLimit extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.cause);
    this.failure = failure;
  }
}

class MemberDamage extends Error {}

/** What it takes to bring one member out. */
interface Job {
  readonly archive: ZipFile;
  readonly entry: Entry;
  readonly encryption: Encryption;
  readonly path: string;
  readonly spent: Spent;
  readonly limits: UnpackLimits;
}

async function extractWithPasswords(job: Job, passwords: Passwords): Promise<number> {
  let seemedToFit: unknown = null;
  for (const { position, bytes } of passwords.attempts()) {
    try {
      const size = await extract(job, bytes);
      passwords.worked(position);
      return size;
    } catch (error) {
      await rm(job.path, { force: true });
      // One wrong password in 256 passes the check of the older cipher; what comes out is noise.
      if (!(error instanceof WrongPassword) && !isDamage(error)) throw error;
      if (!(error instanceof WrongPassword)) seemedToFit = error;
    }
  }
  // An authentication code that fails behind a check value of 16 bits that fits: the member was changed or damaged.
  if (seemedToFit instanceof NotAuthentic) throw new MemberDamage(seemedToFit.message);
  throw new WrongPassword();
}

function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return (
    error instanceof MemberDamage ||
    error instanceof NotAuthentic ||
    code?.startsWith('Z_') === true ||
    code?.startsWith('ZSTD_') === true
  );
}

/** Streams one member to disk; stops at the limits whatever size the archive declares. Returns the bytes written. */
async function extract(job: Job, password: Uint8Array | null): Promise<number> {
  const { entry, encryption, path, spent, limits } = job;
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
  const packed = await packedStream(job, password);
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  switch (methodOf(entry, encryption)) {
    case storedMethod:
      await pipeline([...packed, guard, target]);
      break;
    case deflatedMethod:
      await pipeline([...packed, createInflateRaw(), guard, target]);
      break;
    case zstandardMethod:
      await pipeline([...packed, createZstdDecompress(), guard, target]);
      break;
    default:
      await extractRare(job, packed, guard, target);
  }
  if (size !== entry.uncompressedSize) {
    throw new MemberDamage(`${size} bytes came out, the archive declares ${entry.uncompressedSize}`);
  }
  const hasChecksum = encryption.kind !== 'aes' || encryption.hasChecksum;
  if (hasChecksum && checksum >>> 0 !== entry.crc32 >>> 0)
    throw new MemberDamage('the checksum does not match');
  return size;
}

/** The packed bytes of a member, decrypted: one stream, or two of which the second decrypts. */
async function packedStream(job: Job, password: Uint8Array | null): Promise<[Readable, ...Transform[]]> {
  const { archive, entry, encryption } = job;
  const raw = (start: number, end: number): Promise<Readable> =>
    archive.openReadStreamPromise(entry, { decodeFileData: false, start, end } as never);
  if (password === null) return [await raw(0, entry.compressedSize)];
  const head = headBytes(encryption);
  const packedBytes = entry.compressedSize - head - tailBytes(encryption);
  if (packedBytes < 0) throw new MemberDamage('it is shorter than its encryption needs');
  const bytes: Buffer[] = [];
  for await (const chunk of await raw(0, head)) bytes.push(chunk as Buffer);
  const decrypt = decryptor(encryption, entry, Buffer.concat(bytes), password, packedBytes);
  return [await raw(head, entry.compressedSize), decrypt];
}

/** A member of a rare method that has to be decrypted first. */
async function extractRare(
  job: Job,
  packed: readonly [Readable, ...Transform[]],
  guard: Transform,
  target: Writable,
): Promise<void> {
  const [source, decrypt] = packed;
  const clear =
    decrypt === undefined ? source : source.on('error', (error) => decrypt.destroy(error)).pipe(decrypt);
  const member = rareMember(job, () => Promise.resolve(clear));
  const { results, remove } = await unpackRareMembers([member], job.path, job.limits, job.spent.bytes);
  try {
    const [result] = results;
    if (result === undefined || 'code' in result)
      throw new MemberDamage(result?.cause ?? 'nothing came out of it');
    await pipeline(createReadStream(result.path), guard, target);
  } finally {
    target.destroy();
    await remove();
  }
}

function rareMember({ entry, encryption }: Job, packed: () => Promise<Readable>): RareMember {
  return {
    method: methodOf(entry, encryption),
    flags: entry.generalPurposeBitFlag,
    packed,
    packedBytes: Math.max(0, entry.compressedSize - headBytes(encryption) - tailBytes(encryption)),
    size: entry.uncompressedSize,
    checksum: encryption.kind === 'aes' && !encryption.hasChecksum ? null : entry.crc32,
  };
}

/** Takes out all members of rare methods that are not encrypted; fills their places in `members`. */
async function extractRareBatch(
  batch: readonly { readonly job: Job; readonly place: number }[],
  members: Member[],
  folder: string,
): Promise<void> {
  const [first] = batch;
  if (first === undefined) return;
  const { spent, limits } = first.job;
  const rare = batch.map(({ job }) => rareMember(job, async () => (await packedStream(job, null))[0]));
  const { results, remove } = await unpackRareMembers(rare, join(folder, 'rare'), limits, spent.bytes);
  try {
    for (const [index, { job, place }] of batch.entries()) {
      const result = results[index]!;
      const { name, modified } = members[place]!;
      if ('code' in result) {
        members[place] = { name, path: '', size: 0, modified, failure: result };
        continue;
      }
      await rename(result.path, job.path);
      spent.bytes += result.size;
      members[place] = { name, path: job.path, size: result.size, modified };
    }
  } finally {
    await remove();
  }
}

function extractionFailure(error: unknown, passwords: number): Failure {
  if (error instanceof MemberLimit) return error.failure;
  if (error instanceof WrongPassword) return encryptedFailure(passwords);
  const { code, message } = error as NodeJS.ErrnoException;
  // A full disk says nothing about the member: it must not be kept as its fault.
  if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
  return damagedMember(message);
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
