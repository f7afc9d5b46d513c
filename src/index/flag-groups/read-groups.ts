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
  const groups = groupFlags(
    lightened(index.results.flags()),
    suppliersByFile(index),
    (subject) => decisions.get(subject) ?? [],
  );
  const whole = ({ id }: Flag): Flag => index.results.flag(id)!;
  return groups.map((group) => ({
    ...group,
    first: whole(group.first),
    contradiction:
      group.contradiction === null
        ? null
        : { denied: whole(group.contradiction.denied), stated: whole(group.contradiction.stated) },
  }));
}

/** Flags with what tells groups apart, and nothing twice: all flags of a large index are in memory at once. */
function* lightened(flags: Iterable<Flag>): Iterable<Flag> {
  const shared = new Map<string, unknown>();
  const share = <T>(value: T): T => {
    const key = JSON.stringify(value);
    const known = shared.get(key);
    if (known === undefined) shared.set(key, value);
    return (known as T | undefined) ?? value;
  };
  for (const { alignment: _parts, searched: _form, sectors: _sectors, ...flag } of flags)
    yield {
      ...flag,
      list: share(flag.list),
      entry: share(flag.entry),
      polarity: share(flag.polarity),
      file: share(flag.file),
      document: share(flag.document),
      quote: share(flag.quote),
      ...(flag.passage === undefined ? {} : { passage: share(flag.passage) }),
      explanation: '',
      boxes: [],
      edits: [],
    };
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
