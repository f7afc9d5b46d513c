import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { ActivationRow, ListCheckRow } from '../../index/list-store.ts';
import { FatalError } from '../../model/exception.ts';
import {
  type Carried,
  carriedSchema,
  nothingCarried,
  withCarried,
} from '../../screening/lists/edition-carry.ts';
import type { ActiveLists, ListSource } from '../../screening/lists/list.ts';
import { activateLists } from '../../screening/lists/load.ts';
import { type KnownEdition, type KnownList, type KnownTable, knownEditions } from './known-editions.ts';

/** An edition that is active in an index. */
export interface ActiveEdition<Edition extends KnownEdition = KnownEdition> {
  readonly known: Edition;
  /** What earlier editions had and this one has no more. */
  readonly carried: Carried;
  /** When it was activated, ISO 8601; null where nobody did: it comes with the program. */
  readonly since: string | null;
  /** The last check of this very edition by a person. */
  readonly check: ListCheckRow | null;
}

/** Which editions of lists and tables of aliases are active in an index, and which others are at hand. */
export interface ListsOfIndex {
  readonly known: readonly KnownEdition[];
  readonly lists: readonly ActiveEdition<KnownList>[];
  readonly tables: readonly ActiveEdition<KnownTable>[];
  readonly activations: readonly ActivationRow[];
  readonly checks: readonly ListCheckRow[];
}

/**
 * What is active: of each list the edition that was activated last, else the one that comes with the program. A list
 * of the user's own is active only once it was activated.
 * @param index null where there is none yet.
 */
export function listsOfIndex(index: EvidenceIndex | null): ListsOfIndex {
  const known = knownEditions(index);
  const activations = index?.lists.activations() ?? [];
  const checks = index?.lists.checks() ?? [];
  const ids = [...new Set(known.map(({ edition }) => edition.id))];
  const editions = ids.flatMap((id): ActiveEdition[] => {
    const ofId = known.filter(({ edition }) => edition.id === id);
    const last = activations.findLast(({ list }) => list === id);
    // An edition that came with another version of the program gives way to the one that comes with this.
    const builtIn = ofId.find(({ imported }) => imported === null);
    const active =
      last === undefined ? builtIn : (ofId.findLast(({ hash }) => hash === last.hash) ?? builtIn);
    if (active === undefined) return [];
    return [
      {
        known: active,
        carried: last === undefined ? nothingCarried : readCarried(last),
        since: last?.at ?? null,
        check: checks.findLast(({ list, hash }) => list === id && hash === active.hash) ?? null,
      },
    ];
  });
  return {
    known,
    lists: editions.filter(isList),
    tables: editions.filter(isTable),
    activations,
    checks,
  };
}

function isList(edition: ActiveEdition): edition is ActiveEdition<KnownList> {
  return edition.known.kind === 'list';
}

function isTable(edition: ActiveEdition): edition is ActiveEdition<KnownTable> {
  return edition.known.kind === 'aliases';
}

function readCarried({ list, carried }: ActivationRow): Carried {
  const parsed = carriedSchema.safeParse(JSON.parse(carried));
  if (!parsed.success)
    throw new FatalError(`what the list ${list} carries over cannot be read; see evidex verify`);
  return parsed.data;
}

/** The edition with what it dropped and is searched for still. */
export function sourceOf({ known, carried }: ActiveEdition<KnownList>): ListSource {
  return withCarried(known.edition, carried);
}

/** The active lists, ready for a screener. */
export function assemble({
  known,
  lists,
  tables,
}: Pick<ListsOfIndex, 'known' | 'lists' | 'tables'>): ActiveLists {
  const checks = lists.flatMap(({ known: { edition }, check }) =>
    check === null ? [] : [[edition.id, { by: check.by, on: check.day }] as const],
  );
  const newerHere = lists.map(
    ({ known: { edition } }) =>
      [
        edition.id,
        known
          .filter((other) => other.edition.id === edition.id && other.edition.version > edition.version)
          .map((other) => other.edition.version),
      ] as const,
  );
  // What one edition knows of later ones holds for an older one too.
  const sources = lists.map((active): ListSource => {
    const ofList = known.flatMap((other) =>
      other.kind === 'list' && other.edition.id === active.known.edition.id ? [other.edition] : [],
    );
    return {
      ...sourceOf(active),
      newerKnown: [...new Set(ofList.flatMap((edition) => edition.newerKnown ?? []))].sort(),
    };
  });
  return activateLists(sources, {
    tables: tables.map((table) => table.known.edition),
    checks: new Map(checks),
    newerHere: new Map(newerHere),
  });
}

/**
 * The active lists of an index, with the names of alias tables and what editions carried over: what a run and
 * `evidex screen` search for.
 */
export function activeListsOf(index: EvidenceIndex | null): ActiveLists {
  return assemble(listsOfIndex(index));
}
