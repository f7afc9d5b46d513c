import { PROMPT_VERSION } from '../../../schemas/answers/index.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { LanguageModel, Proposal } from '../../model/language-model.ts';
import type { Page } from '../../model/page.ts';
import { askAboutWindow, type WindowAnswer } from './ask-window.ts';
import { quotePages } from './locate-quote.ts';
import { mergeWindows } from './merge-windows.ts';
import type { ModelSettings } from './model-settings.ts';
import { pagesOf, planWindows } from './plan-windows.ts';
import { questionAbout } from './question.ts';
import { toCandidates } from './to-candidates.ts';

export { PROMPT_VERSION };

export interface ProposeInput {
  readonly document: EvidenceDocument;
  /** The document's pages in any order; pages of other documents are left aside. */
  readonly pages: readonly Page[];
  readonly type: DocumentTypeDefinition;
  readonly model: LanguageModel;
  readonly settings: ModelSettings;
  /** Picture of a page (PNG, JPEG or WebP); asked for where `settings.pictures` wants it. Null: none can be made. */
  readonly picture?: (page: Page) => Promise<Uint8Array | null>;
  readonly signal?: AbortSignal;
}

/**
 * Asks a language model what a document states. What it answers is checked against the schema and against the words of
 * the pages; what it proposes passes the same grounding as the readings of the rules. A refusal, a cut-off answer, an
 * answer that never fits and lost quotes become exceptions of the proposal.
 * @throws ModelFailure when no answer could be had for a request: nothing of the document is proposed then, answers
 * that came are in the store and cost nothing when the document is asked about again.
 */
export async function proposeFields(input: ProposeInput): Promise<Proposal> {
  const { document, type, model, settings } = input;
  const sources = pagesOf(document, input.pages);
  const plan = planWindows({ document, pages: sources, type, settings });
  const on = quotePages(plan.pages, sources);
  const question = questionAbout(type);
  const answers: WindowAnswer[] = [];
  for (const [index, window] of plan.windows.entries()) {
    input.signal?.throwIfAborted();
    answers.push(
      ...(await askAboutWindow({
        document,
        model,
        settings,
        question,
        sources,
        window,
        place: { number: index + 1, count: plan.windows.length },
        ...(input.picture === undefined ? {} : { picture: input.picture }),
        ...(input.signal === undefined ? {} : { signal: input.signal }),
      })),
    );
  }
  const merged = mergeWindows(answers);
  return {
    document: document.id,
    model: model.name,
    candidates: toCandidates(merged.readings, on, model.name),
    notStated: merged.notStated,
    exceptions: answers.flatMap((answer) => answer.exceptions),
    usage: {
      inputTokens: answers.reduce((sum, answer) => sum + answer.usage.inputTokens, 0),
      outputTokens: answers.reduce((sum, answer) => sum + answer.usage.outputTokens, 0),
    },
    exchanges: answers.flatMap((answer) => answer.exchanges),
  };
}
