import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('findings of an audit set as a table', () => {
  const reading = read('audit_report', [
    [50, 40, 'WORKPLACE ASSESSMENT', 16],
    [50, 100, 'Clause'],
    [130, 100, 'Description of finding'],
    [360, 100, 'Severity'],
    [430, 100, 'Corrective action'],
    [50, 120, '7.2'],
    [130, 120, 'Recruiters keep passports; confiscation of'],
    [360, 120, 'Critical'],
    [430, 120, 'Return the papers to'],
    [130, 132, 'passports was confirmed by four workers.'],
    [430, 132, 'their owners'],
    [50, 150, '7.3'],
    [130, 150, 'No sign of debt bondage was found in the'],
    [360, 150, '-'],
    [130, 162, 'interviews.'],
    [50, 190, 'Chapter 8: hours of work and days of rest in the year'],
  ]);

  it('joins the lines of each finding and keeps grade and action with it', () => {
    expect(reading.value('audit.finding[0].text')).toBe(
      'Recruiters keep passports; confiscation of passports was confirmed by four workers.',
    );
    expect(reading.value('audit.finding[0].severity')).toBe('Critical');
    expect(reading.value('audit.finding[0].correctiveAction')).toBe('Return the papers to their owners');
    expect(reading.value('audit.finding[1].text')).toBe(
      'No sign of debt bondage was found in the interviews.',
    );
  });

  it('names only indicators that the paper names, with the polarity of the finding', () => {
    expect(reading.value('audit.finding[0].indicator')).toBe('confiscation of passports');
    expect(reading.field('audit.finding[0].indicator')?.polarity).toBe('asserted');
    expect(reading.field('audit.finding[1].indicator')?.polarity).toBe('denied');
  });

  it('takes neither a dash for a grade nor the next heading for a finding', () => {
    expect(reading.value('audit.finding[1].severity')).toBeUndefined();
    expect(reading.value('audit.finding[2].text')).toBeUndefined();
  });
});

describe('polarity of audit findings', () => {
  const reading = read('audit_report', [
    [50, 40, 'SOCIAL AUDIT REPORT', 16],
    [50, 100, 'Area'],
    [130, 100, 'Description of finding'],
    [360, 100, 'Rating'],
    [430, 100, 'Corrective action'],
    [50, 120, 'Fire'],
    [130, 120, 'Two of six exits had no emergency light.'],
    [360, 120, 'C'],
    [430, 120, 'Fit lights, no later than May'],
    [50, 150, 'Wages'],
    [130, 150, 'No evidence of wage withholding.'],
    [360, 150, 'A'],
    [430, 150, 'None'],
    [50, 180, 'Age'],
    [130, 180, 'Age records were not kept for casuals.'],
    [50, 210, 'Hiring'],
    [130, 210, 'Workers enter without debt bondage.'],
    [360, 210, 'A'],
  ]);
  const polarities = (part: string) =>
    [0, 1, 2, 3].map((number) => reading.field(`audit.finding[${number}].${part}`)?.polarity);

  it('denies only where the negation governs evidence or an indicator', () => {
    expect(polarities('text')).toEqual(['asserted', 'denied', 'asserted', 'denied']);
  });

  it('leaves grade and action asserted', () => {
    expect(polarities('severity').filter((one) => one === 'denied')).toEqual([]);
    expect(polarities('correctiveAction').filter((one) => one === 'denied')).toEqual([]);
    expect(reading.value('audit.finding[0].correctiveAction')).toBe('Fit lights, no later than May');
  });
});

describe('results of a laboratory', () => {
  const reading = read('lab_test', [
    [50, 40, 'Prüflabor Weser GmbH', 14],
    [50, 60, 'Hafenstraße 3, 28195 Bremen, Deutschland'],
    [50, 100, 'PRÜFBERICHT', 15],
    [50, 130, 'Prüfbericht-Nr.: WL-7731'],
    [50, 180, 'Prüfung'],
    [200, 180, 'Methode'],
    [330, 180, 'Ergebnis'],
    [460, 180, 'Anforderung'],
    [50, 196, 'Faserzusammensetzung'],
    [200, 196, 'ISO 1833-7'],
    [330, 196, '60 % Baumwolle, 40 % Modal'],
    [460, 196, 'wie deklariert'],
    [50, 212, 'pH-Wert'],
    [200, 212, 'ISO 3071'],
    [330, 212, '6,8'],
  ]);

  it('reads the composition from the row of the fibre analysis', () => {
    expect(reading.value('goods[0].composition')).toBe('60 % Baumwolle, 40 % Modal');
  });

  it('takes neither a heading for the result nor a method for the standard of the paper', () => {
    expect(reading.value('audit.result')).toBeUndefined();
    expect(reading.value('audit.standard')).toBeUndefined();
    expect(reading.value('documentNumber')).toBe('WL-7731');
  });
});
