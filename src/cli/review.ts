import { resolve } from 'node:path';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { PageImages } from '../pipeline/page-images.ts';
import { projectFolder } from '../pipeline/project-folder.ts';
import type { ReviewContext } from '../review/server/context.ts';
import { startReview } from '../review/server/start.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { programName } from './program.ts';

const timings = ['off', 'aggregate', 'full'] as const;

export const reviewCommand: Command = {
  name: 'review',
  usage: 'review [--index DIR]',
  summary: 'Open the review app: confirm, correct or reject each field with its words in view.',
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--port N', 'listen on this port of this machine (default: one that follows from the index; 0: any)'],
    ['--as NAME', 'who reviews; else the app asks'],
    [
      '--reads zh,en',
      'languages that the reviewer reads; values in others are confirmed with a translation only',
    ],
    [
      '--timing off|aggregate|full',
      'what is kept of how long people work (default aggregate: sums per sitting)',
    ],
    ['--no-open', 'do not open the browser; print the address'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      port: { type: 'string' },
      as: { type: 'string' },
      reads: { type: 'string' },
      timing: { type: 'string', default: 'aggregate' },
      'no-open': { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError('review takes options only; name the index with --index DIR');
    const timing = timings.find((each) => each === values.timing);
    if (timing === undefined) throw new UsageError(`--timing is one of ${timings.join(', ')}`);
    const port = values.port === undefined ? 0 : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError('--port is a number from 0 to 65535');
    const index = EvidenceIndex.openToRead(values.index);
    const images = new PageImages(index);
    try {
      index.requireHoldsDecided();
      const context: ReviewContext = {
        index,
        folder: resolve(values.index),
        suggested: values.as ?? null,
        reads: values.reads === undefined ? null : values.reads.split(','),
        timing,
        images,
        program: programName(),
      };
      const server = await startReview(context, {
        port,
        webFolder: process.env['EVIDEX_WEB'] ?? `${projectFolder()}/dist/web`,
      });
      process.stdout.write(`Review app: ${server.link}\n`);
      await new Promise<void>((end) => {
        process.once('SIGINT', end);
        process.once('SIGTERM', end);
      });
      await server.close();
      return exitCodes.done;
    } finally {
      await images.close();
      index.close();
    }
  },
};
