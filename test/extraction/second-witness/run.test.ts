import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field } from '../../../src/model/field.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { runEvidex } from '../../support/run-evidex.ts';

const folder = mkdtempSync(join(tmpdir(), 'evidex-witness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (total: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<CrossIndustryInvoice><ExchangedDocument><ID>HE-2025-17</ID><IssueDateTime><DateTimeString format="102">20250314</DateTimeString></IssueDateTime></ExchangedDocument>
<SupplyChainTradeTransaction>
<ApplicableHeaderTradeAgreement><SellerTradeParty><Name>Hebei Example Textile Co., Ltd.</Name></SellerTradeParty></ApplicableHeaderTradeAgreement>
<ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode><SpecifiedTradeSettlementHeaderMonetarySummation><GrandTotalAmount>${total}</GrandTotalAmount></SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>
</SupplyChainTradeTransaction></CrossIndustryInvoice>`;

async function invoice(total: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  const lines = [
    'COMMERCIAL INVOICE',
    'Invoice No.: HE-2025-17',
    'Invoice date: 14 March 2025',
    'Seller: Hebei Example Textile Co., Ltd.',
    'Total amount: EUR 3,355.80',
  ];
  lines.forEach((line, index) => {
    page.drawText(line, { x: 60, y: 760 - index * 30, size: 12, font });
  });
  await document.attach(Buffer.from(data(total)), 'factur-x.xml', { mimeType: 'text/xml' });
  return document.save();
}

type Line = Field & { readonly file: { readonly path: string } };
let fields: Line[];
let exceptions: { code: string; file: { path: string } }[];

describe('a run over invoices with data inside', () => {
  beforeAll(async () => {
    const dump = join(folder, 'dump');
    mkdirSync(dump);
    writeFileSync(join(dump, 'agrees.pdf'), await invoice('3355.80'));
    writeFileSync(join(dump, 'differs.pdf'), await invoice('9355.80'));
    const index = join(folder, 'index');
    const run = await runEvidex(['run', dump, '--index', index, '--jobs', '1']);
    // Finished, with exceptions.
    expect(run.code).toBe(1);
    const out = join(folder, 'out');
    expect((await callEvidex(['export', '--index', index, '--out', out])).code).toBe(0);
    const read = <Row>(name: string): Row[] =>
      readFileSync(join(out, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row);
    fields = read<Line>('fields.jsonl');
    exceptions = read('exceptions.jsonl');
  }, 120_000);

  const fieldOf = (file: string, path: string): Line => {
    const found = fields.find((each) => each.file.path === `dump/${file}` && each.path === path);
    if (found === undefined)
      throw new Error(`no ${path} in ${file}: ${fields.map((each) => each.path).join(' ')}`);
    return found;
  };

  it('records agreement as a second engine', () => {
    expect(fieldOf('agrees.pdf', 'documentNumber').engines).toEqual(['e-invoice', 'rules']);
    expect(fieldOf('agrees.pdf', 'totals.amount').engines).toEqual(['e-invoice', 'rules']);
    expect(fieldOf('differs.pdf', 'documentNumber').engines).toEqual(['e-invoice', 'rules']);
  });

  it('names what differs, on the paper and as an exception', () => {
    expect(fieldOf('differs.pdf', 'totals.amount')).toMatchObject({
      engines: ['rules'],
      warnings: [expect.stringContaining('the e-invoice data say "9355.80"')],
    });
    expect(exceptions.map(({ code, file }) => [code, file.path])).toEqual([
      ['e-invoice-contradicts-page', 'dump/differs.pdf'],
    ]);
  });

  it("grounds the data's own fields in the data", () => {
    const own = fieldOf('differs.pdf!/factur-x.xml', 'totals.amount');
    expect(own.value).toBe('9355.80');
    expect(own.engines).toContain('e-invoice');
    expect(own.groundings[0]!.quote).toContain('9355.80');
    const paper = fieldOf('differs.pdf', 'totals.amount');
    expect(own.groundings[0]!.file).not.toBe(paper.groundings[0]!.file);
  });
});
