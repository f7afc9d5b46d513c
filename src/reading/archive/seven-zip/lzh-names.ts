import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decodeLegacyNames } from '../legacy-names.ts';

/** Extended headers that bear a part of the name. */
const fileNameHeader = 1;
const folderNameHeader = 2;

/**
 * Names of the members of an LZH archive, folders included, in order. The format does not say in which code page they
 * are, and 7-Zip takes them for UTF-8; most such archives come from Japan, in Shift-JIS.
 *
 * @param most members at which the reading ends.
 */
export function lzhNames(path: string, most: number): string[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const read = (position: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, position));
    };
    const names: Buffer[] = [];
    for (let at = 0; at < size && names.length < most; ) {
      const head = read(at, 4096);
      // A zero byte ends the archive.
      if (head.length < 22 || head[0] === 0) break;
      const level = head[20]!;
      const headerBytes = level === 2 ? head.readUInt16LE(0) : head[0]! + 2;
      if (level > 2 || headerBytes < 22) break;
      names.push(nameIn(head.subarray(0, Math.max(headerBytes, 4096)), level, headerBytes));
      at += headerBytes + head.readUInt32LE(7);
    }
    return decodeLegacyNames(names);
  } finally {
    closeSync(file);
  }
}

function nameIn(head: Buffer, level: number, headerBytes: number): Buffer {
  const own = level === 2 ? Buffer.alloc(0) : head.subarray(22, 22 + head[21]!);
  if (level === 0) return withSlashes(own);
  let name = own;
  let folder: Buffer = Buffer.alloc(0);
  let at = level === 2 ? 26 : headerBytes;
  let length = head.length >= at ? head.readUInt16LE(at - 2) : 0;
  while (length >= 3 && at + length <= head.length) {
    const body = head.subarray(at + 1, at + length - 2);
    if (head[at] === fileNameHeader) name = body;
    if (head[at] === folderNameHeader) folder = body;
    at += length;
    length = head.readUInt16LE(at - 2);
  }
  return withSlashes(Buffer.concat([folder, name]));
}

/** Parts of a path are parted by 0xff, which is no character in any of the code pages. */
function withSlashes(name: Buffer): Buffer {
  return Buffer.from(name.map((byte) => (byte === 0xff ? 0x2f : byte)));
}
