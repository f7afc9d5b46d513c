import { productionSteps } from '../../schemas/production-steps.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { enforcementAuthorityLabels } from '../model/labels.ts';
import { type EnforcementAuthority, enforcementAuthoritySchema, type MatterFacts } from '../model/matter.ts';
import { matterLine } from './matter-text.ts';
import { plain } from './table.ts';

/** Options that say something of a matter, by the fact that each gives. */
const textOptions = {
  entry: 'entry',
  detention: 'detention',
  goods: 'goods',
  importer: 'importer',
  counsel: 'counsel',
  port: 'port',
} as const;

const dayOptions = {
  detained: 'detainedOn',
  imported: 'importedOn',
  presented: 'presentedOn',
  excluded: 'excludedOn',
  'answers-by': 'answersBy',
} as const;

/** Option of a fact, as it is written without its hyphens. */
export function optionOfFact(fact: keyof MatterFacts): string {
  const options = { ...textOptions, ...dayOptions, line: 'lines', authority: 'authority', chain: 'chain' };
  return Object.entries(options).find(([, given]) => given === fact)![0];
}

/** Options of facts, as the command line is read. */
export const factOptions = {
  entry: { type: 'string' },
  line: { type: 'string', multiple: true },
  detention: { type: 'string' },
  detained: { type: 'string' },
  imported: { type: 'string' },
  presented: { type: 'string' },
  excluded: { type: 'string' },
  authority: { type: 'string' },
  goods: { type: 'string' },
  importer: { type: 'string' },
  counsel: { type: 'string' },
  port: { type: 'string' },
  chain: { type: 'string' },
  'answers-by': { type: 'string' },
} as const;

export type FactOption = keyof typeof factOptions;
export type GivenFacts = { readonly [Option in Exclude<FactOption, 'line'>]?: string } & {
  readonly line?: readonly string[];
};

/** Lines of help about these options. */
export const factHelp: readonly (readonly [string, string])[] = [
  ['  --entry, --line …', 'number of the entry; its lines, once for each or with commas'],
  [
    '  --detention, --detained DAY',
    'number and date of the detention notice; days are written YYYY-MM-DD everywhere',
  ],
  [
    '  --imported, --presented, --excluded DAY',
    'importation, presentation for examination, exclusion: clocks of the law start there',
  ],
  ['  --authority A', `${Object.keys(enforcementAuthorityLabels).join(', ')}`],
  ['  --goods, --importer, --counsel, --port', 'in your own words'],
  ['  --chain C', `supply chain of the goods: ${chainNames().join(', ')}`],
  ['  --answers-by DAY', 'day by which suppliers are asked to answer'],
];

/** What was said on the command line; `none` takes a fact back. @throws UsageError for what cannot be one. */
export function factsOf(given: GivenFacts): Partial<MatterFacts> {
  const facts: { -readonly [Fact in keyof MatterFacts]?: MatterFacts[Fact] } = {};
  for (const [option, fact] of Object.entries(textOptions) as [
    keyof typeof textOptions,
    (typeof textOptions)[keyof typeof textOptions],
  ][]) {
    const text = given[option];
    if (text !== undefined) facts[fact] = textFact(option, text, longest[fact]);
  }
  for (const [option, fact] of Object.entries(dayOptions) as [
    keyof typeof dayOptions,
    (typeof dayOptions)[keyof typeof dayOptions],
  ][]) {
    const text = given[option];
    if (text !== undefined) facts[fact] = dayFact(option, text);
  }
  if (given.line !== undefined) {
    const lines = given.line
      .flatMap((each) => each.split(','))
      .map((each) => each.trim())
      .filter((each) => each !== '' && each !== 'none');
    for (const line of lines) textFact('line', line, 40);
    facts.lines = [...new Set(lines)];
  }
  if (given.authority !== undefined) facts.authority = authorityFact(given.authority);
  if (given.chain !== undefined) facts.chain = chainFact(given.chain);
  return facts;
}

const longest: Readonly<Record<(typeof textOptions)[keyof typeof textOptions], number>> = {
  entry: 60,
  detention: 100,
  goods: 2_000,
  importer: 500,
  counsel: 500,
  port: 200,
};

function isTakenBack(text: string): boolean {
  return text.trim() === '' || text.trim() === 'none';
}

function textFact(option: string, given: string, most: number): string | null {
  if (isTakenBack(given)) return null;
  const text = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (Array.from(text).length > most) throw new UsageError(`--${option} has at most ${most} characters`);
  if (/[\p{Cc}\p{Co}\p{Cs}]/u.test(text))
    throw new UsageError(`--${option} has characters in it that cannot be seen`);
  return text;
}

function dayFact(option: string, given: string): string | null {
  if (isTakenBack(given)) return null;
  const day = given.trim();
  const at = new Date(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/u.test(day) ||
    Number.isNaN(at.getTime()) ||
    at.toISOString().slice(0, 10) !== day
  )
    throw new UsageError(`--${option} needs a day as YYYY-MM-DD, not "${plain(given)}"`);
  return day;
}

function authorityFact(given: string): EnforcementAuthority | null {
  if (isTakenBack(given)) return null;
  const found = enforcementAuthoritySchema.safeParse(given.trim());
  if (!found.success)
    throw new UsageError(
      `there is no authority "${plain(given)}"; there are ${enforcementAuthoritySchema.options.join(', ')}`,
    );
  return found.data;
}

function chainNames(): string[] {
  return [...new Set(productionSteps.map(({ chain }) => chain))];
}

function chainFact(given: string): string | null {
  if (isTakenBack(given)) return null;
  const name = given.trim();
  if (!chainNames().includes(name))
    throw new UsageError(`there is no supply chain "${plain(given)}"; there are ${chainNames().join(', ')}`);
  return name;
}

/** Opens a matter; resolves to what is told about it. */
export function openMatter(index: EvidenceIndex, name: string, given: GivenFacts, by: SaidByName): string {
  const facts = factsOf(given);
  const matter = index.transaction(() => index.matters.open(name, facts, by));
  return `Matter "${plain(matter.name)}" is opened (${matter.id}).\n${
    matter.isFirst ? 'It is the first one: how documents were related in the review app holds for it.\n' : ''
  }`;
}

/** Says facts of a matter, or takes them back; resolves to what is told about it. */
export function setMatter(index: EvidenceIndex, words: string, given: GivenFacts, by: SaidByName): string {
  const facts = factsOf(given);
  if (Object.keys(facts).length === 0)
    throw new UsageError('say what is to be set: --entry, --detained, … (none takes it back)');
  const { id } = index.matters.findToChange(words);
  const matter = index.transaction(() => index.matters.setFacts(id, facts, by));
  return `${matterLine(matter)}\n`;
}

type SaidByName = Parameters<EvidenceIndex['matters']['open']>[2];
