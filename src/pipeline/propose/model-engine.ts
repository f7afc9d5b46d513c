import type { ModelSettings } from '../../extraction/llm/model-settings.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { LanguageModel, Proposal } from '../../model/language-model.ts';
import type { Page } from '../../model/page.ts';

/** One document as it is asked about. */
export interface AskedDocument {
  readonly document: EvidenceDocument;
  readonly pages: readonly Page[];
  readonly type: DocumentTypeDefinition;
  readonly settings: ModelSettings;
}

/** Picture of a page for a model that reads pictures, JPEG; null where none can be drawn. */
export type PagePicture = (page: Page) => Promise<Uint8Array | null>;

/** What the pass needs of the engine: how much asking would cost, and asking. */
export interface ModelEngine {
  readonly promptVersion: number | string;
  /** Requests and tokens that a document is likely to take; nothing is sent. */
  estimate(asked: AskedDocument): {
    readonly requests: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
  };
  /** @throws ModelFailure when no answer could be had. */
  propose(
    asked: AskedDocument & {
      readonly model: LanguageModel;
      readonly picture: PagePicture;
      readonly signal: AbortSignal;
    },
  ): Promise<Proposal>;
}
