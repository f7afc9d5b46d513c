import { open } from 'node:fs/promises';

const iso9660 = 'application/x-iso9660-image';
/** Where a disc image names itself: sector 16 of 2,048 bytes (ECMA-119, 8.1; ECMA-167 for UDF). */
const volumeDescriptors = 16 * 2048;

type Signature = readonly [string, readonly number[], number?];

const text = (value: string): number[] => [...Buffer.from(value, 'latin1')];

/** Signatures of archives and packed files: media type, bytes, and where they stand if not at the beginning. */
const signatures: readonly Signature[] = [
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/vnd.rar', [...text('Rar!'), 0x1a, 0x07]],
  ['application/gzip', [0x1f, 0x8b]],
  ['application/x-xz', [0xfd, ...text('7zXZ'), 0]],
  ['application/zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['application/x-compress', [0x1f, 0x9d]],
  ['application/vnd.ms-cab-compressed', [...text('MSCF'), 0, 0, 0, 0]],
  ['application/x-rpm', [0xed, 0xab, 0xee, 0xdb]],
  ['application/vnd.debian.binary-package', text('!<arch>\ndebian')],
  ['application/x-cpio', text('070701')],
  ['application/x-cpio', text('070702')],
  ['application/x-cpio', text('070707')],
];

/** The media type of an archive or packed file by its bytes; null for anything else. */
export async function archiveType(path: string, sample: Buffer, size: number): Promise<string | null> {
  for (const [mediaType, bytes, at = 0] of signatures) {
    if (sample.subarray(at, at + bytes.length).equals(Buffer.from(bytes))) return mediaType;
  }
  // bzip2: `BZh`, a level, then the magic of a block or of the end of the stream.
  if (/^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/u.test(sample.toString('latin1', 0, 10)))
    return 'application/x-bzip2';
  if (isArj(sample)) return 'application/x-arj';
  if (/^-l(?:h[0-9dx]|z[45s])-$/u.test(sample.toString('latin1', 2, 7)))
    return 'application/x-lzh-compressed';
  if (isTar(sample)) return 'application/x-tar';
  if (isLzma(sample, size)) return 'application/x-lzma';
  if (size > volumeDescriptors + 6 && (await isDiscImage(path, sample))) return iso9660;
  return null;
}

/** ARJ: two bytes, the size of a main header of at most 2,600 bytes, and its fixed first fields. */
function isArj(sample: Buffer): boolean {
  if (sample.length < 34 || sample[0] !== 0x60 || sample[1] !== 0xea) return false;
  const size = sample.readUInt16LE(2);
  return size >= 30 && size <= 2600 && sample[10] === 2;
}

/** A tar header carries the sum of its own bytes, the sum's field taken as spaces (POSIX.1-2017, pax, ustar). */
function isTar(sample: Buffer): boolean {
  if (sample.length < 512 || sample[0] === 0) return false;
  const stated = /^\s*([0-7]{1,7})[\0 ]/u.exec(sample.toString('latin1', 148, 156))?.[1];
  if (stated === undefined) return false;
  let sum = 8 * 32;
  for (let at = 0; at < 512; at++) if (at < 148 || at >= 156) sum += sample[at]!;
  return sum === Number.parseInt(stated, 8);
}

/** The older LZMA file has no signature: properties that every program writes, and a size that can be. */
function isLzma(sample: Buffer, size: number): boolean {
  if (size < 18 || sample.length < 14 || sample[0] !== 0x5d || sample[13] !== 0) return false;
  const dictionary = sample.readUInt32LE(1);
  const isPower = dictionary >= 4096 && (dictionary & (dictionary - 1)) === 0;
  const unpacked = sample.readBigUInt64LE(5);
  return isPower && (unpacked === 0xffff_ffff_ffff_ffffn || unpacked < 2n ** 40n);
}

async function isDiscImage(path: string, sample: Buffer): Promise<boolean> {
  const at = volumeDescriptors + 1;
  const fits = (bytes: Buffer): boolean => /^(?:CD001|BEA01|NSR0[23])/u.test(bytes.toString('latin1'));
  if (sample.length >= at + 5) return fits(sample.subarray(at, at + 5));
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(5);
    await handle.read(bytes, 0, 5, at);
    return fits(bytes);
  } finally {
    await handle.close();
  }
}

/** A self-extracting archive is looked for in the last bytes (ZIP) or behind the program (7z, RAR) of an `.exe`. */
const searchedBytes = 2 * 1024 ** 2;

/** The archive inside a program that unpacks itself; null for a program without one. */
export async function selfExtractingType(path: string, size: number): Promise<string | null> {
  const handle = await open(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    // The directory must lie in the file: four bytes alone may stand anywhere in a program.
    if (end >= 0 && end + 22 <= tail.length) {
      const directory = tail.readUInt32LE(end + 12);
      if (tail.readUInt16LE(end + 10) > 0 && directory > 0 && directory < size) return 'application/zip';
    }
    const head = Buffer.alloc(Math.min(size, searchedBytes));
    await handle.read(head, 0, head.length, 0);
    if (head.includes(Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0])))
      return 'application/x-7z-compressed';
    if (head.includes(Buffer.from([...text('Rar!'), 0x1a, 0x07]))) return 'application/vnd.rar';
    return null;
  } finally {
    await handle.close();
  }
}

/** Later parts of archives split over several files have no signature of their own. */
export function isSplitPartName(name: string): boolean {
  return /\.(?:(?:7z|zip|rar|tar|gz|tgz|bz2|xz|arj)\.\d{3,4}|z\d\d|r\d\d)$/iu.test(name);
}
