import { describe, expect, it } from 'vitest';
import { labourCertificateClauses } from '../../../schemas/paths.ts';
import { chineseClauses } from '../../../src/counsel/requests/chinese-names.ts';
import { executionRequests } from '../../../src/counsel/requests/execution-requests.ts';
import type { GivenDocument, GivenField } from '../../support/counsel/make-snapshot.ts';
import { makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const declared = (fields: readonly GivenField[], more: Partial<GivenDocument> = {}): string[][] =>
  executionRequests(makeSnapshot([{ number: 1, type: 'declaration', fields, ...more }])).map(({ what }) =>
    what.map(({ text }) => text),
  );
const absent: GivenField = { path: 'execution.signature', value: 'absent' };
const present: GivenField = { path: 'execution.signature', value: 'present' };
const seal: GivenField = { path: 'execution.seal.kind', value: 'round seal' };

describe('signatures and seals', () => {
  it('asks for a signature where its place is empty, seal or not, and says that there is one', () => {
    expect(declared([absent, seal])).toEqual([['the place for the signature is empty']]);
    const [request] = executionRequests(
      makeSnapshot([{ number: 1, type: 'declaration', fields: [absent, seal] }]),
    );
    expect(request!.english).toContain('it bears a seal');
    expect(request!.what[0]!.place).not.toBeNull();
  });

  it('asks where neither is found on a paper that is signed or sealed', () => {
    expect(declared([])).toEqual([['neither signature nor seal found']]);
    expect(declared([seal])).toEqual([]);
    expect(declared([present])).toEqual([]);
    expect(declared([absent, present])).toEqual([]);
    expect(declared([], { type: 'packing_list' })).toEqual([]);
  });

  it('asks nothing of translations, of other shipments and for a reading that was rejected', () => {
    expect(declared([absent], { more: { translates: 7 } })).toEqual([]);
    expect(declared([absent], { relation: 'other-shipment' })).toEqual([]);
    expect(declared([absent], { relation: 'context' })).toEqual([]);
    expect(declared([absent], { relation: 'same-site-other-origin' })).toHaveLength(1);
    expect(declared([{ ...absent, state: 'rejected' }, present])).toEqual([]);
  });
});

describe('statements of 19 CFR 12.43(a)', () => {
  const without = (...missing: readonly string[]): GivenField[] => [
    present,
    ...labourCertificateClauses
      .filter((name) => !missing.includes(name))
      .map((name) => ({ path: `clauses.${name}`, value: `words about ${name}` })),
  ];
  const requests = (fields: readonly GivenField[]) =>
    executionRequests(makeSnapshot([{ number: 1, type: 'certificate_12_43_a', fields }]));

  it('asks for each that is not found, in one request', () => {
    const [request, ...others] = requests(without('marks', 'component'));
    expect(others).toEqual([]);
    expect(request!.what).toHaveLength(2);
    expect(request!.chinese).toContain(`${chineseClauses['marks']}；${chineseClauses['component']}`);
  });

  it('asks for nothing where all are found, a person having added one included', () => {
    expect(requests(without())).toEqual([]);
    expect(
      requests([...without('marks'), { path: 'clauses.marks', value: 'H&P 1-400', state: 'added' }]),
    ).toEqual([]);
  });

  it('has a Chinese name for each of them', () => {
    expect(Object.keys(chineseClauses).sort()).toEqual([...labourCertificateClauses].sort());
  });
});
