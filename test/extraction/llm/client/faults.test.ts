import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ModelFailure } from '../../../../src/model/language-model.ts';
import {
  answer,
  contentFilter,
  cutOff,
  halfBody,
  hang,
  hugeBody,
  noChoices,
  type Reply,
  raw,
  redirect,
  refusal,
  reset,
  startModelServer,
  status,
} from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

/** Asks a server that always replies so; gives the failure or the answer, and how often it was asked. */
async function outcomeOf(reply: Reply, settings: Record<string, unknown> = {}) {
  await using server = await startModelServer(() => reply);
  const asked = asking(server, { attempts: 3, ...settings });
  const outcome = await asked.model.ask(question()).catch((error: unknown) => error);
  return { outcome, requests: server.requests.length, ...asked };
}

async function failureOf(reply: Reply, settings: Record<string, unknown> = {}) {
  const { outcome, ...rest } = await outcomeOf(reply, settings);
  expect(outcome).toBeInstanceOf(ModelFailure);
  expect(rest.store.exchanges.size).toBe(0);
  return { failure: outcome as ModelFailure, ...rest };
}

test.each([401, 403, 404, 413, 418])(
  'a refusal with status %i fails at once with the words of the server',
  async (code) => {
    const { failure, requests } = await failureOf(status(code, 'the words of the server'));
    expect(requests).toBe(1);
    expect(failure.code).toBe('model-rejected');
    expect(failure.message).toContain(`${code}: the words of the server`);
    expect(failure.remedy).not.toBe('');
  },
);

test.each([400, 422])('status %i about the content of a request fails at once', async (code) => {
  const { failure, requests } = await failureOf(
    status(code, "This model's maximum context length is 8192 tokens."),
  );
  expect(requests).toBe(1);
  expect(failure.code).toBe('model-rejected');
  expect(failure.message).toContain('maximum context length');
});

test.each([408, 409, 429, 500, 502, 503, 504])(
  'status %i is asked again until the attempts are used up',
  async (code) => {
    const { failure, requests, clock } = await failureOf(status(code, 'busy'));
    expect(requests).toBe(3);
    expect(failure.code).toBe('model-unreachable');
    expect(failure.message).toContain('3 attempts');
    // Half of 1 s and of 2 s: exponential, with the jitter of the test.
    expect(clock.waits).toEqual([500, 1000]);
  },
);

const broken: readonly (readonly [string, Reply, RegExp])[] = [
  ['half a body', halfBody({ a: 1 }), /broke off/],
  ['a connection reset before the answer', reset(), /connection was lost/],
  ['a connection reset midway', reset(true), /broke off|connection was lost/],
  ['a body that is not JSON', raw('<html><h1>Bad gateway</h1></html>'), /not JSON: Bad gateway/],
  ['JSON that is no completion', raw('{"error":{"message":"upstream"}}'), /not a chat completion: upstream/],
  ['no choices', noChoices(), /not a chat completion/],
  ['an empty body', raw(''), /not JSON/],
];
test.each(broken)('%s is asked again, then fails', async (_name, reply, cause) => {
  const { failure, requests } = await failureOf(reply);
  expect(requests).toBe(3);
  expect(failure.code).toBe('model-unreachable');
  expect(failure.message).toMatch(cause);
});

test('a server that never answers is given up after the time-out', async () => {
  const { failure, requests } = await failureOf(hang(), { secondsPerRequest: 0.3, attempts: 2 });
  expect(requests).toBe(2);
  expect(failure).toMatchObject({
    code: 'model-unreachable',
    message: expect.stringContaining('within 0.3 s'),
  });
});

test('an answer that trickles is given up after the time-out too', async () => {
  await using server = await startModelServer(() => hugeBody(1e12));
  const { model } = asking(server, { secondsPerRequest: 0.05, attempts: 1, answerBytes: 1e12 });
  await expect(model.ask(question())).rejects.toMatchObject({ code: 'model-unreachable' });
});

