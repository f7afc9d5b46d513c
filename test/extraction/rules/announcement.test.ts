import { describe, expect, it } from 'vitest';
import type { Run } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

const announced = (...runs: Run[]) =>
  read('audit_report', [[50, 40, 'FACTORY AUDIT REPORT', 16], ...runs]).value('audit.announced');

describe('whether an audit was announced', () => {
  it('is the kind whose box is ticked, before or behind the words', () => {
    expect(
      announced([50, 90, '☐ Announced'], [180, 90, '☒ Semi-announced'], [330, 90, '☐ Unannounced']),
    ).toBe('Semi-announced');
    expect(
      announced([50, 90, 'Announced [ ]'], [180, 90, 'Semi-announced [ ]'], [330, 90, 'Unannounced [X]']),
    ).toBe('Unannounced');
  });

  it('is told apart from the label of the row', () => {
    expect(announced([50, 90, 'Announced'], [200, 90, '☐ Announced ☐ Semi-announced ☒ Unannounced'])).toBe(
      'Unannounced',
    );
  });

  it('is not said where no box is ticked', () => {
    expect(announced([50, 90, '☐ Semi-announced'], [180, 90, '☐ Unannounced'])).toBeUndefined();
  });

  it('is read from a sentence', () => {
    expect(announced([50, 90, 'The audit was carried out as an unannounced visit in week 12.'])).toBe(
      'unannounced',
    );
  });
});
