import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import {
  evaluate,
  formatReport,
  goldFiles,
  type MeasuredGold,
  measureCalibration,
  type Produced,
  readGold,
} from '../evaluation/index.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { sha256 } from '../model/hashing.ts';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { isAllowed } from '../pipeline/propose/model-options.ts';
import { type ModelRecord, sumOfRecords } from '../pipeline/propose/model-record.ts';
import { configuredEndpoint } from '../pipeline/propose/model-setup.ts';
import { type Command, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { readJobs } from './jobs.ts';
import { evaluatedModelText } from './model-text.ts';
import { passwordsOption } from './passwords-file.ts';
import { producedFrom } from './produced.ts';
import { runWith } from './run.ts';

export const evalCommand: Command = {
  options: [
    [
      '--index DIR',
      "compare an index already made (one for each gold file); without it the pipeline runs on gold's files",
    ],
    [
      '--calibrate FILE',
      'also write how often readings of each kind were right, for extraction.calibration in a pipeline file',
    ],
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
      index: { type: 'string', multiple: true, default: [] },
      calibrate: { type: 'string' },
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
    if (positionals.length === 0) throw new UsageError('name a gold file: evidex eval GOLD.jsonl');
    if (values.index.length > 0 && values.index.length !== positionals.length) {
      throw new UsageError('name one --index for each gold file, in their order, or none');
    }
    const engines = enginesNamed(values.engine);
    const asksModel = engines?.includes('llm') === true;
    if (asksModel) requireModel(values.pipeline, values['allow-host']);
    const measured: MeasuredGold[] = [];
    const produced: Produced[] = [];
    const records: ModelRecord[] = [];
    for (const [number, goldPath] of positionals.entries()) {
      const gold = await readGold(goldPath);
      const given = values.index[number];
      const folder = given ?? mkdtempSync(join(tmpdir(), 'evidex-eval-'));
      try {
        if (given === undefined || engines !== undefined) {
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
          if (asksModel) records.push(outcome.model);
        }
        const index = EvidenceIndex.open(folder);
        try {
          const own = producedFrom(index);
          produced.push(own);
          measured.push({
            gold,
            name: nameOf(goldPath),
            sha256: sha256(readFileSync(goldPath)),
            produced: own,
          });
        } finally {
          index.close();
        }
      } finally {
        if (given === undefined) rmSync(folder, { recursive: true, force: true });
      }
    }
    const all = { path: positionals.join(', '), documents: measured.flatMap(({ gold }) => gold.documents) };
    const report = evaluate(all, together(produced));
    const model = sumOfRecords(records);
    process.stdout.write(
      values.json
        ? `${JSON.stringify(model === null ? report : { ...report, model }, null, 2)}\n`
        : `${formatReport(report, { verbose: values.verbose })}${model === null ? '' : `\n${evaluatedModelText(model)}`}`,
    );
    // Behind the report: a table that cannot be written takes nothing away from what was measured.
    if (values.calibrate !== undefined) writeTable(values.calibrate, measured, model?.model ?? null);
    return exitCodes.done;
  },
};

/** A gold file by its name and folder: what a table may tell of where it was measured. */
function nameOf(goldPath: string): string {
  const whole = resolve(goldPath);
  return `${basename(dirname(whole))}/${basename(whole)}`;
}

/** What several indexes hold, as one; what stands in two of them counts once. */
function together(produced: readonly Produced[]): Produced {
  const [first] = produced;
  if (first !== undefined && produced.length === 1) return first;
  const paths = new Map<string, readonly string[]>();
  for (const one of produced) {
    for (const [file, own] of one.paths) paths.set(file, [...(paths.get(file) ?? []), ...own]);
  }
  const once = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  return {
    paths,
    documents: once(produced.flatMap((one) => one.documents)),
    fields: once(produced.flatMap((one) => one.fields)),
    flags: once(produced.flatMap((one) => one.flags)),
  };
}

function writeTable(path: string, measured: readonly MeasuredGold[], model: string | null): void {
  const table = measureCalibration(measured, new Date().toISOString().slice(0, 10), model);
  if (Object.keys(table.bins).length === 0) {
    throw new UsageError(
      'nothing to calibrate with: no field of these documents says what it was reckoned from; run again without --index',
    );
  }
  try {
    writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`cannot write the calibration table ${path}: ${(error as Error).message}`);
  }
  process.stderr.write(
    `Calibration table ${table.version} written to ${path}; to use it, name the file under extraction.calibration in a pipeline file.\n`,
  );
}

function enginesNamed(name: string | undefined): ('rules' | 'llm')[] | undefined {
  if (name === undefined) return undefined;
  if (name === 'both') return ['rules', 'llm'];
  if (name === 'rules' || name === 'llm') return [name];
  throw new UsageError(`--engine takes rules, llm or both, not "${name}"`);
}

/** A comparison with a model that may not be asked would say nothing. */
function requireModel(pipeline: string | undefined, allowed: readonly string[]): void {
  const setup = configuredEndpoint(readPipelineFile(pipeline ?? defaultPipelinePath()).model, process.env);
  if (setup.state === 'off') throw new UsageError(`no language model can be asked: ${setup.reason}`);
  const { host, name } = setup.endpoint;
  if (!isAllowed(host, allowed))
    throw new UsageError(
      `the documents of the gold file would be sent to ${name} on ${host}; to allow it, add: --allow-host ${host}`,
    );
}
