import { hashOf, sha256 } from '../../../model/hashing.ts';
import type { ExchangeStore, ModelExchange, ModelRequest } from '../../../model/language-model.ts';
import type { ModelSettings } from '../model-settings.ts';

/** Raised whenever the same request would be sent in another form or its answer read another way. */
const protocolVersion = 1;

/**
 * Key of an exchange: SHA-256 over the model's name, the parameters, the messages with pictures by their hash, the
 * schema and the version of this protocol. Neither host nor document: the same question to the same model has one
 * answer. Nor the form the server made us choose, which a later run learns again.
 */
export function exchangeKey(
  request: ModelRequest,
  model: string,
  settings: Pick<ModelSettings, 'parameters' | 'structuredOutput'>,
): string {
  return hashOf({
    protocolVersion,
    model,
    parameters: settings.parameters,
    structuredOutput: settings.structuredOutput,
    messages: request.messages.map(({ role, content }) => ({
      role,
      content:
        typeof content === 'string'
          ? content
          : content.map((part) =>
              part.type === 'text'
                ? part
                : { type: part.type, mediaType: part.mediaType, sha256: sha256(part.bytes) },
            ),
    })),
    answer: { name: request.answer.name, schema: request.answer.schema },
  });
}

/**
 * A stored exchange that may stand for asking again. A whole answer, a refusal and an answer cut off at the token limit
 * would come out the same (another limit, parameter or wording makes another key), and a cut-off one is the dearest of
 * all to repeat. An empty answer may be a fault of the moment and costs next to nothing: it is kept for the record and
 * asked again in the next run. Failures are no answers and never kept.
 */
export function reusable(store: ExchangeStore, key: string): ModelExchange | null {
  const exchange = store.find(key);
  return exchange === null || exchange.answer.kind === 'empty' ? null : exchange;
}
