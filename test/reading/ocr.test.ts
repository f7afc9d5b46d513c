import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import type { ReadingPool } from '../../src/reading/index.ts';
import { centreOf, letter, newPool, picture, source, textOf, wordOf } from './support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const png = picture(letter);

async function readImage(name: string, bytes: Buffer, mediaType: string): Promise<Page> {
  return (await pool.readPages(source(name, bytes, mediaType), 1, 1))[0]!;
}

function share(page: Page, lines: readonly string[]): number {
  const read = new Set(page.words.map((word) => word.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const wanted = lines.flatMap((line) =>
    line.split(' ').map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
  );
  return wanted.filter((word) => read.has(word)).length / wanted.length;
}

describe('images', () => {
  it.each([0, 90, 180, 270] as const)(
    'reads a page turned by %i degrees, with boxes on the displayed page',
    async (turn) => {
      const page = await readImage('turned.png', await sharp(png).rotate(turn).png().toBuffer(), 'image/png');
      expect(page.kind).toBe('ocr');
      expect(share(page, letter)).toBeGreaterThan(0.95);
      expect(page.uprightTurn).toBe((360 - turn) % 360);
      expect(page.width).toBe(turn % 180 === 0 ? 1400 : 1000);
      // "COMMERCIAL" is the first word: upper left, and moved on by a corner with each clockwise quarter turn.
      const [x, y] = centreOf(wordOf(page, 'COMMERCIAL'));
      const expected = { 0: [0.14, 0.11], 90: [0.89, 0.14], 180: [0.86, 0.89], 270: [0.11, 0.86] }[turn]!;
      expect(Math.abs(x - expected[0]!)).toBeLessThan(0.04);
      expect(Math.abs(y - expected[1]!)).toBeLessThan(0.04);
      expect(page.words[0]!.text).toBe('COMMERCIAL');
    },
  );

  it.each([4.5, -3])('reads a page skewed by %f degrees and maps boxes back', async (skew) => {
    const bytes = await sharp(png).rotate(skew, { background: '#ffffff' }).jpeg().toBuffer();
    const page = await readImage('skewed.jpg', bytes, 'image/jpeg');
    expect(share(page, letter)).toBeGreaterThan(0.95);
    expect(page.skew).toBeCloseTo(skew, 0);
    const { width, height } = await sharp(bytes).metadata();
    const radians = (skew * Math.PI) / 180;
    const [x, y] = centreOf(wordOf(page, 'COMMERCIAL'));
    // Where the word's centre (about 205, 108 on the straight page) lies after the turn about the middle.
    const dx = 205 - 700;
    const dy = 108 - 500;
    expect(x * width - (dx * Math.cos(radians) - dy * Math.sin(radians) + width / 2)).toBeLessThan(25);
    expect(
      Math.abs(y * height - (dx * Math.sin(radians) + dy * Math.cos(radians) + height / 2)),
    ).toBeLessThan(12);
  });

  it('shows a photo as its EXIF orientation says', async () => {
    // Orientation 6: the camera lay on its side; a viewer turns the picture clockwise by 90 degrees.
    const bytes = await sharp(png).rotate(270).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const page = await readImage('photo.jpg', bytes, 'image/jpeg');
    expect(page).toMatchObject({ width: 1400, height: 1000, uprightTurn: 0 });
    expect(share(page, letter)).toBeGreaterThan(0.95);
    const image = await sharp(
      await pool.pageImage(source('photo.jpg', bytes, 'image/jpeg'), 1, 700),
    ).metadata();
    expect(image).toMatchObject({ format: 'webp', width: 700, height: 500 });
  });

  it('reads every page of a TIFF', async () => {
    const second = picture(['The second page of the fax says something else', ...letter.slice(3)]);
    const tiff = await sharp([png, second], { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const file = source('fax.tiff', tiff, 'image/tiff');
    expect((await pool.inspect(file)).pageCount).toBe(2);
    const pages = await pool.readPages(file, 1, 2);
    expect(textOf(pages[0]!)).toMatch(/COMMERCIAL INVOICE/);
    expect(textOf(pages[1]!)).toMatch(/second page of the fax/);
  });

  it('reads Chinese, and a page in two languages', async () => {
    const chinese = await readImage(
      'zh.png',
      picture([
        '增值税专用发票',
        '购买方名称：上海远景服装有限公司',
        '销售方名称：河北示例纺织有限公司',
        '货物名称 棉纱 数量 12500 千克',
      ]),
      'image/png',
    );
    expect(chinese.ocrLanguages).toContain('chi_sim');
    const folded = textOf(chinese).replace(/\s/g, '');
    expect(folded).toContain('上海远景服装有限公司');
    expect(folded).toContain('12500');
    const both = await readImage(
      'both.png',
      picture([...letter, '河北示例纺织有限公司，中国河北省石家庄市人民路']),
      'image/png',
    );
    expect(both.ocrLanguages).toEqual(['eng', 'chi_sim']);
    expect(share(both, letter)).toBeGreaterThan(0.9);
    expect(textOf(both).replace(/\s/g, '')).toContain('河北示例纺织有限公司');
  });

  it('invents nothing on an empty or speckled sheet', async () => {
    const noise = Buffer.alloc(1000 * 1000);
    let seed = 7;
    for (let index = 0; index < noise.length; index++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      noise[index] = seed % 997 === 0 ? 0 : 250;
    }
    const speckled = await sharp(noise, { raw: { width: 1000, height: 1000, channels: 1 } })
      .png()
      .toBuffer();
    for (const bytes of [picture([]), speckled]) {
      const page = await readImage('empty.png', bytes, 'image/png');
      expect(page.words.filter((word) => /\p{L}{2}/u.test(word.text))).toEqual([]);
    }
  });

  it('names an image that is none', async () => {
    await expect(pool.inspect(source('bad.png', 'not a picture', 'image/png'))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });
});

describe('pictures in PDFs', () => {
  it.each([0, 90, 180, 270])('reads a scan with /Rotate %i from its own image', async (turn) => {
    const document = await PDFDocument.create();
    const page = document.addPage([700, 500]);
    page.drawImage(await document.embedPng(png), { x: 0, y: 0, width: 700, height: 500 });
    page.setRotation(degrees(turn));
    const [read] = await pool.readPages(source('scan.pdf', await document.save(), 'application/pdf'), 1, 1);
    expect(read).toMatchObject({ kind: 'ocr', uprightTurn: (360 - turn) % 360 });
    expect(read!.reason).toMatch(/image covers 100 %/);
    expect(share(read!, letter)).toBeGreaterThan(0.95);
    const [x, y] = centreOf(wordOf(read!, 'COMMERCIAL'));
    expect(turn === 0 || turn === 270 ? x < 0.25 : x > 0.75).toBe(true);
    expect(turn === 0 || turn === 90 ? y < 0.25 : y > 0.75).toBe(true);
  });

  it('reads only the picture of a page that has text too', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([600, 800]);
    page.drawText('This sentence is in the text layer of the page.', { x: 60, y: 740, size: 14 });
    page.drawImage(await document.embedPng(png), { x: 60, y: 300, width: 490, height: 350 });
    const [read] = await pool.readPages(source('mixed.pdf', await document.save(), 'application/pdf'), 1, 1);
    expect(read!.kind).toBe('mixed');
    expect(read!.words.filter((word) => word.text === 'sentence')).toHaveLength(1);
    expect(wordOf(read!, 'sentence').origin).toBe('text-layer');
    const word = wordOf(read!, 'COMMERCIAL');
    expect(word.origin).toBe('ocr');
    const [x, y] = centreOf(word);
    expect(x).toBeCloseTo((60 + 0.146 * 490) / 600, 1);
    expect(y).toBeCloseTo((800 - 650 + 0.108 * 350) / 800, 1);
  });

  it('reads the picture itself where a text layer hides under it', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([700, 500]);
    page.drawText('A forged layer that says something the scan does not show at all', {
      x: 40,
      y: 300,
      size: 14,
    });
    page.drawImage(await document.embedPng(png), { x: 0, y: 0, width: 700, height: 500 });
    const [read] = await pool.readPages(source('hidden.pdf', await document.save(), 'application/pdf'), 1, 1);
    expect(read).toMatchObject({ kind: 'ocr', reason: 'text layer hidden under an image' });
    expect(textOf(read!)).not.toMatch(/forged/);
    expect(read!.notes.join('\n')).toMatch(/text layer of 13 words that was not used/);
  });
});
