import { ambiguousNames, countryNames } from '../../values/country-names.ts';
import { isPlaceWord } from '../matching/vocabulary.ts';

/** Other spellings of places in names of firms, folded, words joined; the key is the first. */
const spellings = `
xinjiang xinjang sinkiang xjiang xj 新疆 新疆维吾尔自治区
hotan hetian khotan 和田
kashgar kashi 喀什
aksu akesu 阿克苏
kuqa kuche kucha 库车
ili yili 伊犁
urumqi wulumuqi urumchi 乌鲁木齐
turpan tulufan turfan 吐鲁番
karamay kelamayi 克拉玛依
altay aletai 阿勒泰
tacheng 塔城
changji 昌吉
shihezi 石河子
kuitun 奎屯
hami kumul 哈密
korla kuerle 库尔勒
aral alar 阿拉尔
yanqi 焉耆
shanshan 鄯善
junggar zhunger 准噶尔
innermongolia neimenggu neimengu 内蒙古
beijing peking 北京
tianjin tientsin 天津
shanghai 上海
chongqing chungking 重庆
hebei 河北
shanxi 山西
shaanxi 陕西
liaoning 辽宁
jilin 吉林
heilongjiang 黑龙江
jiangsu kiangsu 江苏
zhejiang chekiang 浙江
anhui 安徽
fujian fukien 福建
jiangxi kiangsi 江西
shandong shantung 山东
henan honan 河南
hubei hupeh 湖北
hunan 湖南
guangdong kwangtung canton 广东
guangxi kwangsi 广西
hainan 海南
sichuan szechuan szechwan 四川
guizhou kweichow 贵州
yunnan 云南
gansu kansu 甘肃
qinghai 青海
ningxia 宁夏
tibet xizang 西藏
guangzhou 广州
shenzhen szn 深圳
dongguan 东莞
foshan 佛山
zhongshan 中山
zhuhai 珠海
huizhou 惠州
shantou swatow 汕头
hangzhou hangchow 杭州
ningbo ningpo 宁波
shaoxing 绍兴
jiaxing 嘉兴
huzhou 湖州
wenzhou 温州
taizhou 台州
jinhua 金华
yiwu 义乌
nanjing nanking 南京
suzhou soochow 苏州
wuxi 无锡
changzhou 常州
nantong 南通
yangzhou 扬州
xuzhou 徐州
jiangyin 江阴
yancheng 盐城
hefei 合肥
wuhu 芜湖
qingdao tsingtao 青岛
jinan 济南
yantai 烟台
weifang 潍坊
weihai 威海
zibo 淄博
linyi 临沂
xiamen amoy 厦门
fuzhou 福州
quanzhou 泉州
zhangzhou 漳州
zhengzhou 郑州
luoyang 洛阳
wuhan 武汉
yichang 宜昌
changsha 长沙
zhuzhou 株洲
nanchang 南昌
chengdu 成都
mianyang 绵阳
kunming 昆明
guiyang 贵阳
nanning 南宁
guilin 桂林
xian sian 西安
lanzhou 兰州
xining 西宁
yinchuan 银川
taiyuan 太原
shijiazhuang 石家庄
tangshan 唐山
baoding 保定
dalian dairen 大连
shenyang mukden 沈阳
anshan 鞍山
changchun 长春
harbin haerbin 哈尔滨
haikou 海口
`;

const placeOf = new Map<string, string>();
for (const line of spellings.split('\n')) {
  const words = line.split(' ').filter((word) => word !== '');
  for (const word of words) placeOf.set(word, words[0]!);
}

/** Places abroad that stand in names of firms, and adjectives, by the key that the country gets. */
const countryWords = new Map(
  Object.entries({
    china: 'CN',
    chinese: 'CN',
    prc: 'CN',
    中国: 'CN',
    hongkong: 'HK',
    hk: 'HK',
    香港: 'HK',
    macau: 'MO',
    macao: 'MO',
    taiwan: 'TW',
    台湾: 'TW',
    america: 'US',
    american: 'US',
    usa: 'US',
    us: 'US',
    uk: 'GB',
    british: 'GB',
    britain: 'GB',
    england: 'GB',
    german: 'DE',
    germany: 'DE',
    deutschland: 'DE',
    deutsche: 'DE',
    schweiz: 'CH',
    swiss: 'CH',
    suisse: 'CH',
    french: 'FR',
    france: 'FR',
    italian: 'IT',
    italia: 'IT',
    spanish: 'ES',
    russian: 'RU',
    russia: 'RU',
    iranian: 'IR',
    iran: 'IR',
    turkish: 'TR',
    turkiye: 'TR',
    japanese: 'JP',
    nippon: 'JP',
    korean: 'KR',
    indian: 'IN',
    vietnam: 'VN',
    vietnamese: 'VN',
    syrian: 'SY',
    europe: 'EU',
    european: 'EU',
    asia: 'AS',
    asian: 'AS',
    africa: 'AF-',
    african: 'AF-',
    dutch: 'NL',
    holland: 'NL',
    nederland: 'NL',
    mexicana: 'MX',
    uae: 'AE',
    emirates: 'AE',
    pacific: 'pacific',
  }),
);

let countries: ReadonlyMap<string, string> | null = null;

function countryByName(): ReadonlyMap<string, string> {
  if (countries !== null) return countries;
  const found = new Map<string, string>();
  for (const [name, code] of countryNames().byName) {
    // Short names in some language are words of a firm's name in another.
    if (/^[a-z]{4,}$/.test(name) && !ambiguousNames.has(name)) found.set(name, code);
    else if (/^[a-z]+(?: [a-z]+){1,2}$/.test(name)) found.set(name.replaceAll(' ', ''), code);
  }
  countries = found;
  return found;
}

/** One key for all spellings of a place (words joined, folded); null for what is no place. */
export function placeKey(joined: string): string | null {
  const own = countryWords.get(joined);
  if (own !== undefined) return own;
  return placeOf.get(joined) ?? (isPlaceWord(joined) ? joined : (countryByName().get(joined) ?? null));
}

/** True for the key of a country or a continent, which a firm's name often leaves out. */
export function isCountryKey(key: string): boolean {
  return /^[A-Z]{2}-?$/.test(key) || key === 'pacific';
}

/** Place names in Han, longest first. */
export const hanPlaces: readonly string[] = [...placeOf.keys(), ...countryWords.keys()]
  .filter((word) => /^\p{Script=Han}/u.test(word))
  .sort((one, other) => other.length - one.length);
