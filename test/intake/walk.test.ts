import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FoundFile, isHiddenSystemFile, type WalkOptions, walk } from '../../src/intake/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content = 'x'): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function found(paths: string[], options: WalkOptions = {}): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for await (const file of walk(
    paths.map((path) => join(folder, path)),
    options,
  ))
    files.push(file);
  return files;
}

const pathsOf = (files: FoundFile[]): string[] => files.map(({ path }) => path);

describe('walk', () => {
  it('lists files below the name of the given folder, in an order of names alone', async () => {
    for (const path of [
      'dump/b/2.pdf',
      'dump/b/10.pdf',
      'dump/a.pdf',
      'dump/B.pdf',
      'dump/b.pdf',
      'dump/新/票.pdf',
    ])
      put(path);
    expect(pathsOf(await found(['dump']))).toEqual([
      'dump/B.pdf',
      'dump/a.pdf',
      'dump/b/10.pdf',
      'dump/b/2.pdf',
      'dump/b.pdf',
      'dump/新/票.pdf',
    ]);
  });

  it('tells size, time in UTC, and what an unchanged file is known by', async () => {
    const full = put('a.pdf', 'hello');
    utimesSync(full, 1_700_000_000, 1_700_000_000);
    const [file] = await found(['a.pdf']);
    expect(file).toMatchObject({
      diskPath: full,
      path: 'a.pdf',
      givenPath: 'a.pdf',
      size: 5,
      modified: '2023-11-14T22:13:20.000Z',
      modifiedNanoseconds: '1700000000000000000',
      ignored: null,
      failure: null,
    });
    expect(file!.inode).toMatch(/^\d+$/u);
    expect(file!.device).toMatch(/^\d+$/u);
  });

  it('lists each file once, however often and deep its folder is given', async () => {
    put('dump/sub/a.pdf');
    expect(pathsOf(await found(['dump', 'dump/sub', 'dump/../dump']))).toEqual(['dump/sub/a.pdf']);
    put('dumpling/b.pdf');
    expect(pathsOf(await found(['dump', 'dumpling']))).toEqual(['dump/sub/a.pdf', 'dumpling/b.pdf']);
  });

  it('keeps two given folders of one name apart', async () => {
    put('spring/docs/a.pdf');
    put('autumn/docs/a.pdf');
    const files = await found(['spring/docs', 'autumn/docs']);
    expect(pathsOf(files)).toEqual(['spring/docs/a.pdf', 'autumn/docs/a.pdf']);
    expect(files[0]!.givenPath).toBe('spring/docs');
  });

  it('ledgers links with their reason and does not follow them, but follows a link that was given', async () => {
    put('dump/a.pdf');
    put('outside/secret.pdf');
    symlinkSync(join(folder, 'outside'), join(folder, 'dump/link'));
    symlinkSync(join(folder, 'dump'), join(folder, 'dump/loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dump/broken'));
    const files = await found(['dump']);
    expect(files.map(({ path, ignored }) => [path, ignored?.slice(0, 13) ?? null])).toEqual([
      ['dump/a.pdf', null],
      ['dump/broken', 'symbolic link'],
      ['dump/link', 'symbolic link'],
      ['dump/loop', 'symbolic link'],
    ]);
    symlinkSync(join(folder, 'outside'), join(folder, 'given'));
    expect(pathsOf(await found(['given']))).toEqual(['given/secret.pdf']);
  });

  it('ledgers pipes without opening them', async () => {
    put('dump/a.pdf');
    execFileSync('mkfifo', [join(folder, 'dump/pipe')]);
    expect((await found(['dump'])).find(({ path }) => path === 'dump/pipe')!.ignored).toContain('named pipe');
  });

  it('ledgers system files as ignored, with all below a system folder', async () => {
    for (const path of [
      'dump/.DS_Store',
      'dump/__MACOSX/a/._x.pdf',
      'dump/__MACOSX/a/y.pdf',
      'dump/~$list.xlsx',
    ])
      put(path);
    const files = await found(['dump']);
    expect(files).toHaveLength(4);
    for (const file of files) expect(file.ignored, file.path).toMatch(/^system file/u);
  });

  it('gives a row to a name that cannot be decoded', async () => {
    put('dump/a.pdf');
    const raw = Buffer.concat([Buffer.from(`${folder}/dump/`), Buffer.from('b7a2c6b1', 'hex')]);
    writeFileSync(raw, 'x');
    const file = (await found(['dump'])).find(({ failure }) => failure !== null)!;
    expect(file.failure!.code).toBe('file-name');
    expect(file.path).toContain('b7a2c6b1');
  });

  it.skipIf(process.getuid?.() === 0)(
    'gives a row to a folder that may not be read, and goes on',
    async () => {
      put('dump/locked/a.pdf');
      put('dump/z.pdf');
      chmodSync(join(folder, 'dump/locked'), 0);
      const files = await found(['dump']);
      chmodSync(join(folder, 'dump/locked'), 0o700);
      expect(files.map(({ path, failure }) => [path, failure?.code])).toEqual([
        ['dump/locked', 'unreadable'],
        ['dump/z.pdf', undefined],
      ]);
    },
  );

  it('reports folders beyond the depth limit instead of entering them', async () => {
    put('dump/1/2/3/deep.pdf');
    put('dump/1/a.pdf');
    const files = await found(['dump'], { maximumDepth: 2 });
    expect(files.map(({ path, failure }) => [path, failure?.code])).toEqual([
      ['dump/1/2/3', 'limit-depth'],
      ['dump/1/a.pdf', undefined],
    ]);
  });

  it('leaves excluded folders out altogether', async () => {
    put('dump/evidence-index/index.sqlite');
    put('dump/a.pdf');
    const files = await found(['dump'], { exclude: [join(folder, 'dump/evidence-index')] });
    expect(pathsOf(files)).toEqual(['dump/a.pdf']);
  });

  it('refuses a missing path and no path at all in one line', async () => {
    await expect(found(['nothing'])).rejects.toThrow(/^No such file or folder: .*nothing$/u);
    await expect(found([])).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('isHiddenSystemFile', () => {
  it.each([
    '.DS_Store',
    'THUMBS.DB',
    'desktop.ini',
    '~$offer.docx',
    '._scan.pdf',
    'a.zip!/__MACOSX/._b.pdf',
    '__MACOSX',
  ])('knows %s', (name) => expect(isHiddenSystemFile(name)).toMatch(/^system file: /u));

  it.each(['invoice.pdf', '.invoice.pdf', 'a/~b.pdf', '._', 'thumbs.db.pdf', 'constructor', 'MACOSX/a.pdf'])(
    'leaves %s alone',
    (name) => expect(isHiddenSystemFile(name)).toBeNull(),
  );
});
