import { describe, expect, it } from 'vitest';
import { ground } from '../../../src/extraction/grounding/ground.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import type { Candidate } from '../../../src/model/field.ts';
import { sliceCodePoints } from '../../../src/model/page-text.ts';
import { makePage, type Run } from '../helpers/make-page.ts';

const file = 'f'.repeat(64);

function candidate(
  kind: string,
  value: string,
  quote: string | null,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    path: 'documentNumber',
    value,
    kind,
    quote,
    hint: { page: { file, page: 1 } },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    engine: 'model-under-test',
    score: 0.8,
    because: 'planted',
    ...more,
  };
}

function groundOn(runs: readonly Run[], given: Candidate, ocr = false) {
  return ground(given, [groundingPage(makePage(runs, { ocr }))]);
}

describe('planted values that are not on the page stay ungrounded', () => {
  const planted: [string, string, string, Run[]][] = [
    ['country', 'India', 'shipped to Indianapolis', [[40, 40, 'shipped to Indianapolis']]],
    ['hs-code', '5201.11', 'HS code 5208.11', [[40, 40, 'HS code 5208.11']]],
    ['number', '15', 'ratio 1.5 to one', [[40, 40, 'ratio 1.5 to one']]],
    ['amount', '1.5', 'total 11.55', [[40, 40, 'total 11.55']]],
    ['party-name', 'Shanghai Bar Co., Ltd.', 'Shanghai Foo Co., Ltd.', [[40, 40, 'Shanghai Foo Co., Ltd.']]],
    ['code', 'INV-2043', 'Invoice INV-2034', [[40, 40, 'Invoice INV-2034']]],
    ['date', '2024-03-15', 'dated 15 March 2023', [[40, 40, 'dated 15 March 2023']]],
    ['number', '30', '10 and 20', [[40, 40, '10 and 20']]],
    ['weight', '1200 kg', 'net 1,300 kg', [[40, 40, 'net 1,300 kg']]],
  ];
  it.each(planted)('%s %s is not in "%s"', (kind, value, quote, runs) => {
    expect(groundOn(runs, candidate(kind, value, quote))).toBeNull();
    expect(groundOn(runs, candidate(kind, value, quote), true)).toBeNull();
  });

  it('a quote that is not on any page', () => {
    expect(groundOn([[40, 40, 'nothing of the sort']], candidate('code', 'A-1', 'invoice A-1'))).toBeNull();
  });

  it('a value that stands on the page, but outside the quote', () => {
    const runs: Run[] = [
      [40, 40, 'Invoice 4711'],
      [40, 80, 'Order 9922'],
    ];
    expect(groundOn(runs, candidate('code', '9922', 'Invoice 4711'))).toBeNull();
  });

  it('a number made of two cells of a table', () => {
    const runs: Run[] = [
      [40, 40, '12'],
      [200, 40, '450'],
    ];
    expect(groundOn(runs, candidate('number', '12 450', '12 450'))).toBeNull();
    expect(groundOn([[40, 40, '12 450']], candidate('number', '12 450', '12 450'))).not.toBeNull();
  });

  it('a number made of the end of one line and the beginning of the next', () => {
    const runs: Run[] = [
      [40, 40, 'lot 12'],
      [40, 55, '450 bales'],
    ];
    expect(groundOn(runs, candidate('number', '12 450', 'lot 12\n450 bales'))).toBeNull();
  });

  it('a digit that OCR might have misread', () => {
    expect(groundOn([[40, 40, 'No. 10385']], candidate('code', '10335', 'No. 10385'), true)).toBeNull();
  });

  it('a quote of another page when the engine gave none', () => {
    const pages = [
      groundingPage(makePage([[40, 40, 'first page']], { page: 1 })),
      groundingPage(makePage([[40, 40, 'Invoice 4711']], { page: 2 })),
    ];
    expect(ground(candidate('code', '4711', null), pages)).toBeNull();
  });
});

