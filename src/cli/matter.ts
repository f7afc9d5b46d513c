import { EvidenceIndex } from '../index/evidence-index.ts';
import type { SaidBy } from '../index/matters/matter-store.ts';
import { UsageError } from '../model/exception.ts';
import { accountName } from './account-name.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { factHelp, factOptions, openMatter, setMatter } from './matter-facts.ts';
import { matterList } from './matter-list.ts';

const options = {
  ...factOptions,
  index: { type: 'string', default: defaultIndexFolder },
  by: { type: 'string' },
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
    run: (index, [name], given) => told(openMatter(index, name!, given, saidBy(given))),
  },
  set: {
    words: 'MATTER --entry … (none takes it back)',
    fewest: 1,
    most: 1,
    options: [...facts, 'by'],
    run: (index, [matter], given) => told(setMatter(index, matter!, given, saidBy(given))),
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
  name: 'matter',
  usage: 'matter [new | set | list] …',
  summary: 'The cases that documents are put together for: open one, say what it is about.',
  options: [
    ['new NAME', 'open a matter'],
    ...factHelp,
    ['set MATTER', 'say more of it; the word none takes a fact back'],
    ['list', 'all matters'],
    ['--by NAME', 'who says this; the account that you are signed in with when left out'],
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

function told(text: string): number {
  process.stdout.write(text);
  return exitCodes.done;
}

/** @throws UsageError for a name that is given and empty. */
function saidBy({ by }: MatterOptions): SaidBy {
  const account = accountName();
  if (by === undefined) return { name: account, account };
  if (by.trim() === '') throw new UsageError('say who says this: --by NAME');
  return { name: by.trim(), account };
}
