import { delistedOn } from './edition-carry.ts';
import type { ListEntry, ListSource, PartyEntry, RegionalOrderEntry } from './list.ts';

type ListedEntry = PartyEntry | RegionalOrderEntry;

/** What is known of an entry on a day. `not-known`: the history on hand does not tell. */
export type Standing = 'listed' | 'not-listed' | 'not-known';

export interface ListedAnswer {
  readonly day: string;
  readonly standing: Standing;
  /** What the answer rests on, and what it cannot rest on: one sentence without a full stop each. */
  readonly because: readonly string[];
}

/** Something that the editions on hand tell of an entry, by its day. */
export interface HistoryLine {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly what: string;
}

/** Lists whose publisher writes a new date over the old one when a row is amended. */
const overwritesDates: ReadonlyMap<string, string> = new Map([
  [
    'uflpa',
    'DHS overwrites the effective date of a row when it amends it, so that an earlier one may be lost',
  ],
]);

/**
 * Days on which lists began: nothing was listed before. The UFLPA Entity List was first published with effect from
 * 21 June 2022, the day on which Pub. L. 117-78 section 3 took effect.
 */
const began: ReadonlyMap<string, string> = new Map([['uflpa', '2022-06-21']]);

const byVersion = (one: ListSource, other: ListSource): number =>
  one.version < other.version ? -1 : one.version > other.version ? 1 : 0;

function entryIn(edition: ListSource, id: string): ListedEntry | null {
  const found = edition.entries.find((entry) => entry.id === id && isListed(entry));
  return found !== undefined && isListed(found) ? found : null;
}

/** True when an entry is in an edition and on the list by it. */
function has(edition: ListSource, id: string): boolean {
  const entry = entryIn(edition, id);
  return entry !== null && delistedOn(entry) === null;
}

/** True for what a list names with a day: parties, vessels, orders on the goods of a region. */
export function isListed(entry: ListEntry): entry is ListedEntry {
  return entry.kind === 'party' || entry.kind === 'vessel' || entry.kind === 'regional-order';
}

