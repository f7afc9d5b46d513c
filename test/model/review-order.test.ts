import { describe, expect, it } from 'vitest';
import { criticalityOf } from '../../schemas/criticality.ts';
import type { Field, FieldEvidence } from '../../src/model/field.ts';
import { reviewPriority } from '../../src/model/review-order.ts';

type Given = Omit<Partial<Field>, 'evidence'> & { evidence?: Partial<FieldEvidence> };

function field({ evidence, ...more }: Given = {}): Field {
  return {
    path: 'documentNumber',
    confidence: 0.9,
    review: 'proposed',
    normalized: '17',
    readings: [],
    warnings: [],
    evidence: { standing: 'alone', doubted: false, ...evidence },
    ...more,
  } as Field;
}

const facts = { criticality: 0.7, flagged: false };

describe('place in the review queue', () => {
  const calm = reviewPriority(field(), facts);

  it('is how much hangs on a field times how likely it is read wrongly', () => {
    expect(calm).toBeCloseTo(0.07);
    expect(reviewPriority(field({ confidence: 0.5 }), facts)).toBeCloseTo(0.35);
    expect(reviewPriority(field(), { ...facts, criticality: 0.1 })).toBeCloseTo(0.01);
  });

  it.each<[string, Given, boolean]>([
    ['engines that differ', { evidence: { standing: 'differs' } }, false],
    ['an engine that sees nothing stated', { evidence: { standing: 'not-stated' } }, false],
    ['a flag that rests on it', {}, true],
    ['a check that fails', { evidence: { doubted: true } }, false],
    ['a date that may be two days', { normalized: null, readings: ['2025-03-04', '2025-04-03'] }, false],
    ['a warning', { warnings: ['stands in a hidden part'] }, false],
  ])('is lifted by %s', (_, given, flagged) => {
    expect(reviewPriority(field(given), { ...facts, flagged })).toBeGreaterThan(calm);
  });

  it('of a sure value on which engines differ is before that of an unsure one on which nothing hangs', () => {
    const differing = field({ path: 'origin.country', evidence: { standing: 'differs' } });
    const faint = field({ path: 'language', confidence: 0.2 });
    const priority = (one: Field): number =>
      reviewPriority(one, { criticality: criticalityOf(one.path), flagged: false });
    expect(priority(differing)).toBeGreaterThan(priority(faint));
  });

  it('stays between 0 and 1 with everything at once, and is 0 for what a person has decided', () => {
    const worst = field({
      confidence: 0.01,
      normalized: null,
      readings: ['a', 'b'],
      warnings: ['x'],
      evidence: { standing: 'differs', doubted: true },
    });
    const priority = reviewPriority(worst, { criticality: 1, flagged: true });
    expect(priority).toBeGreaterThan(0.9);
    expect(priority).toBeLessThanOrEqual(1);
    for (const review of ['confirmed', 'corrected', 'rejected', 'added'] as const)
      expect(reviewPriority({ ...worst, review }, { criticality: 1, flagged: true })).toBe(0);
  });

  it('holds for fields of earlier versions, which name no evidence', () => {
    const { evidence: _none, ...old } = field();
    expect(reviewPriority(old as Field, facts)).toBeCloseTo(calm);
  });
});

describe('how much hangs on a path', () => {
  it('most on origin and makers, least on what describes the paper', () => {
    expect(criticalityOf('origin[3].country')).toBe(1);
    expect(criticalityOf('parties.manufacturer[1].name')).toBe(1);
    expect(criticalityOf('parties.buyer.name')).toBeLessThan(criticalityOf('parties.producer.name'));
    expect(criticalityOf('language')).toBe(0.1);
  });

  it('has an answer for every path, also of a type of your own', () => {
    expect(criticalityOf('somethingElse[2].entirely')).toBeGreaterThan(0);
  });
});
