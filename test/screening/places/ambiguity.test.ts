import { describe, expect, it } from 'vitest';
import { placeAmbiguity } from '../../../src/screening/places/ambiguity.ts';
import { gradesOf, mentionsIn } from './mentions-in.ts';

describe('classes of place names', () => {
  it('takes names of Xinjiang alone as distinct, in several spellings', () => {
    for (const name of [
      'Xinjiang',
      'Sinkiang',
      'XUAR',
      'Urumqi',
      'Ürümchi',
      'Wulumuqi',
      'Kashgar',
      'Qeshqer',
      '新疆',
      '乌鲁木齐',
      '石河子',
      'Урумчи',
      'شىنجاڭ',
    ])
      expect(placeAmbiguity(name), name).toBe('distinct');
  });

  it('takes names that mean other things as ambiguous or in need of context', () => {
    for (const name of ['Hami', 'Aksu', 'Altay', 'Ili', 'Tân Cương', '天山', '塔里木', 'Аксу'])
      expect(placeAmbiguity(name), name).toBe('ambiguous');
    for (const name of ['Shanshan', 'Wenquan', 'Yili', 'Xinhe', 'Sincan', '温泉', '新源', '신장'])
      expect(placeAmbiguity(name), name).toBe('needs-context');
  });
});

describe('grades of places', () => {
  it('Chinese words of production in front of a place are an origin, as "grown in" is', () => {
    for (const text of ['本批棉花产自新疆。', '茲證明本批棉花產於新疆', '籽棉种植于新疆', '棉纱加工于新疆'])
      expect(gradesOf(text, '65'), text).toEqual(['P1']);
    for (const text of ['公司破产于新疆之后', '财产自新疆转出'])
      expect(gradesOf(text, '65'), text).not.toContain('P1');
  });

  it('a bare Hami is weak, an address in 哈密 strong', () => {
    expect(gradesOf('a trip to Hami', '6505')).toEqual(['P3']);
    expect(gradesOf('Ship to Hami by rail', '6505')).toEqual(['P3']);
    expect(gradesOf('地址：哈密市天山北路12号', '6505')).toEqual(['P1']);
    expect(gradesOf('Hami City, Yizhou District, China 839000', '6505')).toEqual(['P1']);
    expect(gradesOf('Origin: Hami, Xinjiang', '6505')).toEqual(['P1']);
  });

  it('are raised by what a field says', () => {
    const field = (path: string) => [{ path, start: 0, end: 4 }];
    expect(gradesOf('Hami', '6505', field('origin.region'))).toEqual(['P2']);
    expect(gradesOf('哈密的棉', '6505', field('origin.region'))).toEqual(['P1']);
    expect(gradesOf('哈密', '6505', field('goods[0].description'))).toEqual(['P3']);
  });

  it('read both scripts of Chinese, Uyghur, Russian, Vietnamese, Turkish and Spanish', () => {
    expect(gradesOf('產地：烏魯木齊市', '6501')).toEqual(['P1']);
    expect(gradesOf('Xoten Wilayiti', '6532')).toHaveLength(1);
    expect(gradesOf('ئۈرۈمچى شەھىرى', '6501')).toHaveLength(1);
    expect(gradesOf('Хлопок из Синьцзяна', '65')).toHaveLength(1);
    expect(gradesOf('страна происхождения: Синьцзян', '65')).toEqual(['P1']);
    expect(gradesOf('Khu tự trị Duy Ngô Nhĩ Tân Cương', '65')).toHaveLength(1);
    expect(gradesOf('Sincan Uygur Özerk Bölgesi', '65')).toHaveLength(1);
    expect(gradesOf('Región Autónoma Uigur de Xinjiang', '65')).toHaveLength(1);
  });

  it('do not find a name inside another word', () => {
    for (const text of ['стихами', 'духами и', 'Dhamina', 'Milirrpum', 'Wilhelmina', 'Kaksund'])
      expect(mentionsIn(text), text).toEqual([]);
  });

  it('say that an invoice form names its place of issue', () => {
    expect(gradesOf('新疆增值税专用发票', '65')).toEqual(['P2']);
    expect(gradesOf('浙江增值税专用发票', '65')).toEqual([]);
  });
});
