import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../src/model/language-model.ts';
import { goldAnswer } from './gold-answer.ts';
import { readRows } from './read-rows.ts';

type Fields = Readonly<Record<string, readonly string[]>>;

/** A language model that reads like a person who makes no mistakes: it answers from the gold of a document. */
export function goldReader(
  fieldsOf: (document: string) => Fields | null,
): LanguageModel & { readonly asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: 'gold-reader',
    host: 'localhost',
    asked,
    ask(request): Promise<ModelAnswer> {
      asked.push(request);
      const question = textOf(request);
      const text =
        request.answer.name === 'quote_corrections'
          ? JSON.stringify({ corrections: [] })
          : JSON.stringify(
              goldAnswer(request.answer.name, fieldsOf(request.document) ?? {}, readRows(question)),
            );
      return Promise.resolve({
        kind: 'text',
        text,
        usage: { inputTokens: question.length / 4, outputTokens: text.length / 4 },
        key: `gold-${asked.length}`,
        reused: false,
      });
    },
  };
}

function textOf(request: ModelRequest): string {
  return request.messages
    .map(({ content }) =>
      typeof content === 'string'
        ? content
        : content.map((part) => (part.type === 'text' ? part.text : '')).join('\n'),
    )
    .join('\n');
}