test('no server at all', async () => {
  const server = await startModelServer(() => answer({}));
  await server.close();
  const { model, events } = asking(server, { attempts: 2 });
  await expect(model.ask(question())).rejects.toMatchObject({
    code: 'model-unreachable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
  // Nothing was asked, so nothing was spent.
  expect(model.spent.inputTokens).toBe(0);
  expect(events.filter(({ kind }) => kind === 'attempt-failed')).toHaveLength(2);
});

test('an answer larger than the limit is not read to its end and not asked for again', async () => {
  await using server = await startModelServer(() => hugeBody(200_000_000));
  const { model } = asking(server, { answerBytes: 100_000 });
  await expect(model.ask(question())).rejects.toMatchObject({
    code: 'model-rejected',
    message: expect.stringContaining('larger than 100000 bytes'),
  });
  expect(server.requests).toHaveLength(1);
  await expect.poll(() => server.requests[0]!.hungUp, { timeout: 8_000 }).toBe(true);
});

test('an answer that is compressed unasked is not unpacked: a small one could become a huge one', async () => {
  const body = gzipSync(JSON.stringify({ padding: 'x'.repeat(50_000_000) })).toString('latin1');
  await using server = await startModelServer(() => raw(body, { headers: { 'content-encoding': 'gzip' } }));
  const { model } = asking(server, { attempts: 3 });
  await expect(model.ask(question())).rejects.toMatchObject({
    code: 'model-rejected',
    message: expect.stringContaining('compresses'),
  });
  expect(server.requests).toHaveLength(1);
});

test.each([205, 304, 799])('a status of %i with a body ends as a failure', async (code) => {
  await using server = await startModelServer(() => raw('x', { status: code }));
  await expect(asking(server, { attempts: 1 }).model.ask(question())).rejects.toBeInstanceOf(ModelFailure);
});

test.each([
  ['an error', () => raw(`{"error":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, { status: 400 })],
  ['a body', () => raw(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)],
])('%s nested without end is a failure', async (_name, reply) => {
  await using server = await startModelServer(reply);
  await expect(asking(server, { attempts: 1 }).model.ask(question())).rejects.toBeInstanceOf(ModelFailure);
});

test.each([301, 302, 307, 308] as const)(
  'a redirect (%i) to another host is not followed: nothing reaches it',
  async (code) => {
    await using other = await startModelServer(() => answer({ a: 1 }));
    const { failure, requests } = await failureOf(redirect(`${other.baseUrl}/chat/completions`, code));
    expect(other.requests).toHaveLength(0);
    expect(requests).toBe(1);
    expect(failure).toMatchObject({ code: 'model-rejected', message: expect.stringContaining(other.host) });
  },
);

test('refusals, filters, cut-off and empty answers have their own ends', async () => {
  expect((await outcomeOf(refusal('I must not.'))).outcome).toMatchObject({
    kind: 'refused',
    text: 'I must not.',
  });
  expect((await outcomeOf(contentFilter())).outcome).toMatchObject({ kind: 'refused' });
  expect((await outcomeOf(cutOff('{"a":'))).outcome).toMatchObject({ kind: 'cut-off', text: '{"a":' });
  expect((await outcomeOf(answer('{"a":1}', { finishReason: 'length' }))).outcome).toMatchObject({
    kind: 'cut-off',
  });
  expect((await outcomeOf(answer(''))).outcome).toMatchObject({ kind: 'empty' });
  expect((await outcomeOf(answer(null))).outcome).toMatchObject({ kind: 'empty' });
  expect((await outcomeOf(answer('<think>hm</think>'))).outcome).toMatchObject({ kind: 'empty' });
});

test('a prompt that a filter refuses with 400 is a refusal, not a wrong request', async () => {
  const filtered = status(400, 'The prompt triggered the content management policy.', {
    code: 'content_filter',
  });
  const { outcome, requests } = await outcomeOf(filtered);
  expect(outcome).toMatchObject({ kind: 'refused' });
  expect(requests).toBe(1);
});

test('JSON under a wrong content type is taken for what it is', async () => {
  expect((await outcomeOf(answer({ a: 1 }, { contentType: 'text/plain' }))).outcome).toMatchObject({
    text: '{"a":1}',
  });
});

test('without usage the tokens are estimated', async () => {
  const { outcome, model } = await outcomeOf(answer({ a: 1 }, { usage: null }));
  expect(outcome).toMatchObject({
    usage: { inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
  });
  expect(model.spent.inputTokens).toBeGreaterThan(20);
  expect(model.spent.outputTokens).toBeGreaterThan(0);
});

test('an answer to a question that the server has cut is refused', async () => {
  const long = question('All goods were made of cotton grown in Texas. '.repeat(400));
  const usage = { prompt_tokens: 1026, completion_tokens: 20 };
  const cut = answer({ a: 1 }, { usage, fingerprint: 'fp_ollama' });
  await using server = await startModelServer(() => cut);
  const { model, store } = asking(server);
  await expect(model.ask(long)).rejects.toMatchObject({
    code: 'model-rejected',
    message: expect.stringMatching(/read only 1026 of about 4\d\d\d tokens/),
    remedy: expect.stringContaining('context window'),
  });
  expect(server.requests).toHaveLength(1);
  expect(store.exchanges.size).toBe(0);
  // What was used is used.
  expect(model.spent.inputTokens).toBe(1026);
  expect(await asking(server, { refuseCutQuestions: 'never' }).model.ask(long)).toMatchObject({
    kind: 'text',
  });
});

test('a server that is not known to cut may count as it likes, unless a person says otherwise', async () => {
  const long = question('All goods were made of cotton grown in Texas. '.repeat(400));
  const few = answer({ a: 1 }, { usage: { prompt_tokens: 10, completion_tokens: 20 } });
  await using server = await startModelServer(() => few);
  expect(await asking(server).model.ask(long)).toMatchObject({ kind: 'text' });
  await expect(asking(server, { refuseCutQuestions: 'always' }).model.ask(long)).rejects.toMatchObject({
    code: 'model-rejected',
  });
});

test.each([0, 3600])('a count of %i says nothing of a cut', async (counted) => {
  const long = question('All goods were made of cotton grown in Texas. '.repeat(400));
  await using server = await startModelServer(() =>
    answer({ a: 1 }, { usage: { prompt_tokens: counted, completion_tokens: 20 } }),
  );
  expect(await asking(server).model.ask(long)).toMatchObject({ kind: 'text' });
});
