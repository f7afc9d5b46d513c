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
/** Cities and provinces elsewhere that have streets named after Xinjiang and its towns. */
const otherCity =
  /qingdao|shanghai|taipei|kaohsiung|taichung|jinan|tianjin|wuhan|hefei|nanjing|chengdu|beijing|chongqing|guangzhou|shenzhen|shenyang|dalian|harbin|changchun|xi'?an\b|lanzhou|zhengzhou|hangzhou|ningbo|suzhou|wuxi|nantong|yantai|weihai|jiangsu|zhejiang|shandong|guangdong|fujian|henan|hubei|hebei|liaoning|sichuan|青岛|青島|上海|台北|高雄|台中|济南|濟南|天津|武汉|武漢|合肥|南京|成都|静安|闸北|市南|北京|重庆|重慶|广州|廣州|深圳|沈阳|大连|哈尔滨|长春|西安|兰州|郑州|杭州|宁波|苏州|无锡|南通|烟台|威海|江苏|浙江|山东|广东|福建|河南|湖北|河北|辽宁|四川/i;
const street = 'a street of that name exists in several Chinese cities';
const product = 'a product word, not by itself an origin';

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
  { text: '长沙雅', effect: 'other', note: 'Changsha, Hunan' },
  { text: '伊利', effect: 'other', note: 'Yili dairy, Inner Mongolia' },
  { text: '杉杉', effect: 'other', note: 'Shanshan group, Ningbo' },
  { text: '新绛', effect: 'other', note: 'Xinjiang (Xinjiang county of Shanxi)' },
  { text: 'trà Tân Cương', effect: 'other', note: 'a tea of Thái Nguyên, Viet Nam' },
  { text: 'chè Tân Cương', effect: 'other', note: 'a tea of Thái Nguyên, Viet Nam' },
  { text: 'Tân Cương Thái Nguyên', effect: 'other', note: 'a commune of Thái Nguyên, Viet Nam' },
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
    note: street,
  },
  {
    text: 'Xinjiang Street',
    effect: 'other-if',
    nearby: otherCity,
    note: street,
  },
  {
    text: 'Xinjiang Lu',
    effect: 'other-if',
    nearby: otherCity,
    note: street,
  },
  {
    text: '新疆路',
    effect: 'other-if',
    nearby: otherCity,
    note: street,
  },
  {
    text: '新疆大街',
    effect: 'other-if',
    nearby: otherCity,
    note: street,
  },
  ...[
    '乌鲁木齐路',
    '乌鲁木齐北路',
    '乌鲁木齐中路',
    '乌鲁木齐南路',
    'Urumqi Road',
    'Wulumuqi Road',
    'Wulumuqi Lu',
    '喀什路',
    '吐鲁番路',
    '昌吉路',
    '阿克苏路',
    '库尔勒路',
    '石河子路',
    '新疆北路',
    '新疆南路',
    '新疆中路',
  ].map((text): LookAlike => ({ text, effect: 'other-if', nearby: otherCity, note: street })),
  { text: '昌吉东路', effect: 'other-if', nearby: otherCity, note: street },
  { text: '吐鲁番葡萄', effect: 'weak', note: product },
  { text: '和田制作所', effect: 'other', note: 'a Japanese family name' },
  { text: 'Kumul Petroleum', effect: 'other', note: 'a firm of Papua New Guinea' },
  { text: 'Sincan Ankara', effect: 'other', note: 'Sincan, a district of Ankara' },
  { text: 'Sincan OSB', effect: 'other', note: 'an industrial zone of Ankara' },
  { text: 'Sincan Organize Sanayi', effect: 'other', note: 'an industrial zone of Ankara' },
  { text: 'Aral District', effect: 'other', note: 'Aral, Kazakhstan' },
  { text: 'Аральское море', effect: 'other', note: 'the Aral Sea' },
  { text: 'Аксу Павлодар', effect: 'other', note: 'Aksu, Kazakhstan' },
  { text: '天山路', effect: 'other', note: 'a street name of many cities' },
  { text: '天山西路', effect: 'other', note: 'a street name of many cities' },
  { text: '哈密路', effect: 'other-if', nearby: otherCity, note: 'a street of that name exists in Shanghai' },
  { text: '伊犁路', effect: 'other-if', nearby: otherCity, note: 'a street of that name exists in Shanghai' },
  { text: 'Hami melon', effect: 'weak', note: product },
  { text: 'Hami melons', effect: 'weak', note: product },
  { text: '哈密瓜', effect: 'weak', note: product },
  { text: 'Hetian jade', effect: 'weak', note: product },
  { text: 'Hotan jade', effect: 'weak', note: product },
  { text: '和田玉', effect: 'weak', note: product },
  { text: '乌苏啤酒', effect: 'weak', note: 'a beer brand' },
  { text: 'Korla pear', effect: 'weak', note: product },
  { text: 'Korla pears', effect: 'weak', note: product },
  { text: 'Korla fragrant pear', effect: 'weak', note: product },
  { text: 'Korla fragrant pears', effect: 'weak', note: product },
  { text: '库尔勒香梨', effect: 'weak', note: product },
  { text: '库尔勒梨', effect: 'weak', note: product },
  { text: 'Turpan raisins', effect: 'weak', note: product },
  { text: 'Turfan raisins', effect: 'weak', note: product },
  { text: '吐鲁番葡萄干', effect: 'weak', note: product },
  { text: 'Xinjiang restaurant', effect: 'weak', note: 'a kind of food' },
  { text: 'Xinjiang noodles', effect: 'weak', note: 'a kind of food' },
  { text: 'Xinjiang cuisine', effect: 'weak', note: 'a kind of food' },
  { text: '新疆菜', effect: 'weak', note: 'a kind of food' },
  { text: '新疆拉条子', effect: 'weak', note: 'a kind of food' },
  { text: '新疆大盘鸡', effect: 'weak', note: 'a kind of food' },
];

const streetBehind =
  /^(?:\s{0,2}[东東南西北中]?(?:路(?![线程况途桥])|街|大街|大道|巷|里弄)|\s{1,3}(?:(?:east|west|north|south|middle|central|dong|xi|nan|bei|zhong)\s{1,3})?(?:road|rd|street|st|avenue|ave|lu|jie)\b)/iu;

/** The look-alike that a place name is as the name of a street, by what stands behind it; null for any other place. */
export function streetNamed(text: string, end: number): LookAlike | null {
  const behind = text.slice(end, end + 24);
  if (!streetBehind.test(behind)) return null;
  return { text: '', effect: 'other-if', nearby: otherCity, note: street };
}
