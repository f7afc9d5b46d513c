import type { Flag } from '../../model/flag.ts';
import type { FlagChange, FlagChangeKind } from '../../model/flag-change.ts';

/** A difference before it is known why. */
export type FlagDifference = Omit<FlagChange, 'reason'>;

/**
 * How the flags of one file differ from those before. Two flags are the same mention when they tell of the same entry
 * of the same list on the same page and stand on the same words: the same place first, then the places that share most
 * characters (a better alias may begin or end elsewhere), then the same words elsewhere on the page (it was read
 * again). Each flag is paired once; what is left is gone or new.
 */
export function compareFlags(before: readonly Flag[], after: readonly Flag[]): FlagDifference[] {
  const differences: FlagDifference[] = [];
  const old = groups(before);
  for (const [key, now] of groups(after)) {
    differences.push(...compareGroup(old.get(key) ?? [], now));
    old.delete(key);
  }
  for (const left of old.values()) differences.push(...compareGroup(left, []));
  return differences.sort(byPlace);
}

/** The flags as they were before some differences, the latest undone first. */
export function undoChanges(
  flags: readonly Flag[],
  changes: readonly Pick<FlagChange, 'before' | 'after'>[],
): Flag[] {
  const standing = new Map(flags.map((flag) => [flag.id, flag]));
  for (const { before, after } of changes) {
    if (after !== null) standing.delete(after.id);
    if (before !== null) standing.set(before.id, before);
  }
  return [...standing.values()];
}

/** One entry of one list on one page. */
function groups(flags: readonly Flag[]): Map<string, Flag[]> {
  const grouped = new Map<string, Flag[]>();
  for (const flag of flags) {
    const key = JSON.stringify([flag.page, flag.list.id, flag.entry.id]);
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, [flag]);
    else known.push(flag);
  }
  return grouped;
}

function compareGroup(before: readonly Flag[], after: readonly Flag[]): FlagDifference[] {
  const old = new Set(before);
  const now = new Set(after);
  const pairs: [Flag, Flag][] = [];
  const pair = (one: Flag | undefined, other: Flag): void => {
    if (one === undefined) return;
    old.delete(one);
    now.delete(other);
    pairs.push([one, other]);
  };
  const byId = new Map(before.map((flag) => [flag.id, flag]));
  for (const flag of after) pair(byId.get(flag.id), flag);
  for (const { one, other } of overlaps([...old], [...now]))
    if (old.has(one) && now.has(other)) pair(one, other);
  const byQuote = new Map<string, Flag[]>();
  for (const flag of [...old].sort(byStart)) {
    const key = words(flag);
    byQuote.set(key, [...(byQuote.get(key) ?? []), flag]);
  }
  for (const flag of [...now].sort(byStart)) pair(byQuote.get(words(flag))?.shift(), flag);
  return [
    ...pairs.flatMap(([one, other]): FlagDifference[] => {
      const kind = kindOf(one, other);
      return kind === null ? [] : [{ kind, file: other.file, before: one, after: other }];
    }),
    ...[...old].map((flag): FlagDifference => ({ kind: 'gone', file: flag.file, before: flag, after: null })),
    ...[...now].map((flag): FlagDifference => ({ kind: 'new', file: flag.file, before: null, after: flag })),
  ];
}

/** Pairs that share characters, those that share most first. Walks both by place: pages with thousands of hits exist. */
function overlaps(before: Flag[], after: Flag[]): { one: Flag; other: Flag; shared: number }[] {
  const found: { one: Flag; other: Flag; shared: number }[] = [];
  before.sort(byStart);
  after.sort(byStart);
  let from = 0;
  for (const other of after) {
    while (from < before.length && before[from]!.offsets[1] <= other.offsets[0]) from++;
    for (let at = from; at < before.length && before[at]!.offsets[0] < other.offsets[1]; at++) {
      const one = before[at]!;
      const shared = Math.min(one.offsets[1], other.offsets[1]) - Math.max(one.offsets[0], other.offsets[0]);
      if (shared > 0) found.push({ one, other, shared });
    }
  }
  return found.sort(
    (left, right) =>
      right.shared - left.shared || byStart(left.other, right.other) || byStart(left.one, right.one),
  );
}

function byStart(one: Flag, other: Flag): number {
  return (
    one.offsets[0] - other.offsets[0] || one.offsets[1] - other.offsets[1] || (one.id < other.id ? -1 : 1)
  );
}

/** In the order of the pages. */
function byPlace(one: FlagDifference, other: FlagDifference): number {
  const first = (one.after ?? one.before)!;
  const second = (other.after ?? other.before)!;
  return first.page - second.page || byStart(first, second);
}

function words(flag: Flag): string {
  return flag.quote.replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * What of a flag must differ to be told. The edition of the list, its date and the box are no part of it: they differ
 * after every import. A mention that only moved because the page was read again is the same.
 */
function kindOf(before: Flag, after: Flag): Extract<FlagChangeKind, 'regraded' | 'changed'> | null {
  if (before.grade !== after.grade) return 'regraded';
  const [entryBefore, entryAfter] = [before.entry.hash, after.entry.hash];
  // A decision about a flag holds for the entry as it was: whoever decided is told when it says something else now.
  if (entryBefore !== undefined && entryAfter !== undefined && entryBefore !== entryAfter) return 'changed';
  return JSON.stringify(tellingParts(before)) === JSON.stringify(tellingParts(after)) ? null : 'changed';
}

function tellingParts(flag: Flag): unknown {
  return [
    flag.polarity.value,
    flag.entry.name,
    flag.entry.matchedAlias,
    flag.entry.aliasOrigin,
    flag.rule,
    alternates(flag),
  ];
}

/** The other entries that the words could mean, as the explanation names them. */
function alternates({ explanation }: Flag): string {
  return /; the same words could also mean ([^;]*)/u.exec(explanation)?.[1] ?? '';
}
