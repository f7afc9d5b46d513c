import { expect, test } from 'vitest';
import { recordOfNone, sumOfRecords } from '../../../src/pipeline/propose/model-record.ts';

const finished = {
  ...recordOfNone(null),
  host: 'models.example',
  model: 'reader-1',
  outcome: 'finished' as const,
  currency: 'USD',
};

test('records of several runs: figures add up, and what did not finish is not hidden by what did', () => {
  const one = { ...finished, planned: 3, asked: 3, inputTokens: 10, cost: 0.5, keptHere: { type: 2 } };
  const standing = { ...finished, standing: 4 };
  const stopped = {
    ...finished,
    outcome: 'stopped' as const,
    cause: 'the budget is spent',
    planned: 5,
    asked: 1,
    failed: 1,
    outputTokens: 7,
    cost: 0.25,
    seconds: 2,
    keptHere: { type: 1, confidential: 1 },
  };
  expect(sumOfRecords([one, stopped, standing])).toEqual({
    ...finished,
    outcome: 'stopped',
    cause: 'the budget is spent',
    planned: 8,
    asked: 4,
    standing: 4,
    failed: 1,
    inputTokens: 10,
    outputTokens: 7,
    cost: 0.75,
    seconds: 2,
    keptHere: { type: 3, confidential: 1 },
  });
  expect(sumOfRecords([standing, standing])?.cost).toBeNull();
  expect(sumOfRecords([one])).toBe(one);
  expect(sumOfRecords([])).toBeNull();
});
