import { findProcessWords } from '../../../schemas/index.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { isShown } from '../sheets/items.ts';
import { stepsOfChain } from './chain-steps.ts';

/** The supply chain that steps are counted in. */
export interface MatterChain {
  readonly id: string | null;
  /** `person`: named in the matter. `inferred`: the one that most documents speak of. */
  readonly basis: 'person' | 'inferred';
  /** How many documents speak of it; 0 where a person named it. */
  readonly documents: number;
}

/** Fields that processes and goods are named in. */
const speaking =
  /^(?:title|tier\.(?:role|step)|origin\.(?:step|process)|capacity\.process|goods\.description|parties\.(?:manufacturer|producer|processor)\.name)$/u;

/**
 * The chain of a matter: the one a person named, else the one whose processes most documents name. Two that as many
 * documents speak of: the one that comes first in the data file; none at all: null.
 */
export function chainOfMatter(
  named: string | null,
  documents: Iterable<{ readonly document: EvidenceDocument; readonly fields: readonly ReviewedField[] }>,
): MatterChain {
  if (named !== null && stepsOfChain(named).length > 0) return { id: named, basis: 'person', documents: 0 };
  const counts = new Map<string, number>();
  for (const { fields } of documents) {
    const chains = new Set<string>();
    for (const reviewed of fields) {
      if (!speaking.test(reviewed.form) || !isShown(reviewed)) continue;
      for (const { steps } of findProcessWords(reviewed.field.value))
        if (new Set(steps.map(({ chain }) => chain)).size === 1) chains.add(steps[0]!.chain);
    }
    for (const chain of chains) counts.set(chain, (counts.get(chain) ?? 0) + 1);
  }
  let best: MatterChain = { id: null, basis: 'inferred', documents: 0 };
  for (const [id, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (count > best.documents) best = { id, basis: 'inferred', documents: count };
  return best;
}
