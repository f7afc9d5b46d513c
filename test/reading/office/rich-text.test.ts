import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source, textOf, wordOf } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function read(text: string) {
  const file = source('paper.rtf', Buffer.from(text, 'latin1'), 'application/rtf');
  const inspection = await pool.inspect(file);
  return { inspection, pages: await pool.readPages(file, 1, inspection.pageCount) };
}

const fonts =
  '{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset204 Times;}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\fcharset128 Mincho;}}';

describe('Rich Text', () => {
  it('reads the encodings of its fonts and Unicode with what stands for it', async () => {
    const { pages } = await read(
      `{\\rtf1\\ansi\\ansicpg936${fonts}\\f0 \\'d4\\'ad\\'b2\\'fa\\'b5\\'d8: \\uc2\\u26825\\'c3\\'de\\u-30000?? {\\f1\\'cf\\'f0\\'e8}{\\f2\\'fe}{\\f3\\'83A}\\par}`,
    );
    // In Shift JIS the second byte of a character may be a letter of ASCII.
    expect(textOf(pages[0]!)).toBe('原产地: 棉\u8ad0 При☑ア');
  });

  it('lays tables out in columns, cells over several columns too', async () => {
    const { pages } = await read(
      '{\\rtf1\\ansi\\trowd\\cellx2000\\cellx4000\\pard\\intbl Lot\\cell Weight\\cell\\row\\trowd\\cellx2000\\cellx3000\\cellx4000\\pard\\intbl L1\\cell 5\\par of 6\\cell kg\\cell\\row\\pard After\\par}',
    );
    expect(textOf(pages[0]!)).toBe('Lot Weight\nL1 5 kg\nof 6\nAfter');
    expect(wordOf(pages[0]!, 'Weight').layout!.x).toBe(wordOf(pages[0]!, '5').layout!.x);
    expect(wordOf(pages[0]!, 'of').layout!.x).toBe(wordOf(pages[0]!, '5').layout!.x);
  });

  it('keeps headers, notes, comments, deleted and hidden text where they belong', async () => {
    const { pages, inspection } = await read(
      `{\\rtf1\\ansi{\\info{\\author Li {\\i Wei}}{\\creatim\\yr2025\\mo3\\dy14\\hr9\\min5}}{\\header Letterhead\\par}Origin{\\v  in secret}{\\deleted  Xinjiang} India{\\footnote as stated}{\\*\\atnauthor Chen}{\\*\\annotation sure?}{\\*\\unknown skipped}{\\field{\\*\\fldinst DDEAUTO "cmd"}{\\fldrslt  5 t}}\\par\\page Two{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt boxed\\par}}}\\par}`,
    );
    expect(pages.map((page) => [page.part, textOf(page)])).toEqual([
      ['paragraphs 1-2', 'Letterhead\nOrigin India [1] 5 t'],
      ['paragraphs 3-4', 'Two\nboxed'],
      ['footnotes', '[1] as stated'],
      ['comments', 'Comment by Chen: sure?'],
      ['deleted text (tracked changes)', 'Xinjiang'],
      ['hidden text', 'in secret'],
    ]);
    expect(pages[4]!.notes[0]!.startsWith(hiddenPartNote)).toBe(true);
    expect(inspection.facts).toMatchObject({
      creator: 'Li Wei',
      created: '2025-03-14T09:05',
      externalReferences: 'DDEAUTO "cmd"; not followed',
    });
  });

  it('takes pictures and objects out, and passes over binary data', async () => {
    const native = Buffer.from('d0cf11e0', 'hex');
    const header = Buffer.alloc(8);
    header.writeUInt32LE(0x501, 0);
    header.writeUInt32LE(2, 4);
    const name = Buffer.from('\u0005\0\0\0Word\0\0\0\0\0\0\0\0\0', 'latin1');
    const length = Buffer.from([4, 0, 0, 0]);
    const data = Buffer.concat([header, name, length, native]).toString('hex');
    const { inspection, pages } = await read(
      `{\\rtf1\\ansi{\\*\\shppict{\\pict\\pngblip 8950\r\n4e47}}{\\nonshppict{\\pict\\wmetafile8 0101}}{\\pict\\jpegblip\\bin4 }{\\\\}text{\\object\\objemb{\\*\\objclass Word.Document}{\\*\\objdata ${data}}{\\result shown}}\\par}`,
    );
    expect(inspection.members.map((member) => [member.name, member.size])).toEqual([
      ['picture-1.png', 4],
      ['picture-2.jpg', 4],
      ['object-1 (Word.Document)', 4],
    ]);
    expect(textOf(pages[0]!)).toBe('textshown');
  });

  it('reads a file that is cut short or nested without end', async () => {
    const cut = await read('{\\rtf1\\ansi kept {\\b and this');
    expect(textOf(cut.pages[0]!)).toBe('kept and this');
    expect(cut.inspection.exceptions).toMatchObject([{ code: 'corrupt' }]);
    const deep = await read(`{\\rtf1 a${'{'.repeat(200_000)}b${'}'.repeat(200_000)} c}`);
    expect(textOf(deep.pages[0]!)).toBe('ab c');
  });
});
