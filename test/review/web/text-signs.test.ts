import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../src/review/web/parts/text-signs.ts';

const wordsOf = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'sign' ? `[${piece.name}]` : piece.text))
    .join('');
const foreignOf = (text: string): string[] =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'foreign' ? [piece.text] : []));

describe('texts of documents and names of files on screen', () => {
  test('ordinary text of any script is one piece and unchanged', () => {
    for (const text of [
      'Hebei Example Textile Co., Ltd.',
      '河北示例纺织有限公司',
      'Công ty TNHH Dệt may Hà Nội',
      'شركة القطن المثالية',
      'Хлопок ООО',
      'two\nlines\tand a tab',
      '',
    ])
      expect(piecesOf(text)).toEqual(text === '' ? [] : [{ kind: 'words', text }]);
  });

  test('a name that turns itself around is shown in the order of its letters', () => {
    expect(wordsOf('invoice\u202efdp.exe')).toBe('invoice[RLO]fdp.exe');
    expect(wordsOf('\u2066a\u2069\u2067b\u2069')).toBe('[LRI]a[PDI][RLI]b[PDI]');
    expect(wordsOf('a\u200eb\u200fc\u061cd')).toBe('a[LRM]b[RLM]c[ALM]d');
  });

  test('signs without a shape are named', () => {
    expect(wordsOf('PO\u200b48817\ufeff')).toBe('PO[ZWSP]48817[BOM]');
    expect(wordsOf('a\u00adb\u2060c\u3164d')).toBe('a[SHY]b[WJ]c[HF]d');
    expect(wordsOf('a\u0000b\u001bc\u0085d')).toBe('a[U+0000]b[U+001B]c[U+0085]d');
    expect(wordsOf('a\u{e0041}b')).toBe('a[U+E0041]b');
  });

  test('a joiner that spelling asks for stays: it is no trick in Persian, Hindi or an emoji', () => {
    for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🌾'])
      expect(piecesOf(text)).toEqual([{ kind: 'words', text }]);
    expect(wordsOf('ab\u200dcd\u200c')).toBe('ab[ZWJ]cd[ZWNJ]');
    expect(wordsOf('می\u200c')).toBe('می[ZWNJ]');
  });

  test('letters of another alphabet within a word are marked, the fewer of both', () => {
    expect(foreignOf('Hеbei Textile')).toEqual(['е']);
    expect(foreignOf('Αcme')).toEqual(['Α']);
    expect(foreignOf('Хлопoк')).toEqual(['o']);
    expect(wordsOf('Hеbei Textile')).toBe('Hеbei Textile');
  });

  test('words of different alphabets side by side are no trick', () => {
    expect(foreignOf('ООО Cotton')).toEqual([]);
    expect(foreignOf('Beyan Α.Ε. 2025')).toEqual([]);
    expect(foreignOf('棉T恤')).toEqual([]);
  });

  test('a long text is cut in time that grows with its length', () => {
    const text = 'a\u200c'.repeat(20_000);
    expect(piecesOf(text)).toHaveLength(40_000);
  });
});
