import type { Relation } from '../../../model/document-decision.ts';
import { capital, relationLabels } from '../../../model/labels.ts';

const hints: Readonly<Record<Relation, string>> = {
  'in-chain': 'belongs to this matter; its fields are reviewed in depth',
  'same-site-other-origin': 'the same site, goods of another origin',
  'other-shipment': 'another order or shipment',
  context: 'about the matter, not of its chain',
  'to-counsel': 'counsel decides what it is',
  hold: 'set aside: shown, searched and exported no more',
};

/** How a document may stand to the matter, in the order of the keys 1 to 6. */
export const relations = (Object.keys(hints) as Relation[]).map((relation) => ({
  relation,
  label: relationLabel(relation),
  hint: hints[relation],
}));

/** What relations are to; null for the only matter there is, which need not be named. */
export function relationTo(matter: string | null): string {
  return matter === null ? 'Relation' : `Relation to ${matter}`;
}

export function relationLabel(relation: Relation | null): string {
  return relation === null ? 'Not triaged' : capital(relationLabels[relation]);
}
