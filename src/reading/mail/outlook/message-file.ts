import { type Storage, writeCompoundFile } from './compound-file.ts';
import { id, type MapiAttachment, type MapiMessage } from './mapi-mail.ts';
import { charsetOfCodePage, Properties, propertyType, type RawProperty } from './properties.ts';

/** Size of the header of the property stream, by what it belongs to ([MS-OXMSG] 2.4). */
const headerBytes = { message: 32, embedded: 24, other: 8 } as const;
const propertiesStream = '__properties_version1.0';
const nameStorage = '__nameid_version1.0';
/** Recipients and attachments looked at in one message. */
const mostObjects = 20_000;

/** The message in an Outlook message file ([MS-OXMSG]) whose compound file is read. */
export function messageOf(root: Storage): MapiMessage {
  const properties = propertiesOf(root, headerBytes.message, null);
  const { charset } = properties;
  return {
    properties,
    recipients: inner(root, '__recip_version1.0_#').map((each) =>
      propertiesOf(each, headerBytes.other, charset),
    ),
    attachments: inner(root, '__attach_version1.0_#').map((each) => attachmentOf(each, root, charset)),
    categories: categoriesOf(root, properties),
  };
}

/** Storages of recipients or attachments, in the order of their numbers. */
function inner(root: Storage, prefix: string): Storage[] {
  return [...root.storages]
    .filter(([name]) => name.startsWith(prefix))
    .toSorted(
      ([a], [b]) => Number.parseInt(a.slice(prefix.length), 16) - Number.parseInt(b.slice(prefix.length), 16),
    )
    .slice(0, mostObjects)
    .map(([, storage]) => storage);
}

function attachmentOf(storage: Storage, root: Storage, charset: string | null): MapiAttachment {
  const properties = propertiesOf(storage, headerBytes.other, charset);
  const object = storage.storages.get('__substg1.0_3701000d');
  if (object === undefined)
    return { properties, content: properties.bytes(id.attachmentData), message: null };
  if (!object.streams.has(propertiesStream)) {
    // An object of another program (OLE): kept as the compound file that it is.
    return { properties, content: writeCompoundFile(object), message: null };
  }
  const subject = propertiesOf(object, headerBytes.embedded, charset).text(id.subject, id.normalizedSubject);
  return {
    properties,
    content: writeCompoundFile(asMessageFile(object, root)),
    message: { subject, ending: '.msg', mediaType: 'application/vnd.ms-outlook' },
  };
}

/** A message inside a message as a file of its own: its header grows by eight bytes, the names go with it (2.2.2.1). */
function asMessageFile(object: Storage, root: Storage): Storage {
  const stream = object.streams.get(propertiesStream)!;
  const streams = new Map(object.streams);
  streams.set(
    propertiesStream,
    Buffer.concat([
      stream.subarray(0, headerBytes.embedded),
      Buffer.alloc(8),
      stream.subarray(headerBytes.embedded),
    ]),
  );
  const storages = new Map(object.storages);
  const names = root.storages.get(nameStorage);
  if (names !== undefined) storages.set(nameStorage, names);
  return { streams, storages };
}

function propertiesOf(storage: Storage, header: number, outerCharset: string | null): Properties {
  const found = new Map<number, RawProperty>();
  const stream = storage.streams.get(propertiesStream) ?? Buffer.alloc(0);
  for (let at = header; at + 16 <= stream.length; at += 16) {
    const type = stream.readUInt16LE(at);
    const property = stream.readUInt16LE(at + 2);
    const value = propertyValue(storage, type, property, stream.subarray(at + 8, at + 16));
    if (value !== null) found.set(property, value);
  }
  addUnlisted(storage, found);
  const plain = new Properties(found, null);
  const codePage = plain.integer(id.messageCodePage) ?? plain.integer(id.internetCodePage);
  return new Properties(found, charsetOfCodePage(codePage) ?? outerCharset);
}

const fixedTypes = new Set<number>([
  propertyType.integer16,
  propertyType.integer32,
  propertyType.boolean,
  propertyType.integer64,
  propertyType.time,
]);

function propertyValue(storage: Storage, type: number, property: number, fixed: Buffer): RawProperty | null {
  if (fixedTypes.has(type)) return { type, values: [fixed] };
  const stream = streamName(property, type);
  if ((type & 0x1000) === 0) {
    const content = storage.streams.get(stream);
    return content === undefined ? null : { type, values: [content] };
  }
  const values: Buffer[] = [];
  for (let index = 0; index < mostObjects; index++) {
    const content = storage.streams.get(`${stream}-${index.toString(16).padStart(8, '0')}`);
    if (content === undefined) break;
    values.push(content);
  }
  return { type: type & 0x0fff, values };
}

function streamName(property: number, type: number): string {
  const hexadecimal = (value: number): string => value.toString(16).padStart(4, '0');
  return `__substg1.0_${hexadecimal(property)}${hexadecimal(type)}`;
}

/** Streams that the property stream does not list, as in damaged files: their names say what they are. */
function addUnlisted(storage: Storage, found: Map<number, RawProperty>): void {
  for (const [name, content] of storage.streams) {
    const match = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/u.exec(name);
    if (match === null) continue;
    const property = Number.parseInt(match[1]!, 16);
    const type = Number.parseInt(match[2]!, 16);
    if (!found.has(property) && (type & 0x1000) === 0) found.set(property, { type, values: [content] });
  }
}

/** Categories are a property with a name, whose number each file assigns anew ([MS-OXMSG] 2.2.3). */
function categoriesOf(root: Storage, properties: Properties): string[] {
  const names = root.storages.get(nameStorage)?.streams;
  const entries = names?.get('__substg1.0_00030102');
  const strings = names?.get('__substg1.0_00040102');
  if (entries === undefined || strings === undefined) return [];
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const isString = (entries.readUInt16LE(at + 4) & 1) === 1;
    const offset = entries.readUInt32LE(at);
    if (!isString || offset + 4 > strings.length) continue;
    const length = strings.readUInt32LE(offset);
    if (strings.toString('utf16le', offset + 4, offset + 4 + length) !== 'Keywords') continue;
    return properties.texts(0x8000 + entries.readUInt16LE(at + 6));
  }
  return [];
}
