import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ownCacheFolder } from '../src/cli/own-cache-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms of pure functions: their tests leave nothing behind in the process, so their files can share one. */
const pure = 'documents evaluation extraction model schemas screening text tracing values'.split(' ');
/** What starts processes, opens connections or changes the environment all the same. */
const exceptions = ['test/extraction/llm/client/**/*.test.ts', 'test/extraction/second-witness/run.test.ts'];
/** Rooms whose tests keep to folders and databases of their own: a process that has loaded the program tests file after file. */
const together = 'counsel exports index intake review'.split(' ');
/** What starts or ends processes or changes the environment in them. */
const alone = [
  'test/counsel/exhibits/**/*.test.ts',
  'test/counsel/{libreoffice,samples,write-brief}.test.ts',
  'test/review/decisions-processes.test.ts',
  'test/review/server/command.test.ts',
];
const others = readdirSync(`${root}/test`).filter((room) => ![...pure, ...together].includes(room));

// As the command line does it: threads and processes of commands that are called in the process of a test start sooner.
const compiled = ownCacheFolder();
if (compiled !== null) process.env['NODE_COMPILE_CACHE'] ??= compiled;

/** Tests that drive the review app in a real browser; what all of them need is made once before the first. */
const browser = 'test/review/browser/**/*.test.ts';

const testsOf = (rooms: readonly string[]): string[] => rooms.map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    root,
    // Tests of whole runs wait for child processes a part of their time: three files at a time keep two cores at work.
    maxWorkers: 3,
    // Against what hangs, not against what is slow: tests of ten real runs take minutes on a machine that is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // All document types and their labels are set up once for every process here, and not once for every file.
      {
        extends: true,
        test: { name: 'pure', include: testsOf(pure), exclude: exceptions, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: [...testsOf(others), ...exceptions, ...alone],
          globalSetup: 'test/support/run-folder.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: testsOf(together),
          exclude: [browser, ...alone],
          isolate: false,
          globalSetup: 'test/support/run-folder.ts',
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: [browser], globalSetup: 'test/support/review/set-up.ts' },
      },
    ],
  },
});
