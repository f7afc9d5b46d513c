import { buildZip, type ZipMember } from '../archive/zip-builder.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WordRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export interface WordFile {
  /** Content of `w:body`, with the prefixes w, r, wp, a, wps, mc, v. */
  readonly body: string;
  readonly relationships?: readonly WordRelationship[];
  /** More parts by name; XML of a header or the like may use the same prefixes through `wordXml`. */
  readonly parts?: readonly ZipMember[];
  readonly strict?: boolean;
  readonly contentTypes?: string;
}

/** A part of WordprocessingML with its namespaces declared. */
export function wordXml(root: string, content: string, strict = false): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${strict ? strictMain : main}" xmlns:r="${strict ? strictOffice : office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${content}</w:${root}>`;
}

export function relationshipsXml(relationships: readonly WordRelationship[], strict = false): string {
  return `<Relationships xmlns="${packageRelationships}">${relationships
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${strict ? strictOffice : office}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
}

const partTypes: Readonly<Record<string, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  comments: 'comments',
  footnotes: 'footnotes',
  header: 'header',
  footer: 'footer',
};

/** A Word document from its XML. */
export function makeWord(file: WordFile): Buffer {
  const overrides = (file.relationships ?? [])
    .filter(({ type, external }) => partTypes[type] !== undefined && external !== true)
    .map(
      ({ type, target }) =>
        `<Override PartName="/word/${target}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${partTypes[type]}+xml"/>`,
    )
    .join('');
  return buildZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${overrides}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: relationshipsXml(
        [{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }],
        file.strict,
      ),
    },
    {
      name: 'word/document.xml',
      data: wordXml('document', `<w:body>${file.body}</w:body>`, file.strict),
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationshipsXml(file.relationships ?? [], file.strict),
    },
    ...(file.parts ?? []),
  ]);
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows
    .map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
}
