import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { verifyIndex } from '../../src/index/verify.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const edition = { id: 'house', version: '2026-05-01', entries: ['Qaratal Spinning'] };
const bytes = new TextEncoder().encode('name\nQaratal Spinning\n');

let folder: string;
let hash: string;
let raw: string;
beforeEach(() => {
  folder = join(temporaryFolder('lists'), 'evidence');
  const index = EvidenceIndex.create(folder);
  raw = index.lists.keepRaw(bytes);
  hash = index.transaction(() => index.lists.put('list', edition, { sha256: raw, name: 'house.csv' })).hash;
  const named = { list: 'house', version: edition.version, hash };
  index.transaction(() => {
    index.lists.activate(named, { entries: [], names: [] }, { kept: 0 });
    index.lists.check(named, 'A. Person', '2026-05-02');
  });
  index.close();
});

async function problemsOf(change: (database: Database.Database) => void): Promise<string[]> {
  const database = new Database(join(folder, 'index.sqlite'));
  change(database);
  database.close();
  const index = EvidenceIndex.openToRead(folder);
  try {
    const { problems } = await verifyIndex(index);
    return problems.map(({ what, subject, reason }) => `${what} ${subject}: ${reason}`);
  } finally {
    index.close();
  }
}

describe('lists in an index', () => {
  test('are kept whole, once, with the file as it came, and every change is an event', () => {
    const index = EvidenceIndex.open(folder);
    try {
      expect(index.lists.body('house', hash)).toEqual(edition);
      const again = index.transaction(() =>
        index.lists.put('list', edition, { sha256: index.lists.keepRaw(bytes), name: 'again.csv' }),
      );
      expect(again).toEqual({ hash, isNew: false });
      expect(index.lists.editions()).toHaveLength(1);
      expect(readFileSync(index.lists.rawPath(raw))).toEqual(Buffer.from(bytes));
      expect(statSync(index.lists.rawPath(raw)).mode & 0o777).toBe(0o444);
      expect(index.lists.activations()).toMatchObject([{ list: 'house', hash }]);
      expect(index.lists.checks()).toMatchObject([{ by: 'A. Person', day: '2026-05-02' }]);
      expect(index.events.about('house').map(({ kind }) => kind)).toEqual([
        'list-imported',
        'list-activated',
        'list-checked',
      ]);
    } finally {
      index.close();
    }
  });

  test('verify counts the imported file and finds nothing changed', async () => {
    const index = EvidenceIndex.openToRead(folder);
    expect(await verifyIndex(index)).toMatchObject({ lists: 1, problems: [] });
    index.close();
  });

  test('verify tells of a file that was changed or is gone', async () => {
    const path = join(folder, 'lists', raw);
    chmodSync(path, 0o644);
    writeFileSync(path, 'name\n');
    expect(await problemsOf(() => {})).toEqual([
      expect.stringMatching(`^list ${raw}: its bytes now hash to`),
    ]);
    rmSync(path);
    expect(await problemsOf(() => {})).toEqual([
      `list ${raw}: the imported file is missing from the index folder`,
    ]);
  });

  test.each([
    ["UPDATE list_edition SET body = replace(body, 'Qaratal', 'Karatal')", 'its content now hashes to'],
    ["UPDATE list_edition SET version = '2027-01-01'", 'it is not what its event tells'],
    ['DELETE FROM list_edition', 'its event is there and its row is not'],
    ['UPDATE list_activation SET carried = \'{"entries":[1],"names":[]}\'', 'it is not what its event tells'],
    ["UPDATE list_check SET by = 'Somebody Else'", 'it is not what its event tells'],
    [
      "INSERT INTO list_edition SELECT 'other', hash, version, kind, body, imported FROM list_edition",
      'no event tells of it',
    ],
  ])('verify tells of %s', async (sql, reason) => {
    const problems = await problemsOf((database) => database.exec(sql));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(reason);
  });
});
