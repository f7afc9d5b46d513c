import { foldKey } from '../../text/fold.ts';
import type { WindowAnswer } from './ask-window.ts';
import { type CheckedReading, scoreOf } from './check-reading.ts';

export interface MergedAnswer {
  readonly readings: readonly CheckedReading[];
  /** Paths that no window states. */
  readonly notStated: readonly string[];
}

/** Tables, where equal lines on different places of the paper are different lines. */
const tables = /^(?:goods|lots|components|stock|capacity|contents|request|audit\.finding)$/u;
/** Paths whose value stands at the end of a paper; that of all others at its beginning. */
const standsLast = /^totals\./u;

interface MergedItem {
  readonly path: string;
  /** Window that it came from last: only items of other windows are compared with it. */
  window: number;
  readonly readings: Map<string, CheckedReading>;
}

/**
 * The answers about the windows of one document as one. A line of a table that stands in the overlap of two windows is
 * one line: told by the lines of the page where its cells were found. Of two readings of one thing the better grounded
 * one is kept, of two equally good ones the longer, as a window may cut the end off.
 */
export function mergeWindows(answers: readonly WindowAnswer[]): MergedAnswer {
  const items: MergedItem[] = [];
  const single = new Map<string, { checked: CheckedReading; window: number }[]>();
  const used = answers.filter((answer) => answer.readings !== null);
  used.forEach((answer, window) => {
    const own = new Map<string, MergedItem>();
    for (const checked of answer.readings ?? []) {
      const { item, path } = checked.reading;
      if (item === null) {
        const list = single.get(path) ?? [];
        list.push({ checked, window });
        single.set(path, list);
        continue;
      }
      const key = `${item.path}[${item.index}]`;
      let entry = own.get(key);
      if (entry === undefined) {
        entry = { path: item.path, window, readings: new Map() };
        own.set(key, entry);
      }
      entry.readings.set(below(path), checked);
    }
    const lastWindow = items.filter((item) => item.window === window - 1);
    for (const item of own.values()) {
      // Lines are shared by neighbours only; claims may be repeated anywhere.
      const others = tables.test(item.path) ? lastWindow : items;
      const known = others.find((other) => other.window !== window && isSame(other, item));
      if (known === undefined) items.push(item);
      else join(known, item, window);
    }
  });
  const complete = answers.every(({ readings, replaced }) => readings !== null || replaced === true);
  return {
    readings: [...[...single].flatMap(([path, list]) => readingsOfPath(path, list)), ...renumbered(items)],
    notStated: (used[0]?.notStated ?? []).filter(
      (path) => complete && used.every((answer) => answer.notStated.includes(path)),
    ),
  };
}

/** What stands behind the index of the thing: `goods[3].hsCode` -> `hsCode`. */
function below(path: string): string {
  return path.slice(path.indexOf(']') + 2);
}

function isSame(one: MergedItem, other: MergedItem): boolean {
  if (one.path !== other.path) return false;
  let agree = 0;
  for (const [part, checked] of other.readings) {
    const known = one.readings.get(part);
    if (known === undefined) continue;
    const equal = saysTheSame(known, checked);
    if (tables.test(one.path)) {
      if (equal && onSameLine(known, checked)) return true;
    } else {
      if (!equal || known.reading.polarity !== checked.reading.polarity) return false;
      agree++;
    }
  }
  return agree > 0;
}

/** Folded values are compared many times over. */
const keys = new WeakMap<CheckedReading, string>();

function keyOf(checked: CheckedReading): string {
  let key = keys.get(checked);
  if (key === undefined) {
    key = foldKey(checked.reading.value);
    keys.set(checked, key);
  }
  return key;
}

/** Equal words, or the one is what a window's edge left of the other. */
function saysTheSame(one: CheckedReading, other: CheckedReading): boolean {
  const first = keyOf(one);
  const second = keyOf(other);
  return first === second || first.startsWith(second) || second.startsWith(first);
}

function onSameLine(one: CheckedReading, other: CheckedReading): boolean {
  if (one.located === null || other.located === null) return false;
  if (one.located.page.ordinal !== other.located.page.ordinal) return false;
  return one.located.lines.some((line) => other.located!.lines.includes(line));
}

function join(known: MergedItem, item: MergedItem, window: number): void {
  known.window = window;
  for (const [part, checked] of item.readings) {
    const before = known.readings.get(part);
    if (before === undefined || better(checked, before)) known.readings.set(part, checked);
  }
}

function better(one: CheckedReading, other: CheckedReading): boolean {
  const difference = scoreOf(one) - scoreOf(other);
  return difference !== 0 ? difference > 0 : one.reading.value.length > other.reading.value.length;
}

/**
 * What the windows say on one path: equal values once, with the best grounding. Where a path takes one value and the
 * windows differ, the one from the place where such values stand keeps its strength, the others are its rivals.
 */
function readingsOfPath(
  path: string,
  list: readonly { checked: CheckedReading; window: number }[],
): CheckedReading[] {
  const byValue = new Map<string, { checked: CheckedReading; window: number }>();
  for (const one of list) {
    const key = `${one.checked.reading.polarity}\u0000${foldKey(one.checked.reading.value)}`;
    const known = byValue.get(key);
    if (known === undefined || better(one.checked, known.checked)) byValue.set(key, one);
  }
  const kept = [...byValue.values()];
  if (kept.length < 2 || kept[0]!.checked.reading.list) return kept.map(({ checked }) => checked);
  const grounded = kept.filter(({ checked }) => checked.located !== null);
  const from = grounded.length > 0 ? grounded : kept;
  const main = standsLast.test(path) ? from.at(-1)! : from[0]!;
  return kept.map((one) => (one === main ? one.checked : { ...one.checked, rival: true }));
}

function renumbered(items: readonly MergedItem[]): CheckedReading[] {
  const next = new Map<string, number>();
  return items.flatMap((item) => {
    const index = next.get(item.path) ?? 0;
    next.set(item.path, index + 1);
    return [...item.readings].map(([part, checked]) => ({
      ...checked,
      reading: {
        ...checked.reading,
        path: `${item.path}[${index}].${part}`,
        item: { path: item.path, index },
        subject: checked.reading.subject.replace(/(?<= )\d+$/u, String(index + 1)),
      },
    }));
  });
}
