import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const evidexEntry = join(projectFolder, 'src', 'cli', 'evidex.ts');

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that work in several processes or threads where they are not told otherwise. */
const ofManyHands: ReadonlySet<string> = new Set(['run', 'screen', 'eval']);

/** Tests run beside each other: a second process or thread for a handful of files would only take the core of another. */
function withFewHands(words: readonly string[]): readonly string[] {
  return ofManyHands.has(words[0] ?? '') && !words.includes('--jobs') ? [...words, '--jobs', '1'] : words;
}

/** Starts the real command line with the Node that runs the tests; one job at a time where the words name no number. */
export function startEvidex(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [evidexEntry, ...withFewHands(words)], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the real command line to its end. */
export function runEvidex(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return finished(startEvidex(words, environment));
}

export function finished(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `evidex-test-${name}-`));
}
