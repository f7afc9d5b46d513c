import type { Grounding } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import type { ValueContext } from '../../values/index.ts';
import {
  compareEntries,
  comparePlaces,
  compareReaders,
  compareText,
  type GroundedCandidate,
  meaningOf,
  ownReader,
  readerOf,
  shareWords,
} from './grounded-candidate.ts';
import { likenessOf } from './same-reading.ts';
import { sameRow } from './same-row.ts';
import { indexedPath, type ThingPath, unindexedPath } from './thing-path.ts';

/** One reading of one thing. */
interface Part {
  readonly entry: GroundedCandidate;
  readonly rest: string;
  readonly kind: ValueKind;
  readonly value: string;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly key: string;
  readonly places: readonly Grounding[];
}

/** One of several things as one reader counts them, or as they are counted after aligning. */
interface Thing {
  readonly index: number | null;
  readonly parts: Part[];
  readonly first: Grounding | null;
}

/** Things that a paper may state anywhere, so that two places of one thing need not stand in one row. */
const scattered = /^(?:origin|tier|execution\.seal|parties\.\w+)$/;
/** Parts that tell one thing from another. */
const telling =
  /^(?:id|lot|articleNumber|description|name|material|component|siteName|text|asPrinted|rangeFrom|rangeTo|number|document|hsCode)$/;
/** Least score of a pair that is one thing. */
const leastScore = 2;
/** Pairs looked at in full; beyond them only those that share a place or a telling value. */
const mostPairs = 40_000;

/**
 * Gives the things that other engines count the indexes of the rules' things: the model's third line of goods is the
 * rules' line that stands at the same words, or else that says the same. What no line of the rules stands for becomes a
 * line of its own, put in where it stands in the document. Two lines are never made one, and none is doubled: what an
 * engine only splits otherwise goes to the line that already says it. Candidates of one engine alone stay as they are.
 */
export function alignThings(
  candidates: readonly GroundedCandidate[],
  context: ValueContext,
): GroundedCandidate[] {
  const prefixes = new Set(candidates.flatMap(({ candidate }) => indexedPath(candidate.path)?.prefix ?? []));
  const untouched: GroundedCandidate[] = [];
  const byPrefix = new Map<string, { path: ThingPath; entry: GroundedCandidate }[]>();
  for (const entry of candidates) {
    const path = indexedPath(entry.candidate.path) ?? unindexedPath(entry.candidate.path, prefixes);
    if (path === null) {
      untouched.push(entry);
      continue;
    }
    const list = byPrefix.get(path.prefix);
    if (list === undefined) byPrefix.set(path.prefix, [{ path, entry }]);
    else list.push({ path, entry });
  }
  for (const [prefix, list] of byPrefix) {
    const readers = [...new Set(list.map(({ entry }) => readerOf(entry.candidate.engine)))];
    if (readers.length < 2 && !(readers[0] !== ownReader && list.some(({ path }) => path.index === null))) {
      untouched.push(...list.map(({ entry }) => entry));
      continue;
    }
    readers.sort(compareReaders);
    let aligned = thingsOf(list, readers[0]!, context);
    for (const reader of readers.slice(1)) {
      aligned = joined(prefix, aligned, thingsOf(list, reader, context));
    }
    aligned.forEach((thing, index) => {
      for (const { entry, rest } of thing.parts) {
        untouched.push({ ...entry, candidate: { ...entry.candidate, path: `${prefix}[${index}].${rest}` } });
      }
    });
  }
  return untouched;
}

/** What one reader counts, in the order of its indexes. */
function thingsOf(
  list: readonly { path: ThingPath; entry: GroundedCandidate }[],
  reader: string,
  context: ValueContext,
): Thing[] {
  const byIndex = new Map<number, Part[]>();
  for (const { path, entry } of list) {
    if (readerOf(entry.candidate.engine) !== reader) continue;
    const { key, normalized, readings } = meaningOf(entry, context, entry.candidate.unit);
    const part: Part = {
      entry,
      rest: path.rest,
      kind: entry.candidate.kind as ValueKind,
      value: entry.candidate.value,
      normalized,
      readings,
      key: `${entry.candidate.polarity}\u0000${key}`,
      places: entry.grounding === null ? [] : [entry.grounding],
    };
    // A path without an index is the first thing.
    const index = path.index ?? 0;
    const known = byIndex.get(index);
    if (known === undefined) byIndex.set(index, [part]);
    else known.push(part);
  }
  return [...byIndex].sort(([one], [other]) => one - other).map(([index, parts]) => thing(index, parts));
}

