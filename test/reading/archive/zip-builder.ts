import { crc32, deflateRawSync } from 'node:zlib';

/** One member of an archive made for a test, with every lie an archive can tell. */
export interface ZipMember {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly unixMode?: number;
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
  readonly method?: number;
  /** Packed bytes as they are, instead of packing `data`. */
  readonly packed?: Uint8Array;
  /** Sizes in 64-bit fields, as programs write them for what may grow beyond 4 GB. */
  readonly zip64?: boolean;
  /** Sizes behind the data, as programs write them that pack into a pipe. */
  readonly descriptor?: boolean;
  /** Index of the member whose local header this one points at. */
  readonly sameBytesAs?: number;
}

export const utf8Flag = 0x800;

function zip64Field(size: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

/** Builds a ZIP archive byte by byte (APPNOTE 6.3.10), so that tests can build what no packing program would. */
export function buildZip(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const member of members) {
    const name =
      typeof member.name === 'string' ? Buffer.from(member.name, 'utf8') : Buffer.from(member.name);
    const data =
      typeof member.data === 'string' ? Buffer.from(member.data, 'utf8') : Buffer.from(member.data);
    const packed = Buffer.from(member.packed ?? (member.stored ? data : deflateRawSync(data)));
    const size = member.declaredSize ?? data.length;
    const checksum = (member.declaredChecksum ?? crc32(data)) >>> 0;
    const extra = Buffer.concat([
      member.zip64 === true ? zip64Field(size, packed.length) : Buffer.alloc(0),
      Buffer.from(member.extra ?? []),
    ]);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE((member.flags ?? 0) | (member.descriptor === true ? 8 : 0), 2);
    shared.writeUInt16LE(member.method ?? (member.stored ? 0 : 8), 4);
    shared.writeUInt16LE(0x6000, 6); // 12:00
    shared.writeUInt16LE(((2025 - 1980) << 9) | (3 << 5) | 31, 8);
    shared.writeUInt32LE(checksum, 10);
    shared.writeUInt32LE(member.zip64 === true ? 0xffff_ffff : packed.length, 14);
    shared.writeUInt32LE(member.zip64 === true ? 0xffff_ffff : size, 18);
    shared.writeUInt16LE(name.length, 22);
    shared.writeUInt16LE(extra.length, 24);
    if (member.sameBytesAs === undefined) {
      const front = Buffer.from(shared);
      const behind = Buffer.alloc(member.descriptor === true ? 16 : 0);
      if (member.descriptor === true) {
        front.fill(0, 10, 22);
        behind.write('PK\u0007\u0008', 'latin1');
        behind.writeUInt32LE(checksum, 4);
        behind.writeUInt32LE(packed.length, 8);
        behind.writeUInt32LE(size, 12);
      }
      const local = Buffer.concat([
        Buffer.from('PK\u0003\u0004', 'latin1'),
        front,
        name,
        extra,
        packed,
        behind,
      ]);
      offsets.push(offset);
      offset += local.length;
      locals.push(local);
    } else {
      offsets.push(offsets[member.sameBytesAs]!);
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((member.unixMode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(offsets.at(-1)!, 10);
    const madeByUnix = Buffer.from([20, member.unixMode === undefined ? 0 : 3]);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeByUnix, shared, tail, name, extra]),
    );
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
