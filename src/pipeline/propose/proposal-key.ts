import { PROMPT_VERSION } from '../../../schemas/answers/index.ts';
import { documentTypes } from '../../../schemas/index.ts';
import { workKey } from '../../index/work-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { hashOf, sha256 } from '../../model/hashing.ts';
import type { Proposal } from '../../model/language-model.ts';
import { PAGE_TEXT_VERSION } from '../../model/page-text.ts';
import type { RunContext } from '../run-context.ts';
import { PROPOSE_STAGE } from '../stages.ts';

/**
 * Key of the work of asking about one document: everything that bears on the answer. The same document is asked about
 * again when another model, other parameters, another prompt, type or page text would give another answer; not when it
 * is only asked elsewhere or faster.
 * @param model name of the model as its endpoint knows it.
 */
export function proposalKey(context: RunContext, document: EvidenceDocument, model: string): string {
  const { index, settings, types } = context;
  const { parameters, windowTokens, windowOverlapLines, pictures, pictureBelow, structuredOutput, repairs } =
    settings.model;
  const text = sha256(
    document.pages
      .slice(0, settings.extraction.pagesPerDocument)
      .map(({ file, page }) => sha256(index.pages.text(file, page)))
      .join('\n'),
  );
  return workKey({
    stage: PROPOSE_STAGE,
    version: `${PROMPT_VERSION}`,
    settings: {
      model,
      parameters,
      windowTokens,
      windowOverlapLines,
      pictures: pictures === 'never' ? null : pictureBelow,
      structuredOutput,
      repairs,
    },
    inputs: [
      document.id,
      document.type,
      `${typeVersion(document.type, types)}`,
      `${PAGE_TEXT_VERSION}`,
      text,
    ],
  });
}

/** Version of a document type; with a person's own types in play also the hash of all they say. */
function typeVersion(type: string, ownTypes: string): number | string {
  const definition = documentTypes().get(type);
  if (definition === undefined) return 0;
  return ownTypes === '' ? definition.version : hashOf([definition.version, ownTypes]);
}

/** What a proposal is as an input of other work: the tokens that it cost are no part of it. */
export function proposalOutput({ candidates, notStated, exceptions }: Proposal): string {
  return hashOf([candidates, notStated, exceptions]);
}
