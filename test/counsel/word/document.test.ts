import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Sheet } from '../../../src/counsel/brief.ts';
import { documentBytes } from '../../../src/counsel/word/document.ts';
import { about, at, documents, item, plan, row, sheet, steps } from '../workbook/sheets.ts';

async function parts(bytes: Uint8Array): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes));
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return found;
}

async function written(...sheets: Sheet[]): Promise<{ document: string; relations: string }> {
  const all = await parts(await documentBytes(sheets, plan, about));
  return { document: all.get('word/document.xml')!, relations: all.get('word/_rels/document.xml.rels')! };
}

/** Texts of the paragraphs, in order. */
function paragraphs(document: string): string[] {
  return document
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
    );
}

describe('editable document of a brief', () => {
  it('tells a maker in a table of its own, what is stated beside what is inferred', async () => {
    const { document } = await written(steps);
    const texts = paragraphs(document);
    expect(texts.filter((text) => text === '河北示例轧花')).toHaveLength(2);
    const at = texts.indexOf('Inputs');
    expect(texts.slice(at, at + 4)).toEqual([
      'Inputs',
      '○ LOT-1 [0012:4]',
      '○ LOT-2 [0013:1]',
      '△ LOT-9 [0014:1]',
    ]);
    expect(texts).toContain('– invoice: not found; payment: not found');
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>/u);
  });

  it('names the trader of a row that states no maker, and says where no firm is named', async () => {
    const columns = ['Step', 'Maker as stated', 'Seller, supplier or importer as stated', 'Invoice'];
    const { document } = await written(
      sheet('3 Steps', columns, [
        row([item('4')], [], [at(12, 1, 'seller: Example Yarn Co.', 'confirmed')], [item('INV-1')]),
        row([item('1')], [], [], [item('INV-2')]),
      ]),
    );
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading3"\/>.*?<\/w:p>/gsu)];
    expect(headings.map(([xml]) => paragraphs(xml)[0])).toEqual([
      expect.stringContaining('Seller: Example Yarn Co.'),
      'No firm named',
    ]);
  });

  it('lists documents by step, those of no step last, and loses no column', async () => {
    const { document } = await written(documents);
    const texts = paragraphs(document);
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading2"\/>.*?<\/w:p>/gsu)].map(
      ([xml]) => paragraphs(xml)[0],
    );
    expect(headings).toEqual(['Step 4: spinner (yarn)', 'Documents of no single step']);
    const order = ['0003', '0004', '0002'].map((number) => texts.indexOf(number));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(texts).toContain('A column of a later version: said later');
    expect(texts).toContain('Purpose (for counsel)');
    expect(texts).toContain('△ 4 spinner (yarn): rule [0004:1]');
  });

  it('leads to the pages of the exhibits, each named once, and repeats the headers of tables', async () => {
    const { document, relations } = await written(steps, documents);
    const targets = [...relations.matchAll(/Id="([^"]+)"[^>]*Target="(exhibits[^"]+)"/gu)];
    const ids = new Map(targets.map(([, id, target]) => [target, id]));
    expect(ids.size).toBe(targets.length);
    const id = ids.get('exhibits/S01_INVOICE_0012.pdf#page=5')!;
    expect(document).toContain(
      `r:id="${id}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve"> [0012:4]`,
    );
    // The number of a document leads to it.
    const number = ids.get('exhibits/S01_INVOICE_0003.pdf#page=2')!;
    expect(document).toMatch(
      new RegExp(`r:id="${number}"><w:r>[^/]*/></w:rPr><w:t xml:space="preserve">0003<`, 'u'),
    );
    expect(document.match(/<w:tbl>/gu)).toHaveLength(3);
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    expect(relations).not.toMatch(/Target="(?!exhibits)[^"]+" TargetMode="External"/u);
  });

  it('takes words of documents for nothing but words', async () => {
    const hostile =
      '</w:t><w:p/>&"<w:pStyle w:val="TablePlace1"/> \u0000\u202E PAGEREF _Toc77 w:anchor="_Toc77"';
    const { document } = await written(
      sheet('3 Steps', ['Step', 'Maker'], [row([item(hostile)], [at(12, 1, hostile, 'confirmed')])]),
    );
    expect(document.match(/<w:tbl>/gu)).toHaveLength(1);
    const shown = '&lt;/w:t&gt;&lt;w:p/&gt;&amp;';
    expect(document).toContain(shown);
    expect(document).toContain('␀⟨U+202E⟩ PAGEREF _Toc77');
    expect(document).not.toContain('\u202e');
    expect(document).not.toContain('\u0000');
  });

  it('is the same bytes for the same sheets, and says the time of the event', async () => {
    const one = await documentBytes([steps, documents], plan, about);
    const other = await documentBytes([steps, documents], plan, about);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    const all = await parts(one);
    expect(all.get('docProps/core.xml')).toContain('2026-11-20T10:00:00Z');
    expect(all.get('docProps/core.xml')).not.toContain(new Date().toISOString().slice(0, 10));
  });
});
