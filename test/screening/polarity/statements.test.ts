import { describe, expect, it } from 'vitest';
import { polarityReader } from '../../../src/screening/polarity/polarity.ts';
import { measurePolarity } from '../../bench/screening/polarity.ts';

describe('labelled statements', () => {
  it.each(measurePolarity())('$set: none that is stated is called denied', (figures) => {
    expect(figures.assertedCalledDenied).toBe(0);
    expect(figures.otherCalledDenied).toBe(0);
  });

  it('are read right nine times of ten', () => {
    const sets = measurePolarity();
    const of = (what: 'right' | 'statements'): number =>
      sets.reduce((sum, figures) => sum + figures[what], 0);
    expect(of('right') / of('statements')).toBeGreaterThanOrEqual(0.92);
  });

  it('of one order are read though papers are named between the denial and the place', () => {
    const order = measurePolarity().find(({ set }) => set === 'about one order')!;
    expect(order.misses.filter(({ expected }) => expected === 'denied')).toEqual([]);
  });

  it('are at least 250', () => {
    expect(measurePolarity().reduce((sum, { statements }) => sum + statements, 0)).toBeGreaterThanOrEqual(
      250,
    );
  });
});

describe('pages made to take long', () => {
  it.each([
    ['not Xinjiang ', 10_000],
    ['no ', 60_000],
    ['no\nXinjiang\n', 10_000],
    ['- Xinjiang\n', 10_000],
    ['☒ No ☐ Yes Xinjiang ', 5_000],
    ['((( Xinjiang : ', 5_000],
    ['不从新疆Xinjiang无', 5_000],
  ])('%j is read for each of its mentions', (words, times) => {
    const text = words.repeat(times);
    const read = polarityReader(text);
    let mentions = 0;
    for (let at = text.indexOf('Xinjiang'); at >= 0; at = text.indexOf('Xinjiang', at + 1)) {
      const { value, cue } = read(at, at + 8);
      expect(['asserted', 'denied', 'policy', 'unclear']).toContain(value);
      if (cue !== null) expect(cue.start).toBeLessThan(cue.end);
      mentions++;
    }
    expect(mentions).toBe(words.includes('Xinjiang') ? times : 0);
  });
});

describe('cue', () => {
  const cueOf = (text: string): string | null => {
    const start = text.indexOf('Xinjiang');
    const { cue } = polarityReader(text)(start, start + 8);
    return cue === null ? null : text.slice(cue.start, cue.end);
  };

  it('is the words that lead to the reading, where they stand', () => {
    expect(cueOf('First line.\nWe do not source cotton from Xinjiang.')).toBe('not');
    expect(cueOf('Cotton from Xinjiang: No')).toBe('No');
    expect(cueOf('Use of cotton from Xinjiang\nNo\nNotes')).toBe('No');
    expect(cueOf('Cotton from Xinjiang ☐ Yes ☒ No')).toBe('☐ Yes ☒ No');
    expect(cueOf('We do not buy from:\n- Turkmenistan\n- Xinjiang')).toBe('not');
    expect(cueOf('Cotton from Xinjiang arrived.')).toBeNull();
  });
});
