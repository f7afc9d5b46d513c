import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../../src/model/ports.ts';
import { defaultUnpackLimits } from '../../../src/reading/archive/limits.ts';
import { readProtectedOffice } from '../../../src/reading/protected/reader.ts';
import { readingSettingsSchema } from '../../../src/reading/settings.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { folder, source } from '../support.ts';
import { protectAgile, protectStandard } from './protect.ts';

const document = buildZip([
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'word/document.xml', data: `<document>${'合同 4711 '.repeat(900)}</document>` },
]);

async function open(bytes: Buffer, passwords: readonly string[]): Promise<Inspection> {
  const membersFolder = join(folder, 'opened');
  rmSync(membersFolder, { recursive: true, force: true });
  const given = source('contract.docx', bytes, 'application/x-ooxml-protected');
  const opened = await readProtectedOffice(given, {
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: folder,
    membersFolder,
    passwords,
    unpackLimits: defaultUnpackLimits,
    ocr: () => Promise.reject(new Error('no OCR here')),
  });
  return opened.inspect();
}

describe('Office documents protected with a password', () => {
  it.each([
    ['agile, SHA-512', (password: string) => protectAgile(document, password)],
    ['agile, SHA-1', (password: string) => protectAgile(document, password, 'sha1')],
    ['standard', (password: string) => protectStandard(document, password)],
  ])('opens %s encryption with the password that fits, and records its place alone', async (_, protect) => {
    const inspection = await open(protect('密码 für Würth'), ['wrong', '密码 für Würth', 'other']);
    expect(inspection).toMatchObject({ container: true, pageCount: 0, exceptions: [] });
    expect(inspection.facts).toEqual({ password: 'no. 2 of the given list' });
    expect(inspection.members.map(({ name }) => name)).toEqual(['contract.docx']);
    expect(readFileSync(inspection.members[0]!.path).equals(document)).toBe(true);
  });

  it('says encrypted, how many were tried, and how to give a password', async () => {
    const bytes = protectAgile(document, 'right');
    await expect(open(bytes, [])).rejects.toMatchObject({
      code: 'encrypted',
      message: 'protected with a password',
      remedy: expect.stringContaining('--passwords'),
    });
    await expect(open(bytes, ['one', 'two'])).rejects.toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('none of the 2 passwords'),
    });
  });

  it('opens what Excel encrypts by itself without any password', async () => {
    const inspection = await open(protectAgile(document, 'VelvetSweatshop'), []);
    expect(inspection.members).toHaveLength(1);
    expect(inspection.facts['password']).toMatch(/^none needed/);
  });

  it('says when the bytes were changed after they were encrypted', async () => {
    const inspection = await open(protectAgile(document, 'right', 'sha512', { changed: true }), ['right']);
    expect(inspection.members).toHaveLength(1);
    expect(inspection.exceptions?.map(({ code }) => code)).toEqual(['not-authentic']);
  });

  it('refuses rounds of hashing that only serve to be waited for, and descriptions cut short', async () => {
    const bytes = protectAgile(document, 'right');
    const spins = bytes.indexOf('spinCount="1000"');
    bytes.write('spinCount="9e99"', spins);
    await expect(open(bytes, ['right'])).rejects.toMatchObject({
      code: expect.stringMatching(/encrypted|corrupt/),
    });
    await expect(open(bytes.subarray(0, 1500), ['right'])).rejects.toMatchObject({ code: 'corrupt' });
  });
});
