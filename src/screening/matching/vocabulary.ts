/**
 * Words of company names that tell what a firm does or where it sits, not which firm it is. What is left of a name
 * without them is its brand: a difference there may mean another firm.
 */
const trade = `
a agricultural agriculture aluminium aluminum an and apparel accessories additive additives arts auto automation bank battery beverage bio
biochemical biological biology bioscience biotech biotechnology branch bridge building business buying camp canned carbon carpet
cement center centre central ceramics cereals chemical chemicals chemistry china chinese city clothing coal cold color colour
commerce commercial communication communications component components construction cooperation cooperative
copper corps cotton county craft crop crafts data design detachment development diesel digital division dyed dyeing east eastern economic
education eight electric electrical electricity electronic electronics element energy engineering enterprise enterprises
environment environmental equipment europe export factory farm farming fashion fertilizer fiber fibers fibre field fields film finance first fishing fittings
flour foil food foods footwear forging fresh fruit fruits fur furniture garment garments general glass gold golden grain
graphite great green grinding group hair health heavy herbal herbs hide high holding holdings home hong horse import imports industrial
industries industry information ingredient ingredients integrated intelligent intermodal international investment iron island
kong labor labour lake leather library life light linen lithium logistics long machine machinery magnesium main malleable management
manufacturer manufacturing manufactory market material materials meat mechanical medical medicinal medicine melange metal metals mine mineral
minerals mines mining mill mills model modern motor mountain national natural new no nonferrous north northern number nutraceutical of oil
oils operation optical optoelectronic optoelectronics organic pacific paper park parts people petrochemical petroleum pharma pharmaceutical
pharmaceuticals photovoltaic pioneering pipe plant plastic plastics polymer potash power precision pressing printing prison process processed
processing product production products professional project property protective province provincial prefecture municipality district public pump pumps purchase pure rare real recycling red reduction reeducation reform refining
research reserve resource resources rubber safety salt sales science sciences scientific sea second seed select selling semiconductor service
services shares shipping shoe shoes silicon silk skills small smart smelting snow soda solar south southern spinning standard star state station steel
storage sugar supply chain system systems tea tech technical technological technology textile textiles third tire tires titanium tobacco tomato tool
tools trade trading training transfer transport transportation tree tyre union united valley vegetable vegetables venture vessel vital vocation
vocational warehouse warehousing water wear weaving west western wood wool works world yarn zinc zone the
base basic best bright brother century choice classic clean clear creative dragon dream eagle elite empire ever fast fine fortune forever
friend friendship future galaxy giant global glory golden good grand happy harmony hero honest hope ideal jewel joy jump king leader legend
lion lotus lucky magic master max mega needle noble ocean oasis orient oriental pearl perfect phoenix pioneer prime profit prosperity
quality rainbow rich right rise rising river royal shine silver sky snow speed spring success summit sun sunny sunrise sunshine super
supreme swan sweet tiger top tower trust unique universal victory vision vast wealth well win winner wing wise wonder camel casual
synergy apex annapurna everest big assistant agent`;

/** Provinces, regions and larger cities of China in pinyin, with exonyms. */
const places = `
anhui beijing chongqing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu jiangxi jilin liaoning
mongolia inner neimenggu ningxia qinghai shaanxi shandong shanghai shanxi sichuan szechuan tianjin tibet xinjiang xizang yunnan zhejiang hongkong
macau taiwan chaohu changsha changzhou changji chengdu dalian dongguan dongying foshan fuzhou guangzhou guilin haikou handan hangzhou harbin
hefei hengshui heze hohhot huizhou huzhou jiaxing jinan jining jiujiang kunming kunshan lanzhou lianyungang linyi luoyang mianyang nanchang
nanjing nanning nantong nanyang ningbo ningde putian qingdao quanzhou rizhao sanya shantou shaoxing shenyang shenzhen shijiazhuang suzhou
taian taiyuan taizhou tangshan weifang weihai wenzhou wuhan wuhu wuxi xiamen xian xiangyang xianyang xining xinxiang xuzhou yancheng
jinjiang lijiang neijiang yangjiang mudanjiang qianjiang xinchang xinyang xinyu xinzhou xintai yangzhou yantai yichang yinchuan yiwu zhangzhou zhengzhou zhenjiang zhongshan zhoushan zhuhai zhuzhou zibo zigong zhanjiang anyang baoding baoji baotou
baiyin bengbu binzhou cangzhou dezhou jiangyin jilin jinhua jingzhou langfang laiyang linxi lanxi huangmei junan juye nangong wugang xinye
wuyuan donghai ninghai dezhou dongbei dabei kathmandu nagoya zrenjanin aksu akesu awati awat alar habahe hami hetian hotan huyanghe karamay kashgar
kashi kuche kuqa kuitun shaya shihezi turpan urumqi yanqi yili lop jiashi yuepu junggar shanshan luobupo nur serbia japan hatu xiaochi nanling
tamaulipas mexico ciudad victoria mangalore`;

