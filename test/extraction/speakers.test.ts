import { describe, expect, it } from 'vitest';
import { read } from './helpers/read.ts';

describe('who asserts the fields of a paper', () => {
  it('lets the grower speak in a certificate of its own', () => {
    const reading = read('certificate_of_origin', [
      [200, 40, 'CERTIFICATE OF ORIGIN', 16],
      [50, 100, 'Producer: Rio Verde Farms LLC'],
      [50, 120, 'Certificate No.: RV-118'],
      [50, 140, 'Country of origin: Peru'],
    ]);
    expect(reading.field('origin.country')?.assertedBy.capacity).not.toBe('authority');
    expect(reading.field('origin.country')?.assertedBy.name).toBe('Rio Verde Farms LLC');
  });

  it('lets the chamber speak where one issued the certificate', () => {
    const reading = read('certificate_of_origin', [
      [200, 40, 'CERTIFICATE OF ORIGIN', 16],
      [50, 100, 'Exporter: Rio Verde Farms LLC'],
      [50, 120, 'Certificate No.: RV-118'],
      [50, 140, 'Country of origin: Peru'],
      [50, 180, 'The Piura Chamber of Commerce has examined the papers and certifies the origin.'],
    ]);
    expect(reading.field('origin.country')?.assertedBy).toEqual({
      capacity: 'authority',
      name: reading.value('parties.issuer.name'),
    });
    expect(reading.value('parties.issuer.name')).toContain('Piura Chamber of Commerce');
  });

  it('gives an invoice the name of its seller', () => {
    const reading = read('invoice', [
      [50, 40, 'Harlow Threads Ltd', 14],
      [50, 58, '4 Mill Lane, Leeds LS1 4AB, United Kingdom'],
      [400, 40, 'INVOICE', 18],
      [50, 110, 'Seller: Harlow Threads Ltd'],
      [400, 110, 'Invoice No.: HT-77'],
    ]);
    expect(reading.field('documentNumber')?.assertedBy).toEqual({
      capacity: 'seller',
      name: 'Harlow Threads Ltd',
    });
  });
});
