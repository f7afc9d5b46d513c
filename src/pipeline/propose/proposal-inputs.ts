import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { hashOf } from '../../model/hashing.ts';
import type { Proposal } from '../../model/language-model.ts';
import { PROPOSALS_STAGE } from '../stages.ts';

/** What stored proposals are for the extraction of a file. */
export interface ProposalInputs {
  /** Part of the key of extraction, and of the file as a whole; empty where nothing was proposed. */
  readonly inputs: readonly string[];
  /** Key under which it is marked that the fields of the file were made with them. */
  readonly key: string;
  proposals(): Proposal[];
}

/** Stored proposals for a file, of earlier runs too and whether or not a model is asked in this one. */
export function proposalInputs(
  context: {
    readonly index: EvidenceIndex;
    readonly settings: { readonly extraction: { readonly engines: readonly string[] } };
  },
  file: string,
): ProposalInputs {
  const { index } = context;
  const counts = context.settings.extraction.engines.includes('llm');
  const inputs = counts ? index.proposals.inputsOf(file) : [];
  return {
    inputs,
    key: hashOf(inputs),
    proposals: () => (inputs.length === 0 ? [] : index.proposals.ofFile(file)),
  };
}

/** Files whose fields were made with other proposals than those that are stored: a run was ended in between. */
export function filesBehind(context: Parameters<typeof proposalInputs>[0]): string[] {
  const { index } = context;
  return index.proposals
    .files()
    .filter(
      (file) =>
        !index.holds.isHeld(file) &&
        index.quarantine.get(file) === null &&
        index.work.outputOf(PROPOSALS_STAGE, file, proposalInputs(context, file).key) === null,
    );
}
