import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { withoutTimes } from '../../src/index/exports/workbook-times.ts';

test('the parts of a workbook state no time of writing, and nothing else is changed', async () => {
  const made = await writeExcelFile([[{ value: 'one' }]], {}).toBuffer();
  const before = Buffer.from(made);
  const after = withoutTimes(Buffer.from(made));
  expect(after.length).toBe(before.length);
  let headers = 0;
  const changed = new Set<number>();
  for (let at = 0; at < after.length; at++) if (after[at] !== before[at]) changed.add(at);
  for (const [mark, time] of [
    ['PK\u0001\u0002', 12],
    ['PK\u0003\u0004', 10],
  ] as const) {
    for (let at = after.indexOf(mark); at >= 0; at = after.indexOf(mark, at + 4)) {
      headers += 1;
      expect(after.readUInt32LE(at + time)).toBe(0x0021_0000);
      for (let byte = 0; byte < 4; byte++) changed.delete(at + time + byte);
    }
  }
  expect(headers).toBeGreaterThan(8);
  expect([...changed]).toEqual([]);
});

test('what is no archive is left as it is', () => {
  expect(withoutTimes(Buffer.from('no archive'))).toEqual(Buffer.from('no archive'));
  expect(withoutTimes(Buffer.alloc(40))).toEqual(Buffer.alloc(40));
});
