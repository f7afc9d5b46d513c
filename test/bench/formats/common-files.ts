import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildZip } from '../../reading/archive/zip-builder.ts';
import { businessPdf } from '../business-pdf.ts';

const scans = new URL('../scans', import.meta.url).pathname;

/** Writes the formats of every dump: PDF with a text layer, texts, tables, scans and archives of them. */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `${row},LOT-${row % 97},cotton yarn Ne 32,${(row * 37) % 991}.50,kg`,
  );
  const text = rows.map((row) => row.replaceAll(',', '  '));
  const paragraphs = text.slice(0, 4000).map((line) => `<p>${line}</p>`);
  const pdf = await businessPdf(100, 3);
  const members = Array.from({ length: 200 }, (_, number) => ({
    name: `note ${number}.txt`,
    data: text.slice(number * 50, number * 50 + 50).join('\n'),
  }));
  const files: [string, number, Uint8Array][] = [
    ['text layer.pdf', 100, pdf],
    ['plain.txt', 0, Buffer.from(text.join('\n'))],
    ['table.csv', 0, Buffer.from(['number,lot,goods,weight,unit', ...rows].join('\n'))],
    ['page.html', 0, Buffer.from(`<html><body>${paragraphs.join('\n')}</body></html>`)],
    ['200 members.zip', 0, buildZip(members)],
    ['plain.txt.gz', 0, gzipSync(text.join('\n'))],
  ];
  for (const [name, , bytes] of files) await writeFile(join(folder, name), bytes);
  const made = files.map(([name, pages]) => ({ name, pages }));
  const pictures = (await readdir(scans).catch(() => []))
    .filter((name) => /\.(?:jpe?g|png|webp|tiff?)$/i.test(name))
    .sort();
  const endings = new Set<string>();
  for (const name of pictures) {
    if (endings.has(extname(name)) || endings.size === 2) continue;
    endings.add(extname(name));
    await copyFile(join(scans, name), join(folder, `scan${extname(name)}`));
    made.push({ name: `scan${extname(name)}`, pages: 1 });
  }
  return made;
}
