import { readFile, writeFile } from 'node:fs/promises';
import sharp, { type SharpOptions } from 'sharp';
import type { Box } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';
import type { GreyImage } from './ink.ts';
import { lookAtPage, type PageLook } from './page-look.ts';

// The pool runs one child per core: image work in a child stays on one thread.
sharp.concurrency(1);
sharp.cache(false);

/** What was done to the private copy of a page before recognition. */
export interface Preparation {
  readonly turn: Turn;
  /** Levelling turn, degrees clockwise, applied after `turn`. */
  readonly levelling: number;
  readonly scale: number;
  /** Factor on the width after levelling: narrower lines are read faster, because cost grows with their length. */
  readonly narrowing: number;
}

export interface PreparedImage extends Preparation {
  readonly path: string;
  /** Size before narrowing, pixels: what distances are reckoned in. */
  readonly width: number;
  readonly height: number;
  /** Size of the file's image, pixels. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Maps a box of the prepared image (fractions) to the image as displayed (fractions). */
  readonly toDisplayed: (box: Box) => Box;
  /** The grey pixels of the copy. */
  readonly pixels: () => Promise<GreyImage>;
}

/** Longest side of the copy that is looked at, pixels. */
const lookSide = 1700;

/** A quick look at a grey page image; `letterHeight` is in pixels of the image given. */
export async function lookAtImage(image: GreyImage): Promise<PageLook> {
  const longest = Math.max(image.width, image.height);
  if (longest <= lookSide) return lookAtPage(image);
  const { data, info } = await sharp(image.data, raw(image))
    .resize({ width: lookSide, height: lookSide, fit: 'inside', kernel: 'linear' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const look = lookAtPage({ data, width: info.width, height: info.height });
  return { ...look, letterHeight: (look.letterHeight * image.width) / info.width };
}

function raw(image: GreyImage): SharpOptions {
  return { raw: { width: image.width, height: image.height, channels: 1 }, limitInputPixels: false };
}

/**
 * Writes a private copy of a grey page image for recognition: turned upright, scaled, levelled and narrowed as told.
 * The displayed image itself is never altered.
 */
export async function prepareImage(
  image: GreyImage,
  preparation: Preparation,
  path: string,
): Promise<PreparedImage> {
  const { turn, levelling, scale, narrowing } = preparation;
  const sideways = turn === 90 || turn === 270;
  const turnedWidth = sideways ? image.height : image.width;
  const turnedHeight = sideways ? image.width : image.height;
  let work = sharp(image.data, raw(image));
  if (turn !== 0) {
    const data = await work.rotate(turn).extractChannel(0).raw().toBuffer();
    work = sharp(data, raw({ data, width: turnedWidth, height: turnedHeight }));
  }
  const width = Math.max(1, Math.round(turnedWidth * scale));
  const height = Math.max(1, Math.round(turnedHeight * scale));
  if (width !== turnedWidth || height !== turnedHeight) {
    const kernel = scale > 1 ? 'cubic' : 'lanczos3';
    const data = await work.resize({ width, height, fit: 'fill', kernel }).extractChannel(0).raw().toBuffer();
    work = sharp(data, raw({ data, width, height }));
  }
  let outWidth = width;
  let outHeight = height;
  if (levelling !== 0) work = work.rotate(levelling, { background: '#ffffff' });
  let { data, info } = await work.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  outWidth = info.width;
  outHeight = info.height;
  if (narrowing !== 1) {
    ({ data, info } = await sharp(data, raw({ data, width: outWidth, height: outHeight }))
      .resize({ width: Math.max(1, Math.round(outWidth * narrowing)), height: outHeight, fit: 'fill' })
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true }));
  }
  const pixelWidth = info.width;
  const pixelHeight = info.height;
  const head = Buffer.from(`P5\n${pixelWidth} ${pixelHeight}\n255\n`, 'latin1');
  await writeFile(path, Buffer.concat([head, data]));
  return {
    ...preparation,
    path,
    width: outWidth,
    height: outHeight,
    pixelWidth,
    pixelHeight,
    toDisplayed: mapping(turn, levelling, width, height, outWidth, outHeight),
    pixels: async () => ({
      data: (await readFile(path)).subarray(head.length),
      width: pixelWidth,
      height: pixelHeight,
    }),
  };
}

/** Undoes levelling about the middle, then the quarter turn; the result is the axis-aligned hull. */
function mapping(
  turn: Turn,
  levelling: number,
  width: number,
  height: number,
  outWidth: number,
  outHeight: number,
): (box: Box) => Box {
  const radians = (-levelling * Math.PI) / 180;
  const cosine = Math.cos(radians);
  const sine = Math.sin(radians);
  return (box) => {
    const xs: number[] = [];
    const ys: number[] = [];
    const middleX = box.x + box.width / 2;
    const middleY = box.y + box.height / 2;
    // Of a levelled word only the middle axis is turned back: the hull of its corners would grow into the next line.
    for (const [x, y] of levelling === 0
      ? [
          [box.x, box.y],
          [box.x + box.width, box.y + box.height],
        ]
      : [
          [box.x, middleY],
          [box.x + box.width, middleY],
          [middleX, box.y],
          [middleX, box.y + box.height],
        ]) {
      const dx = x! * outWidth - outWidth / 2;
      const dy = y! * outHeight - outHeight / 2;
      const levelX = (dx * cosine - dy * sine + width / 2) / width;
      const levelY = (dx * sine + dy * cosine + height / 2) / height;
      const [turnedX, turnedY] =
        turn === 90
          ? [levelY, 1 - levelX]
          : turn === 180
            ? [1 - levelX, 1 - levelY]
            : turn === 270
              ? [1 - levelY, levelX]
              : [levelX, levelY];
      xs.push(turnedX);
      ys.push(turnedY);
    }
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  };
}
