import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { businessText } from '../../bench/screening/pages/business-text.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const pages = Array.from({ length: 120 }, (_, seed) => businessText(40_000 + seed));

describe('pages of business text', () => {
  it('are the same for the same seed and of the length asked for', () => {
    expect(businessText(7)).toBe(businessText(7));
    expect(businessText(7)).not.toBe(businessText(8));
    expect(businessText(randomNumbers(7))).toBe(businessText(7));
    expect(businessText(3, 500).length).toBeLessThanOrEqual(500);
    expect(businessText(3, 500).length).toBeGreaterThan(400);
  });

  it('vary: hardly a line occurs twice, and every gap is filled', () => {
    const lines = pages.flatMap((page) => page.split('\n')).filter((line) => line.length > 40);
    expect(new Set(lines).size / lines.length).toBeGreaterThan(0.95);
    expect(pages.join('\n')).not.toMatch(/\{\w+\}|\[[^\]]*\|/);
    expect(pages.filter((page) => /\p{Script=Han}/u.test(page)).length).toBeGreaterThan(30);
  });

  it('hold nothing that the built-in lists name', () => {
    const screener = createScreener(loadLists());
    const strong = pages.flatMap((page) =>
      screener
        .mentions(page)
        .filter((mention) => /^(?:E1|E2|P1|P2)$/.test(mention.grade))
        .map((mention) => `${mention.alias}: ${page.slice(mention.start, mention.end)}`),
    );
    expect(strong).toEqual([]);
  });
});
