/** What workbooks and text documents of ECMA-376 have in common: a ZIP of XML parts with types, relations, properties. */
import { writeZip } from './zip.ts';

export interface OfficeProperties {
  readonly creator: string;
  readonly lastModifiedBy: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly application: string;
}

/** A part of the package: path without a leading slash, media type, XML without its declaration. */
export interface OfficePart {
  readonly path: string;
  readonly mediaType: string;
  readonly xml: string;
}

export const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSchema = 'http://schemas.openxmlformats.org/package/2006';

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param targets [type, target] of each relation; ids are rId1, rId2 and so on. */
export function relationships(targets: [string, string][]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.startsWith('http') ? type : `${relationshipTypes}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageSchema}/relationships">${lines.join('')}</Relationships>`;
}

/** @param main path of the part that the package is about; it must be among the parts. */
export function writeOfficePackage(
  main: string,
  parts: OfficePart[],
  relations: { readonly path: string; readonly xml: string }[],
  properties: OfficeProperties,
): Buffer {
  const types = parts.map(
    ({ path, mediaType }) => `<Override PartName="/${path}" ContentType="${mediaType}"/>`,
  );
  const core = `<cp:coreProperties xmlns:cp="${packageSchema}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${escapeXml(properties.creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(properties.lastModifiedBy)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${properties.created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${properties.modified}</dcterms:modified></cp:coreProperties>`;
  const application = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(properties.application)}</Application></Properties>`;
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', main],
        [`${packageSchema}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', core],
    ['docProps/app.xml', application],
    ...parts.map(({ path, xml }): [string, string] => [path, xml]),
    ...relations.map(({ path, xml }): [string, string] => [path, xml]),
  ];
  return writeZip(
    files.map(([path, xml]) => ({
      name: Buffer.from(path),
      bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );
}
