import { inflateRawSync } from 'node:zlib';
import { type ArchivePart, zipArchive } from './zip-archive.ts';

/**
 * Packs the parts of an archive again, each text in the pieces that `change` gives. For archives that the program has just made itself: nothing
 * is checked, and every part must be text.
 */
export async function rewriteArchive(
  archive: Uint8Array,
  change: (name: string, text: string) => Iterable<string>,
): Promise<Uint8Array> {
  const parts = textParts(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  const changed = parts.map(({ name, text }): ArchivePart => ({ name, content: change(name, text) }));
  return await zipArchive(changed);
}

/** Parts of an archive in the order of its directory (APPNOTE 6.3.10, 4.3.12). */
function textParts(bytes: Buffer): { readonly name: string; readonly text: string }[] {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const packed = bytes.readUInt16LE(at + 10) === 8;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return { name, text: (packed ? inflateRawSync(content) : content).toString('utf8') };
  });
}
