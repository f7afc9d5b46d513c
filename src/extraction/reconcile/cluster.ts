import type { Grounding } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { foldKey } from '../../text/fold.ts';
import type { ValueContext } from '../../values/index.ts';
import {
  compareEntries,
  comparePlaces,
  compareReaders,
  compareText,
  type GroundedCandidate,
  meaningOf,
  readerOf,
  shareWords,
} from './grounded-candidate.ts';
import { likenessOf, type Reading } from './same-reading.ts';

/** Candidates of one path that say the same. */
export interface Cluster {
  readonly path: string;
  readonly value: string;
  readonly kind: ValueKind;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
  /** Best first: the first one gives the value. */
  readonly members: readonly GroundedCandidate[];
  /** See `strengthOf`. */
  readonly strength: number;
  /** Who read it: the rules' side as one, any other engine by itself. */
  readonly readers: readonly string[];
  /** Places where each of its groundings stands once, best first. */
  readonly groundings: readonly Grounding[];
}

/** Candidates that say the same: of one reader by the normalised value, of two readers also where one says more. */
export function clusterCandidates(
  candidates: readonly GroundedCandidate[],
  context: ValueContext,
): Cluster[] {
  // A number printed twice, once under a heading with its unit, is one value.
  const ordered = [...candidates].sort(compareEntries);
  const units = new Map<string, string>();
  for (const { candidate, grounding } of ordered) {
    if (candidate.unit != null && grounding !== null)
      units.set(`${candidate.path}\u0000${foldKey(candidate.value)}`, candidate.unit);
  }
  const groups = new Map<string, { entries: GroundedCandidate[]; make: Omit<Cluster, Reckoned> }>();
  for (const entry of ordered) {
    const { candidate } = entry;
    const unit = candidate.unit ?? units.get(`${candidate.path}\u0000${foldKey(candidate.value)}`);
    const { key: same, normalized, readings, warnings } = meaningOf(entry, context, unit);
    const key = [
      readerOf(candidate.engine),
      candidate.path,
      candidate.polarity,
      candidate.basis.kind,
      same,
    ].join('\u0000');
    const known = groups.get(key);
    if (known !== undefined) {
      known.entries.push(entry);
      continue;
    }
    groups.set(key, {
      entries: [entry],
      make: {
        path: candidate.path,
        value: candidate.value,
        kind: candidate.kind as ValueKind,
        normalized,
        readings,
        warnings: [...warnings, ...(candidate.warnings ?? [])],
      },
    });
  }
  return agreeing([...groups.values()].map(({ entries, make }) => reckoned(make, entries)));
}

type Reckoned = 'members' | 'strength' | 'readers' | 'groundings';

function reckoned(make: Omit<Cluster, Reckoned>, members: readonly GroundedCandidate[]): Cluster {
  return {
    ...make,
    members,
    strength: strengthOf(members),
    readers: [...new Set(members.map(({ candidate }) => readerOf(candidate.engine)))].sort(compareReaders),
    groundings: groundingsOf(members),
  };
}

/** Joins what different readers say alike. */
function agreeing(clusters: readonly Cluster[]): Cluster[] {
  const byPath = new Map<string, Cluster[]>();
  for (const one of clusters) {
    const list = byPath.get(one.path);
    if (list === undefined) byPath.set(one.path, [one]);
    else list.push(one);
  }
  const found: Cluster[] = [];
  for (const list of byPath.values()) {
    const readers = [...new Set(list.flatMap((one) => one.readers))].sort(compareReaders);
    let joined = list.filter((one) => one.readers[0] === readers[0]);
    for (const reader of readers.slice(1)) {
      joined = joinTwo(
        joined,
        list.filter((one) => one.readers[0] === reader),
      );
    }
    found.push(...joined);
  }
  return found;
}

/** Joins each cluster of another reader with the one it agrees with best: each with one. */
function joinTwo(own: readonly Cluster[], others: readonly Cluster[]): Cluster[] {
  const pairs: { one: Cluster; other: Cluster; worth: number }[] = [];
  for (const one of own) {
    for (const other of others) {
      const worth = agreement(one, other);
      if (worth > 0) pairs.push({ one, other, worth });
    }
  }
  pairs.sort(
    (first, second) =>
      second.worth - first.worth ||
      compareClusters(first.one, second.one) ||
      compareClusters(first.other, second.other),
  );
  const partner = new Map<Cluster, Cluster>();
  const taken = new Set<Cluster>();
  for (const { one, other } of pairs) {
    if (partner.has(one) || taken.has(other)) continue;
    partner.set(one, other);
    taken.add(other);
  }
  return [
    ...own.map((one) => {
      const other = partner.get(one);
      return other === undefined ? one : joined(one, other);
    }),
    ...others.filter((other) => !taken.has(other)),
  ];
}

