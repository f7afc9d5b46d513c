/** Turns a drawn sheet into the image a scanner, a fax or a telephone would have made of it. */
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import { createRandom } from '../drawing/random.ts';
import { paintSheet } from '../drawing/raster.ts';
import type { Rectangle, Sheet } from '../drawing/sheet.ts';
import { type Finish, type FinishName, finishes } from './finishes.ts';
import {
  applyToBox,
  chain,
  fromCorners,
  type Homography,
  identity,
  invert,
  type Nine,
  quarterTurns,
  rotation,
} from './warp.ts';

/** A degraded page: raw pixels, and where the boxes went. */
export interface Scan {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly finish: Finish;
  /** Box in points on the sheet to fractions of the image. */
  toImage(box: Rectangle): Rectangle;
}

export function scanSheet(sheet: Sheet, finish: Finish): Scan {
  const canvas = paintSheet(sheet, finish.dotsPerInch, (piece, name) =>
    toCanvas(scanSheet(piece, finishes[name as FinishName])),
  );
  const { width: sourceWidth, height: sourceHeight } = canvas;
  const bitmap = canvas.data();
  const source = new Uint8Array(bitmap.buffer, bitmap.byteOffset, bitmap.length);
  const geometry = geometryOf(canvas, finish);
  const [i00, i01, i02, i10, i11, i12, i20, i21, i22] = invert(geometry.matrix) as Nine;
  const channels = finish.color ? 3 : 1;
  const pixels = Buffer.alloc(geometry.width * geometry.height * channels);
  const random = createRandom(finish.seed);
  // What lies around the sheet: a table under a photograph, the lid of a scanner otherwise.
  const background = finish.perspective ? [96, 78, 62] : [252, 252, 252];
  const [black, white] = finish.tones ?? [20, 250];
  // Grain repeats after a prime number of pixels: drawing a fresh number for each would triple the time.
  const grain = Float32Array.from(
    { length: 65_537 },
    () => (random() + random() + random() - 1.5) * 2 * (finish.noise ?? 0),
  );
  let grainAt = 0;
  const shade = finish.shade ?? 0;
  const stretch = (white - black) / 255;
  const color = [0, 0, 0];
  // Plain loops without closures: this runs for every pixel of every scanned page.
  for (let y = 0; y < geometry.height; y += 1) {
    for (let x = 0; x < geometry.width; x += 1) {
      const depth = i20 * (x + 0.5) + i21 * (y + 0.5) + i22;
      const sx = (i00 * (x + 0.5) + i01 * (y + 0.5) + i02) / depth - 0.5;
      const sy = (i10 * (x + 0.5) + i11 * (y + 0.5) + i12) / depth - 0.5;
      const light = 1 - shade * ((x / geometry.width) * 0.55 + (y / geometry.height) * 0.45);
      grainAt += x === 0 ? 7920 : 1;
      if (grainAt >= grain.length) grainAt -= grain.length;
      if (sx >= 0 && sy >= 0 && sx < sourceWidth - 1.5 && sy < sourceHeight - 1.5) {
        const left = Math.floor(sx);
        const top = Math.floor(sy);
        const fx = sx - left;
        const fy = sy - top;
        const at = (top * sourceWidth + left) * 4;
        const below = at + sourceWidth * 4;
        for (let channel = 0; channel < 3; channel += 1) {
          const upper = source[at + channel]! * (1 - fx) + source[at + channel + 4]! * fx;
          const lower = source[below + channel]! * (1 - fx) + source[below + channel + 4]! * fx;
          color[channel] = (black + (upper * (1 - fy) + lower * fy) * stretch) * light;
        }
      } else for (let channel = 0; channel < 3; channel += 1) color[channel] = background[channel]! * light;
      const target = (y * geometry.width + x) * channels;
      const dust = grain[grainAt]!;
      if (channels === 3)
        for (let channel = 0; channel < 3; channel += 1)
          pixels[target + channel] = clamp(color[channel]! + dust);
      else pixels[target] = clamp(0.3 * color[0]! + 0.59 * color[1]! + 0.11 * color[2]! + dust);
    }
  }
  if (finish.fax) toFax(pixels, random);
  const scale = finish.dotsPerInch / 72;
  const toPixels: Homography = chain([scale, 0, 0, 0, scale, 0, 0, 0, 1], geometry.matrix);
  return {
    pixels,
    width: geometry.width,
    height: geometry.height,
    channels,
    finish,
    toImage(box) {
      const mapped = applyToBox(toPixels, box);
      return {
        x: mapped.x / geometry.width,
        y: mapped.y / geometry.height,
        width: mapped.width / geometry.width,
        height: mapped.height / geometry.height,
      };
    },
  };
}

