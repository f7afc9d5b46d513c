import { describe, expect, it } from 'vitest';
import { documentTypes } from '../../schemas/index.ts';
import { splitAndClassify } from '../../src/documents/index.ts';
import type { Page } from '../../src/model/page.ts';
import { makePage } from '../extraction/helpers/make-page.ts';

/** A page whose words stand side by side in a single line, as in a text file without line ends. */
function oneLine(words: readonly string[]): Page {
  const page = makePage([[0, 60, words.join(' ')]]);
  return { ...page, words: page.words.map((word) => ({ ...word, box: null, line: 0 })) };
}

/**
 * A line as long as a page, with a match at every word. Work that grows with the square of its length takes more than
 * a quarter of an hour at these sizes, and the test ends at its own limit; work that grows with it takes about a second.
 */
describe('work on long lines', () => {
  it('grows with their length where every second word is a label', () => {
    const words = Array.from({ length: 20_000 }, () => 'Invoice No:')
      .join('')
      .split(' ');
    const { documents } = splitAndClassify([oneLine(words)], documentTypes());
    expect(documents).toHaveLength(1);
  });

  it('grows with their length where they are one run of Han', () => {
    const { documents } = splitAndClassify([oneLine(['新疆'.repeat(250_000)])], documentTypes());
    expect(documents).toHaveLength(1);
  });
});
