import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Builds RAR archives with stored members, byte by byte, after the published description of the format (RAR 5.0
 * archive format, technote). Nothing is compressed: the method of compression is not free, the container is.
 */
export interface RarMember {
  readonly name: string;
  readonly data: string | Buffer;
  /** Target of a symbolic link (RAR 5). */
  readonly link?: string;
  readonly password?: string;
  /** The member goes on in the next volume. */
  readonly splitAfter?: boolean;
}

export interface RarOptions {
  /** The archive is one of several volumes. */
  readonly volume?: boolean;
}

const number = (value: number): Buffer => {
  const bytes: number[] = [];
  let left = value;
  do {
    bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return Buffer.from(bytes);
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >>> 8]);

function block(
  type: number,
  flags: number,
  fields: Buffer,
  extra: Buffer = Buffer.alloc(0),
  data: Buffer = Buffer.alloc(0),
): Buffer {
  const hasExtra = extra.length > 0 ? 1 : 0;
  const hasData = data.length > 0 ? 2 : 0;
  const body = Buffer.concat([
    number(type),
    number(flags | hasExtra | hasData),
    ...(hasExtra === 0 ? [] : [number(extra.length)]),
    ...(hasData === 0 ? [] : [number(data.length)]),
    fields,
    extra,
  ]);
  const sized = Buffer.concat([number(body.length), body]);
  return Buffer.concat([u32(crc32(sized)), sized, data]);
}

function record(type: number, body: Buffer): Buffer {
  const typed = Buffer.concat([number(type), body]);
  return Buffer.concat([number(typed.length), typed]);
}

/** RAR 5. */
export function buildRar5(members: readonly RarMember[], options: RarOptions = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('526172211a070100', 'hex')];
  parts.push(block(1, 0, number(options.volume === true ? 1 : 0)));
  for (const member of members) {
    const content = Buffer.from(member.data);
    const extras: Buffer[] = [];
    let data: Buffer = content;
    if (member.password !== undefined) {
      const { extra, encrypted } = encryptRar5(content, member.password);
      extras.push(extra);
      data = encrypted;
    }
    if (member.link !== undefined) {
      const target = Buffer.from(member.link);
      extras.push(record(5, Buffer.concat([number(1), number(0), number(target.length), target])));
    }
    const name = Buffer.from(member.name, 'utf8');
    const fields = Buffer.concat([
      number(4), // checksum present
      number(content.length + (member.splitAfter === true ? 1000 : 0)),
      number(0o100644),
      u32(crc32(content)),
      number(0), // version 0, stored
      number(1), // Unix
      number(name.length),
      name,
    ]);
    parts.push(block(2, member.splitAfter === true ? 0x10 : 0, fields, Buffer.concat(extras), data));
  }
  parts.push(block(5, 0, number(options.volume === true ? 1 : 0)));
  return Buffer.concat(parts);
}

function encryptRar5(content: Buffer, password: string): { extra: Buffer; encrypted: Buffer } {
  const power = 8;
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = pbkdf2Sync(password, salt, 2 ** power, 32, 'sha256');
  const longer = pbkdf2Sync(password, salt, 2 ** power + 32, 32, 'sha256');
  const check = Buffer.alloc(8);
  longer.forEach((byte, at) => {
    check[at % 8] = check[at % 8]! ^ byte;
  });
  const sum = createHash('sha256').update(check).digest().subarray(0, 4);
  const extra = record(1, Buffer.concat([number(0), number(1), Buffer.from([power]), salt, iv, check, sum]));
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  cipher.setAutoPadding(false);
  const padded = Buffer.concat([content, Buffer.alloc((16 - (content.length % 16)) % 16)]);
  return { extra, encrypted: Buffer.concat([cipher.update(padded), cipher.final()]) };
}

/** RAR 4 (versions 2.9 to 4). */
export function buildRar4(members: readonly RarMember[]): Buffer {
  const header = (type: number, flags: number, fields: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from([type]), u16(flags), u16(7 + fields.length), fields]);
    return Buffer.concat([u16(crc32(body) & 0xffff), body]);
  };
  const parts: Buffer[] = [Buffer.from('526172211a0700', 'hex'), header(0x73, 0, Buffer.alloc(6))];
  for (const member of members) {
    const data = Buffer.from(member.data);
    const name = Buffer.from(member.name, 'latin1');
    const fields = Buffer.concat([
      u32(data.length),
      u32(data.length),
      Buffer.from([3]),
      u32(crc32(data)),
      u16(0x6000),
      u16(((2025 - 1980) << 9) | (3 << 5) | 31),
      Buffer.from([20, 0x30]),
      u16(name.length),
      u32(0o100644),
      name,
    ]);
    parts.push(header(0x74, 0x8000, fields), data);
  }
  parts.push(header(0x7b, 0x4000, Buffer.alloc(0)));
  return Buffer.concat(parts);
}
