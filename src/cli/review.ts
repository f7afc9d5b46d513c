import { resolve } from 'node:path';
import { ensureProjected } from '../index/decisions/ensure-projected.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { readReviewerName } from '../index/reviewers/reviewer-name.ts';
import { UsageError } from '../model/exception.ts';
import { createRestructurer } from '../pipeline/document-decisions/restructurer.ts';
import { PageImages } from '../pipeline/page-images.ts';
import { projectFolder } from '../pipeline/project-folder.ts';
import { loadTypesOf, settingsOfLastRun } from '../pipeline/run-settings.ts';
import type { ReviewContext } from '../review/server/context.ts';
import { type RunningServer, startReview } from '../review/server/start.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { openBrowser } from './open-browser.ts';
import { passwordsOption, readPasswords } from './passwords-file.ts';
import { programName } from './program.ts';

const timings = ['off', 'aggregate', 'full'] as const;

export const reviewCommand: Command = {
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    [
      '--matter MATTER',
      'the matter that the app opens with, by its whole name or id (default: the one last chosen in the browser)',
    ],
    ['--as NAME', 'who reviews; left out, the app asks for name and passphrase'],
    ['--port N', 'port on this machine; 0: any that is free (default: one that stays with the index)'],
    ['--reads zh,en', 'languages that the reviewer reads; a value in another one needs a human translation'],
    [
      '--timing KIND',
      'what is kept of how long people work: off, aggregate (default: sums per sitting) or full',
    ],
    ['--no-open', 'print the address and do not open the browser'],
    ['--types DIR', 'folder of your own document types, as given to evidex run'],
    passwordsOption,
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      matter: { type: 'string' },
      as: { type: 'string' },
      port: { type: 'string' },
      reads: { type: 'string' },
      timing: { type: 'string', default: 'aggregate' },
      'no-open': { type: 'boolean', default: false },
      types: { type: 'string' },
      passwords: { type: 'string' },
    });
    if (positionals.length > 0)
      throw new UsageError('review takes options alone; name the index with --index DIR');
    const timing = timings.find((each) => each === values.timing);
    if (timing === undefined) throw new UsageError(`--timing is one of ${timings.join(', ')}`);
    const suggested = values.as === undefined ? null : readReviewerName(values.as);
    if (values.as !== undefined && suggested === null)
      throw new UsageError('--as needs a name of letters and figures, at most 100 characters');
    const port = readPort(values.port);
    const reads = readLanguages(values.reads);
    const passwords = values.passwords === undefined ? [] : readPasswords(values.passwords);
    const typeFolder = values.types === undefined ? null : resolve(values.types);
    await loadTypesOf(typeFolder);
    const index = EvidenceIndex.openToRead(values.index);
    const images = new PageImages(index, passwords, 2);
    const restructurer = createRestructurer(resolve(values.index), {
      passwords,
      typeFolder,
      finishes: !index.readOnly,
      onFault: (fault) => process.stderr.write(`evidex review: carrying out a decision failed\n${fault}\n`),
    });
    try {
      index.requireHoldsDecided();
      // Relations go to the matter that is chosen: the beginning of a name may be that of another one.
      const matter = values.matter === undefined ? null : index.matters.findToChange(values.matter).id;
      const own = settingsOfLastRun(index).schemas;
      if (own !== undefined && typeFolder === null)
        process.stderr.write(
          `The last run used document types of ${own}. Types are programs: only --types DIR brings them here. Without them their fields are in another order, and what is decided about the bounds of documents waits for the next run.\n`,
        );
      ensureProjected(index, (done, total) =>
        process.stderr.write(`preparing ${done} of ${total} documents for review\n`),
      );
      const context: ReviewContext = {
        index,
        folder: resolve(values.index),
        suggested,
        reads,
        timing,
        images,
        restructurer,
        program: programName(),
      };
      const server = await startReview(context, {
        port,
        matter,
        webFolder: process.env['EVIDEX_WEB'] ?? `${projectFolder()}/dist/web`,
      });
      await untilEnded(server, values['no-open'] || index.readOnly ? null : context.folder, index.readOnly);
      return exitCodes.done;
    } finally {
      await restructurer.close();
      await images.close();
      index.close();
    }
  },
};

/** Tells where the app is, opens it, and waits for Ctrl-C. */
async function untilEnded(server: RunningServer, openFrom: string | null, readOnly: boolean): Promise<void> {
  if (server.notice !== null) process.stderr.write(`${server.notice}\n`);
  if (readOnly)
    process.stderr.write(
      'The index cannot be written where it lies: it can be looked at, and nothing decided.\n',
    );
  // Before the address is told: who reads it may end the server at once.
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    process.once('SIGHUP', resolve);
  });
  process.stdout.write(`The review app is at ${server.link}\n`);
  const remove = openFrom === null ? null : openBrowser(server.link, openFrom);
  process.stderr.write('Ctrl-C ends it; every decision is stored as it is taken.\n');
  await ended;
  remove?.();
  // A second Ctrl-C does not wait for what is under way.
  process.once('SIGINT', () => process.exit(exitCodes.done));
  await server.close();
}

function readPort(given: string | undefined): number | null {
  if (given === undefined) return null;
  const port = Number(given);
  if (!/^\d{1,5}$/u.test(given) || port > 65_535)
    throw new UsageError('--port is a number from 0 to 65535; 0 takes any that is free');
  return port;
}

function readLanguages(given: string | undefined): string[] | null {
  if (given === undefined) return null;
  const languages = given.split(',').map((each) => each.trim().toLowerCase());
  if (!languages.every((each) => /^[a-z]{2}$/u.test(each)))
    throw new UsageError('--reads takes languages by their two letters, as zh,en');
  return [...new Set(languages)];
}
