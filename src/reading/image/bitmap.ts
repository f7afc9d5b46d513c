import { createCanvas, loadImage } from '@napi-rs/canvas';
import { corruptImage, requirePixels } from './failures.ts';
import type { PictureDecoder } from './raw-picture.ts';

/** Windows bitmaps of every version and compression, by Skia. */
export function openBitmap(bytes: Buffer, limits: { readonly pixels: number }): PictureDecoder {
  if (bytes.length < 26) throw corruptImage('it ends within its header');
  // BITMAPCOREHEADER has 16-bit sizes; in all later headers a negative height means rows from the top.
  const old = bytes.readUInt32LE(14) === 12;
  const width = old ? bytes.readUInt16LE(18) : bytes.readInt32LE(18);
  const height = old ? bytes.readUInt16LE(20) : Math.abs(bytes.readInt32LE(22));
  requirePixels(width, height, limits);
  return {
    pageCount: 1,
    decode: async () => {
      const image = await loadImage(bytes).catch((error: Error) => {
        throw corruptImage(error.message);
      });
      if (image.width !== width || image.height !== height) throw corruptImage('its picture data is damaged');
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0);
      return { data: canvas.data(), width, height, channels: 4 };
    },
    close: () => undefined,
  };
}
