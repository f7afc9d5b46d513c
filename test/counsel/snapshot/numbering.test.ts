import { describe, expect, it } from 'vitest';
import { type PaperToNumber, planNumbers } from '../../../src/counsel/snapshot/numbering.ts';
import type { ExhibitNumber } from '../../../src/model/matter.ts';

const paper = (id: string, file: string, ...pages: readonly number[]): PaperToNumber => ({
  id,
  pages: pages.map((page) => ({ file, page })),
});
const number = (
  given: number,
  { pages }: PaperToNumber,
  withdrawn: ExhibitNumber['withdrawn'] = null,
): ExhibitNumber => ({ number: given, pages, event: 1, withdrawn });
const all = (): boolean => true;

describe('numbers of documents', () => {
  it('are kept by the papers that bear them, and given to those without one in their order', () => {
    const [one, two, three] = [paper('a', 'f', 1, 2), paper('b', 'g', 1), paper('c', 'h', 1)];
    const plan = planNumbers([number(1, two), number(2, one)], [three, one, two], [], all);
    expect([...plan.borne]).toEqual(
      expect.arrayContaining([
        ['b', 1],
        ['a', 2],
      ]),
    );
    expect(plan.unnumbered).toEqual([three]);
    expect(plan.withdraw).toEqual([]);
  });

  it('follow a paper whose pages were split: the first part keeps the number, the other gets a new one', () => {
    const whole = paper('a', 'f', 1, 2, 3, 4);
    const parts = [paper('b', 'f', 1, 2), paper('c', 'f', 3, 4)];
    const plan = planNumbers([number(1, whole)], parts, [], all);
    expect(plan.borne.get('b')).toBe(1);
    expect(plan.unnumbered.map(({ id }) => id)).toEqual(['c']);
  });

  it('of papers that were put together: the one that begins the paper stays, the others are withdrawn', () => {
    const parts = [paper('b', 'f', 2, 3), paper('c', 'f', 1)];
    const plan = planNumbers(
      [number(1, parts[0]!), number(2, parts[1]!)],
      [paper('a', 'f', 1, 2, 3)],
      [],
      all,
    );
    expect(plan.borne.get('a')).toBe(2);
    expect(plan.withdraw).toEqual([{ number: 1, reason: 'merged' }]);
    expect(plan.unnumbered).toEqual([]);
  });

  it('are never given again, whatever became of their paper', () => {
    const gone = paper('a', 'f', 1);
    const plan = planNumbers([number(1, gone)], [paper('b', 'g', 1)], [], all);
    expect(plan.withdraw).toEqual([{ number: 1, reason: 'no-longer-in-index' }]);
    expect(plan.unnumbered.map(({ id }) => id)).toEqual(['b']);
  });

  it('of what is kept back say so and nothing else, and stand again when it is released', () => {
    const [kept, held] = [paper('a', 'f', 1), paper('b', 'g', 1)];
    const numbers = [number(1, kept), number(2, held)];
    const plan = planNumbers(numbers, [], [kept], (file) => file !== 'g');
    expect(plan.withdraw).toEqual([
      { number: 1, reason: 'withheld' },
      { number: 2, reason: 'withheld' },
    ]);
    expect([...plan.borne]).toEqual([]);
    const after = [number(1, kept, 'withheld'), number(2, held, 'withheld')];
    expect(planNumbers(after, [kept, held], [], all)).toMatchObject({ restore: [1, 2], unnumbered: [] });
    expect(planNumbers(after, [], [kept], (file) => file !== 'g').withdraw).toEqual([]);
  });

  it('of a paper put together with one that is kept back tell no more than that', () => {
    const [one, other] = [paper('a', 'f', 1), paper('b', 'f', 2)];
    const plan = planNumbers([number(1, one), number(2, other)], [], [paper('c', 'f', 1, 2)], all);
    expect(plan.withdraw.map(({ reason }) => reason)).toEqual(['withheld', 'withheld']);
  });
});
