/**
 * Words that stand for the same thing in names of firms: one line per meaning, the first word is its key. Latin forms are
 * folded (lower case, no diacritics, no dots); Han forms simplified. Dictionary facts and abbreviations of trade papers.
 */
const tradeLines = `
technology technologies technological tech techn technol technik technologie tecnologia teknoloji 科技 技术
textile textiles textil textiles tex txtl tekstil 纺织
garment garments apparel apparels clothing clothes garmt konfeksiyon 服装 服饰 制衣
fashion fashions mode moda 时尚 时装
knitting knitwear knit knitted knits 针织
weaving weavers weave woven 织造
spinning spinners spng 纺纱
yarn yarns 纱线
cotton ctn algodon pamuk 棉 棉花 棉业
ginning ginners gin gins ginnery 轧花
dyeing dyed dyes dyers dye 印染 染整
printing printers print prints 印刷 印花
melange color colour 色纺
wool woolen woollen woollens 毛纺 毛纺织 羊毛
cashmere kashmir 羊绒
denim 
hemp flax linen 麻 亚麻
fur furs hide hides 毛皮
silk silks 丝绸
fiber fibers fibre fibres 纤维
chemical chemicals chemistry chem chems chemie 化工 化学
petrochemical petrochemicals petrochem 石化
pharmaceutical pharmaceuticals pharma pharm pharmacy 制药 药业 医药
biotechnology biotechnologies biotech biotec 生物技术 生物科技
biological biology bio biologicals 生物
medical medicine medicines med medicinal 医疗
machinery machine machines mach machineries machy 机械
equipment equipments equip eqpt eqp 设备
electronic electronics electron elektronik elecs 电子
electric electrical electricals elec elect elektrik 电气 电器
optoelectronic optoelectronics optronics optoelectronical 光电
semiconductor semiconductors semicon 半导体
communication communications comm comms telecommunication telecommunications telecom telecoms 通信 通讯
information info informatics 信息
software sw 软件
computer computers computing 计算机
network networks net netw 网络
energy energies enrg 能源
newenergy 新能源
power pwr 电力
solar sol 太阳能
photovoltaic photovoltaics pv 光伏
silicon silicons polysilicon 硅 硅业 硅材料
material materials matl matls mtl mtls 材料
newmaterial newmaterials 新材料 新材
metal metals metall metallic 金属
nonferrous 有色 有色金属
aluminum aluminium alum alu alumin 铝业 铝
copper 铜业 铜
zinc 锌业 锌
lithium 锂业 锂
magnesium 镁业 镁
titanium 钛业 钛
steel steels stl 钢铁 钢
iron 铁
gold 黄金 金矿
mining mines mine minings mng 矿业 矿
mineral minerals 矿产
coal 煤炭 煤业 煤
oil oils petroleum petrol 石油
gas 燃气 天然气
smelting smelter 冶炼
metallurgy metallurgical 冶金
food foods foodstuff foodstuffs fds 食品
beverage beverages drinks 饮料
sugar sugars 糖业
tomato tomatoes 番茄
fruit fruits 果业 水果
grain grains cereals 粮油 粮食
agriculture agricultural agri agro agric 农业
farm farms farming 农场
fishery fisheries fishing 渔业 水产
seafood seafoods 海产
leather leathers 皮革
shoe shoes footwear 鞋业
hair 发制品 发饰
hairproducts 
plastic plastics plast 塑料 塑胶
rubber 橡胶
tire tires tyre tyres 轮胎
paper papers 纸业 造纸
glass 玻璃
ceramic ceramics 陶瓷
cement 水泥
wood woods timber lumber 木业
furniture furnitures 家具
toy toys 玩具
auto automobile automotive automobiles automotives 汽车
battery batteries 电池
printer 打印
instrument instruments instr instrumentation 仪器
precision prec 精密
mold mould molds moulds 模具
trade trading traders trader trades trdg trd ticaret handel comercio commerce commercial 贸易 商贸 经贸
import imports imp importing importer importers 进口
export exports exp exporting exporter exporters expt 出口
importexport impex
industry industries industrial industrials ind inds indus indl sanayi industria industrie 工业 实业 产业
manufacturing manufacture manufacturer manufacturers mfg mfr mfrs manufacturings manuf manufactory 制造
processing process processors 加工
production productions prod 生产
product products prods 制品 产品
development developments dev devel dvlp develop 发展 开发
investment investments inv invest investors 投资
construction constructions const constr constrn 建设 建筑
engineering engineers engineer engg eng engrg 工程
design designs 设计
research 研究
institute institution inst institutes 研究所 研究院
logistics logistic logist lgstcs 物流
transport transportation transportations trans 运输
shipping ship 航运
storage warehousing warehouse 仓储
supplychain supplychains 供应链
supply supplies supplier suppliers 
service services svc svcs srv srvs serv srvces srvc srvcs 服务
management mgmt mgt managements 管理
consulting consultants consultancy consultant 咨询
international intl int internat internationale internacional internasional 国际
global 全球
science sciences sci scientific 科学
sciencetechnology 科学技术
system systems sys syst 系统
solution solutions soln solns 
automation 自动化
intelligent intelligence smart 智能
digital digit 数码 数字
environment environmental env envtl 环境 环保
property properties 物业 置业
estate estates 
realestate 房地产 地产
bank banking banks banque banco 银行
insurance insur ins assurance 保险
finance financial fin finances financing 金融
fund funds 基金
capital cap 资本
asset assets 资产
media 传媒
culture cultural 文化
education educational edu 教育
hotel hotels 酒店
hospital hospitals 医院
university univ universities 大学
factory factories fty facty 厂 工厂
plant plants works 
mill mills 
enterprise enterprises entpr ent entp enterp 企业
workshop workshops 
store stores 
home homes household 家居 家纺
health 健康
cosmetic cosmetics 化妆品
packaging packing package pkg 包装
product 
accessory accessories 辅料 饰品
component components 零部件
part parts 
tool tools 工具
hardware hdwe 五金
lighting lights light 照明
pump pumps 泵业
valve valves 阀门
cable cables 电缆
wire wires 
optical optics optic 光学
aviation aviat 航空
aerospace 航天
airline airlines air airways 
marine maritime 海运
railway railways rail railroad rly 铁路
nuclear 核
military 军工
cooperative cooperatives coop 合作社
association assoc assn assocn associates 协会
federation fed 
union 
foundation foundations fdn stiftung fundacion fondation 
center centre centers centres ctr 中心
ministry min 
department dept departments 
government govt gov 
national natl nat nacional nationale 国家
general gen 
electricpower 电业 热电
carbon 碳素
carpet carpets rug rugs 地毯
refinery refineries refining refiners 
laboratory laboratories lab labs 实验室
office bureau 
trust trusts 
security securities 
partner partners partnership 
mortgage 
loan loans 
lease leasing 
organization organisation organizations organisations org 
society societies 
business businesses biz 
motor motors 
wholesale 
platform platforms 
localization 
editing editions 
branch 分公司 
corps 兵团
resource resources res 资源
sale sales selling 销售
distribution distributor distributors distr 
`;

