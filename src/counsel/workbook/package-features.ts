import type writeExcelFile from 'write-excel-file/node';
import type { Feature, Sheet } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { BriefAbout } from '../brief.ts';
import { coreProperties } from '../package/core-properties.ts';
import type { BuiltSheet, CellLink } from './built-sheet.ts';
import { footer, paper } from './print-setup.ts';

export type FileContent = Parameters<typeof writeExcelFile>[0] extends Sheet<infer Content>[]
  ? Content
  : never;

const sheetFile = 'xl/worksheets/sheet{id}.xml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Links to pages of exhibits and to other sheets (ECMA-376, part 1, 18.3.1.47); links to one page have one relation. */
export function links(sheets: readonly BuiltSheet[]): Feature<FileContent> {
  const ids = sheets.map((sheet) => idsOf(sheet.links));
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const { links } = sheets[sheetIndex]!;
            if (links.length === 0) return xml;
            const elements = links.map((link) => hyperlink(link, ids[sheetIndex]!));
            return withElement(xml, `<hyperlinks>${elements.join('')}</hyperlinks>`);
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            [...ids[sheetIndex]!]
              .map(([Target, Id]) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id,
                  Type: `${relationships}/hyperlink`,
                  Target,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  };
}

function idsOf(links: readonly CellLink[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { href } of links)
    if (href !== undefined && !ids.has(href)) ids.set(href, `rId-page-${ids.size + 1}`);
  return ids;
}

function hyperlink({ cell, href, location, tip }: CellLink, ids: ReadonlyMap<string, string>): string {
  const target = href === undefined ? { location: location! } : { 'r:id': ids.get(href)! };
  return getSelfClosingTagMarkup('hyperlink', { ref: cell, ...target, tooltip: tip });
}

/** A filter on the header of each sheet (18.3.1.2). */
export function filters(sheets: readonly BuiltSheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const { headerLine, data, widths } = sheets[sheetIndex]!;
            const last = getCellAddress(Math.max(headerLine, data.length - 1), widths.length - 1);
            return withElement(xml, `<autoFilter ref="A${headerLine}:${last}"/>`);
          },
        },
      },
    },
  };
}

/** Paper, margins, footer, and the header and first column again on each page (18.3.1.63, 18.3.1.46, 18.2.5). */
export function printing(sheets: readonly BuiltSheet[], about: BriefAbout): Feature<FileContent> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
            if (tag === 'pageMargins') return margins;
            return tag === 'pageSetup' ? { ...attributes, ...paper(sheets[sheetIndex]!.widths) } : attributes;
          },
          transform: (xml, _options, { sheetIndex }) => {
            const text = sanitizeTextContent(footer(sheets[sheetIndex]!.part.name, about));
            return withElement(
              withElement(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
              `<headerFooter><oddFooter>${text}</oddFooter></headerFooter>`,
            );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = sheets.map(({ part, headerLine }, index) => {
              const name = `'${sanitizeTextContent(part.name)}'`;
              return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$A:$A,${name}!$${headerLine}:$${headerLine}</definedName>`;
            });
            return replaceElement(
              xml,
              findElement(xml, 'definedNames')!,
              `<definedNames>${names.join('')}</definedNames>`,
            );
          },
        },
      },
    },
  };
}

const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** All cells are read from left to right, whatever script a value begins with (18.8.1). */
export const leftToRight: Feature<FileContent> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) => xml.replaceAll('<alignment ', '<alignment readingOrder="1" '),
      },
    },
  },
};

/** Who made the workbook, and as of when. */
export function properties(about: BriefAbout): Feature<FileContent> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(about) }) },
    },
  };
}

function withElement(xml: string, element: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, orderInSheet, 'worksheet');
}

const orderInSheet = getOrderOfSiblings(sheetFile, 'worksheet')!;
