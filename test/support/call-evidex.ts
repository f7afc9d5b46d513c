import { main } from '../../src/cli/main.ts';
import type { Finished } from './run-evidex.ts';

type Write = typeof process.stdout.write;

/** Takes what is written to a stream instead of the stream. */
function keeping(chunks: string[]): Write {
  return (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    for (const given of rest) if (typeof given === 'function') given();
    return true;
  };
}

/**
 * Runs a command line in this process, which takes a fraction of the time of a process of its own (`runEvidex`). For
 * what a command says and stores; threads and processes that it starts are ended by
 * it. Not for signals and terminals, nor for what holds of a whole process. One at a time.
 */
export async function callEvidex(words: readonly string[]): Promise<Finished> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const own = { stdout: process.stdout.write, stderr: process.stderr.write };
  process.stdout.write = keeping(stdout);
  process.stderr.write = keeping(stderr);
  try {
    const code = await main(words);
    return { code, signal: null, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    process.stdout.write = own.stdout;
    process.stderr.write = own.stderr;
  }
}
