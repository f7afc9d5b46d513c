import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { fingerprintColumns, fingerprintRows, formatFingerprint } from '../../model/picture-fingerprint.ts';

/** A picture as sharp takes it: bytes or path of an image file, or pixels with their shape. */
export type PictureInput =
  | Buffer
  | string
  | {
      readonly data: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly channels: 1 | 2 | 3 | 4;
    };

/** Samples to a field, each way: enough that its mean does not hang on where pixels begin. */
const samplesAcross = 21;
const samplesDown = 16;

/**
 * The fingerprint of a picture as displayed (EXIF orientation applied, transparency on white); compare two with
 * `sameFingerprint`. Whoever calls it has checked the picture's size in pixels.
 *
 * @throws Error when the picture cannot be decoded; a damaged one is taken as far as it goes.
 */
export async function pictureFingerprint(input: PictureInput, options: SharpOptions = {}): Promise<string> {
  const picture = open(input, { ...options, failOn: 'none', limitInputPixels: false });
  const { autoOrient } = await picture.metadata();
  const width = fingerprintColumns * samplesAcross;
  const height = fingerprintRows * samplesDown;
  const { data, info } = await picture
    .clone()
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width, height, fit: 'fill', kernel: 'mitchell' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const sums = new Float64Array(fingerprintColumns * fingerprintRows);
  for (let y = 0; y < info.height; y++) {
    const row = Math.floor(y / samplesDown) * fingerprintColumns;
    for (let x = 0; x < info.width; x++)
      sums[row + Math.floor(x / samplesAcross)]! += data[y * info.width + x]!;
  }
  const brightness = Uint8Array.from(sums, (sum) => Math.round(sum / (samplesAcross * samplesDown)));
  return formatFingerprint(autoOrient.width / autoOrient.height, brightness);
}

function open(input: PictureInput, options: SharpOptions): Sharp {
  if (typeof input === 'string' || Buffer.isBuffer(input)) return sharp(input, options);
  const { data, width, height, channels } = input;
  return sharp(data, { ...options, raw: { width, height, channels } });
}
