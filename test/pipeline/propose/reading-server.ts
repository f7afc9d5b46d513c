import {
  answer,
  type ModelServer,
  type ReceivedRequest,
  type Reply,
  startModelServer,
} from '../../support/model-server/index.ts';

type Schema = Readonly<Record<string, unknown>>;

/** An answer in the form that a request asks for, in which nothing is stated. */
export function nothingStated(request: ReceivedRequest): Record<string, unknown> {
  const root = request.body.response_format?.json_schema?.schema;
  if (root === undefined) throw new Error('the request asks for no JSON schema');
  return empty(root, root) as Record<string, unknown>;
}

function empty(given: Schema, root: Schema): unknown {
  let schema = given;
  while (typeof schema['$ref'] === 'string') {
    const parts = schema['$ref'].slice(2).split('/');
    schema = parts.reduce<Schema>((at, part) => at[part] as Schema, root);
  }
  const choices = schema['anyOf'] as Schema[] | undefined;
  if (choices !== undefined)
    return empty(choices.find((one) => 'const' in one || 'enum' in one) ?? choices[0]!, root);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (schema['type'] === 'array') return [];
  if (schema['type'] !== 'object') return schema['type'] === 'string' ? '' : 0;
  return Object.fromEntries(
    Object.entries(schema['properties'] as Record<string, Schema>).map(([name, each]) => [
      name,
      empty(each, root),
    ]),
  );
}

/** Number of the line of the paper that holds these words; null when none does. */
export function lineOf(request: ReceivedRequest, words: string): number | null {
  const line = request.text.split('\n').find((each) => each.includes(words) && /^\s*\d+\s*│/u.test(each));
  return line === undefined ? null : Number(/\d+/u.exec(line)![0]);
}

/**
 * Answers what `readings` finds in the paper: words of a line, and the number of the document that is told in them in a
 * way that no rule reads. All else is not stated.
 */
export function readsNumbers(
  readings: Readonly<Record<string, string>>,
  usage = { prompt_tokens: 8000, completion_tokens: 50 },
): (request: ReceivedRequest) => Reply {
  return (request) => {
    const stated = nothingStated(request);
    for (const [quote, value] of Object.entries(readings)) {
      const line = lineOf(request, quote);
      if (line === null) continue;
      (stated['head'] as Record<string, unknown>)['documentNumber'] = {
        value,
        quote,
        lines: [line],
        polarity: 'asserted',
      };
    }
    return answer(stated, { usage });
  };
}

/** A server that answers so. */
export function startReadingServer(readings: Readonly<Record<string, string>>): Promise<ModelServer> {
  return startModelServer(readsNumbers(readings));
}

/** Environment of a command that may ask the server. */
export function environmentFor(server: Pick<ModelServer, 'baseUrl'>): Record<string, string> {
  return { EVIDEX_MODEL_BASE_URL: server.baseUrl, EVIDEX_MODEL: 'test-model', OPENAI_API_KEY: 'test-key' };
}
