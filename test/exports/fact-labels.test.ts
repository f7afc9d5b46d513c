import { describe, expect, it } from 'vitest';
import { factLabel } from '../../src/index/exports/fact-labels.ts';

describe('labels of facts', () => {
  it('are words for people, by the kind of file where that matters, never the name in the code', () => {
    expect(factLabel('created', 'application/pdf')).toBe('PDF created');
    expect(factLabel('created', 'application/msword')).toBe('File created');
    expect(factLabel('digitalSignature2', null)).toBe('Digital signature 2');
    expect(factLabel('convertedBy', null)).toBe('Converted by');
    expect(factLabel('somethingNew2Here', null)).toBe('Something new2 here');
  });
});
