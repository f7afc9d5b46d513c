import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipMember } from './zip-builder.ts';

/** A member under AES-256 or another strength, as WinZip writes it (AE-2). */
export function aesMember(
  name: string,
  data: string | Buffer,
  password: string | Buffer,
  bits: 128 | 192 | 256 = 256,
): ZipMember {
  const content = Buffer.from(data);
  const packed = deflateRawSync(content);
  const salt = randomBytes(bits / 16);
  const derived = pbkdf2Sync(password, salt, 1000, bits / 4 + 2, 'sha1');
  const cipher = createCipheriv(`aes-${bits}-ecb`, derived.subarray(0, bits / 8), null);
  const encrypted = Buffer.from(packed);
  for (let at = 0, counter = 1n; at < packed.length; at += 16, counter++) {
    const block = Buffer.alloc(16);
    block.writeBigUInt64LE(counter);
    const key = cipher.update(block);
    for (let index = 0; index < 16 && at + index < packed.length; index++) {
      encrypted[at + index] = packed[at + index]! ^ key[index]!;
    }
  }
  const code = createHmac('sha1', derived.subarray(bits / 8, bits / 4))
    .update(encrypted)
    .digest();
  const extra = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, bits / 64 - 1, 8, 0]);
  return {
    name,
    data: content,
    packed: Buffer.concat([salt, derived.subarray(bits / 4), encrypted, code.subarray(0, 10)]),
    method: 99,
    flags: 0x801,
    extra,
    declaredChecksum: 0,
  };
}

/** A member under the cipher of PKZIP 2 (APPNOTE 6.3.10, 6.1). */
export function zipCryptoMember(name: string, data: string | Buffer, password: string | Buffer): ZipMember {
  const content = Buffer.from(data);
  const packed = deflateRawSync(content);
  let first = 0x12345678;
  let second = 0x23456789;
  let third = 0x34567890;
  const step = (checksum: number, byte: number): number => {
    let value = (checksum ^ byte) & 0xff;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : 0xedb88320 ^ (value >>> 1);
    return ((checksum >>> 8) ^ value) >>> 0;
  };
  const update = (byte: number): void => {
    first = step(first, byte);
    second = (Math.imul(second + (first & 0xff), 134775813) + 1) >>> 0;
    third = step(third, second >>> 24);
  };
  for (const byte of Buffer.from(password)) update(byte);
  const head = randomBytes(12);
  head[11] = crc32(content) >>> 24;
  const clear = Buffer.concat([head, packed]);
  const encrypted = clear.map((byte) => {
    const mix = (third | 2) & 0xffff;
    const result = byte ^ ((Math.imul(mix, mix ^ 1) >>> 8) & 0xff);
    update(byte);
    return result;
  });
  return { name, data: content, packed: encrypted, flags: 0x801 };
}
