import { describe, expect, it } from 'vitest';
import { unitNumber } from '../../../src/screening/places/corps-units.ts';
import { gradesOf, mentionsIn } from './mentions-in.ts';

const division = 'xpcc-division-by-number';
const regiment = 'xpcc-regiment-by-number';

describe('units of the Corps', () => {
  it('are found in Chinese, English and pinyin', () => {
    expect(gradesOf('新疆石河子第八师143团', regiment)).toEqual(['P1']);
    expect(gradesOf('农八师一四三团', regiment)).toEqual(['P1']);
    expect(gradesOf('新疆 143团5连', regiment)).toEqual(['P1']);
    expect(gradesOf('棉花产自阿拉尔 第一师', division)).toHaveLength(1);
    expect(gradesOf('Regiment 143 of the Bingtuan, Xinjiang', regiment)).toEqual(['P1']);
    expect(gradesOf('Nong 11 Shi, Bingtuan', division)).toEqual(['P1']);
    expect(gradesOf('143 Tuan, Shihezi', regiment)).toEqual(['P1']);
  });

  it('of armies, games, tours and firms are none', () => {
    for (const text of [
      '陆军第八师143团在新疆',
      '陆军第八师三营',
      '第143团',
      '旅行团3团 新疆十日游 报名',
      '公会12团 副本 新疆玩家',
      '团队与社团共30人',
      '新疆第十五师',
      '三师傅在新疆',
      '2nd Infantry Division, 9th Regiment',
      'The 3rd Division of our company in Xinjiang',
      '143rd Regiment, Royal Artillery',
    ])
      expect(
        mentionsIn(text).filter((line) => line.includes('by-number') || line.includes('xpcc-')),
        text,
      ).toEqual([]);
  });

  it('have numbers in digits and in both ways of Chinese', () => {
    expect(['143', '一四三', '一百四十三', '十四', '四十', '十', '八', '一百零五'].map(unitNumber)).toEqual([
      143, 143, 143, 14, 40, 10, 8, 105,
    ]);
    expect(unitNumber('团')).toBeNull();
    expect(unitNumber('12345')).toBeNull();
  });
});
