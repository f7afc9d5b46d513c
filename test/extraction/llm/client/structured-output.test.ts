import { expect, test } from 'vitest';
import { jsonInAnswer } from '../../../../src/extraction/llm/client/json-in-answer.ts';
import {
  answer,
  type ReceivedRequest,
  type Reply,
  startModelServer,
  status,
} from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const formatOf = (request: ReceivedRequest) => request.body.response_format?.type ?? 'none';

/** A server that takes only these forms of structured output and complains in these words otherwise. */
const knowing =
  (forms: readonly string[], complaint: Reply): ((request: ReceivedRequest) => Reply) =>
  (request) =>
    forms.includes(formatOf(request)) ? answer({ a: 1 }) : complaint;

test.each([
  ['400 that names it', status(400, "'response_format.type' must be 'json_object' or 'text'")],
  ['422 with details', status(422, 'response_format: extra fields not permitted')],
  ['501', status(501, 'Not implemented')],
  ['405 of a gateway', status(405, 'json_schema response format is not supported')],
  ['400 without a reason', status(400, 'Bad Request')],
])(
  '%s: json_object instead of json_schema, with the schema in the prompt, remembered',
  async (_name, complaint) => {
    await using server = await startModelServer(knowing(['json_object'], complaint));
    const { model, events } = asking(server);
    expect(await model.ask(question('one'))).toMatchObject({ text: '{"a":1}' });
    await model.ask(question('two'));
    expect(server.requests.map(formatOf)).toEqual(['json_schema', 'json_object', 'json_object']);
    expect(server.requests[0]!.text).not.toContain('JSON Schema');
    expect(server.requests[1]!.text).toContain('"additionalProperties":false');
    expect(events.filter(({ kind }) => kind === 'degraded')).toHaveLength(1);
  },
);

test('two steps down to no structured output at all', async () => {
  await using server = await startModelServer(
    knowing(['none'], status(400, 'response_format not supported')),
  );
  const { model, clock } = asking(server, { attempts: 1 });
  await model.ask(question('one'));
  await model.ask(question('two', 'packing_list'));
  expect(server.requests.map(formatOf)).toEqual(['json_schema', 'json_object', 'none', 'none']);
  // No failure, so no wait.
  expect(clock.waits).toEqual([]);
});

test('a schema that the server refuses is remembered for that schema alone', async () => {
  await using server = await startModelServer((request) =>
    request.body.response_format?.json_schema?.name === 'invoice'
      ? status(400, "Invalid schema for response_format 'invoice'")
      : answer({ a: 1 }),
  );
  const { model } = asking(server);
  await model.ask(question('one', 'invoice'));
  await model.ask(question('two', 'packing_list'));
  await model.ask(question('three', 'invoice'));
  expect(server.requests.map(formatOf)).toEqual(['json_schema', 'json_object', 'json_schema', 'json_object']);
});

test('where every form is refused, the first complaint is told and nothing is remembered', async () => {
  await using server = await startModelServer((request) =>
    status(400, formatOf(request) === 'json_schema' ? 'something odd' : 'something else'),
  );
  const { model, events } = asking(server);
  await expect(model.ask(question())).rejects.toMatchObject({
    message: expect.stringContaining('something odd'),
  });
  expect(server.requests).toHaveLength(3);
  expect(events.filter(({ kind }) => kind === 'degraded')).toEqual([]);
});

test('a form set by the operator is never changed', async () => {
  await using server = await startModelServer(
    knowing(['none'], status(400, 'response_format not supported')),
  );
  await expect(asking(server, { structuredOutput: 'json_object' }).model.ask(question())).rejects.toThrow(
    'not supported',
  );
  expect(server.requests.map(formatOf)).toEqual(['json_object']);
});

test('parameters that a model refuses are left out or renamed, and that is remembered', async () => {
  await using server = await startModelServer(({ body }) => {
    if ('max_tokens' in body)
      return status(
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        { param: 'max_tokens' },
      );
    if ('temperature' in body)
      return status(400, "Unsupported value: 'temperature' does not support 0 with this model.", {
        param: 'temperature',
      });
    if ('seed' in body) return status(422, 'seed: extra inputs are not permitted');
    return answer({ a: 1 });
  });
  const { model, events } = asking(server, { parameters: { seed: 3, answerTokens: 500 } });
  await model.ask(question('one'));
  await model.ask(question('two'));
  expect(server.requests).toHaveLength(5);
  expect(server.requests.at(-1)!.body).toMatchObject({
    max_completion_tokens: 500,
    response_format: { type: 'json_schema' },
  });
  expect(server.requests.at(-1)!.body).not.toHaveProperty('max_tokens');
  expect(server.requests.at(-1)!.body).not.toHaveProperty('temperature');
  expect(events.filter(({ kind }) => kind === 'degraded')).toHaveLength(3);
});

test('a parameter that was never sent is not dropped', async () => {
  await using server = await startModelServer(() =>
    status(400, 'seed and reasoning_effort exceed the context'),
  );
  await expect(asking(server).model.ask(question())).rejects.toThrow('context');
  expect(server.requests).toHaveLength(1);
});

test('a token limit that is too high for the model is told, not dropped', async () => {
  const complaint = status(
    400,
    'max_tokens is too large: 16000. This model supports at most 4096 completion tokens',
    { param: 'max_tokens' },
  );
  await using server = await startModelServer(() => complaint);
  await expect(asking(server).model.ask(question())).rejects.toThrow('at most 4096');
  expect(server.requests).toHaveLength(1);
});

test('a chat template without a system role gets the instructions with the question', async () => {
  await using server = await startModelServer(({ body }) =>
    body.messages[0]!.role === 'system' ? status(400, 'System role not supported') : answer({ a: 1 }),
  );
  await asking(server).model.ask(question('the question'));
  expect(server.requests[1]!.body.messages).toHaveLength(1);
  expect(server.requests[1]!.text).toBe('You read trade papers.\nthe question');
});

test('JSON is taken out of whatever stands around it', () => {
  expect(jsonInAnswer('{"a":1}')).toBe('{"a":1}');
  expect(jsonInAnswer('```json\n{"a":1}\n```')).toBe('{"a":1}');
  expect(jsonInAnswer('Sure! Here it is:\n{"a":{"b":"}"}} Anything else?')).toBe('{"a":{"b":"}"}}');
  expect(jsonInAnswer('<think>maybe {"a":99,"long":"enough to be longer"}</think>\n{"a":1}')).toBe('{"a":1}');
  expect(jsonInAnswer('maybe {"a":99,"b":1}</think>{"a":1}')).toBe('{"a":1}');
  expect(jsonInAnswer('{"quote":"</think>{}"}')).toBe('{"quote":"</think>{}"}');
  expect(jsonInAnswer('Here: {"quote":"</think>"}')).toBe('{"quote":"</think>"}');
  expect(jsonInAnswer('a { stray brace, then {"a":1}')).toBe('{"a":1}');
  expect(jsonInAnswer('{"x":1} and {"a":1,"b":2}')).toBe('{"a":1,"b":2}');
  expect(jsonInAnswer('no object')).toBe('no object');
  expect(jsonInAnswer('<think>never ended {"a":1}')).toBe('');
});

test('the search for JSON is bounded: a flood of braces costs no more than a few passes', () => {
  const flood = '{'.repeat(900_000);
  expect(jsonInAnswer(flood)).toBe(flood);
  const beyond = `${' x'.repeat(500_001)}{"a":1}`;
  expect(jsonInAnswer(beyond)).toBe(beyond.trim());
});
