import type { LabelEntry, LabelIndex } from './label-index.ts';

/**
 * Labels read with mistakes: one differing character in a label of 6 or more, two in one of 9 or more. Only labels
 * may be this loose; values never are.
 */
export function nearLabel(
  index: LabelIndex,
  key: string,
  from: number,
): { entry: LabelEntry; end: number } | null {
  let best: { entry: LabelEntry; end: number } | null = null;
  let bestScore = 0;
  for (const candidates of candidatesFor(index, key[from], key[from + 1])) {
    for (const entry of candidates) {
      const length = entry.key.length;
      if (length > key.length - from + 2 || length <= bestScore) continue;
      const allowed = length >= 9 ? 2 : 1;
      if (!mayBeWithin(entry.key, key, from, allowed)) continue;
      const found = prefixWithin(entry.key, key, from, allowed);
      if (found === null) continue;
      const score = length - 2 * found.edits;
      if (score > bestScore) {
        bestScore = score;
        best = { entry, end: found.end };
      }
    }
  }
  return best;
}

interface Buckets {
  readonly byFirst: ReadonlyMap<string, readonly LabelEntry[]>;
  readonly bySecond: ReadonlyMap<string, readonly LabelEntry[]>;
}

const buckets = new WeakMap<LabelIndex, Buckets>();

/** Labels that share the first or the second character. */
function candidatesFor(
  index: LabelIndex,
  first: string | undefined,
  second: string | undefined,
): (readonly LabelEntry[])[] {
  let known = buckets.get(index);
  if (known === undefined) {
    const byFirst = new Map<string, LabelEntry[]>();
    const bySecond = new Map<string, LabelEntry[]>();
    for (const entry of index.entries) {
      if (entry.key.length < 6) continue;
      put(byFirst, entry.key[0]!, entry);
      put(bySecond, entry.key[1]!, entry);
    }
    known = { byFirst, bySecond };
    buckets.set(index, known);
  }
  return [known.byFirst.get(first ?? '') ?? [], known.bySecond.get(second ?? '') ?? []];
}

function put(map: Map<string, LabelEntry[]>, key: string, entry: LabelEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

/**
 * Cheap test before the costly one: of a label cut into one part more than edits are allowed, at least one part must
 * stand in the text as it is, at most that many characters off its place.
 */
function mayBeWithin(label: string, text: string, from: number, allowed: number): boolean {
  const parts = allowed + 1;
  for (let part = 0; part < parts; part++) {
    const start = Math.floor((label.length * part) / parts);
    const piece = label.slice(start, Math.floor((label.length * (part + 1)) / parts));
    for (let shift = -allowed; shift <= allowed; shift++) {
      if (text.startsWith(piece, Math.max(0, from + start + shift))) return true;
    }
  }
  return false;
}

/** End of the prefix of `text` (from a place on) that equals the label up to `allowed` edits; null if there is none. */
function prefixWithin(
  label: string,
  text: string,
  from: number,
  allowed: number,
): { end: number; edits: number } | null {
  const width = label.length;
  const reach = Math.min(text.length - from, width + allowed);
  let previous: number[] = [];
  for (let column = 0; column <= reach; column++) previous.push(column);
  for (let row = 1; row <= width; row++) {
    const current: number[] = [row];
    let least = row;
    for (let column = 1; column <= reach; column++) {
      const substitution = previous[column - 1]! + (label[row - 1] === text[from + column - 1] ? 0 : 1);
      const value = Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > allowed) return null;
    previous = current;
  }
  let bestEnd = -1;
  let bestValue = allowed + 1;
  for (let column = Math.max(0, width - allowed); column <= reach; column++) {
    if (previous[column]! < bestValue) {
      bestValue = previous[column]!;
      bestEnd = column;
    }
  }
  return bestEnd < 0 ? null : { end: from + bestEnd, edits: bestValue };
}
