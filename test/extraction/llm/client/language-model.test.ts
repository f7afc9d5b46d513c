import { expect, test } from 'vitest';
import { answer, startModelServer, status } from '../../../support/model-server/index.ts';
import { asking, exampleSchema, question } from './helpers.ts';

test('a question goes out with schema, parameters and key, and comes back as text with its usage', async () => {
  await using server = await startModelServer(() => answer({ a: 1 }));
  const { model, store } = asking(server, { parameters: { seed: 7 } });
  const reply = await model.ask(question());
  expect(reply).toMatchObject({
    kind: 'text',
    text: '{"a":1}',
    usage: { inputTokens: 100, outputTokens: 20 },
    reused: false,
  });
  expect(server.requests[0]!.body).toMatchObject({
    model: 'test-model',
    temperature: 0,
    seed: 7,
    max_tokens: 16_000,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'invoice', strict: true, schema: exampleSchema },
    },
  });
  expect(server.requests[0]!.body).not.toHaveProperty('stream');
  expect(server.requests[0]!.headers.authorization).toBe('Bearer sk-secret-of-the-test');
  expect(store.find(reply.key)).toMatchObject({
    document: 'document-1',
    model: 'test-model',
    host: server.host,
  });
  expect(model.host).toBe(server.host);
});

test('tries again after a server error and falls back where the schema is not known', async () => {
  await using server = await startModelServer((request) => {
    if (request.number === 1) return status(500);
    return request.body.response_format
      ? status(400, 'response_format is not supported')
      : answer('Here: ```json\n{"a":2}\n```');
  });
  const { model, clock } = asking(server);
  expect(await model.ask(question())).toMatchObject({ text: '{"a":2}' });
  expect(clock.waits).toEqual([500]);
});
