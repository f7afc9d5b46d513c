import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { finished, projectFolder, runEvidex, startEvidex, temporaryFolder } from '../support/run-evidex.ts';

const dump = join(projectFolder, 'samples', 'dump');

/** Number of kills; each is followed by the same command again. */
const kills = Number(process.env['EVIDEX_KILLS'] ?? 4);

/** A reproducible row of numbers in 0..1 (mulberry32), so that a failing run can be repeated with its seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A part of the sample dump with mail, archives, text, scans and broken files, small enough to run often. */
function smallDump(): string {
  const folder = join(temporaryFolder('kill'), 'dump');
  mkdirSync(folder, { recursive: true });
  for (const name of filesBelow(dump)) {
    if (!/^0[1567].*\.(zip|eml|txt|csv|pdf)$/i.test(name)) continue;
    const target = join(folder, name);
    mkdirSync(join(target, '..'), { recursive: true });
    cpSync(join(dump, name), target);
  }
  return folder;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function exported(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

describe('a run that is killed again and again', () => {
  test('goes on where it was, and its export equals that of a run that was never broken', async () => {
    const seed = Number(process.env['EVIDEX_SEED'] ?? Date.now() % 1_000_000);
    const random = randomNumbers(seed);
    const folder = smallDump();
    const place = temporaryFolder('kill-index');
    const quiet = join(place, 'quiet');
    const started = Date.now();
    const undisturbed = await runEvidex(['run', folder, '--index', quiet, '--jobs', '2']);
    const milliseconds = Date.now() - started;
    expect([0, 1], undisturbed.stderr).toContain(undisturbed.code);

    const broken = join(place, 'broken');
    let killed = 0;
    for (let attempt = 0; attempt < kills; attempt++) {
      const child = startEvidex(['run', folder, '--index', broken, '--jobs', '2']);
      const end = finished(child);
      await Promise.race([end, setTimeout(100 + random() * (milliseconds / 3))]);
      if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
      await end;
    }
    expect(killed, `seed ${seed}`).toBeGreaterThan(0);
    const last = await runEvidex(['run', folder, '--index', broken, '--jobs', '2']);
    expect(last.code, `seed ${seed}: ${last.stderr}`).toBe(undisturbed.code);
    expect((await runEvidex(['verify', '--index', broken])).code, `seed ${seed}`).toBe(0);

    for (const index of [quiet, broken]) {
      expect(
        (await runEvidex(['export', '--index', index, '--out', `${index}-export`, '--words'])).code,
      ).toBe(0);
    }
    const whole = exported(`${quiet}-export`);
    const mended = exported(`${broken}-export`);
    expect(Object.keys(mended), `seed ${seed}`).toEqual(Object.keys(whole));
    for (const name of Object.keys(whole))
      expect(mended[name] === whole[name], `${name} differs, seed ${seed}`).toBe(true);
    expect(existsSync(join(broken, 'temporary')) ? readdirSync(join(broken, 'temporary')) : []).toEqual([]);
  }, 900_000);

  test('Ctrl-C stores what is under way and says how to go on', async () => {
    const folder = smallDump();
    const index = join(temporaryFolder('interrupt'), 'evidence');
    const child = startEvidex(['run', folder, '--index', index, '--jobs', '2']);
    const end = finished(child);
    await setTimeout(1500);
    child.kill('SIGINT');
    const result = await end;
    expect(result.code).toBe(130);
    expect(result.stderr).toMatch(/Run the same command to go on/);
    expect((await runEvidex(['status', '--index', index])).stdout).toMatch(/was interrupted/);
    expect((await runEvidex(['verify', '--index', index])).code).toBe(0);
  }, 300_000);
});
