import { resolve } from 'node:path';
import { type ScreenOptions, screenIndex } from '../pipeline/rescreen/screen-index.ts';
import type { ScreeningReport } from '../pipeline/rescreen/screening-report.ts';
import { exitCodes } from './exit-codes.ts';
import { screenProgress } from './screen-progress.ts';
import { writeReport } from './screen-report-file.ts';
import { screeningReportText } from './screen-report-text.ts';

/** What the words behind the command ask for. */
export interface ScreenArguments {
  readonly index: string;
  /** Pipeline file with the settings of the search; null for those of the last run. */
  readonly pipeline: string | null;
  readonly jobs: number;
  readonly json: boolean;
  /** File that the report is written to as well. */
  readonly report: string | null;
}

/** One screening, told as asked for. Resolves to the exit code. @throws UsageError, FatalError */
export async function screenOnce(given: ScreenArguments, signal: AbortSignal): Promise<number> {
  const report = await screenIndex(await screenOptions(given, signal));
  if (report === null) {
    process.stderr.write('Interrupted; what was searched is stored. Run the same command to go on.\n');
    return exitCodes.interrupted;
  }
  return exitCodeOf(report);
}

/** What the words ask of the pipeline. @throws UsageError for a pipeline file that cannot be used */
export async function screenOptions(given: ScreenArguments, signal: AbortSignal): Promise<ScreenOptions> {
  const { pipeline } = given;
  // The form of a whole pipeline file knows all stages: it is loaded where one is named.
  const settings =
    pipeline === null ? null : (await import('../pipeline/pipeline-file.ts')).readPipelineFile(pipeline);
  return {
    indexFolder: resolve(given.index),
    settings,
    jobs: given.jobs,
    signal,
    listener: screenProgress(given.json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines'),
    onReport: (report) => tellReport(given, report),
  };
}

/** Prints a report and writes it where a file was named. */
function tellReport(given: ScreenArguments, report: ScreeningReport): void {
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
export function exitCodeOf({ counts, failed }: Pick<ScreeningReport, 'counts' | 'failed'>): number {
  return counts.new + counts.raised + failed > 0 ? exitCodes.doneWithExceptions : exitCodes.done;
}
