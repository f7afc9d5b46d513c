import { describe, expect, it } from 'vitest';
import { midNamePart } from '../../../src/screening/field-match/identifiers.ts';
import { latinised } from '../../../src/screening/field-match/transliteration.ts';
import { identifierOf, identifiersOf } from '../../../src/screening/lists/party-identifiers.ts';

describe('name part of a manufacturer identification code (19 CFR part 102, appendix)', () => {
  it.each([
    ['Amalgamated Plastics Corp.', 'AMAPLA'],
    ['The E.K. Rodgers Companies', 'EKROD'],
    ['Rockefeller, John', 'ROCJOH'],
    ['O.A.S.I.S. Corp.', 'OASCOR'],
    ['H.A.S. Floyd', 'HASFLO'],
    ['A. C. Crown', 'ACCRO'],
    ['Of The And', null],
    ['', null],
  ])('%s', (name, part) => {
    expect(midNamePart(name)).toBe(part);
  });
});

describe('identifiers of imported lists', () => {
  it('are told by form and check digit', () => {
    expect(identifierOf('91330400778290387' + '2')).toEqual({ kind: 'uscc', value: '913304007782903872' });
    expect(identifierOf('913304007782903873')!.kind).toBe('registration');
    expect(identifierOf('5493001KJTIIGC8Y1R12')!.kind).toBe('lei');
    expect(identifierOf('IMO9074729')).toEqual({ kind: 'imo', value: '9074729' });
    expect(identifierOf('n/a')).toBeNull();
  });

  it('are read from a cell, each once, and never without end', () => {
    expect(identifiersOf('IMO9074729; HRB 123456;;IMO9074729')).toHaveLength(2);
    expect(identifiersOf('1234567;'.repeat(50_000)).length).toBeLessThanOrEqual(40);
  });
});

describe('transcription', () => {
  it('writes other scripts in plain Latin letters', () => {
    expect(latinised('Łódź Çorlu Straße Ørsted')).toBe('lodz corlu strasse orsted');
    expect(latinised('Хлопок')).toBe('khlopok');
  });
});
