/**
 * Writes papers in layouts of common programs and forms, with their gold. Names and numbers are invented.
 * `node test/bench/papers/make.ts OUT_DIR`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificates } from './certificates.ts';
import { schemeCertificates } from './certificates-schemes.ts';
import { englishInvoices } from './invoices-english.ts';
import { frenchInvoices } from './invoices-french.ts';
import { germanInvoices } from './invoices-german.ts';
import type { Paper } from './paper.ts';
import { receipts } from './receipts.ts';
import { Sheet } from './sheet.ts';
import { oceanPapers } from './shipping-ocean.ts';
import { otherShipping } from './shipping-other.ts';

const papers: readonly Paper[] = [
  ...germanInvoices,
  ...frenchInvoices,
  ...englishInvoices,
  ...receipts,
  ...certificates,
  ...schemeCertificates,
  ...oceanPapers,
  ...otherShipping,
];

/** Makes all papers in a folder and `gold.jsonl` beside them; returns the path of the gold. */
export async function makePapers(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for (const paper of papers) {
    const sheet = await Sheet.create(paper.face ?? 'Helvetica', paper.size ?? 9, ...(paper.paperSize ?? []));
    paper.draw(sheet);
    const file = `${paper.name}.pdf`;
    await writeFile(join(folder, file), await sheet.save());
    const fields = Object.fromEntries(
      Object.entries(paper.fields).map(([path, value]) => [
        path,
        typeof value === 'string' ? [value] : value,
      ]),
    );
    const pages = Array.from({ length: paper.pages ?? 1 }, (_, index) => index + 1);
    lines.push(JSON.stringify({ file, type: paper.type, pages, partial: true, fields }));
  }
  const gold = join(folder, 'gold.jsonl');
  await writeFile(gold, `${lines.join('\n')}\n`);
  return gold;
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) throw new Error('usage: node test/bench/papers/make.ts OUT_DIR');
  process.stdout.write(`${await makePapers(folder)}\n`);
}
