import { createRequire } from 'node:module';
import { corruptImage, requirePixels } from './failures.ts';
import type { PictureDecoder } from './raw-picture.ts';

/** The part of libheif's own interface that is used. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (result: { data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
}
interface Heif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

/** HEIC pictures as phones take them, by libheif. Turns and crops that the file asks for are applied by it. */
export function openHeic(bytes: Buffer, limits: { readonly pixels: number }): PictureDecoder {
  const heif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif;
  const images = new heif.HeifDecoder().decode(bytes);
  if (images.length === 0) throw corruptImage('it holds no picture that can be decoded');
  return {
    pageCount: images.length,
    decode: async (page) => {
      const image = images[page - 1];
      if (image === undefined) throw corruptImage(`it holds no picture ${page}`);
      const width = image.get_width();
      const height = image.get_height();
      requirePixels(width, height, limits);
      const data = new Uint8ClampedArray(width * height * 4);
      const decoded = await new Promise<boolean>((resolve) => {
        image.display({ data, width, height }, (result) => resolve(result !== null));
      });
      if (!decoded) throw corruptImage('its picture data is damaged');
      return { data: new Uint8Array(data.buffer), width, height, channels: 4 };
    },
    close: () => {
      for (const image of images) image.free();
    },
  };
}
