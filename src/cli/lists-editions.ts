import { existsSync } from 'node:fs';
import { UsageError } from '../model/exception.ts';
import { type ListsOfIndex, listsOfIndex } from '../pipeline/lists/active-lists.ts';
import { readList, readListBytes } from '../pipeline/lists/import-edition.ts';
import { findEdition, referenceOf, referencePattern } from '../pipeline/lists/known-editions.ts';
import { dayOf } from '../screening/lists/age.ts';
import { compareEditions } from '../screening/lists/compare/compare-editions.ts';
import type { ListSource } from '../screening/lists/list.ts';
import { exitCodes } from './exit-codes.ts';
import { personName } from './hold.ts';
import type { ListsOptions } from './lists.ts';
import { dayGiven, withListsToRead, withListsToWrite } from './lists-context.ts';
import { formatGiven } from './lists-import.ts';
import { comparisonText } from './lists-text.ts';
import { plain } from './table.ts';

/** Prints what differs between two editions, each at hand or in a file. */
export function diffEditions(before: string, after: string, given: ListsOptions): Promise<number> {
  const format = formatGiven(given.format);
  if (format === 'aliases')
    throw new UsageError('two editions of a list are compared, not tables of aliases');
  const options = {
    ...(format === undefined ? {} : { format }),
    ...(given.id === undefined ? {} : { id: given.id }),
  };
  return withListsToRead(given.index, (index) => {
    const lists = listsOfIndex(index);
    const one = editionOrFile(before, lists, options);
    const other = editionOrFile(after, lists, options);
    if (one.id !== other.id)
      throw new UsageError(
        `${plain(before)} is an edition of ${one.id} and ${plain(after)} of ${other.id}: two editions of one list are compared (--id ${one.id} says what a file is)`,
      );
    const comparison = compareEditions(one, other);
    process.stdout.write(
      given.json === true
        ? `${JSON.stringify(comparison, null, 2)}\n`
        : `${plain(one.title)}\n${comparisonText(comparison)}`,
    );
    return exitCodes.done;
  });
}

function editionOrFile(
  words: string,
  lists: ListsOfIndex,
  options: { format?: NonNullable<Parameters<typeof readList>[1]['format']>; id?: string },
): ListSource {
  if (!referencePattern.test(words) || existsSync(words))
    return readList(readListBytes(words), options, lists).list;
  const known = findEdition(words, lists.known);
  if (known.kind !== 'list')
    throw new UsageError(`${words} is a table of aliases; two editions of a list are compared`);
  return known.edition;
}

/** Records that a person compared an edition with what its publisher shows. */
export function recordCheck(words: string, given: ListsOptions): Promise<number> {
  const by = personName(given.by, 'say who checked it');
  if (given.on === undefined)
    throw new UsageError("say on which day it was compared with the publisher's page: --on DAY");
  const day = dayGiven(given.on, '--on');
  if (day > dayOf(new Date())) throw new UsageError(`--on is the day of the check; ${day} is to come`);
  return withListsToWrite(given.index, true, (index) => {
    const { known } = listsOfIndex(index);
    const edition = findEdition(words, known);
    if (edition.kind === 'list' && day < edition.edition.retrieved)
      throw new UsageError(
        `${words} was fetched on ${edition.edition.retrieved}: it cannot have been checked on ${day}`,
      );
    index.transaction(() =>
      index.lists.check(
        { list: edition.edition.id, version: edition.edition.version, hash: edition.hash },
        by,
        day,
      ),
    );
    process.stdout.write(
      `${referenceOf(edition, known)} is recorded as checked by ${plain(by)} on ${day}, for this content alone.\n`,
    );
    return exitCodes.done;
  });
}
