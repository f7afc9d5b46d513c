export {
  type CountingLanguageModel,
  createLanguageModel,
  type LanguageModelOptions,
} from './language-model.ts';
export type { ModelEvent } from './model-events.ts';
export { estimateRequestTokens, estimateTokens } from './token-estimate.ts';
