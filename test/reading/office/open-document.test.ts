import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { buildZip, type ZipMember } from '../archive/zip-builder.ts';
import { newPool, source, textOf } from '../support.ts';

const oasis = 'application/vnd.oasis.opendocument';
const namespaces = ['office', 'text', 'table', 'style', 'draw', 'presentation', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');

function make(
  kind: 'text' | 'presentation',
  body: string,
  styles = '',
  more: readonly ZipMember[] = [],
): Buffer {
  return buildZip([
    { name: 'mimetype', data: `${oasis}.${kind}`, stored: true },
    {
      name: 'content.xml',
      data: `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function read(kind: 'text' | 'presentation', bytes: Buffer) {
  const file = source('paper', bytes, `${oasis}.${kind}`);
  const inspection = await pool.inspect(file);
  return { inspection, pages: await pool.readPages(file, 1, inspection.pageCount) };
}

describe('OpenDocument', () => {
  it('reads text with tables, notes, comments, changes and hidden text', async () => {
    const { pages, inspection } = await read(
      'text',
      make(
        'text',
        `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>Chen</dc:creator><dc:date>2025-01-02</dc:date></office:change-info><text:p>from Xinjiang</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
          `<text:h>Declaration</text:h><text:p>Cotton<text:s text:c="2"/>from  India<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>as stated</text:p></text:note-body></text:note><office:annotation><dc:creator>Wei</dc:creator><text:p>sure?</text:p></office:annotation></text:p>` +
          `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Lots</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>kg</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>` +
          `<text:p text:style-name="break">next <text:span text:style-name="gone">secret</text:span>page<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>` +
          `<text:section text:display="none"><text:p>hidden section</text:p></text:section><text:section><text:section-source xlink:href="../other.odt"/></text:section>`,
        '<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="break" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>',
        [
          {
            name: 'styles.xml',
            data: `<office:document-styles ${namespaces}><office:master-styles><style:master-page><style:header><text:p>Letterhead</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
          },
          { name: 'Pictures/a.png', data: 'x' },
          {
            name: 'meta.xml',
            data: `<office:document-meta ${namespaces}><office:meta><meta:creation-date>2025-02-03</meta:creation-date></office:meta></office:document-meta>`,
          },
        ],
      ),
    );
    expect(pages.map((page) => [page.part, textOf(page)])).toEqual([
      ['paragraphs 1-8', 'Letterhead\nDeclaration\nCotton from India [1]\nLots kg\nA B 7'],
      ['paragraphs 9-11', 'next page\nboxed\nFoot'],
      ['footnotes and endnotes', '[1] as stated'],
      ['comments', 'Comment by Wei: sure?'],
      ['deleted text (tracked changes)', 'from Xinjiang'],
      ['hidden text', 'secret\nhidden section'],
    ]);
    expect(pages[4]!.notes).toEqual([
      `${hiddenPartNote}text that was deleted with tracked changes by Chen, 2025-01-02`,
    ]);
    expect(inspection.facts).toMatchObject({ created: '2025-02-03' });
    expect(inspection.exceptions).toMatchObject([{ code: 'external-reference' }]);
    expect(inspection.members.map(({ name }) => name)).toEqual(['Pictures/a.png']);
  });

  it('reads slides with notes', async () => {
    const { pages } = await read(
      'presentation',
      make(
        'presentation',
        '<draw:page draw:style-name="off"><draw:frame><draw:text-box><text:p>one</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>say it</text:p></draw:text-box></draw:frame></presentation:notes></draw:page><draw:page><draw:custom-shape><text:p>two</text:p></draw:custom-shape></draw:page>',
        '<style:style style:name="off" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
      ),
    );
    expect(pages.map((page) => [page.part, textOf(page)])).toEqual([
      ['slide 1 (hidden)', 'one'],
      ['slide 2', 'two'],
      ['notes of slide 1', 'say it'],
    ]);
  });

  it('says that a password is needed', async () => {
    const bytes = make('text', '', '', [
      {
        name: 'META-INF/manifest.xml',
        data: `<manifest:manifest ${namespaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
      },
    ]);
    await expect(read('text', bytes)).rejects.toMatchObject({ code: 'encrypted' });
  });
});
