import { describe, expect, it } from 'vitest';
import { moreSeconds } from '../../src/reading/time-limit.ts';

describe('a task that has reached its limit of time', () => {
  it('is over when the processor worked on it for most of that time', () => {
    expect(moreSeconds({ limit: 90, elapsed: 90, worked: 85 })).toBe(0);
  });

  it('gets the time that a busy machine kept it from', () => {
    expect(moreSeconds({ limit: 90, elapsed: 90, worked: 30 })).toBe(60);
    expect(moreSeconds({ limit: 90, elapsed: 150, worked: 60 })).toBe(30);
  });

  it('is over when it hardly works: it waits for what will not come', () => {
    expect(moreSeconds({ limit: 90, elapsed: 90, worked: 0.3 })).toBe(0);
  });

  it('is over at four times the limit, and at the limit where the system does not tell', () => {
    expect(moreSeconds({ limit: 90, elapsed: 360, worked: 40 })).toBe(0);
    expect(moreSeconds({ limit: 90, elapsed: 90, worked: null })).toBe(0);
  });
});
