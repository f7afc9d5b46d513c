import { expect, test } from 'vitest';
import { Budget, costOf } from '../../../../src/extraction/llm/client/budget.ts';
import { defaultModelSettings } from '../../../../src/extraction/llm/model-settings.ts';
import { answer, hang, startModelServer, status } from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const never = new AbortController().signal;
const limits = (changes: Partial<typeof defaultModelSettings.budget>) => ({
  ...defaultModelSettings.budget,
  ...changes,
});
const tokens = (inputTokens: number, outputTokens = 0) => ({ inputTokens, outputTokens });

test('the budget ends the questions, not the run: each further one fails with its own code', async () => {
  const usage = { prompt_tokens: 1000, completion_tokens: 200 };
  await using server = await startModelServer(() => answer({ a: 1 }, { usage }));
  const { model } = asking(server, { budget: { tokens: 5000 }, concurrency: 1 });
  const outcomes: unknown[] = [];
  for (let index = 0; index < 8; index++) {
    outcomes.push(
      await model.ask(question(String(index))).then(
        ({ kind }) => kind,
        ({ code }) => code,
      ),
    );
  }
  // Four use 4,800; what a fifth needs is more than the rest.
  expect(outcomes).toEqual([...Array(4).fill('text'), ...Array(4).fill('model-budget')]);
  expect(server.requests).toHaveLength(4);
  expect(model.spent).toMatchObject({ inputTokens: 4000, outputTokens: 800 });
});

test('concurrent requests do not spend the same room twice', async () => {
  const usage = { prompt_tokens: 1000, completion_tokens: 200 };
  await using server = await startModelServer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    return answer({ a: 1 }, { usage });
  });
  const { model } = asking(server, { budget: { tokens: 5000 }, concurrency: 16 });
  await Promise.allSettled(Array.from({ length: 40 }, (_, index) => model.ask(question(String(index)))));
  const spent = model.spent.inputTokens + model.spent.outputTokens;
  // Estimated at about 1,050 tokens before the first answer: four at a time, and no fifth after them.
  expect(spent).toBeLessThanOrEqual(5000);
  expect(spent).toBeGreaterThanOrEqual(3600);
});

test('cost is reckoned with the prices per million tokens', async () => {
  expect(costOf(tokens(2_000_000, 100_000), { inputPrice: 0.5, outputPrice: 10 })).toBe(2);
  expect(costOf(tokens(1), { inputPrice: null, outputPrice: 1 })).toBeNull();
  const usage = { prompt_tokens: 100_000, completion_tokens: 10_000 };
  await using server = await startModelServer(() => answer({ a: 1 }, { usage }));
  const budget = { cost: 1, inputPrice: 1, outputPrice: 30, currency: 'EUR' };
  const { model, events } = asking(server, { budget, concurrency: 1 });
  for (const words of ['1', '2']) await model.ask(question(words));
  expect(model.spent.cost).toBeCloseTo(0.8);
  expect(events.findLast(({ kind }) => kind === 'answered')).toMatchObject({ spent: { cost: 0.8 } });
  await expect(model.ask(question('3'))).rejects.toMatchObject({
    code: 'model-budget',
    message: expect.stringContaining('0.8000 of 1 EUR'),
  });
});

test('a cost limit without prices is refused at the start', () => {
  expect(() => new Budget(limits({ cost: 5 }))).toThrow('inputPrice');
});

test('a request that would fit once the others have ended waits for them', async () => {
  const budget = new Budget(limits({ tokens: 100 }));
  const first = await budget.reserve(tokens(60), never);
  let admitted = false;
  const second = budget.reserve(tokens(60), never).then((reservation) => {
    admitted = true;
    return reservation;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(admitted).toBe(false);
  first.settle(tokens(30));
  await second;
  expect(budget.spent).toEqual(tokens(30));
});

test('a request that no longer fits hears it when the others have ended', async () => {
  const budget = new Budget(limits({ tokens: 100 }));
  const first = await budget.reserve(tokens(60), never);
  const second = budget.reserve(tokens(60), never);
  first.settle(tokens(60));
  await expect(second).rejects.toMatchObject({ code: 'model-budget' });
});

test('what the server refused or never got costs nothing; what was lost midway counts with its question', async () => {
  await using server = await startModelServer(({ number }) =>
    number === 1 ? status(500) : number === 2 ? hang() : answer({ a: 1 }),
  );
  const { model } = asking(server, { secondsPerRequest: 0.7 });
  await model.ask(question());
  const answerAlone = 100;
  expect(model.spent.inputTokens).toBeGreaterThan(answerAlone);
  expect(model.spent.inputTokens).toBeLessThan(answerAlone + 200);
  expect(model.spent.outputTokens).toBe(20);
});