const groupLines = `
group grp groups gruppe groupe grupo gruppo 集团
holding holdings hldg hldgs hldng hold 控股
`;

/** Trades that nearly every firm has in its name, and leaves out as easily. */
export const commonTrades: ReadonlySet<string> = new Set(
  'international trade import export importexport industry product production group enterprise development service business general'.split(
    ' ',
  ),
);

/** Words that tell nothing about which firm it is. */
const fillers = new Set(
  'the of and for de la le du des del di der die das und et y e by at in an a al el ve i no nr num number messrs ms'.split(
    ' ',
  ),
);

function meanings(lines: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const words = line.split(' ').filter((word) => word !== '');
    for (const word of words) if (!found.has(word)) found.set(word, words[0]!);
  }
  return found;
}

const trades = meanings(tradeLines);
const groups = meanings(groupLines);

/** Key of the meaning of a trade word in any of its forms; null for other words. */
export function tradeMeaning(word: string): string | null {
  return trades.get(word) ?? null;
}

/** `group` or `holding` for a word of a group of firms; null for other words. */
export function groupMeaning(word: string): string | null {
  return groups.get(word) ?? null;
}

export function isFiller(word: string): boolean {
  return fillers.has(word);
}

const han = /^\p{Script=Han}/u;
/** Trade and group words written in Han, longest first. */
export const hanTradeWords: readonly string[] = [...trades.keys(), ...groups.keys()]
  .filter((word) => han.test(word))
  .sort((one, other) => other.length - one.length);

