import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../../../src/model/page-text.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { deltas } from '../../../src/reading/office/fixed-layout/ofd-page.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { newPool, source, wordOf } from '../support.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const text = (boundary: string, words: string, more = '', delta = ''): string =>
  `<ofd:TextObject ID="1" Boundary="${boundary}" Font="1" Size="4"${more}><ofd:TextCode X="0" Y="4"${delta}>${words}</ofd:TextCode></ofd:TextObject>`;

const invoice = buildZip([
  {
    name: 'OFD.xml',
    data: `<ofd:OFD ${namespace}><ofd:DocBody><ofd:DocInfo><ofd:Title>电子发票</ofd:Title><ofd:CreationDate>2025-03-14</ofd:CreationDate><ofd:CustomDatas><ofd:CustomData Name="发票号码">4711</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>`,
  },
  {
    name: 'Doc_0/Document.xml',
    data: `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="2" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>`,
  },
  {
    name: 'Doc_0/Tpls/Tpl_0/Content.xml',
    data: `<ofd:Page ${namespace}><ofd:Content><ofd:Layer>${text('10 20 60 6', '发票号码：')}</ofd:Layer></ofd:Content></ofd:Page>`,
  },
  {
    name: 'Doc_0/Pages/Page_0/Content.xml',
    data: `<ofd:Page ${namespace}><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>${text('105 20 60 6', '4711', '', ' DeltaX="g 3 2.2"')}${text('10 70 100 6', 'Hebei Example', ' CTM="1 0 0 1 5 0"')}${text('10 90 60 6', '甲乙', '', ' DeltaX="40"')}</ofd:Layer></ofd:Content></ofd:Page>`,
  },
  {
    name: 'Doc_0/Attachs/Attachments.xml',
    data: `<ofd:Attachments ${namespace}><ofd:Attachment ID="1" Name="data"><ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
  },
  { name: 'Doc_0/Attachs/original_invoice.xml', data: '<eInvoice/>' },
  { name: 'Doc_0/Res/image_1.png', data: 'png' },
]);

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

describe('OFD', () => {
  it('has words with their places on the page, templates, attachments and facts', async () => {
    const file = source('invoice.ofd', invoice, 'application/ofd');
    const inspection = await pool.inspect(file);
    expect(inspection.pageCount).toBe(1);
    expect(inspection.facts).toMatchObject({
      title: '电子发票',
      created: '2025-03-14',
      customProperties: '发票号码: 4711',
      digitalSignature: 'present, not checked',
    });
    expect(inspection.members.map(({ name }) => name)).toEqual(['original_invoice.xml', 'image_1.png']);
    const [page] = await pool.readPages(file, 1, 1);
    expect(page).toMatchObject({ kind: 'native', reason: 'text of an OFD page' });
    expect(page!.width).toBeCloseTo(595.28, 1);
    expect(pageText(page!).text).toBe('发票号码： 4711\nHebei Example\n甲 乙');
    const number = wordOf(page!, '4711').box!;
    expect(number.x).toBeCloseTo(0.5, 3);
    expect(number.width).toBeCloseTo((3 * 2.2 + 2.2) / 210, 3);
    expect(number.y).toBeCloseTo((20 + 4 - 3.4) / 140, 3);
    expect(wordOf(page!, 'Hebei').box!.x).toBeCloseTo(15 / 210, 3);
    const image = await pool.pageImage(file, 1, 400);
    expect(image.subarray(8, 12).toString('latin1')).toBe('WEBP');
  });

  it('says what is missing', async () => {
    const empty = buildZip([{ name: 'OFD.xml', data: `<ofd:OFD ${namespace}/>` }]);
    await expect(pool.inspect(source('e.ofd', empty, 'application/ofd'))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });

  it('counts repeated steps', () => {
    expect(deltas('1 g 3 2.5 4', 9)).toEqual([1, 2.5, 2.5, 2.5, 4]);
    expect(deltas('g 1000000000 1', 3)).toEqual([1, 1, 1]);
    expect(deltas(undefined, 3)).toEqual([]);
  });
});
