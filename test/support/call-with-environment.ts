import { vi } from 'vitest';
import { callEvidex } from './call-evidex.ts';
import type { Finished } from './run-evidex.ts';

/**
 * Runs a command line in this process (`callEvidex`) with these variables in its environment, which are taken back
 * afterwards. Not for `--offline`, which refuses the network to the whole process, nor for what Node reads as it starts.
 */
export async function callWithEnvironment(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Finished> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    return await callEvidex(words);
  } finally {
    vi.unstubAllEnvs();
  }
}