const clamp = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : Math.round(value));

function geometryOf(canvas: Canvas, finish: Finish): { matrix: Homography; width: number; height: number } {
  let { width, height } = canvas;
  let matrix = finish.skew ? rotation(finish.skew, width / 2, height / 2) : identity;
  if (finish.perspective) {
    const margin = Math.round(width * 0.06);
    const push = Math.abs(finish.perspective) * width;
    const [left, right] = finish.perspective > 0 ? [push, push * 0.3] : [push * 0.2, push];
    const corners: [number, number][] = [
      [margin + left, margin + push * 0.4],
      [margin + width - right, margin],
      [margin + width, margin + height],
      [margin, margin + height - push * 0.5],
    ];
    matrix = chain(matrix, fromCorners(width, height, corners));
    width += margin * 2;
    height += margin * 2;
  }
  const quarters = finish.quarters ?? 0;
  matrix = chain(matrix, quarterTurns(quarters, width, height));
  return quarters % 2 === 1 ? { matrix, width: height, height: width } : { matrix, width, height };
}

/** Black or white, with the specks of a telephone line. */
function toFax(pixels: Buffer, random: () => number): void {
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = pixels[index]! > 158 ? 255 : 0;
  for (let speck = 0; speck < pixels.length / 9000; speck += 1)
    pixels[Math.floor(random() * pixels.length)] = 0;
}

export function toCanvas(scan: Scan): Canvas {
  const canvas = createCanvas(scan.width, scan.height);
  const rgba = new Uint8ClampedArray(scan.width * scan.height * 4);
  for (let pixel = 0; pixel < scan.width * scan.height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      rgba[pixel * 4 + channel] = scan.pixels[pixel * scan.channels + (scan.channels === 3 ? channel : 0)]!;
    rgba[pixel * 4 + 3] = 255;
  }
  canvas.getContext('2d').putImageData(new ImageData(rgba, scan.width, scan.height), 0, 0);
  return canvas;
}

/** The scan as a sharp pipeline, blurred as its finish says; still to be encoded. */
export function toSharp(scan: Scan): Sharp {
  const image = sharp(scan.pixels, {
    raw: { width: scan.width, height: scan.height, channels: scan.channels },
  });
  const softened = scan.finish.blur && !scan.finish.fax ? image.blur(Math.max(0.3, scan.finish.blur)) : image;
  const density = softened.withMetadata({ density: scan.finish.dotsPerInch });
  return scan.channels === 1 ? density.toColourspace('b-w') : density;
}

export function toJpeg(scan: Scan): Promise<Buffer> {
  return toSharp(scan)
    .jpeg({ quality: scan.finish.jpegQuality ?? 65 })
    .toBuffer();
}

/** Rows of one bit a pixel, 1 = white, each padded to a byte. */
export function toBits(scan: Scan): Buffer {
  const rowBytes = Math.ceil(scan.width / 8);
  const bits = Buffer.alloc(rowBytes * scan.height);
  for (let y = 0; y < scan.height; y += 1)
    for (let x = 0; x < scan.width; x += 1)
      if (scan.pixels[(y * scan.width + x) * scan.channels]! > 127)
        bits[y * rowBytes + (x >> 3)] = bits[y * rowBytes + (x >> 3)]! | (128 >> (x & 7));
  return bits;
}
