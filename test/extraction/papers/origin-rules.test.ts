import { describe, expect, it } from 'vitest';
import type { Run } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

const title: Run[] = [
  [200, 40, 'CERTIFICATE OF ORIGIN', 14],
  [120, 60, 'REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT', 10],
  [250, 76, 'FORM RCEP', 12],
];
const table: Run[] = [
  [40, 300, '6. Item'],
  [90, 300, '7. Marks and numbers'],
  [210, 300, '8. Description of goods'],
  [350, 300, '9. HS Code'],
  [420, 300, '10. Origin criterion'],
  [545, 300, 'Quantity'],
  [40, 318, '1'],
  [90, 318, 'N/M'],
  [210, 318, 'Zip fasteners of brass'],
  [350, 318, '9607.11'],
  [420, 318, 'PSR'],
  [545, 318, '800 KGS'],
  [40, 334, '2'],
  [90, 334, 'N/M'],
  [210, 334, 'Parts of zip fasteners'],
  [350, 334, '9607.20'],
  [420, 334, 'RVC 40%'],
  [545, 334, '120 KGS'],
];

describe('a preferential certificate', () => {
  const reading = read('certificate_of_origin', [...title, ...table]);

  it('is shown as such, by the name of its form', () => {
    expect(reading.value('origin.ruleSystem')).toBe('preferential');
    expect(reading.field('origin.ruleSystem')?.basis.kind).toBe('inferred');
    expect(reading.value('origin.agreement')).toBe('REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT');
  });

  it('keeps the criterion of each line of goods apart from the system of rules', () => {
    expect(reading.value('goods[0].originCriterion')).toBe('PSR');
    expect(reading.value('goods[1].originCriterion')).toBe('RVC 40%');
  });
});

describe('forms of other systems', () => {
  it.each([
    ['MOVEMENT CERTIFICATE EUR.1', 'preferential'],
    ['UNITED STATES-MEXICO-CANADA AGREEMENT CERTIFICATION OF ORIGIN', 'preferential'],
    ['CPTPP CERTIFICATION OF ORIGIN', 'preferential'],
    ['普惠制原产地证明书 FORM A', 'preferential'],
    ['NON-PREFERENTIAL CERTIFICATE OF ORIGIN', 'non-preferential'],
    ['一般原产地证明书', 'non-preferential'],
  ])('%s is %s', (name, system) => {
    const reading = read('certificate_of_origin', [[100, 50, name, 13]]);
    expect(reading.value('origin.ruleSystem')).toBe(system);
  });

  it('says nothing of a form that names no system', () => {
    const reading = read('certificate_of_origin', [[100, 50, 'CERTIFICATE OF ORIGIN', 13]]);
    expect(reading.value('origin.ruleSystem')).toBeUndefined();
  });
});

describe('remarks on the form', () => {
  const options = (first: string, second: string): Run[] => [
    ...title,
    [50, 640, first],
    [200, 640, 'Exhibition'],
    [320, 640, second],
    [460, 640, 'De minimis'],
  ];

  it('count with a tick before them', () => {
    const reading = read(
      'certificate_of_origin',
      options('☑ Issued Retroactively', '☐ Third-Party Invoicing'),
    );
    expect(reading.value('certificate.issuedRetroactively')).toBe('Issued Retroactively');
    expect(reading.value('certificate.thirdPartyInvoicing')).toBeUndefined();
  });

  it('are printed options without one', () => {
    const reading = read('certificate_of_origin', options('Issued Retroactively', 'Third-Party Invoicing'));
    expect(reading.value('certificate.issuedRetroactively')).toBeUndefined();
    expect(reading.value('certificate.thirdPartyInvoicing')).toBeUndefined();
  });

  it('count where they are stamped alone', () => {
    const reading = read('certificate_of_origin', [...title, [350, 200, 'ISSUED RETROSPECTIVELY', 12]]);
    expect(reading.value('certificate.issuedRetroactively')).toBe('ISSUED RETROSPECTIVELY');
  });
});

describe('a box that asks for several things at once', () => {
  it('is no head of a table', () => {
    const reading = read('certificate_of_origin', [
      [180, 40, 'MOVEMENT CERTIFICATE', 14],
      [320, 66, 'EUR.1 No A 123456', 11],
      [40, 300, '8. Item number; Marks and numbers; Number and kind of packages; Description of goods', 7],
      [40, 314, '1. 12 bales combed wool tops'],
    ]);
    expect(reading.value('goods[0].description')).toBeUndefined();
    expect(reading.value('documentNumber')).toBe('A 123456');
  });
});
