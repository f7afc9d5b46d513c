import type { ItemStyle } from '../brief.ts';

/** How a cell looks: an entry of the stylesheet for each that is used. */
export interface CellFormat {
  readonly kind: 'item' | 'repeated' | 'title' | 'about' | 'header' | 'heading' | 'note';
  readonly style: ItemStyle;
  /** Leads somewhere. */
  readonly linked: boolean;
  /** First line of a row: a rule above it sets it apart from the row before. */
  readonly first: boolean;
}

interface Font {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour: string;
}

const ink = 'FF1A1F24';
const linkInk = 'FF12468F';
const quietInk = 'FF5B6670';

const fillsOfStyles: Readonly<Record<ItemStyle, string | null>> = {
  plain: null,
  confirmed: 'FFE6F2E8',
  unconfirmed: 'FFFFF4D6',
  inferred: 'FFE8E6F5',
  'not-found': 'FFF0F0F0',
};

function fontOf({ kind, style, linked }: CellFormat): Font {
  switch (kind) {
    case 'title':
      return { size: 14, bold: true, colour: ink };
    case 'about':
      return { size: 9, colour: quietInk };
    case 'header':
      return { size: 10, bold: true, colour: ink };
    case 'heading':
      return { size: 11, bold: true, colour: linked ? linkInk : ink };
    case 'note':
      return { size: 10, italic: true, colour: linked ? linkInk : quietInk };
    case 'repeated':
      return { size: 10, colour: 'FF98A1A9' };
    case 'item': {
      const colour = linked ? linkInk : style === 'not-found' ? quietInk : ink;
      return style === 'plain' || style === 'confirmed'
        ? { size: 10, colour }
        : { size: 10, italic: true, colour };
    }
  }
}

function fillOf({ kind, style }: CellFormat): string | null {
  if (kind === 'header') return 'FFDCE3EA';
  if (kind === 'heading') return 'FFEDF1F5';
  return kind === 'item' ? fillsOfStyles[style] : null;
}

function borderOf({ kind, first }: CellFormat): string {
  if (kind === 'header') return '<bottom style="thin"><color rgb="FF7A8794"/></bottom>';
  if (!first || kind === 'title' || kind === 'about' || kind === 'note') return '<bottom/>';
  return '<top style="thin"><color rgb="FFC3CBD3"/></top><bottom/>';
}

/**
 * Collects the formats that the cells of a workbook use, in the order of their first use, and writes its stylesheet
 * (ECMA-376, part 1, 18.8). All are text (`@`, built-in format 49), so that a spreadsheet reads no code as a number when a cell is
 * edited; all are read from left to right, whatever script a value begins with.
 */
export class CellFormats {
  readonly #ids = new Map<string, number>();
  readonly #formats: CellFormat[] = [];

  /** Index of the format in the stylesheet. */
  id(format: CellFormat): number {
    const key = `${format.kind}|${format.style}|${format.linked}|${format.first}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#formats.push(format);
    // 0 is the format of cells that are not written.
    this.#ids.set(key, this.#formats.length);
    return this.#formats.length;
  }

  stylesheet(): string {
    const fonts = new Numbered(['<sz val="10"/><color rgb="FF1A1F24"/><name val="Arial"/><family val="2"/>']);
    // The first two fills are taken by the format itself (18.8.20).
    const fills = new Numbered(['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']);
    const borders = new Numbered(['<left/><right/><top/><bottom/><diagonal/>']);
    const cells = this.#formats.map((format) => {
      const font = fontOf(format);
      const fontId = fonts.id(
        `${font.bold === true ? '<b/>' : ''}${font.italic === true ? '<i/>' : ''}<sz val="${font.size}"/><color rgb="${font.colour}"/><name val="Arial"/><family val="2"/>`,
      );
      const fill = fillOf(format);
      const fillId =
        fill === null
          ? 0
          : fills.id(
              `<patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill>`,
            );
      const border = borderOf(format);
      const borderId = borders.id(
        `<left/><right/>${border.startsWith('<top') ? '' : '<top/>'}${border}<diagonal/>`,
      );
      const wraps = format.kind === 'item' || format.kind === 'header';
      // What is said on the line above already takes no more than its line.
      const fits = format.kind === 'repeated' ? ' shrinkToFit="1"' : '';
      const vertical = format.kind === 'header' ? 'center' : 'top';
      return `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="${vertical}"${wraps ? ' wrapText="1"' : fits} readingOrder="1"/></xf>`;
    });
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('fonts', 'font', fonts.values),
      list('fills', 'fill', fills.values),
      list('borders', 'border', borders.values),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function list(name: string, element: string, values: readonly string[]): string {
  const inner = values.map((value) => `<${element}>${value}</${element}>`).join('');
  return `<${name} count="${values.length}">${inner}</${name}>`;
}

/** Values in the order of their first use. */
class Numbered {
  readonly values: string[];
  constructor(values: readonly string[]) {
    this.values = [...values];
  }

  id(value: string): number {
    const known = this.values.indexOf(value);
    return known === -1 ? this.values.push(value) - 1 : known;
  }
}
