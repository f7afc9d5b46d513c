import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

const form = (...lines: string[]) =>
  read(
    'certificate_of_origin',
    lines.map((line, index) => [50, 60 + index * 18, line] as const),
  );

describe('forms of origin', () => {
  it.each<[string, string | undefined, string[]]>([
    [
      'preferential',
      'CHINA',
      ['GENERALIZED SYSTEM OF PREFERENCES', 'CERTIFICATE OF ORIGIN', 'FORM A', 'Country of origin: CHINA'],
    ],
    [
      'preferential',
      'LAOS',
      ['ASEAN-CHINA FREE TRADE AREA', 'CERTIFICATE OF ORIGIN', 'FORM E', 'Country of origin: LAOS'],
    ],
    [
      'preferential',
      'PERU',
      [
        'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
        'CERTIFICATION OF ORIGIN',
        'Country of origin: PERU',
      ],
    ],
    [
      'preferential',
      'JAPAN',
      [
        'REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT',
        'CERTIFICATE OF ORIGIN',
        'Country of origin: JAPAN',
      ],
    ],
    [
      'preferential',
      'VIETNAM',
      [
        'MOVEMENT CERTIFICATE EUR.1 No A 0012345',
        'Certificate used in preferential trade between',
        'THE EUROPEAN UNION and VIETNAM',
        'Country of origin: VIETNAM',
      ],
    ],
    ['non-preferential', 'TURKEY', ['EUROPEAN UNION - CERTIFICATE OF ORIGIN', 'Country of origin: TURKEY']],
  ])('%s, %s: the agreement is nobody who issues', (system, country, lines) => {
    const reading = form(...lines);
    const said = (part: string) =>
      reading.fields.filter(({ path }) => path.startsWith('origin') && path.endsWith(part));
    expect(said('ruleSystem').map(({ value }) => value)).toEqual([system]);
    expect(new Set(said('country').map(({ value }) => value))).toEqual(new Set([country]));
    expect(reading.value('parties.issuer.name')).toBeUndefined();
  });

  it('an office keeps its name beside the name of an agreement', () => {
    const reading = form(
      'ASEAN-CHINA FREE TRADE AREA',
      'CERTIFICATE OF ORIGIN FORM E',
      'Country of origin: CHINA',
      'Issuing authority: Ningbo Customs District',
    );
    expect(reading.value('parties.issuer.name')).toBe('Ningbo Customs District');
  });
});
