import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { hiddenBySheet, hiddenByStyle } from '../../../src/reading/markup/html-hidden.ts';
import { labelOf } from '../../../src/reading/markup/label.ts';
import { textOfHtml } from '../../support/html-text.ts';
import { newPool, source, textOf, wordOf } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function read(name: string, content: string | Uint8Array, mediaType: string) {
  const file = source(name, content, mediaType);
  const inspection = await pool.inspect(file);
  return { inspection, pages: await pool.readPages(file, 1, inspection.pageCount) };
}

describe('HTML', () => {
  it('is what a browser shows, then what it hides', async () => {
    const { pages, inspection } = await read(
      'page.html',
      '<!doctype html><html><head><meta charset="utf-8"><title>Offer 7</title><style>.gone{display:none} @media print{.paper{display:none}}</style><script src="http://x.example/a.js"></script></head><body onload="x()"><p class="paper">Price <b>5</b> USD</p><p class="gone">old price 9</p><div style="font-size:0">tiny</div><form><input value="PO-4711"><input type="hidden" name="ref" value="R1"><select><option>a<option selected>FOB</select></form><img src="http://x.example/p.png" alt="Seal of the mill"><img src="data:image/png;base64,iVBORw0KGgo="></body></html>',
      'text/html',
    );
    expect(pages.map((page) => page.part)).toEqual(['paragraphs 1-4', 'hidden elements, lines 1-3']);
    expect(textOf(pages[0]!)).toMatch(/^Offer 7\nPrice 5 USD\nPO-4711 FOB/);
    expect(textOf(pages[0]!)).toMatch(/Seal of the mill$/);
    expect(textOf(pages[1]!)).toBe('old price 9\ntiny\nref: R1');
    expect(pages[1]!.notes[0]!.startsWith(hiddenPartNote)).toBe(true);
    expect(inspection.facts).toMatchObject({
      title: 'Offer 7',
      scripts: '2, not run',
      externalReferences: '2, not loaded',
    });
    expect(inspection.members.map(({ name, size }) => [name, size])).toEqual([['picture-1.png', 8]]);
  });

  it('lays tables out in columns, cells over rows and columns too', async () => {
    const { pages } = await read(
      't.html',
      '<table><tr><th rowspan=2>Lot<th colspan=2>Weight<tr><td>net<td>gross<tr><td>L-1<td>5<td>6</table>',
      'text/html',
    );
    expect(textOf(pages[0]!)).toBe('Lot Weight\nnet gross\nL-1 5 6');
    expect(wordOf(pages[0]!, 'net').layout!.x).toBe(wordOf(pages[0]!, '5').layout!.x);
    expect(wordOf(pages[0]!, 'gross').layout!.x).toBe(wordOf(pages[0]!, '6').layout!.x);
  });

  it('goes by the declared encoding where the bytes leave it open', async () => {
    const declared = Buffer.from('<meta charset="windows-1251"><p>\xd1\xe5\xf0\xf2</p>', 'latin1');
    expect(textOf((await read('a.html', declared, 'text/html')).pages[0]!)).toBe('Серт');
    const wrong = Buffer.from('<meta charset="gbk"><p>Grüße 棉花</p>', 'utf8');
    expect(textOf((await read('b.html', wrong, 'text/html')).pages[0]!)).toBe('Grüße 棉花');
  });

  it('bears elements nested without end', async () => {
    const { pages } = await read('deep.html', `${'<div>'.repeat(100_000)}core`, 'text/html');
    expect(textOf(pages[0]!)).toBe('core');
    expect(pages[0]!.notes[0]).toMatch(/nested too deep/);
  });

  it('knows what hides an element', () => {
    expect(hiddenByStyle('color:red; DISPLAY : none !important')).toBe(true);
    expect(hiddenByStyle('font-size:0.5em;opacity:0.9')).toBe(false);
    expect(
      hiddenBySheet(
        'p.a, #b {visibility:hidden} .c > .d{display:none} @media print{.e{display:none}} .f{display:none}',
      ),
    ).toEqual(new Set(['.a', '#b', '.f']));
    expect(textOfHtml('a<br>b<span hidden>c</span>')).toBe('a\nb');
  });
});

describe('XML', () => {
  it('is names and values on lines', async () => {
    const { pages, inspection } = await read(
      'invoice.xml',
      '<?xml version="1.0"?><?xml-stylesheet href="http://x/y.xsl"?><Invoice xmlns:cbc="urn:x"><cbc:ID>4711</cbc:ID><cbc:IssueDate>2025-03-14</cbc:IssueDate><Total><cbc:Amount currencyID="EUR">12.5</cbc:Amount></Total><发票号码>88</发票号码></Invoice>',
      'application/xml',
    );
    expect(textOf(pages[0]!)).toBe(
      'Invoice\nID: 4711\nIssue Date: 2025-03-14\nTotal\nAmount: 12.5 currency ID: EUR\n发票号码: 88',
    );
    expect(inspection.facts).toMatchObject({ xmlRoot: 'Invoice', stylesheets: '1, not loaded' });
  });

  it('refuses entities and says so; reads on where it is damaged', async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>';
    await expect(read('l.xml', laughs, 'application/xml')).rejects.toMatchObject({ code: 'unsafe-xml' });
    const outside = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>';
    await expect(read('x.xml', outside, 'application/xml')).rejects.toMatchObject({
      code: 'unsafe-xml',
      message: expect.stringMatching(/external entities/),
    });
    const cut = await read('c.xml', '<a><b>kept</b><c>and th', 'application/xml');
    expect(textOf(cut.pages[0]!)).toBe('a\nb: kept\nc: and th');
    expect(cut.inspection.exceptions).toMatchObject([{ code: 'corrupt' }]);
  });

  it('writes names as people do', () => {
    expect(['cbcIssueDate', 'HTTPServer', 'issue_date', 'ID', '发票'].map(labelOf)).toEqual([
      'cbc Issue Date',
      'HTTP Server',
      'issue date',
      'ID',
      '发票',
    ]);
  });
});

describe('JSON', () => {
  it('is names and values, lists of records as tables, numbers as they are written', async () => {
    const { pages } = await read(
      'a.json',
      '{"invoiceNumber":12345678901234567890,"paid":true,"lines":[{"lot":"L-1","kg":2.50},{"lot":"L-2","kg":3}],"tags":["a",["b"]]}',
      'application/json',
    );
    expect(textOf(pages[0]!)).toBe(
      'invoice Number: 12345678901234567890\npaid: true\nlines\nlot kg\nL-1 2.50\nL-2 3\ntags\na\n2\nb',
    );
  });

  it('is plain text where it is not sound, or nested without end', async () => {
    const broken = await read('b.json', '{"a": 1', 'application/json');
    expect(textOf(broken.pages[0]!)).toBe('{"a": 1');
    const deep = await read('d.json', '['.repeat(50_000) + ']'.repeat(50_000), 'application/json');
    expect(deep.pages.length).toBeGreaterThan(0);
  });
});
