import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp, { type Sharp } from 'sharp';
import type { ColorImage } from '../marks/coloured-ink.ts';
import type { GreyImage } from '../ocr/ink.ts';
import { areaOf, type Rectangle } from './matrix.ts';
import { type DecodedImage, decodedImage } from './operators.ts';
import type { PaintedImage } from './painted.ts';
import { renderPixels } from './render.ts';

/** Resolution a page is rendered at for recognition, pixels per inch; points are 1/72 inch. */
const renderDensity = 200;
/** Most pixels of a page rendered or taken for recognition. */
const mostPixels = 25_000_000;

/** A grey picture of a part of the displayed page, upright as displayed. */
export interface PagePicture {
  readonly image: GreyImage;
  /** The same in colour; null where the picture has none. */
  readonly color: ColorImage | null;
  /** Which part of the page it shows, in points. */
  readonly area: Rectangle;
  readonly rendered: boolean;
  /** An image that it should show cannot be decoded: its place is empty. */
  readonly undecoded: boolean;
}

/**
 * The picture of a page for recognition: the page's own image where one image is the page (faster than rendering it, and
 * not resampled), else a rendering.
 */
export async function pictureOfPage(
  page: PDFPageProxy,
  images: readonly PaintedImage[],
): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const whole: Rectangle = { left: 0, top: 0, right: width, bottom: height };
  const large = images.filter((image) => areaOf(image.area) > 0.004 * width * height);
  const only = large.length === 1 ? large[0]! : null;
  if (only !== null && areaOf(only.area) > 0.5 * width * height) {
    const picture = await ownImage(page, only);
    if (picture !== null) return picture;
  }
  const rendered = await renderedPart(page, whole, densityFor(images));
  return { ...rendered, undecoded: await anyUndecoded(page, large) };
}

/** A rendering of a whole page with everything that stands on it, for what is not text. */
export async function pictureOfWholePage(page: PDFPageProxy): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  return renderedPart(page, { left: 0, top: 0, right: width, bottom: height }, renderDensity);
}

/** The picture of one image on a mixed page. */
export async function pictureOfImage(page: PDFPageProxy, image: PaintedImage): Promise<PagePicture> {
  const own = await ownImage(page, image);
  if (own !== null) return own;
  const rendered = await renderedPart(page, image.area, densityFor([image]));
  return { ...rendered, undecoded: await anyUndecoded(page, [image]) };
}

/** Images looked at one by one; pages of many small ones are not scans. */
const mostLookedAt = 8;

async function anyUndecoded(page: PDFPageProxy, images: readonly PaintedImage[]): Promise<boolean> {
  for (const image of images.slice(0, mostLookedAt)) {
    if (image.objectId === null || image.mask) continue;
    if ((await decodedImage(page, image.objectId)) === null) return true;
  }
  return false;
}

/** Renders no finer than the images on the page are: enlarging their pixels shows no more. */
function densityFor(images: readonly PaintedImage[]): number {
  const densities = images
    .filter((image) => image.pixelWidth > 0)
    .map((image) => image.pixelWidth / (Math.hypot(image.matrix[0], image.matrix[1]) / 72));
  return Math.max(150, Math.min(300, Math.max(renderDensity, ...densities)));
}

async function renderedPart(page: PDFPageProxy, area: Rectangle, density: number): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(
    density / 72,
    Math.sqrt(mostPixels / (width * height)),
    12_000 / Math.max(width, height),
  );
  const pixels = await renderPixels(page, scale);
  const left = Math.max(0, Math.floor(area.left * scale));
  const top = Math.max(0, Math.floor(area.top * scale));
  const partWidth = Math.max(1, Math.min(pixels.width - left, Math.ceil((area.right - area.left) * scale)));
  const partHeight = Math.max(1, Math.min(pixels.height - top, Math.ceil((area.bottom - area.top) * scale)));
  const part = sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .extract({ left, top, width: partWidth, height: partHeight })
    .flatten({ background: '#ffffff' });
  const color = await part.clone().raw().toBuffer();
  const data = await part.toColourspace('b-w').extractChannel(0).raw().toBuffer();
  return {
    image: { data, width: partWidth, height: partHeight },
    color: { data: color, width: partWidth, height: partHeight, channels: 3 },
    area: {
      left: left / scale,
      top: top / scale,
      right: (left + partWidth) / scale,
      bottom: (top + partHeight) / scale,
    },
    rendered: true,
    undecoded: false,
  };
}

