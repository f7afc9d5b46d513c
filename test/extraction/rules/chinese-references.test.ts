import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

const reading = (line: string) =>
  read('declaration', [
    [40, 40, '声明', 16],
    [40, 80, '我公司特此声明如下。'],
    [40, 120, line],
  ]);
const lots = (line: string) =>
  reading(line)
    .fields.filter(({ path }) => path.startsWith('references.lot'))
    .map(({ value }) => value);

describe('a number in a Chinese sentence', () => {
  it('is found directly behind its word, and ends before the words that go on', () => {
    expect(lots('一、批号HZ30C-2503A棉纱所用棉花原产国为巴西。')).toEqual(['HZ30C-2503A']);
    expect(lots('一、棉纱批号为HZ30C-2503A的棉花原产国为巴西。')).toEqual(['HZ30C-2503A']);
  });

  it('keeps Chinese characters that belong to it', () => {
    expect(reading('声明编号：(2025)通公证字第1182号').value('documentNumber')).toContain('通公证字第1182号');
  });
});

describe('a label in two languages', () => {
  it('announces words as well', () => {
    expect(reading('职务 Position: 生产经理').value('execution.signatoryTitle')).toBe('生产经理');
  });

  it('is none where the word before it is of a phrase', () => {
    expect(reading('Market position: strong and growing').value('execution.signatoryTitle')).toBeUndefined();
  });
});
