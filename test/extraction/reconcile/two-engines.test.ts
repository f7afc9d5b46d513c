import { describe, expect, it } from 'vitest';
import {
  defaultExtractionSettings,
  type ExtractionSettings,
  extract,
  makeCalibrationTable,
} from '../../../src/extraction/index.ts';
import type { Field } from '../../../src/model/field.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';
import { byModel, byRules, read, told } from './readings.ts';

const head: Run[] = [
  [40, 40, 'Hebei Example Textile Co., Ltd.'],
  [40, 60, 'Invoice No. 4711'],
  [40, 80, 'Order 9922'],
  [40, 100, 'Date 5 March 2025'],
  [40, 120, 'Total USD 1,234.50'],
  [40, 140, 'issued 2025-03-05 by Hebei Example'],
];

describe('agreement is one field of both', () => {
  it('of the same words at one place', () => {
    const [field, ...more] = read(head, [
      byRules('documentNumber', 'code', '4711'),
      byModel('documentNumber', 'code', '4711', { quote: 'Invoice No. 4711', line: 1 }),
    ]);
    expect(more).toEqual([]);
    expect(field).toMatchObject({ engines: ['llm', 'rules'], alternatives: [], warnings: [] });
    expect(field?.evidence?.standing).toBe('agreed');
    expect(field?.groundings).toHaveLength(1);
    expect(field?.because).toBe('a label; the language model agrees');
  });

  it('of one date in two printings, grounded at both', () => {
    const [field, ...more] = read(head, [
      byRules('issueDate', 'date', '5 March 2025'),
      byModel('issueDate', 'date', '2025-03-05'),
    ]);
    expect(more).toEqual([]);
    expect(field).toMatchObject({
      value: '5 March 2025',
      normalized: '2025-03-05',
      engines: ['llm', 'rules'],
    });
    expect(field?.groundings.map((place) => place.quote)).toEqual(['5 March 2025', '2025-03-05']);
  });

  it('of an amount with and without its currency', () => {
    const fields = read(head, [
      byRules('totals.amount', 'amount', '1,234.50'),
      byModel('totals.amount', 'amount', 'USD 1,234.50'),
    ]);
    expect(told(fields)).toEqual(['totals.amount=1,234.50 by llm+rules']);
  });

  it('of a firm named short and in full: the full name leads, and the short place is no place of it', () => {
    const short = byRules('parties.seller.name', 'party-name', 'Hebei Example', {
      quote: 'by Hebei Example',
    });
    const full = byModel('parties.seller.name', 'party-name', 'Hebei Example Textile Co., Ltd.');
    const [field] = read(head, [short, full]);
    expect(field).toMatchObject({ value: 'Hebei Example Textile Co., Ltd.', engines: ['llm', 'rules'] });
    expect(field?.evidence?.standing).toBe('agreed');
    expect(field?.groundings.every((place) => place.quote.includes('Textile'))).toBe(true);
    expect(field?.alternatives.map((rival) => rival.value)).toEqual(['Hebei Example']);
    expect(field?.warnings).toEqual([]);
  });

  it('of a part of the same words: the whole name leads', () => {
    const fields = read(head, [
      byRules('parties.seller.name', 'party-name', 'Hebei Example Textile'),
      byModel('parties.seller.name', 'party-name', 'Hebei Example Textile Co., Ltd.'),
    ]);
    expect(told(fields)).toEqual(['parties.seller.name=Hebei Example Textile Co., Ltd. by llm+rules']);
  });

  it('of what is stated with what the rules infer: what is stated leads', () => {
    const runs: Run[] = [
      [40, 40, 'Made in China'],
      [40, 60, 'Shanghai, China'],
    ];
    const [field] = read(runs, [
      byRules('origin[0].country', 'country', 'China', {
        basis: { kind: 'inferred', rule: 'country-of-mark' },
        quote: 'Shanghai, China',
      }),
      byModel('origin[0].country', 'country', 'China', { quote: 'Made in China' }),
    ]);
    expect(field).toMatchObject({
      path: 'origin.country',
      basis: { kind: 'stated' },
      engines: ['llm', 'rules'],
    });
  });

  it('makes a value surer than either engine alone', () => {
    const rules = byRules('documentNumber', 'code', '4711');
    const model = byModel('documentNumber', 'code', '4711');
    const [both] = read(head, [rules, model]);
    for (const one of [rules, model]) {
      expect(both!.confidence).toBeGreaterThan(read(head, [one])[0]!.confidence);
    }
  });
});

