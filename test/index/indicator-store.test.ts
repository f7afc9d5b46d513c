import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { summarize } from '../../src/index/summary.ts';
import type { IndicatorMention } from '../../src/model/indicator.ts';
import { indicator } from '../exports/example-reader.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const file = 'a'.repeat(64);
const other = 'b'.repeat(64);

describe('indicators in the index', () => {
  let index: EvidenceIndex;
  beforeEach(() => {
    index = EvidenceIndex.create(join(temporaryFolder('indicators'), 'evidence'));
    for (const one of [file, other]) index.ledger.putFile(one, 3, 'application/pdf');
    const mention = (id: string, of: string, more: Partial<IndicatorMention> = {}): IndicatorMention => ({
      ...indicator,
      id,
      file: of,
      document: null,
      ...more,
    });
    index.indicators.replace(file, [
      mention('2', file, { page: 2 }),
      mention('1', file, { polarity: { ...indicator.polarity, value: 'stated' } }),
    ]);
    index.indicators.replace(other, [mention('3', other)]);
  });
  afterEach(() => index.close());

  const ids = (): string[] => [...index.indicators.all()].map(({ id }) => id);

  it('are read as they were stored, by file and page', () => {
    expect(ids()).toEqual(['1', '2', '3']);
    expect(index.indicators.of(file)[0]!.polarity.value).toBe('stated');
    expect(summarize(index).indicatorsByPolarity).toEqual([
      { name: 'negated', count: 2 },
      { name: 'stated', count: 1 },
    ]);
  });

  it('are replaced by what is found now', () => {
    index.indicators.replace(file, []);
    expect(ids()).toEqual(['3']);
  });

  it('go with the analysis of a file that is held, and with its content', () => {
    index.results.removeAnalysis(file, []);
    expect(ids()).toEqual(['3']);
    index.quarantine.removeContent(other);
    expect(ids()).toEqual([]);
  });
});
