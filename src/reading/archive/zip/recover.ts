import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import yauzl, { type ZipFile } from 'yauzl';

const localSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const descriptorSignature = Buffer.from('PK\u0007\u0008', 'latin1');
const localHeaderBytes = 30;
const windowBytes = 1024 ** 2;
const sizesFollow = 8;
const unknown = 0xffff_ffff;

/** A member found by the header before its bytes (APPNOTE 6.3.10, 4.3.7). */
interface FoundMember {
  readonly offset: number;
  readonly header: Buffer;
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
}

export interface RecoveredArchive {
  readonly archive: ZipFile;
  readonly found: number;
  close(): Promise<void>;
}

/**
 * Opens a ZIP archive whose directory is damaged or missing: members are found by their own headers, and a directory is
 * made for them in memory, behind the bytes of the file. The file itself is not changed.
 *
 * @param mostMembers members at which the search ends.
 * @returns null when there is no member.
 */
export async function recoverArchive(path: string, mostMembers: number): Promise<RecoveredArchive | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const members = await findMembers(new WindowedFile(file, size), mostMembers + 1);
    if (members.length === 0) {
      await file.close();
      return null;
    }
    const directory = directoryOf(members, size);
    const reader = new FileWithDirectory(file, size, directory);
    const archive = await new Promise<ZipFile>((resolve, reject) => {
      const options = {
        decodeStrings: false,
        validateEntrySizes: false,
        autoClose: false,
        lazyEntries: true,
      };
      yauzl.fromRandomAccessReader(reader, size + directory.length, options, (error, opened) => {
        if (error) reject(error);
        else resolve(opened);
      });
    });
    return { archive, found: members.length, close: () => file.close() };
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function findMembers(file: WindowedFile, most: number): Promise<FoundMember[]> {
  const members: FoundMember[] = [];
  let at = 0;
  while (members.length < most) {
    const offset = await file.indexOf(localSignature, at);
    // Offsets of a directory without 64-bit fields end here.
    if (offset < 0 || offset >= unknown) break;
    const member = await memberAt(file, offset);
    if (member === null) {
      at = offset + 4;
      continue;
    }
    members.push(member);
    at = offset + localHeaderBytes + member.name.length + member.extra.length + member.packed;
  }
  return members;
}

async function memberAt(file: WindowedFile, offset: number): Promise<FoundMember | null> {
  const header = Buffer.from(await file.bytes(offset, localHeaderBytes));
  if (header.length < localHeaderBytes) return null;
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const rest = Buffer.from(await file.bytes(offset + localHeaderBytes, nameLength + extraLength));
  // No member has an empty name or a version of the format that is not written yet.
  if (nameLength === 0 || rest.length < nameLength + extraLength || (header[4]! & 0xff) > 99) return null;
  const name = rest.subarray(0, nameLength);
  const extra = rest.subarray(nameLength);
  const start = offset + localHeaderBytes + rest.length;
  const base = { offset, header, name, extra };
  const left = file.size - start;
  if ((header.readUInt16LE(6) & sizesFollow) !== 0 && header.readUInt32LE(18) === 0) {
    const behind = await descriptorBehind(file, start);
    if (behind !== null) return { ...base, ...behind };
    return { ...base, packed: left, size: left, checksum: 0 };
  }
  const long = zip64Sizes(extra);
  const stated = (place: number, fromLong: number | undefined): number => {
    const value = header.readUInt32LE(place);
    return value === unknown ? (fromLong ?? left) : value;
  };
  const packed = Math.min(stated(18, long?.packed), left);
  const unpacked = stated(22, long?.size);
  if (unpacked >= unknown) return null;
  return { ...base, packed, size: unpacked, checksum: header.readUInt32LE(14) };
}

