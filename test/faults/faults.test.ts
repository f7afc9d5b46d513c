import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import {
  evidexEntry,
  type Finished,
  finished,
  projectFolder,
  runEvidex,
  temporaryFolder,
} from '../support/run-evidex.ts';
import { expectSame, runWords, type Undisturbed, undisturbed } from './undisturbed.ts';

let whole: Undisturbed;
beforeAll(async () => {
  whole = await undisturbed();
}, 300_000);

function runWithFaults(index: string, faults: string): Promise<Finished> {
  const counts = mkdtempSync(join(tmpdir(), 'evidex-test-faults-'));
  return runEvidex(runWords(whole.folder, index), {
    EVIDEX_FAULTS: faults,
    EVIDEX_FAULTS_FOLDER: counts,
  });
}

/** A fault, and what the run says last; null when it is gone without a word. Each costs the larger part of a run. */
interface Break {
  readonly faults: string;
  readonly ending: RegExp | null;
  /** Left to the nightly script. */
  readonly nightly?: true;
}
const breaks: readonly Break[] = [
  { faults: 'stopped-after-transaction@6', ending: null },
  { faults: 'stopped-in-transaction@2', ending: null },
  { faults: 'disk-full@2', ending: /^evidex run: the disk is full; what was finished is stored/m },
  { faults: 'truncated-write@2', ending: null },
  { faults: 'disk-full-member@2', ending: /^evidex run: the disk is full/m, nightly: true },
  {
    faults: 'pdf-parser-throws@1,index-locked@9',
    ending: /^evidex run: another program holds the database of the index/m,
  },
  { faults: 'stopped-before-rename@1', ending: null, nightly: true },
  { faults: 'disk-full-database@7', ending: /^evidex run: the disk is full/m },
  { faults: 'stopped-after-transaction@12', ending: null, nightly: true },
];
const isNightly = process.env['EVIDEX_FAULTS_ALL'] === '1';

describe('faults from outside', () => {
  test('a name that is no fault point is refused, so that no test passes without its fault', async () => {
    const result = await runEvidex(['status'], { EVIDEX_FAULTS: 'disk-fall@1' });
    expect(result.code).not.toBe(0);
    expect(result.stderr).toContain('there is no fault point "disk-fall"');
  });

  test('killed OCR threads and readers and a jumping clock cost nothing but time', async () => {
    const index = join(temporaryFolder('killed-readers'), 'index');
    const result = await runWithFaults(
      index,
      'ocr-worker-killed@1,reading-process-killed@2,reading-process-killed@6,clock-back@9,clock-forward@25',
    );
    await expectSame(index, result, whole, 'killed readers and a jumping clock');
    const years = new Set(eventYears(index));
    expect(years.size, 'the clock did not jump').toBeGreaterThan(1);
  }, 300_000);

  // One index goes through all of it: a batch for each would be read as often.
  test('a full disk and a locked database end the run with one line, a power failure without any; the next run goes on, and with --retry-failed reads a page on which the PDF library threw', async () => {
    const index = join(temporaryFolder('broken-runs'), 'index');
    for (const { faults, ending, nightly } of breaks) {
      if (nightly === true && !isNightly) continue;
      const result = await runWithFaults(index, faults);
      if (ending === null) expect(result.signal, `${faults}: ${result.stderr}`).toBe('SIGKILL');
      else {
        expect(result.code, `${faults}: ${result.stderr}`).toBe(3);
        expect(result.stderr).toMatch(ending);
      }
    }
    const full = await runOnFullDisk(index);
    if (full === null) process.stdout.write('no small disk can be mounted here: none was really full\n');
    else {
      expect(full.code, full.stderr).toBe(3);
      expect(full.stderr).toMatch(/disk is full|no space left|disk I\/O/);
    }
    // A page on which the PDF library throws is an exception, and no break is one.
    const known = whole.exported['exceptions.jsonl']!.trim().split('\n');
    const causes = known.map((line) => (JSON.parse(line) as { cause: string }).cause);
    const added = causesIn(index).filter((cause) => !causes.includes(cause));
    expect(added).toEqual([expect.stringContaining('FormatError: made to fail')]);

    // Another program that holds the database for a while is waited for.
    const holder = holdDatabase(index, 2500);
    await holder.held;
    const last = await callEvidex([...runWords(whole.folder, index), '--retry-failed']);
    await holder.ended;
    await expectSame(index, last, whole, 'broken runs, and a database held for 2.5 seconds');
  }, 300_000);
});

/** Kilobytes left on a disk that is too small for what is still to come. */
const spareKilobytes = 200;

/** Goes on with an index on a disk that is really too small; null where this system mounts none. */
async function runOnFullDisk(index: string): Promise<Finished | null> {
  const place = temporaryFolder('small-disk');
  const small = join(place, 'small');
  mkdirSync(small);
  const words = runWords(whole.folder, `${small}/index`).map((word) => `'${word}'`);
  const script = `kilobytes=$(du -sk '${index}' | cut -f1)
    mount -t tmpfs -o size=$((kilobytes + ${spareKilobytes}))k tmpfs '${small}' || exit 77
    cp -r '${index}' '${small}/index' || exit 78
    '${process.execPath}' '${evidexEntry}' ${words.join(' ')} >/dev/null
    code=$?; rm -r '${index}'; cp -r '${small}/index' '${index}'; exit $code`;
  const result = await finished(
    spawn('unshare', ['--map-root-user', '--mount', 'sh', '-c', script], { cwd: projectFolder }),
  ).catch((error: Error) => ({ code: 77, stderr: error.message }) as Finished);
  return result.code === 77 || /unshare/.test(result.stderr) ? null : result;
}

function causesIn(index: string): string[] {
  const database = new Database(join(index, 'index.sqlite'), { readonly: true });
  try {
    return database.prepare('SELECT cause FROM exception').pluck().all() as string[];
  } finally {
    database.close();
  }
}

function eventYears(index: string): string[] {
  const database = new Database(join(index, 'index.sqlite'), { readonly: true });
  try {
    return database.prepare('SELECT substr(at, 1, 4) FROM event').pluck().all() as string[];
  } finally {
    database.close();
  }
}

/** A process of its own that holds the write lock of the database for some milliseconds. */
function holdDatabase(index: string, milliseconds: number): { held: Promise<void>; ended: Promise<unknown> } {
  const program = `
    const Database = require('better-sqlite3');
    const database = new Database(process.argv[1]);
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('held\\n');
    setTimeout(() => { database.exec('ROLLBACK'); database.close(); }, Number(process.argv[2]));
  `;
  const holder = spawn(process.execPath, ['-e', program, join(index, 'index.sqlite'), String(milliseconds)], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = finished(holder);
  return { held: new Promise((resolve) => holder.stdout!.once('data', () => resolve())), ended };
}
