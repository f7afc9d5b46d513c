import { afterAll, describe, expect, it } from 'vitest';
import { ReadingTime } from '../../src/reading/index.ts';
import { newPool, source } from './support.ts';

describe('time of one document', () => {
  const pool = newPool({ limits: { secondsPerDocument: 60 } });
  afterAll(() => pool.close());
  const file = source('long.txt', 'Lot 4711\n'.repeat(1000), 'text/plain');

  it('is spent by every range of its pages together', async () => {
    const time = new ReadingTime(60);
    expect(await pool.readPages(file, 1, 1, time)).toMatchObject([{ kind: 'native' }]);
    const afterOne = time.secondsLeft;
    expect(afterOne).toBeLessThan(60);
    await pool.readPages(file, 2, 2, time);
    expect(time.secondsLeft).toBeLessThan(afterOne);
  });

  it('names its limit when nothing is left for a range, whatever was left when it began', async () => {
    const time = new ReadingTime(0);
    await expect(pool.readPages(file, 1, 2, time)).rejects.toMatchObject({
      code: 'timeout',
      message: 'reading took longer than 60 seconds (reading.limits.secondsPerDocument)',
    });
  });

  it('counts work that fails', async () => {
    const time = new ReadingTime(1);
    await expect(time.spend(() => Promise.reject(new Error('spoiled')))).rejects.toThrow('spoiled');
    expect(time.secondsLeft).toBeLessThan(1);
  });
});
