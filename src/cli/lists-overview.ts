import { assemble, type ListsOfIndex, listsOfIndex } from '../pipeline/lists/active-lists.ts';
import { type KnownEdition, originWords, referenceOf } from '../pipeline/lists/known-editions.ts';
import { dayOf, daysBetween, listNotes } from '../screening/lists/age.ts';
import type { ListVersion } from '../screening/lists/list.ts';
import { checkedWords } from '../screening/lists/load.ts';
import { defaultIndexFolder } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { ListsOptions } from './lists.ts';
import { screeningSettings, withListsToRead } from './lists-context.ts';
import { count, formatTable, plain } from './table.ts';

/** Prints every active list, and what else is at hand. */
export function showLists(given: ListsOptions): Promise<number> {
  const { maximumListAge } = screeningSettings(given.pipeline);
  const today = dayOf(new Date());
  return withListsToRead(given.index, (index) => {
    const lists = listsOfIndex(index);
    const { versions } = assemble(lists);
    if (given.json === true) {
      const shown = {
        index: index?.folder ?? null,
        today,
        maximumListAge,
        lists: versions.map((version) => listJson(version, lists, today, maximumListAge)),
        aliasTables: lists.tables.map((table) => ({
          ...tableFacts(table.known.edition),
          editions: editionsJson(table.known.edition.id, lists),
        })),
      };
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      return exitCodes.done;
    }
    process.stdout.write(
      [
        index === null
          ? `No evidence index in ${defaultIndexFolder}: these lists come with this version of Evidex.\n`
          : `Lists that are searched in ${plain(index.folder)}\n`,
        ...versions.map((version) => listText(version, lists, today, maximumListAge)),
        tablesText(lists),
        waitingText(lists),
      ].join('\n'),
    );
    return exitCodes.done;
  });
}

function listText(version: ListVersion, lists: ListsOfIndex, today: string, maximumAge: number): string {
  const active = lists.lists.find(({ known }) => known.edition.id === version.id)!;
  const age = daysBetween(version.retrieved, today);
  const notes = listNotes(version, today, maximumAge);
  const editions = lists.known.filter(({ edition }) => edition.id === version.id);
  const { carried, known } = active;
  const rows: string[][] = [
    [
      'edition',
      `${version.version}, fetched on ${version.retrieved} (${count(age, 'day')} ago), ${originWords(known)}`,
    ],
    ['source', plain(version.source)],
    ['holds', holdsWords(version)],
    ['checked', checkedWords(version)],
    ...(active.since === null ? [] : [['active since', active.since.slice(0, 10)]]),
    ...(version.delisted === 0 && carried.names.length === 0
      ? []
      : [
          [
            'also searched',
            [
              ...(version.delisted === 0
                ? []
                : [`${count(version.delisted, 'entry', 'entries')} no longer on the list`]),
              ...(carried.names.length === 0
                ? []
                : [`${count(carried.names.length, 'name')} of earlier editions`]),
            ].join(', '),
          ],
        ]),
    ...notes.map((note, position) => [position === 0 ? 'note' : '', note]),
    ...version.notes.map((note, position) => [position === 0 ? 'about it' : '', plain(note)]),
    ...(editions.length < 2 && active.since === null
      ? []
      : [['editions', editions.map((edition) => editionWords(edition, lists)).join('; ')]]),
    ...historyRows(version.id, lists),
  ];
  return `${version.id}  ${plain(version.title)}\n${formatTable(rows)}`;
}

function holdsWords(version: ListVersion): string {
  const entries = count(version.entries, 'entry', 'entries');
  const names = count(version.names, 'name');
  const chinese =
    version.subject === 'places'
      ? ''
      : `; Chinese names known for ${version.entriesWithChineseName} of ${version.entries}`;
  return `${entries}, ${names}${chinese}`;
}

