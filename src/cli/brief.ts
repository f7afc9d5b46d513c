import { resolve } from 'node:path';
import type { BriefOutcome } from '../counsel/brief-events.ts';
import { writeBrief } from '../counsel/write-brief.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { briefProgress } from './brief-progress.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { interruptible } from './interruption.ts';
import { readJobs } from './jobs.ts';
import { passwordsOption, readPasswords } from './passwords-file.ts';
import { programName } from './program.ts';
import { count, plain } from './table.ts';

/** Processes that bind exhibits, unless told otherwise: each may hold a whole PDF. */
const usualJobs = 2;

export const briefCommand: Command = {
  options: [
    ['--matter M', 'name of the matter; see evidex matter list'],
    ['--out DIR', 'folder to write to; an earlier brief in it is replaced when the new one is whole'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    passwordsOption,
    ['--no-boxes', 'no places of fields and mentions on the pages of the exhibits'],
    ['--no-cover', 'no cover sheet before each exhibit'],
    ['--jobs N', `processes that bind exhibits (default ${usualJobs})`],
    ['--json', 'one JSON event per line on standard output'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      matter: { type: 'string' },
      out: { type: 'string' },
      index: { type: 'string', default: defaultIndexFolder },
      passwords: { type: 'string' },
      'no-boxes': { type: 'boolean', default: false },
      'no-cover': { type: 'boolean', default: false },
      jobs: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 0)
      throw new UsageError(`"${positionals[0]}" has no place here; see evidex help brief`);
    if (values.matter === undefined)
      throw new UsageError('say for which matter: evidex brief --matter M --out DIR');
    if (values.out === undefined || values.out.trim() === '')
      throw new UsageError('say where to: evidex brief --matter M --out DIR');
    const { matter: name, out, index: folder } = values;
    const jobs = values.jobs === undefined ? usualJobs : readJobs(values.jobs);
    const passwords = values.passwords === undefined ? [] : readPasswords(values.passwords);
    // Nothing of a brief needs the network.
    refuseNetwork();
    const index = EvidenceIndex.open(folder);
    try {
      // A brief gives numbers for good: it is for the matter that is named as a whole.
      const matter = index.matters.findToChange(name);
      const mode = values.json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
      const outcome = await interruptible(async (signal) => {
        try {
          return await writeBrief(
            index,
            {
              matter,
              out,
              program: programName(),
              passwords,
              boxes: !values['no-boxes'],
              cover: !values['no-cover'],
              jobs,
              signal,
            },
            briefProgress(mode),
          );
        } catch (error) {
          if (signal.aborted) return null;
          throw error;
        }
      });
      if (outcome === null) {
        process.stderr.write(
          'Interrupted; the exhibits made so far are kept. Run the same command to go on.\n',
        );
        return exitCodes.interrupted;
      }
      if (!values.json) process.stdout.write(briefText(matter.name, outcome));
      return exitCodes.done;
    } finally {
      index.close();
    }
  },
};

/** What was written, in a few lines. */
function briefText(matter: string, outcome: BriefOutcome): string {
  const { withheld } = outcome;
  const kept = outcome.kept === 0 ? '' : `, ${outcome.kept} of them made before from the same content`;
  const held: readonly (readonly [number, string, string?])[] = [
    [withheld.heldFiles, 'held file'],
    [withheld.quarantinedFiles, 'quarantined file'],
    [withheld.privilegedDocuments, 'privileged document'],
    [withheld.privilegedFiles, 'further file of privileged mails', 'further files of privileged mails'],
    [withheld.documentsOnHold, 'document on hold', 'documents on hold'],
  ];
  const back = held.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return [
    `Brief of ${plain(matter)} written to ${outcome.folder}, as of event ${outcome.head.sequence} of the chain`,
    `  ${count(outcome.documents, 'document')}, ${count(outcome.fields, 'field')}; ${count(outcome.exhibits, 'exhibit')} with ${count(outcome.pages, 'page')}${kept}`,
    ...(outcome.notes === 0
      ? []
      : [
          `  ${count(outcome.notes, 'note')} on pages that are bound otherwise than as received: see sheet 7 Not read`,
        ]),
    ...(back.length === 0 ? [] : [`  kept back, and told only as these numbers: ${back.join(', ')}`]),
    `  Check it with: cd ${shellWord(resolve(outcome.folder))} && sha256sum -c manifest-sha256.txt`,
    '',
  ].join('\n');
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9_./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
