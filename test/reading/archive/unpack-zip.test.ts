import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFile } from '../../../src/intake/index.ts';
import type { Member } from '../../../src/model/ports.ts';
import { defaultUnpackLimits, type UnpackLimits } from '../../../src/reading/archive/limits.ts';
import type { UnpackedArchive } from '../../../src/reading/archive/seven-zip/unpack.ts';
import { unpackZip } from '../../../src/reading/archive/zip/unpack-zip.ts';
import { buildZip, utf8Flag, type ZipMember } from './zip-builder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function unpackAll(
  archive: Buffer,
  limits: Partial<UnpackLimits> = {},
  passwords: readonly string[] = [],
): Promise<UnpackedArchive> {
  const path = join(folder, 'given.zip');
  writeFileSync(path, archive);
  const { sha256, size } = await hashFile(path);
  return unpackZip(
    { sha256, path, displayPath: 'given.zip', mediaType: 'application/zip', size },
    { folder: join(folder, 'members'), limits: { ...defaultUnpackLimits, ...limits }, passwords },
  );
}

async function unpack(
  archive: Buffer,
  limits: Partial<UnpackLimits> = {},
  passwords: readonly string[] = [],
): Promise<readonly Member[]> {
  return (await unpackAll(archive, limits, passwords)).members;
}

async function unpackMembers(
  members: ZipMember[],
  limits: Partial<UnpackLimits> = {},
): Promise<readonly Member[]> {
  return unpack(buildZip(members), limits);
}

const contentOf = (member: Member): string => readFileSync(member.path, 'utf8');
const failuresOf = (members: readonly Member[]): (string | undefined)[] =>
  members.map((member) => member.failure?.code);

/** 0x4B6 bytes of a GBK name: what Windows Explorer in China writes. */
const gbk = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

