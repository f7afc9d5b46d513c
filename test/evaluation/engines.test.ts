import { describe, expect, it } from 'vitest';
import {
  evaluate,
  formatReport,
  measureCalibration,
  type Produced,
  parseGold,
} from '../../src/evaluation/index.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Alternative, Field, FieldEvidence, Grounding } from '../../src/model/field.ts';

const place = (value: string): Grounding => ({
  status: 'exact',
  file: 'f1',
  page: 1,
  boxes: [],
  offsets: [0, value.length],
  quote: value,
  textOrigin: 'text-layer',
  ocrConfidence: 1,
});

function evidence(standing: FieldEvidence['standing'], bin = 'rules/print/values/plain'): FieldEvidence {
  return { score: 0.9, margin: null, standing, doubted: false, table: 't1', bin };
}

function field(path: string, value: string, engines: string[], change: Partial<Field> = {}): Field {
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
    confidence: 0.9,
    engines,
    alternatives: [],
    review: 'proposed',
    because: '',
    evidence: evidence('alone'),
    groundings: [place(value)],
    ...change,
  };
}

function rival(value: string, engine: string, grounded = true): Alternative {
  return {
    value,
    normalized: null,
    confidence: 0.1,
    engines: [engine],
    groundings: grounded ? [place(value)] : [],
  };
}

const gold = parseGold(
  JSON.stringify({
    file: 'a/inv.pdf',
    type: 'invoice',
    pages: [1],
    fields: {
      documentNumber: ['17'],
      issueDate: ['2025-01-02'],
      'totals.amount': ['10'],
      'totals.currency': ['USD'],
      title: ['Invoice'],
      'parties.seller.name': ['Foo Ltd'],
    },
  }),
  'gold',
);

function produced(fields: readonly Field[]): Produced {
  const document = {
    id: 'd1',
    type: 'invoice',
    categories: [],
    pages: [{ file: 'f1', page: 1 }],
  } as unknown as EvidenceDocument;
  return { paths: new Map([['f1', ['a/inv.pdf']]]), documents: [document], fields, flags: [] };
}

const differs = { evidence: evidence('differs') };
const report = evaluate(
  gold,
  produced([
    field('documentNumber', '17', ['llm', 'rules'], { evidence: evidence('agreed') }),
    // The rules lead and are right; the model is wrong.
    field('issueDate', '2025-01-02', ['rules'], { ...differs, alternatives: [rival('2025-02-01', 'llm')] }),
    // The rules lead and are wrong; the model is right.
    field('totals.amount', '11', ['rules'], { ...differs, alternatives: [rival('10', 'llm')] }),
    // Neither.
    field('totals.currency', 'EUR', ['rules'], { ...differs, alternatives: [rival('GBP', 'llm')] }),
    field('title', 'Invoice', ['llm']),
    // Right, but not found on the page.
    field('parties.seller.name', 'Foo Ltd', ['llm'], { groundings: [] }),
  ]),
);

describe('figures by engine', () => {
  const { engines } = report;

  it('score each engine by its own readings, and what became of them together', () => {
    expect(engines.engines).toEqual(['rules', 'llm']);
    expect(engines.scores['rules']?.all).toMatchObject({ right: 2, falsePositives: 2, missed: 4 });
    expect(engines.scores['llm']?.all).toMatchObject({ right: 3, falsePositives: 2, missed: 3 });
    expect(engines.scores['merged']?.all).toMatchObject({ right: 3, falsePositives: 2, missed: 3 });
    expect(engines.scores['merged']?.all).toEqual(report.fields.all);
  });

  it('say how often they agree, and who is right where they do not', () => {
    expect(engines.agreement).toEqual({ right: 1, of: 4 });
    expect(engines.byStanding['agreed']).toEqual({ right: 1, of: 1 });
    expect(engines.byStanding['differs']).toEqual({ right: 1, of: 3 });
    expect(engines.byStanding['alone: llm']).toEqual({ right: 1, of: 1 });
    expect(engines.differing).toEqual({ lead: 1, other: 1, neither: 1 });
  });

  it('count readings not found on the page apart, however right they are', () => {
    expect(engines.ungrounded).toEqual({ rules: { right: 0, of: 0 }, llm: { right: 1, of: 1 } });
  });

  it('are printed', () => {
    const text = formatReport(report);
    expect(text).toMatch(/^rules, all\s+0\.500\s+0\.333\s+0\.400\s+2\s+2\s+4$/mu);
    expect(text).toMatch(/^merged, all\s+0\.600/mu);
    expect(text).toContain('read by two engines and agreed 0.250 (1 of 4)');
    expect(text).toContain(
      'where they differ: the leading value is right in 1, the other one in 1, neither in 1',
    );
    expect(text).toContain('not found on the page, llm: 1, of them as in the gold 1.000 (1 of 1)');
  });

  it('score the rules on documents of which the model read nothing, and are silent about one engine', () => {
    const alone = evaluate(gold, produced([field('documentNumber', '17', ['rules', 'marks'])]));
    expect(alone.engines.engines).toEqual(['rules']);
    expect(alone.engines.scores['rules']?.all).toEqual(alone.fields.all);
    expect(formatReport(alone)).not.toContain('by engine');
  });
});

describe('what confidence is measured on', () => {
  it('bins with n, share and interval; fields of earlier versions apart', () => {
    const { evidence: _none, ...old } = field('title', 'Invoice', ['rules']);
    const { evidence: figures } = evaluate(
      gold,
      produced([
        field('documentNumber', '17', ['rules']),
        field('issueDate', '2025-01-09', ['rules']),
        old as Field,
      ]),
    );
    expect(figures.bins['rules/print/values/plain']).toMatchObject({ n: 2, right: 1, share: 0.5 });
    expect(figures.without).toBe(1);
    expect(figures.tables).toEqual(['t1']);
  });

  it('a table of several golds names them, with hashes and counts, and nothing of what they say', () => {
    const own = produced([
      field('documentNumber', '17', ['rules']),
      field('issueDate', '2025-01-09', ['rules']),
    ]);
    const table = measureCalibration(
      [
        { gold, name: 'a/gold.jsonl', sha256: 'aa', produced: own },
        { gold, name: 'b/gold.jsonl', sha256: 'bb', produced: own },
      ],
      '2026-01-31',
      null,
    );
    expect(table.gold).toEqual([
      { name: 'a/gold.jsonl', sha256: 'aa', documents: 1, values: 2 },
      { name: 'b/gold.jsonl', sha256: 'bb', documents: 1, values: 2 },
    ]);
    expect(table.bins['rules']).toMatchObject({ n: 4, right: 2 });
    expect(JSON.stringify(table)).not.toMatch(/2025-01-09|inv\.pdf/u);
  });

  it('a path that no schema of this version knows is a value too many and no fault', () => {
    const figures = evaluate(gold, produced([field('quite.new[3].path', 'x', ['rules'])]));
    expect(figures.byPath['quite.new.path']).toMatchObject({ falsePositives: 1 });
  });
});
