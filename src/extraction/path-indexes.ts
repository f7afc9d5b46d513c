import type { Field } from '../model/field.ts';

/** Paths that bear a list of values: their last part takes the index. */
const listPaths = new Set([
  'payment.invoice',
  'production.inputLot',
  'production.outputLot',
  'execution.handwriting',
  'policy.clause',
  'controls.control',
]);

/** Things whose index always stays, even where there is only one (contract §4). */
const alwaysIndexed = new Set(['goods', 'audit.finding']);

/** True when a path may bear several values at once, each with its own index at the end. */
export function mayRepeat(path: string, repeating: ReadonlySet<string>): boolean {
  if (path.includes('[')) return false;
  if (path.startsWith('references.') || listPaths.has(path)) return true;
  return repeating.has(path) && !path.startsWith('parties.');
}

/**
 * Numbers repeating things from 0 in the order given by their printed index, and leaves the index out where there is
 * only one, except in `goods` and `audit.finding`.
 */
export function compactIndexes(fields: readonly Field[]): Field[] {
  const numbers = new Map<string, Set<number>>();
  for (const field of fields) {
    for (const [prefix, index] of indexesOf(field.path)) {
      const known = numbers.get(prefix);
      if (known === undefined) numbers.set(prefix, new Set([index]));
      else known.add(index);
    }
  }
  const order = new Map<string, ReadonlyMap<number, number>>();
  for (const [prefix, set] of numbers) {
    const sorted = [...set].sort((one, other) => one - other);
    order.set(prefix, new Map(sorted.map((number, index) => [number, index])));
  }
  return fields.map((field) => ({ ...field, path: renumbered(field.path, order) }));
}

function indexesOf(path: string): [string, number][] {
  const found: [string, number][] = [];
  for (const match of path.matchAll(/\[(\d+)\]/g)) found.push([path.slice(0, match.index), Number(match[1])]);
  return found;
}

function renumbered(path: string, order: ReadonlyMap<string, ReadonlyMap<number, number>>): string {
  return path.replace(/^([^[]*)\[(\d+)\]/, (_, prefix: string, digits: string) => {
    const numbers = order.get(prefix);
    if (numbers?.size === 1 && !alwaysIndexed.has(prefix)) return prefix;
    return `${prefix}[${numbers?.get(Number(digits)) ?? 0}]`;
  });
}