function thing(index: number | null, parts: Part[]): Thing {
  parts.sort((one, other) => compareText(one.rest, other.rest) || compareEntries(one.entry, other.entry));
  const places = parts.flatMap((part) => part.places).sort(comparePlaces);
  return { index, parts, first: places[0] ?? null };
}

/** The things of two readers as one list, in the order of the first one's. */
function joined(prefix: string, own: readonly Thing[], others: readonly Thing[]): Thing[] {
  const partners = pairs(prefix, own, others);
  const added = own.map((): Part[] => []);
  const rest: Thing[] = [];
  const homes = homesOf(own);
  others.forEach((other, number) => {
    const partner = partners.get(number);
    const left: Part[] = [];
    for (const part of other.parts) {
      const home = partner !== undefined && saidBy(own[partner]!, part) ? partner : homes(part, partner);
      if (home !== null && partner !== undefined) added[home]!.push(part);
      else left.push(part);
    }
    if (partner !== undefined) {
      added[partner]!.push(...left);
      return;
    }
    // Nothing of it is new: another engine only cut the same words into other lines.
    const grounded = other.parts.filter((part) => part.places.length > 0);
    const places = grounded.map((part) => homes(part, undefined, true));
    if (grounded.length > 0 && places.every((place) => place !== null)) {
      grounded.forEach((part, index) => {
        added[places[index]!]!.push(part);
      });
      added[places[0]!]!.push(...other.parts.filter((part) => part.places.length === 0));
    } else rest.push(other);
  });
  const all = own.map((each, number) => ({
    index: each.index,
    parts: [...each.parts, ...added[number]!],
    first: each.first,
  }));
  for (const each of rest) {
    const before =
      each.first === null
        ? -1
        : all.findIndex(({ first }) => first !== null && comparePlaces(first, each.first) > 0);
    const one = { index: each.index, parts: [...each.parts], first: each.first };
    if (before < 0) all.push(one);
    else all.splice(before, 0, one);
  }
  return all;
}

/** True when a thing already says this at these words. */
function saidBy(one: Thing, part: Part): boolean {
  return one.parts.some((known) => saysAtOnePlace(known, part));
}

function saysAtOnePlace(known: Part, part: Part): boolean {
  return (
    known.rest === part.rest &&
    known.entry.candidate.polarity === part.entry.candidate.polarity &&
    known.places.some((place) => part.places.some((own) => shareWords(place, own))) &&
    likenessOf(known, part) !== null
  );
}

/**
 * Finds the thing that already says a part at the same words. Where several do (a line at the head that holds for all
 * of them) the partner decides; without one, only if `anyOfThem`.
 */
function homesOf(
  own: readonly Thing[],
): (part: Part, partner: number | undefined, anyOfThem?: boolean) => number | null {
  const byPage = new Map<string, { number: number; part: Part }[]>();
  own.forEach((each, number) => {
    for (const part of each.parts)
      for (const place of part.places) {
        const key = `${part.rest}\u0000${place.file}\u0000${place.page}`;
        const known = byPage.get(key);
        if (known === undefined) byPage.set(key, [{ number, part }]);
        else known.push({ number, part });
      }
  });
  return (part, partner, anyOfThem = false) => {
    const fits = new Set<number>();
    for (const place of part.places) {
      for (const known of byPage.get(`${part.rest}\u0000${place.file}\u0000${place.page}`) ?? []) {
        if (saysAtOnePlace(known.part, part)) fits.add(known.number);
      }
    }
    if (fits.size === 0) return null;
    if (partner !== undefined && fits.has(partner)) return partner;
    return fits.size === 1 || anyOfThem ? Math.min(...fits) : null;
  };
}

