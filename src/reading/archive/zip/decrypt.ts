import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { Transform } from 'node:stream';
import type { Entry } from 'yauzl';

/** AES extra field and the method number that points to it (WinZip AES encryption specification, AE-1 and AE-2). */
const aesField = 0x9901;
const aesMethod = 99;

/** How a member is encrypted, as its headers tell. */
export type Encryption =
  | { readonly kind: 'none' }
  | { readonly kind: 'zip-crypto' }
  | {
      readonly kind: 'aes';
      /** 128, 192 or 256. */
      readonly bits: number;
      /** Method of packing below the encryption. */
      readonly method: number;
      /** AE-2 leaves the checksum out: the authentication code stands in its place. */
      readonly hasChecksum: boolean;
    }
  /** PKWARE's strong encryption (APPNOTE 6.3.10, 7) or something that no program documents. */
  | { readonly kind: 'unknown' };

const strongFlag = 0x40;

export function encryptionOf(entry: Entry): Encryption {
  if (!entry.isEncrypted()) return { kind: 'none' };
  if (entry.compressionMethod === aesMethod) {
    const field = entry.extraFields.find((extra) => extra.id === aesField)?.data;
    const bits = field === undefined || field.length < 7 ? undefined : [128, 192, 256][field[4]! - 1];
    if (field === undefined || bits === undefined) return { kind: 'unknown' };
    return { kind: 'aes', bits, method: field.readUInt16LE(5), hasChecksum: field.readUInt16LE(0) === 1 };
  }
  return (entry.generalPurposeBitFlag & strongFlag) === 0 ? { kind: 'zip-crypto' } : { kind: 'unknown' };
}

/** The password does not fit: another one may. */
export class WrongPassword extends Error {}

/** The bytes were changed after they were encrypted, or the password only seemed to fit. */
export class NotAuthentic extends Error {}

/** Bytes before the packed data: salt and check value, or the header of the older cipher. */
export function headBytes(encryption: Encryption): number {
  if (encryption.kind === 'zip-crypto') return 12;
  return encryption.kind === 'aes' ? encryption.bits / 16 + 2 : 0;
}

/** Bytes after the packed data. */
export function tailBytes(encryption: Encryption): number {
  return encryption.kind === 'aes' ? 10 : 0;
}

/**
 * A stream that decrypts the packed data behind `head`.
 *
 * @throws WrongPassword where the head shows it (one time in 256, or 65,536 for AES, it does not).
 */
export function decryptor(
  encryption: Encryption,
  entry: Entry,
  head: Buffer,
  password: Uint8Array,
  packedBytes: number,
): Transform {
  if (encryption.kind === 'aes') return aesDecryptor(encryption.bits, head, password, packedBytes);
  return zipCryptoDecryptor(entry, head, password);
}

/** The cipher of PKZIP 2 (APPNOTE 6.3.10, 6.1). */
function zipCryptoDecryptor(entry: Entry, head: Buffer, password: Uint8Array): Transform {
  const keys = new ZipCryptoKeys(password);
  const clear = keys.decrypt(Buffer.from(head));
  // The last byte of the head repeats the checksum's first, or the time's where sizes follow the data (bit 3).
  const byChecksum = entry.crc32 >>> 24;
  const byTime = (entry.lastModFileTime >>> 8) & 0xff;
  const expected = (entry.generalPurposeBitFlag & 8) === 0 ? [byChecksum] : [byTime, byChecksum];
  if (!expected.includes(clear[11]!)) throw new WrongPassword();
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, keys.decrypt(Buffer.from(chunk))),
  });
}

class ZipCryptoKeys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.#update(byte);
  }

  #update(byte: number): void {
    this.#first = crcStep(this.#first, byte);
    this.#second = (Math.imul((this.#second + (this.#first & 0xff)) | 0, 134775813) + 1) | 0;
    this.#third = crcStep(this.#third, this.#second >>> 24);
  }

  /** Decrypts in place. */
  decrypt(bytes: Buffer): Buffer {
    for (let at = 0; at < bytes.length; at++) {
      const mix = (this.#third | 2) & 0xffff;
      const clear = bytes[at]! ^ ((Math.imul(mix, mix ^ 1) >>> 8) & 0xff);
      bytes[at] = clear;
      this.#update(clear);
    }
    return bytes;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : 0xedb88320 ^ (value >>> 1);
  return value >>> 0;
});

function crcStep(checksum: number, byte: number): number {
  return (crcTable[(checksum ^ byte) & 0xff]! ^ (checksum >>> 8)) | 0;
}

/** AES in counter mode with HMAC-SHA1 (WinZip AES encryption specification). */
function aesDecryptor(bits: number, head: Buffer, password: Uint8Array, packedBytes: number): Transform {
  const keyBytes = bits / 8;
  const salt = head.subarray(0, keyBytes / 2);
  const derived = pbkdf2Sync(password, salt, 1000, 2 * keyBytes + 2, 'sha1');
  if (!derived.subarray(2 * keyBytes).equals(head.subarray(keyBytes / 2))) throw new WrongPassword();
  // Node counts big-endian, WinZip little-endian: the key stream is made block by block from counters of our own.
  const cipher = createCipheriv(`aes-${bits}-ecb`, derived.subarray(0, keyBytes), null);
  cipher.setAutoPadding(false);
  const code = createHmac('sha1', derived.subarray(keyBytes, 2 * keyBytes));
  let counter = 1n;
  let stream: Buffer = Buffer.alloc(0);
  let left = packedBytes;
  const tail: Buffer[] = [];
  const keyStream = (length: number): Buffer => {
    if (stream.length < length) {
      const blocks = Math.ceil((length - stream.length) / 16);
      const counters = Buffer.alloc(blocks * 16);
      for (let block = 0; block < blocks; block++) counters.writeBigUInt64LE(counter++, block * 16);
      stream = Buffer.concat([stream, cipher.update(counters)]);
    }
    const part = stream.subarray(0, length);
    stream = stream.subarray(length);
    return part;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const packed = chunk.subarray(0, left);
      left -= packed.length;
      if (packed.length < chunk.length) tail.push(chunk.subarray(packed.length));
      if (packed.length === 0) return done();
      code.update(packed);
      const key = keyStream(packed.length);
      const clear = Buffer.allocUnsafe(packed.length);
      for (let at = 0; at < packed.length; at++) clear[at] = packed[at]! ^ key[at]!;
      done(null, clear);
    },
    flush(done) {
      const expected = code.digest().subarray(0, 10);
      const stated = Buffer.concat(tail);
      const matches = stated.length === 10 && timingSafeEqual(stated, expected);
      done(matches ? null : new NotAuthentic('the authentication code does not match'));
    },
  });
}
