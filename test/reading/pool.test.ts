import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createReadingPool, readingSettingsSchema } from '../../src/reading/index.ts';
import { folder, letter, newPool, picture, source, textOf } from './support.ts';

const png = picture(letter);
const text = source('note.txt', 'a plain note', 'text/plain');
const onLinux = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

function childrenOfThisProcess(): number[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

describe('reading pool', () => {
  it('gives up a page that takes too long and reads the next file', async () => {
    // Only the first task meets the limit: a picture cannot be read in a fraction of a second, a note can.
    const pool = newPool({ limits: { secondsPerPage: 1.5 } });
    const huge = picture(
      Array.from({ length: 60 }, (_, row) => letter[row % letter.length]!),
      30,
      2400,
      3800,
    );
    await expect(pool.readPages(source('slow.png', huge, 'image/png'), 1, 1)).rejects.toMatchObject({
      code: 'timeout',
      stage: 'read',
    });
    let read: string | null = null;
    for (let attempt = 0; attempt < 20 && read === null; attempt++) {
      read = await pool.readPages(text, 1, 1).then(
        (pages) => textOf(pages[0]!),
        () => null,
      );
    }
    expect(read).toBe('a plain note');
    await pool.close();
  });

  it.skipIf(!onLinux)('ends a reader that takes too much memory', async () => {
    const pool = newPool({ limits: { memoryMegabytes: 30 } });
    await expect(pool.readPages(source('big.png', png, 'image/png'), 1, 1)).rejects.toMatchObject({
      code: 'memory',
    });
    await pool.close();
  });

  it.skipIf(!onLinux)(
    'reads a page again whose reader was ended from outside, and gives it up the second time',
    async () => {
      const pool = newPool();
      expect(textOf((await pool.readPages(text, 1, 1))[0]!)).toBe('a plain note');
      const reading = pool.readPages(source('victim.png', png, 'image/png'), 1, 1);
      const outcome = reading.then(
        () => 'read',
        (error) => error.code,
      );
      const endReaders = (): void => {
        for (const pid of childrenOfThisProcess()) process.kill(pid, 'SIGKILL');
      };
      let settled = false;
      void outcome.then(() => {
        settled = true;
      });
      while (!settled) {
        endReaders();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await outcome).toBe('crashed');
      const again = pool.readPages(source('victim.png', png, 'image/png'), 1, 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      endReaders();
      expect(textOf((await again)[0]!)).toContain('COMMERCIAL');
      expect(textOf((await pool.readPages(text, 1, 1))[0]!)).toBe('a plain note');
      await pool.close();
    },
  );

  it.skipIf(!onLinux)(
    'lets one reader make room when all together take too much, and loses no page',
    async () => {
      const pool = createReadingPool({
        jobs: 2,
        settings: readingSettingsSchema.parse({}),
        temporaryFolder: join(folder, 'crowded'),
        offline: true,
        roomMegabytes: 300,
      });
      const pictures = [1, 2, 3].map((number) =>
        source(
          `crowd-${number}.png`,
          picture([`Paper ${number}`, ...letter], 34, 1400 + number, 1200),
          'image/png',
        ),
      );
      const pages = await Promise.all(pictures.map((each) => pool.readPages(each, 1, 1)));
      for (const page of pages) expect(textOf(page[0]!)).toContain('COMMERCIAL');
      await pool.close();
    },
  );

  it.skipIf(!onLinux)('ends a reader whose library, not its JavaScript, takes the memory', async () => {
    const width = 9000;
    const canvas = await sharp({ create: { width, height: width, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const pool = newPool({ limits: { memoryMegabytes: 250 } });
    await expect(pool.readPages(source('wide.png', canvas, 'image/png'), 1, 1)).rejects.toMatchObject({
      code: 'memory',
    });
    expect(textOf((await pool.readPages(text, 1, 1))[0]!)).toBe('a plain note');
    await pool.close();
  });

  it('leaves no process behind', async () => {
    const pool = newPool({}, 2);
    await Promise.all([pool.readPages(text, 1, 1), pool.inspect(source('other.txt', 'other', 'text/plain'))]);
    const running = onLinux ? childrenOfThisProcess() : [];
    await pool.close();
    if (onLinux) {
      const left = childrenOfThisProcess().filter((pid) => running.includes(pid));
      expect(left).toEqual([]);
    }
  });
});
