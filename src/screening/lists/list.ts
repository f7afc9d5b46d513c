import { z } from 'zod';
import { flagSchema } from '../../model/flag.ts';

const aliasOriginSchema = flagSchema.shape.entry.shape.aliasOrigin;
export type AliasOrigin = z.infer<typeof aliasOriginSchema>;

/** One written form of a listed party, vessel or place, with where the form comes from. */
const listedNameSchema = z
  .object({
    text: z.string().min(1),
    origin: aliasOriginSchema,
    /** Where the form was read, when it is not the list itself. */
    source: z.string().optional(),
    /** Who compared the form with its source, and when; absent = nobody. */
    checked: z.object({ by: z.string(), on: z.string() }).optional(),
  })
  .strict();
export type ListedName = Readonly<z.infer<typeof listedNameSchema>>;

const base = { list: z.string().min(1), id: z.string().min(1), name: z.string().min(1) };
const names = z.array(listedNameSchema).readonly();
const sentences = z.array(z.string()).readonly();

/** A party or vessel that a list names. Ids stay the same when the list renames or repeats a row. */
const partyEntrySchema = z
  .object({
    kind: z.enum(['party', 'vessel']),
    ...base,
    names,
    /** The list's own words on scope: "and subsidiaries". */
    scope: sentences,
    /** Statute section, goods, status, carve-outs: one sentence each, for the explanation of a hit. */
    remarks: sentences,
    /** Sections of the statute under which the entry stands, as the list prints them. */
    sections: sentences.optional(),
    /** Days that the edition gives as effective dates, YYYY-MM-DD, oldest first. */
    listed: sentences.optional(),
    /** Day from which the entry is no longer on the list; null or absent = on it. A delisted entry stays searched for. */
    delisted: z.string().nullable().optional(),
    /** Status in the list's words: Active, Partially Modified. */
    status: z.string().optional(),
    country: z.string().optional(),
    goods: sentences.optional(),
    region: z.string().optional(),
    /** Numbers that tell the party itself: `uscc` unified social credit code, `lei`, `imo`, `mid` of US customs, or `registration` in the words of its register. */
    identifiers: z
      .array(
        z
          .object({
            kind: z.enum(['uscc', 'lei', 'imo', 'mid', 'registration', 'tax']),
            value: z.string().min(1),
          })
          .strict(),
      )
      .readonly()
      .optional(),
    /** Names of vessels in the same row. */
    vessels: sentences.optional(),
    /** What the list exempts, in its own words. */
    carveOuts: sentences.optional(),
  })
  .strict();
export type PartyEntry = Readonly<z.infer<typeof partyEntrySchema>>;

/** A place of the gazetteer. */
const placeEntrySchema = z
  .object({ kind: z.literal('place'), ...base, level: z.string(), code: z.string().nullable(), names })
  .strict();
export type PlaceEntry = Readonly<z.infer<typeof placeEntrySchema>>;

/** Words of a state labour programme: a hit only where Xinjiang or Uyghurs are spoken of nearby. */
const programmeEntrySchema = z.object({ kind: z.literal('programme'), ...base, names }).strict();
export type ProgrammeEntry = Readonly<z.infer<typeof programmeEntrySchema>>;

/** An order on goods of a region: a hit only where the goods and the place stand together. */
const regionalOrderEntrySchema = z
  .object({
    kind: z.literal('regional-order'),
    ...base,
    /** Key of the goods and place words in `regional-orders.ts`. */
    terms: z.string(),
    remarks: sentences,
    listed: sentences.optional(),
    delisted: z.string().nullable().optional(),
    carveOuts: sentences.optional(),
  })
  .strict();
export type RegionalOrderEntry = Readonly<z.infer<typeof regionalOrderEntrySchema>>;

/** Brand of an entry that covers unnamed subsidiaries or sister companies: hits are E4. */
const familyEntrySchema = z
  .object({
    kind: z.literal('family'),
    ...base,
    /** Key of the brand words in `brand-families.ts`. */
    family: z.string(),
    /** The brand words themselves, where no key tells them: a flag that is derived again from its record. */
    words: z
      .object({
        latin: sentences,
        chinese: sentences,
        latinContext: sentences,
        chineseContext: sentences,
        places: sentences,
      })
      .strict()
      .optional(),
  })
  .strict();
export type FamilyEntry = Readonly<z.infer<typeof familyEntrySchema>>;

export const listEntrySchema = z.discriminatedUnion('kind', [
  partyEntrySchema,
  placeEntrySchema,
  programmeEntrySchema,
  regionalOrderEntrySchema,
  familyEntrySchema,
]);
export type ListEntry = PartyEntry | PlaceEntry | ProgrammeEntry | RegionalOrderEntry | FamilyEntry;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');

/** One edition of a list in the form that is stored, compared and screened against, whatever form it was published in. */
export const listSourceSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens'),
    title: z.string().min(1),
    /** Day from which the edition counts. */
    version: day,
    /** Day on which it was fetched. */
    retrieved: day,
    source: z.string(),
    notes: sentences,
    entries: z.array(listEntrySchema).readonly(),
    /** What was imported, and by which reader; absent for a built-in edition. */
    raw: z
      .object({ sha256: z.string(), name: z.string(), bytes: z.number().int(), reader: z.string() })
      .optional(),
    /** Days of later editions that are known to exist and are not at hand. */
    newerKnown: z.array(day).readonly().optional(),
  })
  .strict();
export type ListSource = Readonly<z.infer<typeof listSourceSchema>>;

/** A written form, mostly Chinese, that people add to the entries of lists: a table with an edition of its own. */
export const aliasTableSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    title: z.string().min(1),
    version: day,
    rows: z
      .array(
        z
          .object({
            /** List and id of the entry that the form belongs to. */
            list: z.string(),
            entry: z.string(),
            name: z.string().min(1),
            kind: z.enum(['registered', 'former', 'press', 'brand']),
            /** Where it was read; null = nowhere: such a row makes candidates only. */
            source: z.string().nullable(),
            addedBy: z.string(),
            checkedBy: z.string().nullable(),
            checkedOn: day.nullable(),
          })
          .strict(),
      )
      .readonly(),
  })
  .strict();
export type AliasTable = Readonly<z.infer<typeof aliasTableSchema>>;

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
  /** Entries on the list; those that a newer edition dropped and that are searched for still are not counted here. */
  readonly entries: number;
  /** Entries that are no longer on the list and are searched for still. */
  readonly delisted: number;
  readonly names: number;
  /** `places`: a gazetteer, which nobody publishes anew from month to month. */
  readonly subject: 'parties' | 'places';
  /** Tables of aliases that gave names to entries of this list. */
  readonly aliasTables: readonly AliasTableVersion[];
  /** Entries for which at least one Chinese name is known, verified or not. */
  readonly entriesWithChineseName: number;
  /** Who compared the edition with the official page, and when; null = not checked by a person. */
  readonly checked: { readonly by: string; readonly on: string } | null;
  readonly notes: readonly string[];
  /** Days of later editions that are known and not at hand. */
  readonly newerKnown: readonly string[];
  /** Days of later editions that are at hand and were not made to count. */
  readonly newerHere: readonly string[];
}

/** Which edition of a table of aliases was applied to a list. */
export interface AliasTableVersion {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly version: string;
  /** SHA-256 over the canonical JSON of the rows. */
  readonly hash: string;
  /** Rows that speak of entries of the list. */
  readonly names: number;
}

export interface ActiveLists {
  readonly versions: readonly ListVersion[];
  readonly entries: readonly ListEntry[];
  /** SHA-256 over all list hashes: changes when any list does. */
  readonly hash: string;
}
