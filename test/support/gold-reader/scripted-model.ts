import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../src/model/language-model.ts';

/** What a scripted model says: text, or an end of another kind. */
export type Said =
  | string
  | Record<string, unknown>
  | { readonly end: 'refused' | 'cut-off' | 'empty'; readonly text?: string };

/** A language model in memory that says what it is told to, request by request; the last saying is repeated. */
export function scriptedModel(
  script: readonly (Said | ((request: ModelRequest) => Said))[],
): LanguageModel & { readonly asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: 'scripted',
    host: 'localhost',
    asked,
    ask(request): Promise<ModelAnswer> {
      const step = script[Math.min(asked.length, script.length - 1)]!;
      asked.push(request);
      const said = typeof step === 'function' ? step(request) : step;
      const usage = { inputTokens: 100, outputTokens: 10 };
      const key = `key-${asked.length}`;
      if (typeof said === 'object' && 'end' in said)
        return Promise.resolve({
          kind: said.end as 'refused',
          text: (said.text as string) ?? '',
          usage,
          key,
          reused: false,
        });
      return Promise.resolve({
        kind: 'text',
        text: typeof said === 'string' ? said : JSON.stringify(said),
        usage,
        key,
        reused: false,
      });
    },
  };
}

/** All words of a request. */
export function wordsOf(request: ModelRequest): string {
  return request.messages
    .map(({ content }) =>
      typeof content === 'string'
        ? content
        : content.map((part) => (part.type === 'text' ? part.text : '')).join('\n'),
    )
    .join('\n');
}
