import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { DocumentChange } from '../../../src/model/document-decision.ts';
import { type CarriedOut, CarryOut } from '../../../src/pipeline/document-decisions/carry-out.ts';
import {
  decideDocument,
  type TakenDecision,
} from '../../../src/pipeline/document-decisions/decide-document.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';

/** A PDF with these lines on each page; a fixed date, so that it is the same bytes every time. */
export async function pdfOf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [at, line] of lines.entries())
      page.drawText(line, { x: 60, y: 760 - 24 * at, size: 12, font });
  }
  return pdf.save();
}

export const invoice = [
  'COMMERCIAL INVOICE',
  'Invoice No.: TX-1001',
  'Date: 2025-09-10',
  'Seller: Acme Textile Co., Ltd.',
  'Buyer: Harbour Apparel Inc.',
  'Total amount: USD 12,400.00',
];
export const packingList = [
  'PACKING LIST',
  'Packing list No.: PL-77',
  'Date: 2025-09-11',
  'Exporter: Acme Textile Co., Ltd.',
  'Total packages: 40 cartons',
  'Net weight: 900 kg',
];
export const licence = [
  'BUSINESS LICENCE',
  'Unified social credit code: 91130100MA07XXXX1A',
  'Name: Hoshine Silicon Industry (Shanshan) Co., Ltd.',
];

/** A small index of its own, with what tests ask of it. */
export class Papers {
  readonly place = temporaryFolder('papers');
  readonly dump = join(this.place, 'dump');
  readonly folder = join(this.place, 'index');
  #index: EvidenceIndex | null = null;
  #carryOut: CarryOut | null = null;

  add(name: string, bytes: Uint8Array | string): void {
    mkdirSync(this.dump, { recursive: true });
    writeFileSync(join(this.dump, name), bytes);
  }

  async run(...more: readonly string[]): Promise<string> {
    const run = await callEvidex(['run', this.dump, '--index', this.folder, '--jobs', '1', ...more]);
    if (run.code !== 0 && run.code !== 1) throw new Error(`${run.code}: ${run.stderr}`);
    return run.stderr;
  }

  get index(): EvidenceIndex {
    this.#index ??= EvidenceIndex.open(this.folder);
    return this.#index;
  }

  get carrying(): CarryOut {
    this.#carryOut ??= new CarryOut(this.folder);
    return this.#carryOut;
  }

  /** SHA-256 of a file of the dump. */
  file(name: string): string {
    return this.index.ledger.occurrencesAt(`dump/${name}`)[0]!.file!;
  }

  page(name: string, page: number) {
    return { file: this.file(name), page };
  }

  /** Id of the document with a page. */
  document(name: string, page = 1): string {
    return this.index.documentChanges.documentsWith(this.file(name), page)[0]!;
  }

  /** Stores a decision and gives its id; nothing is carried out. */
  decide(
    change: DocumentChange,
    by = 'Ada',
    id: string = randomUUID(),
  ): TakenDecision & { readonly id: string } {
    const request = { id, change, reason: null, note: null };
    const taken = decideDocument(this.index, {
      request,
      by: { name: by, basis: 'terminal', account: 'tester' },
      program: 'Evidex test',
    });
    return { ...taken, id };
  }

  /** Decides and carries out, as the server does. */
  async change(
    change: DocumentChange,
    by = 'Ada',
  ): Promise<{ readonly id: string; readonly outcome: CarriedOut }> {
    const { id, files } = this.decide(change, by);
    return { id, outcome: await this.carrying.carryOut(files) };
  }

  /** Papers of a file in short: type and pages. */
  papers(name: string): string[] {
    const file = this.file(name);
    const named = new Map(
      [...this.index.ledger.occurrences()].map((each) => [each.file, each.path.split('/').at(-1)]),
    );
    return this.index.results
      .documentsOf(file)
      .map(({ type, pages }) =>
        [
          type,
          ...pages.map((page) => (page.file === file ? page.page : `${named.get(page.file)}:${page.page}`)),
        ].join(' '),
      );
  }

  /** Everything that was made of a file. */
  made(name: string): unknown {
    const { results } = this.index;
    const documents = results.documentsOf(this.file(name));
    return {
      documents,
      fields: documents.map(({ id }) => results.fieldsOf(id)),
      flags: results.flagsOf(this.file(name)),
      exceptions: results.exceptionsOf(this.file(name)),
    };
  }

  async export(): Promise<string> {
    const out = join(this.place, `out-${randomUUID()}`);
    const done = await callEvidex(['export', '--index', this.folder, '--out', out]);
    if (done.code !== 0) throw new Error(done.stderr);
    return out;
  }

  /** Closes what is open. */
  async rest(): Promise<void> {
    await this.#carryOut?.close();
    this.#index?.close();
    this.#carryOut = null;
    this.#index = null;
  }

  async remove(): Promise<void> {
    await this.rest();
    rmSync(this.place, { recursive: true, force: true });
  }
}
