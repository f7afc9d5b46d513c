import { corruptImage, requirePixels } from './failures.ts';
import type { PictureDecoder } from './raw-picture.ts';

/** OpenJPEG as pdf.js brings it along; the build that needs no WebAssembly is the one that can be imported. */
interface OpenJpeg {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  writeArrayToMemory(bytes: Uint8Array, pointer: number): void;
  _jp2_decode(
    pointer: number,
    length: number,
    components: number,
    indexed: number,
    softMask: number,
    reduce: number,
  ): number;
  imageData?: Uint8ClampedArray | null;
  errorMessages?: string;
}

/** Longest side that is decoded in full; larger pictures are decoded at half the size, a quarter and so on. */
const longestSide = 5000;

/** JPEG 2000 pictures: .jp2 files and bare code streams (ISO/IEC 15444-1). */
export function openJpeg2000(bytes: Buffer, limits: { readonly pixels: number }): PictureDecoder {
  const size = sizeOf(bytes);
  requirePixels(size.width, size.height, limits);
  return {
    pageCount: 1,
    decode: async () => {
      const reduce = Math.max(0, Math.ceil(Math.log2(Math.max(size.width, size.height) / longestSide)));
      const data = await decode(bytes, Math.min(reduce, size.levels));
      const scale = 2 ** Math.min(reduce, size.levels);
      const width = Math.ceil(size.width / scale);
      const height = Math.ceil(size.height / scale);
      const channels = data.length / (width * height);
      if (channels !== 1 && channels !== 2 && channels !== 3 && channels !== 4)
        throw corruptImage(
          `its picture data is damaged (${data.length} bytes for ${width} × ${height} pixels)`,
        );
      return { data, width, height, channels };
    },
    close: () => undefined,
  };
}

async function decode(bytes: Buffer, reduce: number): Promise<Uint8Array> {
  // @ts-expect-error the file has no types; its shape is OpenJpeg
  const { default: load } = await import('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js');
  const warnings: string[] = [];
  const decoder = (await load({ warn: (message: string) => warnings.push(message) })) as OpenJpeg;
  const pointer = decoder._malloc(bytes.length);
  decoder.writeArrayToMemory(bytes, pointer);
  const failed = decoder._jp2_decode(pointer, bytes.length, 0, 0, 0, reduce) !== 0;
  const data = decoder.imageData;
  if (failed || data === null || data === undefined)
    throw corruptImage(decoder.errorMessages ?? warnings[0] ?? 'its picture data is damaged');
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

interface CodeStreamSize {
  readonly width: number;
  readonly height: number;
  /** Times the picture can be halved while it is decoded. */
  readonly levels: number;
}

/** Size by the SIZ marker and decomposition levels by the COD marker (ISO/IEC 15444-1, A.5.1 and A.6.1). */
function sizeOf(bytes: Buffer): CodeStreamSize {
  const start = bytes.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (start < 0 || start + 42 > bytes.length) throw corruptImage('it holds no JPEG 2000 code stream');
  const size = start + 4;
  const width = bytes.readUInt32BE(size + 4) - bytes.readUInt32BE(size + 12);
  const height = bytes.readUInt32BE(size + 8) - bytes.readUInt32BE(size + 16);
  let levels = 0;
  let at = size + bytes.readUInt16BE(size);
  for (let markers = 0; markers < 100 && at + 4 <= bytes.length; markers++) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xff90 || marker < 0xff00) break;
    if (marker === 0xff52 && at + 10 <= bytes.length) levels = bytes[at + 9]!;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return { width, height, levels: Math.min(levels, 32) };
}
