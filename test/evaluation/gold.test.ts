import { describe, expect, it } from 'vitest';
import { goldFiles, parseGold } from '../../src/evaluation/index.ts';

const line = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    file: 'a.pdf',
    type: 'invoice',
    pages: [1],
    fields: { documentNumber: ['17'] },
    ...change,
  });

describe('parseGold', () => {
  it('reads lines with their numbers, whatever empty lines stand between them', () => {
    const gold = parseGold(`\ufeff${line()}\n\n${line({ file: 'b.pdf', partial: true })}\n`, 'gold.jsonl');
    expect(gold.documents.map(({ line: number, file, partial }) => [number, file, partial])).toEqual([
      [1, 'a.pdf', false],
      [3, 'b.pdf', true],
    ]);
    expect(gold.documents[0]!.flags).toEqual([]);
    expect(parseGold(line({ degradation: 'skewed' }), 'gold.jsonl').documents).toHaveLength(1);
  });

  it.each([
    ['{"file":', 'gold.jsonl, line 2: not JSON'],
    [line({ type: undefined }), 'gold.jsonl, line 2: "type"'],
    [line({ fields: { documentNumber: '17' } }), '"fields.documentNumber"'],
    [line({ fields: { 'parties.selle.name': ['x'] } }), '"parties.selle.name" is not a field path'],
    [line({ boxes: { issueDate: [[1, 0, 0, 1, 1]] } }), 'box of "issueDate", which has no value'],
    [line({ boxes: { documentNumber: [[2, 0, 0, 1, 1]] } }), 'not among "pages"'],
    [line({ boxes: { documentNumber: [[1, 0, 0, 1]] } }), '"boxes.documentNumber.0'],
    [
      `${line({ file: 'a.pdf', pages: undefined })}\n${line({ file: 'a.pdf', pages: undefined })}`,
      'line 3: "pages" is needed',
    ],
  ])('names line and fault of %s', (bad, message) => {
    expect(() => parseGold(`${line({ file: 'first.pdf' })}\n${bad}`, 'gold.jsonl')).toThrow(message);
  });

  it('refuses an empty file', () => {
    expect(() => parseGold('\n', 'gold.jsonl')).toThrow('no gold in it');
  });

  it('names each file once, members by their archive', () => {
    const gold = parseGold([line(), line({ file: 'm.zip!/b.pdf' }), line({ pages: [2] })].join('\n'), 'x');
    expect(goldFiles(gold, '/dump')).toEqual(['/dump/a.pdf', '/dump/m.zip']);
  });
});
