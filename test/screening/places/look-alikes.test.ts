import { describe, expect, it } from 'vitest';
import { gradesOf, mentionsIn } from './mentions-in.ts';

describe('names that look alike', () => {
  it('of other things are no mention', () => {
    for (const text of [
      '宁波杉杉股份有限公司',
      '杉杉西服',
      '内蒙古伊利实业集团',
      '伊利牛奶',
      '山西省运城市新绛县龙兴镇',
      'Xinjiang County, Yuncheng City, Shanxi',
      'Aral Sea cotton',
      'Aral, Kazakhstan',
      'Kunlun Energy',
      '昆仑山矿泉水',
      '温泉酒店',
      'Wenquan Road 12, Chengdu',
      'Shanshan Technology',
      'Yili Industrial dairy',
      'trà Tân Cương Thái Nguyên',
      'Sincan, Ankara',
      'Kumul Petroleum, Papua New Guinea',
      '阿克苏诺贝尔涂料',
      '北屯區 台中',
      'Emin Tekstil, tarım ürünleri',
    ])
      expect(mentionsIn(text), text).toEqual([]);
  });

  it('of streets elsewhere are none, and weak where no other city is named', () => {
    for (const text of [
      'Qingdao, No. 5 Xinjiang Road',
      '上海市静安区新疆路5号',
      'Urumqi Road, Shanghai',
      '上海市和田路5号',
      'Tianjin, Hami Dao',
    ])
      expect(
        mentionsIn(text).filter((line) => !line.startsWith('P3')),
        text,
      ).toEqual([]);
    expect(gradesOf('No. 5 Xinjiang Road', '65')).toEqual(['P3']);
    expect(gradesOf('新疆路5号', '65')).toEqual(['P3']);
  });

  it('of products are weak, and do not hide the place itself', () => {
    expect(gradesOf('Hami melon, 10 kg', '6505')).toEqual(['P3']);
    expect(gradesOf('哈密瓜 产地：海南', '6505')).toEqual(['P3']);
    expect(gradesOf('Korla pears, grown in Korla', '652801')).toEqual(['P3', 'P1']);
    expect(gradesOf('吐鲁番葡萄', '6504')).toEqual(['P3']);
    expect(gradesOf('Turpan Basin', '6504')).toEqual(['P3']);
  });

  it('keep the places apart that they resemble', () => {
    expect(gradesOf('产地：鄯善县', '650421')).toEqual(['P1']);
    expect(gradesOf('产地：伊犁', '6540')).toEqual(['P1']);
    expect(gradesOf('新疆温泉县的棉花', '652723')).toHaveLength(1);
    expect(gradesOf('Aral City, Xinjiang', '659002')).toHaveLength(1);
    expect(gradesOf('Altay Prefecture, Xinjiang, Address: No. 1 Road', '6543')).toEqual(['P1']);
  });
});
