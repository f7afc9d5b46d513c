/** Writes a small Word document (ECMA-376 WordprocessingML): header, table, tracked deletions, comments. */
import { escapeXml, type OfficeProperties, relationships, writeOfficePackage } from './office-package.ts';

export type Run =
  | { readonly text: string; readonly bold?: boolean }
  /** Words struck out with tracked changes: the program hides them once changes are not shown. */
  | { readonly deleted: string; readonly by: string; readonly at: string }
  /** Words with a comment beside them. */
  | { readonly text: string; readonly comment: Comment };

export interface Comment {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
}

export type TextBlock =
  | { readonly runs: Run[]; readonly align?: 'center' | 'right' }
  | { readonly table: string[][] };

const schema = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationSchema = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mediaType = (part: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;

const paragraph = (content: string, align?: string) =>
  `<w:p>${align ? `<w:pPr><w:jc w:val="${align}"/></w:pPr>` : ''}${content}</w:p>`;
const run = (text: string, bold = false) =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export function writeTextDocument(
  header: string[],
  blocks: TextBlock[],
  properties: OfficeProperties,
): Buffer {
  const comments: Comment[] = [];
  const body = blocks.map((block) => ('table' in block ? tableXml(block.table) : textXml(block, comments)));
  const document = `<w:document xmlns:w="${schema}" xmlns:r="${relationSchema}"><w:body>${body.join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  const headerXml = `<w:hdr xmlns:w="${schema}">${header.map((line) => paragraph(run(line))).join('')}</w:hdr>`;
  const commentsXml = `<w:comments xmlns:w="${schema}">${comments
    .map(
      ({ by, at, text }, id) =>
        `<w:comment w:id="${id}" w:author="${escapeXml(by)}" w:date="${at}">${paragraph(run(text))}</w:comment>`,
    )
    .join('')}</w:comments>`;
  return writeOfficePackage(
    'word/document.xml',
    [
      { path: 'word/document.xml', mediaType: mediaType('document.main'), xml: document },
      { path: 'word/header1.xml', mediaType: mediaType('header'), xml: headerXml },
      { path: 'word/comments.xml', mediaType: mediaType('comments'), xml: commentsXml },
    ],
    [
      {
        path: 'word/_rels/document.xml.rels',
        xml: relationships([
          ['header', 'header1.xml'],
          ['comments', 'comments.xml'],
        ]),
      },
    ],
    properties,
  );
}

/** Notes the comments met and gives them their numbers. */
function textXml(block: { runs: Run[]; align?: string }, comments: Comment[]): string {
  const runs = block.runs.map((entry, index) => {
    if ('deleted' in entry)
      return `<w:del w:id="${900 + index}" w:author="${escapeXml(entry.by)}" w:date="${entry.at}"><w:r><w:delText xml:space="preserve">${escapeXml(entry.deleted)}</w:delText></w:r></w:del>`;
    if (!('comment' in entry)) return run(entry.text, entry.bold);
    const id = comments.push(entry.comment) - 1;
    return `<w:commentRangeStart w:id="${id}"/>${run(entry.text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  });
  return paragraph(runs.join(''), block.align);
}

function tableXml(rows: string[][]): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const width = Math.floor(9026 / rows[0]!.length);
  const lines = rows.map(
    (cells) =>
      `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${rows[0]!.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`;
}
