import { expect, test } from 'vitest';
import { exchangeKey } from '../../../../src/extraction/llm/client/answer-cache.ts';
import { modelSettingsSchema } from '../../../../src/extraction/llm/model-settings.ts';
import type { ModelRequest } from '../../../../src/model/language-model.ts';
import {
  answer,
  cutOff,
  refusal,
  slowly,
  startModelServer,
  status,
} from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const withPicture = (bytes: number[]): ModelRequest => ({
  ...question(),
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'look' },
        { type: 'picture', mediaType: 'image/png', bytes: Uint8Array.from(bytes) },
      ],
    },
  ],
});

test('a question asked before costs nothing, in this run and in the next', async () => {
  await using server = await startModelServer(() => answer('Here: {"a":1}'));
  const first = asking(server);
  const reply = await first.model.ask(question());
  const again = await first.model.ask({ ...question(), document: 'document-2' });
  const later = await asking(server, {}, { store: first.store }).model.ask(question());
  expect(server.requests).toHaveLength(1);
  expect(again).toEqual({ ...reply, reused: true });
  expect(later).toEqual({ ...reply, reused: true });
  expect(first.model.spent.inputTokens).toBe(100);
  // Kept as it came, read again every time.
  expect(first.store.find(reply.key)!.answer.text).toBe('Here: {"a":1}');
  expect(later.text).toBe('{"a":1}');
});

test('the same question twice at the same time is sent once', async () => {
  await using server = await startModelServer(() => slowly(20, answer({ a: 1 })));
  const { model } = asking(server);
  const replies = await Promise.all([
    model.ask(question()),
    model.ask(question()),
    model.ask(question('another')),
  ]);
  expect(server.requests).toHaveLength(2);
  expect(replies.map(({ reused }) => reused)).toEqual([false, true, false]);
});

test('a question that failed is asked again', async () => {
  await using server = await startModelServer(({ number }) =>
    number === 1 ? status(400, 'maximum context length') : answer({ a: 1 }),
  );
  const { model } = asking(server);
  const replies = await Promise.allSettled([model.ask(question()), model.ask(question())]);
  expect(replies.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await model.ask(question())).toMatchObject({ kind: 'text', reused: false });
});

test('refusals and cut-off answers are reused, empty ones are kept but asked again', async () => {
  for (const [reply, sent] of [
    [refusal(), 1],
    [cutOff('{"a"'), 1],
    [answer(''), 2],
    [answer('<think>nothing to say</think>'), 2],
  ] as const) {
    await using server = await startModelServer(() => reply);
    const { model, store } = asking(server);
    const first = await model.ask(question());
    const second = await model.ask(question());
    expect(second.kind).toBe(first.kind);
    expect(server.requests).toHaveLength(sent);
    expect(store.exchanges.size).toBe(1);
  }
});

test('the key holds model, parameters, messages, pictures and schema; neither document nor what costs nothing', () => {
  const settings = modelSettingsSchema.parse({});
  const changed = (changes: Record<string, unknown>) => modelSettingsSchema.parse(changes);
  const key = exchangeKey(question(), 'm', settings);
  const others = [
    exchangeKey(question('other words'), 'm', settings),
    exchangeKey(question(), 'n', settings),
    exchangeKey(question(), 'm', changed({ parameters: { temperature: 1 } })),
    exchangeKey(question(), 'm', changed({ parameters: { seed: 1 } })),
    exchangeKey(question(), 'm', changed({ parameters: { reasoningEffort: 'low' } })),
    exchangeKey(question(), 'm', changed({ parameters: { answerTokens: 5 } })),
    exchangeKey(question(), 'm', changed({ structuredOutput: 'none' })),
    exchangeKey({ ...question(), answer: { name: 'invoice', schema: {} } }, 'm', settings),
    exchangeKey(withPicture([1]), 'm', settings),
    exchangeKey(withPicture([2]), 'm', settings),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
  expect(exchangeKey({ ...question(), document: 'another' }, 'm', settings)).toBe(key);
  expect(exchangeKey(question(), 'm', changed({ concurrency: 9, attempts: 2, budget: { tokens: 5 } }))).toBe(
    key,
  );
});

test('a picture is sent as a data URL and kept as its hash', async () => {
  await using server = await startModelServer(() => answer({ a: 1 }));
  const { model, store } = asking(server);
  const { key } = await model.ask(withPicture([1, 2, 3]));
  expect(server.requests[0]!.body.messages[0]!.content).toEqual([
    { type: 'text', text: 'look' },
    { type: 'image_url', image_url: { url: 'data:image/png;base64,AQID' } },
  ]);
  const kept = store.find(key)!.request;
  expect(kept).toContain('image/png sha256:039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
  expect(kept).not.toContain('AQID');
});

test('an exchange is kept in the form in which it was answered', async () => {
  await using server = await startModelServer(({ body }) =>
    body.response_format ? status(400, 'response_format unknown') : answer({ a: 1 }),
  );
  const { model, store } = asking(server);
  const { key } = await model.ask(question());
  expect(JSON.parse(store.find(key)!.request)).toEqual(server.requests.at(-1)!.body);
});
