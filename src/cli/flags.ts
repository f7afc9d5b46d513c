import { EvidenceIndex } from '../index/evidence-index.ts';
import { readFlagGroups } from '../index/flag-groups/read-groups.ts';
import { lockForRun } from '../index/run-lock.ts';
import { type FlagDecision, flagDecisionSchema } from '../model/disposition.ts';
import { UsageError } from '../model/exception.ts';
import { type Grade, gradeSchema } from '../model/flag.ts';
import { decideFlagGroup, findFlagGroup } from '../pipeline/flag-decisions.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { flagGroupLines, flagGroupText, gradeLegend } from './flag-group-text.ts';
import { personName, reasonCode } from './hold.ts';
import { count, plain } from './table.ts';

const decisions = [...flagDecisionSchema.options, 'reopen'];

export const flagsCommand: Command = {
  options: [
    ['--supplier NAME', 'groups of this supplier alone'],
    ['--grade E1,P1', 'groups of these grades alone'],
    ['--open', 'leave out groups that are decided'],
    ['--all', 'show every group, not just the first 40'],
    ['--json', 'as JSON'],
    ['decide GROUP', 'record a decision; needs --decision, --by and --reason'],
    ['--decision D', `what is decided about every mention of the group: ${decisions.join(', ')}`],
    ['--by NAME', 'who decides this; different-party and misread hold once a second person decides the same'],
    ['--reason CODE', 'coded reason in small letters and hyphens, such as other-registration-number'],
    ['--field PATH', 'with different-party: the field of these documents that shows it'],
    ['--note TEXT', 'free text to counsel, kept apart from the event chain'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      supplier: { type: 'string' },
      grade: { type: 'string' },
      open: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      decision: { type: 'string' },
      by: { type: 'string' },
      reason: { type: 'string' },
      field: { type: 'string' },
      note: { type: 'string' },
    });
    const [first, second, ...more] = positionals;
    if (more.length > 0 || (first !== 'decide' && second !== undefined))
      throw new UsageError('name one group: evidex flags GROUP');
    if (first === 'decide') {
      if (second === undefined)
        throw new UsageError('name the group: evidex flags decide GROUP --decision D');
      return decide(values.index, second, values);
    }
    if (values.decision !== undefined)
      throw new UsageError(
        'to record a decision: evidex flags decide GROUP --decision D --by NAME --reason CODE',
      );
    return list(values.index, first, values);
  },
};

interface Filter {
  readonly supplier?: string | undefined;
  readonly grade?: string | undefined;
  readonly open: boolean;
  readonly all: boolean;
  readonly json: boolean;
}

function list(folder: string, key: string | undefined, filter: Filter): number {
  const grades = gradesOf(filter.grade);
  const index = EvidenceIndex.openToRead(folder);
  try {
    index.requireHoldsDecided();
    const groups = readFlagGroups(index);
    if (key !== undefined) {
      const group = findFlagGroup(groups, key);
      const text = filter.json ? `${JSON.stringify(group, null, 2)}\n` : flagGroupText(index, group);
      process.stdout.write(text);
      return exitCodes.done;
    }
    const chosen = groups.filter(
      (group) =>
        (filter.supplier === undefined || group.supplier === filter.supplier) &&
        (grades === null || grades.has(group.grade)) &&
        (!filter.open || group.state !== 'decided'),
    );
    const text = filter.json
      ? `${JSON.stringify(chosen, null, 2)}\n`
      : `${flagGroupLines(chosen, groups.length, filter.all)}${gradeLegend(chosen)}`;
    process.stdout.write(text);
    return exitCodes.done;
  } finally {
    index.close();
  }
}

function gradesOf(words: string | undefined): ReadonlySet<Grade> | null {
  if (words === undefined) return null;
  return new Set(
    words.split(',').map((word) => {
      const grade = gradeSchema.safeParse(word.trim().toUpperCase());
      if (!grade.success)
        throw new UsageError(
          `there is no grade ${word.trim()}; the grades are ${gradeSchema.options.join(', ')}`,
        );
      return grade.data;
    }),
  );
}

interface Given {
  readonly decision?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly field?: string | undefined;
  readonly note?: string | undefined;
}

function decide(folder: string, key: string, given: Given): number {
  if (given.decision === undefined || !decisions.includes(given.decision))
    throw new UsageError(
      `${given.decision === undefined ? 'say what is decided' : `"${given.decision}" is no decision`}: --decision ${decisions.join('|')}`,
    );
  const decision = given.decision === 'reopen' ? null : (given.decision as FlagDecision);
  const by = personName(given.by);
  const reason = reasonCode(given.reason);
  const index = EvidenceIndex.open(folder);
  try {
    index.requireHoldsDecided();
    // A run at the same time would change the flags that the decision is about.
    const unlock = lockForRun(index.folder);
    try {
      const { group, awaitsSecond } = decideFlagGroup(index, key, {
        decision,
        by,
        reason,
        identifierField: given.field ?? null,
        note: given.note ?? null,
      });
      const second = awaitsSecond ? ' It holds once a second person decides the same.' : '';
      process.stdout.write(
        `Recorded for ${count(group.mentions, 'mention')} of ${plain(group.entry.name)}: ${given.decision}.${second} The mentions stay in every export.\n`,
      );
    } finally {
      unlock();
    }
    return exitCodes.done;
  } finally {
    index.close();
  }
}
