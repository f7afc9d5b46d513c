import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { evidexEntry, finished, projectFolder, runEvidex, temporaryFolder } from '../support/run-evidex.ts';
import { expectSame, runWords, type Undisturbed, undisturbed } from './undisturbed.ts';

/** Number of kills, and after how many of them the run is let come to its end. */
const kills = Number(process.env['EVIDEX_KILLS'] ?? 10);
const killsInARow = kills > 10 ? 3 : 5;
const seed = Number(process.env['EVIDEX_SEED'] ?? Date.now() % 1_000_000);

/** How a run is broken off: kill -9 most often, of the run alone or with its readers (a power failure), Ctrl-C, SIGTERM. */
const ways = [
  { signal: 'SIGKILL', group: false },
  { signal: 'SIGKILL', group: true },
  { signal: 'SIGINT', group: true },
  { signal: 'SIGKILL', group: false },
  { signal: 'SIGTERM', group: false },
] as const;

let whole: Undisturbed;
beforeAll(async () => {
  whole = await undisturbed();
}, 300_000);

/** Starts a run in a group of processes of its own, as a terminal does. */
function startGroup(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [evidexEntry, ...words], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Resolves once the run has told of so many events, or has ended. */
function afterEvents(child: ChildProcess, events: number): Promise<void> {
  if (events === 0) return Promise.resolve();
  return new Promise((resolve) => {
    let seen = 0;
    child.stdout!.on('data', (chunk: string) => {
      seen += chunk.split('\n').length - 1;
      if (seen >= events) resolve();
    });
    child.on('close', () => resolve());
  });
}

describe(`a run that is broken off (${kills} times, seed ${seed})`, () => {
  test('goes on where it was, and its exports equal those of a run that was never broken off', async () => {
    const random = randomNumbers(seed);
    process.stdout.write(`EVIDEX_SEED=${seed} EVIDEX_KILLS=${kills}\n`);
    // One kill in each equal part of the run, the first and the last moment too. Those of one index come in the order of
    // the run: after a late one nothing would be left for an earlier one to break off.
    const rows = Math.ceil(kills / killsInARow);
    const moments = Array.from({ length: kills }, (_, part) => (part + random()) / kills)
      .map((moment, part) => ({ moment, row: part % rows }))
      .sort((one, other) => one.row - other.row || one.moment - other.moment)
      .map(({ moment }) => moment);
    // Which way meets which phase differs from run to run.
    const firstWay = Math.floor(random() * ways.length);
    const landed: string[] = [];
    let index = '';
    for (const [number, moment] of moments.entries()) {
      if (number % killsInARow === 0) index = join(temporaryFolder('broken'), 'index');
      const way = ways[(number + firstWay) % ways.length]!;
      const child = startGroup(runWords(whole.folder, index, number % 2 === 0 ? 2 : 1));
      const end = finished(child);
      const place = moment * (whole.events + 1);
      await afterEvents(child, Math.floor(place));
      // Somewhere before the next event; before the first one, somewhere in the start.
      await Promise.race([
        end,
        setTimeout((place % 1) * (place < 1 ? 1000 : whole.milliseconds / whole.events)),
      ]);
      const alive = child.exitCode === null && child.signalCode === null;
      if (alive) process.kill(way.group ? -child.pid! : child.pid!, way.signal);
      const result = await end;
      const what = `seed ${seed}, kill ${number + 1}: ${way.signal} at event ${place.toFixed(2)} of ${whole.events}`;
      landed.push(alive ? place.toFixed(1) : `${place.toFixed(1)} (ended before)`);
      // Before the command listens for signals, and when all is stored and told, the system ends it.
      const nothingUnderWay = place < 1 || result.stdout.includes('"kind":"finished"');
      const endedBySystem = nothingUnderWay && result.signal === way.signal;
      if (way.signal !== 'SIGKILL' && !endedBySystem)
        expect([0, 1, 130], `${what}: ${result.stderr}`).toContain(result.code);
      const isLast = number === moments.length - 1;
      if (number % killsInARow < killsInARow - 1 && !isLast) continue;
      const last = await runEvidex(runWords(whole.folder, index));
      await expectSame(index, last, whole, what);
    }
    process.stdout.write(`broken off at events ${landed.join(', ')} of ${whole.events}\n`);
  }, 3_600_000);

  test('Ctrl-C stores what is under way and says how to go on', async () => {
    const index = join(temporaryFolder('interrupt'), 'evidence');
    const child = startGroup(runWords(whole.folder, index));
    const end = finished(child);
    await afterEvents(child, 6);
    process.kill(-child.pid!, 'SIGINT');
    const result = await end;
    expect(result.code).toBe(130);
    expect(result.stderr).toMatch(/Run the same command to go on/);
    expect((await runEvidex(['status', '--index', index])).stdout).toMatch(/was interrupted/);
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
  }, 300_000);
});