/** For each thing of the second reader the thing of the first that it is. */
function pairs(prefix: string, own: readonly Thing[], others: readonly Thing[]): Map<number, number> {
  const inRows = !scattered.test(prefix);
  const ownCounts = countsOf(own);
  const otherCounts = countsOf(others);
  const isUnique = (key: string): boolean => (ownCounts.get(key) ?? 0) < 2 && (otherCounts.get(key) ?? 0) < 2;
  const scored: { own: number; other: number; score: number; distance: number }[] = [];
  for (const [number, other] of others.entries()) {
    for (const at of candidatesFor(other, own, others.length)) {
      const score = pairScore(own[at]!, other, inRows, isUnique);
      if (score >= leastScore)
        scored.push({ own: at, other: number, score, distance: Math.abs(at - number) });
    }
  }
  scored.sort(
    (one, other) =>
      other.score - one.score ||
      one.distance - other.distance ||
      one.own - other.own ||
      one.other - other.other,
  );
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of scored) {
    if (partners.has(pair.other) || taken.has(pair.own)) continue;
    partners.set(pair.other, pair.own);
    taken.add(pair.own);
  }
  return partners;
}

/** In how many things each value of each part stands. */
function countsOf(things: readonly Thing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of things) {
    for (const key of new Set(each.parts.map((part) => `${part.rest}\u0000${part.key}`))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function candidatesFor(other: Thing, own: readonly Thing[], others: number): number[] {
  const all = own.map((_, index) => index);
  if (own.length * others <= mostPairs) return all;
  return all.filter((index) =>
    own[index]!.parts.some((part) =>
      other.parts.some(
        (wanted) =>
          (part.rest === wanted.rest && part.key === wanted.key && telling.test(part.rest)) ||
          part.places.some((place) =>
            wanted.places.some(
              (known) => Math.abs(place.offsets[0] - known.offsets[0]) < 200 && shareWords(place, known),
            ),
          ),
      ),
    ),
  );
}

/**
 * How surely two things are one: words in common count most, then values that only these two have, then other equal
 * values. Telling parts that differ, and lines of a table in different rows, speak against it.
 */
function pairScore(own: Thing, other: Thing, inRows: boolean, isUnique: (key: string) => boolean): number {
  let score = 0;
  let conflicts = 0;
  let shared = 0;
  let together = false;
  const rests = new Set(other.parts.map((part) => part.rest));
  for (const rest of rests) {
    const mine = own.parts.filter((part) => part.rest === rest);
    const theirs = other.parts.filter((part) => part.rest === rest);
    if (mine.length === 0) continue;
    let best: number | null = null;
    for (const one of mine) {
      for (const part of theirs) {
        const samePolarity = one.entry.candidate.polarity === part.entry.candidate.polarity;
        const same = one.key === part.key || (samePolarity && likenessOf(one, part) !== null);
        const atOnePlace = one.places.some((place) => part.places.some((known) => shareWords(place, known)));
        if (atOnePlace) together = true;
        const unique = isUnique(`${rest}\u0000${one.key}`) && isUnique(`${rest}\u0000${part.key}`);
        const worth = worthOf(atOnePlace, same, one.key === part.key, unique, telling.test(rest));
        best = best === null ? worth : Math.max(best, worth);
      }
    }
    score += best!;
    if (best! < 0) conflicts++;
    else shared++;
  }
  const rows = rowsInCommon(own, other);
  if (rows === true) {
    score += 1;
    if (inRows && !together && conflicts === 0) score += 1;
  }
  if (inRows && rows === false && !together) score -= 2.5;
  // Nothing speaks against it and it adds nothing: the same thing, said at another place.
  if (!inRows && conflicts === 0 && shared === rests.size) score = Math.max(score, leastScore);
  if (rows === null && conflicts === 0 && shared === rests.size) score = Math.max(score, leastScore);
  return score;
}

/** What one pair of readings says for two things being one; see `pairScore`. */
function worthOf(
  atOnePlace: boolean,
  same: boolean,
  equal: boolean,
  unique: boolean,
  isTelling: boolean,
): number {
  if (atOnePlace) return same ? (equal ? 4.5 : 4) : 3;
  if (same) return (unique ? (isTelling ? 2 : 1.2) : 0.4) + (equal ? 0.3 : 0);
  return isTelling ? -3 : -0.7;
}

/** Whether two things stand in one row; null where one of them stands nowhere. */
function rowsInCommon(own: Thing, other: Thing): boolean | null {
  const mine = own.parts.flatMap((part) => part.places);
  const theirs = other.parts.flatMap((part) => part.places);
  if (mine.length === 0 || theirs.length === 0) return null;
  return mine.some((place) => theirs.some((known) => sameRow(place, known)));
}
