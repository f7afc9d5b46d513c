import { setFlagsFromString } from 'node:v8';
import { UsageError } from '../model/exception.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { interruptible } from './interruption.ts';
import { readJobs } from './jobs.ts';
import { requireReportFile } from './screen-report-file.ts';

export const screenCommand: Command = {
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
    ['What counts', 'Only stored text is searched: no document is read again, and no field is read anew.'],
    ['', 'The report tells what changed since the last evidex screen, what runs found included.'],
    ['', 'Mentions in documents that a run has read since are new. The first evidex screen'],
    ['', 'compares with what was found when the documents were first read.'],
    ['', 'Pages that are held or quarantined are never searched. Ctrl-C loses nothing.'],
    ['Exit codes', '0 nothing new; 1 a new mention, one with a surer grade or without its denial,'],
    ['', 'a file that could not be searched, or a list file that was not accepted;'],
    ['', '2 bad input; 3 cannot go on; 130 interrupted (run again to go on).'],
    [
      'Nightly',
      '0 2 * * *  evidex screen --index /srv/evidence > /srv/new.txt 2>&1 || mail -s "Evidex: look" me < /srv/new.txt',
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
        `it searches a whole index and takes no path ("${positionals[0]}"); to read new documents: evidex run ${positionals[0]}`,
      );
    if (values.once && values.watch === undefined) throw new UsageError('--once goes with --watch LISTDIR');
    if (values.report !== undefined) requireReportFile(values.report);
    // Texts are looked at for a moment each: room for many young objects at a time would only take memory.
    setFlagsFromString('--semi-space-growth-factor=1');
    const { refuseNetwork } = await import('../reading/refuse-network.ts');
    refuseNetwork();
    const given = {
      index: values.index,
      pipeline: values.pipeline ?? null,
      jobs: readJobs(values.jobs),
      json: values.json,
      report: values.report ?? null,
    };
    const { watch } = values;
    if (watch === undefined) {
      const { screenOnce } = await import('./screen-once.ts');
      return interruptible((signal) => screenOnce(given, signal));
    }
    const { screenWatching } = await import('./screen-watch.ts');
    return interruptible((signal) => screenWatching(given, { folder: watch, once: values.once }, signal));
  },
};
