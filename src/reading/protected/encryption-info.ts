import { descendantsOf, parseXml, type XmlElement } from '../markup/xml-tree.ts';
import type { AgileKey, EncryptionInfo } from './ooxml-key.ts';

/** The specification allows ten million rounds; a file that asks for more wants to be waited for. */
const mostSpins = 10_000_000;

/**
 * Reads the stream `EncryptionInfo` ([MS-OFFCRYPTO] 2.3.4.5 and 2.3.4.10).
 *
 * @throws UnknownEncryption for ciphers and versions that no Office program writes today.
 */
export function readEncryptionInfo(stream: Buffer): EncryptionInfo {
  if (stream.length < 8) throw new UnknownEncryption('the description of the encryption is cut short');
  const major = stream.readUInt16LE(0);
  const minor = stream.readUInt16LE(2);
  if (major === 4 && minor === 4) return readAgile(stream.subarray(8));
  if (minor === 2 && major >= 2 && major <= 4) return readStandard(stream);
  throw new UnknownEncryption(`encryption of version ${major}.${minor}`);
}

export class UnknownEncryption extends Error {}

function readStandard(stream: Buffer): EncryptionInfo {
  const headerBytes = stream.readUInt32LE(8);
  const verifier = 12 + headerBytes;
  if (headerBytes < 32 || stream.length < verifier + 4 + 16 + 16 + 4 + 32) {
    throw new UnknownEncryption('the description of the encryption is cut short');
  }
  const algorithm = stream.readUInt32LE(12 + 8);
  const keyBits = stream.readUInt32LE(12 + 16);
  const isAes = algorithm >= 0x660e && algorithm <= 0x6610;
  if (!isAes || ![128, 192, 256].includes(keyBits)) {
    throw new UnknownEncryption(`cipher 0x${algorithm.toString(16)} with ${keyBits} bits`);
  }
  return {
    kind: 'standard',
    keyBits,
    salt: stream.subarray(verifier + 4, verifier + 20),
    verifier: stream.subarray(verifier + 20, verifier + 36),
    verifierHash: stream.subarray(verifier + 40, verifier + 72),
  };
}

function readAgile(xml: Buffer): EncryptionInfo {
  const { root } = parseXml(xml);
  const data = descendantsOf(root, 'keyData')[0];
  const key = descendantsOf(root, 'encryptedKey')[0];
  const integrity = descendantsOf(root, 'dataIntegrity')[0];
  if (data === undefined || key === undefined) {
    throw new UnknownEncryption('encryption without a password, for the holder of a certificate');
  }
  const spinCount = Number(attribute(key, 'spinCount'));
  if (!Number.isSafeInteger(spinCount) || spinCount < 0 || spinCount > mostSpins) {
    throw new UnknownEncryption(`${attribute(key, 'spinCount')} rounds of hashing`);
  }
  return {
    kind: 'agile',
    data: readKey(data),
    password: {
      ...readKey(key),
      spinCount,
      verifierInput: base64(key, 'encryptedVerifierHashInput'),
      verifierValue: base64(key, 'encryptedVerifierHashValue'),
      keyValue: base64(key, 'encryptedKeyValue'),
    },
    hmacKey: integrity === undefined ? null : base64(integrity, 'encryptedHmacKey'),
    hmacValue: integrity === undefined ? null : base64(integrity, 'encryptedHmacValue'),
  };
}

const hashNames: Readonly<Record<string, AgileKey['hashName']>> = {
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  'SHA-256': 'sha256',
  SHA384: 'sha384',
  'SHA-384': 'sha384',
  SHA512: 'sha512',
  'SHA-512': 'sha512',
};

function readKey(element: XmlElement): AgileKey {
  const cipher = attribute(element, 'cipherAlgorithm');
  const chaining = attribute(element, 'cipherChaining');
  const hashName = hashNames[attribute(element, 'hashAlgorithm')];
  const blockBytes = Number(attribute(element, 'blockSize'));
  const keyBits = Number(attribute(element, 'keyBits'));
  const known = cipher === 'AES' && chaining === 'ChainingModeCBC' && blockBytes === 16;
  if (!known || hashName === undefined || ![128, 192, 256].includes(keyBits)) {
    throw new UnknownEncryption(`cipher ${cipher} (${chaining}, ${keyBits} bits)`.slice(0, 200));
  }
  return { salt: base64(element, 'saltValue'), blockBytes, keyBits, hashName };
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes[name] ?? '';
}

function base64(element: XmlElement, name: string): Buffer {
  return Buffer.from(attribute(element, name), 'base64');
}
