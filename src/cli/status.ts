import { EvidenceIndex } from '../index/evidence-index.ts';
import { summarize } from '../index/summary.ts';
import { modelRecord } from '../pipeline/propose/model-record.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { formatSummary } from './summary-text.ts';

export const statusCommand: Command = {
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--json', 'the counts as JSON'],
  ],
  async run(words) {
    const { values } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      json: { type: 'boolean', default: false },
    });
    const index = EvidenceIndex.openToRead(values.index);
    try {
      index.settleAfterBreak();
      const last = index.runs.last();
      if (values.json) {
        process.stdout.write(
          `${JSON.stringify({ ...summarize(index), model: modelState(index), lastRun: last }, null, 2)}\n`,
        );
        return exitCodes.done;
      }
      if (last !== null && last.outcome !== 'finished') {
        process.stdout.write(
          `The last run (${last.started}) ${last.outcome === 'interrupted' ? 'was interrupted' : 'has not ended, or was ended from outside'}; run the same command again to go on.\n`,
        );
      }
      process.stdout.write(formatSummary(index, values.index));
      return exitCodes.done;
    } finally {
      index.close();
    }
  },
};

function modelState(index: EvidenceIndex): Record<string, unknown> {
  return {
    proposals: index.proposals.totals(),
    lastPass: index.runs.models().flatMap((stored) => modelRecord(stored) ?? [])[0] ?? null,
    consents: index.consents.all(),
  };
}
