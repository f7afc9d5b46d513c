import type { Flag } from '../../model/flag.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { flagSubject } from './flag-subject.ts';
import { type FlagGroup, groupFlags } from './group-flags.ts';
import { standingOf } from './standing.ts';

/** Labels of the suppliers that a file came from, each once, by code unit; null where none is known. */
export function suppliersByFile(index: EvidenceIndex): (file: string) => readonly (string | null)[] {
  const found = new Map<string, Set<string | null>>();
  for (const occurrence of index.ledger.occurrences()) {
    if (occurrence.file === null || occurrence.state === 'held') continue;
    const known = found.get(occurrence.file);
    if (known === undefined) found.set(occurrence.file, new Set([occurrence.supplier]));
    else known.add(occurrence.supplier);
  }
  const nobody = [null];
  return (file) => {
    const labels = found.get(file);
    if (labels === undefined) return nobody;
    const named = [...labels].filter((label) => label !== null).sort();
    return named.length > 0 ? named : nobody;
  };
}

/** The groups of all flags of an index, what should be looked at first coming first. */
export function readFlagGroups(index: EvidenceIndex): FlagGroup[] {
  const decisions = index.dispositions.bySubject();
  return groupFlags(index.results.flags(), suppliersByFile(index), (subject) => decisions.get(subject) ?? []);
}

/**
 * What is decided about each flag, for exports: a decision shows only while it stands for every supplier of the file,
 * else the flag is open.
 */
export function reviewsOfFlags(index: EvidenceIndex): (flag: Flag) => Flag['review'] {
  const decisions = index.dispositions.bySubject();
  if (decisions.size === 0) return () => 'open';
  const suppliersOf = suppliersByFile(index);
  return (flag) => {
    const reviews = suppliersOf(flag.file).map((supplier): Flag['review'] => {
      const { state, last } = standingOf(flag, decisions.get(flagSubject(flag, supplier)) ?? []);
      return state === 'decided' ? (last?.decision ?? 'open') : 'open';
    });
    return new Set(reviews).size === 1 ? reviews[0]! : 'open';
  };
}
