import { describe, expect, it } from 'vitest';
import { withheldNames } from '../../../src/counsel/snapshot/withheld-names.ts';

const paths = (...given: readonly string[]) => given.map((path) => ({ path }));

describe('names that only what is kept back bears', () => {
  const names = withheldNames(
    paths('dump/mail.eml!/advice (draft).pdf', 'dump/1.pdf', 'dump/意见书.pdf', 'dump/both.pdf', 'dump/a'),
    paths('dump/Invoice 1.pdf', 'dump/other/both.pdf', 'dump/11.pdf'),
  );

  it('are found by path and by file name', () => {
    expect(names('same bytes as dump/mail.eml!/advice (draft).pdf')).toBe(true);
    expect(names('contract in advice (draft).pdf: page 1')).toBe(true);
    expect(names('原件：意见书.pdf，第1页')).toBe(true);
    expect(names('see 1.pdf, page 2')).toBe(true);
    expect(names('in Invoice 1.pdf and in 1.pdf')).toBe(true);
  });

  it('are none where something that may be told bears them, or they are part of its name', () => {
    for (const words of [
      'invoice in Invoice 1.pdf',
      'invoice in 11.pdf',
      'packing list in both.pdf',
      'a paper',
      '1.pdfx',
      'no name at all',
    ])
      expect(names(words), words).toBe(false);
    expect(withheldNames([], paths('dump/a.pdf'))('dump/a.pdf')).toBe(false);
  });
});
