import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/evaluation/calibration.ts';
import { type BinnedValue, crossValidate } from '../../src/evaluation/cross-validation.ts';

function values(file: string, bin: string, right: number, wrong: number): BinnedValue[] {
  return Array.from({ length: right + wrong }, (_, index) => ({
    file,
    bin,
    limit: 1,
    confidence: 0.5,
    right: index < right,
  }));
}

describe('calibrating on one half and measuring on the other', () => {
  it('finds a table that holds for other files', () => {
    const even = Array.from({ length: 40 }, (_, file) => [
      ...values(`${file}`, 'rules/print/values/plain', 19, 1),
      ...values(`${file}`, 'rules/ocr-poor/words/plain', 6, 4),
    ]).flat();
    const { expectedError, worst, values: count } = crossValidate(even);
    expect(count).toBe(1200);
    expect(expectedError).toBeLessThan(0.02);
    expect(worst).toBeLessThan(0.03);
  });

  it('shows a table that holds only for the files it was made of', () => {
    // Every file is wholly right or wholly wrong: what one half says of the other is chance.
    const odd = Array.from({ length: 8 }, (_, file) =>
      values(`${file}`, 'rules/print/values/plain', file === 0 ? 0 : 60, file === 0 ? 60 : 0),
    ).flat();
    expect(crossValidate(odd).expectedError).toBeGreaterThan(0.1);
  });

  it('is the same in any order, and leaves out what names no bin', () => {
    const some = [
      ...values('a', 'rules/print/values/plain', 30, 3),
      ...values('b', 'rules/print/values/weak', 30, 10),
      ...values('c', 'rules/ocr-fair/words/plain', 30, 5),
    ];
    const old = some.map((value) => ({ ...value, bin: null }));
    expect(crossValidate([...some, ...old].toReversed())).toEqual(crossValidate(some));
    expect(crossValidate(old)).toMatchObject({ values: 0, expectedError: null, worst: null });
  });
});

describe('bins of equal counts', () => {
  it('show an error that one wide bin hides', () => {
    const hidden = [
      ...Array.from({ length: 50 }, () => ({ confidence: 0.91, right: true })),
      ...Array.from({ length: 50 }, (_, index) => ({ confidence: 0.99, right: index < 45 })),
    ];
    const { expectedError, expectedErrorOfEqualBins } = calibrate(hidden);
    expect(expectedError).toBeCloseTo(0);
    expect(expectedErrorOfEqualBins).toBeGreaterThan(0.05);
  });
});
