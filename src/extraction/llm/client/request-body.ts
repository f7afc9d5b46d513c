import { sha256 } from '../../../model/hashing.ts';
import type { ModelMessage, ModelPart, ModelRequest } from '../../../model/language-model.ts';
import type { ModelSettings } from '../model-settings.ts';
import type { Dialect } from './dialect.ts';

/** Body of a request for a chat completion, in the JSON of the protocol. */
export type RequestBody = Record<string, unknown>;

/**
 * The body of a request in a server's dialect. Where the server does not take the schema, it is put into the prompt.
 *
 * @param picture how a picture is written: as a data URL to send it, as its hash to keep it
 */
export function requestBody(
  request: ModelRequest,
  model: string,
  parameters: ModelSettings['parameters'],
  dialect: Dialect,
  picture: (part: ModelPart & { type: 'picture' }) => string = dataUrl,
): RequestBody {
  const optional: RequestBody = {
    temperature: parameters.temperature,
    seed: parameters.seed,
    reasoning_effort: parameters.reasoningEffort,
  };
  const body: RequestBody = { model, messages: messagesOf(request, dialect, picture) };
  for (const [name, value] of Object.entries(optional)) {
    if (value !== null && !dialect.without.has(name)) body[name] = value;
  }
  body[dialect.tokenLimit] = parameters.answerTokens;
  if (dialect.mode === 'json_object') body.response_format = { type: 'json_object' };
  if (dialect.mode === 'json_schema') {
    // The protocol allows letters, digits, _ and - in a name, 64 at most.
    const name = request.answer.name.replace(/[^\w-]/gu, '_').slice(0, 64);
    body.response_format = {
      type: 'json_schema',
      json_schema: { name, strict: true, schema: request.answer.schema },
    };
  }
  return body;
}

export const dataUrl = (part: ModelPart & { type: 'picture' }): string =>
  `data:${part.mediaType};base64,${Buffer.from(part.bytes).toString('base64')}`;

export const pictureHash = (part: ModelPart & { type: 'picture' }): string =>
  `${part.mediaType} sha256:${sha256(part.bytes)}`;

function messagesOf(
  request: ModelRequest,
  dialect: Dialect,
  picture: (part: ModelPart & { type: 'picture' }) => string,
): unknown[] {
  let messages = request.messages;
  if (dialect.mode !== 'json_schema') messages = withSchema(messages, request.answer.schema);
  if (!dialect.systemRole) messages = withoutSystem(messages);
  return messages.map(({ role, content }) => ({
    role,
    content:
      typeof content === 'string'
        ? content
        : content.map((part) =>
            part.type === 'text' ? part : { type: 'image_url', image_url: { url: picture(part) } },
          ),
  }));
}

function withSchema(
  messages: readonly ModelMessage[],
  schema: Readonly<Record<string, unknown>>,
): ModelMessage[] {
  const words = `Answer with exactly one JSON object and nothing else: no explanation, no code fence. It must be valid against this JSON Schema:\n${JSON.stringify(schema)}`;
  const [first, ...rest] = messages;
  return first?.role === 'system'
    ? [append(first, words), ...rest]
    : [{ role: 'system', content: words }, ...messages];
}

function withoutSystem(messages: readonly ModelMessage[]): ModelMessage[] {
  const [first, second, ...rest] = messages;
  if (first?.role !== 'system') return [...messages];
  if (second?.role !== 'user') return [{ ...first, role: 'user' }, ...messages.slice(1)];
  return [{ role: 'user', content: [...partsOf(first), ...partsOf(second)] }, ...rest];
}

const append = (message: ModelMessage, words: string): ModelMessage =>
  typeof message.content === 'string'
    ? { ...message, content: `${message.content}\n\n${words}` }
    : { ...message, content: [...message.content, { type: 'text', text: words }] };

const partsOf = ({ content }: ModelMessage): readonly ModelPart[] =>
  typeof content === 'string' ? [{ type: 'text', text: content }] : content;
