/**
 * Brands of listed groups whose entries cover subsidiaries, or that list many sister companies. A brand word beside a
 * company word is an affiliate candidate (E4), never more: sharing a brand is not proof of ownership.
 */
export interface BrandFamily {
  readonly key: string;
  /** Id of the entry that the candidate is filed under. */
  readonly entry: string;
  readonly latin: readonly string[];
  readonly chinese: readonly string[];
  /** Latin words of which one must follow within a few words; empty = the brand word stands for no one else. */
  readonly latinContext: readonly string[];
  /** Chinese words of which one must follow within a few characters. */
  readonly chineseContext: readonly string[];
}

const company = [
  'co',
  'company',
  'group',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'industry',
  'industrial',
  'inc',
];

export const brandFamilies: readonly BrandFamily[] = [
  {
    key: 'hoshine',
    entry: 'uflpa-hoshine-silicon-industry-shanshan-co-ltd',
    latin: ['hoshine'],
    chinese: ['合盛'],
    latinContext: [],
    chineseContext: ['硅业', '硅', '电业', '热电', '新材', '能源', '光伏', '集团'],
  },
  {
    key: 'xpcc',
    entry: 'uflpa-xinjiang-production-and-construction-corps',
    latin: ['xinjian group', 'china xinjian'],
    chinese: ['兵团', '生产建设兵团', '中国新建集团'],
    latinContext: [],
    chineseContext: [],
  },
  {
    key: 'esquel',
    entry: 'uflpa-esquel-group',
    latin: ['esquel'],
    chinese: ['溢达'],
    latinContext: [],
    chineseContext: ['集团', '纺织', '棉', '纱', '针织', '服装', '制衣', '企业', '有限', '公司', '农业'],
  },
  {
    key: 'huafu',
    entry: 'uflpa-huafu-fashion-co-ltd',
    latin: ['huafu'],
    chinese: ['华孚'],
    latinContext: [
      'fashion',
      'textile',
      'textiles',
      'color',
      'colour',
      'spinning',
      'cotton',
      'yarn',
      'melange',
      'top',
    ],
    chineseContext: ['时尚', '色纺', '纺织', '棉', '纱', '集团', '控股', '纤维'],
  },
  {
    key: 'daqo',
    entry: 'uflpa-xinjiang-daqo-new-energy-co-ltd',
    latin: ['daqo'],
    chinese: ['大全'],
    latinContext: [],
    chineseContext: ['新能源', '多晶硅', '硅', '集团'],
  },
  {
    key: 'zijin',
    entry: 'uflpa-zijin-mining-group-co-ltd',
    latin: ['zijin'],
    chinese: ['紫金'],
    latinContext: [
      'mining',
      'copper',
      'zinc',
      'gold',
      'nonferrous',
      'non-ferrous',
      'lithium',
      'metals',
      'smelting',
      ...company,
    ],
    chineseContext: ['矿业', '矿冶', '铜', '锌', '有色', '锂', '黄金', '冶炼'],
  },
];

/** Key of the brand family that is filed under an entry; null for most entries. */
export function familyOfEntry(id: string): string | null {
  return brandFamilies.find((family) => family.entry === id)?.key ?? null;
}
