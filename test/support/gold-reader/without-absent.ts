import { notStated } from '../../../schemas/answers/index.ts';

/** The part of an answer that is stated: "not stated", empty lists and empty groups are left out. */
export function withoutAbsent(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return (prune(answer) ?? {}) as Record<string, unknown>;
}

function prune(node: unknown): unknown {
  if (node === notStated) return undefined;
  if (Array.isArray(node)) {
    // Lines of a reading are values, not things that may be absent.
    const kept = node.map(prune).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, child]) => {
    const kept = prune(child);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