function datesOf(editions: readonly ListSource[], id: string): { day: string; edition: ListSource }[] {
  return editions
    .flatMap((edition) => (entryIn(edition, id)?.listed ?? []).map((day) => ({ day, edition })))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/**
 * Whether an entry was on a list on a day, as far as the editions on hand tell.
 * @param editions of one list, at least one, in any order.
 * @param day YYYY-MM-DD.
 */
export function listedOn(editions: readonly ListSource[], id: string, day: string): ListedAnswer {
  const sorted = [...editions].sort(byVersion);
  const list = sorted[0]!.id;
  const answer = (standing: Standing, ...because: string[]): ListedAnswer => ({ day, standing, because });
  const start = began.get(list);
  if (start !== undefined && day < start) return answer('not-listed', `the list began on ${start}`);
  const first = datesOf(sorted, id)[0];
  const then = sorted.findLast((edition) => edition.version <= day);
  const next = sorted.find((edition) => edition.version > day);
  const unseen = (edition: ListSource): string[] =>
    next === undefined && day > edition.retrieved
      ? [`what changed after ${edition.retrieved}, when that edition was fetched, is not known`]
      : [];
  if (then === undefined) {
    if (first === undefined)
      return answer(
        'not-known',
        `the oldest edition on hand is of ${sorted[0]!.version} and gives no date for it`,
      );
    const given = `the edition of ${first.edition.version} gives ${first.day} as its effective date`;
    if (first.day <= day) return answer('listed', given);
    const overwrites = overwritesDates.get(list);
    return overwrites === undefined
      ? answer('not-listed', `${given}, and none before`)
      : answer('not-known', `${given}, and none before`, overwrites);
  }
  const entry = entryIn(then, id);
  if (entry !== null) {
    const off = delistedOn(entry);
    if (off !== null && off <= day)
      return answer('not-listed', `the edition of ${then.version} has it as no longer listed from ${off}`);
    const there = `it is in the edition of ${then.version}`;
    if (next !== undefined && !has(next, id) && day > then.retrieved)
      return answer(
        'not-known',
        there,
        `the next edition on hand, of ${next.version}, has it no more; on which day it left the list is not known`,
      );
    return answer('listed', there, ...unseen(then));
  }
  const absent = `it is not in the edition of ${then.version}`;
  if (first !== undefined && first.day > then.version && first.day <= day)
    return answer(
      'listed',
      `the edition of ${first.edition.version} gives ${first.day} as its effective date`,
    );
  const before = sorted.findLast((edition) => edition.version < then.version && has(edition, id));
  if (before !== undefined)
    return answer(
      'not-listed',
      `it is in the edition of ${before.version} and no longer in that of ${then.version}`,
      ...unseen(then),
    );
  if (first !== undefined && first.day <= then.version)
    return answer(
      'not-known',
      absent,
      `the edition of ${first.edition.version} gives ${first.day} as its effective date`,
    );
  const after = unseen(then);
  if (after.length > 0) return answer('not-known', absent, ...after);
  const dated = first === undefined ? [] : [`the first date on hand is ${first.day}`];
  if (next !== undefined && has(next, id) && day > then.retrieved) {
    const since = `the next edition on hand, of ${next.version}, has it`;
    const overwrites = overwritesDates.get(list);
    if (first === undefined) return answer('not-known', absent, `${since} and gives no date`);
    if (overwrites !== undefined) return answer('not-known', absent, since, ...dated, overwrites);
  }
  return answer('not-listed', absent, ...dated);
}

/** Where the history on hand of a list ends, as sentences without full stops. */
export function historyEnds(editions: readonly ListSource[]): string[] {
  const sorted = [...editions].sort(byVersion);
  const [oldest, newest] = [sorted[0]!, sorted.at(-1)!];
  const overwrites = overwritesDates.get(oldest.id);
  return [
    `The editions of ${oldest.title} on hand are of ${[...new Set(sorted.map((edition) => edition.version))].join(', ')}`,
    `For days before ${oldest.version} there are only the effective dates that the editions print${overwrites === undefined ? '' : `; ${overwrites}`}`,
    `After ${newest.retrieved}, when the last was fetched, nothing is known`,
  ];
}

/** What the editions on hand tell of an entry, oldest first. */
export function historyOf(editions: readonly ListSource[], id: string): HistoryLine[] {
  const sorted = [...editions].sort(byVersion);
  const lines: HistoryLine[] = [];
  const told = new Set<string>();
  for (const { day, edition } of datesOf(sorted, id)) {
    if (told.has(day)) continue;
    told.add(day);
    lines.push({ day, what: `effective date that the edition of ${edition.version} gives` });
  }
  let last: ListedEntry | null = null;
  let wasThere = false;
  for (const edition of sorted) {
    const entry = entryIn(edition, id);
    const off = entry === null ? null : delistedOn(entry);
    const here = entry !== null && off === null;
    const day = edition.version;
    if (here && !wasThere) lines.push({ day, what: `in the edition of this day as "${entry.name}"` });
    if (!here && wasThere) lines.push({ day, what: 'no longer in the edition of this day' });
    if (here && wasThere) {
      const renamed = last?.name !== entry.name;
      // Two editions of one day, the built-in one and an imported one say, are told once.
      if (renamed || lines.at(-1)?.day !== day)
        lines.push({
          day,
          what: renamed
            ? `in the edition of this day under another name: "${entry.name}", before "${last?.name}"`
            : 'in the edition of this day',
        });
      lines.push(...nameChanges(last, entry, day));
    }
    if (here) last = entry;
    wasThere = here;
  }
  return lines.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** How many names of one change are told. */
const namesTold = 5;

function nameChanges(before: ListedEntry | null, now: ListedEntry, day: string): HistoryLine[] {
  if (before === null || !('names' in before) || !('names' in now)) return [];
  const [then, here] = [before, now].map((entry) => new Set(entry.names.map((name) => name.text)));
  const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
    [...from].filter((name) => !other.has(name));
  const line = (what: string, names: readonly string[]): HistoryLine[] =>
    names.length === 0
      ? []
      : [
          {
            day,
            what: `${what}: ${names
              .slice(0, namesTold)
              .map((name) => `"${name}"`)
              .join(', ')}${names.length > namesTold ? ` and ${names.length - namesTold} more` : ''}`,
          },
        ];
  return [
    ...line('names added', missing(here!, then!)),
    ...line('names no longer given', missing(then!, here!)),
  ];
}