/** The image itself, turned as it is painted; null where it is skewed, clipped, masked or cannot be decoded. */
async function ownImage(page: PDFPageProxy, image: PaintedImage): Promise<PagePicture | null> {
  if (image.objectId === null || image.mask) return null;
  const [a, b, c, d, e, f] = image.matrix;
  const upright = Math.abs(b) + Math.abs(c) < 0.01 * (Math.abs(a) + Math.abs(d));
  const sideways = Math.abs(a) + Math.abs(d) < 0.01 * (Math.abs(b) + Math.abs(c));
  if (!upright && !sideways) return null;
  const full: Rectangle = {
    left: Math.min(e, e + a + c),
    top: Math.min(f, f + b + d),
    right: Math.max(e, e + a + c),
    bottom: Math.max(f, f + b + d),
  };
  if (areaOf(image.area) < 0.98 * areaOf(full)) return null;
  const decoded = await decodedImage(page, image.objectId);
  if (decoded === null || decoded.data === null) return null;
  const grey = await greyOf(decoded);
  if (grey === null) return null;
  const color = colorOf(decoded);
  const turned = color === null ? null : await orient(color, [a, b, c, d], 3);
  return {
    image: await orient(grey, [a, b, c, d], 1),
    color: turned === null ? null : { ...turned, channels: 3 },
    area: full,
    rendered: false,
    undecoded: false,
  };
}

/** The colours of a decoded image laid on white; null for one without colours. */
function colorOf(decoded: DecodedImage): ColorImage | null {
  const { width, height, kind, data } = decoded;
  if (data === null || (kind !== 2 && kind !== 3)) return null;
  if (kind === 2) return { data, width, height, channels: 3 };
  const color = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < color.length; from += 4, to += 3) {
    const alpha = data[from + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      color[to + channel] = (data[from + channel]! * alpha + 255 * (255 - alpha)) / 255;
    }
  }
  return { data: color, width, height, channels: 3 };
}

async function greyOf(decoded: DecodedImage): Promise<GreyImage | null> {
  const { width, height, kind, data } = decoded;
  if (data === null) return null;
  if (kind === 1) {
    const bytesPerRow = (width + 7) >> 3;
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        grey[y * width + x] = (data[y * bytesPerRow + (x >> 3)]! & (0x80 >> (x & 7))) === 0 ? 0 : 255;
      }
    }
    return { data: grey, width, height };
  }
  const channels = kind === 2 ? 3 : kind === 3 ? 4 : 0;
  if (channels === 0 || data.length < width * height * channels) return null;
  // Rec. 601 weights, in whole numbers.
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += channels) {
    const value = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
    grey[pixel] = channels === 4 ? (value * data[at + 3]! + 255 * (255 - data[at + 3]!)) / 255 : value;
  }
  return { data: grey, width, height };
}

/**
 * Brings image rows into the displayed frame. An image's unit square has its origin at the lower left (ISO 32000-1,
 * 8.9.5.1); in displayed points, y down, an upright image has a > 0 and d < 0.
 */
async function orient(
  image: { readonly data: Uint8Array | Uint8ClampedArray; readonly width: number; readonly height: number },
  matrix: readonly [number, number, number, number],
  channels: 1 | 3,
): Promise<GreyImage> {
  const [a, b, c, d] = matrix;
  const raw = {
    raw: { width: image.width, height: image.height, channels },
    limitInputPixels: false,
  };
  /** Raw grey rows come back with three channels unless one is taken. */
  const own = (picture: Sharp): Sharp => (channels === 1 ? picture.extractChannel(0) : picture);
  let work = sharp(image.data, raw);
  if (Math.abs(a) >= Math.abs(b)) {
    if (a > 0 && d < 0)
      return {
        data: new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.length),
        width: image.width,
        height: image.height,
      };
    if (a < 0) work = work.flop();
    if (d > 0) work = work.flip();
  } else {
    // Columns run along b: the image lies on its side. A clockwise quarter turn has b > 0 and c > 0.
    const turned = await own(work.rotate(90)).raw().toBuffer({ resolveWithObject: true });
    work = sharp(turned.data, { raw: { width: turned.info.width, height: turned.info.height, channels } });
    if (b < 0) work = work.flip();
    if (c < 0) work = work.flop();
  }
  const { data, info } = await own(work).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
