import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { documentBytes } from '../../src/counsel/word/document.ts';
import { workbookBytes } from '../../src/counsel/workbook/workbook.ts';
import { about, at, documents, item, plan, row, sheet, steps } from './workbook/sheets.ts';

const installed = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'evidex-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of a PDF with all blanks taken out: fonts change within a line. */
async function wordsOf(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const pdf = await task.promise;
  let words = '';
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    words += items.map((each) => ('str' in each ? each.str : '')).join('');
  }
  await task.destroy();
  return words.replace(/\s/gu, '');
}

describe.runIf(installed)('what is written of a brief', () => {
  it('says the same in another program', async () => {
    const texts = sheet(
      '3 Steps',
      ['Step', 'Maker'],
      [row([item('007')], [at(12, 3, '=1+1', 'unconfirmed')]), row([item('_x0041_')], [item('1-2')])],
    );
    const [workbook, document] = [join(folder, 'workbook.xlsx'), join(folder, 'document.docx')];
    writeFileSync(workbook, await workbookBytes([texts], plan, about));
    writeFileSync(document, await documentBytes([steps, documents], plan, about));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [profile, ...to, workbook, document], { stdio: 'ignore', timeout: 120_000 });
    const cells = await wordsOf(join(folder, 'workbook.pdf'));
    for (const text of ['007', '=1+1[0012:3]', '_x0041_', '1-2']) expect(cells).toContain(text);
    const words = await wordsOf(join(folder, 'document.pdf'));
    for (const text of [
      '河北示例轧花',
      'LOT-2[0013:1]',
      'LOT-9',
      '[0014:1]',
      'Step4:spinner(yarn)',
      'saidlater',
    ])
      expect(words).toContain(text);
  }, 130_000);
});