const tradeWords = new Set(trade.split(/\s+/).filter(Boolean));
const placeWords = new Set(places.split(/\s+/).filter(Boolean));

/** Words of trade and daily life and places, lower case. */
export function commonWords(): Iterable<string> {
  return [...tradeWords, ...placeWords];
}

/** True for a trade, place or everyday word, which alone does not identify a firm. Lower case. */
export function isCommonWord(token: string): boolean {
  return tradeWords.has(token) || placeWords.has(token) || /^\d+$/.test(token);
}

/** True for a province, region or larger city of China in pinyin, lower case. */
export function isPlaceWord(token: string): boolean {
  return placeWords.has(token);
}

/** Chinese words for a firm's trade, longest first when used at the end of a name. */
const chineseTrade =
  '股份 集团 控股 科技 技术 纺织 织造 印染 毛纺织 色纺 棉纺 棉业 棉麻 棉花 纱线 针织 服装 服饰 制衣 发饰 发制品 鞋业 皮革 新材料 材料 新能源 能源 绿色能源 绿能 电力 煤电 热电 电业 硅业 硅 铝业 铜业 锌业 钛业 镁制品 钢铁 有色金属 有色 金属 矿业 金矿 锂业 黄金 冶炼 钾盐 碳素 化学 化工 化纤 纤维 标准纤维 制药 药业 医药 生物 生物技术 生物科技 生物制药 食品 粮油 糖业 番茄 罐头 农业 农产品 果蔬 健康产业 产业 物流 仓储 运输 供应链 国际 贸易 商贸 进出口 经贸 实业 工业 工业园 产业园 建设 建工 交通 建筑 工程 机械 设备 制造 数控 电子 半导体 微电子 信息 信息技术 数码 打印 打印科技 光电 光伏 太阳能 电池 铝箔 太阳 发展 投资 开发 管理 时尚 创业 集团控股 控股集团 有限 农业发展 纺织科技 美'
    .split(' ')
    .sort((left, right) => right.length - left.length);
const chinesePlaces =
  '新疆维吾尔自治区 新疆 内蒙古 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 广西 宁夏 西藏 中国 中 国投 合肥 南京 无锡 珠海 东莞 江阴 石河子 阿克苏 吐鲁番 喀什 和田 和田市 洛浦县 哈密 克拉玛依 昌吉 奎屯 伊犁 焉耆 阿拉尔 阿拉尔市 哈巴河 郑州 保定 宝鸡 东海 广州 深圳 杭州 宁波 苏州 常州 青岛 济南 武汉 长沙 成都 西安 大连 沈阳 厦门 福州 泉州 佛山 中山 惠州 南通 扬州 绍兴 嘉兴 金华 义乌 温州 台州'
    .split(' ')
    .sort((left, right) => right.length - left.length);

/** The Chinese place name a text starts with; null for none. */
export function leadingChinesePlace(text: string): string | null {
  return chinesePlaces.find((place) => place.length > 1 && text.startsWith(place)) ?? null;
}

/** Start and end of the brand inside a Chinese name without legal form. The whole name when nothing else is left. */
export function chineseBrandRange(core: string): readonly [number, number] {
  let from = 0;
  let to = core.length;
  for (let changed = true; changed; ) {
    changed = false;
    const place = chinesePlaces.find((word) => core.startsWith(word, from) && from + word.length < to);
    if (place !== undefined) {
      from += place.length;
      changed = true;
    }
    const tradeWord = chineseTrade.find(
      (word) => core.slice(from, to).endsWith(word) && to - word.length > from,
    );
    if (tradeWord !== undefined) {
      to -= tradeWord.length;
      changed = true;
    }
  }
  return to > from ? [from, to] : [0, core.length];
}
