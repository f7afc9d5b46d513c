import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReadingPool, defaultUnpackLimits, readingSettingsSchema } from '../../../src/reading/index.ts';
import { folder, source, textOf } from '../support.ts';
import { makeWithSevenZip } from './seven-zip-maker.ts';

const onLinux = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);
const note = source('note.txt', 'a plain note', 'text/plain');
/** Unpacks to 160 MB: work for the better part of a second. */
const large = source(
  'large.7z',
  await makeWithSevenZip({ large: Buffer.alloc(160 * 1024 ** 2) }, ['-t7z', '-mx=1']),
  'application/x-7z-compressed',
);

let pools = 0;
function poolWith(limits: object) {
  const temporaryFolder = join(folder, `archive-pool-${++pools}`);
  const pool = createReadingPool({
    jobs: 1,
    settings: readingSettingsSchema.parse({ limits }),
    temporaryFolder,
    offline: true,
    unpackLimits: { ...defaultUnpackLimits, ratio: 1_000_000 },
  });
  return { pool, members: join(temporaryFolder, 'members') };
}

function filesBelow(place: string): number {
  return existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;
}

describe('an archive that harms the process that unpacks it costs that archive only', () => {
  it('sound, it is unpacked', async () => {
    const { pool } = poolWith({});
    const inspection = await pool.inspect(large);
    expect(inspection.members.map(({ size }) => size)).toEqual([160 * 1024 ** 2]);
    await pool.close();
  });

  it('time: the limit ends it, leaves nothing behind, and the next file is read', async () => {
    const { pool, members } = poolWith({ secondsPerDocument: 0.25 });
    await expect(pool.inspect(large)).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('reading.limits.secondsPerDocument'),
    });
    expect(filesBelow(members)).toBe(0);
    await pool.close();
    const { pool: next } = poolWith({});
    expect(textOf((await next.readPages(note, 1, 1))[0]!)).toBe('a plain note');
    await next.close();
  });

  it.skipIf(!onLinux)('memory: the limit ends it and leaves nothing behind', async () => {
    const { pool, members } = poolWith({ memoryMegabytes: 30 });
    await expect(pool.inspect(large)).rejects.toMatchObject({
      code: 'memory',
      message: expect.stringContaining('reading.limits.memoryMegabytes'),
    });
    expect(filesBelow(members)).toBe(0);
    await pool.close();
  });

  it.skipIf(!onLinux)('a process that dies again and again: crashed, and the next file is read', async () => {
    const { pool, members } = poolWith({});
    const before = new Set(childrenOfThisProcess());
    let ended = false;
    const outcome = pool.inspect(large).then(
      () => 'unpacked',
      (error: { code: string }) => error.code,
    );
    void outcome.then(() => {
      ended = true;
    });
    while (!ended) {
      for (const child of childrenOfThisProcess()) if (!before.has(child)) endProcess(child);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await outcome).toBe('crashed');
    expect(filesBelow(members)).toBe(0);
    expect(textOf((await pool.readPages(note, 1, 1))[0]!)).toBe('a plain note');
    await pool.close();
  });
});

function childrenOfThisProcess(): number[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
