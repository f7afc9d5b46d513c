import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import type { OccurrenceRecord } from '../../src/index/ledger-store.ts';
import { INDEX_VERSION } from '../../src/index/migrations/migrations.ts';
import { lockForRun } from '../../src/index/run-lock.ts';
import { verifyIndex } from '../../src/index/verify.ts';
import { FatalError, UsageError } from '../../src/model/exception.ts';
import { sha256 } from '../../src/model/hashing.ts';
import type { Page } from '../../src/model/page.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const open: EvidenceIndex[] = [];
afterEach(() => {
  for (const index of open.splice(0)) index.close();
});

function freshIndex(): EvidenceIndex {
  const index = EvidenceIndex.create(join(temporaryFolder('index'), 'evidence'));
  open.push(index);
  return index;
}

function record(path: string, file: string | null, more: Partial<OccurrenceRecord> = {}): OccurrenceRecord {
  return {
    path,
    parent: null,
    depth: 0,
    file,
    size: 3,
    modified: null,
    state: null,
    reason: null,
    supplier: null,
    supplierBasis: 'unknown',
    receipt: {},
    disk: null,
    failure: null,
    ...more,
  };
}

function page(file: string, number: number, text: string): Page {
  return {
    file,
    page: number,
    kind: 'text',
    reason: 'text layer',
    width: 595,
    height: 842,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    notes: [],
    words: text.split(' ').map((word, position) => ({
      text: word,
      box: { x: Math.round(10 + position * 10) / 100, y: 0.1, width: 0.08, height: 0.02 },
      confidence: 1,
      line: 0,
      origin: 'text-layer' as const,
      visible: true,
    })),
  };
}

test.skipIf(process.platform === 'win32')('what is received lies where this account alone can look', () => {
  const place = join(temporaryFolder('index'), 'above', 'evidence');
  EvidenceIndex.create(place).close();
  expect(statSync(place).mode & 0o077).toBe(0);
  // Who opened it to others did so on purpose.
  chmodSync(place, 0o750);
  EvidenceIndex.create(place).close();
  expect(statSync(place).mode & 0o777).toBe(0o750);
});

test('the first occurrence of some bytes takes their state, the others are duplicates, in whatever order they came', () => {
  for (const order of [
    ['b/two.pdf', 'a/one.pdf', 'c.zip!/three.pdf'],
    ['c.zip!/three.pdf', 'a/one.pdf', 'b/two.pdf'],
  ]) {
    const index = freshIndex();
    index.ledger.putFile('f1', 3, 'application/pdf');
    for (const path of order)
      index.ledger.putOccurrence(record(path, 'f1', { depth: path.includes('!') ? 1 : 0 }));
    index.ledger.putOccurrence(record('Thumbs.db', 'f1', { state: 'ignored', reason: 'system file' }));
    index.ledger.setFileState('f1', 'read', null);
    index.ledger.settleStates();
    const states = Object.fromEntries([...index.ledger.occurrences()].map((row) => [row.path, row.state]));
    expect(states).toEqual({
      'a/one.pdf': 'read',
      'b/two.pdf': 'duplicate',
      'c.zip!/three.pdf': 'duplicate',
      'Thumbs.db': 'ignored',
    });
    expect(index.ledger.occurrencesAt('b/two.pdf')[0]?.reason).toBe('same bytes as a/one.pdf');
    expect(index.ledger.primary('f1')?.path).toBe('a/one.pdf');
  }
});

test('a file that was replaced on disk keeps its earlier custody row', () => {
  const index = freshIndex();
  index.ledger.putFile('old', 3, 'text/plain');
  index.ledger.putOccurrence(record('a.txt', 'old'));
  index.ledger.putFile('new', 3, 'text/plain');
  index.ledger.putOccurrence(record('a.txt', 'new'));
  expect(index.ledger.occurrencesAt('a.txt').map((row) => row.file)).toEqual(['new', 'old']);
});

test('a file that could not be read and now can be loses its failed row', () => {
  const index = freshIndex();
  const failure = { code: 'unreadable', cause: 'no permission', remedy: 'give it' };
  index.ledger.putOccurrence(record('a.txt', null, { state: 'failed', failure }));
  expect(index.ledger.failures()).toHaveLength(1);
  index.ledger.putFile('f', 3, 'text/plain');
  index.ledger.putOccurrence(record('a.txt', 'f'));
  expect(index.ledger.failures()).toHaveLength(0);
  expect(index.ledger.occurrencesAt('a.txt')).toHaveLength(1);
});

test('a file that no run reached is pending, and becomes read when one does', () => {
  const index = freshIndex();
  index.ledger.putFile('f', 3, 'text/plain');
  index.ledger.putOccurrence(record('a.txt', 'f'));
  expect(index.ledger.occurrencesAt('a.txt')[0]?.state).toBe('pending');
  index.ledger.settleStates();
  expect(index.ledger.occurrencesAt('a.txt')[0]?.state).toBe('pending');
  index.ledger.setFileState('f', 'read', null);
  index.ledger.settleStates();
  expect(index.ledger.occurrencesAt('a.txt')[0]?.state).toBe('read');
});

