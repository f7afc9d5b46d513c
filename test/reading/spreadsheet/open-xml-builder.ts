import { buildZip } from '../archive/zip-builder.ts';

export interface SheetParts {
  readonly name: string;
  /** Inside of the worksheet, or the whole part where `raw`; null for a sheet without a part. */
  readonly xml: string | null;
  readonly raw?: boolean;
  readonly state?: string;
  /** Type and target of the sheet's relationships. */
  readonly relationships?: readonly (readonly [string, string])[];
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookXml?: string;
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A ZIP of some parts, by their names. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  return buildZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

/** A workbook of Office Open XML made of parts as they are given: what no writing library would write. */
export function openXmlWorkbook({
  sheets,
  strings,
  styles,
  workbookXml = '',
  parts = {},
}: WorkbookParts): Buffer {
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}">${workbookXml}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...parts,
  };
  sheets.forEach(({ xml, raw, relationships: own }, index) => {
    if (xml !== null)
      all[`xl/worksheets/sheet${index + 1}.xml`] =
        raw === true ? xml : `<worksheet xmlns="${main}">${xml}</worksheet>`;
    if (own !== undefined) all[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(own);
  });
  return zipOf(all);
}

function relationships(own: readonly (readonly [string, string])[]): string {
  return `<Relationships xmlns="${packageTypes}">${own
    .map(
      ([type, target], index) => `<Relationship Id="r${index}" Type="${types}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
}
