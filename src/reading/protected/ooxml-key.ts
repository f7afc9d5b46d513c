import { createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto';

/** What of an encrypted package is needed to open it ([MS-OFFCRYPTO] 2.3). */
export type EncryptionInfo = StandardEncryption | AgileEncryption;

/** ECMA-376 standard encryption ([MS-OFFCRYPTO] 2.3.4.5): Office 2007. */
export interface StandardEncryption {
  readonly kind: 'standard';
  readonly keyBits: number;
  readonly salt: Buffer;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
}

/** ECMA-376 agile encryption ([MS-OFFCRYPTO] 2.3.4.10): Office 2010 and later, LibreOffice. */
export interface AgileEncryption {
  readonly kind: 'agile';
  readonly data: AgileKey;
  readonly password: AgileKey & {
    readonly spinCount: number;
    readonly verifierInput: Buffer;
    readonly verifierValue: Buffer;
    readonly keyValue: Buffer;
  };
  readonly hmacKey: Buffer | null;
  readonly hmacValue: Buffer | null;
}

export interface AgileKey {
  readonly salt: Buffer;
  readonly blockBytes: number;
  readonly keyBits: number;
  readonly hashName: 'sha1' | 'sha256' | 'sha384' | 'sha512';
}

/** A package in clear, and whether its bytes are those that were encrypted; null where nothing tells. */
export interface OpenedPackage {
  readonly bytes: Buffer;
  readonly authentic: boolean | null;
}

const standardSpins = 50_000;
const segmentBytes = 4096;
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierValue: Buffer.from('d7aa0f6d3061344e', 'hex'),
  keyValue: Buffer.from('146e0be7abacd0d6', 'hex'),
  hmacKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  hmacValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;

/** Opens the stream `EncryptedPackage` with a password; null when the password does not fit. */
export function openPackage(info: EncryptionInfo, encrypted: Buffer, password: string): OpenedPackage | null {
  return info.kind === 'standard'
    ? openStandard(info, encrypted, password)
    : openAgile(info, encrypted, password);
}

function openStandard(info: StandardEncryption, encrypted: Buffer, password: string): OpenedPackage | null {
  const key = standardKey(info, password);
  const verifier = decrypt('ecb', key, null, info.verifier);
  const expected = decrypt('ecb', key, null, info.verifierHash).subarray(0, 20);
  if (!digest('sha1', verifier).equals(expected)) return null;
  const size = Number(encrypted.readBigUInt64LE(0));
  return {
    bytes: decrypt('ecb', key, null, wholeBlocks(encrypted.subarray(8), 16)).subarray(0, size),
    authentic: null,
  };
}

/** [MS-OFFCRYPTO] 2.3.4.7. */
function standardKey(info: StandardEncryption, password: string): Buffer {
  const spun = spin('sha1', info.salt, password, standardSpins);
  const final = digest('sha1', spun, littleEndian(0));
  const derive = (pad: number): Buffer => {
    const mask = Buffer.alloc(64, pad);
    for (let at = 0; at < final.length; at++) mask[at] = mask[at]! ^ final[at]!;
    return digest('sha1', mask);
  };
  return Buffer.concat([derive(0x36), derive(0x5c)]).subarray(0, info.keyBits / 8);
}

function openAgile(info: AgileEncryption, encrypted: Buffer, password: string): OpenedPackage | null {
  const own = info.password;
  const spun = spin(own.hashName, own.salt, password, own.spinCount);
  const iv = fitted(own.salt, own.blockBytes);
  const unlock = (blockKey: Buffer, value: Buffer): Buffer =>
    decrypt('cbc', fitted(digest(own.hashName, spun, blockKey), own.keyBits / 8), iv, value);
  const input = unlock(blockKeys.verifierInput, own.verifierInput);
  const value = unlock(blockKeys.verifierValue, own.verifierValue);
  const expected = digest(own.hashName, input.subarray(0, own.salt.length));
  if (!expected.equals(value.subarray(0, expected.length))) return null;
  const key = unlock(blockKeys.keyValue, own.keyValue).subarray(0, info.data.keyBits / 8);
  const size = Number(encrypted.readBigUInt64LE(0));
  const body = encrypted.subarray(8);
  const segments: Buffer[] = [];
  for (let at = 0, segment = 0; at < body.length; at += segmentBytes, segment++) {
    const part = wholeBlocks(body.subarray(at, at + segmentBytes), info.data.blockBytes);
    const segmentIv = fitted(
      digest(info.data.hashName, info.data.salt, littleEndian(segment)),
      info.data.blockBytes,
    );
    segments.push(decrypt('cbc', key, segmentIv, part));
  }
  return { bytes: Buffer.concat(segments).subarray(0, size), authentic: isAuthentic(info, key, encrypted) };
}

/** [MS-OFFCRYPTO] 2.3.4.14: a code over the whole encrypted stream. */
function isAuthentic(info: AgileEncryption, key: Buffer, encrypted: Buffer): boolean | null {
  if (info.hmacKey === null || info.hmacValue === null) return null;
  const { data } = info;
  const unlock = (blockKey: Buffer, value: Buffer): Buffer =>
    decrypt('cbc', key, fitted(digest(data.hashName, data.salt, blockKey), data.blockBytes), value);
  const expected = createHmac(
    data.hashName,
    fitted(unlock(blockKeys.hmacKey, info.hmacKey), hashBytes(data.hashName)),
  )
    .update(encrypted)
    .digest();
  const stated = unlock(blockKeys.hmacValue, info.hmacValue).subarray(0, expected.length);
  return stated.length === expected.length && timingSafeEqual(stated, expected);
}

function hashBytes(name: AgileKey['hashName']): number {
  return { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }[name];
}

function spin(name: AgileKey['hashName'], salt: Buffer, password: string, times: number): Buffer {
  let value = digest(name, salt, Buffer.from(password, 'utf16le'));
  const input = Buffer.alloc(4 + value.length);
  for (let round = 0; round < times; round++) {
    input.writeUInt32LE(round, 0);
    value.copy(input, 4);
    value = digest(name, input);
  }
  return value;
}

function digest(name: string, ...parts: Buffer[]): Buffer {
  return hash(name, parts.length === 1 ? parts[0]! : Buffer.concat(parts), 'buffer');
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Cut, or filled up with 0x36, to a length in bytes ([MS-OFFCRYPTO] 2.3.4.11 and 2.3.4.12). */
function fitted(bytes: Buffer, length: number): Buffer {
  if (bytes.length >= length) return bytes.subarray(0, length);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

/** Bytes of a stream cut short: what is no whole block cannot be decrypted. */
function wholeBlocks(bytes: Buffer, blockBytes: number): Buffer {
  return bytes.subarray(0, bytes.length - (bytes.length % blockBytes));
}

function decrypt(mode: 'ecb' | 'cbc', key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, iv);
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(wholeBlocks(bytes, 16)), decipher.final()]);
}
