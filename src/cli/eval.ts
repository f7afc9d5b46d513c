import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { evaluate, formatReport, goldFiles, readGold } from '../evaluation/index.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { type Command, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { passwordsOption } from './passwords-file.ts';
import { producedFrom } from './produced.ts';
import { readJobs, runWith } from './run.ts';

export const evalCommand: Command = {
  name: 'eval',
  usage: 'eval GOLD.jsonl [--index DIR]',
  summary:
    'Compare what the pipeline finds with a gold file: precision, recall, types, boxes, flags, calibration.',
  options: [
    ['--index DIR', "compare an index already made; without it the pipeline runs on gold's files"],
    ['--pipeline FILE', 'settings per stage for that run'],
    ['--jobs N', 'reading processes for that run'],
    passwordsOption,
    ['--verbose', 'also every value missed and every value too many'],
    ['--json', 'the report as JSON'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string' },
      pipeline: { type: 'string' },
      jobs: { type: 'string' },
      passwords: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [goldPath, ...more] = positionals;
    if (goldPath === undefined || more.length > 0) {
      throw new UsageError('name one gold file: evidex eval GOLD.jsonl');
    }
    const gold = await readGold(goldPath);
    const made = values.index === undefined;
    const folder = values.index ?? mkdtempSync(join(tmpdir(), 'evidex-eval-'));
    try {
      if (made) {
        await runWith({
          paths: goldFiles(gold, dirname(resolve(goldPath))),
          index: folder,
          pipeline: values.pipeline ?? null,
          jobs: readJobs(values.jobs),
          offline: true,
          json: false,
          received: null,
          supplier: null,
          rehash: false,
          retryFailed: false,
          passwords: values.passwords ?? null,
        });
      }
      const index = EvidenceIndex.open(folder);
      try {
        const report = evaluate(gold, producedFrom(index));
        process.stdout.write(
          values.json
            ? `${JSON.stringify(report, null, 2)}\n`
            : formatReport(report, { verbose: values.verbose }),
        );
      } finally {
        index.close();
      }
      return exitCodes.done;
    } finally {
      if (made) rmSync(folder, { recursive: true, force: true });
    }
  },
};
