import { EvidenceIndex } from '../index/evidence-index.ts';
import { lockForRun } from '../index/run-lock.ts';
import { UsageError } from '../model/exception.ts';
import { type HoldDecision, hold, release } from '../pipeline/hold-decisions.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findOccurrences } from './find-occurrences.ts';
import { count, formatTable, plain } from './table.ts';

const decisionOptions: Command['options'] = [
  ['--by NAME', 'who decides this'],
  ['--reason CODE', 'coded reason in small letters and hyphens, such as privileged or not-privileged'],
  ['--note TEXT', 'free text to counsel, kept apart from the event chain'],
  ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
];

export const holdCommand: Command = {
  options: [...decisionOptions, ['--list', 'list what is held, and why'], ['--json', 'the list as JSON']],
  async run(words) {
    const given = readDecision(words, 'hold');
    if (given.list) return listHolds(given.index, given.json);
    return decide(given, (index, subject) => {
      const changed = hold(index, findOccurrences(index, subject), decisionOf(given));
      if (changed.length === 0) return `${plain(subject)} is held already.\n`;
      return `${count(changed.length, 'family', 'families')} held: ${namesOf(index, changed)}. What was made from them is removed; exports and briefs written before are not changed.\n`;
    });
  },
};

export const releaseCommand: Command = {
  options: decisionOptions,
  async run(words) {
    const given = readDecision(words, 'release');
    return decide(given, (index, subject) => {
      const released = release(index, findOccurrences(index, subject), decisionOf(given));
      return `${count(released.length, 'family', 'families')} released: ${namesOf(index, released)}. The next run analyses them.\n`;
    });
  },
};

/** Families by the path that may be told of them, held ones with the beginning of their hash. */
function namesOf(
  index: EvidenceIndex,
  rows: readonly { readonly path: string; readonly file: string | null }[],
): string {
  return rows.map((row) => plain(shownPathOf(index, row))).join(', ');
}

function shownPathOf(
  index: EvidenceIndex,
  { path, file }: { readonly path: string; readonly file: string | null },
): string {
  const occurrence = index.ledger.occurrencesAt(path).find((each) => each.file === file);
  return occurrence === undefined ? path : index.names.shownPath(occurrence);
}

interface Given {
  readonly subject: string | null;
  readonly index: string;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  readonly note: string | undefined;
  readonly list: boolean;
  readonly json: boolean;
}

function readDecision(words: readonly string[], name: string): Given {
  const { values, positionals } = readWords(words, {
    index: { type: 'string', default: defaultIndexFolder },
    by: { type: 'string' },
    reason: { type: 'string' },
    note: { type: 'string' },
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  if (name === 'release' && (values.list || values.json))
    throw new UsageError('see what is held with: evidex hold --list');
  if (positionals.length > 1 || (positionals.length === 0 && !values.list))
    throw new UsageError(`name one file by its path or hash: evidex ${name} <file> --by NAME --reason CODE`);
  const { by, reason, note } = values;
  return {
    subject: positionals[0] ?? null,
    index: values.index,
    by,
    reason,
    note,
    list: values.list,
    json: values.json,
  };
}

function decisionOf({ by, reason, note }: Given): HoldDecision {
  return { by: personName(by), reason: reasonCode(reason), note: note ?? null };
}

/** @throws UsageError without a name: a decision is somebody's. */
export function personName(by: string | undefined, request = 'say who decides this'): string {
  const name = by?.trim() ?? '';
  if (name === '') throw new UsageError(`${request}: --by NAME`);
  return name;
}

/** @throws UsageError unless the reason is a code. */
export function reasonCode(reason: string | undefined): string {
  if (reason === undefined || !/^[a-z][a-z0-9-]{1,59}$/u.test(reason))
    throw new UsageError(
      'give a coded reason in small letters and hyphens: --reason privileged (free text goes to --note)',
    );
  return reason;
}

function decide(given: Given, action: (index: EvidenceIndex, subject: string) => string): number {
  decisionOf(given);
  const index = EvidenceIndex.open(given.index);
  try {
    // A run at the same time would analyse what is just being held.
    const unlock = lockForRun(index.folder);
    try {
      process.stdout.write(action(index, given.subject!));
    } finally {
      unlock();
    }
    return exitCodes.done;
  } finally {
    index.close();
  }
}

function listHolds(folder: string, json: boolean): number {
  const index = EvidenceIndex.openToRead(folder);
  try {
    const rows = index.holds.all().map((row) => ({ ...row, path: shownPathOf(index, row) }));
    if (json) {
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
      return exitCodes.done;
    }
    const held = rows.filter((row) => row.state === 'held');
    const released = rows.filter((row) => row.state === 'released');
    const table = (list: typeof rows): string =>
      formatTable(list.map((row) => [row.file.slice(0, 12), plain(row.path), plain(row.reason), row.at]));
    process.stdout.write(
      held.length === 0
        ? 'Nothing is held.\n'
        : `Held (${count(held.length, 'family', 'families')}): name one by its hash to release it\n${table(held)}`,
    );
    if (released.length > 0) process.stdout.write(`Released\n${table(released)}`);
    return exitCodes.done;
  } finally {
    index.close();
  }
}
