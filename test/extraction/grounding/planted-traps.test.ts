import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../src/extraction/grounding/claim.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { plantedTraps } from '../../bench/grounding/planted-traps.ts';
import { isTrue } from '../../bench/grounding/score.ts';
import { random } from '../../bench/screening-noise.ts';
import { makePage } from '../helpers/make-page.ts';

/** The planted part of `npm run bench:grounding`, on pages made here. */
describe('planted traps', () => {
  const bases = [
    groundingPage(
      makePage([
        [40, 40, 'COMMERCIAL INVOICE', 14],
        [40, 70, 'Seller: Example Mills Ltd.'],
        [300, 70, 'No. 4711'],
        [40, 85, 'Karachi, Pakistan'],
      ]),
    ),
    groundingPage(
      makePage([
        [40, 40, '棉纱购销合同', 14],
        [40, 70, '卖方：示例纺织有限公司'],
      ]),
    ),
  ];
  const traps = plantedTraps(bases, random(11), 3);

  it('none is grounded as asserted', () => {
    const wrong = traps.filter((trap) => {
      if (isTrue(trap)) return false;
      const { grounding, candidate } = claimOf(trap.candidate, trap.pages);
      return grounding !== null && (trap.expected === 'nothing' || candidate.polarity === 'asserted');
    });
    expect(wrong.map(({ candidate: { value, quote } }) => `${value} in ${quote}`)).toEqual([]);
    expect(traps.filter((trap) => !isTrue(trap)).length).toBeGreaterThan(400);
  });

  it('true statements among them are grounded as asserted', () => {
    const own = traps.filter(isTrue);
    const kept = own.filter((trap) => {
      const { grounding, candidate } = claimOf(trap.candidate, trap.pages);
      return grounding !== null && candidate.polarity === 'asserted';
    });
    expect(own.length).toBeGreaterThan(100);
    expect(kept.length / own.length).toBeGreaterThanOrEqual(0.97);
  });
});
