import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { lockForRun } from '../../src/index/run-lock.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { type Finished, runEvidex, temporaryFolder } from '../support/run-evidex.ts';

/** One clear line on standard error, no stack trace. */
function expectOneLine(result: Finished, code: number, words: RegExp): void {
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.stderr).toMatch(words);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(code);
}

function dumpWithOneText(): string {
  const folder = temporaryFolder('dump');
  writeFileSync(join(folder, 'note.txt'), 'Invoice No. 17\nDate 2025-03-05\n');
  return folder;
}

describe('what a person may get wrong is said in one line', () => {
  test('an unknown command and an unknown option', async () => {
    expectOneLine(await runEvidex(['rnu']), 2, /no command "rnu"/);
    expectOneLine(await callEvidex(['run', '--ofline', '.']), 2, /--ofline/);
    expectOneLine(await callEvidex(['run']), 2, /name the files or folders/);
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--jobs', 'many']),
      2,
      /--jobs takes a whole number/,
    );
  });

  test('a missing path and an empty folder', async () => {
    const index = join(temporaryFolder('index'), 'evidence');
    expectOneLine(
      await callEvidex(['run', '/no/such/folder', '--index', index]),
      2,
      /no file or folder \/no\/such\/folder/,
    );
    expectOneLine(
      await callEvidex(['run', temporaryFolder('empty'), '--index', index]),
      2,
      /there are no files in/,
    );
    expect(existsSync(index)).toBe(false);
  });

  test('a place that cannot be written to', async () => {
    const folder = temporaryFolder('place');
    writeFileSync(join(folder, 'file'), 'x');
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--index', join(folder, 'file', 'index')]),
      3,
      /cannot write the evidence index/,
    );
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--index', join(folder, 'file')]),
      2,
      /is a file; --index needs a folder/,
    );
  });

  test.runIf(existsSync('/proc/self'))('a place where folders cannot be made at all', async () => {
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--index', '/proc/evidence']),
      3,
      /cannot write the evidence index/,
    );
  });

  test('a broken pipeline file names the key and what was expected', async () => {
    const folder = temporaryFolder('pipeline');
    const pipeline = join(folder, 'mine.yaml');
    const run = () =>
      callEvidex(['run', dumpWithOneText(), '--pipeline', pipeline, '--index', join(folder, 'index')]);
    writeFileSync(pipeline, 'name: mine\nversion: 1\nreading:\n  languages: english\n');
    expectOneLine(await run(), 2, /"reading\.languages": expected a list.*found "english"/);
    writeFileSync(pipeline, 'name: mine\nversion: 1\nreadng: {}\n');
    expectOneLine(await run(), 2, /"readng" is not a known key/);
    writeFileSync(pipeline, 'name: mine\nversion: 1\nintake:\n  limits:\n    members: -4\n');
    expectOneLine(await run(), 2, /"intake\.limits\.members"/);
    writeFileSync(pipeline, 'reading:\n  languages: [eng, xyz]\n');
    expectOneLine(await run(), 2, /no OCR data for xyz.*npm install @tesseract\.js-data\/xyz/);
    writeFileSync(pipeline, 'name: [mine\n');
    expectOneLine(await run(), 2, /not valid YAML/);
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--pipeline', join(folder, 'none.yaml')]),
      2,
      /cannot read the pipeline file/,
    );
    expect(readdirSync(folder)).not.toContain('index');
  });

  test('no index, an index of a newer version, an index in use', async () => {
    const folder = temporaryFolder('index');
    expectOneLine(await callEvidex(['status', '--index', join(folder, 'none')]), 2, /no evidence index/);
    const place = join(folder, 'evidence');
    const index = EvidenceIndex.create(place);
    index.close();
    const unlock = lockForRun(place);
    expectOneLine(
      await callEvidex(['run', dumpWithOneText(), '--index', place]),
      3,
      /another run is using the index/,
    );
    unlock();
    const database = new Database(join(place, 'index.sqlite'));
    database.pragma('user_version = 900');
    database.close();
    for (const words of [
      ['status'],
      ['verify'],
      ['run', dumpWithOneText()],
      ['export', '--out', join(folder, 'out')],
    ]) {
      expectOneLine(await callEvidex([...words, '--index', place]), 3, /written by a newer Evidex/);
    }
  });

  test('a file that is no index', async () => {
    const folder = temporaryFolder('index');
    mkdirSync(join(folder, 'evidence'));
    writeFileSync(
      join(folder, 'evidence', 'index.sqlite'),
      'this is not a database, but long enough to look like one'.repeat(40),
    );
    expectOneLine(
      await runEvidex(['status', '--index', join(folder, 'evidence')]),
      3,
      /not an evidence index/,
    );
  });
});
