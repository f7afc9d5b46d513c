import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SourceBytes } from '../../../model/ports.ts';
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

const largestClassicSize = 0xffff_fffe;

export interface RareMember {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  /** Null where the archive authenticates the packed bytes instead (AE-2). */
  readonly checksum: number | null;
  /** A name of our own for working files beside which nothing else lies. */
  readonly workingPath: string;
}

/**
 * Unpacks one member of a rare method: its packed bytes are put into an archive that holds nothing else, under a name
 * of ours, and 7-Zip opens that.
 *
 * @returns the unpacked bytes, and what removes the working files.
 * @throws RareMethodFailure with the words of the failure.
 */
export async function unpackRareMember(
  packed: Readable,
  member: RareMember,
  limits: UnpackLimits,
): Promise<{ readonly unpacked: Readable; readonly remove: () => Promise<void> }> {
  if (member.packed > largestClassicSize || member.size > largestClassicSize) {
    throw new RareMethodFailure('it is larger than 4 GB');
  }
  const archive = `${member.workingPath}.zip`;
  const folder = `${member.workingPath}.unpacked`;
  const remove = async (): Promise<void> => {
    await rm(archive, { force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await pipeline(
      oneMemberArchive(packed, member),
      createWriteStream(archive, { flags: 'wx', mode: 0o600 }),
    );
    const source: SourceBytes = {
      sha256: '',
      path: archive,
      displayPath: 'member.zip',
      mediaType: 'application/zip',
      size: member.packed,
    };
    const { members } = await unpackBySevenZip(source, {
      type: 'zip',
      folder,
      limits,
      passwords: [],
      // Without a checksum 7-Zip calls the member damaged; its size is checked by the caller.
      keepCut: member.checksum === null,
    });
    const [unpacked] = members;
    if (unpacked === undefined || unpacked.failure !== undefined) {
      throw new RareMethodFailure(unpacked?.failure?.cause ?? 'nothing came out of it');
    }
    return { unpacked: createReadStream(unpacked.path), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

export class RareMethodFailure extends Error {}

/** Bits that say how the method packed: kept; encryption, trailing sizes and UTF-8 do not apply any more. */
const methodBits = 0x06;

async function* oneMemberArchive(packed: Readable, member: RareMember): AsyncGenerator<Buffer> {
  const name = Buffer.from('member', 'latin1');
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(63, 0);
  shared.writeUInt16LE(member.flags & methodBits, 2);
  shared.writeUInt16LE(member.method, 4);
  shared.writeUInt32LE((member.checksum ?? 0) >>> 0, 10);
  shared.writeUInt32LE(member.packed, 14);
  shared.writeUInt32LE(member.size, 18);
  shared.writeUInt16LE(name.length, 22);
  yield Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, name]);
  for await (const chunk of packed) yield chunk as Buffer;
  const tail = Buffer.alloc(14);
  const directory = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    Buffer.from([63, 0]),
    shared,
    tail,
    name,
  ]);
  yield directory;
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(4 + 26 + name.length + member.packed, 16);
  yield end;
}
