import { expect, test } from 'vitest';
import { backOff, retryAfter } from '../../../../src/extraction/llm/client/back-off.ts';
import { RateLimits } from '../../../../src/extraction/llm/client/rate-limits.ts';
import { answer, rateLimited, startModelServer, status } from '../../../support/model-server/index.ts';
import { randomNumbers } from '../../../support/random-numbers.ts';
import { asking, question, TestClock } from './helpers.ts';

const never = new AbortController().signal;
const header = (values: Record<string, string>) => new Headers(values);

test('back-off is exponential with full jitter, bounded', () => {
  expect([1, 2, 3, 4].map((attempt) => backOff(attempt, () => 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(backOff(12, () => 1)).toBe(60_000);
  expect(backOff(5, () => 0)).toBe(0);
  const random = randomNumbers(1);
  const waits = Array.from({ length: 2000 }, () => backOff(1, random));
  expect(Math.min(...waits)).toBeLessThan(20);
  expect(Math.max(...waits)).toBeGreaterThan(980);
});

test('a wait is read from every header in use', () => {
  const today = Date.parse('2026-03-01T10:00:00Z');
  expect(retryAfter(header({ 'retry-after': '7' }), today)).toBe(7000);
  expect(retryAfter(header({ 'retry-after': '0.5' }), today)).toBe(500);
  expect(retryAfter(header({ 'retry-after-ms': '250', 'retry-after': '7' }), today)).toBe(250);
  expect(retryAfter(header({ 'retry-after': 'Sun, 01 Mar 2026 10:01:30 GMT' }), today)).toBe(90_000);
  expect(retryAfter(header({ 'retry-after': 'Sun, 01 Mar 2026 09:00:00 GMT' }), today)).toBe(0);
  expect(retryAfter(header({ 'retry-after': 'soon' }), today)).toBeNull();
  expect(retryAfter(header({ 'retry-after': '-5' }), today)).toBe(0);
  expect(retryAfter(header({}), today)).toBeNull();
});

test.each([
  ['seconds', () => rateLimited({ seconds: 20 }), 20],
  ['milliseconds', () => rateLimited({ milliseconds: 1500 }), 1.5],
  ['an HTTP date', () => rateLimited({ until: new Date(Date.now() + 40_500) }), 40],
  ['a 503 with seconds', () => status(503, 'busy', { headers: { 'retry-after': '12' } }), 12],
])('Retry-After in %s is kept to, instead of the back-off', async (_name, reply, seconds) => {
  await using server = await startModelServer(({ number }) => (number === 1 ? reply() : answer({ a: 1 })));
  const { model, clock, events } = asking(server);
  await model.ask(question());
  expect(clock.waits).toHaveLength(1);
  expect(clock.waits[0]! / 1000).toBeGreaterThan(seconds - 1.5);
  expect(clock.waits[0]! / 1000).toBeLessThanOrEqual(seconds + 1);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'retry-after' }));
});

test('a Retry-After beyond the cap is cut to it, and both are said', async () => {
  await using server = await startModelServer(({ number }) =>
    number === 1 ? rateLimited({ seconds: 86_400 }) : answer({ a: 1 }),
  );
  const { model, clock, events } = asking(server, { longestRetryAfterSeconds: 30 });
  await model.ask(question());
  expect(clock.waits).toEqual([30_000]);
  expect(events).toContainEqual({
    kind: 'waiting',
    reason: 'retry-after',
    seconds: 30,
    askedSeconds: 86_400,
  });
});

test('a Retry-After given to one request holds back the others too', async () => {
  await using server = await startModelServer(({ number }) =>
    number === 1 ? rateLimited({ seconds: 20 }) : answer({ a: 1 }),
  );
  const { model, clock } = asking(server, { attempts: 1 });
  await expect(model.ask(question('one'))).rejects.toMatchObject({ code: 'model-unreachable' });
  await model.ask(question('two'));
  expect(clock.waits).toEqual([20_000]);
});

