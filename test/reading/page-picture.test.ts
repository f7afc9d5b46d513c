import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureOfText } from '../../src/reading/text/page-picture.ts';
import { textPage } from '../../src/reading/text/text-page.ts';
import { boxesOnTypedSheet } from '../../src/reading/text/typed-sheet.ts';

const file = 'a'.repeat(64);
const pageOf = (...rows: string[]) =>
  textPage(
    { file, page: 1, part: 'lines', notes: [], reason: 'text made for a test' },
    rows.map((text) => ({ parts: [{ text, column: 0 }] })),
    1000,
  );

async function pixels(...rows: string[]): Promise<{ data: Buffer; width: number; height: number }> {
  const picture = sharp(await pictureOfText(pageOf(...rows), 800)).greyscale();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe('the picture of a text without pages', () => {
  it.each([
    ['棉', '纱'],
    ['疆', '乌'],
    ['Ж', 'Я'],
    ['ł', 'ż'],
    ['ế', 'ũ'],
    ['臺', '灣'],
    ['カ', 'ネ'],
  ])('shows %s and %s as themselves, not as the same empty box', async (one, other) => {
    expect((await pixels(one)).data.equals((await pixels(other)).data)).toBe(false);
  });

  it('has its words where their boxes say', async () => {
    const rows = ['Invoice No. HE-2024-0412', '', '棉纱 Aksu'];
    const { data, width, height } = await pixels(...rows);
    const page = pageOf(...rows);
    const boxes = boxesOnTypedSheet(
      page,
      page.words.map((_, index) => index),
      800,
    );
    const dark = (inside: (x: number, y: number) => boolean): number => {
      let count = 0;
      data.forEach((value, at) => {
        if (value < 128 && inside((at % width) / width, Math.floor(at / width) / height)) count++;
      });
      return count;
    };
    const within = (x: number, y: number, box: (typeof boxes)[number]): boolean =>
      x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    for (const box of boxes) expect(dark((x, y) => within(x, y, box))).toBeGreaterThan(20);
    expect(dark((x, y) => !boxes.some((box) => within(x, y, box)))).toBe(0);
  });
});
