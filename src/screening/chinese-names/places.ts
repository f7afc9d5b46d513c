import { pinyinOf } from '../../text/pinyin.ts';
import { gazetteer } from '../lists/gazetteer.ts';

/**
 * Places that stand in names of Chinese firms: provinces with their prefecture-level cities (GB/T 2260), larger county
 * cities and counties, and the gazetteer of Xinjiang. A place is known by the letters of its pinyin without tones, so
 * that Chinese and Latin spellings meet in one key.
 */
const regions = `
北京|天津|上海|重庆|香港|澳门|台湾 台北 高雄 台中 台南 新北 桃园 新竹
河北 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 南宫 临西 辛集 任丘 黄骅 迁安 三河 霸州 定州 高碑店 曲周
山西 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 新绛 介休 侯马
内蒙古 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安盟 锡林郭勒 阿拉善 五原 满洲里
辽宁 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 海城 瓦房店
吉林 长春 四平 辽源 通化 白山 松原 白城 延边 梅河口
黑龙江 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
江苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 江阴 昆山 张家港 常熟 太仓 宜兴 丹阳 海门 启东 如皋 东台 邳州 东海
浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 诸暨 海宁 桐乡 兰溪 东阳 永康 宁海 象山 瑞安 乐清
安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 巢湖 南陵
福建 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 福清 南安
江西 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 莱阳 龙口 寿光 诸城 巨野 莒南 邹平
河南 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 新野 舞钢 巩义
湖北 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 黄梅 小池
湖南 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 浏阳 武冈
广东 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德
广西 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南 海口 三亚 儋州 琼海
四川 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山
贵州 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南
云南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏
西藏 拉萨 日喀则 昌都 林芝 山南 那曲
陕西 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南
青海 西宁 海东 海西 格尔木
宁夏 银川 石嘴山 吴忠 固原 中卫
新疆
中国`;

/** Spellings in Latin letters that are not the pinyin: two provinces with the same letters, and names other languages use. */
const otherLatin: Readonly<Record<string, string>> = {
  陕西: 'shaanxi',
  新绛: 'xinjiangxian',
  内蒙古: 'neimenggu',
  西藏: 'xizang',
  香港: 'xianggang',
  重庆: 'chongqing',
  厦门: 'xiamen',
  绿园: 'lvyuan',
  台州: 'taizhou',
  六安: 'luan',
  亳州: 'bozhou',
  鸭绿江: 'yalujiang',
  长治: 'changzhi',
  长春: 'changchun',
  长沙: 'changsha',
  朝阳: 'chaoyang',
  大连: 'dalian',
  乐山: 'leshan',
  乐清: 'yueqing',
  洛浦: 'luopu',
};
const exonyms: Readonly<Record<string, string>> = {
  'inner mongolia': 'neimenggu',
  neimongol: 'neimenggu',
  tibet: 'xizang',
  'hong kong': 'xianggang',
  hongkong: 'xianggang',
  macau: 'aomen',
  macao: 'aomen',
  taipei: 'taibei',
  taiwan: 'taiwan',
  canton: 'guangzhou',
  szechuan: 'sichuan',
  hohhot: 'huhehaote',
  harbin: 'haerbin',
  china: 'zhongguo',
  chinese: 'zhongguo',
  'lop nur': 'luobupo',
  luobupo: 'luobupo',
  'yuepu lake': 'yuepuhu',
  junggar: 'zhungaer',
  dzungar: 'zhungaer',
  habahe: 'habahe',
  'lop county': 'luopu',
  lop: 'luopu',
};
/** Places of Xinjiang that the gazetteer does not hold as such. */
const furtherXinjiang = ['罗布泊', '准噶尔', '岳普湖', '天池'];
/** Places whose name is more often a firm's brand. */
const brands = new Set([
  '天池',
  '天山',
  '新和',
  '黄山',
  '河源',
  '山南',
  '南安',
  '中山',
  '大理',
  '来宾',
  '文山',
  '红河',
  '阳江',
]);
/** Mines and works that the gazetteer gives as further names of their county, and that firms are named after. */
const latinBrands = ['ashele', 'hatu', 'tianshan', 'shanshan new'];
/** Endings that say what kind of place it is. */
const kinds = [
  '维吾尔自治区',
  '壮族自治区',
  '回族自治区',
  '自治区',
  '自治州',
  '自治县',
  '地区',
  '省',
  '市',
  '县',
  '区',
  '州',
  '盟',
  '旗',
  '镇',
  '乡',
  '村',
];

/** A place in a Chinese name. */
export interface ChinesePlace {
  /** Characters that it takes, its kind (市, 县) included. */
  readonly length: number;
  readonly id: string;
}

const idOfChinese = new Map<string, string>();
const provinceOf = new Map<string, string>();
const latinIds = new Map<string, string>();
let longestPlace = 0;

