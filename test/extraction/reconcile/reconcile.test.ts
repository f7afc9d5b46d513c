import { describe, expect, it } from 'vitest';
import { ground } from '../../../src/extraction/grounding/ground.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { extract } from '../../../src/extraction/index.ts';
import { compactIndexes } from '../../../src/extraction/path-indexes.ts';
import { reconcile } from '../../../src/extraction/reconcile/reconcile.ts';
import type { Candidate, Field } from '../../../src/model/field.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';

const file = 'f'.repeat(64);

function candidate(
  path: string,
  kind: string,
  value: string,
  score: number,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    path,
    value,
    kind,
    quote: value,
    hint: { page: { file, page: 1 } },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    engine: 'rules',
    score,
    because: 'given',
    ...more,
  };
}

function fieldsOf(runs: readonly Run[], candidates: readonly Candidate[], repeating: string[] = []): Field[] {
  const pages = [groundingPage(makePage(runs))];
  return reconcile({
    document: 'd',
    candidates: candidates.map((one) => ({ candidate: one, grounding: ground(one, pages) })),
    pages,
    context: {},
    repeating: new Set(repeating),
    minimumScore: 0.3,
  });
}

describe('candidates become fields', () => {
  it('a value printed three times is one field with three groundings, the best first', () => {
    const runs: Run[] = [
      [40, 40, 'Acme Textile Ltd'],
      [40, 80, 'seller Acme Textile Ltd'],
      [40, 120, 'signed Acme Textile Ltd'],
    ];
    const [field, ...others] = fieldsOf(runs, [
      candidate('parties.seller.name', 'party-name', 'Acme Textile Ltd', 0.8),
    ]);
    expect(others).toEqual([]);
    expect(field?.groundings).toHaveLength(3);
  });

  it('a path for one value gives one field, rivals in alternatives', () => {
    const fields = fieldsOf(
      [
        [40, 40, '4711'],
        [40, 60, '9922'],
      ],
      [candidate('documentNumber', 'code', '4711', 0.7), candidate('documentNumber', 'code', '9922', 0.8)],
    );
    expect(fields.map((field) => field.value)).toEqual(['9922']);
    expect(fields[0]?.alternatives.map((other) => other.value)).toEqual(['4711']);
  });

  it('references repeat in the order of their place; one alone bears no index', () => {
    const runs: Run[] = [
      [40, 40, 'PO-2'],
      [40, 60, 'PO-1'],
    ];
    const two = [
      candidate('references.purchaseOrder', 'code', 'PO-1', 0.9),
      candidate('references.purchaseOrder', 'code', 'PO-2', 0.8),
    ];
    expect(fieldsOf(runs, two).map((field) => [field.path, field.value])).toEqual([
      ['references.purchaseOrder[0]', 'PO-2'],
      ['references.purchaseOrder[1]', 'PO-1'],
    ]);
    expect(fieldsOf(runs, two.slice(0, 1)).map((field) => field.path)).toEqual(['references.purchaseOrder']);
  });

  it('what does not ground stays ungrounded and ranks below what does', () => {
    const fields = fieldsOf(
      [[40, 40, '4711']],
      [candidate('documentNumber', 'code', '9922', 0.95), candidate('documentNumber', 'code', '4711', 0.5)],
    );
    expect(fields[0]?.value).toBe('4711');
    expect(fields[0]?.alternatives[0]?.groundings).toEqual([]);
    const alone = fieldsOf([[40, 40, '4711']], [candidate('documentNumber', 'code', '9922', 0.95)]);
    expect(alone[0]?.groundings).toEqual([]);
    expect(alone[0]!.confidence).toBeLessThan(0.3);
  });

  it('an ambiguous date keeps both readings', () => {
    const [field] = fieldsOf([[40, 40, '03/04/2025']], [candidate('issueDate', 'date', '03/04/2025', 0.9)]);
    expect(field?.normalized).toBeNull();
    expect([...field!.readings].sort()).toEqual(['2025-03-04', '2025-04-03']);
  });

  it('a failed check digit warns and does not reject', () => {
    const [field] = fieldsOf(
      [[40, 40, 'CSQU3054384']],
      [candidate('references.container', 'container', 'CSQU3054384', 0.9)],
    );
    expect(field?.warnings.length).toBeGreaterThan(0);
  });

  it('stated and inferred, asserted and denied are kept apart', () => {
    const runs: Run[] = [[40, 40, 'from Brazil not from Brazil']];
    const fields = fieldsOf(runs, [
      candidate('origin[0].country', 'country', 'Brazil', 0.8),
      candidate('origin[1].country', 'country', 'Brazil', 0.8, { polarity: 'denied' }),
    ]);
    expect(fields.map((field) => field.polarity)).toEqual(['asserted', 'denied']);
  });
});

describe('indexes', () => {
  it('are left out where there is only one, except in goods and findings', () => {
    const field = (path: string): Field => ({ path }) as Field;
    const paths = compactIndexes([
      field('origin[4].country'),
      field('goods[0].unit'),
      field('audit.finding[0].text'),
    ]);
    expect(paths.map((one) => one.path)).toEqual([
      'origin.country',
      'goods[0].unit',
      'audit.finding[0].text',
    ]);
  });
});

describe('another engine goes through the same door', () => {
  const page = makePage([[40, 40, 'Invoice No. 4711']]);
  const document = makeDocument('invoice', [page]);
  const given = candidate('documentNumber', 'code', '4711', 0.9, {
    engine: 'model',
    quote: 'Invoice No. 4711',
    hint: { page: { file, page: 1 }, lines: [0] },
  });
  it('agreement raises confidence', () => {
    const alone = extract({ document, pages: [page] }).fields.find(
      (field) => field.path === 'documentNumber',
    );
    const both = extract({ document, pages: [page], candidates: [given] }).fields.find(
      (field) => field.path === 'documentNumber',
    );
    expect(both?.engines).toEqual(['model', 'rules']);
    expect(both!.confidence).toBeGreaterThan(alone!.confidence);
  });
  it('an invention is listed as not found on the page', () => {
    const { fields } = extract({
      document,
      pages: [page],
      candidates: [
        { ...given, path: 'parties.buyer.name', kind: 'party-name', value: 'Ghost Ltd', quote: 'Ghost Ltd' },
      ],
    });
    expect(fields.find((field) => field.path === 'parties.buyer.name')?.groundings).toEqual([]);
  });
  it('the same input gives the same fields', () => {
    expect(extract({ document, pages: [page] })).toEqual(extract({ document, pages: [page] }));
  });
});
