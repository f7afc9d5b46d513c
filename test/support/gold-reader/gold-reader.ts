import type { LanguageModel, ModelAnswer, ModelRequest } from '../../../src/model/language-model.ts';
import type { ReplyTo } from '../model-server/model-server.ts';
import { answer, cutOff, type Reply, refusal } from '../model-server/replies.ts';
import { goldAnswer } from './gold-answer.ts';
import { type Lie, tell } from './lies.ts';
import { readRows } from './read-rows.ts';
import { wordsOf } from './scripted-model.ts';

type Fields = Readonly<Record<string, readonly string[]>>;

export interface GoldReaderOptions {
  /** What it does wrong with readings; nothing by default. */
  readonly lie?: Lie;
  /** Readings it lies about, by their place in the answer (`goods[0].amount`); all by default. */
  readonly about?: (at: string) => boolean;
  /** What it does instead of answering, for requests that the function names. */
  readonly end?: (request: number) => 'malformed' | 'cut-off' | 'refused' | null;
}

type Said = { readonly kind: 'text' | 'cut-off' | 'refused'; readonly text: string };

/** A language model that reads like a person who makes no mistakes: it answers from the gold of a document. */
export function goldReader(
  fieldsOf: (document: string) => Fields | null,
  options: GoldReaderOptions = {},
): LanguageModel & { readonly asked: ModelRequest[]; readonly answers: Record<string, unknown>[] } {
  const asked: ModelRequest[] = [];
  const answers: Record<string, unknown>[] = [];
  return {
    name: 'gold-reader',
    host: 'localhost',
    asked,
    /** Its whole answers so far, parsed. */
    answers,
    ask(request): Promise<ModelAnswer> {
      asked.push(request);
      const question = wordsOf(request);
      const said = say(
        request.answer.name,
        question,
        fieldsOf(request.document) ?? {},
        options,
        asked.length,
      );
      if (said.kind === 'text' && (options.end?.(asked.length) ?? null) === null)
        answers.push(JSON.parse(said.text) as Record<string, unknown>);
      return Promise.resolve({
        ...said,
        usage: { inputTokens: Math.ceil(question.length / 4), outputTokens: Math.ceil(said.text.length / 4) },
        key: `gold-${asked.length}`,
        reused: false,
      });
    },
  };
}

/**
 * The same reader behind the local model server. Which document a question is about is told by its text alone:
 * `fieldsOf` sees all words of the request.
 */
export function goldReplies(
  fieldsOf: (question: string) => Fields | null,
  options: GoldReaderOptions = {},
): ReplyTo {
  return (request): Reply => {
    const name = request.body.response_format?.json_schema?.name ?? 'unknown';
    const said = say(name, request.text, fieldsOf(request.text) ?? {}, options, request.number);
    if (said.kind === 'refused') return refusal(said.text);
    return said.kind === 'cut-off' ? cutOff(said.text) : answer(said.text);
  };
}

function say(
  name: string,
  question: string,
  fields: Fields,
  options: GoldReaderOptions,
  number: number,
): Said {
  const end = options.end?.(number) ?? null;
  if (end === 'refused') return { kind: 'refused', text: 'I do not read this paper.' };
  if (name === 'quote_corrections') return { kind: 'text', text: JSON.stringify({ corrections: [] }) };
  const honest = goldAnswer(name, fields, readRows(question));
  const told = options.lie === undefined ? honest : tell(honest, options.lie, options.about ?? (() => true));
  const text = JSON.stringify(told);
  if (end === 'cut-off') return { kind: 'cut-off', text: text.slice(0, text.length / 2) };
  return { kind: 'text', text: end === 'malformed' ? text.slice(0, -2) : text };
}
