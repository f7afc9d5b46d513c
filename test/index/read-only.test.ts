import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { standingExceptions } from '../../src/index/export-reader.ts';
import { proveLedger } from '../../src/index/ledger-check.ts';
import { verifyIndex } from '../../src/index/verify.ts';
import { sha256 } from '../../src/model/hashing.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

function copiesLeft(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('evidex-index-copy-'));
}

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, `${sha256(readFileSync(path))} ${statSync(path).mtimeMs}`]),
  );
}

test('an index that cannot be written is read from a copy, its own folder left as it is', async () => {
  const folder = join(temporaryFolder('read-only'), 'evidence');
  const made = EvidenceIndex.create(folder);
  const hash = sha256('one');
  made.transaction(() => {
    made.ledger.putFile(hash, 3, 'text/plain');
    made.events.append('received', { subject: hash });
  });
  mkdirSync(dirname(made.originalPath(hash)), { recursive: true });
  writeFileSync(made.originalPath(hash), 'one');
  // Left open: its write-ahead log holds what the database file does not yet.
  const before = contentOf(folder);
  const index = EvidenceIndex.openToRead(folder, false);
  expect(index.readOnly).toBe(true);
  expect(index.ledger.file(hash)?.size).toBe(3);
  expect((await verifyIndex(index)).problems).toEqual([]);
  expect(proveLedger(index).checks.length).toBeGreaterThan(5);
  expect(standingExceptions(index)).toEqual([]);
  index.transaction(() => index.events.append('export', { subject: 'export' }));
  expect(copiesLeft().length).toBeGreaterThan(0);
  const copies = copiesLeft().length;
  index.close();
  expect(copiesLeft()).toHaveLength(copies - 1);
  expect(contentOf(folder)).toEqual(before);
  made.close();
});

test('an index that can be written is opened where it is', () => {
  const folder = join(temporaryFolder('read-write'), 'evidence');
  EvidenceIndex.create(folder).close();
  const index = EvidenceIndex.openToRead(folder);
  expect(index.readOnly).toBe(false);
  index.close();
});
