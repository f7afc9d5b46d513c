import type { ModelSettings } from '../../extraction/llm/model-settings.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { workKey } from '../../index/work-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { hashOf, sha256 } from '../../model/hashing.ts';
import type { Proposal } from '../../model/language-model.ts';
import { PAGE_TEXT_VERSION } from '../../model/page-text.ts';

/** Stage under which the event chain tells of what was asked of a model. */
export const PROPOSE_STAGE = 'propose';

export interface ProposalInputs {
  /** Name of the model as its endpoint knows it. */
  readonly model: string;
  readonly promptVersion: number | string;
  readonly settings: ModelSettings;
  /** Version of the document's type; of a person's own type the hash of all it says. */
  readonly typeVersion: number | string;
  /** Pages of one document from which fields are read. */
  readonly pagesPerDocument: number;
}

/**
 * Key of the work of asking about one document: everything that bears on the answer. The same document is asked about
 * again when another model, other parameters, another prompt, type or page text would give another answer; not when it
 * is only asked elsewhere or faster.
 */
export function proposalKey(index: EvidenceIndex, document: EvidenceDocument, given: ProposalInputs): string {
  const { parameters, windowTokens, windowOverlapLines, pictures, pictureBelow, structuredOutput, repairs } =
    given.settings;
  const text = sha256(
    document.pages
      .slice(0, given.pagesPerDocument)
      .map(({ file, page }) => sha256(index.pages.text(file, page)))
      .join('\n'),
  );
  return workKey({
    stage: PROPOSE_STAGE,
    version: `${given.promptVersion}`,
    settings: {
      model: given.model,
      parameters,
      windowTokens,
      windowOverlapLines,
      pictures: pictures === 'never' ? null : pictureBelow,
      structuredOutput,
      repairs,
    },
    inputs: [document.id, document.type, `${given.typeVersion}`, `${PAGE_TEXT_VERSION}`, text],
  });
}

/** What a proposal is as an input of other work: the tokens that it cost are no part of it. */
export function proposalOutput({ candidates, notStated, exceptions }: Proposal): string {
  return hashOf([candidates, notStated, exceptions]);
}
