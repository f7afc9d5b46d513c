import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { CarryOut } from '../../../src/pipeline/document-decisions/carry-out.ts';
import { decideDocument } from '../../../src/pipeline/document-decisions/decide-document.ts';
import { makeSmallIndex } from '../../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let types: string;
let mark: string;

/** An index that names a folder of types in which a program lies. */
beforeAll(async () => {
  small = await makeSmallIndex();
  types = join(small.folder, 'types');
  mark = join(small.folder, 'harmed');
  mkdirSync(types);
  writeFileSync(
    join(types, 'harm.mjs'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(mark)}, '');\nexport default () => ({});\n`,
  );
  const index = EvidenceIndex.open(small.folder);
  const { id } = index.results.documentList()[0]!;
  decideDocument(index, {
    request: {
      id: randomUUID(),
      change: { action: 'set-type', document: id, type: 'packing_list' },
      reason: null,
      note: null,
    },
    by: { name: 'Ada', basis: 'terminal', account: 'test' },
    program: 'evidex test',
  });
  index.close();
  const database = new Database(join(small.folder, 'index.sqlite'));
  database.prepare("UPDATE run SET pipeline = json_set(pipeline, '$.schemas', ?)").run(types);
  database.close();
});
afterAll(() => small.remove());

test('a program that only the index names is not run; what was decided waits for the next run', async () => {
  const carrying = new CarryOut(small.folder);
  expect(await carrying.carryOut(null)).toBe('busy');
  expect(await carrying.warm()).toBe('busy');
  await carrying.close();
  expect(existsSync(mark)).toBe(false);
});

test('one that a person names is', async () => {
  const carrying = new CarryOut(small.folder, [], types);
  // It is no type, and that is told.
  await expect(carrying.carryOut(null)).rejects.toThrow(/harm/u);
  await carrying.close();
  expect(existsSync(mark)).toBe(true);
});
