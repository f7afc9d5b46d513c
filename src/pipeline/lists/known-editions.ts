import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { EditionKind } from '../../index/list-store.ts';
import { FatalError, UsageError } from '../../model/exception.ts';
import { hashOf } from '../../model/hashing.ts';
import {
  type AliasTable,
  aliasTableSchema,
  type ListSource,
  listSourceSchema,
} from '../../screening/lists/list.ts';
import { builtInAliasTables, builtInEditions } from '../../screening/lists/load.ts';

interface Known<Kind extends EditionKind, Edition> {
  readonly kind: Kind;
  readonly edition: Edition;
  /** SHA-256 over the canonical JSON of the whole edition. */
  readonly hash: string;
  /** When it was imported into this index, ISO 8601; null for one that comes with the program. */
  readonly imported: string | null;
}
export type KnownList = Known<'list', ListSource>;
export type KnownTable = Known<'aliases', AliasTable>;
export type KnownEdition = KnownList | KnownTable;

let builtIn: readonly KnownEdition[] | null = null;

/** The editions that come with the program, put together and hashed once. */
function builtInKnown(): readonly KnownEdition[] {
  builtIn ??= [
    ...builtInEditions().map(
      (edition): KnownList => ({ kind: 'list', edition, hash: hashOf(edition), imported: null }),
    ),
    ...builtInAliasTables().map(
      (edition): KnownTable => ({ kind: 'aliases', edition, hash: hashOf(edition), imported: null }),
    ),
  ];
  return builtIn;
}

/**
 * Every edition at hand: those that come with the program, then those imported into the index, in that order.
 * @param index null where there is none: the built-in ones alone.
 * @throws FatalError for a stored edition that this version cannot read.
 */
export function knownEditions(index: EvidenceIndex | null): KnownEdition[] {
  const known = [...builtInKnown()];
  if (index === null) return known;
  for (const row of index.lists.editions()) {
    const { kind, hash, imported } = row;
    const body = index.lists.body(row.list, hash);
    const schema = kind === 'list' ? listSourceSchema : aliasTableSchema;
    const parsed = schema.safeParse(body);
    if (!parsed.success)
      throw new FatalError(
        `the stored edition ${row.list}@${row.version} cannot be read (${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}); see evidex verify`,
      );
    known.push({ kind, edition: parsed.data, hash, imported } as KnownEdition);
  }
  return known;
}

/** Hex digits of the hash by which one of several editions of a day is told apart. */
const shownHash = 8;

/** How a person names an edition: `uflpa@2026-08-03`, with the beginning of its hash where the day alone names several. */
export function referenceOf(edition: KnownEdition, among: readonly KnownEdition[]): string {
  const { id, version } = edition.edition;
  const twins = among.filter((other) => other.edition.id === id && other.edition.version === version);
  return twins.length > 1 ? fullReference(edition) : `${id}@${version}`;
}

function fullReference({ edition, hash }: KnownEdition): string {
  return `${edition.id}@${edition.version}:${hash.slice(0, shownHash)}`;
}

export const referencePattern = /^([a-z0-9][a-z0-9-]*)@(\d{4}-\d{2}-\d{2})(?::([0-9a-f]{4,64}))?$/u;

/**
 * The edition that a person names as ID@DAY or ID@DAY:HASH.
 * @throws UsageError when no edition is named so, or several are.
 */
export function findEdition(words: string, among: readonly KnownEdition[]): KnownEdition {
  const [, id, version, hash = ''] = referencePattern.exec(words) ?? [];
  const named = among.filter(({ edition }) => edition.id === id);
  const found = named.filter((known) => known.edition.version === version && known.hash.startsWith(hash));
  if (found.length === 1) return found[0]!;
  if (id === undefined)
    throw new UsageError(`"${words}" names no edition: write ID@DAY, such as uflpa@2026-08-03`);
  if (found.length > 1)
    throw new UsageError(
      `${words} names ${found.length} editions: ${found.map((each) => `${fullReference(each)} (${originWords(each)})`).join(', ')}`,
    );
  if (named.length === 0) {
    const ids = [...new Set(among.map(({ edition }) => edition.id))];
    throw new UsageError(`there is no list "${id}" here; there are ${ids.join(', ')}`);
  }
  throw new UsageError(
    `there is no edition ${words} here; of ${id} there are ${named.map((each) => referenceOf(each, among)).join(', ')}`,
  );
}

/** Where an edition comes from, in words for a person. */
export function originWords({ imported }: KnownEdition): string {
  return imported === null ? 'comes with this version' : `imported on ${imported.slice(0, 10)}`;
}
