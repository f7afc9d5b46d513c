import { Paragraph } from 'docx';
import { attribute, escaped } from '../package/xml-text.ts';

/** A column of a table in the document; width in twentieths of a point. */
export interface TableColumn {
  readonly title: string;
  readonly width: number;
}

/** A paragraph of a cell: runs as WordprocessingML, see `Links.xml` and `run`. */
export interface TableParagraph {
  readonly style?: 'Label';
  readonly xml: string;
}

/** A row with more paragraphs than this in a cell goes over to the next page rather than leaving the rest of its own empty. */
const mostKept = 10;

const border = 'w:val="single" w:sz="4" w:space="0" w:color="C3CBD3"';
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = edges.map((edge) => `<w:${edge} ${border}/>`).join('');
const margins =
  '<w:top w:w="30" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="90" w:type="dxa"/>';

/**
 * The tables of a document (ECMA-376, part 1, 17.4), written as text: as objects of the library those of 2,000 documents take
 * 1.0 GB and 11 s of processor time, which the whole command has no room for; as text 0.1 GB and 2 s. Each has its place in the
 * document as an empty paragraph of a style of its own, which no text can imitate.
 */
export class Tables {
  readonly #tables: string[] = [];

  /** A table whose header is repeated on each page; where it stands. */
  add(columns: readonly TableColumn[], rows: Iterable<readonly (readonly TableParagraph[])[]>): Paragraph {
    const parts = [
      `<w:tbl><w:tblPr><w:tblW w:w="${columns.reduce((sum, { width }) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
      `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
      `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(headerCell).join('')}</w:tr>`,
    ];
    for (const cells of rows) {
      const isKept = cells.every(({ length }) => length <= mostKept);
      parts.push(
        `<w:tr>${isKept ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}`,
        ...cells.map((cell, index) =>
          tableCell(columns[index]!.width, '', cell.map(paragraph).join('') || '<w:p/>'),
        ),
        '</w:tr>',
      );
    }
    this.#tables.push(`${parts.join('')}</w:tbl>`);
    return new Paragraph({ style: `TablePlace${this.#tables.length}` });
  }

  /** The document's text with the tables in their places. */
  put(document: string): string {
    return document.replace(
      /<w:p><w:pPr><w:pStyle w:val="TablePlace(\d+)"\/><\/w:pPr><\/w:p>/gu,
      (_, number: string) => this.#tables[Number(number) - 1]!,
    );
  }
}

/** Words in a character style of the document's look. */
export function run(text: string, style: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="${attribute(style)}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function headerCell({ title, width }: TableColumn): string {
  const text = `<w:p><w:pPr><w:pStyle w:val="Label"/><w:keepNext/></w:pPr>${run(title, 'Plain')}</w:p>`;
  return tableCell(width, '<w:shd w:val="clear" w:color="auto" w:fill="DCE3EA"/>', text);
}

function tableCell(width: number, look: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${look}</w:tcPr>${content}</w:tc>`;
}

function paragraph({ style, xml }: TableParagraph): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${xml}</w:p>`;
}