test('a quota that is used up is not waited for', async () => {
  await using server = await startModelServer(() =>
    status(429, 'You exceeded your current quota', { code: 'insufficient_quota' }),
  );
  await expect(asking(server).model.ask(question())).rejects.toMatchObject({ code: 'model-rejected' });
  expect(server.requests).toHaveLength(1);
});

test('no more requests start in any minute than allowed, in the order they came', async () => {
  const clock = new TestClock();
  const waits: number[] = [];
  const limits = new RateLimits({
    requestsPerMinute: 2,
    tokensPerMinute: null,
    clock,
    onWait: (wait) => waits.push(wait),
  });
  const started: (readonly [number, number])[] = [];
  const take = async (name: number) => {
    await limits.take(1, never);
    started.push([name, clock.now()]);
  };
  await take(1);
  clock.advance(10_000);
  await Promise.all([take(2), take(3), take(4), take(5)]);
  expect(started).toEqual([
    [1, 0],
    [2, 10_000],
    [3, 60_000],
    [4, 70_000],
    [5, 120_000],
  ]);
  expect(waits).toEqual([50_000, 10_000, 50_000]);
});

test('tokens are limited by the estimate before and by the count after', async () => {
  const clock = new TestClock();
  const limits = new RateLimits({ requestsPerMinute: null, tokensPerMinute: 100, clock });
  const first = await limits.take(90, never);
  first.correct(40);
  await limits.take(60, never);
  expect(clock.waits).toEqual([]);
  await limits.take(10, never);
  expect(clock.waits).toEqual([60_000]);
});

test('a request larger than the whole limit goes out alone instead of never', async () => {
  const clock = new TestClock();
  const limits = new RateLimits({ requestsPerMinute: null, tokensPerMinute: 100, clock });
  await limits.take(10, never);
  await limits.take(500, never);
  await limits.take(10, never);
  expect(clock.waits).toEqual([60_000, 60_000]);
});

test('what was never sent takes nothing of the limit', async () => {
  const clock = new TestClock();
  const limits = new RateLimits({ requestsPerMinute: 1, tokensPerMinute: null, clock });
  (await limits.take(1, never)).giveBack();
  await limits.take(1, never);
  expect(clock.waits).toEqual([]);
});

test('who gives up waiting does not hold up the next', async () => {
  const clock = new TestClock();
  const limits = new RateLimits({ requestsPerMinute: 1, tokensPerMinute: null, clock });
  await limits.take(1, never);
  const given = new AbortController();
  const second = limits.take(1, given.signal);
  const third = limits.take(1, never);
  given.abort(new Error('given up'));
  await expect(second).rejects.toThrow('given up');
  await third;
});

test.each([
  // Estimated at about 1,050 tokens each: two would fit beside each other, a third only because the answers are short.
  ['short answers', { prompt_tokens: 100, completion_tokens: 20 }, []],
  // The first answer turns out to fill the minute.
  ['long answers', { prompt_tokens: 2000, completion_tokens: 400 }, [60_000, 60_000]],
])(
  'the limits of the settings hold for what is sent, by what the server counts: %s',
  async (_name, usage, waits) => {
    await using server = await startModelServer(() => answer({ a: 1 }, { usage }));
    const { model, clock, events } = asking(server, { tokensPerMinute: 2500, concurrency: 1 });
    for (const words of ['1', '2', '3']) await model.ask(question(words));
    expect(clock.waits).toEqual(waits);
    expect(events.filter(({ kind }) => kind === 'waiting')).toHaveLength(waits.length);
  },
);

test('no more requests are open at one time than the concurrency', async () => {
  await using server = await startModelServer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    return answer({ a: 1 });
  });
  const { model } = asking(server, { concurrency: 3 });
  await Promise.all(Array.from({ length: 12 }, (_, index) => model.ask(question(String(index)))));
  expect(server.mostAtOnce).toBe(3);
});
