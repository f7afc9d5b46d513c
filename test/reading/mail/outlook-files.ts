/** Small Outlook files for tests: messages ([MS-OXMSG]) and winmail.dat ([MS-OXTNEF]), built from their properties. */
import { CFB } from '@e965/xlsx';

/** A property by `[id, type, value]`; types as in [MS-OXCDATA] 2.11.1. */
export type TestProperty = readonly [id: number, type: number, value: Buffer | readonly Buffer[]];

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
export const text = (id: number, value: string): TestProperty => [id, 0x1f, utf16(value)];
export const text8 = (id: number, value: Buffer | string): TestProperty => [id, 0x1e, Buffer.from(value)];
export const binary = (id: number, value: Buffer | string): TestProperty => [id, 0x102, Buffer.from(value)];
export const integer = (id: number, value: number): TestProperty => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return [id, 3, bytes];
};
/** Time in UTC, ISO 8601. */
export const time = (id: number, iso: string): TestProperty => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n);
  return [id, 0x40, bytes];
};

export interface TestMessage {
  readonly properties: readonly TestProperty[];
  readonly recipients?: readonly (readonly TestProperty[])[];
  readonly attachments?: readonly (readonly TestProperty[] | TestMessage)[];
  readonly categories?: readonly string[];
}

const hexadecimal = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, '0');

function addProperties(
  file: unknown,
  path: string,
  header: number,
  properties: readonly TestProperty[],
): void {
  const entries: Buffer[] = [Buffer.alloc(header)];
  for (const [id, type, value] of properties) {
    const entry = Buffer.alloc(16);
    entry.writeUInt16LE(type, 0);
    entry.writeUInt16LE(id, 2);
    const stream = `${path}/__substg1.0_${hexadecimal(id, 4)}${hexadecimal(type, 4)}`;
    if (Array.isArray(value)) {
      value.forEach((each, index) => {
        CFB.utils.cfb_add(file, `${stream}-${hexadecimal(index, 8)}`, each);
      });
    } else if (type === 0x1e || type === 0x1f || type === 0x102) {
      entry.writeUInt32LE((value as Buffer).length, 8);
      CFB.utils.cfb_add(file, stream, value);
    } else (value as Buffer).copy(entry, 8);
    entries.push(entry);
  }
  CFB.utils.cfb_add(file, `${path}/__properties_version1.0`, Buffer.concat(entries));
}

function addMessage(file: unknown, path: string, message: TestMessage): void {
  const categories: TestProperty[] =
    message.categories === undefined ? [] : [[0x8000, 0x101f, message.categories.map(utf16)]];
  addProperties(file, path, path === '' ? 32 : 24, [...message.properties, ...categories]);
  message.recipients?.forEach((properties, index) => {
    addProperties(file, `${path}/__recip_version1.0_#${hexadecimal(index, 8)}`, 8, properties);
  });
  message.attachments?.forEach((attachment, index) => {
    const storage = `${path}/__attach_version1.0_#${hexadecimal(index, 8)}`;
    if ('properties' in attachment) {
      addProperties(file, storage, 8, [integer(0x3705, 5)]);
      addMessage(file, `${storage}/__substg1.0_3701000D`, attachment);
    } else addProperties(file, storage, 8, attachment);
  });
}

/** An Outlook message file. */
export function outlookMessage(message: TestMessage): Buffer {
  const file = CFB.utils.cfb_new() as unknown;
  const keyword = utf16('Keywords');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(keyword.length);
  const entry = Buffer.alloc(8);
  entry.writeUInt16LE(1 | (2 << 1), 4);
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00020102', Buffer.alloc(16));
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00030102', entry);
  CFB.utils.cfb_add(file, '/__nameid_version1.0/__substg1.0_00040102', Buffer.concat([length, keyword]));
  addMessage(file, '', message);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** RTF in the form that Outlook keeps it in, without any reference back ([MS-OXRTFCP] 2.1.3). */
export function compressedRtf(rtf: string): Buffer {
  const raw = Buffer.from(rtf, 'latin1');
  const pieces: Buffer[] = [];
  for (let at = 0; at < raw.length; at += 8) pieces.push(Buffer.from([0]), raw.subarray(at, at + 8));
  const body = Buffer.concat(pieces);
  const header = Buffer.alloc(16);
  header.writeUInt32LE(body.length + 12, 0);
  header.writeUInt32LE(raw.length, 4);
  header.write('LZFu', 8, 'latin1');
  return Buffer.concat([header, body]);
}

function tnefAttribute(level: number, id: number, type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(level, 0);
  head.writeUInt16LE(id, 1);
  head.writeUInt16LE(type, 3);
  head.writeUInt32LE(data.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0));
  return Buffer.concat([head, data, checksum]);
}

function tnefProperties(properties: readonly TestProperty[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(properties.length);
  const pieces: Buffer[] = [count];
  for (const [id, type, value] of properties) {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(id, 2);
    pieces.push(head);
    const bytes = value as Buffer;
    if (type === 0x1e || type === 0x1f || type === 0x102 || type === 0x0d) {
      const lengths = Buffer.alloc(8);
      lengths.writeUInt32LE(1, 0);
      lengths.writeUInt32LE(bytes.length, 4);
      pieces.push(lengths);
    }
    pieces.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
  }
  return Buffer.concat(pieces);
}

export interface TestTnef {
  readonly codePage?: number;
  readonly properties?: readonly TestProperty[];
  /** Plain body in the code page (attBody). */
  readonly body?: Buffer;
  readonly attachments?: readonly { title: Buffer; data?: Buffer; properties?: readonly TestProperty[] }[];
}

/** winmail.dat. */
export function tnef(input: TestTnef): Buffer {
  const codePage = Buffer.alloc(8);
  codePage.writeUInt32LE(input.codePage ?? 1252);
  const pieces: Buffer[] = [
    Buffer.from('789f3e220100', 'hex'),
    tnefAttribute(1, 0x9006, 8, Buffer.from([0, 0, 1, 0])),
    tnefAttribute(1, 0x9007, 6, codePage),
  ];
  if (input.body !== undefined) pieces.push(tnefAttribute(1, 0x800c, 2, input.body));
  if (input.properties !== undefined)
    pieces.push(tnefAttribute(1, 0x9003, 6, tnefProperties(input.properties)));
  for (const { title, data, properties } of input.attachments ?? []) {
    pieces.push(tnefAttribute(2, 0x9002, 6, Buffer.alloc(14)));
    pieces.push(tnefAttribute(2, 0x8010, 1, Buffer.concat([title, Buffer.from([0])])));
    if (data !== undefined) pieces.push(tnefAttribute(2, 0x800f, 6, data));
    if (properties !== undefined) pieces.push(tnefAttribute(2, 0x9005, 6, tnefProperties(properties)));
  }
  return Buffer.concat(pieces);
}

/** The interface that says: this object is a message in TNEF again. */
export const messageInterface = Buffer.from('0703020000000000c000000000000046', 'hex');
