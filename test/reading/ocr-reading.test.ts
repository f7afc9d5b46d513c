import { describe, expect, it } from 'vitest';
import {
  doubtfulLines,
  mergeReadings,
  plausibleWords,
  type RecognizedWord,
} from '../../src/reading/ocr/reading.ts';
import { wordsOfTsv } from '../../src/reading/ocr/tsv.ts';

function word(text: string, x: number, confidence: number, width = 0.1, line = 0): RecognizedWord {
  return { text, x, y: 0.1, width, height: 0.02, confidence, line };
}

describe('mergeReadings', () => {
  const texts = (words: RecognizedWord[]): string[] =>
    [...words].sort((one, other) => one.x - other.x).map(({ text }) => text);

  it('takes Han words over what the Latin model makes of them', () => {
    const latin = [word('Seller', 0.1, 0.95), word('SAtF', 0.3, 0.5, 0.2)];
    const han = [word('Se1ler', 0.1, 0.7), word('卖方', 0.3, 0.9), word('名称', 0.4, 0.9)];
    expect(texts(mergeReadings(latin, han))).toEqual(['Seller', '卖方', '名称']);
  });

  it('never loses a sure number to a Han word whose box reaches too far', () => {
    const latin = [word('12,000', 0.3, 0.95)];
    expect(texts(mergeReadings(latin, [word('恤衫', 0.28, 0.9, 0.14)]))).toContain('12,000');
  });

  it('keeps doubtful characters of a line that is sure as a whole', () => {
    const han = [
      word('宁波清', 0.1, 0.95, 0.1, 3),
      word('禾', 0.2, 0.1, 0.03, 3),
      word('进出口有限公司', 0.25, 0.95, 0.3, 3),
    ];
    expect(texts(mergeReadings([], han))).toEqual(['宁波清', '禾', '进出口有限公司']);
  });
});

describe('plausibleWords', () => {
  it('leaves out rules and dirt, and no text', () => {
    const words = [
      word('|', 0.1, 0.9),
      word('~', 0.2, 0.3),
      word('7', 0.3, 0.3),
      word('/', 0.4, 0.9),
      word('Lot', 0.5, 0.1),
      word('：', 0.6, 0.5),
    ];
    expect(plausibleWords({ words }).map(({ text }) => text)).toEqual(['7', '/', 'Lot', '：']);
  });
});

describe('doubtfulLines', () => {
  it('gives the parts of lines that were read badly, worst first', () => {
    const lines = doubtfulLines(
      [word('sure', 0.1, 0.95), word('bad', 0.3, 0.4), { ...word('worse', 0.1, 0.1, 0.3), y: 0.5, line: 1 }],
      0.7,
    );
    expect(lines.map(({ x, y }) => [x, y])).toEqual([
      [0.1, 0.5],
      [0.3, 0.1],
    ]);
  });
});

describe('wordsOfTsv', () => {
  it('turns pixels into fractions and counts lines', () => {
    const tsv = [
      '1\t1\t0\t0\t0\t0\t0\t0\t1000\t500\t-1\t',
      '4\t1\t1\t1\t1\t0\t100\t50\t300\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t100\t50\t100\t20\t96.5\tLot',
      '4\t1\t1\t1\t2\t0\t100\t90\t300\t20\t-1\t',
      '5\t1\t1\t1\t2\t1\t100\t90\t100\t20\t50\t7',
    ].join('\n');
    expect(wordsOfTsv(tsv).words).toEqual([
      { text: 'Lot', x: 0.1, y: 0.1, width: 0.1, height: 0.04, confidence: 0.965, line: 0 },
      { text: '7', x: 0.1, y: 0.18, width: 0.1, height: 0.04, confidence: 0.5, line: 1 },
    ]);
  });
});
