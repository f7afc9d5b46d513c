/** Writes a multi-page black-and-white TIFF 6.0, deflated, as fax servers keep them. */
import { deflateSync } from 'node:zlib';

export interface TiffPage {
  /** Rows of one bit a pixel, 1 = white. */
  readonly bits: Buffer;
  readonly width: number;
  readonly height: number;
  readonly dotsPerInch: number;
}

export function writeTiff(pages: TiffPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let length = 8;
  let linkAt = 4;
  const links: [number, number][] = [];
  const push = (part: Buffer) => {
    const padded = part.length % 2 === 0 ? part : Buffer.concat([part, Buffer.alloc(1)]);
    const at = length;
    parts.push(padded);
    length += padded.length;
    return at;
  };
  for (const page of pages) {
    const strip = deflateSync(page.bits, { level: 9 });
    const stripAt = push(strip);
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(page.dotsPerInch, 0);
    resolution.writeUInt32LE(1, 4);
    const resolutionAt = push(resolution);
    // Tag, type (3 short, 4 long, 5 rational), value or offset; tags ascend as the format demands.
    const entries: [number, number, number][] = [
      [256, 4, page.width],
      [257, 4, page.height],
      [258, 3, 1],
      [259, 3, 8],
      [262, 3, 1],
      [273, 4, stripAt],
      [277, 3, 1],
      [278, 4, page.height],
      [279, 4, strip.length],
      [282, 5, resolutionAt],
      [283, 5, resolutionAt],
      [296, 3, 2],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, value], index) => {
      const at = 2 + index * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(type, at + 2);
      directory.writeUInt32LE(1, at + 4);
      if (type === 3) directory.writeUInt16LE(value, at + 8);
      else directory.writeUInt32LE(value, at + 8);
    });
    const directoryAt = push(directory);
    links.push([linkAt, directoryAt]);
    linkAt = directoryAt + 2 + entries.length * 12;
  }
  const file = Buffer.concat(parts);
  for (const [at, target] of links) file.writeUInt32LE(target, at);
  return file;
}
