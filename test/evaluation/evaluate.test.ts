import { describe, expect, it } from 'vitest';
import { evaluate, formatReport, type Produced, parseGold } from '../../src/evaluation/index.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Field, Grounding } from '../../src/model/field.ts';
import type { Flag } from '../../src/model/flag.ts';

function document(id: string, file: string, pages: number[], type = 'invoice'): EvidenceDocument {
  return {
    id,
    type,
    categories: [],
    pages: pages.map((page) => ({ file, page })),
    language: 'en',
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: '',
    pagination: {
      printedTotal: null,
      printed: [],
      received: pages.length,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
  };
}

function field(
  path: string,
  value: string,
  change: Partial<Field> = {},
  place: Partial<Grounding> = {},
): Field {
  return {
    id: `${path} ${value}`,
    document: 'd1',
    path,
    value,
    normalized: null,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.95,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: '',
    groundings: [
      {
        status: 'exact',
        file: 'f1',
        page: 1,
        boxes: [{ x: 0.1, y: 0.1, width: 0.2, height: 0.02 }],
        offsets: [0, 5],
        quote: value,
        textOrigin: 'ocr',
        ocrConfidence: 1,
        ...place,
      },
    ],
    ...change,
  };
}

function flag(change: Partial<Flag> = {}): Flag {
  return {
    id: 'x',
    list: { id: 'l', version: '1', retrieved: '2026-01-01' },
    entry: { id: 'e1', name: 'Listed Example Co.', matchedAlias: 'Listed Example', aliasOrigin: 'official' },
    grade: 'E1',
    polarity: { value: 'denied', cue: null, cueOffsets: null, rule: 'none' },
    rule: 'name',
    explanation: '',
    edits: [],
    matcher: '1',
    file: 'f1',
    document: 'd1',
    page: 1,
    boxes: [],
    offsets: [0, 5],
    quote: 'Listed Example',
    fields: [],
    review: 'open',
    ...change,
  };
}

function produced(change: Partial<Produced> = {}): Produced {
  return {
    paths: new Map([['f1', ['dump/a/inv.pdf']]]),
    documents: [document('d1', 'f1', [1, 2])],
    fields: [],
    flags: [],
    ...change,
  };
}

function gold(change: Record<string, unknown> = {}) {
  return parseGold(
    JSON.stringify({ file: 'a/inv.pdf', type: 'invoice', pages: [1, 2], fields: {}, ...change }),
    'gold.jsonl',
  );
}

describe('evaluate', () => {
  it('counts right, unexpected and missed values by path without indexes and by type', () => {
    const report = evaluate(
      gold({
        fields: { documentNumber: ['17'], 'parties.seller[1].name': ['Mill'], issueDate: ['2025-01-02'] },
      }),
      produced({
        fields: [
          field('documentNumber', '17'),
          field('parties.seller[0].name', 'Mill'),
          field('title', 'Invoice'),
        ],
      }),
    );
    expect(report.byPath['documentNumber']).toMatchObject({ right: 1, falsePositives: 0, missed: 0, f1: 1 });
    expect(report.byPath['parties.seller.name']).toMatchObject({ right: 1 });
    expect(report.byPath['title']).toMatchObject({ right: 0, falsePositives: 1, precision: 0, recall: null });
    expect(report.byPath['issueDate']).toMatchObject({ missed: 1, recall: 0, precision: null });
    expect(report.byType['invoice']).toMatchObject({ right: 2, falsePositives: 1, missed: 1 });
    expect(report.fields.all.precision).toBeCloseTo(2 / 3);
  });

  it('holds a value that the gold does not have against precision only where the gold says all there is', () => {
    const fields = [field('title', 'Invoice'), field('documentNumber', '18')];
    const partial = evaluate(
      gold({ partial: true, fields: { documentNumber: ['17'] } }),
      produced({ fields }),
    );
    expect(partial.byPath['title']).toBeUndefined();
    expect(partial.byPath['documentNumber']).toMatchObject({ falsePositives: 1, missed: 1 });
    const nothing = evaluate(gold({ partial: true, fields: { title: [] } }), produced({ fields }));
    expect(nothing.byPath['title']).toMatchObject({ falsePositives: 1, missed: 0 });
  });

  it('takes a repeated value once, except on the lines of a table', () => {
    const fields = [
      field('title', 'Invoice'),
      field('title', 'INVOICE'),
      field('goods[0].unit', 'PCS'),
      field('goods[1].unit', 'PCS'),
    ];
    const report = evaluate(
      gold({ fields: { title: ['Invoice'], 'goods[0].unit': ['PCS'] } }),
      produced({ fields }),
    );
    expect(report.byPath['title']).toMatchObject({ right: 1, falsePositives: 0 });
    expect(report.byPath['goods.unit']).toMatchObject({ right: 1, falsePositives: 1 });
    const two = evaluate(
      gold({ fields: { 'goods[0].unit': ['PCS'], 'goods[1].unit': ['PCS'] } }),
      produced({ fields: fields.slice(2, 3) }),
    );
    expect(two.byPath['goods.unit']).toMatchObject({ right: 1, missed: 1 });
  });

  it('never counts a reading that is not on the page, nor a rejected one, as right', () => {
    const report = evaluate(
      gold({ fields: { documentNumber: ['17'], title: ['Invoice'] } }),
      produced({
        fields: [
          field('documentNumber', '17', { groundings: [] }),
          field('title', 'Invoice', { review: 'rejected' }),
        ],
      }),
    );
    expect(report.fields.all).toMatchObject({ right: 0, falsePositives: 0, missed: 2 });
    expect(report.grounding).toMatchObject({ ungrounded: 1, ungroundedButRight: 1 });
    expect(report.grounding.byStatus.ungrounded).toBe(1);
  });

  it('judges the box by the centre of the value, on the same page', () => {
    const boxes = { documentNumber: [[1, 0.15, 0.1, 0.1, 0.05]] };
    const run = (place: Partial<Grounding>) =>
      evaluate(
        gold({ fields: { documentNumber: ['17'] }, boxes }),
        produced({ fields: [field('documentNumber', '17', {}, place)] }),
      ).boxes.anyPlace;
    expect(run({})).toEqual({ right: 1, of: 1, share: 1 });
    expect(run({ page: 2 })).toEqual({ right: 0, of: 1, share: 0 });
    expect(run({ boxes: [{ x: 0.5, y: 0.1, width: 0.2, height: 0.02 }] })).toEqual({
      right: 0,
      of: 1,
      share: 0,
    });
    expect(run({ boxes: [] })).toEqual({ right: 0, of: 1, share: 0 });
  });

  it('gives equal values of two table lines to the lines whose boxes they stand in', () => {
    const at = (y: number): Partial<Grounding> => ({ boxes: [{ x: 0.1, y, width: 0.2, height: 0.02 }] });
    const report = evaluate(
      gold({
        fields: { 'goods[0].unit': ['PCS'], 'goods[1].unit': ['PCS'] },
        boxes: { 'goods[0].unit': [[1, 0, 0.1, 1, 0.05]], 'goods[1].unit': [[1, 0, 0.3, 1, 0.05]] },
      }),
      produced({
        fields: [field('goods[0].unit', 'PCS', {}, at(0.31)), field('goods[1].unit', 'PCS', {}, at(0.11))],
      }),
    );
    expect(report.boxes.anyPlace).toEqual({ right: 2, of: 2, share: 1 });
  });

  it('counts wrong, missing and split documents', () => {
    const two = parseGold(
      [
        { file: 'a/inv.pdf', type: 'invoice', pages: [1], fields: {} },
        { file: 'a/inv.pdf', type: 'packing_list', pages: [2], fields: {} },
        { file: 'gone.pdf', type: 'invoice', pages: [1], fields: { title: ['x'] } },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
      'gold.jsonl',
    );
    const whole = evaluate(two, produced());
    expect(whole.documents).toMatchObject({ gold: 3, found: 1, samePages: { right: 0, of: 3 } });
    expect(whole.types).toMatchObject({ right: 1, of: 3 });
    expect(whole.differences.map(({ kind }) => kind)).toEqual(['pages', 'no document', 'no file', 'missed']);
    const split = evaluate(
      two,
      produced({ documents: [document('d2', 'f1', [2], 'invoice'), document('d1', 'f1', [1])] }),
    );
    expect(split.documents.samePages).toMatchObject({ right: 2, of: 3 });
    expect(split.types.confusions).toEqual({ 'invoice -> (no document)': 1, 'packing_list -> invoice': 1 });
  });

  it('compares all documents of a file that the gold speaks of as a whole', () => {
    const report = evaluate(
      gold({ pages: undefined, fields: { documentNumber: ['17'], 'totals.amount': ['5'] } }),
      produced({
        documents: [document('d1', 'f1', [1, 2]), document('d2', 'f1', [3])],
        fields: [field('documentNumber', '17'), field('totals.amount', '5.00', { document: 'd2' })],
      }),
    );
    expect(report.fields.all).toMatchObject({ right: 2, missed: 0 });
    expect(report.documents.samePages.of).toBe(0);
  });

  it('finds the file whose path agrees longest, whichever of the two is shorter', () => {
    const report = (paths: [string, string[]][]) =>
      evaluate(gold(), produced({ paths: new Map(paths) })).documents.found;
    expect(
      report([
        ['f0', ['dump/b/inv.pdf']],
        ['f1', ['copy.pdf', 'dump/a/inv.pdf']],
      ]),
    ).toBe(1);
    expect(report([['f1', ['inv.pdf']]])).toBe(1);
    expect(
      report([
        ['f0', ['dump/a/inv.pdf']],
        ['f1', ['inv.pdf']],
      ]),
    ).toBe(0);
    expect(report([['f1', ['dump/xa/inv.pdf']]])).toBe(0);
  });

  it('finds planted flags, tells a wrong polarity and lists the unexpected ones', () => {
    const planted = { entry: 'Listed Example Co.', page: 1, quote: 'listed  example', polarity: 'asserted' };
    const report = evaluate(
      gold({ flags: [planted, { ...planted, page: 2 }] }),
      produced({
        flags: [
          flag(),
          flag({ page: 2, entry: { ...flag().entry, id: 'e2', name: 'Other', matchedAlias: 'Other' } }),
          flag({ file: 'f9' }),
        ],
      }),
    );
    expect(report.flags.planted).toMatchObject({ right: 1, of: 2 });
    expect(report.flags.polarity).toMatchObject({ right: 0, of: 1 });
    expect(report.flags.missed).toHaveLength(1);
    expect(report.flags.unexpected).toEqual(['a/inv.pdf, page 2: E1 Other "Listed Example"']);
    const partial = evaluate(gold({ partial: true }), produced({ flags: [flag()] }));
    expect(partial.flags.unexpected).toEqual([]);
  });

  it('bins confidences with their counts', () => {
    const report = evaluate(
      gold({ fields: { documentNumber: ['17'], title: ['Invoice'] } }),
      produced({
        fields: [
          field('documentNumber', '17', { confidence: 1 }),
          field('title', 'Invoice', { confidence: 0.9 }),
          field('title', 'Receipt', { confidence: 0.92 }),
          field('language', 'en', { confidence: 0.3 }),
        ],
      }),
    );
    const { bins, expectedError } = report.calibration;
    expect(bins[9]).toMatchObject({ count: 3, shareRight: 2 / 3 });
    expect(bins[3]).toMatchObject({ count: 1, shareRight: 0 });
    expect(expectedError).toBeCloseTo((3 * Math.abs(0.94 - 2 / 3) + 0.3) / 4);
  });
});

describe('formatReport', () => {
  const report = evaluate(
    gold({ fields: { documentNumber: ['17'], issueDate: ['2025-01-02'] } }),
    produced({ fields: [field('documentNumber', '17'), field('title', 'Invoice')] }),
  );

  it('prints aligned tables', () => {
    const text = formatReport(report);
    expect(text).toMatch(/^fields\s+precision\s+recall\s+F1\s+right\s+unexpected\s+missed$/mu);
    expect(text).toMatch(/^documentNumber\s+1\.000\s+1\.000\s+1\.000\s+1\s+0\s+0$/mu);
    expect(text).toMatch(/^document type\s+1\.000 \(1 of 1\)$/mu);
    expect(text).not.toContain('differences');
  });

  it('lists each difference when asked', () => {
    const text = formatReport(report, { verbose: true });
    expect(text).toMatch(/^missed\s+a\/inv\.pdf {2}issueDate {2}gold "2025-01-02"$/mu);
    expect(text).toMatch(/^unexpected\s+a\/inv\.pdf {2}title {2}got "Invoice"$/mu);
  });

  it('survives a trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
