import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { contradictionsIn } from '../../index/flag-groups/contradictions.ts';
import { flagSubject } from '../../index/flag-groups/flag-subject.ts';
import { type FlagGroup, groupFlags } from '../../index/flag-groups/group-flags.ts';
import { standingOf } from '../../index/flag-groups/standing.ts';
import type { Flag } from '../../model/flag.ts';
import type { Occurrence } from '../../model/source-file.ts';
import { addUnder } from '../add-under.ts';
import type { MayBeTold } from './may-be-told.ts';

/** Mentions on pages that may be told, with what was decided about them, and their groups made of these alone. */
export function toldFlags(
  index: EvidenceIndex,
  told: MayBeTold,
): { readonly flags: Flag[]; readonly groups: FlagGroup[]; readonly oneSided: number } {
  const decisions = index.dispositions.bySubject();
  const suppliersOf = suppliersByFile(told.occurrences);
  const all = [...index.results.flags()];
  const flags = all
    .filter((flag) => told.isPageTold(flag))
    .map((flag): Flag => {
      const reviews = suppliersOf(flag.file).map((supplier): Flag['review'] => {
        const { state, last } = standingOf(flag, decisions.get(flagSubject(flag, supplier)) ?? []);
        return state === 'decided' ? (last?.decision ?? 'open') : 'open';
      });
      return { ...flag, review: new Set(reviews).size === 1 ? reviews[0]! : 'open' };
    });
  const groups = groupFlags(flags, suppliersOf, (subject) => decisions.get(subject) ?? []);
  const isWithheld = all.length > flags.length;
  return { flags, groups, oneSided: isWithheld ? contradictionsLeft(index, all, told) : 0 };
}

/** Denials that may be told and are contradicted by a mention that may not, or the other way round. */
function contradictionsLeft(index: EvidenceIndex, all: readonly Flag[], told: MayBeTold): number {
  const suppliersOf = suppliersByFile([...index.ledger.occurrences()]);
  const bySupplier = new Map<string | null, Flag[]>();
  for (const flag of all) for (const supplier of suppliersOf(flag.file)) addUnder(bySupplier, supplier, flag);
  let left = 0;
  for (const flags of bySupplier.values())
    for (const { denied, stated } of contradictionsIn(flags))
      if (told.isPageTold(denied) !== told.isPageTold(stated)) left++;
  return left;
}

/** Labels of the suppliers that a file came from, each once, by code unit; null where none is known. */
function suppliersByFile(occurrences: readonly Occurrence[]): (file: string) => readonly (string | null)[] {
  const found = new Map<string, Set<string>>();
  for (const { file, supplier } of occurrences) {
    if (file === null || supplier === null) continue;
    const known = found.get(file);
    if (known === undefined) found.set(file, new Set([supplier]));
    else known.add(supplier);
  }
  const sorted = new Map([...found].map(([file, labels]) => [file, [...labels].sort()]));
  const nobody = [null];
  return (file) => sorted.get(file) ?? nobody;
}
