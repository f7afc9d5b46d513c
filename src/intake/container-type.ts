import { open } from 'node:fs/promises';
import yauzl from 'yauzl';

const openXml = 'application/vnd.openxmlformats-officedocument';
const entriesToLookAt = 2_000;

/**
 * Tells Office, OpenDocument and OFD files from plain archives by what is inside; a ZIP whose directory cannot be read
 * is still a ZIP, and intake says what is wrong with it.
 */
export async function zipContentType(path: string, sample: Buffer): Promise<string> {
  // OpenDocument and EPUB: the first member is stored uncompressed and holds the media type (ODF 1.3, part 2, 3.3).
  const declared = declaredType(sample);
  if (declared !== null) return declared;
  let names: Set<string>;
  try {
    names = await memberNames(path);
  } catch {
    return 'application/zip';
  }
  // Some writers state the size of the media type behind it, or compress it.
  if (names.has('mimetype') && names.has('content.xml')) {
    const type = (await smallMember(path, 'mimetype'))?.trim();
    if (type !== undefined && mediaTypePattern.test(type)) return type;
  }
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.bin')) return 'application/vnd.ms-excel.sheet.binary.macroenabled.12';
    for (const [folder, kind] of [
      ['word/', 'wordprocessingml.document'],
      ['xl/', 'spreadsheetml.sheet'],
      ['ppt/', 'presentationml.presentation'],
    ] as const) {
      if ([...names].some((name) => name.startsWith(folder))) return `${openXml}.${kind}`;
    }
  }
  // GB/T 33190: the root file of an OFD document, the format of Chinese electronic invoices.
  if (names.has('OFD.xml')) return 'application/ofd';
  if (names.has('[Content_Types].xml') && names.has('visio/document.xml'))
    return 'application/vnd.ms-visio.drawing';
  // ECMA-388: the sequence of documents of an XPS file.
  if ([...names].some((name) => /^(?:FixedDocumentSequence|FixedDocSeq)\.fdseq$/iu.test(name)))
    return 'application/vnd.ms-xpsdocument';
  if (names.has('Index/Document.iwa') || names.has('Index.zip')) return 'application/x-iwork';
  return 'application/zip';
}

function declaredType(sample: Buffer): string | null {
  if (sample.length < 38 || sample.readUInt16LE(26) !== 8) return null;
  if (sample.toString('latin1', 30, 38) !== 'mimetype') return null;
  const start = 38 + sample.readUInt16LE(28);
  const size = sample.readUInt32LE(18);
  if (size === 0 || size > 200) return null;
  const text = sample.toString('latin1', start, start + size).trim();
  return mediaTypePattern.test(text) ? text : null;
}

const mediaTypePattern = /^application\/[\w.+-]{1,150}$/u;

/** Text of a member of at most 200 bytes; null for none. */
async function smallMember(path: string, name: string): Promise<string | null> {
  const archive = await yauzl.openPromise(path, { autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName !== name) continue;
      if (entry.uncompressedSize > 200 || entry.isEncrypted()) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('latin1');
    }
  } catch {
    // A damaged archive is named by whoever unpacks it.
  } finally {
    archive.close();
  }
  return null;
}

async function memberNames(path: string): Promise<Set<string>> {
  const archive = await yauzl.openPromise(path, { decodeStrings: false, validateEntrySizes: false });
  const names = new Set<string>();
  try {
    for await (const entry of archive.eachEntry()) {
      names.add(Buffer.from(entry.fileNameRaw).toString('latin1').replaceAll('\\', '/'));
      if (names.size >= entriesToLookAt) break;
    }
  } finally {
    archive.close();
  }
  return names;
}

/** Stream names of the compound file format ([MS-CFB]) and what writes them. */
const streams: readonly (readonly [string, string])[] = [
  // [MS-OFFCRYPTO]: a password-protected Office file is a compound file around the encrypted package.
  ['EncryptedPackage', 'application/x-ooxml-protected'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
  ['__nameid_version1.0', 'application/vnd.ms-outlook'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['PP97_DUALSTORAGE', 'application/vnd.ms-powerpoint'],
  ['VisioDocument', 'application/vnd.visio'],
  ['Quill', 'application/x-mspublisher'],
  ['MatOST', 'application/vnd.ms-works'],
  ['HwpSummaryInformation', 'application/x-hwp-5'],
  ['\u0005HwpSummaryInformation', 'application/x-hwp-5'],
];

/** Tells Outlook messages and old Office files apart by the streams in the first directory sectors. */
export async function compoundFileType(path: string, sample: Buffer): Promise<string> {
  const fallback = 'application/x-cfb';
  if (sample.length < 512) return fallback;
  const shift = sample.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return fallback;
  const position = (sample.readUInt32LE(48) + 1) * 2 ** shift;
  const handle = await open(path, 'r');
  try {
    const directory = Buffer.alloc(8 * 4096);
    const { bytesRead } = await handle.read(directory, 0, directory.length, position);
    const names = new Set<string>();
    for (let at = 0; at + 128 <= bytesRead; at += 128) {
      const length = directory.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.add(directory.toString('utf16le', at, at + length - 2));
    }
    return streams.find(([name]) => names.has(name))?.[1] ?? fallback;
  } finally {
    await handle.close();
  }
}
