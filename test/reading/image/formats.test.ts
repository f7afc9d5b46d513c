import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { sameFingerprint } from '../../../src/model/picture-fingerprint.ts';
import type { Inspection } from '../../../src/model/ports.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { letter, newPool, picture, source, textOf } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

interface Read {
  readonly inspection: Inspection;
  readonly pages: Page[];
}

async function read(name: string, bytes: Buffer, mediaType: string, by: ReadingPool = pool): Promise<Read> {
  const file = source(name, bytes, mediaType);
  const inspection = await by.inspect(file);
  return { inspection, pages: [...(await by.readPages(file, 1, inspection.pageCount))] };
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

it('shows a picture that is higher than any WebP can be, such as one of a long chat', async () => {
  const blank = { width: 300, height: 20_000, channels: 3, background: '#ffffff' } as const;
  const bytes = await sharp({ create: blank }).png().toBuffer();
  const shown = await pool.pageImage(source('chat.png', bytes, 'image/png'), 1, 1600);
  expect(await sharp(shown).metadata()).toMatchObject({ format: 'webp', width: 240, height: 16_000 });
});

const page = picture(letter);
const flat = (): Sharp => sharp(page).flatten({ background: '#ffffff' });

describe('pictures in formats of their own', () => {
  it.each([
    ['letter.heic', 'image/heic'],
    ['letter.jp2', 'image/jp2'],
    ['letter.bmp', 'image/bmp'],
    ['letter-g3.tif', 'image/tiff'],
  ])('%s is read', async (name, mediaType) => {
    const { inspection, pages } = await read(name, fixture(name), mediaType);
    expect(inspection.pageCount).toBe(1);
    expect(pages[0]).toMatchObject({ kind: 'ocr', width: 900, height: 420, notes: [] });
    expect(textOf(pages[0]!)).toContain('Hebei Example Textile');
    expect(textOf(pages[0]!)).toContain('28,200.00');
  });

  it('are one picture, by their fingerprints', async () => {
    const prints: string[] = [];
    for (const [name, mediaType] of [
      ['letter.heic', 'image/heic'],
      ['letter.jp2', 'image/jp2'],
      ['letter.bmp', 'image/bmp'],
    ] as const)
      prints.push((await read(name, fixture(name), mediaType)).pages[0]!.picture!);
    for (const print of prints) expect(sameFingerprint(prints[0]!, print)).toBe(true);
    const other = (await read('other.png', page, 'image/png')).pages[0]!.picture!;
    expect(sameFingerprint(prints[0]!, other)).toBe(false);
  });

  it('AVIF, GIF, CMYK, 16 bits and transparency are read', async () => {
    for (const [name, bytes, mediaType] of [
      ['a.avif', await flat().avif({ quality: 60 }).toBuffer(), 'image/avif'],
      ['a.gif', await flat().gif().toBuffer(), 'image/gif'],
      ['cmyk.jpg', await flat().toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
      ['deep.png', await flat().toColourspace('rgb16').png().toBuffer(), 'image/png'],
      ['clear.png', await sharp(page).unflatten().png().toBuffer(), 'image/png'],
    ] as const) {
      const { pages } = await read(name, bytes, mediaType);
      expect(pages).toHaveLength(1);
      expect(textOf(pages[0]!), name).toContain('INVOICE');
      expect(pages[0]!.notes, name).toEqual([]);
    }
  });

  it('TIFF is read in every usual compression', async () => {
    const bilevel = await flat().toColourspace('b-w').threshold(128).png().toBuffer();
    for (const [name, bytes] of [
      [
        'g4.tif',
        await sharp(bilevel).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer(),
      ],
      ['jpeg.tif', await flat().tiff({ compression: 'jpeg', quality: 80 }).toBuffer()],
      ['lzw.tif', await flat().tiff({ compression: 'lzw' }).toBuffer()],
      [
        'deflate.tif',
        await flat().tiff({ compression: 'deflate', tile: true, tileWidth: 256, tileHeight: 256 }).toBuffer(),
      ],
      ['big.tif', await flat().tiff({ compression: 'deflate', bigtiff: true }).toBuffer()],
    ] as const) {
      const { pages } = await read(name, bytes, 'image/tiff');
      expect(textOf(pages[0]!), name).toContain('INVOICE');
    }
  });

  it('a drawing gives its picture and its own text, and follows nothing', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900" height="300">
      <script>alert(1)</script><image xlink:href="file:///etc/hostname" width="9" height="9"/>
      <rect width="900" height="300" fill="white"/><text x="30" y="80" font-size="40">Mill certificate <tspan>4711</tspan></text></svg>`;
    const { inspection, pages } = await read('a.svg', Buffer.from(svg), 'image/svg+xml');
    expect(inspection.facts).toMatchObject({ scripts: '1, not run', externalReferences: '1, not followed' });
    expect(pages.at(-1)).toMatchObject({ kind: 'native', part: 'text of the drawing' });
    expect(textOf(pages.at(-1)!)).toBe('Mill certificate 4711');
    expect(pages[0]).toMatchObject({ width: 2600, page: 1 });
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>';
    await expect(read('b.svg', Buffer.from(bomb), 'image/svg+xml')).rejects.toMatchObject({
      code: 'unsafe-xml',
    });
  });
});

describe('files of several pictures', () => {
  const stack = async (texts: readonly string[]): Promise<{ data: Buffer; height: number }> => {
    const pages = await Promise.all(
      texts.map((text) =>
        sharp(picture([text], 40, 800, 200))
          .flatten()
          .removeAlpha()
          .raw()
          .toBuffer(),
      ),
    );
    return { data: Buffer.concat(pages), height: 200 };
  };

  it('the frames of an animation are pages, up to a limit that is said', async () => {
    const { data, height } = await stack(
      Array.from({ length: 22 }, (_, frame) => `Frame number ${frame + 1}`),
    );
    const raw = { raw: { width: 800, height: 22 * height, channels: 3 as const, pageHeight: height } };
    for (const [name, bytes, mediaType] of [
      ['a.gif', await sharp(data, raw).gif({ loop: 0 }).toBuffer(), 'image/gif'],
      ['a.webp', await sharp(data, raw).webp({ loop: 0, lossless: true }).toBuffer(), 'image/webp'],
    ] as const) {
      const file = source(name, bytes, mediaType);
      const inspection = await pool.inspect(file);
      expect(inspection, name).toMatchObject({ pageCount: 20, facts: { frames: '22' } });
      expect(inspection.exceptions).toMatchObject([{ code: 'limit-frames' }]);
      const last = (await pool.readPages(file, 20, 20))[0]!;
      expect(textOf(last)).toContain('number 20');
    }
  });

  it('the pages of a TIFF beyond the limit are named', async () => {
    const { data, height } = await stack(['First page', 'Second page', 'Third page']);
    const raw = { raw: { width: 800, height: 3 * height, channels: 3 as const, pageHeight: height } };
    const bytes = await sharp(data, raw).tiff({ compression: 'lzw' }).toBuffer();
    const limited = newPool({ limits: { pages: 2 } });
    try {
      const { inspection, pages } = await read('three.tif', bytes, 'image/tiff', limited);
      expect(pages.map(textOf)).toEqual(['First page', 'Second page']);
      expect(inspection.exceptions).toMatchObject([{ code: 'limit-pages' }]);
    } finally {
      await limited.close();
    }
  });
});

describe('hostile pictures', () => {
  it('decompression bombs are refused by their size, in every format', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"/>');
    const bitmap = Buffer.from(fixture('letter.bmp'));
    bitmap.writeInt32LE(60_000, 18);
    bitmap.writeInt32LE(-60_000, 22);
    const jp2 = Buffer.from(fixture('letter.jp2'));
    const size = jp2.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51])) + 4;
    jp2.writeUInt32BE(90_000, size + 4);
    jp2.writeUInt32BE(90_000, size + 8);
    const thin = await sharp({ create: { width: 1, height: 60_000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    thin.writeUInt32BE(1_000_000_000, 16);
    for (const [name, bytes, mediaType] of [
      ['a.bmp', bitmap, 'image/bmp'],
      ['a.jp2', jp2, 'image/jp2'],
    ] as const)
      await expect(read(name, bytes, mediaType), name).rejects.toMatchObject({ code: 'limit-pixels' });
    await expect(read('a.png', thin, 'image/png')).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:limit-pixels|corrupt)$/),
    });
    // A drawing has no pixels of its own: it is rendered at a size of ours.
    const drawn = await pool
      .inspect(source('a.svg', svg, 'image/svg+xml'))
      .catch((error: { code: string }) => error);
    expect(drawn).toSatisfy(
      (answer: object) =>
        'pageCount' in answer ||
        (answer as { code: string }).code === 'corrupt' ||
        (answer as { code: string }).code === 'limit-pixels',
    );
  });

  it('cut and garbled files are corrupt or read with a note, never a crash', async () => {
    for (const [name, mediaType] of [
      ['letter.heic', 'image/heic'],
      ['letter.jp2', 'image/jp2'],
      ['letter.bmp', 'image/bmp'],
    ] as const) {
      const whole = fixture(name);
      for (const length of [3, 30, 200, Math.round(whole.length / 2)]) {
        const answer = await read(name, whole.subarray(0, length), mediaType).catch(
          (error: { code: string }) => error,
        );
        if ('code' in answer) expect(answer.code, `${name} ${length}`).toBe('corrupt');
        else expect(answer.pages).toHaveLength(1);
      }
    }
  });

  it('a JPEG garbled in its middle is said to be damaged', async () => {
    const jpeg = await flat().jpeg().toBuffer();
    for (let index = 0; index < 200; index++)
      jpeg[Math.floor(jpeg.length * 0.7) + index] = (index * 7) & 0xff;
    const { pages } = await read('garbled.jpg', jpeg, 'image/jpeg');
    expect(pages[0]!.notes[0]).toMatch(/^the image data is damaged: .*corrupt jpeg data/i);
    expect(textOf(pages[0]!)).toContain('INVOICE');
  });
});

describe('facts of pictures', () => {
  it('say when, where and with what a picture was taken', async () => {
    const bytes = await flat()
      .jpeg()
      .withExif({
        IFD0: {
          Make: 'Example Camera',
          Model: 'X-1',
          Software: 'Scan Tool 2.1',
          DateTime: '2025:03:15 08:00:00',
        },
        IFD2: { DateTimeOriginal: '2025:03:14 10:20:30', OffsetTimeOriginal: '+08:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '31/1 13/1 4944/100',
          GPSLongitudeRef: 'W',
          GPSLongitude: '121/1 28/1 2532/100',
        },
      })
      .toBuffer();
    const { inspection } = await read('photo.jpg', bytes, 'image/jpeg');
    expect(inspection.facts).toMatchObject({
      pictureTaken: '2025-03-14T10:20:30+08:00',
      pictureModified: '2025-03-15T08:00:00',
      cameraMake: 'Example Camera',
      cameraModel: 'X-1',
      software: 'Scan Tool 2.1',
      gps: '31.23040, -121.47370',
    });
  });
});