describe('disagreement keeps both', () => {
  it('with the places, engines and confidence of each, and says so', () => {
    const [field, ...more] = read(head, [
      byRules('documentNumber', 'code', '4711'),
      byModel('documentNumber', 'code', '9922'),
    ]);
    expect(more).toEqual([]);
    expect(field).toMatchObject({ value: '4711', engines: ['rules'] });
    expect(field?.alternatives).toMatchObject([{ value: '9922', engines: ['llm'] }]);
    expect(field?.alternatives[0]?.groundings[0]?.boxes).toHaveLength(1);
    expect(field?.evidence?.standing).toBe('differs');
    expect(field?.warnings).toEqual(['the language model reads "9922"']);
    expect(field!.confidence + field!.alternatives[0]!.confidence).toBeLessThanOrEqual(1.001);
    expect(field!.confidence).toBeLessThan(
      read(head, [byRules('documentNumber', 'code', '4711')])[0]!.confidence,
    );
  });

  it.each([
    [
      'grounded before ungrounded',
      byRules('documentNumber', 'code', '8888'),
      byModel('documentNumber', 'code', '9922', { score: 0.4 }),
      '9922',
    ],
    [
      'a plain label before the model',
      byRules('documentNumber', 'code', '4711', { score: 0.9 }),
      byModel('documentNumber', 'code', '9922'),
      '4711',
    ],
    [
      'the model before a faint trace',
      byRules('documentNumber', 'code', '4711', { score: 0.5 }),
      byModel('documentNumber', 'code', '9922'),
      '9922',
    ],
  ])('%s leads', (_, rules, model, leads) => {
    const [field] = read(head, [rules, model]);
    expect(field?.value).toBe(leads);
    expect(field?.alternatives).toHaveLength(1);
    expect(field?.because).toMatch(/goes before the reading of the (?:rules|language model): /u);
  });

  it('a check digit that holds leads over one that fails', () => {
    const runs: Run[] = [
      [40, 40, 'CSQU3054384'],
      [40, 60, 'CSQU3054383'],
    ];
    const rules = byRules('transport.vehicle', 'container', 'CSQU3054384', { score: 0.95 });
    const model = byModel('transport.vehicle', 'container', 'CSQU3054383');
    const [field] = read(runs, [rules, model]);
    expect(field?.value).toBe('CSQU3054383');
    expect(field?.because).toContain('fails a check');
  });

  it('what the page prints leads over what only OCR confusions give', () => {
    const runs: Run[] = [
      [40, 40, 'Lot AB-l7X'],
      [40, 60, 'Lot CD-22Y'],
    ];
    const [field] = read(
      runs,
      [
        byRules('production.line', 'code', 'AB-I7X', { score: 0.95 }),
        byModel('production.line', 'code', 'CD-22Y'),
      ],
      { ocr: true },
    );
    expect(field?.value).toBe('CD-22Y');
    expect(field?.alternatives.map((rival) => rival.groundings[0]?.status)).toEqual(['ocr-tolerant']);
  });

  it('one reading of both engines leads over one of the rules alone', () => {
    const [field] = read(head, [
      byRules('documentNumber', 'code', '4711', { score: 0.95 }),
      byRules('documentNumber', 'code', '9922', { score: 0.6 }),
      byModel('documentNumber', 'code', '9922'),
    ]);
    expect(told([field!])).toEqual(['documentNumber=9922 by llm+rules [4711 by rules]']);
    expect(field?.evidence?.standing).toBe('agreed');
  });

  it('of polarity: the same country denied is not the same statement', () => {
    const runs: Run[] = [[40, 40, 'not made in China']];
    const [field, ...more] = read(runs, [
      byRules('origin[0].country', 'country', 'China', { quote: 'made in China' }),
      byModel('origin[0].country', 'country', 'China', { quote: 'not made in China', polarity: 'denied' }),
    ]);
    expect(more).toEqual([]);
    expect(field?.evidence?.standing).toBe('differs');
    expect(new Set([field?.polarity, field?.alternatives[0]?.polarity])).toEqual(
      new Set(['asserted', 'denied']),
    );
  });

  it('of subject: what is said of the lining is not said of the shell', () => {
    const runs: Run[] = [[40, 40, 'shell from China lining from China']];
    const [field] = read(runs, [
      byRules('transport.placeOfReceipt', 'country', 'China', { subject: 'shell' }),
      byModel('transport.placeOfReceipt', 'country', 'China', {
        subject: 'lining',
        quote: 'lining from China',
      }),
    ]);
    expect(field?.engines).toHaveLength(1);
    expect(field?.alternatives[0]?.subject).toBe(field?.subject === 'shell' ? 'lining' : 'shell');
  });

  it('of digits, look-alikes and countries: never one value', () => {
    for (const [kind, one, other] of [
      ['hs-code', '5208.11', '5201.11'],
      ['country', 'China', 'Vietnam'],
      ['amount', '1.50', '15.0'],
      ['date', '2025-03-05', '2025-03-06'],
      ['party-name', 'Shanghai Foo', 'Shanghai Bar'],
      ['code', 'PO-1', 'PO-12'],
      ['code', 'AB-1', 'AB1-1'],
      ['quantity', '100 pcs', '1000 pcs'],
    ] as const) {
      const fields = read(
        [
          [40, 40, one],
          [40, 60, other],
        ],
        [byRules('production.shift', kind, one), byModel('production.shift', kind, other)],
      );
      expect([fields[0]?.engines.length, fields[0]?.alternatives.length], `${one} and ${other}`).toEqual([
        1, 1,
      ]);
    }
  });
});

