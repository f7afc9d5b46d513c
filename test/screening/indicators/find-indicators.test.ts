import { describe, expect, it } from 'vitest';
import { indicatorPhrases } from '../../../schemas/labour-indicator-phrases.ts';
import { labourIndicators } from '../../../schemas/labour-indicators.ts';
import type { Field } from '../../../src/model/field.ts';
import type { Page } from '../../../src/model/page.ts';
import { pageText } from '../../../src/model/page-text.ts';
import { findIndicators, indicatorsInText } from '../../../src/screening/indicators/find-indicators.ts';
import { measureIndicators } from '../../bench/screening/indicators.ts';
import { checklistPassages } from '../../support/screening/indicators/checklist-passages.ts';
import { laterPassages, passages } from '../../support/screening/indicators/passages.ts';

describe('labelled passages', () => {
  it.each([
    ['passages', passages],
    ['later passages', laterPassages],
    ['rows of checklists', checklistPassages],
  ] as const)('%s: no stated finding is called negated', (_, set) => {
    const figures = measureIndicators(set);
    expect(figures.statedCalledNegated).toBe(0);
    expect(figures.right / figures.passages).toBeGreaterThanOrEqual(0.95);
  });

  it('are at least 150, of every indicator', () => {
    expect(measureIndicators().passages).toBeGreaterThanOrEqual(150);
    const labelled = new Set(Object.values(passages).flatMap((list) => list.map(([indicator]) => indicator)));
    for (const { id } of labourIndicators) expect(labelled).toContain(id);
    expect(labelled).toContain('state_imposed_labour');
    expect(indicatorPhrases).toHaveLength(labourIndicators.length + 1);
  });
});

/** A page whose rows are cells at given left edges, read line by line as readers do. */
function pageOf(rows: readonly (readonly (readonly [left: number, words: string])[])[]): Page {
  return {
    file: 'a'.repeat(64),
    page: 1,
    kind: 'text',
    reason: '',
    width: 600,
    height: 800,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    notes: [],
    words: rows.flatMap((cells, line) =>
      cells.flatMap(([left, words]) => {
        let x = left;
        return words.split(' ').map((text) => {
          const width = text.length * 0.008;
          const box = { x, y: 0.1 + line * 0.02, width, height: 0.012 };
          x += width + 0.006;
          return { text, box, confidence: 1, line, origin: 'text-layer' as const, visible: true };
        });
      }),
    ),
  };
}

describe('cells of a table', () => {
  const page = pageOf([
    [
      [0.05, 'Area'],
      [0.2, 'Observation'],
      [0.65, 'Grade'],
      [0.75, 'Corrective action'],
    ],
    [
      [0.05, 'Movement'],
      [0.2, 'Workers go out after work; no'],
      [0.65, 'None'],
      [0.75, '-'],
    ],
    [[0.2, 'restriction of movement was seen.']],
    [
      [0.05, 'Hours'],
      [0.2, 'Nine packers worked more than 60'],
      [0.65, 'Major'],
      [0.75, 'Reduce excessive'],
    ],
    [
      [0.2, 'hours in one week.'],
      [0.75, 'overtime by June'],
    ],
  ]);
  const found = findIndicators({ pages: [page], documents: [], fields: [] });

  it('are read down the cell and not along the line', () => {
    expect(found.map(({ indicator, polarity }) => [indicator, polarity.value])).toEqual([
      ['restriction_of_movement', 'negated'],
      ['excessive_overtime', 'stated'],
      ['excessive_overtime', 'unclear'],
    ]);
  });

  it('give the places of the words themselves', () => {
    const text = pageText(page).text;
    for (const { offsets, quote, boxes } of found) {
      expect(text.slice(...offsets)).toBe(quote);
      expect(boxes.length).toBeGreaterThan(0);
    }
    // Two lines of one cell: the grade between them is no part of the boxes.
    expect(found[1]!.boxes.every((box) => box.x < 0.6)).toBe(true);
    expect(found[0]!.polarity.cue).toBe('no');
  });

  it('are no denial where an extracted finding is graded', () => {
    const text = pageText(page).text;
    const start = text.indexOf('Nine');
    const field = (path: string, value: string, polarity: 'asserted' | 'denied') =>
      ({
        path,
        value,
        polarity,
        document: 'd',
        groundings: [{ status: 'exact', file: page.file, page: 1, offsets: [start, text.length] }],
      }) as unknown as Field;
    const fields = [
      field('audit.finding[0].text', 'Nine packers worked more than 60 hours in one week.', 'denied'),
      field('audit.finding[0].severity', 'None', 'asserted'),
    ];
    const again = findIndicators({ pages: [page], documents: [], fields });
    expect(again[1]!.polarity).toMatchObject({ value: 'unclear', rule: 'finding-reads-as-denied' });
  });
});

describe('columns of ticks', () => {
  it('are read by the heading they stand under', () => {
    const text = 'Requirement           C      NC\nRetention of passports       x\nDebt bondage          x';
    expect(indicatorsInText(text).map(({ polarity }) => polarity.value)).toEqual(['stated', 'negated']);
  });
});

describe('pages made to take long', () => {
  it.each(['passport ', 'no passports kept ', 'wages ', '扣押身份证', 'passports\t', 'overtime hours '])(
    '60,000 characters of %j',
    (words) => {
      const text = words.repeat(Math.ceil(60_000 / words.length));
      expect(Array.isArray(indicatorsInText(text))).toBe(true);
    },
  );
});

it('speaks no verdict', () => {
  const [mention] = findIndicators({
    pages: [pageOf([[[0.1, 'No debt bondage was found.']]])],
    documents: [],
    fields: [],
  });
  expect(mention!.explanation).toBe(
    '"debt bondage" speaks of the indicator "Debt bondage"; the page says that it is not so ("No") (negation-before).',
  );
});
