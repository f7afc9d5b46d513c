import type { LabelEntry, LabelIndex } from './label-index.ts';

/**
 * Labels read with mistakes: one differing character in a label of 6 or more, two in one of 12 or more. Only labels
 * may be this loose; values never are.
 */
export function nearLabel(
  index: LabelIndex,
  key: string,
  from: number,
): { entry: LabelEntry; end: number } | null {
  let best: { entry: LabelEntry; end: number } | null = null;
  let bestScore = 0;
  for (const entry of index.entries) {
    const length = entry.key.length;
    if (length < 6 || length > key.length - from + 2) continue;
    if (entry.key[0] !== key[from] && entry.key[1] !== key[from + 1]) continue;
    const allowed = length >= 12 ? 2 : 1;
    const end = prefixWithin(entry.key, key, from, allowed);
    if (end === null) continue;
    if (length > bestScore) {
      bestScore = length;
      best = { entry, end };
    }
  }
  return best;
}

/** End of the prefix of `text` (from a place on) that equals the label up to `allowed` edits; null if there is none. */
function prefixWithin(label: string, text: string, from: number, allowed: number): number | null {
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
  return bestEnd < 0 ? null : from + bestEnd;
}
