import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { FormatReader } from '../../../src/reading/format-reader.ts';
import {
  readBinaryPackage,
  readExcelWorkbook,
  readFlatSpreadsheet,
  readOldExcelWorkbook,
  readOpenDocumentSpreadsheet,
} from '../../../src/reading/spreadsheet/reader.ts';
import { cellName } from '../../../src/reading/spreadsheet/workbook.ts';
import { folder } from '../support.ts';
import { sheetNames, workbookOfFormats } from './many-formats.ts';
import { cellsOf, readWith } from './support.ts';

const installed = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
const work = join(folder, 'libreoffice');

/** LibreOffice's CSV filter: UTF-8, cells as shown, every sheet a file. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

function convert(to: string, into: string, file: string): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      into,
      file,
    ],
    // It writes names of sheets that are not English only where the language of the machine has letters for them.
    { stdio: 'ignore', timeout: 120_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
}

interface Comparison {
  readonly cells: number;
  readonly equal: number;
  readonly different: string[];
}

/** Compares each cell that either side shows, without its blanks (a CSV writes line breaks and padding out). */
async function compare(name: string, sheets: readonly string[], reader: FormatReader): Promise<Comparison> {
  const path = join(work, name);
  const out = join(work, `${name}-csv`);
  convert(csvFilter, out, path);
  const { pages } = await readWith(reader, name, readFileSync(path));
  const ours = cellsOf(pages);
  let cells = 0;
  let equal = 0;
  const different: string[] = [];
  for (const sheet of sheets) {
    const csv = readFileSync(join(out, `${name.replace(/\.\w+$/, '')}-${sheet}.csv`), 'utf8');
    const rows = parse(csv, { relax_column_count: true, bom: true }) as string[][];
    rows.forEach((row, rowNumber) => {
      row.forEach((value, column) => {
        const theirs = value.replace(/\s+/g, '');
        const own = (ours.get(`${sheet}!${cellName(rowNumber, column)}`) ?? '').replace(/\s+/g, '');
        if (theirs === '' && own === '') return;
        cells++;
        if (theirs === own) equal++;
        else different.push(`${cellName(rowNumber, column)}: LibreOffice ${theirs}, here ${own}`);
      });
    });
  }
  return { cells, equal, different };
}

function invoiceLines(): Row[] {
  return Array.from({ length: 400 }, (_, row) => [
    { type: String, value: `货物 Goods ${row}` },
    { type: Date, value: new Date(Date.UTC(2025, row % 12, 1 + (row % 28))), format: 'dd mmmm yyyy' },
    { type: Number, value: row * 1234.567, format: '#,##0.00' },
    { type: Boolean, value: row % 2 === 0 },
  ]);
}

describe.skipIf(!installed)('cells beside LibreOffice (skipped where soffice is not installed)', () => {
  it('are equal in 99 of 100 cells and more, in every format', { timeout: 300_000 }, async () => {
    mkdirSync(work, { recursive: true });
    const book = workbookOfFormats();
    const write = (name: string, bookType: XLSX.BookType): void =>
      writeFileSync(join(work, name), XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
    write('many.xlsx', 'xlsx');
    write('manyb.xlsb', 'xlsb');
    write('many8.xls', 'biff8');
    // What LibreOffice itself writes of the same workbook.
    for (const kind of ['xls', 'ods', 'fods', 'xlsx'])
      convert(kind, join(work, 'converted'), join(work, 'many.xlsx'));
    for (const kind of ['xls', 'ods', 'fods', 'xlsx'])
      writeFileSync(
        join(work, `office-${kind}.${kind}`),
        readFileSync(join(work, 'converted', `many.${kind}`)),
      );
    const made = await writeExcelFile([{ data: invoiceLines(), sheet: 'Made 制' }], {
      fontFamily: 'Arial',
      fontSize: 10,
    }).toBuffer();
    writeFileSync(join(work, 'made.xlsx'), made);
    const all: Comparison[] = [];
    for (const [name, sheets, reader] of [
      ['many.xlsx', sheetNames, readExcelWorkbook],
      ['made.xlsx', ['Made 制'], readExcelWorkbook],
      ['manyb.xlsb', sheetNames, readBinaryPackage],
      // LibreOffice shows the booleans of .xls files as numbers, which is not what Excel shows.
      ['many8.xls', sheetNames.slice(0, 2), readOldExcelWorkbook],
      ['office-xls.xls', sheetNames.slice(0, 2), readOldExcelWorkbook],
      ['office-ods.ods', sheetNames, readOpenDocumentSpreadsheet],
      ['office-fods.fods', sheetNames, readFlatSpreadsheet],
      ['office-xlsx.xlsx', sheetNames, readExcelWorkbook],
    ] as const) {
      const result = await compare(name, sheets, reader);
      all.push(result);
      expect(result.cells).toBeGreaterThan(name === 'made.xlsx' ? 1000 : 2000);
      expect(result.equal / result.cells, `${name}\n${result.different.join('\n')}`).toBeGreaterThanOrEqual(
        0.99,
      );
    }
    const cells = all.reduce((sum, each) => sum + each.cells, 0);
    const equal = all.reduce((sum, each) => sum + each.equal, 0);
    console.log(
      `cells equal to LibreOffice's CSV: ${equal} of ${cells} (${((100 * equal) / cells).toFixed(2)} %)`,
    );
  });
});
