import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import { oncePerRun } from '../support/once-per-run.ts';
import { type Finished, finished, startEvidex } from '../support/run-evidex.ts';
import { makeBatch } from './batch.ts';

/** What an index exports: text of each JSONL file, and of each part of the workbook. */
export type Exported = Readonly<Record<string, string>>;

/** A run that nothing disturbed: what every disturbed one is compared with. */
export interface Undisturbed {
  readonly folder: string;
  readonly code: number | null;
  /** Number of events the run told of. */
  readonly events: number;
  readonly milliseconds: number;
  readonly exported: Exported;
}

/**
 * The words of a run. With one job it takes two thirds of the processor time; what comes of it is the same, so that a run which
 * was broken off with one number of jobs may go on with another one.
 */
export function runWords(folder: string, index: string, jobs: 1 | 2 = 1): string[] {
  return ['run', folder, '--index', index, '--jobs', String(jobs), '--json'];
}

/** The batch, and a run over it that nothing disturbed; made once for all test files of a run. */
export async function undisturbed(): Promise<Undisturbed> {
  const { result } = await oncePerRun('undisturbed', async (place) => {
    const folder = makeBatch();
    const index = join(place, 'index');
    const started = Date.now();
    const run = await finished(startEvidex(runWords(folder, index, 2)));
    const milliseconds = Date.now() - started;
    expect([0, 1], run.stderr).toContain(run.code);
    const events = run.stdout.trim().split('\n').length;
    return { folder, code: run.code, events, milliseconds, exported: await exportsOf(index) };
  });
  return result;
}

/** Exports an index and reads what was written. */
export async function exportsOf(index: string): Promise<Exported> {
  const out = `${index}-export`;
  const result = await callEvidex(['export', '--index', index, '--out', out, '--words']);
  expect(result.code, result.stderr).toBe(0);
  const parts: Record<string, string> = {};
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.jsonl')) parts[name] = readFileSync(join(out, name), 'utf8');
    if (!name.endsWith('.xlsx')) continue;
    for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(out, name)))))
      parts[`${name}/${part}`] = Buffer.from(bytes).toString('utf8');
  }
  return parts;
}

/** The index is sound, holds no half-written file, and exports what the undisturbed one does, byte for byte. */
export async function expectSame(
  index: string,
  last: Finished,
  whole: Undisturbed,
  what: string,
): Promise<void> {
  expect(last.code, `${what}: ${last.stderr}`).toBe(whole.code);
  const verified = await callEvidex(['verify', '--index', index]);
  expect(verified.code, `${what}: ${verified.stdout}${verified.stderr}`).toBe(0);
  const exported = await exportsOf(index);
  expect(Object.keys(exported), what).toEqual(Object.keys(whole.exported));
  for (const [name, text] of Object.entries(whole.exported))
    expect(exported[name] === text, `${name} differs, ${what}${firstDifference(text, exported[name]!)}`).toBe(
      true,
    );
  const temporary = join(index, 'temporary');
  expect(existsSync(temporary) ? readdirSync(temporary) : [], what).toEqual([]);
  const half = readdirSync(join(index, 'originals')).filter((name) => name.startsWith('.incoming'));
  expect(half, `${what}: half-written originals`).toEqual([]);
}

function firstDifference(one: string, other: string): string {
  const lines = one.split('\n');
  const others = other.split('\n');
  const at = lines.findIndex((line, position) => line !== others[position]);
  return `\n- ${lines[at]?.slice(0, 600)}\n+ ${others[at]?.slice(0, 600)}`;
}
