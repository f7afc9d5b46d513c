import type { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import { type ActivationPlan, activate, planActivation } from '../pipeline/lists/activate-edition.ts';
import { type ListsOfIndex, listsOfIndex } from '../pipeline/lists/active-lists.ts';
import {
  type ListFileRead,
  looksLikeAliases,
  readAliases,
  readList,
  readListBytes,
  storeEdition,
} from '../pipeline/lists/import-edition.ts';
import { findEdition, type KnownEdition, referenceOf } from '../pipeline/lists/known-editions.ts';
import { dayOf } from '../screening/lists/age.ts';
import { compareEditions } from '../screening/lists/compare/compare-editions.ts';
import { shrinkSentence } from '../screening/lists/compare/comparison-words.ts';
import type { CoverageMiss } from '../screening/lists/coverage.ts';
import type { ImportedList, ListFileOptions, ListFormat } from '../screening/lists/import/index.ts';
import { askOnTerminal } from './ask.ts';
import { defaultIndexFolder } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ListsOptions } from './lists.ts';
import { dayGiven, screeningSettings, withListsToWrite } from './lists-context.ts';
import { comparisonText } from './lists-text.ts';
import { count, formatTable, plain } from './table.ts';

/** Short words of the command line for the forms that the readers know. */
const formats: Readonly<Record<string, ListFormat | 'aliases'>> = {
  'dhs-html': 'dhs-entity-list-html',
  'cbp-csv': 'cbp-orders-csv',
  opensanctions: 'opensanctions-csv',
  csv: 'own-list',
  json: 'own-list',
  aliases: 'aliases',
};

/** @throws UsageError for a word that is no form. */
export function formatGiven(word: string | undefined): ListFormat | 'aliases' | undefined {
  if (word === undefined) return undefined;
  if (!Object.hasOwn(formats, word))
    throw new UsageError(`--format takes ${Object.keys(formats).join(', ')}, not "${plain(word, 40)}"`);
  return formats[word];
}

/** Reads a file into the index as an edition; activates it only when asked to. */
export async function importFile(path: string, given: ListsOptions): Promise<number> {
  if (given.activate !== true && (given.yes === true || given.insist === true))
    throw new UsageError('--yes and --insist go with --activate');
  const settings = screeningSettings(given.pipeline);
  const file = readListBytes(path);
  const format = formatGiven(given.format) ?? (looksLikeAliases(file) ? 'aliases' : undefined);
  const options = importOptions(given, format);
  // Tried before an index is made: a file that cannot be read leaves nothing behind.
  if (format !== 'aliases') readList(file, options, listsOfIndex(null));
  else readAliases(file, options, listsOfIndex(null));
  return withListsToWrite(given.index, true, async (index, isNew) => {
    const say = (text: string): void => void (given.json === true || process.stdout.write(text));
    if (isNew) say(`Made an evidence index in ${plain(index.folder)}.\n`);
    const stored =
      format === 'aliases' ? importTable(index, file, options, say) : importList(index, file, options, say);
    const lists = listsOfIndex(index);
    const edition = lists.known.find(
      (known) => known.edition.id === stored.id && known.hash === stored.hash,
    )!;
    const reference = referenceOf(edition, lists.known);
    const isActive = [...lists.lists, ...lists.tables].some(({ known }) => known === edition);
    if (!stored.isNew) say(`${reference} was imported before; nothing is stored twice.\n`);
    if (given.activate === true && !isActive)
      await activateEdition(index, lists, edition, given, settings, say);
    else if (isActive) say(`${reference} is active already.\n`);
    else
      say(
        `Stored as ${reference}. It is not active yet; activate it with: evidex lists activate ${reference}${indexWords(given)}\n`,
      );
    if (given.json === true)
      process.stdout.write(
        `${JSON.stringify({ reference, hash: stored.hash, isNew: stored.isNew, active: isActive || given.activate === true, ...stored.facts }, null, 2)}\n`,
      );
    return exitCodes.done;
  });
}

