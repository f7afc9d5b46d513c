import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { workbookName, writeExports } from '../../src/index/exports/index.ts';
import { cellText } from '../../src/index/exports/workbook-text.ts';
import { example, occurrence, readerOf } from './example-reader.ts';

let folder: string;
let parts: Map<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-workbook-'));
  const data = example();
  data.occurrences.push(
    occurrence('dump/secret.zip', { state: 'encrypted', reason: 'protected with a password' }),
  );
  await writeExports(readerOf(data), folder);
  parts = await partsOf(join(folder, workbookName));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function partsOf(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const archive = await yauzl.openPromise(path);
  for await (const entry of archive.eachEntry()) {
    found.set(entry.fileName, (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8'));
  }
  return found;
}

function sheet(name: string): string {
  const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(
    (match) => match[1],
  );
  const text = parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
  expect(text, `sheet ${name} of ${names.join(', ')}`).toBeDefined();
  return text!;
}

/** Cells as text, with the escapes of the format undone as a spreadsheet program does. */
function cells(name: string): string[][] {
  const strings = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<si>(.*?)<\/si>/gsu)].map((match) =>
    match[1]!
      .replace(/<[^>]*>/gu, '')
      .replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
  return [...sheet(name).matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map((row) =>
    [...row[1]!.matchAll(/<c [^>]*?(t="s")?>\s*<v>(.*?)<\/v>/gsu)].map((cell) =>
      cell[1] === undefined ? cell[2]! : strings[Number(cell[2])]!,
    ),
  );
}

describe('evidence-index.xlsx', () => {
  it('has the sheets a reader expects, each data sheet with a frozen header and filters over all its rows', () => {
    for (const name of [
      'Documents',
      'Fields',
      'Flags',
      'Exceptions',
      'Not found on the page',
      'Files',
      'Facts',
      'Observations',
    ]) {
      const text = sheet(name);
      expect(text).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
      const rows = cells(name).length;
      expect(text).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows}"/>`, 'u'));
    }
    expect(sheet('Summary')).not.toContain('autoFilter');
  });

  it('states facts of custody in the words of people, one row each, and observations with both places', () => {
    const facts = cells('Facts').map((row) => row.slice(0, 3));
    expect(facts).toContainEqual(['dump/Hebei Example/inv-17.pdf', 'PDF created', '2025-03-01']);
    expect(facts).toContainEqual(['dump/Hebei Example/inv-17.pdf', 'PDF produced by', 'Example Writer']);
    const [, row] = cells('Observations');
    expect(row![0]).toBe('file created after the detention notice');
    expect(row![2]).toContain('inv-17.pdf: File created 2025-03-01');
    expect(row![2]).toContain('photo.jpg, page 1: issueDate 1 February 2025');
  });

  it('keeps text that looks like a formula, a control character or an escape as the text it is', () => {
    const all = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, text]) => text);
    for (const text of all) expect(text).not.toMatch(/<f[ >]/u);
    const shown = cells('Fields').flat();
    expect(shown).toContain('=HYPERLINK("http://x.example","tee")');
    expect(shown).toContain('shirt\u2028_x0041_\u2407');
  });

  it('tells in the summary what was not read, the lists with their dates, and the readings without words', () => {
    const rows = cells('Summary').map((row) => row.join(' | '));
    expect(rows).toContain('dump/locked.pdf | could not be read | no permission to read this file');
    expect(rows).toContain('dump/secret.zip | protected with a password | protected with a password');
    expect(rows).toContain(
      `UFLPA Entity List | 144 | version 2025-01-15, retrieved 2026-11-01; not checked by a person; content ${'e'.repeat(12)}`,
    );
    expect(rows).toContain('Pages not searched | 1 | held back');
    expect(rows).toContain(
      '1 mention of listed parties and places in the text that could be read. Not searched: 1 page. Chinese names known for 70 of 144 entries. Unnamed subsidiaries cannot be matched. This is not a finding that a party is unconnected.',
    );
    expect(rows).toContain('Readings not found on the page (listed apart) | 2');
    expect(rows).toContain("the value's own words stand on the page | 5");
    expect(rows).toContain('file created after the detention notice | 1');
  });

  it('counts every row of the ledger once', () => {
    const rows = cells('Summary').map((row) => row.join(' | '));
    const counts = rows.slice(
      rows.indexOf('Files received, by state') + 1,
      rows.indexOf('Pages, by how they were read'),
    );
    const total = counts.reduce((sum, row) => sum + (Number(/\| (\d+)$/u.exec(row)?.[1]) || 0), 0);
    expect(total).toBe(5);
    expect(cells('Files')).toHaveLength(6);
  });
});

describe('cellText', () => {
  it('shows control characters, escapes escapes, mends broken surrogates and cuts what no cell can hold', () => {
    expect(cellText('a\u0000b\u007fc\td\r\ne')).toBe('a\u2400b\u2421c\td\ne');
    expect(cellText('_x0041_ _X00e9_ _xyz_ x0041_')).toBe('_x005F_x0041_ _x005F_X00e9_ _xyz_ x0041_');
    // What the writer of workbooks would drop without a word.
    expect(cellText('\ud800 \uffff \ufdd0 \u{1fffe}')).toBe('_xFFFD_ _xFFFD_ _xFFFD_ _xFFFD_');
    expect(cellText('a\u0085b')).toBe('a⟨U+0085⟩b');
    expect(['constructor', '__proto__'].map(cellText)).toEqual(['_x0063_onstructor', '_x005F__proto__']);
    const cut = cellText('x'.repeat(40_000));
    expect(cut.length).toBe(32_767);
    expect(cut).toMatch(/cut here/u);
  });
});
