import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ObservationLine } from '../../src/index/exports/line-schemas.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { projectFolder, temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('observations');
const dump = join(place, 'dump');
const index = join(place, 'index');

async function invoice(lines: readonly string[], created: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  for (const [at, line] of lines.entries()) page.drawText(line, { x: 60, y: 760 - 24 * at, size: 12 });
  pdf.setCreationDate(new Date(created));
  pdf.setProducer('Example Writer 7');
  return pdf.save();
}

async function exported(name: string): Promise<string> {
  const out = join(place, name);
  expect((await callEvidex(['export', '--index', index, '--out', out])).code).toBe(0);
  return readFileSync(join(out, 'observations.jsonl'), 'utf8');
}

beforeAll(async () => {
  mkdirSync(dump, { recursive: true });
  // The part of the notice that has a text layer.
  const notice = 'samples/dump/01 Harbor & Pine (importer)/attachment 2-B.pdf';
  cpSync(join(projectFolder, notice), join(dump, 'notice.pdf'));
  const paper = (total: string): string[] => [
    'COMMERCIAL INVOICE',
    'Invoice No.: TX-1001',
    'Date: 2025-09-10',
    'Seller: Acme Textile Co., Ltd.',
    `Total amount: USD ${total}`,
  ];
  writeFileSync(join(dump, 'one.pdf'), await invoice(paper('12,400.00'), '2025-09-12T08:00:00Z'));
  writeFileSync(join(dump, 'other.pdf'), await invoice(paper('12,900.00'), '2025-09-01T08:00:00Z'));
  const run = await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
  expect([0, 1], run.stderr).toContain(run.code);
});

describe('observations across files', () => {
  test('are exported with both sides, the same after another run', async () => {
    const text = await exported('first');
    const found = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ObservationLine);
    const told = found.map((each) => [each.kind, each.places.map((at) => at.file.path).sort()[0]]);
    expect(told).toContainEqual(['created-after-detention-notice', 'dump/notice.pdf']);
    expect(told).toContainEqual(['dated-after-created', 'dump/other.pdf']);
    const number = found.find((each) => each.kind === 'same-number-different-content')!;
    expect(number.statement).toMatch(/TX-1001 of Acme Textile.*totals\.amount/);
    expect(new Set(number.places.map((at) => at.file.path))).toEqual(
      new Set(['dump/one.pdf', 'dump/other.pdf']),
    );
    for (const each of found) for (const at of each.places) expect(at.value).not.toBe('');
    await callEvidex(['run', dump, '--index', index, '--jobs', '1', '--rehash']);
    expect(await exported('second')).toBe(text);
  });

  test('are shown with the file they are about, beside what the file states in words', async () => {
    const shown = (await callEvidex(['show', 'dump/other.pdf', '--index', index])).stdout;
    expect(shown).toMatch(/PDF created +/);
    expect(shown).toMatch(/PDF produced by +Example Writer 7/);
    expect(shown).toMatch(/date printed is after the file was created/);
    const status = (await callEvidex(['status', '--index', index])).stdout;
    expect(status).toMatch(/Observations across files \(\d+\): both sides as stated, no conclusion/);
  });

  test('go when a file they rest on is held, and come back with its release', async () => {
    const decide = (what: string): Promise<unknown> =>
      callEvidex([what, 'dump/other.pdf', '--by', 'A. Counsel', '--reason', 'privileged', '--index', index]);
    await decide('hold');
    expect(await exported('held')).not.toMatch(/other\.pdf/);
    await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
    expect(await exported('held again')).not.toMatch(/other\.pdf|same-number/);
    await decide('release');
    await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
    expect(await exported('released')).toBe(readFileSync(join(place, 'first', 'observations.jsonl'), 'utf8'));
    expect(await exported('released')).toMatch(/same-number/);
  });
});