function importOptions(given: ListsOptions, format: ListFormat | 'aliases' | undefined): ListFileOptions {
  const { id, title, version, retrieved, source } = given;
  if (id !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/u.test(id))
    throw new UsageError('--id takes small letters, digits and hyphens, such as house-list');
  if (retrieved !== undefined && dayGiven(retrieved, '--retrieved') > dayOf(new Date()))
    throw new UsageError(`--retrieved is the day on which the file was fetched; ${retrieved} is to come`);
  if (format === 'aliases' && (retrieved !== undefined || source !== undefined))
    throw new UsageError('a table of aliases names a source in each row: leave --retrieved and --source out');
  return {
    ...(format === undefined || format === 'aliases' ? {} : { format }),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(version === undefined ? {} : { version: dayGiven(version, '--version') }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(source === undefined ? {} : { source }),
  };
}

interface Stored {
  readonly id: string;
  readonly hash: string;
  readonly isNew: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}
type Say = (text: string) => void;

function importList(index: EvidenceIndex, file: ListFileRead, options: ListFileOptions, say: Say): Stored {
  const lists = listsOfIndex(index);
  const read = readList(file, options, lists);
  const { list, ids } = read;
  const named = list.entries.reduce((sum, entry) => sum + ('names' in entry ? entry.names.length : 0), 0);
  say(
    `Read ${plain(file.name)} (${formWords(list.raw?.reader)}): ${plain(list.title)}, edition of ${list.version}${options.retrieved === undefined ? '' : `, fetched on ${list.retrieved}`}.\n`,
  );
  const entries = list.entries.filter((entry) => entry.kind !== 'family').length;
  say(`${count(entries, 'entry', 'entries')}, ${count(named, 'name')}. ${idsText(read)}`);
  for (const note of list.notes) say(`  ${plain(note, 400)}\n`);
  const counting = lists.lists.find(({ known }) => known.edition.id === list.id)?.known.edition;
  const comparison = counting === undefined ? null : compareEditions(counting, list);
  if (comparison !== null) say(`Compared with the active edition\n${comparisonText(comparison)}`);
  const { hash, isNew } = storeEdition(index, file, { kind: 'list', read });
  return {
    id: list.id,
    hash,
    isNew,
    facts: { list: list.id, version: list.version, entries, names: named, ids, gone: read.gone, comparison },
  };
}

/** What a file was read as: the name of its reader without the version of the reader. */
function formWords(reader: string | undefined): string {
  return reader?.replace(/ \d+$/u, '') ?? 'a list';
}

/** How many ids are told that were kept for another reason than the same name. */
const idsTold = 20;

/** Which ids were kept, and why: those a person should look at one by one. */
function idsText({ ids }: ImportedList): string {
  const of = (because: string): number => ids.filter((each) => each.because === because).length;
  const kept = ids.filter(({ because }) => because === 'via alias' || because === 'via former name');
  if (ids.length === 0 || of('new') === ids.length) return 'All entries are new.\n';
  const rows = kept
    .slice(0, idsTold)
    .map(({ name, because, knownAs }) => [plain(name), `${because} of ${plain(knownAs ?? '')}`]);
  const rest = kept.length > idsTold ? `  … and ${kept.length - idsTold} more (--json shows all)\n` : '';
  return `The same as known entries: ${of('same name')} by name, ${kept.length} by an alias or former name; ${of('new')} new.\n${kept.length === 0 ? '' : `Look at those found by an alias or former name:\n${formatTable(rows)}${rest}`}`;
}

function importTable(index: EvidenceIndex, file: ListFileRead, options: ListFileOptions, say: Say): Stored {
  const { table, orphans } = readAliases(file, options, listsOfIndex(index));
  say(
    `Read ${plain(file.name)} as a table of aliases: ${plain(table.title)}, edition of ${table.version}, ${count(table.rows.length, 'name')}, ${table.rows.filter((row) => row.source === null).length} without a source (these make possible hits only).\n`,
  );
  if (orphans.length > 0)
    say(
      `${count(orphans.length, 'row')} name${orphans.length === 1 ? 's an entry' : ' entries'} that no active list has, and find${orphans.length === 1 ? 's' : ''} nothing:\n${formatTable(orphans.slice(0, idsTold).map((row) => [plain(row.list), plain(row.entry), plain(row.name)]))}`,
    );
  const { hash, isNew } = storeEdition(index, file, { kind: 'aliases', read: table });
  return { id: table.id, hash, isNew, facts: { table: table.id, version: table.version, orphans } };
}

/** Activates an edition that is named. */
export function activateNamed(words: string, given: ListsOptions): Promise<number> {
  const settings = screeningSettings(given.pipeline);
  return withListsToWrite(given.index, false, async (index) => {
    const say = (text: string): void => void (given.json === true || process.stdout.write(text));
    const lists = listsOfIndex(index);
    const plan = await activateEdition(index, lists, findEdition(words, lists.known), given, settings, say);
    if (given.json === true) {
      const { before, comparison, carried, coverage } = plan;
      const shown = {
        reference: words,
        before: before === null ? null : `${before.edition.id}@${before.edition.version}`,
        comparison,
        stillSearched: carried.entries.length,
        coverage,
      };
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    }
    return exitCodes.done;
  });
}

/** Tests, asks and activates. @throws UsageError when the person or the test refuses. */
async function activateEdition(
  index: EvidenceIndex,
  lists: ListsOfIndex,
  edition: KnownEdition,
  given: ListsOptions,
  settings: ReturnType<typeof screeningSettings>,
  say: Say,
): Promise<ActivationPlan> {
  const reference = referenceOf(edition, lists.known);
  const plan = planActivation(lists, edition, settings);
  const { coverage, comparison, before, carried } = plan;
  if (comparison !== null && before !== null)
    say(`${reference} in place of ${referenceOf(before, lists.known)}\n${comparisonText(comparison)}`);
  say(coverageText(plan));
  if (!coverage.passed && given.insist !== true)
    throw new UsageError(
      `${reference} is not activated: ${missedWords(coverage.missed)}; --insist activates it all the same`,
    );
  if (comparison?.unusualShrink === true && given.yes !== true) {
    const why = shrinkSentence(comparison);
    const answer = await askOnTerminal(`${why} Activate ${reference} all the same?`);
    if (answer !== true)
      throw new UsageError(
        answer === null
          ? `${reference} is not activated. ${why} When it is right as it is, add --yes.`
          : `${reference} is not activated`,
      );
  }
  activate(index, plan);
  say(`${reference} is active from now on.\n`);
  const left = carried.entries.filter((entry) => entry.kind !== 'family').length;
  const stay = (number: number): string => (number === 1 ? 'stays' : 'stay');
  if (left > 0)
    say(
      `${count(left, 'entry', 'entries')} that it no longer has ${stay(left)} searched for, as no longer listed.\n`,
    );
  if (carried.names.length > 0)
    say(
      `${count(carried.names.length, 'name')} that it no longer gives ${stay(carried.names.length)} searched for.\n`,
    );
  if (before !== null && before.edition.version > edition.edition.version && comparison !== null)
    say(
      `It is older than the edition of ${before.edition.version} that was active: ${count(comparison.removed.length, 'entry', 'entries')} of that one ${comparison.removed.length === 1 ? 'is' : 'are'} not searched for any more.\n`,
    );
  if ((index.count('SELECT COUNT(*) AS count, 0 AS name FROM page')[0]?.count ?? 0) > 0)
    say(
      `Pages in the index were searched before that; search them again with: evidex screen${indexWords(given)}\n`,
    );
  return plan;
}

/** The option that names the index, where it is not the usual one. */
function indexWords({ index }: ListsOptions): string {
  return index === undefined || index === defaultIndexFolder ? '' : ` --index ${plain(index)}`;
}

function missedWords(missed: readonly CoverageMiss[]): string {
  const names = new Set(missed.map(({ list, entry, name }) => `${list}\n${entry}\n${name}`));
  return names.size === 1
    ? `1 name (${plain(missed[0]!.name)}) is not found where it stands`
    : `${names.size} names are not found where they stand`;
}

/** How many names are told that the self-test did not find. */
const missesTold = 30;

function coverageText({ coverage }: ActivationPlan): string {
  const tried = `${count(coverage.names, 'name')}, as printed and with one misread character, ${count(coverage.tried, 'text')} in all`;
  if (coverage.passed) return `Self-test: ${tried}: each is found as its own entry.\n`;
  const rows = coverage.missed
    .slice(0, missesTold)
    .map(({ list, entry, name, printed, instead }) => [
      plain(name),
      `${list} ${plain(entry)}`,
      printed === name ? 'as printed' : `printed "${plain(printed)}"`,
      instead.length === 0 ? 'nothing found' : `found instead: ${plain(instead.slice(0, 3).join(', '))}`,
    ]);
  const rest =
    coverage.missed.length > missesTold
      ? `  … and ${coverage.missed.length - missesTold} more (--json shows all)\n`
      : '';
  return `Self-test: ${tried}; not found\n${formatTable(rows)}${rest}`;
}
