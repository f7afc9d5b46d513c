import { describe, expect, it } from 'vitest';
import { isPinyin, pinyinOf, readingsOf } from '../../src/text/pinyin.ts';

describe('words in pinyin', () => {
  it.each(['xinjiang', 'tanyuan', 'lvzhou', 'huafu', 'zhongtai', 'guangjun', 'lueyang'])(
    '%s divides into syllables',
    (word) => expect(isPinyin(word)).toBe(true),
  );

  // The brands are English although each of their syllables has an initial and a final of pinyin.
  it.each([
    'hoshine',
    'daqo',
    'ninestar',
    'kestrel',
    'cencora',
    'drunhep',
    'zhengiai',
    'engineering',
    'Huafu',
    '',
  ])('"%s" does not', (word) => expect(isPinyin(word)).toBe(false));

  it('counts syllables where that is asked', () => {
    expect(isPinyin('hami', [2, 4])).toBe(true);
    expect(isPinyin('han', [2, 4])).toBe(false);
    expect(isPinyin('wulumuqishi', [2, 4])).toBe(false);
    expect(isPinyin('wulumuqishi')).toBe(true);
    // Two ways to divide: xi-an and xian.
    expect(isPinyin('xian', [2, 2])).toBe(true);
    expect(isPinyin('xian', [1, 1])).toBe(true);
  });

  it('gives up on words that are too long for a name', () => {
    expect(isPinyin('a'.repeat(24))).toBe(true);
    expect(isPinyin('a'.repeat(25))).toBe(false);
  });
});

describe('pinyin of characters', () => {
  it('is joined, without tones, read by the word', () => {
    expect(pinyinOf('绿洲')).toBe('lvzhou');
    expect(pinyinOf('重庆')).toBe('chongqing');
  });

  it('gives every reading that Latin names may have', () => {
    expect(readingsOf('行')).toEqual(expect.arrayContaining(['xing', 'hang']));
    expect(readingsOf('绿')).toEqual(expect.arrayContaining(['lv', 'lu', 'lyu']));
    expect(readingsOf('A')).toEqual([]);
  });
});
