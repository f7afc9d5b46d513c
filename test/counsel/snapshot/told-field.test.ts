import { describe, expect, it } from 'vitest';
import { SharedParts, toldField } from '../../../src/counsel/snapshot/told-field.ts';
import type { FieldDecision, ReviewedField } from '../../../src/index/decisions/reviewed-field.ts';
import { makeSnapshot } from '../../support/counsel/make-snapshot.ts';

/** Stands on the second page of the file alone, which is kept back. */
const secret = 'QUILLFEATHER';

const [made] = makeSnapshot([
  { number: 1, type: 'invoice', fields: [{ path: 'documentNumber', value: 'INV-1' }] },
]).documents;
const given = made!.fields[0]!;
const told = given.field.groundings[0]!;
const keptBack = { ...told, page: 2, quote: secret };
const isPageTold = ({ page }: { readonly page: number }): boolean => page === 1;
const shown = (more: Partial<ReviewedField>): ReviewedField | null =>
  toldField({ ...given, ...more }, { isPageTold }, new SharedParts());

function decision(more: Partial<FieldDecision>): FieldDecision {
  return {
    id: 'd1',
    event: 7,
    at: '2026-03-01T09:30:00.000Z',
    reviewer: 'Ada',
    action: 'correct',
    value: 'INV-1',
    normalized: 'INV-1',
    place: { file: told.file, page: 1, boxes: [], offsets: null },
    seen: {
      value: 'INV-1',
      normalized: 'INV-1',
      place: null,
      image: null,
      milliseconds: null,
      version: null,
    },
    reason: null,
    blind: false,
    undone: false,
    undoes: null,
    batch: null,
    translation: null,
    removed: false,
    ...more,
  };
}

describe('what is told of a field', () => {
  it('is that a decision was taken, without the words that stand on a page that is kept back', () => {
    const place = { file: told.file, page: 2, boxes: [], offsets: null };
    const field = shown({
      decisions: [
        decision({ id: 'd1' }),
        decision({ id: 'd2', value: secret, normalized: secret, place }),
        decision({
          id: 'd3',
          seen: { ...decision({}).seen, value: secret, normalized: secret, place },
        }),
      ],
    });
    expect(JSON.stringify(field)).not.toContain(secret);
    expect(field?.decisions.map(({ id, event }) => [id, event])).toEqual([
      ['d1', 7],
      ['d2', 7],
      ['d3', 7],
    ]);
    expect(field?.decisions[0]).toEqual(decision({ id: 'd1' }));
  });

  it('is nothing that is read now on a page that is kept back', () => {
    const rival = { value: secret, normalized: secret, confidence: 0.5, engines: ['rules'] };
    const field = {
      ...given.field,
      alternatives: [{ ...rival, groundings: [keptBack] }],
      warnings: ['a check digit fails', `the language model reads "${secret}"`],
    };
    const changedSince = { value: secret, normalized: secret };
    expect(JSON.stringify(shown({ field, changedSince }))).not.toContain(secret);
    expect(shown({ field })?.field.warnings).toEqual(['a check digit fails']);
    const elsewhere = { ...given.field, alternatives: [{ ...rival, groundings: [keptBack, told] }] };
    expect(shown({ field: elsewhere, changedSince })?.changedSince).toEqual(changedSince);
  });

  it('is nothing where a person took its words from a page that is kept back', () => {
    const own = { ...keptBack, status: 'by-reviewer' as const };
    expect(shown({ field: { ...given.field, value: secret, groundings: [own, told] } })).toBeNull();
    expect(shown({ field: { ...given.field, groundings: [keptBack, told] } })?.field.groundings).toEqual([
      told,
    ]);
  });
});
