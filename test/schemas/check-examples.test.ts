import { describe, expect, it } from 'vitest';
import { checkType } from '../../schemas/check-type.ts';
import { documentTypes } from '../../schemas/index.ts';

const definition = {
  id: 'fumigation_certificate',
  version: 1,
  name: 'Fumigation certificate',
  titles: { en: ['Fumigation Certificate'] },
  cues: [],
  against: [],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    { path: 'documentNumber', kind: 'code', labels: {}, guidance: 'Number of the certificate.' },
    { path: 'references.container', kind: 'container', labels: {}, repeats: true, guidance: 'Container.' },
    { path: 'parties.issuer', kind: 'party', labels: {}, guidance: 'Who fumigated.' },
  ],
  tables: [],
};
const lines = ['Fumigation Certificate FC-7', 'Container: CSQU3054383', 'Pestaway S.L.,', 'Valencia'];
const cell = (value: unknown, numbers: number[], quote = value) => ({ value, quote, lines: numbers });
const faults = (answer: unknown) => checkType({ ...definition, examples: [{ lines, answer }] });

describe('examples of a type of one’s own', () => {
  it('can be used when all of it stands on its lines', () => {
    expect(
      faults({
        head: { documentNumber: { ...cell('FC-7', [1], 'Certificate FC-7'), polarity: 'asserted' } },
        references: { container: [cell('CSQU3054383', [2])] },
        parties: { issuer: { name: cell('Pestaway S.L.', [3]), identifiers: [], polarity: 'asserted' } },
      }),
    ).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a group that is not asked for', { heads: {} }, 'examples[0].answer: "heads" is not asked for'],
    [
      'a field that is not asked for',
      { head: { colour: cell('FC-7', [1]) } },
      '.head: "colour" is not asked for',
    ],
    ['a bare value', { head: { documentNumber: 'FC-7' } }, '.head.documentNumber: must be {"value"'],
    ['a number', { head: { documentNumber: cell(7, [1]) } }, '.head.documentNumber: must be {"value"'],
    ['no list', { references: { container: cell('CSQU3054383', [2]) } }, '.container: must be a list'],
    ['a line too many', { head: { documentNumber: cell('FC-7', [9]) } }, '.lines: 9 is no line'],
    ['a wrong line', { head: { documentNumber: cell('FC-7', [2]) } }, '"FC-7" does not stand on its lines'],
    [
      'another value than quoted',
      { head: { documentNumber: cell('FC-8', [1], 'FC-7') } },
      '"FC-8" does not stand in its quote',
    ],
    [
      'a part no party has',
      { parties: { issuer: { phone: cell('1', [1]) } } },
      '.issuer: "phone" is not asked',
    ],
  ])('tell %s', (_, answer, expected) => {
    expect(faults(answer).join('\n')).toContain(expected);
  });

  it('of the built-in types have no fault', () => {
    for (const type of documentTypes().values()) expect([type.id, checkType(type)]).toEqual([type.id, []]);
  });
});

describe('what a type file gives', () => {
  it.each([
    [null, 'it gave null'],
    ['text', 'it gave string'],
    [Promise.resolve({}), 'not a promise'],
    [{ ...definition, version: 'one' }, 'version: must be a whole number, 1 or more; found "one"'],
  ])('%s is told in one line', (given, expected) => {
    const found = checkType(given);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