function addPlace(name: string, id: string, province: string | null): void {
  idOfChinese.set(name, id);
  longestPlace = Math.max(longestPlace, name.length);
  latinIds.set(id, id);
  if (province !== null && province !== id) provinceOf.set(id, province);
}

for (const line of regions.trim().split('\n')) {
  for (const group of line.split('|')) {
    const [province, ...cities] = group.trim().split(' ');
    const provinceId = otherLatin[province!] ?? pinyinOf(province!);
    addPlace(province!, provinceId, null);
    for (const city of cities) addPlace(city, otherLatin[city] ?? pinyinOf(city), provinceId);
  }
}
const xinjiang = 'xinjiang';
for (const entry of gazetteer().entries) {
  if (
    entry.kind !== 'place' ||
    entry.level === 'pattern' ||
    /^(?:region|zone_or_feature|xpcc_regiment|xpcc_division)$/.test(entry.level)
  )
    continue;
  const chinese = entry.names.map((name) => name.text).filter((text) => /^\p{Script=Han}{2,6}$/u.test(text));
  const short = chinese.reduce(
    (least, text) => (text.length < least.length ? text : least),
    chinese[0] ?? '',
  );
  if (short.length < 2 || brands.has(short)) continue;
  const id = otherLatin[short] ?? pinyinOf(short);
  if (!idOfChinese.has(short)) addPlace(short, id, xinjiang);
  for (const name of entry.names) {
    const words = name.text.toLowerCase().match(/^[a-z]+(?: [a-z]+)?$/)?.[0];
    if (words !== undefined && words.length > 3 && !latinIds.has(words)) latinIds.set(words, id);
  }
}
for (const name of furtherXinjiang) if (!brands.has(name)) addPlace(name, pinyinOf(name), xinjiang);
for (const [latin, id] of Object.entries(exonyms)) latinIds.set(latin, id);
for (const name of brands) idOfChinese.delete(name);
for (const name of latinBrands) latinIds.delete(name);
/** Place names of the Chinese table by their first character: a cheap first look. */
const firstCharacters = new Set([...idOfChinese.keys()].map((name) => name.charAt(0)));

/** The longest known place at an index of a simplified text; null for none. An unknown `…市`, `…县` at `nameStart` counts too. */
export function chinesePlaceAt(text: string, index: number, nameStart = false): ChinesePlace | null {
  if (firstCharacters.has(text.charAt(index))) {
    for (let length = Math.min(longestPlace, text.length - index); length >= 2; length--) {
      const id = idOfChinese.get(text.slice(index, index + length));
      if (id === undefined) continue;
      const kind = kinds.find((word) => text.startsWith(word, index + length));
      // 南京市场 is no 市, 广州白云区 ends elsewhere.
      const taken = kind === undefined || text.startsWith('市场', index + length) ? 0 : kind.length;
      return { length: length + taken, id };
    }
  }
  if (!nameStart) return null;
  for (const length of [2, 3]) {
    const kind = text.charAt(index + length);
    if ((kind === '市' || kind === '县' || kind === '省') && text.charAt(index + length + 1) !== '场')
      return { length: length + 1, id: pinyinOf(text.slice(index, index + length)) };
  }
  return null;
}

/** A place at the start of a row of Latin words, lower case: how many words it takes and its id; null for none. */
export function latinPlaceAt(words: readonly string[], index: number): { count: number; id: string } | null {
  const word = words[index]!;
  const two = index + 1 < words.length ? latinIds.get(`${word} ${words[index + 1]}`) : undefined;
  const kind = /^(?:county|city|province|prefecture|district|shi|xian)$/;
  if (two !== undefined) return { count: kind.test(words[index + 2] ?? '') ? 3 : 2, id: two };
  const id = latinIds.get(word);
  const followed = kind.test(words[index + 1] ?? '');
  if (id !== undefined) return { count: followed ? 2 : 1, id };
  // An unknown place says what it is: `Nanling County`.
  return followed && /^[a-z]{4,}$/.test(word) ? { count: 2, id: word } : null;
}

/** How the places of two names stand to each other. */
export type PlaceRelation = 'same' | 'within' | 'one-sided' | 'none' | 'other';

/** `same`: one place in common; `within`: a city and its province; `one-sided`: only one name has a place; `other`: elsewhere. */
export function placeRelation(one: readonly string[], other: readonly string[]): PlaceRelation {
  const left = one.filter((id) => id !== 'zhongguo');
  const right = other.filter((id) => id !== 'zhongguo');
  if (left.length === 0 && right.length === 0) return 'none';
  if (left.length === 0 || right.length === 0) return 'one-sided';
  if (left.some((id) => right.includes(id))) return 'same';
  const within = (inner: readonly string[], outer: readonly string[]): boolean =>
    inner.some((id) => outer.includes(provinceOf.get(id) ?? ''));
  return within(left, right) || within(right, left) ? 'within' : 'other';
}
