import type { IndicatorPolarity } from '../../../src/model/indicator.ts';
import { indicatorsInText } from '../../../src/screening/indicators/find-indicators.ts';
import { checklistPassages } from '../../support/screening/indicators/checklist-passages.ts';
import { laterPassages, passages } from '../../support/screening/indicators/passages.ts';

export interface IndicatorMiss {
  readonly passage: string;
  readonly indicator: string;
  readonly expected: IndicatorPolarity;
  /** Null when the phrase is not found at all. */
  readonly got: IndicatorPolarity | null;
  readonly rule: string;
}

export interface IndicatorFigures {
  readonly passages: number;
  readonly right: number;
  readonly notFound: number;
  /** Findings that are stated and read as negated: the one error that must not happen. */
  readonly statedCalledNegated: number;
  /** Other passages read as negated. */
  readonly otherCalledNegated: number;
  readonly misses: readonly IndicatorMiss[];
}

/** How the rules read the labelled passages about indicators of forced labour. */
export function measureIndicators(set: typeof passages = passages): IndicatorFigures {
  const misses: IndicatorMiss[] = [];
  let total = 0;
  for (const [expected, list] of Object.entries(set) as [IndicatorPolarity, (typeof passages)['stated']][]) {
    for (const [indicator, passage] of list) {
      total++;
      const start = passage.indexOf('«');
      const end = passage.indexOf('»') - 1;
      const found = indicatorsInText(passage.replace('«', '').replace('»', '')).find(
        (one) => one.indicator === indicator && one.start < end && one.end > start,
      );
      if (found?.polarity.value !== expected)
        misses.push({
          passage,
          indicator,
          expected,
          got: found?.polarity.value ?? null,
          rule: found?.polarity.rule ?? '',
        });
    }
  }
  const negated = misses.filter((miss) => miss.got === 'negated');
  return {
    passages: total,
    right: total - misses.length,
    notFound: misses.filter((miss) => miss.got === null).length,
    statedCalledNegated: negated.filter((miss) => miss.expected === 'stated').length,
    otherCalledNegated: negated.filter((miss) => miss.expected !== 'stated').length,
    misses,
  };
}

/** Prints the figures of each set, and with `missed` every passage that is read otherwise. */
export function benchIndicators({ missed = false }: { readonly missed?: boolean } = {}): void {
  for (const [name, set] of [
    ['passages', passages],
    ['later passages', laterPassages],
    ['rows of checklists', checklistPassages],
  ] as const) {
    const figures = measureIndicators(set);
    console.log(
      `indicators, ${name}: ${figures.right} of ${figures.passages} right, not found ${figures.notFound}, stated called negated ${figures.statedCalledNegated}, others called negated ${figures.otherCalledNegated}`,
    );
    if (!missed) continue;
    for (const { passage, expected, got, rule } of figures.misses)
      console.log(
        `  ${expected} read as ${got ?? 'not found'} (${rule}): ${passage.replaceAll('\n', ' / ').replaceAll('\t', ' | ')}`,
      );
  }
}

if (import.meta.main) benchIndicators({ missed: true });