/** How well two clusters of different readers agree; 0 when they do not. */
function agreement(one: Cluster, other: Cluster): number {
  const first = one.members[0]!.candidate;
  const second = other.members[0]!.candidate;
  if (first.polarity !== second.polarity) return 0;
  if (!compatible(first.subject, second.subject)) return 0;
  const likeness = likenessOf(readingOf(one), readingOf(other));
  if (likeness === null || likeness === 'short') return 0;
  const together = one.groundings.some((place) => other.groundings.some((known) => shareWords(place, known)));
  return (
    (likeness === 'same' ? 2 : 1) + (together ? 2 : 0) + (first.basis.kind === second.basis.kind ? 0.5 : 0)
  );
}

/** A subject that an engine does not name leaves it open; the number of a line is said by the path. */
function compatible(one: string, other: string): boolean {
  const open = (subject: string): boolean => subject === 'document' || / \d+$/.test(subject);
  return open(one) || open(other) || foldKey(one) === foldKey(other);
}

export function readingOf(one: Cluster): Reading {
  return {
    kind: one.kind,
    value: one.value,
    normalized: one.normalized,
    readings: one.readings,
    places: one.groundings,
  };
}

/** Kinds of which the fuller of two agreeing readings is the better one: the whole name, the whole address. */
const fullerKinds = new Set<ValueKind>(['party-name', 'address']);

function joined(one: Cluster, other: Cluster): Cluster {
  const [leads, follows] = leading(one, other) ? [one, other] : [other, one];
  const cluster = reckoned(
    {
      path: leads.path,
      value: leads.value,
      kind: leads.kind,
      normalized: leads.normalized,
      readings: leads.readings,
      warnings: leads.warnings,
    },
    [...leads.members, ...follows.members],
  );
  // Where the shorter of two readings stands alone, the page does not say the longer one.
  return likenessOf(readingOf(leads), readingOf(follows)) === 'same' || leads.groundings.length === 0
    ? cluster
    : { ...cluster, groundings: leads.groundings };
}

/** Whether the first of two agreeing readings gives the value: grounded, stated, fuller, in the page's own print. */
function leading(one: Cluster, other: Cluster): boolean {
  const [first, second] = [one, other].map((each) => {
    const best = each.groundings[0];
    return [
      Number(best !== undefined),
      Number(each.members[0]!.candidate.basis.kind === 'stated'),
      fullerKinds.has(each.kind) ? foldKey(each.value).length : 0,
      best === undefined ? 0 : faithfulness(best),
      -each.warnings.length,
    ];
  }) as [number[], number[]];
  for (let index = 0; index < first.length; index++) {
    if (first[index] !== second[index]) return first[index]! > second[index]!;
  }
  // The rules' side comes first: its offsets name the field, and decisions hang on them.
  return true;
}

/** How near a grounding keeps to the print, 0..2. */
export function faithfulness(grounding: Grounding): number {
  return grounding.status === 'exact' || grounding.status === 'normalized'
    ? 2
    : grounding.status === 'ocr-tolerant'
      ? 1
      : 0;
}

/** The best candidate's score, a little more for each further place that says the same; little when nothing grounds. */
function strengthOf(members: readonly GroundedCandidate[]): number {
  const best = members.reduce((most, { candidate }) => Math.max(most, candidate.score), 0);
  const places = new Set(
    members.flatMap(({ grounding }) =>
      grounding === null ? [] : [`${grounding.page}:${grounding.offsets.join('-')}`],
    ),
  );
  if (places.size === 0) return best * 0.2;
  return Math.min(1, best + Math.min(0.09, 0.03 * (places.size - 1)));
}

export function bestScore(one: Cluster): number {
  return one.members.reduce((best, member) => Math.max(best, member.candidate.score), 0);
}

/** A total order of clusters: stronger first, then as they stand in the document. */
export function compareClusters(one: Cluster, other: Cluster): number {
  return (
    other.strength - one.strength ||
    comparePlaces(one.groundings[0] ?? null, other.groundings[0] ?? null) ||
    compareText(one.value, other.value) ||
    compareEntries(one.members[0]!, other.members[0]!)
  );
}

function groundingsOf(members: readonly GroundedCandidate[]): Grounding[] {
  const found: Grounding[] = [];
  for (const { grounding } of members) {
    if (grounding === null) continue;
    const overlaps = found.some(
      (other) =>
        other.page === grounding.page &&
        other.file === grounding.file &&
        other.offsets[0] < grounding.offsets[1] &&
        other.offsets[1] > grounding.offsets[0],
    );
    if (!overlaps) found.push(grounding);
  }
  return found;
}
