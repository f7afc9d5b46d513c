import { describe, expect, it } from 'vitest';
import { viewPage } from '../../src/documents/page-view.ts';
import { printedPage } from '../../src/documents/pagination.ts';
import { sketchPage } from './sketch-page.ts';

const at = (line: string): ReturnType<typeof printedPage> =>
  printedPage(
    viewPage(sketchPage(`Some heading\nfirst line of text here\nsecond line of text\n\n@foot ${line}`)),
  );

describe('page numbers as printed', () => {
  it.each([
    ['Page 2 of 5', 2, 5],
    ['Page: 2/5', 2, 5],
    ['PAGE 2 OF 5 PAGES', 2, 5],
    ['Page l of 3', 1, 3],
    ['Pg. 2 of 5', 2, 5],
    ['2/5', 2, 5],
    ['2 of 5', 2, 5],
    ['Seite 2 von 5', 2, 5],
    ['Seite: 2 / 5', 2, 5],
    ['Blatt 2 von 5', 2, 5],
    ['Page 2 sur 5', 2, 5],
    ['Page 2 / 5', 2, 5],
    ['第2页 共5页', 2, 5],
    ['第 2 页/共 5 页', 2, 5],
    ['第2頁，共5頁', 2, 5],
    ['共5页 第2页', 2, 5],
    ['第二页 共十二页', 2, 12],
    ['Trang 2/5', 2, 5],
    ['Sayfa 2/5', 2, 5],
    ['Sayfa No: 2 / 5', 2, 5],
    ['Página 2 de 5', 2, 5],
    ['Pág. 2 de 5', 2, 5],
    ['Pagina 2 di 5', 2, 5],
    ['Pagina 2 van 5', 2, 5],
  ])('%s', (text, number, total) => {
    expect(at(text)).toMatchObject({ number, total });
  });

  it.each([
    ['Page 2', 2],
    ['– 2 –', 2],
    ['Seite 2', 2],
    ['第2页', 2],
  ])('%s without a total', (text, number) => {
    expect(at(text)).toMatchObject({ number, total: null });
  });

  it.each(['Date 2/5/2025', 'Page 5 of 2', 'Ratio 2/5 of the load', 'see page', 'Net 14.2/5.1'])(
    '%s is none',
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it('passes by the line a fax machine adds', () => {
    const page = sketchPage(
      'FAX 12/03/2025 10:44 +86 10 5550100 P. 2/7\nPACKING LIST\nsome text\nmore text\n\nlast',
    );
    expect(printedPage(viewPage(page))).toBeNull();
  });

  it('prefers a named number to a bare one', () => {
    const page = sketchPage('3/4\nSome text\nmore text\nand more\n@foot Page 2 of 5');
    expect(printedPage(viewPage(page))).toMatchObject({ number: 2, total: 5 });
  });

  it('does not read a bare pair in the middle of a page', () => {
    const page = sketchPage(`a\nb\nc\nd\n\n\n\n\n\n1/3\n\n\n\n\n\ne\nf\ng\nh`);
    expect(printedPage(viewPage(page))).toBeNull();
  });
});
