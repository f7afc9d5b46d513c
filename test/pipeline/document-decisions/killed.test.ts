import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { finished, projectFolder } from '../../support/run-evidex.ts';
import { invoice, Papers, packingList, pdfOf } from './papers.ts';

const desk = new Papers();
beforeAll(async () => {
  desk.add('bundle.pdf', await pdfOf([invoice, ['Terms of delivery', 'The goods stay ours.'], packingList]));
  await desk.run();
});
afterAll(() => desk.remove());

const script = join(projectFolder, 'test/support/review/restructuring-process.ts');

it('a decision that was acknowledged is there and is carried out, wherever the program was killed', async () => {
  const undecided = desk.made('bundle.pdf');
  const reached = new Set<string>();
  // Before it is stored, just after that, and while what follows is stored.
  for (const fault of [
    'stopped-in-transaction@1',
    'stopped-after-transaction@1',
    'stopped-in-transaction@3',
  ]) {
    const id = randomUUID();
    const { stdout, signal, stderr } = await finished(
      spawn(process.execPath, [script, desk.folder, desk.file('bundle.pdf'), id], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, EVIDEX_FAULTS: fault },
      }),
    );
    expect(signal, stderr).toBe('SIGKILL');
    reached.add(stdout);
    const stored = desk.index.decisions.byId(id) !== null;
    if (stdout.includes('acknowledged')) expect(stored).toBe(true);
    expect(await desk.carrying.carryOut(null)).toBe('done');
    if (stored) {
      expect(desk.papers('bundle.pdf')).toEqual(['invoice 1', 'unknown 2', 'packing_list 3']);
      await desk.change({ action: 'undo', undoes: id });
    }
    expect(desk.made('bundle.pdf')).toEqual(undecided);
    expect(desk.index.events.firstBroken()).toBeNull();
  }
  expect([...reached].sort()).toEqual(['', 'acknowledged\n']);
});
