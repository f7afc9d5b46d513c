import { PROMPT_VERSION } from '../../../schemas/answers/index.ts';
import { planWindows, proposeFields } from '../../extraction/llm/index.ts';
import type { ModelEngine } from './model-engine.ts';

/** The engine that asks with the prompts and answer schemas of the document types. */
export const modelEngine: ModelEngine = {
  promptVersion: PROMPT_VERSION,
  estimate: (asked) => {
    const { requests, inputTokens, outputTokens } = planWindows(asked);
    return { requests, inputTokens, outputTokens };
  },
  propose: (asked) => proposeFields(asked),
};
