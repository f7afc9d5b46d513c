import { closeSync, openSync, readSync } from 'node:fs';

/** The AES coder of 7z, as a header names it. */
const sevenZipAes = Buffer.from('06f10701', 'hex');
/** A header that is packed or encrypted itself (7zFormat.txt, `kEncodedHeader`). */
const encodedHeader = 0x17;

/**
 * Whether an archive hides even the names of its members behind a password. 7-Zip may stumble over what a wrong
 * password makes of such a directory; then this tells an encrypted archive from a damaged one.
 */
export function hidesNames(path: string, type: string): boolean {
  const file = openSync(path, 'r');
  const read = (position: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, position));
  };
  try {
    switch (type) {
      case '7z': {
        const start = read(0, 32);
        if (start.length < 32) return false;
        const offset = Number(start.readBigUInt64LE(12));
        const size = Number(start.readBigUInt64LE(20));
        if (!Number.isSafeInteger(offset) || size > 1024 ** 2) return false;
        const header = read(32 + offset, size);
        return header[0] === encodedHeader && header.includes(sevenZipAes);
      }
      case 'rar5':
        // Checksum (4), size (1 where the block is this short), type 4: everything behind is encrypted.
        return read(8, 6)[5] === 4;
      case 'rar':
        // The main header's flags: block headers are encrypted.
        return ((read(7, 5)[3] ?? 0) & 0x80) !== 0;
      default:
        return false;
    }
  } finally {
    closeSync(file);
  }
}
