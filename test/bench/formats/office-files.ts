import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildZip } from '../../reading/archive/zip-builder.ts';
import { makePresentation, tableShape, textShape } from '../../reading/office/make-presentation.ts';
import { makeWord, paragraph, table } from '../../reading/office/make-word.ts';

const clause = (number: number): string =>
  `Clause ${number}: the seller states that lot ${number % 97} of cotton yarn Ne 32 was spun in its own mill 棉纱`;
const goods = (number: number): string[] => [`LOT-${number}`, `${(number * 37) % 991}.50 kg`, 'cotton yarn'];

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Writes word-processing files, presentations and markup as suppliers send them, some of them long. */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const numbers = Array.from({ length: 2_000 }, (_, index) => index + 1);
  const word = numbers.map((number) =>
    paragraph(clause(number), number % 50 === 0 ? '<w:pageBreakBefore/>' : ''),
  );
  const files: [string, Uint8Array | string][] = [
    ['2000 paragraphs.docx', makeWord({ body: word.join('') + table(numbers.slice(0, 500).map(goods)) })],
    [
      '100 slides.pptx',
      makePresentation(
        numbers.slice(0, 100).map((number) => ({
          shapes:
            textShape([clause(number), clause(number + 1)].join('\n')) +
            tableShape([goods(number), goods(number + 1), goods(number + 2)]),
          notes: clause(number),
        })),
      ),
    ],
    [
      '2000 paragraphs.rtf',
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${numbers
        .map((number) => `${clause(number).replace('棉纱', "\\'c3\\'de\\u32433?")}\\par\n`)
        .join('')}}`,
    ],
    [
      '2000 paragraphs.odt',
      buildZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
        {
          name: 'content.xml',
          data: `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0"><office:body><office:text>${numbers
            .map((number) => `<text:p>${clause(number)}</text:p>`)
            .join('')}</office:text></office:body></office:document-content>`,
        },
      ]),
    ],
    [
      '2000 records.xml',
      `<?xml version="1.0"?><Invoice xmlns="urn:example">${numbers
        .map((number) => `<Line><ID>${number}</ID><Item>${clause(number)}</Item></Line>`)
        .join('')}</Invoice>`,
    ],
    [
      '2000 records.json',
      JSON.stringify({ lines: numbers.map((number) => ({ id: number, item: clause(number) })) }),
    ],
    ['50 pages.ofd', ofdFile(50)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return files.map(([name]) => ({ name, pages: name.endsWith('.ofd') ? 50 : 0 }));
}

function ofdFile(pages: number): Buffer {
  const numbers = Array.from({ length: pages }, (_, index) => index);
  const lines = (page: number): string =>
    Array.from(
      { length: 40 },
      (_, line) =>
        `<ofd:TextObject ID="${line + 1}" Boundary="15 ${15 + line * 6} 180 5" Font="1" Size="3.5"><ofd:TextCode X="0" Y="3.5">${clause(page * 40 + line)}</ofd:TextCode></ofd:TextObject>`,
    ).join('');
  return buildZip([
    {
      name: 'OFD.xml',
      data: `<ofd:OFD ${ofd}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      data: `<ofd:Document ${ofd}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${numbers.map((page) => `<ofd:Page ID="${page}" BaseLoc="Pages/Page_${page}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    },
    ...numbers.map((page) => ({
      name: `Doc_0/Pages/Page_${page}/Content.xml`,
      data: `<ofd:Page ${ofd}><ofd:Content><ofd:Layer>${lines(page)}</ofd:Layer></ofd:Content></ofd:Page>`,
    })),
  ]);
}
