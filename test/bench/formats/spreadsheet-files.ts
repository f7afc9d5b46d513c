import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';

/** Rows of the table in each file, its heading not counted. */
const rows = 600;

/** Writes the same packing list in every spreadsheet format and says how many pages each should make, about. */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const table = packingList();
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), 'Packing list');
  const files: { name: string; pages: number }[] = [];
  for (const [name, bookType] of [
    ['packing-list.xlsx', 'xlsx'],
    ['packing-list.xlsb', 'xlsb'],
    ['packing-list.xls', 'biff8'],
    ['packing-list.ods', 'ods'],
    ['packing-list.fods', 'fods'],
    ['packing-list.csv', 'csv'],
  ] as const) {
    await writeFile(
      join(folder, name),
      XLSX.write(book, { type: 'buffer', bookType, compression: true }) as Buffer,
    );
    files.push({ name, pages: Math.ceil(charactersOf(table) / 5000) });
  }
  return files;
}

function packingList(): (string | number)[][] {
  return [
    ['No.', '品名 Description', 'Lot', 'Cartons', 'Net weight kg', 'Gross weight kg', 'Country of origin'],
    ...Array.from({ length: rows }, (_, index) => [
      index + 1,
      `棉布 Cotton fabric ${(index * 7919) % 400}`,
      `L2025-${String((index * 31) % 997).padStart(4, '0')}`,
      10 + (index % 40),
      Math.round(index * 131.7) / 10,
      Math.round(index * 139.3) / 10,
      index % 3 === 0 ? 'China 中国' : 'India',
    ]),
  ];
}

function charactersOf(table: readonly (readonly (string | number)[])[]): number {
  return table.reduce(
    (sum, row) => sum + row.reduce<number>((all, value) => all + String(value).length + 1, 0),
    0,
  );
}
