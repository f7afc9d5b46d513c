import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Box } from '../../model/box.ts';
import type { PreparedImage } from './prepare.ts';
import type { RecognizedWord } from './reading.ts';

let strips = 0;

/** Parts of a page in an image of their own, which costs the engine a fraction of the page. */
export interface Strip {
  readonly path: string;
  /** A word of the strip as it stands on the prepared image; null for what lies between the parts. */
  readonly toPage: (word: RecognizedWord) => RecognizedWord | null;
}

/** Parts of the prepared image, set below each other on white; null when none is of a size that can be read. */
export async function stripOf(
  prepared: PreparedImage,
  parts: readonly Box[],
  folder: string,
): Promise<Strip | null> {
  // Beside a part stands its neighbour, above and below it white paper.
  const beside = 2;
  const margin = 6;
  const gap = 24;
  const { data: page, width: pageWidth, height: pageHeight } = await prepared.pixels();
  const cuts: { left: number; top: number; width: number; height: number; at: number }[] = [];
  let bottom = gap;
  for (const part of parts) {
    const left = Math.max(0, Math.floor(part.x * pageWidth) - beside);
    const top = Math.max(0, Math.floor(part.y * pageHeight) - margin);
    const width = Math.min(pageWidth - left, Math.ceil(part.width * pageWidth) + 2 * beside);
    const height = Math.min(pageHeight - top, Math.ceil(part.height * pageHeight) + 2 * margin);
    if (width < 14 || height < 10 || height > 240) continue;
    cuts.push({ left, top, width, height, at: bottom });
    bottom += height + gap;
  }
  if (cuts.length === 0) return null;
  const path = join(folder, `strip-${++strips}.pgm`);
  const width = Math.max(...cuts.map((cut) => cut.width)) + 2 * gap;
  const strip = Buffer.alloc(width * bottom, 255);
  for (const cut of cuts) {
    for (let row = 0; row < cut.height; row++) {
      const from = (cut.top + row) * pageWidth + cut.left;
      strip.set(page.subarray(from, from + cut.width), (cut.at + row) * width + gap);
    }
  }
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${bottom}\n255\n`, 'latin1'), strip]));
  return {
    path,
    toPage: (word) => {
      const middle = (word.y + word.height / 2) * bottom;
      const index = cuts.findIndex((cut) => middle >= cut.at - 4 && middle <= cut.at + cut.height + 4);
      const cut = cuts[index];
      if (cut === undefined) return null;
      return {
        ...word,
        x: (word.x * width - gap + cut.left) / pageWidth,
        y: (word.y * bottom - cut.at + cut.top) / pageHeight,
        width: (word.width * width) / pageWidth,
        height: (word.height * bottom) / pageHeight,
        line: index,
      };
    },
  };
}