describe('the status ladder', () => {
  it('exact: the words as they are, with the box of the value and not of the quote', () => {
    const grounding = groundOn(
      [[40, 40, 'Invoice No. 4711 of today']],
      candidate('code', '4711', 'Invoice No. 4711'),
    );
    expect(grounding?.status).toBe('exact');
    expect(grounding?.quote).toBe('4711');
    const box = grounding!.boxes[0]!;
    expect(box.x * 595).toBeGreaterThan(90);
    expect(box.width * 595).toBeCloseTo(20, 0);
  });

  it('normalized: a date in another form', () => {
    const grounding = groundOn(
      [[40, 40, 'Date: 5 March 2024']],
      candidate('date', '2024-03-05', 'Date: 5 March 2024'),
    );
    expect(grounding?.status).toBe('normalized');
    expect(grounding?.quote).toBe('5 March 2024');
  });

  it('ocr-tolerant: letters that readers confuse, on OCR text only', () => {
    const given = candidate('party-name', 'Miller Textile Ltd', 'MilIer Textile Ltd');
    const runs: Run[] = [[40, 40, 'MilIer Textile Ltd']];
    expect(groundOn(runs, given, true)?.status).toBe('ocr-tolerant');
    expect(groundOn(runs, given, false)).toBeNull();
  });

  it('derived: only with the name of a rule', () => {
    const runs: Run[] = [[40, 40, 'Certificate of Origin']];
    const inferred = candidate('text', 'certificate', 'Certificate of Origin');
    expect(groundOn(runs, { ...inferred, basis: { kind: 'inferred', rule: 'by-type' } })?.status).toBe(
      'derived',
    );
    expect(groundOn(runs, { ...inferred, basis: { kind: 'inferred' } })).toBeNull();
  });
});

describe('a value over several lines of a column', () => {
  const runs: Run[] = [
    [40, 40, 'Acme GmbH'],
    [300, 40, 'Globex AG'],
    [40, 55, 'Weg 1'],
    [300, 55, 'Allee 2'],
    [40, 70, '12345 Ort'],
    [300, 70, '54321 Stadt'],
  ];
  it('names its pieces and leaves out what stands beside', () => {
    const page = groundingPage(makePage(runs));
    const grounding = ground(candidate('address', 'Weg 1, 12345 Ort', 'Weg 1\n12345 Ort'), [page]);
    expect(grounding?.pieces).toHaveLength(2);
    expect(grounding?.boxes).toHaveLength(2);
    for (const box of grounding!.boxes) expect((box.x + box.width) * 595).toBeLessThan(290);
    const words = grounding!.pieces!.map(([start, end]) => sliceCodePoints(page.text.text, start, end));
    expect(words).toEqual(['Weg 1', '12345 Ort']);
  });

  it('does not ground lines of two columns in the wrong order', () => {
    expect(groundOn(runs, candidate('address', '12345 Ort, Weg 1', '12345 Ort\nWeg 1'))).toBeNull();
  });
});

describe('places', () => {
  it('counts code points, not UTF-16 units', () => {
    const page = groundingPage(makePage([[40, 40, '𠮷野 4711']]));
    const grounding = ground(candidate('code', '4711', '4711'), [page]);
    const [start, end] = grounding!.offsets;
    expect(sliceCodePoints(page.text.text, start, end)).toBe('4711');
  });

  it('prefers the hinted page when the words stand on two', () => {
    const pages = [1, 2].map((page) => groundingPage(makePage([[40, 40, 'Invoice 4711']], { page })));
    const hint = { page: { file, page: 2 } };
    expect(ground(candidate('code', '4711', 'Invoice 4711', { hint }), pages)?.page).toBe(2);
  });

  it('reads the hinted lines of an engine that numbers lines', () => {
    const page = groundingPage(
      makePage([
        [40, 40, 'Order 4711'],
        [40, 60, 'Invoice 4711'],
      ]),
    );
    const hint = { page: { file, page: 1 }, lines: [1] };
    const grounding = ground(candidate('code', '4711', '4711', { hint }), [page]);
    expect(grounding!.offsets[0]).toBeGreaterThan(10);
  });
});