describe('unpackZip', () => {
  it('takes out stored and deflated members, with size and time, and leaves folders out', async () => {
    const members = await unpackMembers([
      { name: 'batch/', data: '' },
      { name: 'batch/a.txt', data: 'deflated '.repeat(50) },
      { name: 'batch/b.txt', data: 'stored', stored: true },
    ]);
    expect(members.map(({ name, size, modified }) => [name, size, modified])).toEqual([
      ['batch/a.txt', 450, '2025-03-31T12:00:00.000Z'],
      ['batch/b.txt', 6, '2025-03-31T12:00:00.000Z'],
    ]);
    expect(members.map(contentOf)).toEqual(['deflated '.repeat(50), 'stored']);
  });

  it('gives no members for an empty archive', async () => {
    expect(await unpack(buildZip([]))).toEqual([]);
  });

  it('leaves nested archives whole: they are members like any other', async () => {
    const inner = buildZip([{ name: 'deep.txt', data: 'deep' }]);
    const [member] = await unpackMembers([{ name: 'inner.zip', data: inner, stored: true }]);
    expect(readFileSync(member!.path).equals(inner)).toBe(true);
  });

  describe('names', () => {
    it('decodes GBK names that no flag announces', async () => {
      const members = await unpackMembers([
        { name: gbk('b7a2c6b12e706466'), data: 'a' }, // 发票.pdf
        { name: gbk('bacdcdac2f2d31372e706466'), data: 'b' }, // 和同/-17.pdf
        { name: gbk('d0c2bdaec3debba8b2fab5d8d6a4c3f72e706466'), data: 'c' }, // 新疆棉花产地证明.pdf
      ]);
      expect(members.map(({ name }) => name)).toEqual(['发票.pdf', '和同/-17.pdf', '新疆棉花产地证明.pdf']);
    });

    it('decodes Big5, Shift-JIS, and code page 437 names, each archive as a whole', async () => {
      const big5 = await unpackMembers([{ name: gbk('b56fb2bc2db45fae4fb2cfc2b42e706466'), data: '' }]);
      expect(big5[0]!.name).toMatch(/^發票-/u);
      const japanese = await unpackMembers([
        { name: gbk('90bf8b818f91838a83588367 2e706466'.replace(' ', '')), data: '' },
      ]);
      expect(japanese[0]!.name).toBe('請求書リスト.pdf');
      const western = await unpackMembers([
        { name: gbk('4d816c6c65725f52656368 6e756e672e706466'.replace(' ', '')), data: '' },
      ]);
      expect(western[0]!.name).toBe('Müller_Rechnung.pdf');
    });

    it('believes the UTF-8 flag, bytes that are UTF-8, and a Unicode path field that fits', async () => {
      const plain = gbk('b7a2c6b12e706466');
      const field = (checksum: number): Uint8Array => {
        const text = Buffer.from('発票 合同.pdf', 'utf8');
        const head = Buffer.alloc(9);
        head.writeUInt16LE(0x7075, 0);
        head.writeUInt16LE(text.length + 5, 2);
        head[4] = 1;
        head.writeUInt32LE(checksum >>> 0, 5);
        return Buffer.concat([head, text]);
      };
      const members = await unpackMembers([
        { name: '合同.pdf', data: '', flags: utf8Flag },
        { name: '装箱单.pdf', data: '' },
        { name: plain, data: '', extra: field(crc32(Buffer.from(plain))) },
        { name: plain, data: '', extra: field(1) },
      ]);
      expect(members.map(({ name }) => name)).toEqual([
        '合同.pdf',
        '装箱单.pdf',
        '発票 合同.pdf',
        '发票.pdf',
      ]);
    });

    it('keeps members with the same name apart', async () => {
      const members = await unpackMembers([
        { name: 'a.pdf', data: '1' },
        { name: 'a.pdf', data: '2' },
        { name: 'a (2).pdf', data: '3' },
        { name: 'a.pdf', data: '4' },
      ]);
      expect(members.map(({ name }) => name)).toEqual(['a.pdf', 'a (3).pdf', 'a (2).pdf', 'a (4).pdf']);
      expect(members.map(contentOf)).toEqual(['1', '2', '3', '4']);
    });

    it('shows control and direction characters for what they are', async () => {
      const [member] = await unpackMembers([{ name: 'a\u202efdp.exe\u0007', data: '', flags: utf8Flag }]);
      expect(member!.name).toBe('a\ufffdfdp.exe\ufffd');
    });
  });

  it('refuses names that lead out, absolute names and drives, and writes nothing outside its folder', async () => {
    const names = [
      '../../escape.txt',
      '/etc/evidex-escape',
      'C:\\escape.txt',
      'a/../../b.txt',
      '..\\escape.txt',
      'ok.txt',
    ];
    const members = await unpackMembers(names.map((name) => ({ name, data: 'x', flags: utf8Flag })));
    expect(failuresOf(members)).toEqual([...Array(5).fill('unsafe-name'), undefined]);
    expect(members[0]!.failure!.cause).toContain('../../escape.txt');
    expect(members.map(({ name }) => name)).not.toContainEqual(
      expect.stringMatching(/(^|\/)\.\.(\/|$)|^\/|\\/u),
    );
    expect(readdirSync(join(folder, 'members'))).toEqual(['member-000006']);
    expect(readdirSync(folder).sort()).toEqual(['given.zip', 'members']);
    expect(existsSync('/etc/evidex-escape')).toBe(false);
  });

  it('never uses the name of a member as a path', async () => {
    const [member] = await unpackMembers([{ name: 'folder/sub/name.pdf', data: 'x' }]);
    expect(member!.path).toBe(join(folder, 'members', 'member-000001'));
    expect(statSync(member!.path).mode & 0o777).toBe(0o600);
  });

  it('refuses links and devices', async () => {
    const members = await unpackMembers([
      { name: 'link', data: '/etc/passwd', unixMode: 0o120777 },
      { name: 'pipe', data: '', unixMode: 0o010644 },
      { name: 'file', data: 'x', unixMode: 0o100644 },
    ]);
    expect(failuresOf(members)).toEqual(['link', 'special-file', undefined]);
  });

  it('reports encrypted and unknown-method members and goes on', async () => {
    const members = await unpackMembers([
      { name: 'locked.pdf', data: 'x', flags: 1, stored: true, packed: Buffer.alloc(13) },
      { name: 'jpeg.pdf', data: 'x', method: 96 },
      { name: 'open.pdf', data: 'x' },
    ]);
    expect(failuresOf(members)).toEqual(['encrypted', 'unsupported', undefined]);
    expect(members[0]!.failure!.remedy).toContain('password');
  });

  it('stops a bomb by what comes out, whatever it declares, and leaves nothing behind', async () => {
    const zeros = Buffer.alloc(4 * 1024 * 1024);
    const honest = await unpackMembers(
      [
        { name: 'bomb', data: zeros },
        { name: 'paper', data: 'x' },
      ],
      {
        ratioFromBytes: 1024 * 1024,
      },
    );
    expect(failuresOf(honest)).toEqual(['limit-ratio', undefined]);
    rmSync(join(folder, 'members'), { recursive: true });
    const lying = await unpackMembers([{ name: 'bomb', data: zeros, declaredSize: 10 }], {
      ratioFromBytes: 1024 * 1024,
    });
    expect(failuresOf(lying)).toEqual(['limit-ratio']);
    expect(readdirSync(join(folder, 'members'))).toEqual([]);
  });

  it('holds to the limits of one member and of all members together', async () => {
    const data = Buffer.alloc(600, 'x');
    const members = [1, 2, 3].map((number) => ({ name: `${number}.bin`, data, stored: true }));
    expect(failuresOf(await unpackMembers(members, { memberBytes: 500 }))).toEqual(
      Array(3).fill('limit-member-bytes'),
    );
    expect(failuresOf(await unpackMembers(members, { totalBytes: 1300 }))).toEqual([
      undefined,
      undefined,
      'limit-total-bytes',
    ]);
    rmSync(join(folder, 'members'), { recursive: true });
    const lying = members.map((member) => ({ ...member, stored: false, declaredSize: 1 }));
    const failures = failuresOf(await unpackMembers(lying, { totalBytes: 700 }));
    expect(failures).toEqual(['corrupt', 'limit-total-bytes', 'limit-total-bytes']);
  });

  it('takes out as many members as the limit allows, and names the limit for the rest', async () => {
    const names = [1, 2, 3].map((number) => ({ name: `${number}`, data: '' }));
    const members = await unpackMembers(names, { members: 2 });
    expect(members.map(({ name }) => name)).toEqual(['1', '2', '(rest of the archive)']);
    expect(failuresOf(members)).toEqual([undefined, undefined, 'limit-members']);
    expect(members[2]!.failure!.cause).toContain('names 3 members');
    expect(members[2]!.failure!.cause).toContain('intake.limits.members');
  });

  it('refuses members that share their bytes', async () => {
    const members = await unpackMembers([
      { name: 'kernel', data: 'x'.repeat(100), stored: true },
      { name: 'twin', data: 'x'.repeat(100), stored: true, sameBytesAs: 0 },
      { name: 'alone', data: 'y' },
    ]);
    expect(failuresOf(members)).toEqual(['overlapping-members', 'overlapping-members', undefined]);
  });

  it('reports a member whose checksum or size is wrong, and goes on', async () => {
    const members = await unpackMembers([
      { name: 'checksum', data: 'x', declaredChecksum: 1 },
      { name: 'size', data: 'abc', declaredSize: 2 },
      { name: 'garbage', data: 'abc', packed: Buffer.from('not deflate data') },
      { name: 'sound', data: 'x' },
    ]);
    expect(failuresOf(members)).toEqual(['corrupt', 'corrupt', 'corrupt', undefined]);
  });

  it('finds members by their own headers when the directory is cut off, and says so', async () => {
    const whole = buildZip([
      { name: 'a.txt', data: 'x'.repeat(1000) },
      { name: 'b.txt', data: 'kept' },
      {
        name: 'c.txt',
        data: Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)),
        stored: true,
      },
    ]);
    const { members, exceptions } = await unpackAll(whole.subarray(0, 2500));
    expect(members.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(failuresOf(members)).toEqual([undefined, undefined, 'corrupt']);
    expect(contentOf(members[1]!)).toBe('kept');
    expect(exceptions.map(({ code }) => code)).toEqual(['corrupt']);
    expect(exceptions[0]!.cause).toContain('some may be missing');
  });

  it('reports what has neither directory nor members as a whole, with stage and remedy', async () => {
    const error = await unpack(Buffer.from(`PK\u0003\u0004${'no archive '.repeat(30)}`)).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'DocumentError', code: 'corrupt', stage: 'read' });
    expect((error as { remedy: string }).remedy).not.toBe('');
  });

  it('finds what a damaged directory no longer names', async () => {
    const archive = buildZip([
      { name: 'first.txt', data: 'first' },
      { name: 'second.txt', data: 'second' },
    ]);
    archive.fill(0, archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1'), archive.length - 22);
    const { members, exceptions } = await unpackAll(archive);
    expect(members.slice(0, 2).map(({ name }) => name)).toEqual(['first.txt', 'second.txt']);
    expect(members.slice(0, 2).map(contentOf)).toEqual(['first', 'second']);
    expect(exceptions.map(({ code }) => code)).toEqual(['corrupt']);
  });
});
