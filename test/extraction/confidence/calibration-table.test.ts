import { describe, expect, it } from 'vitest';
import { assumptions } from '../../../src/extraction/confidence/calibration-table.ts';
import { evidenceClasses } from '../../../src/extraction/confidence/reading-evidence.ts';
import { wilsonInterval } from '../../../src/extraction/confidence/wilson.ts';
import {
  type CalibrationTable,
  calibrationTableSchema,
  chanceOf,
  type MeasuredValue,
  makeCalibrationTable,
  measuredTable,
} from '../../../src/extraction/index.ts';

const measurement = { made: '2026-01-31', gold: [], engines: ['rules'], model: null };

function values(bin: string, right: number, wrong: number): MeasuredValue[] {
  return [
    ...Array.from({ length: right }, () => ({ bin, right: true })),
    ...Array.from({ length: wrong }, () => ({ bin, right: false })),
  ];
}

const made = makeCalibrationTable(
  [
    ...values('rules/print/values/plain', 195, 5),
    ...values('rules/print/values/weak', 40, 10),
    ...values('rules/ocr-poor/words/plain', 5, 5),
    ...values('rules/ocr-poor/values/plain', 20, 10),
  ],
  measurement,
);

describe('a calibration table', () => {
  it('counts each value in its bin and in all coarser ones', () => {
    expect(made.bins['rules']).toMatchObject({ n: 290, right: 260 });
    expect(made.bins['rules/print']).toMatchObject({ n: 250, right: 235, share: 0.94 });
    expect(made.bins['rules/print/values/weak']).toMatchObject({ n: 50, right: 40, share: 0.8 });
  });

  it('has intervals by Wilson', () => {
    // 40 of 50: computed from the formula by hand.
    expect(made.bins['rules/print/values/weak']?.interval).toEqual([0.6696, 0.8876]);
    expect(wilsonInterval(0, 10)?.[0]).toBe(0);
    expect(wilsonInterval(10, 10)?.[1]).toBeCloseTo(1);
    expect(wilsonInterval(10, 10)?.[0]).toBeCloseTo(0.722, 3);
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('is the same whatever the order, and has another version when a count differs', () => {
    const list = [...values('rules/print/values/plain', 30, 2), ...values('llm/print/values/plain', 3, 2)];
    expect(makeCalibrationTable(list.toReversed(), measurement)).toEqual(
      makeCalibrationTable(list, measurement),
    );
    const other = makeCalibrationTable(
      [...list, { bin: 'rules/print/values/plain', right: false }],
      measurement,
    );
    expect(other.version).not.toBe(makeCalibrationTable(list, measurement).version);
    expect(other.version.startsWith('2026-01-31-')).toBe(true);
  });
});

describe('the chance that a value is right', () => {
  it('comes from the finest bin with enough values, drawn towards the coarser ones', () => {
    const { chance, measured } = chanceOf('rules/print/values/plain', made);
    expect(measured).toBe('rules/print/values/plain');
    expect(chance).toBeGreaterThan(0.96);
    expect(chance).toBeLessThan(195 / 200);
  });

  it('falls back to the coarser bin where there are few values', () => {
    const few = chanceOf('rules/ocr-poor/words/plain', made);
    expect(few.measured).toBe('rules/ocr-poor');
    expect(few.chance).toBe(chanceOf('rules/ocr-poor/words/weak', made).chance);
    expect(chanceOf('rules/ocr-fair/words/plain', made).measured).toBe('rules');
  });

  it('never makes a plainer label less sure than a weaker one, however few values tell of one of them', () => {
    for (const counts of [
      { strong: [80, 20], plain: [50, 0], weak: [40, 4] },
      { strong: [40, 0], plain: [80, 20], weak: [3, 0] },
      { strong: [2, 2], plain: [60, 3], weak: [50, 20] },
      { strong: [0, 0], plain: [4, 4], weak: [50, 0] },
    ]) {
      const strange = makeCalibrationTable(
        Object.entries(counts).flatMap(([strength, [right, wrong]]) =>
          values(`rules/print/words/${strength}`, right!, wrong!),
        ),
        measurement,
      );
      const [weak, plain, strong] = ['weak', 'plain', 'strong'].map(
        (strength) => chanceOf(`rules/print/words/${strength}`, strange).chance,
      ) as [number, number, number];
      expect(plain, JSON.stringify(counts)).toBeGreaterThanOrEqual(weak);
      expect(strong, JSON.stringify(counts)).toBeGreaterThanOrEqual(plain);
    }
  });

  it('of a class never measured is assumed, in the order that the evidence suggests', () => {
    const at = (name: string): number => chanceOf(`${name}/print/values/plain`, made).chance;
    for (const name of evidenceClasses)
      if (name !== 'rules') expect(chanceOf(`${name}/print/values/plain`, made).measured).toBeNull();
    expect(at('agreed')).toBeGreaterThan(at('rules'));
    expect(at('rules')).toBeGreaterThan(at('model'));
    expect(at('model')).toBeGreaterThan(at('not-stated'));
    expect(at('not-stated')).toBeGreaterThan(at('differs-rules'));
    expect(at('differs-rules')).toBeGreaterThan(at('differs-model'));
    expect(at('differs-model')).toBeGreaterThan(at('ungrounded'));
  });

  it('of a measured class owes nothing to what is assumed', () => {
    const own = makeCalibrationTable(
      [...values('rules/print/values/plain', 95, 5), ...values('model/print/values/plain', 99, 1)],
      measurement,
    );
    expect(assumptions.model.shift).toBeLessThan(0);
    expect(chanceOf('model/print/values/plain', own).chance).toBeGreaterThan(
      chanceOf('rules/print/values/plain', own).chance,
    );
  });

  it('has an answer without any measurement', () => {
    const empty: CalibrationTable = makeCalibrationTable([], measurement);
    for (const name of evidenceClasses) {
      const { chance, measured } = chanceOf(`${name}/ocr-fair/words/weak`, empty);
      expect(measured).toBeNull();
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });
});

describe('the table that comes with this version', () => {
  it('holds counts alone, and they add up', () => {
    expect(calibrationTableSchema.parse(measuredTable)).toEqual(measuredTable);
    const names = Object.keys(measuredTable.bins);
    for (const name of names) {
      const below = names.filter(
        (other) => other.startsWith(`${name}/`) && other.split('/').length === name.split('/').length + 1,
      );
      if (below.length === 0) continue;
      const sum = (pick: 'n' | 'right'): number =>
        below.reduce((total, other) => total + measuredTable.bins[other]![pick], 0);
      expect([name, sum('n'), sum('right')]).toEqual([
        name,
        measuredTable.bins[name]!.n,
        measuredTable.bins[name]!.right,
      ]);
    }
  });

  it('measures the rules, and claims nothing about a model', () => {
    expect(measuredTable.engines).toEqual(['rules']);
    expect(measuredTable.bins['rules']!.n).toBeGreaterThan(1000);
    expect(
      Object.keys(measuredTable.bins).filter((name) => /^(?:model|agreed|differs|not-stated)/u.test(name)),
    ).toEqual([]);
    expect(chanceOf('model/print/values/plain', measuredTable).measured).toBeNull();
  });
});
