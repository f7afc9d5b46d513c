import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { letter, newPool, picture, source, textOf } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function readImage(name: string, bytes: Buffer, mediaType: string): Promise<Page> {
  return (await pool.readPages(source(name, bytes, mediaType), 1, 1))[0]!;
}

/** Some grey noise that no compression makes small, so that bytes in the middle are picture data. */
function noise(): ReturnType<typeof sharp> {
  const width = 300;
  const height = 200;
  let state = 7;
  const data = Buffer.from(
    Array.from({ length: width * height }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return 200 + ((state >>> 16) % 56);
    }),
  );
  return sharp(data, { raw: { width, height, channels: 1 } });
}

const damaged = /^the image data is damaged or cut off: ./;

describe('damaged images', () => {
  it('are read as far as they go, with a note', async () => {
    const jpeg = await sharp(picture(letter)).jpeg().toBuffer();
    const page = await readImage('cut.jpg', jpeg.subarray(0, Math.round(jpeg.length * 0.6)), 'image/jpeg');
    expect(page.kind).toBe('ocr');
    expect(textOf(page)).toContain('INVOICE');
    expect(page.notes[0]).toMatch(damaged);
    const sound = await readImage('sound.jpg', jpeg, 'image/jpeg');
    expect(sound.notes.filter((note) => damaged.test(note))).toEqual([]);
  });

  it('without words are unreadable, not blank', async () => {
    const png = await noise().png().toBuffer();
    const tiff = await noise().tiff({ compression: 'lzw' }).toBuffer();
    tiff.fill(0xff, 2000, 12_000);
    for (const page of [
      await readImage('cut.png', png.subarray(0, 600), 'image/png'),
      await readImage('strips.tiff', tiff, 'image/tiff'),
    ]) {
      expect(page).toMatchObject({ kind: 'unreadable', words: [] });
      expect(page.reason).toMatch(damaged);
    }
  });

  it('an empty sound image stays blank', async () => {
    const white = sharp({ create: { width: 300, height: 200, channels: 3, background: 'white' } });
    expect(await readImage('white.png', await white.png().toBuffer(), 'image/png')).toMatchObject({
      kind: 'blank',
      notes: [],
    });
  });
});

describe('images over the limit of pixels', () => {
  it('are named as such, with the setting', async () => {
    const limited = newPool({ limits: { pixels: 10_000 } });
    try {
      const file = source('large.png', await noise().png().toBuffer(), 'image/png');
      await expect(limited.inspect(file)).rejects.toMatchObject({
        code: 'limit-pixels',
        message: expect.stringContaining('300 × 200 pixels'),
        remedy: expect.stringContaining('reading.limits.pixels'),
      });
    } finally {
      await limited.close();
    }
  });
});
