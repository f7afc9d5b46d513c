import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** 1 January 1980, the first day a ZIP archive can state: the time of writing is no part of what is written. */
const firstDay = 0x0021;
const chunkLength = 1 << 18;

export interface ArchivePart {
  /** ASCII, with `/`. */
  readonly name: string;
  readonly content: Iterable<string>;
}

/**
 * Packs texts into a ZIP archive (APPNOTE 6.3.10) while they are made, so that a part is in memory compressed alone. The
 * same texts give the same bytes.
 */
export async function zipArchive(parts: Iterable<ArchivePart>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const packed = await deflated(content);
    const nameBytes = Buffer.from(name, 'latin1');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE(packed.crc, 10);
    facts.writeUInt32LE(packed.compressed, 14);
    facts.writeUInt32LE(packed.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    chunks.push(signature(0x04034b50), facts, nameBytes, ...packed.chunks);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), facts, place, nameBytes);
    offset += 30 + nameBytes.length + packed.compressed;
  }
  const directoryLength = directory.reduce((sum, { length }) => sum + length, 0);
  const count = directory.length / 5;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directoryLength, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...chunks, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

interface Packed {
  readonly chunks: readonly Buffer[];
  readonly compressed: number;
  readonly length: number;
  readonly crc: number;
}

async function deflated(content: Iterable<string>): Promise<Packed> {
  const stream = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  let compressed = 0;
  let length = 0;
  let crc = 0;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    compressed += chunk.length;
  });
  const ended = once(stream, 'end');
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text, 'utf8');
    length += bytes.length;
    crc = crc32(bytes, crc);
    if (!stream.write(bytes)) await once(stream, 'drain');
  };
  let waiting = '';
  for (const text of content) {
    waiting += text;
    if (waiting.length < chunkLength) continue;
    await write(waiting);
    waiting = '';
  }
  if (waiting !== '') await write(waiting);
  stream.end();
  await ended;
  return { chunks, compressed, length, crc };
}
