import { describe, expect, it } from 'vitest';
import { isOtherWord, looksAlike, mayBePinyin } from '../../../src/screening/places/misreadings.ts';
import { gradesOf, mentionsIn, screener } from './mentions-in.ts';

describe('misread place names', () => {
  it('are found with shapes that scans confuse', () => {
    for (const text of [
      'Origin: Xinj1ang',
      'Origin: Xinjlang',
      'Origin: Xinjiong',
      'Origin: XINJIANC',
      'Country of origin: Xinjiaug, China',
    ])
      expect(gradesOf(text, '65'), text).toHaveLength(1);
    expect(gradesOf('Address: No. 8 Jiefang Road, Urvmqi, China', '6501')).toEqual(['P2']);
    expect(gradesOf('Address: No. 8 Jiefang Road, Urvmqi, Xinjiang, China', '6501')).toEqual(['P1']);
  });

  it('are found where spaces, line breaks or hyphens stand in them', () => {
    for (const text of [
      'X i n j i a n g',
      'Xin-\njiang',
      'Xinji ang cotton',
      'U r u m q i',
      '新 疆',
      '乌 鲁 木 齐',
    ])
      expect(mentionsIn(text).length, text).toBeGreaterThan(0);
  });

  it('are found in Chinese with one character wrong', () => {
    for (const text of ['产地：新彊', '产地：斯疆', '原产地：新僵'])
      expect(gradesOf(text, '65'), text).toEqual(['P2']);
    expect(gradesOf('地址：新疆乌鲁木斋市建设路12号', '6501')).toEqual(['P1']);
    expect(gradesOf('地址：新疆维吾尔自治区昌古市建设路12号', '652301')).toEqual(['P1']);
  });

  it('keep words and places one letter away apart', () => {
    for (const text of [
      'Origin: Jinjiang, Fujian',
      'Origin: Xinxiang, Henan',
      'Origin: Korea',
      'Country of origin: Turkmen',
      'Address: No. 3 Xinjian Road, Nanchang, China',
      'Origin: Manaus',
      '产地：阿拉伯',
      '地址：福建省莆田市建设路3号',
      '边疆地区的产地：南疆土',
      'Address: 12 Main Street, Hudson County, USA',
      'human hotels total cotton basket market',
    ])
      expect(
        screener.mentions(text).filter(({ rule }) => rule === 'place-misread'),
        text,
      ).toEqual([]);
  });

  it('leave an exact reading alone and tell their differences', () => {
    expect(screener.mentions('Origin: Xinjiang').map(({ rule }) => rule)).toEqual(['place-of-origin']);
    const [misread] = screener.mentions('Origin: Xinjiong');
    expect(misread).toMatchObject({ rule: 'place-misread', grade: 'P2', cost: 1 });
    expect(misread!.edits).toEqual([{ at: 5, got: 'o', want: 'a', kind: 'substitution', inBrand: false }]);
  });

  it('know shapes, pinyin and other words', () => {
    const code = (letter: string): number => letter.charCodeAt(0);
    expect(looksAlike(code('a'), code('o'))).toBe(true);
    expect(looksAlike(code('4'), code('a'))).toBe(true);
    expect(looksAlike(code('x'), code('j'))).toBe(false);
    expect(mayBePinyin('jinjiang')).toBe(true);
    expect(mayBePinyin('urvmqi')).toBe(false);
    expect(isOtherWord('xinxiang')).toBe(true);
    expect(isOtherWord('xinjiong')).toBe(false);
  });
});
