import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../src/extraction/grounding/claim.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { extract } from '../../../src/extraction/index.ts';
import type { Candidate, Polarity } from '../../../src/model/field.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';

const file = 'f'.repeat(64);
const words: readonly [area: string, text: string, grade: string][] = [
  ['1 Freely chosen', 'No worker reported debt bondage.', '-'],
  ['2 Safety', 'Eye wash at the chemical store had no water pressure.', 'Major'],
  ['3 Fees', 'There was no evidence of recruitment fees.', 'None'],
  ['4 Exits', 'Exits of block B were not marked.', 'Minor'],
];
const page = makePage([
  [50, 40, 'SOCIAL AUDIT REPORT', 16],
  [50, 90, 'Clause'],
  [160, 90, 'Finding'],
  [450, 90, 'Grade'],
  [500, 90, 'Due date'],
  ...words.flatMap(([area, text, grade], index): Run[] => [
    [50, 120 + index * 30, area],
    [160, 120 + index * 30, text],
    [450, 120 + index * 30, grade],
  ]),
]);

function candidate(path: string, value: string, polarity: Polarity, kind = 'text'): Candidate {
  return {
    path,
    value,
    kind,
    quote: value,
    hint: { page: { file, page: 1 } },
    polarity,
    subject: 'document',
    assertedBy: { capacity: 'auditor' },
    basis: { kind: 'stated' },
    engine: 'llm',
    score: 0.8,
    because: 'a model read it',
  };
}

const read = (candidates: readonly Candidate[]) =>
  extract({ document: makeDocument('audit_report', [page]), pages: [page], candidates }).fields;

describe('findings that a model reads', () => {
  it.each(['asserted', 'denied'] as const)('mean what the rules take them to mean, given as %s', (given) => {
    const fields = read(
      words.flatMap(([, text, grade], index) => [
        candidate(`audit.finding[${index}].text`, text, given, 'paragraph'),
        ...(/\p{L}{5}/u.test(grade) ? [candidate(`audit.finding[${index}].severity`, grade, given)] : []),
      ]),
    );
    const found = fields.filter(({ path }) => /finding\[\d\]\.(?:text|severity)$/u.test(path));
    expect(
      found.filter(({ path }) => path.endsWith('text')).map(({ polarity, engines }) => [polarity, engines]),
    ).toEqual([
      ['denied', ['llm', 'rules']],
      ['asserted', ['llm', 'rules']],
      ['denied', ['llm', 'rules']],
      ['asserted', ['llm', 'rules']],
    ]);
    expect(
      found.filter(({ path }) => path.endsWith('severity')).map(({ value, polarity }) => [value, polarity]),
    ).toContainEqual(['Minor', 'asserted']);
    expect(found.flatMap(({ alternatives }) => alternatives)).toEqual([]);
  });

  it('are denied where words in front of what was quoted deny it', () => {
    const given = candidate('audit.finding[0].text', 'debt bondage', 'asserted', 'paragraph');
    expect(claimOf(given, [groundingPage(page)]).candidate.polarity).toBe('denied');
  });

  it('leave results and requests in the words of the paper asserted', () => {
    const result = makePage([
      [50, 40, 'SOCIAL AUDIT REPORT', 16],
      [50, 90, 'Overall result: no major non-conformity'],
    ]);
    const given = candidate('audit.result', 'no major non-conformity', 'denied');
    const fields = extract({
      document: makeDocument('audit_report', [result]),
      pages: [result],
      candidates: [given],
    }).fields.filter(({ path }) => path === 'audit.result');
    expect(fields.map(({ polarity }) => polarity)).toEqual(['asserted']);
  });
});
