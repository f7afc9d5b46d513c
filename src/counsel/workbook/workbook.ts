import { cellText } from '../../index/exports/workbook-text.ts';
import type { BriefAbout, Sheet } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { coreProperties } from '../package/core-properties.ts';
import { attribute, escaped } from '../package/xml-text.ts';
import { type ArchivePart, zipArchive } from '../package/zip-archive.ts';
import { CellFormats } from './cell-formats.ts';
import { layOut, linesOfFields, type SheetPart } from './sheet-layout.ts';
import { type PartContext, SheetWriter } from './sheet-part.ts';

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The sheets of a brief as a workbook (ECMA-376) for counsel. A row takes a line for each item of its fullest cell; an item
 * with a place is a link to its exhibit page, relative to the brief's folder. Nothing is a formula. The same sheets give the same
 * bytes. Cells are written one after the other as they are packed: a writer that takes a whole sheet at once needs 1.9 GB for
 * 200,000 rows of 17 columns.
 */
export async function workbookBytes(
  sheets: readonly Sheet[],
  plan: ExhibitPlan,
  about: BriefAbout,
): Promise<Uint8Array> {
  const parts = layOut(sheets, plan);
  const formats = new CellFormats();
  const context: PartContext = { plan, about, formats, fieldLines: linesOfFields(parts) };
  return await zipArchive(packageParts(parts, context));
}

/** In the order in which they can be known: what sheets lead to and how their cells look is known after them. */
function* packageParts(parts: readonly SheetPart[], context: PartContext): Generator<ArchivePart> {
  yield { name: '[Content_Types].xml', content: [contentTypes(parts)] };
  yield {
    name: '_rels/.rels',
    content: [
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]).replace(
        '</Relationships>',
        '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      ),
    ],
  };
  yield { name: 'docProps/core.xml', content: [coreProperties(context.about)] };
  yield { name: 'docProps/app.xml', content: [applicationProperties(context)] };
  const headerLines: number[] = [];
  for (const [index, part] of parts.entries()) {
    const writer = new SheetWriter(part, context);
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: writer.xml(index === 0) };
    headerLines.push(writer.headerLine);
    yield { name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, content: [writer.relations()] };
  }
  yield { name: 'xl/workbook.xml', content: [workbook(parts, headerLines)] };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      relations([
        ...parts.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
  };
  yield { name: 'xl/styles.xml', content: [context.formats.stylesheet()] };
}

function contentTypes(parts: readonly SheetPart[]): string {
  const overrides: [string, string][] = [
    ['/xl/workbook.xml', `${packageTypes}.sheet.main+xml`],
    ...parts.map((_, index): [string, string] => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${packageTypes}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${packageTypes}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  const listed = overrides
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
  return `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${listed}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`;
}

function workbook(parts: readonly SheetPart[], headerLines: readonly number[]): string {
  const sheets = parts.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // The header and the first column are printed on each page (18.2.5).
  const titles = parts.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name)}'!$A:$A,'${escaped(name)}'!$${headerLines[index]}:$${headerLines[index]}</definedName>`,
  );
  return `${start}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850" activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function applicationProperties({ about }: PartContext): string {
  return `${start}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escaped(cellText(about.program))}</Application></Properties>`;
}
