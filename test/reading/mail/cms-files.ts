/** CMS structures for tests (RFC 5652), built byte by byte in DER. Their signatures sign nothing. */
import { generateKeyPairSync } from 'node:crypto';

function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  let length = Buffer.from([body.length]);
  if (body.length > 127) {
    const bytes: number[] = [];
    for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
    length = Buffer.from([0x80 | bytes.length, ...bytes]);
  }
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...contents: Uint8Array[]): Buffer => der(0x30, ...contents);
const set = (...contents: Uint8Array[]): Buffer => der(0x31, ...contents);
const oid = (hexadecimal: string): Buffer => der(0x06, Buffer.from(hexadecimal, 'hex'));
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]));
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
const time = (text: string): Buffer => der(0x17, Buffer.from(text));

const data = oid('2a864886f70d010701');
const ed25519 = sequence(oid('2b6570'));
const sha256 = sequence(oid('608648016503040201'));
const name = sequence(
  set(sequence(oid('550406'), der(0x13, Buffer.from('CN')))),
  set(sequence(oid('550403'), utf8('李伟 Li Wei'))),
);

function certificate(serial: number): Buffer {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const validity = sequence(time('250101000000Z'), time('271231235959Z'));
  const body = sequence(der(0xa0, integer(2)), integer(serial), ed25519, name, validity, name, key);
  return sequence(body, ed25519, der(0x03, Buffer.alloc(65)));
}

function signerOf(serial: number): Buffer {
  return sequence(integer(1), sequence(name, integer(serial)), sha256, ed25519, der(0x04, Buffer.alloc(64)));
}

/** Signed data around a content; null for a detached signature. The signer is Li Wei, whose certificate is included. */
export function signedData(content: Uint8Array | null): Buffer {
  const encapsulated = content === null ? sequence(data) : sequence(data, der(0xa0, der(0x04, content)));
  const body = sequence(integer(1), set(sha256), encapsulated, der(0xa0, certificate(7)), set(signerOf(7)));
  return sequence(oid('2a864886f70d010702'), der(0xa0, body));
}

/** The same in BER as streaming programs write it: lengths left open, the content in pieces. */
export function streamedSignedData(content: Uint8Array): Buffer {
  const end = Buffer.from([0, 0]);
  const open = (tag: number, ...contents: Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...contents, end]);
  const half = Math.floor(content.length / 2);
  const pieces = [der(0x04, content.subarray(0, half)), der(0x04, content.subarray(half))];
  const encapsulated = open(0x30, data, open(0xa0, open(0x24, ...pieces)));
  const body = open(0x30, integer(1), set(sha256), encapsulated, der(0xa0, certificate(7)), set(signerOf(7)));
  return open(0x30, oid('2a864886f70d010702'), open(0xa0, body));
}

/** Enveloped data that nobody can open. */
export function envelopedData(): Buffer {
  const body = sequence(
    integer(0),
    set(),
    sequence(data, sequence(oid('60864801650304012a')), der(0x80, Buffer.alloc(32))),
  );
  return sequence(oid('2a864886f70d010703'), der(0xa0, body));
}
