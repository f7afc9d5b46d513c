import { UsageError } from '../model/exception.ts';
import { listsOfIndex } from '../pipeline/lists/active-lists.ts';
import { type FoundEntry, findEntries } from '../screening/lists/find-entry.ts';
import type { ListSource } from '../screening/lists/list.ts';
import { historyEnds, historyOf, listedOn, type Standing } from '../screening/lists/listed-on.ts';
import { exitCodes } from './exit-codes.ts';
import type { ListsOptions } from './lists.ts';
import { dayGiven, withListsToRead } from './lists-context.ts';
import { count, formatTable, plain } from './table.ts';

/** Most entries that are told of when a name fits many. */
const entriesTold = 10;

interface Found {
  readonly entries: readonly FoundEntry[];
  editionsOf(list: string): readonly ListSource[];
  readonly lists: readonly string[];
}

function find(name: string, given: ListsOptions, action: (found: Found) => void): Promise<number> {
  if (name.trim() === '') throw new UsageError('name the party, vessel or order');
  return withListsToRead(given.index, (index) => {
    const editions = listsOfIndex(index).known.flatMap((known) =>
      known.kind === 'list' ? [known.edition] : [],
    );
    const lists = editions.filter((edition) =>
      edition.entries.some((entry) => 'listed' in entry || entry.kind === 'party'),
    );
    action({
      entries: findEntries(lists, name),
      editionsOf: (list) => lists.filter((edition) => edition.id === list),
      lists: [...new Set(lists.map((edition) => edition.id))],
    });
    return exitCodes.done;
  });
}

/** Prints what the editions on hand tell of every entry that a name may mean. */
export function listedHistory(name: string, given: ListsOptions): Promise<number> {
  return find(name, given, ({ entries, editionsOf, lists }) => {
    if (given.json === true) {
      const shown = entries.map((entry) => ({
        ...entry,
        history: historyOf(editionsOf(entry.list), entry.id),
        ends: historyEnds(editionsOf(entry.list)),
      }));
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      return;
    }
    if (entries.length === 0) {
      process.stdout.write(noneText(name, lists, editionsOf));
      return;
    }
    process.stdout.write(
      [
        ...entries.slice(0, entriesTold).map((entry) => {
          const rows = historyOf(editionsOf(entry.list), entry.id).map(({ day, what }) => [
            day,
            plain(what, 500),
          ]);
          return `${headOf(entry, editionsOf)}${rows.length === 0 ? '  The editions on hand give no date.\n' : formatTable(rows)}`;
        }),
        moreText(entries),
        endsText(entries, editionsOf),
      ].join(''),
    );
  });
}

const standingWords: Readonly<Record<Standing, string>> = {
  listed: 'listed',
  'not-listed': 'not listed',
  'not-known': 'not known',
};

/** Says whether a name was listed on a day, and what the answer rests on. */
export function listedOnDay(day: string, name: string, given: ListsOptions): Promise<number> {
  const asked = dayGiven(day, 'lists on');
  return find(name, given, ({ entries, editionsOf, lists }) => {
    const answers = entries.map((entry) => ({
      ...entry,
      ...listedOn(editionsOf(entry.list), entry.id, asked),
    }));
    if (given.json === true) {
      const shown = answers.map((entry) => ({ ...entry, ends: historyEnds(editionsOf(entry.list)) }));
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      return;
    }
    if (answers.length === 0) {
      process.stdout.write(noneText(name, lists, editionsOf));
      return;
    }
    process.stdout.write(
      [
        ...answers
          .slice(0, entriesTold)
          .map(
            (answer) =>
              `${headOf(answer, editionsOf)}  On ${asked}: ${standingWords[answer.standing]}; ${answer.because.map((words) => plain(words, 400)).join('; ')}.\n`,
          ),
        moreText(entries),
        endsText(entries, editionsOf),
      ].join(''),
    );
  });
}

function headOf(entry: FoundEntry, editionsOf: Found['editionsOf']): string {
  const how =
    entry.matched === entry.name && entry.how === 'same'
      ? ''
      : `, ${entry.how === 'like' ? 'has a name like it' : entry.how === 'part' ? 'has it in' : 'has the name'} "${plain(entry.matched)}"`;
  return `${plain(entry.name)} (${plain(editionsOf(entry.list)[0]?.title ?? entry.list)}, ${plain(entry.id)}${how})\n`;
}

function moreText(entries: readonly FoundEntry[]): string {
  return entries.length > entriesTold
    ? `… and ${count(entries.length - entriesTold, 'more entry', 'more entries')} that it may mean; give more of the name.\n`
    : '';
}

function endsText(entries: readonly FoundEntry[], editionsOf: Found['editionsOf']): string {
  const ids = [...new Set(entries.slice(0, entriesTold).map((entry) => entry.list))];
  return ids
    .map((id) =>
      historyEnds(editionsOf(id))
        .map((words) => `${plain(words, 400)}.\n`)
        .join(''),
    )
    .join('');
}

function noneText(name: string, lists: readonly string[], editionsOf: Found['editionsOf']): string {
  const ends = lists.map((id) => [
    id,
    [...new Set(editionsOf(id).map((edition) => edition.version))].join(', '),
  ]);
  return `No entry of the editions on hand has a name like "${plain(name)}".\n${formatTable(ends)}This is not a finding that a party is unconnected.\n`;
}
