import type { DecidedBy } from '../index/decisions/decision-store.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import type { SaidBy } from '../index/matters/matter-store.ts';
import { personKey, readReviewerName } from '../index/reviewers/reviewer-name.ts';
import { confidentialitySchema, privilegeSchema } from '../model/document-decision.ts';
import { UsageError } from '../model/exception.ts';
import { accountName } from './account-name.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { personName } from './hold.ts';
import { answerRequest } from './matter-answer.ts';
import { assignDocuments } from './matter-assign.ts';
import { markDocuments, placeDocuments, relateDocuments, relationWords } from './matter-documents.ts';
import { factHelp, factOptions, openMatter, setMatter } from './matter-facts.ts';
import { matterList } from './matter-list.ts';
import { showMatter } from './matter-show.ts';
import { count } from './table.ts';

const options = {
  ...factOptions,
  index: { type: 'string', default: defaultIndexFolder },
  by: { type: 'string' },
  as: { type: 'string' },
  pages: { type: 'string' },
  document: { type: 'string', multiple: true },
  step: { type: 'string' },
  component: { type: 'string' },
  confidentiality: { type: 'string' },
  privilege: { type: 'string' },
  note: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Option = keyof typeof options;
export type MatterOptions = ReturnType<typeof readWords<typeof options>>['values'];

interface Action {
  readonly words: string;
  readonly fewest: number;
  readonly most: number;
  readonly options: readonly Option[];
  /** True for what changes nothing. */
  readonly reads?: boolean;
  run(index: EvidenceIndex, words: readonly string[], options: MatterOptions): number | Promise<number>;
}

const facts = Object.keys(factOptions) as Option[];

const actions: Readonly<Record<string, Action>> = {
  new: {
    words: 'NAME',
    fewest: 1,
    most: 1,
    options: [...facts, 'by'],
    run: (index, [name], given) => told(openMatter(index, name!, given, saidBy(index, given))),
  },
  set: {
    words: 'MATTER --entry … (none takes it back)',
    fewest: 1,
    most: 1,
    options: [...facts, 'by'],
    run: (index, [matter], given) => told(setMatter(index, matter!, given, saidBy(index, given))),
  },
  relate: {
    words: 'MATTER FILE-OR-DOCUMENT … --as RELATION --by NAME',
    fewest: 2,
    most: Number.POSITIVE_INFINITY,
    options: ['as', 'pages', 'by', 'note'],
    run: (index, words, given) => told(relateDocuments(index, words, given, decidedBy(index, given))),
  },
  mark: {
    words: 'MATTER FILE-OR-DOCUMENT … --confidentiality … --privilege … --by NAME',
    fewest: 2,
    most: Number.POSITIVE_INFINITY,
    options: ['confidentiality', 'privilege', 'pages', 'by', 'note'],
    run: (index, words, given) => told(markDocuments(index, words, given, decidedBy(index, given))),
  },
  place: {
    words: 'MATTER FILE-OR-DOCUMENT … --step N --component TEXT --by NAME',
    fewest: 2,
    most: Number.POSITIVE_INFINITY,
    options: ['step', 'component', 'pages', 'by', 'note'],
    run: (index, words, given) => told(placeDocuments(index, words, given, decidedBy(index, given))),
  },
  assign: {
    words: 'MATTER FILE.csv --by NAME',
    fewest: 2,
    most: 2,
    options: ['by'],
    run: (index, [matter, file], given) => {
      const { text, faults } = assignDocuments(index, matter!, file!, decidedBy(index, given));
      if (faults.length === 0) return told(text);
      process.stderr.write(`${faults.slice(0, faultsTold).join('\n')}\n`);
      const more = faults.length > faultsTold ? ` (the first ${faultsTold} are told)` : '';
      throw new UsageError(
        `${count(faults.length, 'row')} of ${file} cannot be used${more}; nothing was stored`,
      );
    },
  },
  answer: {
    words:
      'MATTER REQUEST --as answered | not-held | does-not-apply | open [--document FILE-OR-DOCUMENT] --by NAME',
    fewest: 2,
    most: 2,
    options: ['as', 'document', 'by'],
    run: (index, [matter, request], given) => {
      const { name, account } = decidedBy(index, given);
      return told(answerRequest(index, matter!, request!, given, { name, account }));
    },
  },
  show: {
    words: 'MATTER',
    fewest: 1,
    most: 1,
    options: ['json'],
    reads: true,
    run: (index, [matter], given) => told(showMatter(index, matter!, given.json === true)),
  },
  list: {
    words: '',
    fewest: 0,
    most: 0,
    options: ['json'],
    reads: true,
    run: (index, _words, given) => told(matterList(index, given.json === true)),
  },
};

export const matterCommand: Command = {
  options: [
    ['new NAME', 'open a matter'],
    ...factHelp,
    ['set MATTER', 'say more of it; the word none takes a fact back'],
    ['relate MATTER FILE …', `how documents stand to it: ${relationWords().join(', ')}`],
    ['  --as RELATION', 'a file stands for all documents in it'],
    ['  --pages 1,3-4', 'only documents that begin on these pages of the file'],
    ['mark MATTER FILE …', 'mark documents, whatever the matter; what is privileged is in no brief'],
    ['  --confidentiality C', `${confidentialitySchema.options.join(', ')}; unmarked takes it back`],
    ['  --privilege P', `${privilegeSchema.options.join(', ')}; unmarked takes it back`],
    ['place MATTER FILE …', 'where documents stand in its chain'],
    ['  --step N, --component TEXT', '1 is raw material; none takes it back'],
    [
      'assign MATTER FILE.csv',
      'all of this for many files: columns path, pages, relation, step, component, confidentiality, privilege',
    ],
    ['answer MATTER REQUEST', 'what you say of something that customs asks for, by its number in show'],
    ['  --as STATE', 'answered, not-held, does-not-apply, open'],
    ['  --document FILE-OR-DOCUMENT', 'what answers it, once for each'],
    [
      'show MATTER',
      'what was said of it, how documents stand to it, clocks of the law, what customs asks for',
    ],
    ['list', 'all matters'],
    ['MATTER', 'its whole name or id; show takes the beginning of one as well'],
    ['--by NAME', 'who says this; for new and set, the account of this machine when left out'],
    ['--json', 'list and show as JSON'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, options);
    const [name = 'list', ...rest] = positionals;
    const action = Object.hasOwn(actions, name) ? actions[name]! : undefined;
    if (action === undefined)
      throw new UsageError(`there is no "matter ${name}"; there are ${Object.keys(actions).join(', ')}`);
    const usage = `evidex matter ${name} ${action.words}`.trimEnd();
    if (rest.length < action.fewest) throw new UsageError(`too few words: ${usage}`);
    if (rest.length > action.most)
      throw new UsageError(
        `"${rest[action.most]}" is a word too many: ${usage} (a name with spaces needs quotation marks)`,
      );
    const other = Object.keys(values).find(
      (key) => key !== 'index' && !action.options.includes(key as Option),
    );
    if (other !== undefined) throw new UsageError(`--${other} means nothing with "evidex matter ${name}"`);
    const index =
      action.reads === true ? EvidenceIndex.openToRead(values.index) : EvidenceIndex.open(values.index);
    try {
      if (action.reads !== true) index.keepThroughPowerCut();
      return await action.run(index, rest, values);
    } finally {
      index.close();
    }
  },
};

/** Rows of a file that are told of at most: a wrong file would fill the screen. */
const faultsTold = 50;

/**
 * Who decides about documents: always a name. One that looks like that of a known reviewer is that person.
 * @throws UsageError without one.
 */
function decidedBy(index: EvidenceIndex, given: MatterOptions): DecidedBy {
  const name = readReviewerName(personName(given.by));
  if (name === null) throw new UsageError('--by needs the name of a person');
  const known = index.reviewers.all().find((row) => personKey(row.name) === personKey(name));
  return { name: known?.name ?? name, basis: 'terminal', account: accountName() };
}

function told(text: string): number {
  process.stdout.write(text);
  return exitCodes.done;
}

/** Who says something of a matter as a whole: the account that is signed in where no name is given. @throws UsageError */
function saidBy(index: EvidenceIndex, given: MatterOptions): SaidBy {
  const account = accountName();
  if (given.by === undefined) return { name: account, account };
  return { name: decidedBy(index, given).name, account };
}
