import { Paper } from '../paper.ts';
import type { Family } from './fonts.ts';
import { drawTable } from './layouts.ts';
import { A4, A4_LANDSCAPE } from './sheet.ts';

/** A one-page paper written as text: its name, type, language and the lines to set. */
export interface TypedSketch {
  readonly name: string;
  readonly type: string;
  readonly language: string;
  readonly family?: Family;
  readonly size?: number;
  readonly landscape?: boolean;
  readonly lines: string;
}

const left = 45;

/**
 * Sets a sketch. `# ` centred and large, `## ` left and bold, `^ ` centred, `> ` to the right, `- ` small, `@rule` a rule,
 * `@cols X …` the places of cells parted by `|`, `@table STYLE W …` a table up to `@end` (`r` behind a width: to the
 * right), `@fact PATH VALUE` a value that follows from what is printed. Values are marked as in the samples: `{documentNumber=AB-1}`.
 */
export function setSketch(sketch: TypedSketch, partial = false): Paper {
  const size = sketch.size ?? 9.5;
  const paper = new Paper(sketch.type, sketch.language, { family: sketch.family ?? 'sans', size }, partial);
  const page = paper.page(sketch.landscape ? A4_LANDSCAPE : A4);
  const width = page.width - 2 * left;
  let y = 56;
  let stops = [left, 175, 320, 450];
  const lines = sketch.lines
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => line.trim());
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') y += 8;
    else if (line === '@rule') {
      page.rule(left, y - 6, left + width, y - 6);
      y += 8;
    } else if (line.startsWith('@fact ')) {
      const [path, ...words] = line.slice(6).split(' ');
      page.fact(path!, words.join(' '));
    } else if (line.startsWith('@cols ')) stops = line.slice(6).split(' ').map(Number);
    else if (line.startsWith('@table ')) {
      const [rules, ...widths] = line.slice(7).split(' ');
      const end = lines.indexOf('@end', at);
      const rows = lines.slice(at + 1, end).map((row) => row.split('|').map((cell) => cell.trim()));
      const columns = widths.map((one, index) => ({
        title: rows[0]![index] ?? '',
        width: Number.parseFloat(one),
        align: one.endsWith('r') ? ('right' as const) : ('left' as const),
      }));
      y =
        drawTable(page, left, y - 4, columns, rows.slice(1), {
          rules: rules as 'all' | 'horizontal' | 'header' | 'none',
          size: size - 1,
        }) + 16;
      at = end;
    } else if (line.startsWith('# '))
      y = page.text(left, y + 6, line.slice(2), { size: 15, bold: true, align: 'center' }, width) + 4;
    else if (line.startsWith('## ')) y = page.text(left, y, line.slice(3), { size: 12, bold: true }) + 2;
    else if (line.startsWith('^ ')) y = page.text(left, y, line.slice(2), { align: 'center' }, width);
    else if (line.startsWith('> ')) y = page.text(left, y, line.slice(2), { align: 'right' }, width);
    else if (line.startsWith('- ')) y = page.text(left, y, line.slice(2), { size: 7 }, width);
    else if (line.includes('|')) {
      const cells = line.split('|').map((cell) => cell.trim());
      cells.forEach((cell, index) => {
        if (cell !== '') page.text(stops[index] ?? stops.at(-1)! + 110 * (index - stops.length + 1), y, cell);
      });
      y += size * 1.55;
    } else y = page.text(left, y, line, {}, width) + 2;
  }
  return paper;
}

/** The words of a sketch without marks and commands, a line for a line: for tests that need no drawing. */
export function plainLines(sketch: TypedSketch): string {
  return sketch.lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^@/.test(line))
    .map((line) => line.replace(/^[\^>] /, '').replace(/\{[^=}]+=([^~}]*)[^}]*\}/g, '$1'))
    .join('\n');
}
