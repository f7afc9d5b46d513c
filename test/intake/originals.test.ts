import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFile, originalPath, storeOriginal } from '../../src/intake/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-originals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.alloc(3 * 1024 * 1024 + 17, 'evidence ');
const expected = createHash('sha256').update(bytes).digest('hex');

function source(content: Buffer | string = bytes): string {
  const path = join(folder, 'source.pdf');
  writeFileSync(path, content);
  return path;
}

describe('storeOriginal', () => {
  it('keeps the bytes under their hash, read-only, and leaves the source as it was', async () => {
    const path = source();
    const before = statSync(path, { bigint: true });
    expect(await storeOriginal(path, join(folder, 'index'))).toEqual({
      sha256: expected,
      size: bytes.length,
    });
    const kept = originalPath(join(folder, 'index'), expected);
    expect(kept).toBe(join(folder, 'index', 'originals', expected.slice(0, 2), expected));
    expect(readFileSync(kept).equals(bytes)).toBe(true);
    expect(statSync(kept).mode & 0o777).toBe(0o444);
    const after = statSync(path, { bigint: true });
    expect([after.mtimeNs, after.mode, after.size]).toEqual([before.mtimeNs, before.mode, before.size]);
  });

  it('keeps what is there already and leaves no temporary file', async () => {
    const index = join(folder, 'index');
    await storeOriginal(source(), index);
    const first = statSync(originalPath(index, expected), { bigint: true });
    await Promise.all([storeOriginal(source(), index), storeOriginal(source(), index)]);
    expect(statSync(originalPath(index, expected), { bigint: true }).ino).toBe(first.ino);
    expect(readdirSync(join(index, 'originals'))).toEqual([expected.slice(0, 2)]);
  });

  it('reports a source that is gone, and cleans up', async () => {
    const index = join(folder, 'index');
    await expect(storeOriginal(join(folder, 'gone.pdf'), index)).rejects.toMatchObject({
      name: 'DocumentError',
      code: 'vanished',
      stage: 'intake',
    });
    expect(existsSync(join(index, 'originals'))).toBe(false);
  });

  it('reports a source that another program writes to', async () => {
    const path = source(Buffer.alloc(64 * 1024 * 1024));
    const storing = storeOriginal(path, join(folder, 'index'));
    const growing = setInterval(() => writeFileSync(path, 'more', { flag: 'a' }), 1);
    await expect(storing)
      .rejects.toMatchObject({ code: 'changed-while-read' })
      .finally(() => clearInterval(growing));
    expect(readdirSync(join(folder, 'index', 'originals'))).toEqual([]);
  });

  it('stops with a fatal error when the index cannot be written', async () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    await expect(storeOriginal(source(), blocked)).rejects.toMatchObject({ name: 'FatalError' });
  });

  it.skipIf(process.getuid?.() === 0)('names a missing permission', async () => {
    const path = source();
    chmodSync(path, 0);
    await expect(storeOriginal(path, join(folder, 'index'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('hashFile', () => {
  it('hashes without reading all into memory, and names what is missing', async () => {
    expect(await hashFile(source())).toEqual({ sha256: expected, size: bytes.length });
    await expect(hashFile(join(folder, 'gone'))).rejects.toMatchObject({ code: 'vanished' });
    await expect(hashFile(folder)).rejects.toMatchObject({ name: 'DocumentError' });
  });
});
