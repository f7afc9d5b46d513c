/**
 * Writes papers in layouts of common programs and forms, with their gold. Names and numbers are invented.
 * `node test/bench/documents/make.ts OUT_DIR`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setSketch, type TypedSketch } from '../../../samples/make/drawing/typed-sketch.ts';
import { renderPdf } from '../../../samples/make/dump.ts';
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
import { cottonAndWeights } from './upstream/cotton-and-weights.ts';
import { materialsAndStock } from './upstream/materials-and-stock.ts';
import { tradeAndChain } from './upstream/trade-and-chain.ts';
import { workersAndDiligence } from './upstream/workers-and-diligence.ts';

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

const sketches: readonly TypedSketch[] = [
  ...cottonAndWeights,
  ...materialsAndStock,
  ...tradeAndChain,
  ...workersAndDiligence,
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
  for (const sketch of sketches) {
    const { bytes, goldFor } = await renderPdf([{ paper: setSketch(sketch, true) }], {
      date: '2025-01-01T00:00:00Z',
    });
    const file = `${sketch.name}.pdf`;
    await writeFile(join(folder, file), bytes);
    lines.push(...goldFor(file).map((line) => JSON.stringify({ ...line, boxes: {}, flags: [] })));
  }
  const gold = join(folder, 'gold.jsonl');
  await writeFile(gold, `${lines.join('\n')}\n`);
  return gold;
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) throw new Error('usage: node test/bench/documents/make.ts OUT_DIR');
  process.stdout.write(`${await makePapers(folder)}\n`);
}