describe('only one engine', () => {
  it('a value that the model does not find on the page does not displace one that stands there', () => {
    const [field] = read(head, [
      byRules('documentNumber', 'code', '4711', { score: 0.5 }),
      byModel('documentNumber', 'code', '8888'),
    ]);
    expect(field).toMatchObject({ value: '4711', engines: ['rules'] });
    expect(field?.alternatives).toMatchObject([{ value: '8888', groundings: [] }]);
    expect(field?.evidence?.standing).toBe('alone');
    expect(field?.warnings).toEqual(['the language model reads "8888", which is not found on the page']);
  });

  it('"not stated" is a doubt and no deletion', () => {
    const rules = byRules('documentNumber', 'code', '4711');
    const [plain] = read(head, [rules]);
    const [doubted] = read(head, [rules], { notStated: ['documentNumber'] });
    expect(doubted).toMatchObject({ value: '4711', alternatives: [] });
    expect(doubted?.evidence?.standing).toBe('not-stated');
    expect(doubted?.warnings).toEqual(['the language model sees nothing stated here']);
    expect(doubted!.confidence).toBeLessThan(plain!.confidence);
  });

  it('"not stated" of a party holds for its parts; of another path it says nothing', () => {
    const rules = byRules('parties.seller.name', 'party-name', 'Hebei Example Textile Co., Ltd.');
    expect(read(head, [rules], { notStated: ['parties.seller'] })[0]?.evidence?.standing).toBe('not-stated');
    expect(read(head, [rules], { notStated: ['parties.sell', 'parties.buyer'] })[0]?.evidence?.standing).toBe(
      'alone',
    );
  });

  it('what the model alone reads is a field of its own', () => {
    expect(told(read(head, [byModel('documentNumber', 'code', '4711')]))).toEqual([
      'documentNumber=4711 by llm',
    ]);
  });
});

describe('lists', () => {
  const runs: Run[] = [
    [40, 40, 'PO-1 PO-2 PO-3'],
    [40, 60, 'PO-4/A'],
  ];

  it('meet value by value, whatever index the model writes', () => {
    const fields = read(runs, [
      byRules('references.purchaseOrder', 'code', 'PO-1'),
      byRules('references.purchaseOrder', 'code', 'PO-2'),
      byModel('references.purchaseOrder[0]', 'code', 'PO-2'),
      byModel('references.purchaseOrder[1]', 'code', 'PO-3'),
    ]);
    expect(told(fields)).toEqual([
      'references.purchaseOrder[0]=PO-1 by rules',
      'references.purchaseOrder[1]=PO-2 by llm+rules',
      'references.purchaseOrder[2]=PO-3 by llm',
    ]);
  });

  it('the same words read in two ways are one value with a rival', () => {
    const fields = read(runs, [
      byRules('references.purchaseOrder', 'code', 'PO-4'),
      byModel('references.purchaseOrder', 'code', 'PO-4/A'),
    ]);
    expect(fields).toHaveLength(1);
    expect(fields[0]?.alternatives).toHaveLength(1);
    expect(fields[0]?.evidence?.standing).toBe('differs');
  });
});

describe('extract', () => {
  const page = makePage([[40, 40, 'Invoice No. 4711']]);
  const document = makeDocument('invoice', [page]);
  const number = (settings: Partial<ExtractionSettings>): Field | undefined =>
    extract(
      { document, pages: [page], notStated: ['documentNumber'] },
      { ...defaultExtractionSettings, ...settings },
    ).fields.find((field) => field.path === 'documentNumber');

  it('hands on what a model says is not stated, but not where its readings do not count', () => {
    expect(number({})?.evidence?.standing).toBe('not-stated');
    expect(number({ engines: ['rules'] })?.evidence?.standing).toBe('alone');
  });

  it('takes its confidence from the calibration table of its settings, and names it', () => {
    const calibration = makeCalibrationTable(
      Array.from({ length: 100 }, (_, index) => ({ bin: 'rules/print/values/strong', right: index < 30 })),
      { made: '2026-01-31', gold: [], engines: ['rules'], model: null },
    );
    const own = number({ engines: ['rules'], calibration });
    expect(own?.evidence?.table).toBe(calibration.version);
    expect(own!.confidence).toBeLessThan(0.4);
    expect(number({ engines: ['rules'] })!.confidence).toBeGreaterThan(0.8);
  });
});