/** Sizes that follow the packed bytes (APPNOTE 6.3.10, 4.3.9), known by the packed size they state. */
async function descriptorBehind(
  file: WindowedFile,
  start: number,
): Promise<{ packed: number; size: number; checksum: number } | null> {
  let at = start;
  for (;;) {
    const found = await file.indexOf(descriptorSignature, at);
    if (found < 0) return null;
    const descriptor = await file.bytes(found, 16);
    if (descriptor.length === 16 && descriptor.readUInt32LE(8) === found - start) {
      return {
        packed: found - start,
        size: descriptor.readUInt32LE(12),
        checksum: descriptor.readUInt32LE(4),
      };
    }
    at = found + 4;
  }
}

function zip64Sizes(extra: Buffer): { packed: number; size: number } | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1 && length >= 16 && at + 20 <= extra.length) {
      return {
        size: Number(extra.readBigUInt64LE(at + 4)),
        packed: Number(extra.readBigUInt64LE(at + 12)),
      };
    }
    at += 4 + length;
  }
  return null;
}

/** Reads a file in windows and keeps the last one: a search that stops at every byte reads none of them twice. */
class WindowedFile {
  readonly size: number;
  readonly #file: FileHandle;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  async bytes(position: number, length: number): Promise<Buffer> {
    const end = Math.min(position + length, this.size);
    if (position < this.#start || end > this.#start + this.#window.length) {
      this.#window = await bytesAt(this.#file, position, Math.max(length, windowBytes));
      this.#start = position;
    }
    return this.#window.subarray(position - this.#start, Math.max(position, end) - this.#start);
  }

  /** Where some bytes stand at or behind a place; -1 for nowhere. */
  async indexOf(wanted: Buffer, from: number): Promise<number> {
    for (let at = from; at + wanted.length <= this.size; ) {
      await this.bytes(at, wanted.length);
      const found = this.#window.indexOf(wanted, at - this.#start);
      if (found >= 0) return this.#start + found;
      // Windows overlap, so that nothing is missed at their edges.
      at = this.#start + Math.max(1, this.#window.length - wanted.length + 1);
    }
    return -1;
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function directoryOf(members: readonly FoundMember[], offset: number): Buffer {
  const parts = members.map((member) => {
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt16LE(20, 4);
    // Version, flags, method and time stand in the same order in both headers.
    member.header.copy(entry, 6, 4, 14);
    entry.writeUInt32LE(member.checksum >>> 0, 16);
    entry.writeUInt32LE(Math.min(member.packed, unknown - 1), 20);
    entry.writeUInt32LE(Math.min(member.size, unknown - 1), 24);
    entry.writeUInt16LE(member.name.length, 28);
    entry.writeUInt16LE(member.extra.length, 30);
    entry.writeUInt32LE(member.offset, 42);
    return Buffer.concat([entry, member.name, member.extra]);
  });
  const directory = Buffer.concat(parts);
  // Both ends: the classic one, and the one with 64-bit fields for many members or a far place.
  const large = Buffer.alloc(56);
  large.write('PK\u0006\u0006', 'latin1');
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(members.length), 24);
  large.writeBigUInt64LE(BigInt(members.length), 32);
  large.writeBigUInt64LE(BigInt(directory.length), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(unknown, 12);
  end.writeUInt32LE(unknown, 16);
  return Buffer.concat([directory, large, locator, end]);
}

/** The bytes of a file with a directory behind them. */
class FileWithDirectory extends yauzl.RandomAccessReader {
  readonly #file: FileHandle;
  readonly #size: number;
  readonly #directory: Buffer;

  constructor(file: FileHandle, size: number, directory: Buffer) {
    super();
    this.#file = file;
    this.#size = size;
    this.#directory = directory;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false });
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    let at = start;
    while (at < Math.min(end, this.#size)) {
      const part = await bytesAt(this.#file, at, Math.min(windowBytes, Math.min(end, this.#size) - at));
      if (part.length === 0) return;
      yield part;
      at += part.length;
    }
    if (end > this.#size) {
      yield this.#directory.subarray(Math.max(0, at - this.#size), end - this.#size);
    }
  }
}
