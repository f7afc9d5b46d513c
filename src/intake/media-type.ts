import { open } from 'node:fs/promises';
import { DocumentError } from '../model/exception.ts';
import { isBinaryData } from '../text/decode-text.ts';
import { archiveType, isSplitPartName, selfExtractingType } from './archive-type.ts';
import { compoundFileType, zipContentType } from './container-type.ts';
import { mailType } from './mail-type.ts';
import { knownMediaType, mediaTypeOfName } from './media-type-names.ts';
import { rareType } from './rare-type.ts';
import { textMediaType } from './text-media-type.ts';
import { readFailure } from './walk.ts';

const sampleBytes = 64 * 1024;

/** What is kept in compound files ([MS-CFB]). */
const compoundTypes = new Set([
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.ms-outlook',
]);

export interface MediaType {
  readonly mediaType: string;
  /** What it rests on: the bytes, the ending of the name, what the container claims, or none of these. */
  readonly basis: 'content' | 'name' | 'claim' | 'guess';
}

/**
 * The media type of a file by its content; its name decides only where the content leaves it open (a text that may be
 * a table, bytes that no signature fits), and what its container claims only where the name says nothing either: a
 * wrong ending or claim does no harm.
 *
 * @param path where the bytes lie.
 * @param name the name a person gave the file.
 * @param claim media type that the container states, as a mail does for its attachments.
 * @throws {DocumentError} the file cannot be read.
 */
export async function mediaTypeOf(path: string, name: string, claim?: string): Promise<MediaType> {
  const { sample, size } = await readSample(path);
  const cut = size > sample.length;
  const bySignature = await signatureType(path, sample, size, name);
  const byName = mediaTypeOfName(name);
  const byClaim = knownMediaType(claim);
  if (bySignature === 'application/x-cfb' && compoundTypes.has(byName ?? byClaim ?? '')) {
    // A damaged one, whose directory does not say which program's it is: its reader says what is wrong.
    return { mediaType: (byName ?? byClaim)!, basis: byName === null ? 'claim' : 'name' };
  }
  if (bySignature !== null) return { mediaType: bySignature, basis: 'content' };
  // A mail may carry bytes that are no text as they are, behind a header that is.
  const asMail = mailType(sample.toString('latin1'), byName ?? byClaim);
  if (asMail !== null) return { mediaType: asMail, basis: 'content' };
  const asText = textMediaType(sample, cut, byName ?? byClaim);
  if (asText !== null) return asText;
  // ISO 32000-1, annex H: readers accept a header anywhere in the first 1,024 bytes.
  if (sample.subarray(0, 1024).includes('%PDF-')) return { mediaType: 'application/pdf', basis: 'content' };
  const byLibrary = await libraryType(path);
  if (byLibrary !== null) return { mediaType: byLibrary, basis: 'content' };
  // Nobody can read as text what is none, whatever its name says; a text in an encoding of its own may be one.
  const isText = !isBinaryData(sample);
  if (byName !== null && (isText || !byName.startsWith('text/'))) return { mediaType: byName, basis: 'name' };
  if (byName === null && byClaim !== null && (isText || !/^(?:text|message)\//u.test(byClaim))) {
    return { mediaType: byClaim, basis: 'claim' };
  }
  return { mediaType: 'application/octet-stream', basis: 'guess' };
}

async function readSample(path: string): Promise<{ sample: Buffer; size: number }> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(sampleBytes, size));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return { sample: buffer.subarray(0, bytesRead), size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new DocumentError({ ...readFailure('file', error), stage: 'intake' });
  }
}

async function signatureType(
  path: string,
  sample: Buffer,
  size: number,
  name: string,
): Promise<string | null> {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => sample[index] === byte);
  const startsText = (text: string): boolean => sample.subarray(0, text.length).equals(Buffer.from(text));
  if (size === 0) return 'application/x-empty';
  if (startsText('%PDF-')) return 'application/pdf';
  // The first part of a split ZIP begins like a whole one; the directory is in the last part.
  if (starts(0x50, 0x4b) && isSplitPartName(name)) return 'application/x-split-archive';
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return zipContentType(path, sample);
  if (starts(0x50, 0x4b, 7, 8)) return 'application/zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFileType(path, sample);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsText('RIFF') && sample.subarray(8, 12).equals(Buffer.from('WEBP'))) return 'image/webp';
  if (startsText('GIF8')) return 'image/gif';
  // [MS-XLS] 2.4.21: a workbook of Excel 2 to 5 begins with its BOF record, without a compound file around it.
  if (
    sample[0] === 9 &&
    [0, 2, 4, 8].includes(sample[1]!) &&
    [4, 6, 8, 16].includes(sample[2]!) &&
    sample[3] === 0
  )
    return 'application/vnd.ms-excel';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  if (starts(0x49, 0x49, 0x2b, 0) || starts(0x4d, 0x4d, 0, 0x2b)) return 'image/tiff';
  // [MS-PST] 2.2.2.6 and [MS-OXTNEF] 2.1.3.1.
  if (startsText('!BDN')) return 'application/vnd.ms-outlook-pst';
  if (starts(0x78, 0x9f, 0x3e, 0x22)) return 'application/vnd.ms-tnef';
  if (isCms(sample)) return 'application/pkcs7-mime';
  if (startsText('-----BEGIN PGP MESSAGE-----')) return 'application/pgp-encrypted';
  if (startsText('{\\rtf')) return 'application/rtf';
  if (startsText('MZ')) return (await selfExtractingType(path, size)) ?? 'application/x-msdownload';
  const archive = await archiveType(path, sample, size);
  if (archive !== null) return archive;
  const rare = rareType(sample);
  if (rare !== null) return rare;
  return isSplitPartName(name) && isBinaryData(sample) ? 'application/x-split-archive' : null;
}

/** Loaded when first asked: what is usually sent is known before. */
async function libraryType(path: string): Promise<string | null> {
  const { fileTypeFromFile } = await import('file-type');
  try {
    return (await fileTypeFromFile(path))?.mime ?? null;
  } catch {
    // A damaged file can make a detector stumble; the name is left to go by.
    return null;
  }
}

/** A CMS structure (RFC 5652): signed or enveloped data in BER, or in PEM (RFC 7468). */
function isCms(sample: Buffer): boolean {
  if (/^-----BEGIN (?:CMS|PKCS7)-----/u.test(sample.toString('latin1', 0, 40))) return true;
  if (sample[0] !== 0x30) return false;
  // Content types 1.2.840.113549.1.7.2 (signed), .3 (enveloped) and .6 (encrypted), behind a length of 1 to 5 bytes.
  const type = sample.subarray(2, 18).indexOf(Buffer.from('06092a864886f70d0107', 'hex'));
  return type >= 0 && type <= 5 && [2, 3, 6].includes(sample[2 + type + 10] ?? 0);
}
