import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../../model/ports.ts';
import { damagedMember } from '../failures.ts';
import type { UnpackLimits } from '../limits.ts';
import { unpackBySevenZip } from '../seven-zip/unpack.ts';

/** Methods beyond stored, deflate and Zstandard that 7-Zip unpacks (APPNOTE 6.3.10, 4.4.5). */
const methodNames: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [2, 'Reduce'],
  [3, 'Reduce'],
  [4, 'Reduce'],
  [5, 'Reduce'],
  [6, 'Implode'],
  [9, 'Deflate64'],
  [12, 'BZIP2'],
  [14, 'LZMA'],
  [95, 'XZ'],
  [98, 'PPMd'],
]);

export function isRareMethod(method: number): boolean {
  return methodNames.has(method);
}

/** Members and packed bytes that one such archive may hold: its fields have 16 and 32 bits. */
export const mostRareMembers = 60_000;
export const mostRareBytes = 2 * 1024 ** 3;

export interface RareMember {
  readonly method: number;
  readonly flags: number;
  /** Opens the packed bytes, decrypted. */
  readonly packed: () => Promise<Readable>;
  readonly packedBytes: number;
  readonly size: number;
  /** Null where the archive authenticates the packed bytes instead (AE-2). */
  readonly checksum: number | null;
}

export interface RareUnpacked {
  /** One for each member given, in their order: where its bytes lie, or why there are none. */
  readonly results: readonly ({ readonly path: string; readonly size: number } | Failure)[];
  /** Removes the working files, those of the results included. */
  remove(): Promise<void>;
}

/**
 * Unpacks members of rare methods: their packed bytes are put into an archive that holds nothing else, under names of
 * ours, and 7-Zip opens that. All at once, since each start of 7-Zip takes longer than most members.
 *
 * @param workingPath a name of our own beside which nothing else lies.
 * @param spentBefore bytes unpacked from the archive before.
 * @throws the error of a packed stream (a wrong password, a cut) or of the disk.
 */
export async function unpackRareMembers(
  members: readonly RareMember[],
  workingPath: string,
  limits: UnpackLimits,
  spentBefore: number,
): Promise<RareUnpacked> {
  const archive = `${workingPath}.zip`;
  const folder = `${workingPath}.unpacked`;
  const remove = async (): Promise<void> => {
    await rm(archive, { force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await pipeline(plainArchive(members), createWriteStream(archive, { flags: 'wx', mode: 0o600 }));
    const { size } = await stat(archive);
    const source = {
      sha256: '',
      path: archive,
      displayPath: 'members.zip',
      mediaType: 'application/zip',
      size,
    };
    const unpacked = await unpackBySevenZip(source, {
      type: 'zip',
      folder,
      limits,
      passwords: [],
      spentBefore,
      // Without a checksum 7-Zip calls the member damaged; its size is checked by the caller.
      keepCut: members.every((member) => member.checksum === null),
    });
    const results = members.map((_, index) => {
      const member = unpacked.members[index];
      if (member === undefined) return damagedMember('nothing came out of it');
      return member.failure ?? { path: member.path, size: member.size };
    });
    return { results, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Bits that say how the method packed: kept; encryption, trailing sizes and UTF-8 do not apply any more. */
const methodBits = 0x06;

async function* plainArchive(members: readonly RareMember[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, member] of members.entries()) {
    const name = Buffer.from(`member-${String(index + 1).padStart(6, '0')}`, 'latin1');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(63, 0);
    shared.writeUInt16LE(member.flags & methodBits, 2);
    shared.writeUInt16LE(member.method, 4);
    shared.writeUInt32LE((member.checksum ?? 0) >>> 0, 10);
    shared.writeUInt32LE(member.packedBytes, 14);
    shared.writeUInt32LE(member.size, 18);
    shared.writeUInt16LE(name.length, 22);
    yield Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, name]);
    let written = 0;
    for await (const chunk of await member.packed()) {
      written += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    // What follows must stand where the directory says, whatever a damaged stream gave.
    if (written < member.packedBytes) yield Buffer.alloc(member.packedBytes - written);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([63, 0]), shared, tail, name]),
    );
    offset += 30 + name.length + member.packedBytes;
  }
  const central = Buffer.concat(directory);
  yield central;
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}