test('a weaker supplier label never replaces a stronger one, and an empty receipt never a full one', () => {
  const index = freshIndex();
  index.ledger.putFile('f', 3, 'text/plain');
  const said = {
    supplier: 'Acme',
    supplierBasis: 'received-file' as const,
    receipt: { receivedFrom: 'Alice' },
  };
  index.ledger.putOccurrence(record('a.txt', 'f', { supplier: 'folder', supplierBasis: 'folder' }));
  expect(index.ledger.putOccurrence(record('a.txt', 'f', said))).toBe(true);
  expect(index.ledger.putOccurrence(record('a.txt', 'f', { supplier: 'Foo', supplierBasis: 'option' }))).toBe(
    false,
  );
  expect(index.ledger.putOccurrence(record('a.txt', 'f'))).toBe(false);
  expect(index.ledger.occurrencesAt('a.txt')[0]).toMatchObject(said);
  expect(index.ledger.putOccurrence(record('a.txt', 'f', { ...said, supplier: 'Acme Ltd.' }))).toBe(true);
});

test('only a file with the same path, size, time and inode counts as unchanged', () => {
  const index = freshIndex();
  const disk = { diskPath: '/d/a.txt', modifiedNanoseconds: '1700000000000000001', inode: '7' };
  index.ledger.putFile('f', 3, 'text/plain');
  index.ledger.putOccurrence(record('a.txt', 'f', { disk }));
  expect(index.ledger.unchanged('a.txt', 3, disk)).toBe('f');
  expect(index.ledger.unchanged('a.txt', 4, disk)).toBeNull();
  expect(
    index.ledger.unchanged('a.txt', 3, { ...disk, modifiedNanoseconds: '1700000000000000002' }),
  ).toBeNull();
  expect(index.ledger.unchanged('a.txt', 3, { ...disk, inode: '8' })).toBeNull();
  expect(index.ledger.unchanged('a.txt', 3, { ...disk, diskPath: '/e/a.txt' })).toBeNull();
});

test('pages come back as they were put, and are found by words of two Chinese characters', () => {
  const index = freshIndex();
  const stored = page('f', 1, '本公司棉花产自新疆阿克苏 lot 1.5');
  index.pages.put(stored);
  index.pages.put(page('f', 2, 'nothing of the kind'));
  expect(index.pages.get('f', 1)).toEqual(stored);
  expect(index.pages.search('新疆', 10)).toEqual([{ file: 'f', page: 1 }]);
  expect(index.pages.search('棉花', 10)).toEqual([{ file: 'f', page: 1 }]);
  expect(index.pages.search('疆新', 10)).toEqual([]);
  index.pages.put(page('f', 1, 'replaced'));
  expect(index.pages.search('新疆', 10)).toEqual([]);
  expect(index.pages.ofFile('f')).toHaveLength(2);
});

test('an index of a newer version is refused in one line and left as it is', () => {
  const folder = join(temporaryFolder('newer'), 'evidence');
  EvidenceIndex.create(folder).close();
  const database = new Database(join(folder, 'index.sqlite'));
  database.pragma(`user_version = ${INDEX_VERSION + 1}`);
  database.close();
  expect(() => EvidenceIndex.open(folder)).toThrow(FatalError);
  expect(() => EvidenceIndex.create(folder)).toThrow(/newer Evidex/);
});

test('a folder without an index, and a place that cannot be one, are said in one line', () => {
  const folder = temporaryFolder('none');
  expect(() => EvidenceIndex.open(folder)).toThrow(UsageError);
  writeFileSync(join(folder, 'a-file'), 'x');
  expect(() => EvidenceIndex.create(join(folder, 'a-file'))).toThrow(UsageError);
  expect(() => EvidenceIndex.create(join(folder, 'a-file', 'below'))).toThrow(FatalError);
  expect(readdirSync(folder)).toEqual(['a-file']);
});

test('two runs cannot hold one index; the lock is free again after the first', () => {
  const index = freshIndex();
  const unlock = lockForRun(index.folder);
  expect(() => lockForRun(index.folder)).toThrow(/another run/);
  unlock();
  lockForRun(index.folder)();
});

test('verify finds a changed and a missing original', async () => {
  const index = freshIndex();
  for (const text of ['one', 'two', 'six']) {
    const hash = sha256(text);
    index.ledger.putFile(hash, 3, 'text/plain');
    mkdirSync(dirname(index.originalPath(hash)), { recursive: true });
    if (text !== 'six') writeFileSync(index.originalPath(hash), text);
  }
  const target = index.originalPath(sha256('two'));
  expect(readFileSync(target, 'utf8')).toBe('two');
  writeFileSync(target, 'twO');
  const result = await verifyIndex(index);
  expect(result.originals).toBe(3);
  expect(result.problems.map((problem) => problem.subject).sort()).toEqual(
    [sha256('two'), sha256('six')].sort(),
  );
});
