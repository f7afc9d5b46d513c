import { expect, test } from 'vitest';
import { CircuitBreaker } from '../../../../src/extraction/llm/client/circuit-breaker.ts';
import { answer, startModelServer, status } from '../../../support/model-server/index.ts';
import { asking, question, TestClock } from './helpers.ts';

const never = new AbortController().signal;
const circuitBreaker = { failures: 3, pauseSeconds: 60, pauses: 2 };

test('pauses after so many failures in a row, probes once, and stops for the run after the last pause', async () => {
  await using server = await startModelServer(() => status(500, 'down'));
  const { model, clock, events } = asking(server, { circuitBreaker, attempts: 1, concurrency: 1 });
  const outcomes: unknown[] = [];
  for (let index = 0; index < 20; index++) {
    outcomes.push(await model.ask(question(String(index))).catch((error: { code: string }) => error.code));
  }
  // Three failures, one probe after each of two pauses; of twenty questions fifteen are never sent.
  expect(server.requests).toHaveLength(5);
  expect(outcomes.slice(0, 5)).toEqual(Array(5).fill('model-unreachable'));
  expect(outcomes.slice(5)).toEqual(Array(15).fill('model-stopped'));
  expect(clock.waits).toEqual([60_000, 60_000]);
  expect(events.filter(({ kind }) => kind === 'paused')).toEqual([
    { kind: 'paused', seconds: 60, pause: 1, of: 2, cause: expect.stringContaining('500') },
    { kind: 'paused', seconds: 60, pause: 2, of: 2, cause: expect.stringContaining('500') },
  ]);
  expect(events.filter(({ kind }) => kind === 'stopped')).toHaveLength(1);
});

test('many at a time: only one probe goes out after a pause', async () => {
  await using server = await startModelServer(() => status(500, 'down'));
  const { model } = asking(server, { circuitBreaker, attempts: 6, concurrency: 8 });
  const asked = Array.from({ length: 40 }, (_, index) => model.ask(question(String(index))));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  // At most the eight that were out when the circuit opened, two sent again just before, and the two probes.
  expect(server.requests.length).toBeLessThanOrEqual(12);
});

test('goes on where the probe is answered', async () => {
  await using server = await startModelServer(({ number }) =>
    number <= 3 ? status(503, 'restarting') : answer({ a: 1 }),
  );
  const { model, clock, events } = asking(server, { circuitBreaker, concurrency: 1, attempts: 6 });
  const replies = await Promise.all(['1', '2', '3'].map((words) => model.ask(question(words))));
  expect(replies.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  expect(clock.waits).toContain(60_000);
  expect(events.map(({ kind }) => kind)).toContain('resumed');
  expect(server.requests).toHaveLength(6);
});

test('failures that are not in a row do not pause', async () => {
  await using server = await startModelServer(({ number }) =>
    number % 3 === 0 ? answer({ a: 1 }) : status(500),
  );
  const { model, events } = asking(server, { circuitBreaker, concurrency: 1 });
  for (const words of ['1', '2', '3', '4']) await model.ask(question(words));
  expect(events.map(({ kind }) => kind)).not.toContain('paused');
});

test('a server that refuses single requests is alive', async () => {
  await using server = await startModelServer(() => status(400, 'maximum context length'));
  const { model, events } = asking(server, { circuitBreaker, concurrency: 1 });
  for (let index = 0; index < 10; index++) await model.ask(question(String(index))).catch(() => {});
  expect(server.requests).toHaveLength(10);
  expect(events.map(({ kind }) => kind)).not.toContain('paused');
});

test.each([401, 402, 404])(
  'status %i before any answer stops at once: it would meet every request',
  async (code) => {
    await using server = await startModelServer(() => status(code, 'not with this key'));
    const { model } = asking(server, { circuitBreaker });
    await expect(model.ask(question('1'))).rejects.toMatchObject({ code: 'model-rejected' });
    await expect(model.ask(question('2'))).rejects.toMatchObject({
      code: 'model-stopped',
      message: expect.stringContaining('not with this key'),
    });
    expect(server.requests).toHaveLength(1);
  },
);

test('status 401 after an answer is a failure like others', async () => {
  await using server = await startModelServer(({ number }) =>
    number === 2 ? status(401) : answer({ a: 1 }),
  );
  const { model } = asking(server, { circuitBreaker, concurrency: 1 });
  await model.ask(question('1'));
  await expect(model.ask(question('2'))).rejects.toMatchObject({ code: 'model-rejected' });
  expect(await model.ask(question('3'))).toMatchObject({ kind: 'text' });
});

function breaker() {
  const paused: number[] = [];
  const made = new CircuitBreaker({
    ...circuitBreaker,
    clock: new TestClock(),
    signal: never,
    onPause: (pause) => paused.push(pause),
  });
  const report = async (...outcomes: ('answer' | 'failure')[]) => {
    for (const outcome of outcomes) {
      await made.ready(never);
      made.enter()!.report(outcome, 'down');
    }
  };
  return { made, paused, report };
}

test('a pause is forgiven after as many answers in a row as failures open the circuit', async () => {
  const { made, paused, report } = breaker();
  for (let round = 0; round < 4; round++) {
    await report('failure', 'failure', 'failure', 'answer', 'answer', 'answer');
  }
  expect(paused).toEqual([1, 1, 1, 1]);
  await made.ready(never);
});

test('a server that answers one request between its failures does not go on for ever', async () => {
  const { made, report } = breaker();
  for (let round = 0; round < 2; round++) await report('failure', 'failure', 'failure', 'answer');
  await report('failure', 'failure', 'failure');
  await expect(made.ready(never)).rejects.toMatchObject({ code: 'model-stopped' });
});

test('what was under way when the circuit opened opens it no further', async () => {
  const { made, paused } = breaker();
  const passages = Array.from({ length: 8 }, () => made.enter()!);
  for (const passage of passages) passage.report('failure', 'down');
  expect(paused).toEqual([1]);
  expect(made.enter()).toBeNull();
});
