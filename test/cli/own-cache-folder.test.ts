import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownCacheFolder } from '../../src/cli/own-cache-folder.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'evidex-cache-'));
});
afterEach(() => rmSync(place, { recursive: true }));
const expected = (): string => join(place, `evidex-compiled-${process.getuid!()}`);

test('compiled code is kept where this account alone can write', () => {
  expect(ownCacheFolder(place)).toBe(expected());
  expect(statSync(expected()).mode & 0o777).toBe(0o700);
  expect(ownCacheFolder(place)).toBe(expected());
});

test('a folder that another account can write is not used, nor what only leads to one', () => {
  mkdirSync(expected());
  chmodSync(expected(), 0o777);
  expect(ownCacheFolder(place)).toBeNull();
  rmSync(expected(), { recursive: true });
  mkdirSync(join(place, 'elsewhere'));
  symlinkSync(join(place, 'elsewhere'), expected());
  expect(ownCacheFolder(place)).toBeNull();
  rmSync(expected());
  writeFileSync(expected(), '');
  expect(ownCacheFolder(place)).toBeNull();
  expect(ownCacheFolder(join(place, 'nowhere'))).toBeNull();
});
