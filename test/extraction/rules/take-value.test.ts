import { describe, expect, it } from 'vitest';
import { takeCode, takeValue } from '../../../src/extraction/rules/take-value.ts';

function code(words: string): string | null {
  const taken = takeCode(words, {});
  return taken === null ? null : words.slice(taken.start, taken.end);
}

describe('numbers of papers', () => {
  it.each([
    ['471102 vom 05.06.2018', '471102'],
    ['RE-20151008/504', 'RE-20151008/504'],
    ['INV 2024 118', 'INV 2024 118'],
    ['No. 4711', '4711'],
    ['VN-JP 23/02/11870', 'VN-JP 23/02/11870'],
    ['TC TRC-OCS-TC-2025-30077', 'TRC-OCS-TC-2025-30077'],
    ['01.234.567.8-2018-1', '01.234.567.8-2018-1'],
    ['QH25-0612 Date: 1 May', 'QH25-0612'],
  ])('%s gives %s', (words, wanted) => {
    expect(code(words)).toBe(wanted);
  });
  it.each(['05.06.2018', '12:45', 'of the buyer', '> 300 €', '19 %', 'a@b4.com', '________', ''])(
    '"%s" is none',
    (words) => {
      expect(code(words)).toBeNull();
    },
  );
});

describe('blank forms', () => {
  it.each(['______', '.........', 'N/A', '—', '[ ]', 'none'])('"%s" is no value', (words) => {
    expect(takeValue('text', words, {}, 'free')).toBeNull();
  });
});
