import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { writeCompoundFile } from '../../../src/reading/mail/outlook/compound-file.ts';

/** Writes Office files protected with a password, as Office 2007 (standard) and later (agile) do. */

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const digest = (name: string, ...parts: Buffer[]): Buffer =>
  createHash(name).update(Buffer.concat(parts)).digest();
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);

function encrypt(mode: 'ecb' | 'cbc', key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(bytes)), cipher.final()]);
}

function sized(content: Buffer): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(content.length));
  return size;
}

function compound(info: Buffer, encrypted: Buffer): Buffer {
  return writeCompoundFile({
    streams: new Map([
      ['EncryptionInfo', info],
      ['EncryptedPackage', encrypted],
    ]),
    storages: new Map(),
  });
}

/** Agile encryption with few rounds, so that tests are quick. */
export function protectAgile(
  content: Buffer,
  password: string,
  hash: 'sha1' | 'sha512' = 'sha512',
  damage: { readonly changed?: boolean } = {},
): Buffer {
  const spinCount = 1000;
  const [dataSalt, keySalt, verifier, key, hmacKey] = [16, 16, 16, 32, hash === 'sha1' ? 20 : 64].map(
    (size) => randomBytes(size),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  let spun = digest(hash, keySalt, utf16(password));
  for (let round = 0; round < spinCount; round++) spun = digest(hash, number(round), spun);
  const fitted = (bytes: Buffer, length: number): Buffer =>
    Buffer.concat([bytes, Buffer.alloc(64, 0x36)]).subarray(0, length);
  const lock = (block: string, value: Buffer): string =>
    encrypt('cbc', fitted(digest(hash, spun, Buffer.from(block, 'hex')), 32), keySalt, value).toString(
      'base64',
    );
  const segments: Buffer[] = [sized(content)];
  for (let at = 0, index = 0; at < content.length; at += 4096, index++) {
    const iv = digest(hash, dataSalt, number(index)).subarray(0, 16);
    segments.push(encrypt('cbc', key, iv, content.subarray(at, at + 4096)));
  }
  const encrypted = Buffer.concat(segments);
  const lockData = (block: string, value: Buffer): string =>
    encrypt('cbc', key, digest(hash, dataSalt, Buffer.from(block, 'hex')).subarray(0, 16), value).toString(
      'base64',
    );
  const common = `blockSize="16" keyBits="256" hashSize="${hmacKey.length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash.toUpperCase()}"`;
  const code = createHmac(hash, hmacKey).update(encrypted).digest();
  if (damage.changed === true) encrypted[encrypted.length - 20]! ^= 0xff;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" ${common} saltValue="${dataSalt.toString('base64')}"/><dataIntegrity encryptedHmacKey="${lockData('5fb2ad010cb9e1f6', hmacKey)}" encryptedHmacValue="${lockData('a0677f02b22c8433', code)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${spinCount}" saltSize="16" ${common} saltValue="${keySalt.toString('base64')}" encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', digest(hash, verifier))}" encryptedKeyValue="${lock('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  return compound(Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(xml)]), encrypted);
}

/** Standard encryption: AES-128, SHA-1, fifty thousand rounds. */
export function protectStandard(content: Buffer, password: string): Buffer {
  const salt = randomBytes(16);
  let spun = digest('sha1', salt, utf16(password));
  for (let round = 0; round < 50_000; round++) spun = digest('sha1', number(round), spun);
  const final = digest('sha1', spun, number(0));
  const mask = Buffer.alloc(64, 0x36);
  final.forEach((byte, at) => {
    mask[at] = mask[at]! ^ byte;
  });
  const key = digest('sha1', mask).subarray(0, 16);
  const verifier = randomBytes(16);
  const name = utf16('Microsoft Enhanced RSA and AES Cryptographic Provider\u0000');
  const header = Buffer.concat([...[0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number), name]);
  const info = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    number(header.length),
    header,
    number(16),
    salt,
    encrypt('ecb', key, null, verifier),
    number(20),
    encrypt('ecb', key, null, digest('sha1', verifier)),
  ]);
  return compound(info, Buffer.concat([sized(content), encrypt('ecb', key, null, content)]));
}
