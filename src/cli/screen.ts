import { resolve } from 'node:path';
import { UsageError } from '../model/exception.ts';
import { type PipelineSettings, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { screenIndex } from '../pipeline/rescreen/screen-index.ts';
import type { ScreeningReport } from '../pipeline/rescreen/screening-report.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { interruptible } from './interruption.ts';
import { readJobs } from './jobs.ts';
import { screenProgress } from './screen-progress.ts';
import { requireReportFile, writeReport } from './screen-report-file.ts';
import { screeningReportText } from './screen-report-text.ts';

/** What the words behind the command ask for. */
export interface ScreenArguments {
  readonly index: string;
  readonly settings: PipelineSettings | null;
  readonly jobs: number;
  readonly json: boolean;
  readonly report: string | null;
}

export const screenCommand: Command = {
  name: 'screen',
  usage: 'screen [--index DIR] [--report FILE] [--watch LISTDIR]',
  summary:
    'Search the stored text again for the names of the lists that count now, and tell what is new; made for nightly jobs.',
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--report FILE', 'write all changes to a .json or .csv file as well'],
    [
      '--watch LISTDIR',
      'bring in list files put in that folder (as evidex lists import --activate does), then search; goes on until Ctrl-C',
    ],
    ['--once', 'with --watch: look into the folder once, for cron'],
    ['--pipeline FILE', 'search settings of that pipeline file (default: those of the last run)'],
    ['--jobs N', 'search threads at a time (default: one per core, 4 at most)'],
    ['--offline', 'accepted for scripts: this command never uses the network'],
    ['--json', 'one JSON event per line on standard output: progress, each change, the report'],
    ['', ''],
    ['What counts', 'Only stored text is searched: no paper is read again and no field taken out anew.'],
    ['', 'Everything since the last evidex screen is told, what runs found in between too.'],
    ['', 'Mentions in papers that a run has read since are new. The first evidex screen takes'],
    ['', 'what the papers were found to hold when they were first read as the baseline.'],
    ['', 'Pages that are held or quarantined are never searched. Ctrl-C loses nothing.'],
    ['Exit codes', '0 nothing new; 1 a new mention, one with a surer grade or without its denial,'],
    ['', 'a file that could not be searched, or a list file that was not accepted;'],
    ['', '2 bad input; 3 cannot go on; 130 interrupted (run again to go on).'],
    [
      'Nightly',
      '0 2 * * * evidex screen --index /srv/evidence --report /srv/new.csv || mail -s "New mentions" me',
    ],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      report: { type: 'string' },
      watch: { type: 'string' },
      once: { type: 'boolean', default: false },
      pipeline: { type: 'string' },
      jobs: { type: 'string' },
      offline: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError(
        `it searches a whole index and takes no path ("${positionals[0]}"); to read new papers: evidex run ${positionals[0]}`,
      );
    if (values.once && values.watch === undefined) throw new UsageError('--once goes with --watch LISTDIR');
    if (values.report !== undefined) requireReportFile(values.report);
    refuseNetwork();
    const given: ScreenArguments = {
      index: values.index,
      settings: values.pipeline === undefined ? null : readPipelineFile(values.pipeline),
      jobs: readJobs(values.jobs),
      json: values.json,
      report: values.report ?? null,
    };
    return interruptible((signal) => screenOnce(given, signal));
  },
};

/** One screening, told as asked for. Resolves to the exit code. */
async function screenOnce(given: ScreenArguments, signal: AbortSignal): Promise<number> {
  const report = await screenIndex({
    indexFolder: resolve(given.index),
    settings: given.settings,
    jobs: given.jobs,
    signal,
    listener: screenProgress(progressMode(given)),
    onReport: (made) => tellReport(given, made),
  });
  if (report === null) {
    process.stderr.write('Interrupted; what was searched is stored. Run the same command to go on.\n');
    return exitCodes.interrupted;
  }
  return exitCodeOf(report);
}

/** How progress is shown. */
export function progressMode({ json }: Pick<ScreenArguments, 'json'>): 'json' | 'bar' | 'lines' {
  return json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
}

/** Prints a report and writes it where a file was named. */
export function tellReport(given: ScreenArguments, report: ScreeningReport): void {
  if (given.report !== null) writeReport(given.report, report);
  if (!given.json) {
    process.stdout.write(screeningReportText(report, given.index));
    return;
  }
  const { changes, ...rest } = report;
  const print = (event: unknown): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);
  for (const change of changes) print({ kind: 'change', change });
  print({ kind: 'report', report: rest });
}

/** 1 where there is something that somebody should look at. */
export function exitCodeOf({ counts, failed }: ScreeningReport): number {
  return counts.new + counts.raised + failed > 0 ? exitCodes.doneWithExceptions : exitCodes.done;
}