describe('what a faithful reader copies from two columns', () => {
  const hinted = (kind: string, value: string, quote: string, lines: number[]): Candidate =>
    candidate(kind, value, quote, { engine: 'llm', hint: { page: { file, page: 1 }, lines } });

  it('a house number in front of a postcode, over two lines of an address', () => {
    const runs: Run[] = [
      [40, 40, 'Am Hafen 7'],
      [40, 55, '26122 Oldenburg'],
    ];
    const address = 'Am Hafen 7, 26122 Oldenburg';
    const found = groundOn(runs, hinted('address', address, 'Am Hafen 7\n26122 Oldenburg', [0, 1]));
    expect(found?.status).toBe('normalized');
    expect(found?.boxes).toHaveLength(2);
    const wrong = 'Am Hafen 7, 26123 Oldenburg';
    expect(groundOn(runs, hinted('address', wrong, 'Am Hafen 7\n26122 Oldenburg', [0, 1]))).toBeNull();
  });

  it('the lines that were named, where the column beside says the same words', () => {
    const runs: Run[] = [
      [40, 40, 'Mill Lane 5'],
      [300, 46, 'Mill Lane 5'],
      [40, 55, '4020 Linz'],
      [300, 61, '4020 Linz'],
      [40, 70, 'Austria'],
      [300, 76, 'Austria'],
    ];
    const value = 'Mill Lane 5, 4020 Linz, Austria';
    const found = groundOn(runs, hinted('address', value, 'Mill Lane 5\n4020 Linz\nAustria', [1, 3, 5]));
    expect(found?.boxes.every(({ x }) => x > 0.4)).toBe(true);
    expect(found?.boxes).toHaveLength(3);
  });

  it('the words below the line before, where its line says them twice', () => {
    const runs: Run[] = [
      [300, 40, 'Mill Lane 5'],
      [40, 55, 'Foo Ltd - Mill Lane 5 - 4020 Linz'],
      [300, 55, '4020 Linz'],
    ];
    const found = groundOn(
      runs,
      hinted('address', 'Mill Lane 5, 4020 Linz', 'Mill Lane 5\n4020 Linz', [0, 1]),
    );
    expect(found?.boxes.every(({ x }) => x > 0.4)).toBe(true);
  });

  it('an address with a line left free above the town, and no name broken so', () => {
    const set = (below: string): Run[] => [
      [40, 40, 'Mill Lane 5'],
      [40, 76, below],
    ];
    const address = hinted('address', 'Mill Lane 5, 4020 Linz', 'Mill Lane 5\n4020 Linz', [0, 1]);
    expect(groundOn(set('4020 Linz'), address)).not.toBeNull();
    const name = hinted('party-name', 'Mill Lane 5 Foo Ltd', 'Mill Lane 5\nFoo Ltd', [0, 1]);
    expect(
      groundOn(set('Foo Ltd'), { ...name, quote: 'Lane 5\nFoo Ltd', value: 'Lane 5 Foo Ltd' }),
    ).toBeNull();
    const beside: Run[] = [
      [40, 40, 'Mill Lane 5'],
      [90, 76, '4020 Linz'],
    ];
    expect(
      groundOn(beside, { ...address, quote: 'Lane 5\n4020 Linz', value: 'Lane 5, 4020 Linz' }),
    ).toBeNull();
  });

  it('the code of a country in front of postcode and town', () => {
    const runs: Run[] = [
      [40, 40, 'Am Hafen 7'],
      [40, 55, 'DE 26122 Oldenburg'],
    ];
    expect(groundOn(runs, hinted('country', 'DE', 'DE 26122 Oldenburg', [1]))?.quote).toBe('DE');
    const state: Run[] = [[40, 40, '9 Elm Street, Trenton, NJ 08608']];
    expect(groundOn(state, hinted('country', 'NJ', '9 Elm Street, Trenton, NJ 08608', [0]))).toBeNull();
  });
});
