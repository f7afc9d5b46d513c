/**
 * Longer words and names that hold a gazetteer name and mean something else.
 * `other`: always another thing. `weak`: a product or street named after the place: stays a hit, at the lowest grade.
 * `other-if`: another thing where the given words stand nearby, else weak.
 */
export interface LookAlike {
  readonly text: string;
  readonly effect: 'other' | 'weak' | 'other-if';
  readonly nearby?: RegExp;
  /** Look for those words on the whole page. */
  readonly wholePage?: boolean;
  readonly note: string;
}

const shanxi = /shanxi|yuncheng|山西|运城|運城/i;
const otherCity =
  /qingdao|shanghai|taipei|kaohsiung|jinan|tianjin|wuhan|hefei|nanjing|chengdu|青岛|青島|上海|台北|高雄|济南|天津|武汉|合肥|南京|成都|静安|闸北|市南/i;

export const lookAlikes: readonly LookAlike[] = [
  { text: '阿克苏诺贝尔', effect: 'other', note: 'AkzoNobel' },
  { text: '喀什米尔', effect: 'other', note: 'Kashmir' },
  { text: '哈密尔顿', effect: 'other', note: 'Hamilton' },
  { text: '哈密顿', effect: 'other', note: 'Hamilton' },
  { text: '乌苏里', effect: 'other', note: 'Ussuri' },
  { text: '特克斯和凯科斯', effect: 'other', note: 'Turks and Caicos' },
  { text: '疏勒河', effect: 'other', note: 'Shule river, Gansu' },
  { text: '义乌', effect: 'other', note: 'Yiwu, Zhejiang' },
  { text: '七台河', effect: 'other', note: 'Qitaihe, Heilongjiang' },
  { text: '伊利', effect: 'other', note: 'Yili dairy, Inner Mongolia' },
  { text: '杉杉', effect: 'other', note: 'Shanshan group, Ningbo' },
  { text: '新绛', effect: 'other', note: 'Xinjiang (Xinjiang county of Shanxi)' },
  { text: 'Aral Sea', effect: 'other', note: 'the Aral Sea' },
  { text: 'Altai Republic', effect: 'other', note: 'Altai Republic, Russia' },
  { text: 'Altai Krai', effect: 'other', note: 'Altai Krai, Russia' },
  { text: 'Khorgos Kazakhstan', effect: 'other', note: 'the Kazakh side of Khorgos' },
  { text: 'Aksu Kazakhstan', effect: 'other', note: 'Aksu, Kazakhstan' },
  { text: 'Aksu Antalya', effect: 'other', note: 'Aksu, Antalya' },
  { text: 'Aksu Pavlodar', effect: 'other', note: 'Aksu, Kazakhstan' },
  {
    text: 'Xinjiang County',
    effect: 'other-if',
    nearby: shanxi,
    wholePage: true,
    note: 'Xinjiang county (新绛县) of Yuncheng, Shanxi, has the same pinyin',
  },
  {
    text: 'Xinjiang Xian',
    effect: 'other-if',
    nearby: shanxi,
    wholePage: true,
    note: 'Xinjiang county (新绛县) of Yuncheng, Shanxi, has the same pinyin',
  },
  {
    text: 'Xinjiang Road',
    effect: 'other-if',
    nearby: otherCity,
    note: 'a street of that name exists in several Chinese cities',
  },
  {
    text: 'Xinjiang Street',
    effect: 'other-if',
    nearby: otherCity,
    note: 'a street of that name exists in several Chinese cities',
  },
  {
    text: 'Xinjiang Lu',
    effect: 'other-if',
    nearby: otherCity,
    note: 'a street of that name exists in several Chinese cities',
  },
  {
    text: '新疆路',
    effect: 'other-if',
    nearby: otherCity,
    note: 'a street of that name exists in several Chinese cities',
  },
  {
    text: '新疆大街',
    effect: 'other-if',
    nearby: otherCity,
    note: 'a street of that name exists in several Chinese cities',
  },
  { text: '天山路', effect: 'other', note: 'a street name of many cities' },
  { text: '天山西路', effect: 'other', note: 'a street name of many cities' },
  { text: '哈密路', effect: 'other-if', nearby: otherCity, note: 'a street of that name exists in Shanghai' },
  { text: '伊犁路', effect: 'other-if', nearby: otherCity, note: 'a street of that name exists in Shanghai' },
  { text: 'Hami melon', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: 'Hami melons', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: '哈密瓜', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: 'Hetian jade', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: 'Hotan jade', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: '和田玉', effect: 'weak', note: 'a product word, not by itself an origin' },
  { text: '乌苏啤酒', effect: 'weak', note: 'a beer brand' },
];
