import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { evaluate, formatReport, goldFiles, readGold } from '../evaluation/index.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { isAllowed } from '../pipeline/propose/model-options.ts';
import type { ModelRecord } from '../pipeline/propose/model-record.ts';
import { endpointOf } from '../pipeline/propose/model-setup.ts';
import { type Command, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { evaluatedModelText } from './model-text.ts';
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
    [
      '--engine rules|llm|both',
      'run with these readings alone, into --index DIR where one is given, so that nothing is asked twice',
    ],
    ['--allow-host HOST', 'send the documents to the language model on exactly this host'],
    ['--by NAME', 'who allows it (default: your user name on this machine)'],
    ['--types FOLDER', 'document types of your own for that run'],
    ['--pipeline FILE', 'settings per stage for that run'],
    ['--jobs N', 'reading processes for that run'],
    passwordsOption,
    ['--verbose', 'also every value missed and every value too many'],
    ['--json', 'the report as JSON'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string' },
      engine: { type: 'string' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      by: { type: 'string' },
      types: { type: 'string' },
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
    const engines = enginesNamed(values.engine);
    const asksModel = engines?.includes('llm') === true;
    if (asksModel) requireModel(values.pipeline, values['allow-host']);
    const gold = await readGold(goldPath);
    const made = values.index === undefined;
    const folder = values.index ?? mkdtempSync(join(tmpdir(), 'evidex-eval-'));
    try {
      let model: ModelRecord | null = null;
      if (made || engines !== undefined) {
        const outcome = await runWith({
          paths: goldFiles(gold, dirname(resolve(goldPath))),
          index: folder,
          pipeline: values.pipeline ?? null,
          jobs: readJobs(values.jobs),
          offline: !asksModel,
          ...(engines === undefined ? {} : { engines }),
          allowedHosts: values['allow-host'],
          by: values.by ?? null,
          types: values.types ?? null,
          json: false,
          received: null,
          supplier: null,
          rehash: false,
          retryFailed: false,
          passwords: values.passwords ?? null,
        });
        if (outcome.interrupted) return exitCodes.interrupted;
        model = asksModel ? outcome.model : null;
      }
      const index = EvidenceIndex.open(folder);
      try {
        const report = evaluate(gold, producedFrom(index));
        process.stdout.write(
          values.json
            ? `${JSON.stringify(model === null ? report : { ...report, model }, null, 2)}\n`
            : `${formatReport(report, { verbose: values.verbose })}${model === null ? '' : `\n${evaluatedModelText(model)}`}`,
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

function enginesNamed(name: string | undefined): ('rules' | 'llm')[] | undefined {
  if (name === undefined) return undefined;
  if (name === 'both') return ['rules', 'llm'];
  if (name === 'rules' || name === 'llm') return [name];
  throw new UsageError(`--engine takes rules, llm or both, not "${name}"`);
}

/** A comparison with a model that may not be asked would say nothing. */
function requireModel(pipeline: string | undefined, allowed: readonly string[]): void {
  const setup = endpointOf(readPipelineFile(pipeline ?? defaultPipelinePath()).model, process.env);
  if (setup.state === 'off') throw new UsageError(`no language model can be asked: ${setup.reason}`);
  const { host, name } = setup.endpoint;
  if (!isAllowed(host, allowed))
    throw new UsageError(
      `the documents of the gold file would be sent to ${name} on ${host}; to allow it, add: --allow-host ${host}`,
    );
}
