import { resolve } from 'node:path';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { IndexExportReader } from '../index/export-reader.ts';
import { writeExports } from '../index/exports/index.ts';
import { FatalError, UsageError } from '../model/exception.ts';
import { searchedLists } from '../pipeline/lists/searched-lists.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { programName } from './program.ts';

export const exportCommand: Command = {
  options: [
    ['--out DIR', 'folder to write to; files of an earlier export in it are replaced'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--words', 'also every word with its box, one file per source file'],
  ],
  async run(words) {
    const { values } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      out: { type: 'string' },
      words: { type: 'boolean', default: false },
    });
    if (values.out === undefined) throw new UsageError('say where to: evidex export --out DIR');
    const out = values.out;
    const index = EvidenceIndex.openToRead(values.index);
    try {
      index.requireHoldsDecided();
      index.settleAfterBreak();
      const written = await writeExports(
        new IndexExportReader(index, programName(), searchedLists(index)),
        values.out,
        {
          words: values.words,
        },
      );
      index.transaction(() =>
        index.events.append('export', { subject: 'export', folder: resolve(out), files: written.length }),
      );
      process.stdout.write(`Written to ${out}: ${namesOf(written)}\n`);
      if (index.readOnly)
        process.stdout.write(
          'The index cannot be written where it lies: this export is not recorded in its event chain.\n',
        );
      return exitCodes.done;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (
        code === 'EACCES' ||
        code === 'EROFS' ||
        code === 'EPERM' ||
        code === 'ENOTDIR' ||
        code === 'EEXIST'
      ) {
        throw new FatalError(`cannot write to ${out}: ${(error as Error).message}`);
      }
      throw error;
    } finally {
      index.close();
    }
  },
};

/** Names of what was written; the many files of words as one. */
function namesOf(written: readonly { readonly name: string }[]): string {
  const words = written.filter((file) => file.name.startsWith('words/')).length;
  const names = written.map((file) => file.name).filter((name) => !name.startsWith('words/'));
  return [...names, ...(words === 0 ? [] : [`words/ (${words} files)`])].join(', ');
}
