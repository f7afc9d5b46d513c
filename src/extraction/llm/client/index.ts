export { costOf } from './budget.ts';
export type { Clock } from './clock.ts';
export { endpointOf, modelEndpoint } from './endpoint.ts';
export {
  type CountingLanguageModel,
  createLanguageModel,
  type LanguageModelOptions,
} from './language-model.ts';
export type { ModelEvent, ModelListener } from './model-events.ts';
export { estimateRequestTokens, estimateTokens, pictureTokens } from './token-estimate.ts';
