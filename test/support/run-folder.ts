import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from './run-evidex.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run of the tests, empty at first: see `oncePerRun`. */
    readonly runFolder: string;
  }
}

/** Each project of the configuration loads this file anew; all of them are given the same folder. */
const shared = globalThis as { evidexRunFolder?: string };

/** Makes the folder in which test files leave for one another what all of them need. */
export default function setUp(project: TestProject): () => void {
  shared.evidexRunFolder ??= temporaryFolder('run');
  const folder = shared.evidexRunFolder;
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
