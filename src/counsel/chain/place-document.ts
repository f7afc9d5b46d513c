import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { MatterDocument } from '../../model/matter.ts';
import type { PlacedStep } from '../snapshot/snapshot.ts';
import { stepName } from './chain-steps.ts';
import {
  goodsStep,
  importStep,
  listedFirms,
  makerNameStep,
  type StepStatement,
  statedSteps,
  titleStep,
} from './step-statements.ts';

/** The rule that places a document by goods that it is about. */
export const goodsRule = 'goods that this step puts out';

/**
 * Where a document belongs in a chain (id of `supply_chain_steps.json`; null: none is known): as a person decided, else as
 * the document states, else by the first of these rules that tells one step: the process in the title of a record of
 * production, a paper of the entry itself, the goods it is about (whose output they are), the process in the name of the
 * maker of a record of production. Each rule is named in `because`; a document that speaks of several steps belongs to no
 * single one.
 */
export function placeDocument(
  document: EvidenceDocument,
  fields: readonly ReviewedField[],
  chain: string | null,
  matterDocument: MatterDocument | null,
): PlacedStep {
  const component = matterDocument?.component ?? null;
  const at = (
    step: number | null,
    basis: PlacedStep['basis'],
    because: string,
    field: ReviewedField | null = null,
  ): PlacedStep => ({
    step,
    name: stepName(chain, step),
    component,
    basis,
    because,
    field: field?.field.id ?? null,
  });

  if (matterDocument !== null && matterDocument.step !== null)
    return at(matterDocument.step, 'person', 'placed by a person');
  if (chain === null) return at(null, 'inferred', 'no supply chain is known for the matter');

  const listed = new Set(listedFirms(fields, chain).map(({ step }) => step));
  if (listed.size > 1) return at(null, 'stated', 'states firms of several steps');
  const states = statedSteps(fields, chain);
  if (states.length > 1) return at(null, 'stated', 'states several steps');
  if (states.length === 1) return byWord('stated', 'states the process', states[0]!);

  const title = titleStep(document, fields, chain);
  if (title !== null) return byWord('inferred', 'process in the title', title);
  const imported = importStep(document, chain);
  if (imported !== null) return at(imported, 'inferred', 'document of the entry itself');
  const goods = goodsStep(fields, chain);
  if (goods !== null) return byWord('inferred', goodsRule, goods);
  const name = makerNameStep(document, fields, chain);
  if (name !== null) return byWord('inferred', 'process in the name of the maker', name);
  return at(null, 'inferred', 'no single step is told by its words');

  function byWord(
    basis: PlacedStep['basis'],
    rule: string,
    { step, word, field }: StepStatement,
  ): PlacedStep {
    return at(step, basis, `${rule}: ${word}`, field);
  }
}
