import { EvidenceIndex } from '../index/evidence-index.ts';
import { reviewsOfFlags } from '../index/flag-groups/read-groups.ts';
import { UsageError } from '../model/exception.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { drawPicture } from './page-picture.ts';
import { passwordsOption, readPasswords } from './passwords-file.ts';
import { describeDocument, describeField, describeFile, describeFlag } from './show-text.ts';

export const showCommand: Command = {
  options: [
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
    ['--picture FILE.png', 'also draw the page with the box around the words (fields and flags)'],
    passwordsOption,
    ['--json', 'the record as JSON'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      picture: { type: 'string' },
      passwords: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0)
      throw new UsageError('name one thing: evidex show <file|document|field|flag>');
    const passwords = values.passwords === undefined ? [] : readPasswords(values.passwords);
    const index = EvidenceIndex.openToRead(values.index);
    try {
      index.requireHoldsDecided();
      const subject = findSubject(index, name);
      process.stdout.write(
        values.json ? `${JSON.stringify(recordOf(index, subject), null, 2)}\n` : textOf(index, subject),
      );
      if (values.picture !== undefined) {
        if (subject.kind !== 'field' && subject.kind !== 'flag')
          throw new UsageError('--picture is for fields and flags');
        const place = subject.kind === 'field' ? subject.field.groundings[0] : subject.flag;
        if (place === undefined)
          throw new UsageError('this reading was not found on a page: there is nothing to draw');
        await drawPicture(index, place, values.picture, passwords);
        process.stdout.write(`Picture written to ${values.picture}\n`);
      }
      return exitCodes.done;
    } finally {
      index.close();
    }
  },
};

function textOf(index: EvidenceIndex, subject: Subject): string {
  switch (subject.kind) {
    case 'file':
      return describeFile(index, subject.sha256);
    case 'document':
      return describeDocument(index, subject.document);
    case 'field':
      return describeField(index, subject.field);
    case 'flag':
      return describeFlag(index, subject.flag);
  }
}

/** The record of a file; of a held one nothing that its content states. */
function shownFile(index: EvidenceIndex, sha256: string): object {
  const file = index.ledger.file(sha256)!;
  return file.held ? { ...file, facts: {}, reason: null } : file;
}

function recordOf(index: EvidenceIndex, subject: Subject): unknown {
  switch (subject.kind) {
    case 'file':
      return {
        ...shownFile(index, subject.sha256),
        observations: index.observations.about(subject.sha256),
        exceptions: index.results.exceptionsOf(subject.sha256),
        occurrences: index.ledger
          .occurrencesOf(subject.sha256)
          .map((occurrence) => index.names.shown(occurrence)),
      };
    case 'document':
      return { ...subject.document, fields: index.results.fieldsOf(subject.document.id) };
    case 'field':
      return subject.field;
    case 'flag':
      return { ...subject.flag, review: reviewsOfFlags(index)(subject.flag) };
  }
}
