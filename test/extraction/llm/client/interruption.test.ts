import { expect, test } from 'vitest';
import { Budget } from '../../../../src/extraction/llm/client/budget.ts';
import { CircuitBreaker } from '../../../../src/extraction/llm/client/circuit-breaker.ts';
import { systemClock } from '../../../../src/extraction/llm/client/clock.ts';
import type { ModelEvent } from '../../../../src/extraction/llm/client/index.ts';
import { defaultModelSettings } from '../../../../src/extraction/llm/model-settings.ts';
import {
  hang,
  type Reply,
  rateLimited,
  startModelServer,
  status,
} from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const patience = { timeout: 8_000 };

/** Real time: a wait that the signal did not end would last far longer than the test may. */
async function interruptedWhile(reply: Reply, settings: Record<string, unknown>, until?: ModelEvent['kind']) {
  const run = new AbortController();
  await using server = await startModelServer(() => reply);
  const { model, events, store } = asking(server, settings, {
    signal: run.signal,
    clock: systemClock,
    random: () => 0.999,
  });
  const asked = Array.from({ length: 3 }, (_, index) => model.ask(question(String(index))));
  const outcomes = Promise.allSettled(asked);
  await expect.poll(() => server.requests.length, patience).toBeGreaterThan(0);
  if (until !== undefined) await expect.poll(() => events.map(({ kind }) => kind), patience).toContain(until);
  run.abort();
  const sent = server.requests.length;
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'model-stopped', message: 'The run was interrupted.' },
    });
  }
  await expect(model.ask(question('later'))).rejects.toMatchObject({ code: 'model-stopped' });
  expect(server.requests).toHaveLength(sent);
  expect(store.exchanges.size).toBe(0);
  if (reply.kind === 'hang')
    await expect.poll(() => server.requests.every(({ hungUp }) => hungUp), patience).toBe(true);
  return { events, server };
}

test('in flight and in the queue', async () => {
  const { server } = await interruptedWhile(hang(), { concurrency: 1 });
  expect(server.requests).toHaveLength(1);
}, 10_000);

test('waiting for the back-off', async () => {
  await interruptedWhile(status(500), { attempts: 12, circuitBreaker: { failures: 100 } }, 'attempt-failed');
}, 10_000);

test('waiting as the server asks', async () => {
  await interruptedWhile(rateLimited({ seconds: 200 }), {}, 'waiting');
}, 10_000);

test('waiting for the rate limit', async () => {
  await interruptedWhile(hang(), { requestsPerMinute: 1 }, 'waiting');
}, 10_000);

test('waiting for the pause of the circuit breaker', async () => {
  await interruptedWhile(status(500), { circuitBreaker: { failures: 1, pauseSeconds: 600 } }, 'paused');
}, 10_000);

test('waiting for room in the budget', async () => {
  await interruptedWhile(hang(), { budget: { tokens: 1500 } });
}, 10_000);

test('before it begins', async () => {
  await using server = await startModelServer(() => hang());
  const { model } = asking(server, {}, { signal: AbortSignal.abort() });
  await expect(model.ask(question())).rejects.toMatchObject({ code: 'model-stopped' });
  expect(server.requests).toHaveLength(0);
});

test('who gives up waiting is let go at once, whatever the others do', async () => {
  const given = new AbortController();
  const never = new AbortController().signal;
  const budget = new Budget({ ...defaultModelSettings.budget, tokens: 100 });
  await budget.reserve({ inputTokens: 60, outputTokens: 0 }, never);
  const room = budget.reserve({ inputTokens: 60, outputTokens: 0 }, given.signal);
  const run = new AbortController();
  const breaker = new CircuitBreaker({
    failures: 1,
    pauseSeconds: 600,
    pauses: 1,
    clock: systemClock,
    signal: run.signal,
  });
  breaker.enter()!.report('failure', 'down');
  const ready = breaker.ready(given.signal);
  given.abort(new Error('given up'));
  await expect(room).rejects.toThrow('given up');
  await expect(ready).rejects.toThrow('given up');
  run.abort();
}, 10_000);
