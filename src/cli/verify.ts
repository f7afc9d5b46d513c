import { EvidenceIndex } from '../index/evidence-index.ts';
import { verifyIndex } from '../index/verify.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { bytesText, count } from './table.ts';

export const verifyCommand: Command = {
  options: [['--index DIR', `the evidence index (default ${defaultIndexFolder})`]],
  async run(words) {
    const { values } = readWords(words, { index: { type: 'string', default: defaultIndexFolder } });
    const index = EvidenceIndex.openToRead(values.index);
    try {
      const result = await verifyIndex(index);
      for (const problem of result.problems)
        process.stdout.write(`changed: ${problem.what} ${problem.subject}: ${problem.reason}\n`);
      if (result.problems.length > 0) {
        process.stdout.write(
          `${count(result.problems.length, 'difference')} found. Keep the index as it is and restore it from a copy made before; what changed it is not known to Evidex.\n`,
        );
        return exitCodes.failed;
      }
      process.stdout.write(
        `${count(result.originals, 'original')} (${bytesText(result.bytes)})${result.lists === 0 ? '' : `, ${count(result.lists, 'imported list file')}`} and ${count(result.events, 'event')} unchanged since intake.${result.quarantined === 0 ? '' : ` Bytes of ${count(result.quarantined, 'file')} were removed by quarantine and are not there.`} Head of the event chain: ${result.head || 'none'}\n`,
      );
      return exitCodes.done;
    } finally {
      index.close();
    }
  },
};
