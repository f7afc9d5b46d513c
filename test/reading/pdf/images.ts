import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { onePage, stream } from './raw-pdf.ts';

/** A black and white picture of lines of text in T.6 coding (CCITT group 4), as a scanner writes it. */
export async function groupFour(
  lines: readonly string[],
  width = 800,
  height = 400,
): Promise<{ data: Buffer; width: number; height: number }> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = '34px "Test Sans"';
  lines.forEach((line, index) => {
    context.fillText(line, 60, 100 + index * 90);
  });
  const tiff = await sharp(canvas.toBuffer('image/png'))
    .flatten({ background: '#ffffff' })
    .greyscale()
    .threshold(128)
    .toColourspace('b-w')
    // One tile: each would begin its coding anew.
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: width, tileHeight: height })
    .toBuffer();
  return { data: tileOf(tiff), width, height };
}

/** The only tile of a little-endian TIFF (TIFF 6.0, tags 324 and 325). */
function tileOf(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const entries = tiff.readUInt16LE(directory);
  const values = new Map<number, { count: number; type: number; at: number }>();
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    values.set(tiff.readUInt16LE(at), {
      type: tiff.readUInt16LE(at + 2),
      count: tiff.readUInt32LE(at + 4),
      at: at + 8,
    });
  }
  const list = (tag: number): number[] => {
    const { type, count, at } = values.get(tag)!;
    const size = type === 3 ? 2 : 4;
    const from = count * size <= 4 ? at : tiff.readUInt32LE(at);
    return Array.from({ length: count }, (_, index) =>
      type === 3 ? tiff.readUInt16LE(from + index * size) : tiff.readUInt32LE(from + index * size),
    );
  };
  const [offset] = list(324);
  const [length] = list(325);
  return tiff.subarray(offset, offset! + length!);
}

/** JBIG2 as PDF embeds it: page information and one generic region in T.6 coding (ITU-T T.88, 7.4.6 and 7.4.8). */
export function jbig2Of(picture: { data: Buffer; width: number; height: number }): Buffer {
  const region = Buffer.alloc(18);
  region.writeUInt32BE(picture.width, 0);
  region.writeUInt32BE(picture.height, 4);
  region[17] = 1; // MMR
  const page = Buffer.alloc(19);
  page.writeUInt32BE(picture.width, 0);
  page.writeUInt32BE(picture.height, 4);
  const segment = (number: number, type: number, data: Buffer): Buffer => {
    const header = Buffer.alloc(11);
    header.writeUInt32BE(number, 0);
    header[4] = type;
    header[6] = 1;
    header.writeUInt32BE(data.length, 7);
    return Buffer.concat([header, data]);
  };
  return Buffer.concat([segment(0, 48, page), segment(1, 38, Buffer.concat([region, picture.data]))]);
}

/** A PDF of one page that is one image. */
export function imagePage(dictionary: string, data: Buffer, content = ''): Buffer {
  return onePage({
    page: '/MediaBox [0 0 600 300]',
    content: `q 600 0 0 300 0 0 cm /I0 Do Q ${content}`,
    resources: '/XObject << /I0 6 0 R >>',
    objects: [stream(6, `/Type /XObject /Subtype /Image ${dictionary}`, data)],
  });
}