function editionWords(edition: KnownEdition, lists: ListsOfIndex): string {
  const isActive = [...lists.lists, ...lists.tables].some(({ known }) => known === edition);
  return `${referenceOf(edition, lists.known)} (${originWords(edition)}${isActive ? ', active' : ''})`;
}

/** What was done with the editions of a list, oldest first. */
function historyRows(id: string, lists: ListsOfIndex): string[][] {
  const named = (hash: string): string => {
    const edition = lists.known.find((known) => known.edition.id === id && known.hash === hash);
    return edition === undefined ? `edition ${hash.slice(0, 8)}` : referenceOf(edition, lists.known);
  };
  const events = [
    ...lists.activations
      .filter(({ list }) => list === id)
      .map(({ event, at, hash }) => ({ event, words: `${at.slice(0, 10)}: ${named(hash)} activated` })),
    ...lists.checks
      .filter(({ list }) => list === id)
      .map(({ event, day, by, hash }) => ({
        event,
        words: `${day}: ${named(hash)} checked by ${plain(by)}`,
      })),
  ].sort((one, other) => one.event - other.event);
  return events.map(({ words }, position) => [position === 0 ? 'history' : '', words]);
}

function tablesText(lists: ListsOfIndex): string {
  if (lists.tables.length === 0) return '';
  const rows = lists.tables.map(({ known }) => {
    const facts = tableFacts(known.edition);
    return [
      facts.id,
      `${known.edition.version}, ${originWords(known)}`,
      `${count(facts.names, 'name')} for ${count(facts.entries, 'entry', 'entries')}, ${facts.sourced} with a source, ${facts.checked} checked by a person`,
      plain(facts.title),
    ];
  });
  return `Further names of listed parties\n${formatTable(rows)}`;
}

interface TableFacts {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly names: number;
  readonly entries: number;
  readonly sourced: number;
  readonly checked: number;
}

function tableFacts({
  id,
  title,
  version,
  rows,
}: ListsOfIndex['tables'][number]['known']['edition']): TableFacts {
  return {
    id,
    title,
    version,
    names: rows.length,
    entries: new Set(rows.map((row) => `${row.list}\n${row.entry}`)).size,
    sourced: rows.filter((row) => row.source !== null).length,
    checked: rows.filter((row) => row.checkedBy !== null).length,
  };
}

/** Imported lists and tables of which no edition is active. */
function waitingText(lists: ListsOfIndex): string {
  const counting = new Set([...lists.lists, ...lists.tables].map(({ known }) => known.edition.id));
  const waiting = lists.known.filter(({ edition }) => !counting.has(edition.id));
  if (waiting.length === 0) return '';
  const rows = waiting.map((edition) => [
    referenceOf(edition, lists.known),
    plain(edition.edition.title),
    originWords(edition),
  ]);
  return `Imported and not active; activate one with: evidex lists activate ID@DAY\n${formatTable(rows)}`;
}

function editionsJson(id: string, lists: ListsOfIndex): unknown[] {
  return lists.known
    .filter(({ edition }) => edition.id === id)
    .map((known) => ({
      reference: referenceOf(known, lists.known),
      version: known.edition.version,
      hash: known.hash,
      imported: known.imported,
      active: [...lists.lists, ...lists.tables].some((active) => active.known === known),
    }));
}

function listJson(version: ListVersion, lists: ListsOfIndex, today: string, maximumAge: number): unknown {
  const { carried, since } = lists.lists.find(({ known }) => known.edition.id === version.id)!;
  return {
    ...version,
    ageInDays: daysBetween(version.retrieved, today),
    toNote: listNotes(version, today, maximumAge),
    activeSince: since,
    namesCarriedOver: carried.names.length,
    editions: editionsJson(version.id, lists),
    activations: lists.activations
      .filter(({ list }) => list === version.id)
      .map(({ event, hash, at }) => ({ event, hash, at })),
    checks: lists.checks.filter(({ list }) => list === version.id),
  };
}
