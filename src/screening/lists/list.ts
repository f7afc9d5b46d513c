import type { Flag } from '../../model/flag.ts';

export type AliasOrigin = Flag['entry']['aliasOrigin'];

/** One written form of a listed party, vessel or place, with where the form comes from. */
export interface ListedName {
  readonly text: string;
  readonly origin: AliasOrigin;
  /** Where the form was read, when it is not the list itself. */
  readonly source?: string;
}

/** A party or vessel that a list names. Ids stay the same when the list renames or repeats a row. */
export interface PartyEntry {
  readonly kind: 'party' | 'vessel';
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly names: readonly ListedName[];
  /** The list's own words on scope: "and subsidiaries". */
  readonly scope: readonly string[];
  /** Statute section, goods, status, carve-outs: one sentence each, for the explanation of a hit. */
  readonly remarks: readonly string[];
}

/** A place of the gazetteer. */
export interface PlaceEntry {
  readonly kind: 'place';
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly code: string | null;
  readonly names: readonly ListedName[];
}

/** Words of a state labour programme: a hit only where Xinjiang or Uyghurs are spoken of nearby. */
export interface ProgrammeEntry {
  readonly kind: 'programme';
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly names: readonly ListedName[];
}

/** An order on goods of a region: a hit only where the goods and the place stand together. */
export interface RegionalOrderEntry {
  readonly kind: 'regional-order';
  readonly list: string;
  readonly id: string;
  readonly name: string;
  /** Key of the goods and place words in `regional-orders.ts`. */
  readonly terms: string;
  readonly remarks: readonly string[];
}

/** Brand of an entry that covers unnamed subsidiaries or sister companies: hits are E4. */
export interface FamilyEntry {
  readonly kind: 'family';
  readonly list: string;
  readonly id: string;
  readonly name: string;
  /** Key of the brand words in `brand-families.ts`. */
  readonly family: string;
}

export type ListEntry = PartyEntry | PlaceEntry | ProgrammeEntry | RegionalOrderEntry | FamilyEntry;

/** Which edition of a list was used. Printed with every hit. */
export interface ListVersion {
  readonly id: string;
  readonly title: string;
  /** Day from which the edition counts, YYYY-MM-DD. */
  readonly version: string;
  /** Day on which the edition was fetched, YYYY-MM-DD. */
  readonly retrieved: string;
  readonly source: string;
  /** SHA-256 over the canonical JSON of the entries as screened. */
  readonly hash: string;
  readonly entries: number;
  readonly names: number;
  /** Entries for which at least one Chinese name is known, verified or not. */
  readonly entriesWithChineseName: number;
  /** Who compared the edition with the official page, and when; null = not checked by a person. */
  readonly checked: { readonly by: string; readonly on: string } | null;
  readonly notes: readonly string[];
}

export interface ActiveLists {
  readonly versions: readonly ListVersion[];
  readonly entries: readonly ListEntry[];
  /** SHA-256 over all list hashes: changes when any list does. */
  readonly hash: string;
}

/** A list before its hash and counts are known. */
export interface ListSource {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly retrieved: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly entries: readonly ListEntry[];
}
