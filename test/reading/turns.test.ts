import { expect, it } from 'vitest';
import { Turns } from '../../src/reading/turns.ts';

it('lets many run together and each of those who want it alone, one after the other', async () => {
  const turns = new Turns();
  const running = new Set<string>();
  const seen: string[] = [];
  const work = async (name: string, isAlone: boolean): Promise<void> => {
    const leave = await (isAlone ? turns.alone() : turns.together());
    running.add(name);
    seen.push([...running].sort().join(''));
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (isAlone) expect([...running]).toEqual([name]);
    running.delete(name);
    leave();
  };
  await Promise.all([
    work('a', false),
    work('b', false),
    work('C', true),
    work('d', false),
    work('E', true),
    work('f', false),
  ]);
  expect(seen).toContain('ab');
  expect(seen).toContain('C');
  expect(seen).toContain('E');
  expect(seen.filter((names) => names.length > 1 && /[CE]/.test(names))).toEqual([]);
  expect(seen).toHaveLength(6);
});
