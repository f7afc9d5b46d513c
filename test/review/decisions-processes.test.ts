import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { verifyDecisions } from '../../src/index/decisions/verify-decisions.ts';
import { DecidedIndex, documentOf, fileNamed, pageOf, proposalAt } from '../support/review/decided-index.ts';
import { projectFolder } from '../support/run-evidex.ts';

const fieldsPerPage = 15;
const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** An index with a list of lots over several pages, and the ids of its fields in a file. */
function manyFields(pages: number): { made: DecidedIndex; ids: string[]; list: string } {
  const made = new DecidedIndex();
  open.push(made);
  const file = fileNamed('d');
  const all = Array.from({ length: pages }, (_, number) =>
    pageOf(
      file,
      number + 1,
      Array.from({ length: fieldsPerPage }, (_row, row) => `Lot L-${number * fieldsPerPage + row}.`),
    ),
  );
  const paper = documentOf(
    file,
    all.map(({ page }) => page),
  );
  const fields = all.flatMap((page, number) =>
    Array.from({ length: fieldsPerPage }, (_, row) => {
      const lot = number * fieldsPerPage + row;
      return proposalAt(paper, `lots[${lot}].id`, page, `L-${lot}.`);
    }),
  );
  made.putFile(file, all);
  made.analyse(file, [{ document: paper, fields }]);
  const list = join(made.folder, 'fields.txt');
  const ids = fields.map(({ id }) => id);
  writeFileSync(list, ids.join('\n'));
  return { made, ids, list };
}

interface Deciding {
  readonly child: ChildProcess;
  /** Ids of the decisions that were acknowledged. */
  readonly saved: string[];
  readonly errors: string[];
  readonly ended: Promise<unknown>;
}

function decideInProcess(made: DecidedIndex, name: string, action: string, list: string): Deciding {
  const script = join(projectFolder, 'test/support/review/deciding-process.ts');
  const child = spawn(process.execPath, [script, made.folder, name, action, list], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const saved: string[] = [];
  const errors: string[] = [];
  let rest = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [status, id] = line.split(' ');
      if (status === 'saved') saved.push(id!);
      else errors.push(line);
    }
  });
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
  return { child, saved, errors, ended: once(child, 'close') };
}

test('two processes that decide about the same fields at once lose and double nothing', async () => {
  const { made, ids, list } = manyFields(6);
  const one = decideInProcess(made, 'Ann', 'confirm', list);
  const two = decideInProcess(made, 'Ben', 'reject', list);
  await Promise.all([one.ended, two.ended]);
  expect([...one.errors, ...two.errors]).toEqual([]);
  expect(one.saved).toHaveLength(ids.length);
  expect(two.saved).toHaveLength(ids.length);
  const stored = [...made.index.decisions.all()].map(({ id }) => id);
  expect(stored).toHaveLength(2 * ids.length);
  expect(new Set(stored)).toEqual(new Set([...one.saved, ...two.saved]));
  // Whoever came second had seen the other decision or had not: every field is decided or in conflict, none is lost.
  for (const field of made.index.reviewed.fieldsById(ids)) {
    expect(field.decisions.map(({ reviewer }) => reviewer).sort()).toEqual(['Ann', 'Ben']);
    expect(['none', 'conflict']).toContain(field.todo);
  }
  expect(verifyDecisions(made.index)).toEqual([]);
  expect(made.index.events.firstBroken()).toBeNull();
});

test('a process that is killed in the middle leaves every decision that it acknowledged, and none half', async () => {
  const { made, ids, list } = manyFields(20);
  const deciding = decideInProcess(made, 'Ann', 'confirm', list);
  while (deciding.saved.length < 40 && deciding.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  deciding.child.kill('SIGKILL');
  await deciding.ended;
  expect(deciding.errors).toEqual([]);
  expect(deciding.saved.length).toBeGreaterThanOrEqual(40);
  expect(deciding.saved.length).toBeLessThan(ids.length);
  const stored = new Set([...made.index.decisions.all()].map(({ id }) => id));
  expect(deciding.saved.filter((id) => !stored.has(id))).toEqual([]);
  // One may have been stored and not told of any more: sent again by its sender, it counts once.
  expect(stored.size - deciding.saved.length).toBeLessThanOrEqual(1);
  expect(verifyDecisions(made.index)).toEqual([]);
  expect(made.index.events.firstBroken()).toBeNull();
});
