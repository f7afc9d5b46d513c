import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../../src/model/ports.ts';
import { passwordBytes } from '../../../src/reading/archive/zip/password-bytes.ts';
import { buildRar5 } from './rar-builder.ts';
import { readArchive } from './read-archive.ts';
import { makeWithSevenZip } from './seven-zip-maker.ts';
import { buildZip } from './zip-builder.ts';
import { aesMember, zipCryptoMember } from './zip-encrypt.ts';

const paper = 'Invoice No. 4711 of the seller\n'.repeat(40);

function contents(inspection: Inspection): (string | undefined)[] {
  return inspection.members.map((member) => member.failure?.code ?? readFileSync(member.path, 'utf8'));
}

describe('archives with passwords', () => {
  it.each([
    ['AES-128', aesMember('a.txt', paper, 'Schlüssel 7', 128)],
    ['AES-192', aesMember('a.txt', paper, 'Schlüssel 7', 192)],
    ['AES-256', aesMember('a.txt', paper, 'Schlüssel 7')],
    ['ZipCrypto', zipCryptoMember('a.txt', paper, 'Schlüssel 7')],
  ])('opens ZIP members under %s', async (_, member) => {
    const inspection = await readArchive('a.zip', buildZip([member]), {
      passwords: ['x', 'y', 'Schlüssel 7'],
    });
    expect(contents(inspection)).toEqual([paper]);
    expect(inspection.facts).toEqual({ password: 'no. 3 of the given list' });
  });

  it('tries a password as the code pages of Windows write it', async () => {
    const gbk = Buffer.from('c3dcc2eb31', 'hex'); // 密码1
    const members = [zipCryptoMember('a.txt', paper, gbk), aesMember('b.txt', paper, Buffer.from([0x81]))];
    const inspection = await readArchive('a.zip', buildZip(members), { passwords: ['密码1', 'ü'] });
    expect(contents(inspection)).toEqual([paper, paper]);
    expect(passwordBytes('plain')).toHaveLength(1);
  });

  it('opens members under different passwords, and says how many were tried on the rest', async () => {
    const bytes = buildZip([
      aesMember('a.txt', paper, 'one'),
      zipCryptoMember('b.txt', paper, 'two'),
      aesMember('c.txt', paper, 'lost'),
      { name: 'd.txt', data: paper },
    ]);
    const inspection = await readArchive('a.zip', bytes, { passwords: ['two', 'none', 'one'] });
    expect(contents(inspection)).toEqual([paper, paper, 'encrypted', paper]);
    expect(inspection.facts).toEqual({ password: 'no. 1 and no. 3 of the given list' });
    expect(inspection.members[2]!.failure!.cause).toContain('none of the 3 passwords');
    expect(inspection.members[2]!.failure!.remedy).toContain('--passwords');
  });

  it('never keeps what a wrong password made of a member', async () => {
    // One wrong password in 256 passes the check of the older cipher: five hundred of them do.
    const passwords = Array.from({ length: 500 }, (_, at) => `wrong ${at}`);
    const inspection = await readArchive('a.zip', buildZip([zipCryptoMember('a.txt', paper, 'right')]), {
      passwords,
    });
    expect(contents(inspection)).toEqual(['encrypted']);
  });

  it('says damaged and not encrypted for a member that was changed under its password', async () => {
    const member = aesMember('a.txt', paper, 'right');
    const packed = Buffer.from(member.packed!);
    packed[30] = packed[30]! ^ 1;
    const inspection = await readArchive('a.zip', buildZip([{ ...member, packed }]), {
      passwords: ['right'],
    });
    expect(contents(inspection)).toEqual(['corrupt']);
  });

  it.each([
    ['names in clear', []],
    ['names encrypted', ['-mhe=on']],
  ])('opens 7z archives, %s', async (_, switches) => {
    const bytes = await makeWithSevenZip({ 'a.txt': paper, 'b.txt': 'b' }, ['-t7z', '-p密码 1', ...switches]);
    const inspection = await readArchive('a.7z', bytes, { passwords: ['wrong', '密码 1'] });
    expect(contents(inspection)).toEqual([paper, 'b']);
    expect(inspection.facts).toEqual({ password: 'no. 2 of the given list' });
  });

  it('opens RAR archives, each member under its own password', async () => {
    const bytes = buildRar5([
      { name: 'a.txt', data: paper, password: 'one' },
      { name: 'b.txt', data: paper },
      { name: 'c.txt', data: paper, password: 'two' },
      { name: 'd.txt', data: paper, password: 'lost' },
    ]);
    const inspection = await readArchive('a.rar', bytes, { passwords: ['two', 'one'] });
    expect(contents(inspection)).toEqual([paper, paper, paper, 'encrypted']);
    expect(inspection.facts).toEqual({ password: 'no. 1 and no. 2 of the given list' });
  });
});
