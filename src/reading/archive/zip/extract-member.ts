import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { failIfDue } from '../../../model/fault-points.ts';
import type { Failure, Member } from '../../../model/ports.ts';
import { damagedMember, encryptedFailure } from '../failures.ts';
import { limitReached, type Spent, type UnpackLimits } from '../limits.ts';
import { decryptor, type Encryption, headBytes, NotAuthentic, tailBytes, WrongPassword } from './decrypt.ts';
import { passwordBytes } from './password-bytes.ts';
import { isRareMethod, type RareMember, unpackRareMembers } from './rare-method.ts';

const storedMethod = 0;
const deflatedMethod = 8;
const zstandardMethod = 93;

export function isReadMethod(method: number): boolean {
  return [storedMethod, deflatedMethod, zstandardMethod].includes(method) || isRareMethod(method);
}

/** Method of packing, below the encryption where there is one. */
export function methodOf(entry: Entry, encryption: Encryption): number {
  return encryption.kind === 'aes' ? encryption.method : entry.compressionMethod;
}

/** The passwords given, with those that have worked in this archive first. */
export class Passwords {
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
export interface Job {
  readonly archive: ZipFile;
  readonly entry: Entry;
  readonly encryption: Encryption;
  readonly path: string;
  readonly spent: Spent;
  readonly limits: UnpackLimits;
}

export async function extractWithPasswords(job: Job, passwords: Passwords): Promise<number> {
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
export async function extract(job: Job, password: Uint8Array | null): Promise<number> {
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
export async function extractRareBatch(
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

export function extractionFailure(error: unknown, passwords: number): Failure {
  if (error instanceof MemberLimit) return error.failure;
  if (error instanceof WrongPassword) return encryptedFailure(passwords);
  const { code, message } = error as NodeJS.ErrnoException;
  // A full disk says nothing about the member: it must not be kept as its fault.
  if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
  return damagedMember(message);
}
