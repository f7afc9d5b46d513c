import { describe, expect, it } from 'vitest';
import { rowHeight, widthOf } from '../../../src/counsel/workbook/row-height.ts';

const heightOf = (lines: number): number => lines * 13 + 3;

describe('height of a row', () => {
  it('is that of the text that needs most lines in its column', () => {
    expect(rowHeight(['short'], [20])).toBe(heightOf(1));
    expect(rowHeight(['short', 'one two three four five six'], [20, 11])).toBe(heightOf(3));
    expect(rowHeight(['a\nb\nc'], [6])).toBe(heightOf(3));
  });

  it('counts Han as two and breaks it anywhere', () => {
    expect(widthOf('纺织')).toBe(4);
    expect(rowHeight(['河北示例纺织有限公司'], [11])).toBe(heightOf(2));
  });

  it('breaks a word that is longer than the column, and ends at the highest row there is', () => {
    expect(rowHeight(['x'.repeat(25)], [11])).toBe(heightOf(3));
    expect(rowHeight(['x'.repeat(5_000)], [11])).toBe(heightOf(30));
  });
});
