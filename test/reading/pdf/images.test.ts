import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source, textOf } from '../support.ts';
import { groupFour, imagePage, jbig2Of } from './images.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const grey = '/Width 800 /Height 400 /BitsPerComponent 1 /ColorSpace /DeviceGray';
const lines = ['COMMERCIAL INVOICE 4711', 'Cotton shirts from China', 'Total amount 28,200.00 USD'];

async function pageOf(bytes: Buffer): Promise<Awaited<ReturnType<ReadingPool['readPages']>>[number]> {
  const pdf = source('scan.pdf', bytes, 'application/pdf');
  const { pageCount } = await pool.inspect(pdf);
  expect(pageCount).toBe(1);
  return (await pool.readPages(pdf, 1, 1))[0]!;
}

describe('scans inside PDFs', () => {
  it('in CCITT group 4 are read', async () => {
    const { data } = await groupFour(lines);
    const page = await pageOf(
      imagePage(`${grey} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 800 /Rows 400 >>`, data),
    );
    expect(page.kind).toBe('ocr');
    expect(textOf(page)).toContain('COMMERCIAL INVOICE 4711');
    expect(page.picture).toMatch(/./);
  });

  it('in JBIG2 are read, and have the fingerprint of the same scan in another coding', async () => {
    const picture = await groupFour(lines);
    const page = await pageOf(imagePage(`${grey} /Filter /JBIG2Decode`, jbig2Of(picture)));
    expect(textOf(page)).toContain('28,200.00');
    const fax = await pageOf(
      imagePage(
        `${grey} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 800 /Rows 400 >>`,
        picture.data,
      ),
    );
    expect(page.picture).toBe(fax.picture);
  });

  it('in JPEG 2000 are read', async () => {
    const data = readFileSync(new URL('fixtures/invoice.jp2', import.meta.url));
    const page = await pageOf(imagePage('/Width 800 /Height 400 /Filter /JPXDecode', data));
    expect(page.kind).toBe('ocr');
    expect(textOf(page)).toContain('Vietnam');
  });

  it('that cannot be decoded do not leave a blank page', async () => {
    const page = await pageOf(imagePage(`${grey} /Filter /JBIG2Decode`, Buffer.alloc(500, 0x55)));
    expect(page).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringMatching(/^the image data is damaged/),
    });
  });
});

describe('a text layer under a scan', () => {
  /** Letters of the picture stand at 60 of 800 pixels, its lines 90 of 400 apart; the page is 600 by 300 points. */
  const layered = async (layer: readonly string[]): Promise<Buffer> => {
    const { data } = await groupFour(lines);
    const content = layer
      .map((line, index) => `BT 3 Tr /F1 25.5 Tf 45 ${300 - (100 + index * 90) * 0.75} Td (${line}) Tj ET`)
      .join(' ');
    return imagePage(
      `${grey} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 800 /Rows 400 >>`,
      data,
      content,
    );
  };
  const contradictions = (notes: readonly string[]): string[] =>
    notes.filter((note) => note.startsWith('text layer contradicts the picture'));

  it('that agrees but for a misread letter is no matter', async () => {
    const page = await pageOf(
      await layered(['COMMERClAL INVOICE 4711', 'Cotton shlrts from China', lines[2]!]),
    );
    expect(contradictions(page.notes)).toEqual([]);
  });

  it('that names another country than the picture is noted with both', async () => {
    const page = await pageOf(await layered([lines[0]!, 'Cotton shirts from Japan', lines[2]!]));
    expect(contradictions(page.notes)).toEqual([
      expect.stringContaining('"Japan" where the picture shows "China"'),
    ]);
    expect(textOf(page)).toContain('China');
    expect(textOf(page)).not.toContain('Japan');
  });
});
