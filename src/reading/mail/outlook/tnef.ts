import { id, type MapiAttachment, type MapiMessage } from './mapi-mail.ts';
import { charsetOfCodePage, Properties, propertyType, type RawProperty } from './properties.ts';

/** Attributes of [MS-OXTNEF] 2.1.3.2, without their type. */
const attribute = {
  subject: 0x8004,
  dateSent: 0x8005,
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  recipients: 0x9004,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
} as const;
const signature = 0x223e9f78;
const mostObjects = 20_000;

/** A message in Transport-Neutral Encapsulation Format and whether it ended before its end. */
export interface TnefMessage {
  readonly message: MapiMessage;
  readonly cut: boolean;
}

interface Draft {
  readonly properties: Map<number, RawProperty>;
  categories: string[];
}

/**
 * Reads winmail.dat ([MS-OXTNEF]); null for what is none. A stream that is cut gives what it holds.
 *
 * @param withAttachments false to look at the message alone, as for one inside another.
 */
export function readTnef(bytes: Buffer, withAttachments = true): TnefMessage | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null;
  const message: Draft = { properties: new Map(), categories: [] };
  const attachments: Draft[] = [];
  let recipients: Draft[] = [];
  let codePage: number | null = null;
  let cut = false;
  let at = 6;
  while (at < bytes.length) {
    if (at + 9 > bytes.length) {
      cut = true;
      break;
    }
    const tag = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + 9;
    const end = start + length;
    if (end > bytes.length) cut = true;
    const data = bytes.subarray(start, Math.min(end, bytes.length));
    at = end + 2;
    const attachment = attachments.at(-1);
    if (tag === attribute.codePage && data.length >= 4) codePage = data.readUInt32LE(0);
    else if (tag === attribute.messageProperties) readProperties(data, 0, message);
    else if (tag === attribute.recipients) recipients = readRows(data);
    else if (tag === attribute.subject) setDefault(message, id.subject, propertyType.string8, data);
    else if (tag === attribute.body) setDefault(message, id.body, propertyType.string8, data);
    else if (tag === attribute.attachmentStart && attachments.length < mostObjects) {
      attachments.push({ properties: new Map(), categories: [] });
    } else if (attachment !== undefined) {
      if (tag === attribute.attachmentData)
        setDefault(attachment, id.attachmentData, propertyType.binary, data);
      else if (tag === attribute.attachmentTitle)
        setDefault(attachment, id.attachmentShortName, propertyType.string8, data);
      else if (tag === attribute.attachmentProperties) readProperties(data, 0, attachment);
    }
  }
  const stated = new Properties(message.properties, null);
  const charset = charsetOfCodePage(codePage ?? stated.integer(id.messageCodePage));
  return {
    cut,
    message: {
      properties: new Properties(message.properties, charset),
      recipients: recipients.map(({ properties }) => new Properties(properties, charset)),
      attachments: withAttachments ? attachments.map((draft) => attachmentOf(draft, charset)) : [],
      categories: message.categories,
    },
  };
}

/** What an attribute says where no property says it better. */
function setDefault(draft: Draft, property: number, type: number, value: Buffer): void {
  if (!draft.properties.has(property)) draft.properties.set(property, { type, values: [value] });
}

/** Sixteen bytes in front of an object say what it is (IID_IMessage: a message, as TNEF again). */
const messageInterface = '0703020000000000c000000000000046';

function attachmentOf(draft: Draft, charset: string | null): MapiAttachment {
  const properties = new Properties(draft.properties, charset);
  const data = draft.properties.get(id.attachmentData);
  const content = data?.values[0] ?? null;
  if (content === null || data?.type !== propertyType.object) return { properties, content, message: null };
  const isMessage = content.toString('hex', 0, 16) === messageInterface;
  const rest = content.subarray(16);
  if (!isMessage) return { properties, content: rest, message: null };
  const subject = readTnef(rest, false)?.message.properties.text(id.subject, id.normalizedSubject) ?? '';
  return {
    properties,
    content: rest,
    message: { subject, ending: '.dat', mediaType: 'application/vnd.ms-tnef' },
  };
}

/** Rows of properties, each with their number in front. */
function readRows(data: Buffer): Draft[] {
  if (data.length < 4) return [];
  const rows: Draft[] = [];
  const count = Math.min(data.readUInt32LE(0), mostObjects);
  let at = 4;
  for (let row = 0; row < count && at >= 0 && at < data.length; row++) {
    const draft: Draft = { properties: new Map(), categories: [] };
    at = readProperties(data, at, draft);
    rows.push(draft);
  }
  return rows;
}

/** Bytes of values whose size their type fixes, padded to four. */
const fixedSizes: Readonly<Record<number, number>> = {
  1: 4,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

/** Reads a list of properties ([MS-OXTNEF] 2.1.3.4) at a place; returns the place behind it, -1 where it is cut. */
function readProperties(data: Buffer, start: number, draft: Draft): number {
  if (start + 4 > data.length) return -1;
  const count = data.readUInt32LE(start);
  let at = start + 4;
  for (let index = 0; index < count; index++) {
    if (at + 4 > data.length) return -1;
    const type = data.readUInt16LE(at);
    const property = data.readUInt16LE(at + 2);
    at += 4;
    let name = '';
    if (property >= 0x8000) {
      // A property with a name: its set, the kind of name, then the name.
      if (at + 24 > data.length) return -1;
      const kind = data.readUInt32LE(at + 16);
      if (kind === 1) {
        const length = data.readUInt32LE(at + 20);
        name = data.toString('utf16le', at + 24, at + 24 + length).replace(/\u0000+$/u, '');
        at += 24 + padded(length);
      } else at += 24;
    }
    const read = readValues(data, at, type);
    if (read === null) return -1;
    at = read.next;
    const value = { type: type & 0x0fff, values: read.values };
    if (name === 'Keywords')
      draft.categories = new Properties(new Map([[property, value]]), null).texts(property);
    else if (property < 0x8000) draft.properties.set(property, value);
  }
  return at;
}

function readValues(data: Buffer, start: number, type: number): { values: Buffer[]; next: number } | null {
  const base = type & 0x0fff;
  const fixed = fixedSizes[base];
  const isMany = (type & 0x1000) !== 0;
  let at = start;
  let count = 1;
  if (isMany || fixed === undefined) {
    if (at + 4 > data.length) return null;
    count = data.readUInt32LE(at);
    at += 4;
  }
  const values: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    let length = fixed ?? 0;
    if (fixed === undefined) {
      if (at + 4 > data.length) return null;
      length = data.readUInt32LE(at);
      at += 4;
    }
    if (at + length > data.length) return null;
    if (values.length < mostObjects) values.push(data.subarray(at, at + length));
    at += padded(length);
  }
  return { values, next: at };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
