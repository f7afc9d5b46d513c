/** A ZIP writer that stores names as the raw bytes it is given: Chinese archivers write GBK without saying so. */
import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  readonly name: Buffer;
  readonly bytes: Uint8Array;
  /** Protects the member with AES-256 as WinZip does (AE-2). */
  readonly password?: string;
}

/** DOS date and time of every member: 20 August 2025, 09:30. */
const dosDate = ((2025 - 1980) << 9) | (8 << 5) | 20;
const dosTime = (9 << 11) | (30 << 5);

const deflate = 8;
const winZipAes = 99;

interface Packed {
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly bytes: Buffer;
  readonly extra: Buffer;
}

export function writeZip(members: ZipMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const { name, bytes } = member;
    const packed = pack(member);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(packed.method === winZipAes ? 51 : 20, 0);
    common.writeUInt16LE(packed.flags, 2);
    common.writeUInt16LE(packed.method, 4);
    common.writeUInt16LE(dosTime, 6);
    common.writeUInt16LE(dosDate, 8);
    common.writeUInt32LE(packed.checksum, 10);
    common.writeUInt32LE(packed.bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(packed.extra.length, 24);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      common,
      name,
      packed.extra,
      packed.bytes,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name, packed.extra]),
    );
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function pack({ name, bytes, password }: ZipMember): Packed {
  const packed = deflateRawSync(bytes, { level: 9 });
  if (password === undefined)
    return { method: deflate, flags: 0, checksum: crc32(bytes), bytes: packed, extra: Buffer.alloc(0) };
  return {
    method: winZipAes,
    flags: 1,
    // AE-2 leaves the checksum out: it would tell of the content.
    checksum: 0,
    bytes: encrypt(packed, password, createHash('sha256').update(name).update(bytes).digest()),
    extra: Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, deflate, 0]),
  };
}

/** AES-256 in counter mode with the counter's low byte first, as WinZip specifies; the salt comes from the content. */
function encrypt(packed: Buffer, password: string, seed: Buffer): Buffer {
  const salt = seed.subarray(0, 16);
  const derived = pbkdf2Sync(password, salt, 1000, 66, 'sha1');
  const cipher = createCipheriv('aes-256-ecb', derived.subarray(0, 32), null);
  const encrypted = Buffer.from(packed);
  for (let at = 0; at < packed.length; at += 16) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(at / 16 + 1);
    const key = cipher.update(counter);
    for (let index = 0; index < 16 && at + index < packed.length; index += 1)
      encrypted[at + index] = packed[at + index]! ^ key[index]!;
  }
  const code = createHmac('sha1', derived.subarray(32, 64)).update(encrypted).digest();
  return Buffer.concat([salt, derived.subarray(64), encrypted, code.subarray(0, 10)]);
}