/**
 * What a legal form says of liability. `company` says nothing; `limited` and `stock` are different firms where both are
 * stated outright (AG and GmbH); `shares` is the Chinese 股份有限公司, in English mostly printed as Co., Ltd.
 */
export type LegalClass = 'company' | 'limited' | 'stock' | 'shares' | 'partnership' | 'association' | 'sole';

const legalLines: Readonly<Record<LegalClass, string>> = {
  company:
    'co company cie cia comp compania compagnie corp corporation corporate inc incorporated cooo cmpny cpny colimited 公司 总公司 集团公司 firm firma syarikat kaisha shti',
  limited:
    'ltd limited 1td itd lld lfd lid ltcl lt0 llmited 1imited ltda lda limitada coltd companylimited companyltd corpltd colimited llc limitedliabilitycompany gmbh mbh gesellschaftmbh gesellschaftmitbeschrankterhaftung srl sarl sàrl ooo obshchestvosogranichennoyotvetstvennostyu tov too bv bvba sprl pvtltd privatelimited pvtlimited privateltd pteltd ptelimited ptyltd ptylimited pvt pte pty sdnbhd sdn doo dooel kft spzoo spolkazoo spolkazograniczonaodpowiedzialnoscia sro ltdsti limitedsirketi oy aps tnhh congtytnhh uab sia sl sociedadlimitada eood ood wll fze fzco fzllc dmcc pt societateacuraspunderelimitata societacuraspunderelimitata societacuresponsabilitalimitata yk godokaisha gk mchj llcc 有限公司 有限责任公司 责任有限公司 有限',
  stock:
    'ag aktiengesellschaft sa societeanonyme sociedadanonima sociedadanonimadecapitalvariable spa societaperazioni jsc jointstockcompany jointstockco jointstock pjsc publicjointstockcompany ojsc openjointstockcompany cjsc closedjointstockcompany ao oao zao pao aktsionernoeobshchestvo aktsionernoyeobshchestvo publichnoeaktsionernoeobshchestvo plc publiclimitedcompany pcl publiccompanylimited nv as anonimsirketi ab aktiebolag asa oyj kk kabushikikaisha bhd berhad tbk sadecv sapidecv zrt nyrt ad dd cophan congtycophan se sab psc saog saoc kgaa',
  shares: '股份有限公司 股份公司 股份',
  partnership: 'kg ohg gbr lp llp limitedpartnership gmbhcokg cokg agcokg snc sas sasu ek 合伙企业',
  association:
    'ev eg ano onlus ngo verein fundacja 合作社 协会 autonomousnonprofitorganization avtonomnayanekommercheskayaorganizatsiya',
  sole: 'ip eirl eireli 个体工商户',
};
// `S.A.S.` is a stock company; it stands with those.
const legal = new Map<string, LegalClass>();
for (const [kind, forms] of Object.entries(legalLines) as [LegalClass, string][])
  for (const form of forms.split(' ')) if (!legal.has(form)) legal.set(form, kind);
legal.set('sas', 'stock');
legal.set('sasu', 'stock');

/** Class of a legal form, its words joined and folded (`sadecv`, `jointstockcompany`); null for other words. */
export function legalClass(joined: string): LegalClass | null {
  return legal.get(joined) ?? null;
}

/** Most words of one legal form. */
export const longestLegalForm = 6;

export const hanLegalForms: readonly string[] = [...legal.keys()]
  .filter((form) => han.test(form))
  .sort((one, other) => other.length - one.length);

/** Long Latin forms, for words with a letter lost. */
export const longLegalWords: readonly string[] = [...legal.keys()].filter(
  (form) => !han.test(form) && form.length >= 7,
);

/** How well two legal forms go together, 0 (two different firms) to 1. */
export function legalLikeness(one: LegalClass, other: LegalClass): number {
  if (one === other) return 1;
  const pair = new Set([one, other]);
  if (pair.has('company')) return pair.has('association') || pair.has('sole') ? 0.3 : 0.8;
  if (pair.has('shares') && (pair.has('limited') || pair.has('stock'))) return 0.9;
  return 0;
}
