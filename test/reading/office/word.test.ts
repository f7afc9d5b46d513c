import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { newPool, source, textOf, wordOf } from '../support.ts';
import { makeWord, paragraph, run, table, type WordFile, wordXml } from './make-word.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function read(file: WordFile) {
  const from = source('paper.docx', makeWord(file), mediaType);
  const inspection = await pool.inspect(from);
  const pages = await pool.readPages(from, 1, inspection.pageCount);
  return { inspection, pages, part: (name: string): Page => partOf(pages, name) };
}

function partOf(pages: readonly Page[], name: string): Page {
  const page = pages.find((candidate) => candidate.part === name);
  if (page === undefined)
    throw new Error(`no part ${name} among ${pages.map((each) => each.part).join(' | ')}`);
  return page;
}

const lines = (page: Page): string[] => textOf(page).split('\n');

describe('a Word document', () => {
  it('is paragraphs and tables in columns, with letterhead and footer', async () => {
    const { pages, inspection } = await read({
      body:
        paragraph('COMMERCIAL INVOICE') +
        table([
          ['Lot', 'Net weight'],
          ['L-1', '1,200 kg'],
        ]) +
        paragraph('Made in Viet Nam') +
        '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/></w:sectPr>',
      relationships: [
        { id: 'h', type: 'header', target: 'header1.xml' },
        { id: 'f', type: 'footer', target: 'footer1.xml' },
      ],
      parts: [
        { name: 'word/header1.xml', data: wordXml('hdr', paragraph('Hanoi Example Garment JSC')) },
        { name: 'word/footer1.xml', data: wordXml('ftr', paragraph('Bank: Example Bank')) },
        {
          name: 'docProps/core.xml',
          data: '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Li</dc:creator><created>2025-03-01T00:00:00Z</created></cp:coreProperties>',
        },
      ],
    });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ kind: 'native', part: 'header, paragraphs 1-6, footer' });
    expect(lines(pages[0]!)).toEqual([
      'Hanoi Example Garment JSC',
      'COMMERCIAL INVOICE',
      'Lot Net weight',
      'L-1 1,200 kg',
      'Made in Viet Nam',
      'Bank: Example Bank',
    ]);
    expect(wordOf(pages[0]!, 'Net').layout!.x).toBe(wordOf(pages[0]!, '1,200').layout!.x);
    expect(inspection.facts).toMatchObject({ creator: 'Li', created: '2025-03-01T00:00:00Z' });
  });

  it('is the same in strict namespaces', async () => {
    const { pages } = await read({ strict: true, body: paragraph('Strict text') });
    expect(textOf(pages[0]!)).toBe('Strict text');
  });

  it('keeps tracked deletions and hidden text apart and marks them', async () => {
    const { pages, part, inspection } = await read({
      body: `<w:p>${run('Origin: ')}<w:del w:author="Chen" w:date="2025-04-02T00:00:00Z"><w:r><w:delText>Xinjiang</w:delText></w:r></w:del><w:ins w:author="Chen" w:date="2025-04-02T00:00:00Z">${run('India')}</w:ins>${run(' see file 7', '<w:vanish/>')}</w:p><w:tbl><w:tr><w:trPr><w:del w:author="Chen"/></w:trPr><w:tc>${paragraph('old lot 9')}</w:tc></w:tr></w:tbl>`,
    });
    expect(pages.map((page) => page.part)).toEqual([
      'paragraph 1',
      'deleted text (tracked changes)',
      'hidden text',
    ]);
    expect(textOf(pages[0]!)).toBe('Origin: India');
    expect(pages[0]!.notes).toEqual([
      'tracked insertions are part of the text: 1 by Chen, last on 2025-04-02T00:00:00Z',
    ]);
    const deleted = part('deleted text (tracked changes)');
    expect(lines(deleted)).toEqual(['Xinjiang', 'old lot 9']);
    expect(deleted.words.every((word) => word.visible)).toBe(true);
    expect(deleted.notes[0]!.startsWith(hiddenPartNote)).toBe(true);
    expect(textOf(part('hidden text'))).toBe('see file 7');
    expect(inspection.facts['trackedDeletions']).toMatch(/^2 by Chen/);
  });

  it('reads a text box once, whatever stands for older programs', async () => {
    const box = `<w:txbxContent>${paragraph('In the box')}</w:txbxContent>`;
    const { pages } = await read({
      body: `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('After')}`,
    });
    expect(lines(pages[0]!)).toEqual(['Before', 'In the box', 'After']);
  });

  it('reads a watermark, which stands in the header as a drawing', async () => {
    const watermark = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="作废 VOID"/></v:shape></w:pict></w:r></w:p>`;
    const { pages } = await read({
      body: `${paragraph('Invoice 7')}<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>`,
      relationships: [{ id: 'h', type: 'header', target: 'header1.xml' }],
      parts: [{ name: 'word/header1.xml', data: wordXml('hdr', watermark) }],
    });
    expect(lines(pages[0]!)).toEqual(['作废 VOID', 'Invoice 7']);
  });

  it('reads comments, footnotes, list numbers, content controls and the results of fields', async () => {
    const numbered = (level: number): string =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
    const { pages, part } = await read({
      body:
        paragraph('First', numbered(0)) +
        paragraph('Inner', numbered(1)) +
        paragraph('Second', numbered(0)) +
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('Controlled')}</w:sdtContent></w:sdt>` +
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO cmd "/c calc" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Result 5')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
        `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>`,
      relationships: [
        { id: 'n', type: 'numbering', target: 'numbering.xml' },
        { id: 'c', type: 'comments', target: 'comments.xml' },
        { id: 'o', type: 'footnotes', target: 'footnotes.xml' },
      ],
      parts: [
        {
          name: 'word/numbering.xml',
          data: wordXml(
            'numbering',
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
          ),
        },
        {
          name: 'word/comments.xml',
          data: wordXml(
            'comments',
            `<w:comment w:id="0" w:author="Wei" w:date="2025-01-01">${paragraph('Check the mill')}</w:comment>`,
          ),
        },
        {
          name: 'word/footnotes.xml',
          data: wordXml(
            'footnotes',
            `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph('As weighed')}</w:footnote>`,
          ),
        },
      ],
    });
    expect(lines(pages[0]!)).toEqual([
      'III. First',
      'IIIa) Inner',
      'IV. Second',
      'Controlled',
      'Result 5 [2]',
      'a b-cd',
      '☑',
    ]);
    expect(textOf(part('footnotes'))).toBe('[2] As weighed');
    expect(textOf(part('comments'))).toBe('Comment by Wei, 2025-01-01: Check the mill');
  });

  it('begins a page where the document does', async () => {
    const { pages } = await read({
      body: `${paragraph('One')}<w:p><w:r><w:t>end of one</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>start of two</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('Three')}`,
    });
    expect(pages.map((page) => textOf(page))).toEqual(['One\nend of one', 'start of two', 'Three']);
    expect(pages.map((page) => page.part)).toEqual(['paragraphs 1-2', 'paragraphs 2-3', 'paragraph 4']);
  });

  it('follows nothing out of the file and names it', async () => {
    const { inspection, pages } = await read({
      body: `${paragraph('Linked')}<w:altChunk r:id="k"/>`,
      relationships: [
        { id: 'i', type: 'image', target: 'file:///etc/passwd', external: true },
        { id: 't', type: 'attachedTemplate', target: '\\\\host\\share\\x.dotm', external: true },
        { id: 'k', type: 'aFChunk', target: 'chunk.html' },
      ],
      parts: [
        { name: 'word/chunk.html', data: '<p>chunk</p>' },
        { name: 'word/media/image1.png', data: 'png' },
        { name: 'word/embeddings/oleObject1.bin', data: 'ole' },
        { name: 'word/vbaProject.bin', data: 'x' },
      ],
    });
    expect(textOf(pages[0]!)).toBe('Linked');
    expect(inspection.members.map((member) => member.name)).toEqual([
      'word/chunk.html',
      'word/media/image1.png',
      'word/embeddings/oleObject1.bin',
    ]);
    expect(inspection.facts).toMatchObject({ macros: 'present, not run' });
    expect(inspection.facts['externalReferences']).toMatch(/image file:\/\/\/etc\/passwd; attachedTemplate/);
    expect(inspection.exceptions).toMatchObject([{ code: 'external-reference' }]);
  });

  it('reads on where the text is cut off, and refuses entities', async () => {
    const cut = wordXml('document', `<w:body>${paragraph('kept')}${paragraph('cut here')}`).slice(0, -35);
    const from = source('cut.docx', buildZip([{ name: 'word/document.xml', data: cut }]), mediaType);
    const inspection = await pool.inspect(from);
    expect(inspection.exceptions).toMatchObject([{ code: 'corrupt' }]);
    const [page] = await pool.readPages(from, 1, 1);
    expect(textOf(page!)).toMatch(/^kept\ncut/);
    const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${wordXml('document', '').split('?>')[1]!}`;
    await expect(
      pool.inspect(source('ha.docx', buildZip([{ name: 'word/document.xml', data: laughs }]), mediaType)),
    ).rejects.toMatchObject({ code: 'unsafe-xml' });
  });

  it('reads the text where another part is damaged, and says which', async () => {
    const bytes = makeWord({
      body: paragraph('Made in India'),
      relationships: [{ id: 's', type: 'styles', target: 'styles.xml' }],
      parts: [{ name: 'word/styles.xml', data: wordXml('styles', ''), declaredChecksum: 1 }],
    });
    const from = source('styles.docx', bytes, mediaType);
    const { exceptions } = await pool.inspect(from);
    expect(exceptions).toMatchObject([{ code: 'corrupt' }]);
    expect(exceptions![0]!.cause).toMatch(/^the part styles could not be read: the checksum/);
    expect(textOf((await pool.readPages(from, 1, 1))[0]!)).toBe('Made in India');
  });

  it('names a package without a text, and parts that expand beyond all measure', async () => {
    await expect(
      pool.inspect(source('empty.docx', buildZip([{ name: 'word/x.xml', data: '<x/>' }]), mediaType)),
    ).rejects.toMatchObject({ code: 'corrupt' });
    const bomb = buildZip([{ name: 'word/document.xml', data: Buffer.alloc(140 * 1024 ** 2, ' ') }]);
    await expect(pool.inspect(source('bomb.docx', bomb, mediaType))).rejects.toMatchObject({
      code: 'limit-part-bytes',
    });
    await expect(pool.inspect(source('no.docx', 'PK\u0003\u0004 rubbish', mediaType))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });
});
