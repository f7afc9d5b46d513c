import { expect, test } from 'vitest';
import {
  answer,
  contentFilter,
  cutOff,
  halfBody,
  hang,
  hugeBody,
  noChoices,
  type Reply,
  rateLimited,
  raw,
  redirect,
  refusal,
  reset,
  slowly,
  startModelServer,
  status,
} from '../../../support/model-server/index.ts';

async function ask(reply: Reply, signal: AbortSignal = AbortSignal.timeout(10_000)): Promise<Response> {
  await using server = await startModelServer(() => reply);
  const response = await fetch(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    redirect: 'manual',
    body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'words' }] }),
    signal,
  });
  const body = await response.arrayBuffer();
  expect(server.requests).toMatchObject([{ number: 1, text: 'words', url: '/v1/chat/completions' }]);
  return new Response(response.status >= 300 && response.status < 400 ? null : body, response);
}

test('answers in the form of the protocol', async () => {
  const whole = (await (await ask(slowly(5, answer({ a: 1 })))).json()) as Record<string, unknown>;
  expect(whole).toMatchObject({
    choices: [{ message: { role: 'assistant', content: '{"a":1}', refusal: null }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  });
  expect(await (await ask(answer('x', { usage: null }))).json()).not.toHaveProperty('usage');
  expect(await (await ask(refusal('no'))).json()).toMatchObject({
    choices: [{ message: { content: null, refusal: 'no' } }],
  });
  expect(await (await ask(cutOff('{"a'))).json()).toMatchObject({ choices: [{ finish_reason: 'length' }] });
  expect(await (await ask(contentFilter())).json()).toMatchObject({
    choices: [{ finish_reason: 'content_filter' }],
  });
  expect(await (await ask(noChoices())).json()).toMatchObject({ choices: [] });
});

test('fails in every way of a server', async () => {
  expect((await ask(rateLimited({ seconds: 7 }))).headers.get('retry-after')).toBe('7');
  expect((await ask(rateLimited({ milliseconds: 70 }))).headers.get('retry-after-ms')).toBe('70');
  const until = new Date('2030-01-02T03:04:05Z');
  expect((await ask(rateLimited({ until }))).headers.get('retry-after')).toBe(
    'Wed, 02 Jan 2030 03:04:05 GMT',
  );
  expect((await ask(status(422, 'no', { param: 'seed' }))).status).toBe(422);
  expect((await ask(redirect('http://elsewhere.example/'))).headers.get('location')).toBe(
    'http://elsewhere.example/',
  );
  expect(await (await ask(raw('<html>'))).text()).toBe('<html>');
  expect((await (await ask(hugeBody(1_000_000))).text()).length).toBeGreaterThan(1_000_000);
  await expect(ask(halfBody({ a: 1 }))).rejects.toThrow();
  await expect(ask(reset())).rejects.toThrow();
  await expect(ask(reset(true))).rejects.toThrow();
  await expect(ask(hang(), AbortSignal.timeout(50))).rejects.toThrow();
});

test('counts what is open at one time and lists the models', async () => {
  await using server = await startModelServer(() => slowly(30, answer({})));
  const post = () => fetch(`${server.baseUrl}/chat/completions`, { method: 'POST', body: '{"messages":[]}' });
  await Promise.all([post(), post(), post()]);
  expect(server.mostAtOnce).toBe(3);
  expect(await (await fetch(`${server.baseUrl}/models`)).json()).toMatchObject({
    data: [{ id: 'test-model' }],
  });
});
