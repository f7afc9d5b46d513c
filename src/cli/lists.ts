import { UsageError } from '../model/exception.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { diffEditions, recordCheck } from './lists-editions.ts';
import { listedHistory, listedOnDay } from './lists-history.ts';
import { activateNamed, importFile } from './lists-import.ts';
import { matchNames } from './lists-match.ts';
import { showLists } from './lists-overview.ts';

const options = {
  index: { type: 'string' },
  pipeline: { type: 'string' },
  json: { type: 'boolean' },
  id: { type: 'string' },
  title: { type: 'string' },
  version: { type: 'string' },
  retrieved: { type: 'string' },
  source: { type: 'string' },
  format: { type: 'string' },
  activate: { type: 'boolean' },
  yes: { type: 'boolean' },
  insist: { type: 'boolean' },
  by: { type: 'string' },
  on: { type: 'string' },
  with: { type: 'string' },
  pairs: { type: 'string' },
} as const;

type Option = keyof typeof options;
/** What was given on the command line. */
export type ListsOptions = ReturnType<typeof readWords<typeof options>>['values'];

interface Action {
  /** Words behind the name of the action, as the help prints them. */
  readonly words: string;
  readonly fewest: number;
  readonly most: number;
  readonly options: readonly Option[];
  run(words: readonly string[], options: ListsOptions): Promise<number> | number;
}

const importing = [
  'id',
  'title',
  'version',
  'retrieved',
  'source',
  'format',
  'activate',
  'yes',
  'insist',
] as const;

/** Each action with the options that mean something for it; `--index` does for all. */
const actions: Readonly<Record<string, Action>> = {
  import: {
    words: 'FILE [--activate]',
    fewest: 1,
    most: 1,
    options: [...importing, 'pipeline', 'json'],
    run: ([file], given) => importFile(file!, given),
  },
  activate: {
    words: 'ID@DAY',
    fewest: 1,
    most: 1,
    options: ['yes', 'insist', 'pipeline', 'json'],
    run: ([edition], given) => activateNamed(edition!, given),
  },
  diff: {
    words: 'A B, each ID@DAY or a file',
    fewest: 2,
    most: 2,
    options: ['id', 'format', 'json'],
    run: ([before, after], given) => diffEditions(before!, after!, given),
  },
  checked: {
    words: 'ID@DAY --by NAME --on DAY',
    fewest: 1,
    most: 1,
    options: ['by', 'on'],
    run: ([edition], given) => recordCheck(edition!, given),
  },
  history: {
    words: 'NAME',
    fewest: 1,
    most: Number.POSITIVE_INFINITY,
    options: ['json'],
    run: (name, given) => listedHistory(name.join(' '), given),
  },
  on: {
    words: 'DAY NAME',
    fewest: 2,
    most: Number.POSITIVE_INFINITY,
    options: ['json'],
    run: ([day, ...name], given) => listedOnDay(day!, name.join(' '), given),
  },
  match: {
    words: 'NAME [--with OTHER] | --pairs FILE.csv',
    fewest: 0,
    most: Number.POSITIVE_INFINITY,
    options: ['with', 'pairs', 'pipeline', 'json'],
    run: (name, given) => matchNames(name.join(' '), given),
  },
};

export const listsCommand: Command = {
  options: [
    ['(nothing)', 'every list: edition, age, source, names, who checked it, what is known to be newer'],
    ['import FILE', 'read a saved list into the index; it is not searched before it is activated'],
    [
      '  --format F',
      'dhs-html (DHS entity list, saved page), cbp-csv (CBP orders and findings), opensanctions, csv, json, aliases; found out when left out',
    ],
    ['  --version DAY', 'day of the edition; the latest day in the file when left out'],
    ['  --retrieved DAY', 'day on which the file was fetched'],
    ['  --id, --title, --source', 'id and title of a list of your own; where the file comes from'],
    ['  --activate', 'activate it at once'],
    [
      'activate ID@DAY',
      'make an edition the one that is searched, after testing that each of its names is found',
    ],
    ['  --yes', 'also when it lacks unusually much of the edition before it (asked on a terminal)'],
    ['  --insist', 'also when the test fails'],
    ['diff A B', 'what differs between two editions; each ID@DAY or a file'],
    [
      'checked ID@DAY --by NAME --on DAY',
      "record who compared an edition with the publisher's page, and when",
    ],
    ['history NAME', 'what all editions on hand tell of an entry'],
    ['on DAY NAME', 'whether a name was listed on a day, and where the history on hand ends'],
    ['match NAME', 'the listed names most like a name, with a score and why'],
    ['  --with OTHER', 'compare with this name instead of the lists'],
    ['  --pairs FILE.csv', 'score pairs: columns left, right and, to measure, same (yes or no)'],
    ['--pipeline FILE', 'settings to use (default pipelines/supplier-evidence.yaml)'],
    ['--json', 'as JSON'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder}, where there is one)`],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, options);
    const [name, ...rest] = positionals;
    if (name === undefined) {
      refuseOthers('lists', values, ['pipeline', 'json']);
      return showLists(values);
    }
    const action = Object.hasOwn(actions, name) ? actions[name]! : undefined;
    if (action === undefined)
      throw new UsageError(`there is no "lists ${name}"; there are ${Object.keys(actions).join(', ')}`);
    const usage = `evidex lists ${name} ${action.words}`;
    if (rest.length < action.fewest) throw new UsageError(`too few words: ${usage}`);
    if (rest.length > action.most)
      throw new UsageError(`"${rest[action.most]}" is a word too many: ${usage}`);
    refuseOthers(`lists ${name}`, values, action.options);
    return action.run(rest, values);
  },
};

function refuseOthers(words: string, given: ListsOptions, allowed: readonly Option[]): void {
  const other = Object.keys(given).find((key) => key !== 'index' && !allowed.includes(key as Option));
  if (other !== undefined) throw new UsageError(`--${other} means nothing with "evidex ${words}"`);
}
