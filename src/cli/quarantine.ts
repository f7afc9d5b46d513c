import { EvidenceIndex } from '../index/evidence-index.ts';
import { lockForRun } from '../index/run-lock.ts';
import { UsageError } from '../model/exception.ts';
import { planQuarantine, type QuarantinePlan, quarantine } from '../pipeline/quarantine.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findSubject } from './find-subject.ts';
import { personName } from './hold.ts';
import { bytesText, count, formatTable, plain } from './table.ts';

export const quarantineCommand: Command = {
  options: [
    ['--by NAME', 'who does this'],
    ['--authority TEXT', 'under what: the order or letter that asks for it'],
    ['--yes', 'do it; without it, only what would be removed is told, and the exit code is 2'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      by: { type: 'string' },
      authority: { type: 'string' },
      yes: { type: 'boolean', default: false },
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0)
      throw new UsageError(
        'name one file by its path or hash: evidex quarantine <file> --by NAME --authority TEXT',
      );
    const by = personName(values.by);
    const authority = values.authority?.replace(/\s+/gu, ' ').trim() ?? '';
    if (authority === '') throw new UsageError('say under what it is removed: --authority TEXT');
    const index = EvidenceIndex.open(values.index);
    try {
      const unlock = lockForRun(index.folder);
      try {
        const subject = findSubject(index, name);
        if (subject.kind !== 'file')
          throw new UsageError(`"${name}" is no file: name one by its path or hash`);
        if (index.quarantine.get(subject.sha256)?.kind === 'subject')
          throw new UsageError(`${plain(name)} is quarantined already`);
        const plan = planQuarantine(index, subject.sha256);
        const text = planText(index, plan);
        if (!values.yes) {
          process.stdout.write(
            `This would be removed:\n${text}Nothing is removed yet; add --yes to do it.\n`,
          );
          return exitCodes.badUsage;
        }
        const isDone = quarantine(index, plan, { by, authority });
        process.stdout.write(`Removed:\n${text}`);
        if (!isDone) {
          process.stdout.write(
            'Another program has the index open: close it and run evidex run once more, so that no removed text is left in the log of the database.\n',
          );
          return exitCodes.doneWithExceptions;
        }
        return exitCodes.done;
      } finally {
        unlock();
      }
    } finally {
      index.close();
    }
  },
};

function planText(index: EvidenceIndex, plan: QuarantinePlan): string {
  const rows = (files: readonly string[]): string =>
    formatTable(
      files.map((sha256) => [
        sha256.slice(0, 12),
        bytesText(index.ledger.file(sha256)!.size),
        plain(shownPathOfFile(index, sha256)),
      ]),
    );
  const parts = [
    'Bytes, page text, words, search entries, pictures, documents, fields, flags, facts and exceptions, and what a language model was asked and answered, of\n',
    rows(plan.subjects),
  ];
  if (plan.containers.length > 0) {
    parts.push(
      'Bytes only, because they hold it (what was read of them, and their other members as files of their own, stay)\n',
      rows(plan.containers),
    );
  }
  if (plan.receivedElsewhere.length > 0) {
    parts.push('Not removed, because it was received elsewhere as well\n', rows(plan.receivedElsewhere));
  }
  const copies = copiesOfMails(index, plan);
  if (copies.length > 0) {
    parts.push(
      'Not removed: the same mail by its Message-ID, with other bytes; quarantine it too if it is meant\n',
      rows(copies),
    );
  }
  parts.push(
    'The ledger keeps path (without names that a mail gave), hash, size, date, authority and who did it.\n',
    'Out of reach: the files that were read (where they lay on disk), copies and backups of the index, and what a disk keeps of removed files.\n',
  );
  const exports = exportFolders(index);
  if (exports.length > 0) {
    parts.push(
      `Out of reach, too: ${count(exports.length, 'export')} written before\n`,
      formatTable(exports),
    );
  }
  const briefs = briefsWritten(index);
  if (briefs.length > 0) {
    parts.push(
      'Out of reach, too: briefs written before, wherever they lie (the last one of each matter); the next one withdraws the numbers\n',
      formatTable(briefs),
    );
  }
  const sent = index.proposals.sentFrom(plan.subjects);
  if (sent.length > 0) {
    parts.push(
      'Out of reach, too: their words were sent to a language model\n',
      formatTable(sent.map(({ host, model, at }) => [host, plain(model), at])),
    );
  }
  return parts.join('');
}

function shownPathOfFile(index: EvidenceIndex, sha256: string): string {
  const primary = index.ledger.primary(sha256);
  return primary === null ? '' : index.names.shownPath(primary);
}

/** Files that say they are the same mail and have other bytes: another mailbox holds it with another line ending. */
function copiesOfMails(index: EvidenceIndex, { subjects }: QuarantinePlan): string[] {
  const ids = new Set(
    subjects
      .map((sha256) => index.ledger.file(sha256)?.facts['mailMessageId'] ?? '')
      .filter((id) => id !== ''),
  );
  if (ids.size === 0) return [];
  return [...index.ledger.files()]
    .filter((file) => !subjects.includes(file.sha256) && ids.has(file.facts['mailMessageId'] ?? ''))
    .map((file) => file.sha256);
}

/** For which matters briefs were written, and when; the last time for each. */
function briefsWritten(index: EvidenceIndex): string[][] {
  const matters = new Map<string, string>();
  for (const event of index.events.ofKind('brief')) {
    const { matter } = JSON.parse(event.body) as { matter: string };
    matters.set(matter, event.at);
  }
  return [...matters].map(([id, at]) => [plain(index.matters.byId(id)?.name ?? id), at]);
}

/** Where this index was exported to, and when; the last time for each folder. */
function exportFolders(index: EvidenceIndex): string[][] {
  const folders = new Map<string, string>();
  for (const event of index.events.ofKind('export')) {
    const { folder } = JSON.parse(event.body) as { folder?: string };
    folders.set(folder ?? 'a folder that was not recorded', event.at);
  }
  return [...folders].map(([folder, at]) => [plain(folder), at]);
}
