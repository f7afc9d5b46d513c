/**
 * What words of Chinese and English company names say of a firm's trade, each as a set of meanings that both languages
 * share. Meanings in the second list say little: nearly every name may have them.
 */
const telling = `
cotton = cotton lint | 棉 棉花 棉业 皮棉
linen = linen flax hemp | 麻 亚麻 棉麻:cotton+linen
textile = textile textiles weaving fabric fabrics | 纺织 纺织品 织造 棉纺织:cotton+textile 毛纺织:wool+textile 毛纺:wool+textile 棉织:cotton+textile 织物 纺织科技
spinning = spinning | 纺 纺纱 色纺:color+spinning 棉纺:cotton+spinning
yarn = yarn yarns melange | 纱 纱线 纱业 色纱:color+yarn
color = color colour dyed | 色 彩色
dyeing = dyeing dye dyestuff | 印染:dyeing+printing 染整 染 染料 染织:dyeing+textile
printing = printing printer printers print | 印刷 打印 印花 印务
knitting = knitting knitted knitwear | 针织
apparel = apparel garment garments clothing clothes fashion wear | 服装 服饰 制衣 时尚 成衣 衣
hair = hair accessories | 发饰 发制品 头发 假发
shoe = shoe shoes footwear | 鞋 鞋业 鞋服
fiber = fiber fibre fibers fibres | 纤维 化纤:chemical+fiber 化学纤维:chemical+fiber
wool = wool woolen | 毛 羊毛 羊绒:wool+cashmere
cashmere = cashmere | 羊绒
silk = silk | 丝 丝绸 丝路:silk+road
leather = leather hide fur | 皮革 皮业
silicon = silicon polysilicon | 硅 硅业 硅材料:silicon+material 多晶硅 硅能源:silicon+energy 硅材:silicon+material
energy = energy | 能源 能 能科:energy 绿能:green+energy 新能:new+energy 新能源:new+energy 绿色能源:green+energy
solar = solar photovoltaic pv | 光伏 太阳能 光电:optoelectronic 光能
electricity = electricity electric electrical power | 电力 电气 电业 煤电:coal+electricity 热电:heat+electricity 发电 水电:water+electricity 供电 电工 电器:electricity+appliance
coal = coal | 煤 煤业 煤炭 煤矿:coal+mining 煤化工:coal+chemical
oil = oil petroleum oils | 石油 油 油脂 粮油:grain+oil 油田
gas = gas | 燃气 天然气 气体
chemical = chemical chemicals chemistry | 化学 化工 石化:petrochemical 精细化工
petrochemical = petrochemical petrochemicals | 石油化工
carbon = carbon | 碳 碳素 炭素 碳材料:carbon+material
graphite = graphite | 石墨
aluminum = aluminum aluminium | 铝 铝业 铝材 铝箔:aluminum+foil 电解铝 铝合金:aluminum+alloy
foil = foil | 箔
battery = battery batteries | 电池 蓄电池
copper = copper | 铜 铜业 铜矿:copper+mining 铜箔:copper+foil
zinc = zinc | 锌 锌业 铅锌:lead+zinc
lead = lead | 铅
titanium = titanium | 钛 钛业
magnesium = magnesium | 镁 镁业 镁制品:magnesium 镁科技:magnesium
lithium = lithium | 锂 锂业 锂电:lithium+electricity 锂能:lithium+energy
gold = gold golden | 黄金 金 金业 金矿:gold+mining
silver = silver | 白银矿
nonferrous = nonferrous | 有色 有色金属:nonferrous+metal
metal = metal metals metallurgy metallurgical | 金属 冶金 金属制品 合金:alloy
alloy = alloy alloys | 合金
smelting = smelting smelter refining | 冶炼 精炼
mining = mining mine minerals mineral | 矿业 矿 矿产 采矿 矿冶:mining+smelting
iron = iron | 铁 钢铁:iron+steel
steel = steel stainless | 钢 不锈钢 特钢 钢管:steel+pipe
rareearth = rareearth | 稀土
potash = potash | 钾盐 钾肥 钾
salt = salt | 盐 盐业 盐化:salt+chemical
cement = cement | 水泥
glass = glass | 玻璃
ceramic = ceramic ceramics | 陶瓷
paper = paper | 纸 纸业 造纸
rubber = rubber tire tyre tires tyres | 橡胶 轮胎 橡塑:rubber+plastic
plastic = plastic plastics polymer | 塑料 塑胶 塑业 高分子
material = material materials | 材料 新材:new+material 新材料:new+material 建材:building+material
buildingmaterial = | 建材
pharma = pharmaceutical pharmaceuticals pharma medicine medicinal drug | 制药 药业 医药 药 药品 生物制药:bio+pharma 中药:herb+pharma 药材:herb+pharma
bio = bio biotech biotechnology biological biology bioscience biochemical biopharmaceutical:bio+pharma | 生物 生化 生物技术 生物科技 生物工程
herb = herbal herbs | 中药材:herb+pharma 本草 植物:plant 草本
plant = plant extract extracts | 植物 提取物
food = food foods | 食品 食 粮食:grain 食业 食品配料:food+ingredient
ingredient = ingredient ingredients additive additives nutraceutical | 配料 添加剂 原料
sugar = sugar sweet | 糖 糖业 甜味剂
tomato = tomato | 番茄
fruit = fruit fruits | 果 水果 果品 果业 果蔬:fruit+vegetable
vegetable = vegetable vegetables | 蔬菜 菜
grain = grain cereals cereal | 粮 谷物 粮食
canned = canned | 罐头
meat = meat | 肉 肉业 肉类
dairy = dairy milk | 乳 乳业 奶 牛奶 乳品
beverage = beverage drink | 饮料 酒业:liquor 饮品
beer = beer brewery breweries | 啤酒
liquor = liquor wine spirits distillery | 酒 酿酒 葡萄酒
tea = tea | 茶 茶业 茶叶
tobacco = tobacco | 烟草
fishery = fishing fishery fisheries seafood aquatic ocean | 渔业 水产 海洋 远洋渔业 海产
agriculture = agriculture agricultural farm farming | 农业 农 农场 农产品 农垦 农牧:agriculture+livestock 农工贸:agriculture+trade+industrial 农业科技
livestock = livestock husbandry | 牧业 畜牧 养殖
seed = seed seeds | 种子 种业
fertilizer = fertilizer | 化肥 肥业 肥料
forestry = forestry tree timber wood | 林业 木业 林 木材
furniture = furniture | 家具 家居
health = health | 健康 保健 大健康 康养
medical = medical | 医疗 医疗器械:medical+equipment 医用
machine = machinery machine machines mechanical | 机械 机器 机床 数控:cnc 机电:machine+electricity 重工:heavy+industrial
cnc = cnc | 数控 机床
automation = automation automatic | 自动化
equipment = equipment instrument instruments | 设备 装备 器材 仪器 仪表
pump = pump pumps | 泵 泵业
auto = auto automotive automobile vehicle parts | 汽车 车 汽配:auto 汽车零部件:auto 客车 摩托车
shipping = shipping shipbuilding | 船 航运 海运 船舶 造船
logistics = logistics | 物流 供应链:supply+chain 货运
supply = supply | 供应
chain = chain | 链
warehouse = warehousing warehouse storage reserve library | 仓储 储运:warehouse+transport 储备 储备库:warehouse 中转库:warehouse 仓库
transport = transport transportation intermodal communications | 运输 联运:transport 交通 联合运输
construction = construction building | 建设 建筑 建工:construction+engineering 工程建设:construction+engineering 交建:transport+construction 建设工程:construction+engineering
engineering = engineering | 工程
realestate = realestate | 房地产 地产 置业 房地产开发
decoration = decoration | 装饰 装修
electronic = electronic electronics | 电子 微电子:micro+electronic
micro = micro microelectronics:micro+electronic | 微
semiconductor = semiconductor semiconductors | 半导体 芯片 集成电路:semiconductor
optoelectronic = optoelectronic optoelectronics optical | 光电 光学
information = information | 信息 信息技术:information
digital = digital | 数码 数字 数据
software = software | 软件
communication = communication telecom | 通信 通讯
network = network internet | 网络 互联网
finance = finance financial bank | 金融 银行 证券 保险
media = media film culture | 传媒 文化 影视
hotel = hotel tourism travel | 酒店 旅游
environmental = environmental environment | 环保 环境 环境科技
water = water | 水务 水 水利
aerospace = aerospace aviation | 航空 航天
education = education | 教育
toy = toy toys | 玩具
packaging = packaging | 包装
cosmetics = cosmetics | 化妆品
retail = retail supermarket department | 超市 百货 零售
gem = jewelry | 珠宝
road = road highway expressway | 公路 高速 高速公路 路 道路 路桥:road+bridge
bridge = bridge | 桥梁 桥
railway = railway rail locomotive rolling | 铁路 机车 轨道 轨道交通:railway+transport 车辆
lake = lake | 湖 盐湖:salt+lake
capacitor = capacitor capacitors | 电容 电容器
lighting = lighting lamp lamps light led | 照明 灯 灯具 车灯:auto+lighting
motor = motor motors engine engines diesel | 电机 马达 发动机 柴油机 内燃机 动力
cable = cable cables wire wires | 电缆 线缆 电线 光缆 电线电缆
valve = valve valves | 阀 阀门 泵阀:pump+valve
bearing = bearing bearings | 轴承
mold = mold mould molds moulds die | 模具
paint = paint paints coating coatings | 涂料 油漆 漆
pesticide = pesticide pesticides agrochemical | 农药 农化
resin = resin | 树脂
film = film films | 薄膜 膜 膜材料
fluorine = fluorine fluoro | 氟 氟化工:fluorine+chemical
phosphorus = phosphorus phosphate | 磷 磷化工:phosphorus+chemical 磷业
boron = boron | 硼
nickel = nickel | 镍 镍业
cobalt = cobalt | 钴 钴业
tungsten = tungsten | 钨 钨业
molybdenum = molybdenum | 钼 钼业
tin = tin | 锡 锡业
antimony = antimony | 锑
vanadium = vanadium | 钒 钒钛:vanadium+titanium
manganese = manganese | 锰 锰业
soda = soda alkali chlor | 碱 碱业 氯碱 纯碱
asbestos = asbestos | 石棉
pvc = pvc | 聚氯乙烯
polyester = polyester | 涤纶 聚酯
viscose = viscose | 粘胶
nylon = nylon spandex | 锦纶 氨纶 尼龙
nonwoven = nonwoven nonwovens | 无纺布 非织造
hometextile = bedding towel towels hometextile | 家纺 家用纺织品 床品 毛巾 布艺
embroidery = embroidery | 绣品 刺绣
down = down feather | 羽绒
bag = bag bags luggage | 箱包 袋
glove = glove gloves | 手套
hat = hat hats cap caps | 帽 帽业
sock = sock socks hosiery | 袜 袜业
underwear = underwear lingerie | 内衣
craft = craft crafts handicraft handicrafts gift gifts | 工艺 工艺品 礼品
furnace = furnace kiln boiler | 炉 锅炉 窑炉
crane = crane cranes lifting | 起重 起重机
fastener = fastener fasteners hardware | 五金 紧固件
casting = casting castings foundry forging malleable | 铸造 铸铁:casting+iron 锻造 锻压 玛钢
wheel = wheel wheels bicycle bicycles | 车轮 自行车
instrumentation = meter meters | 仪器仪表 表业
sensor = sensor sensors | 传感器 传感
chip = chip chips circuit circuits | 线路板 电路
display = display panel panels | 显示 面板
wafer = wafer wafers ingot | 硅片:silicon+wafer 晶圆
crystal = crystal crystals | 晶 晶体
quartz = quartz | 石英
laser = laser | 激光
robot = robot robotics intelligent smart | 智能 机器人 智造 智慧
cloud = cloud computing | 云计算
security = security | 安全系统
gene = gene genomics genetic | 基因
vaccine = vaccine | 疫苗
hospital = hospital | 医院
yeast = yeast | 酵母
sauce = sauce paste ketchup condiment seasoning | 酱 酱业 调味品 调味 调味食品:sauce+food
nut = nut nuts seeds walnut | 坚果 炒货 核桃
date = dates jujube | 枣 红枣 枣业
pepper = pepper chili capsicum | 辣椒 椒
oilseed = oilseed edible | 油料 食用油
flour = flour noodle noodles | 面粉 面业
rice = rice | 米 米业 大米
feed = feed | 饲料
pork = pork pig pigs poultry chicken | 肉鸡 禽业 生猪 禽
egg = egg eggs | 蛋
aquaculture = aquaculture | 水产养殖
frozen = frozen | 冷冻 速冻
coldchain = cold | 冷链
candy = candy confectionery chocolate | 糖果
water_supply = waterworks | 供水 自来水
sanitation = cleaning | 清洁
waste = waste recycling recycled renewable | 再生 再生资源 回收 循环
wind = wind | 风电 风能 风力
nuclear = nuclear | 核 核电
hydrogen = hydrogen | 氢 氢能
storage_energy = | 储能
transformer = transformer transformers | 变压器
switch = switch switchgear | 开关
grid = grid | 电网
heating = heating | 供暖 热力
port = port ports | 港 港口 港务
airport = airport | 机场
tour = tour | 旅行社
advertising = advertising | 广告
law = law | 律师
estate = estate property | 物业
design = design | 设计
consulting = consulting consultants | 咨询 顾问
insurance = insurance | 财险
securities = securities | 期货
capital = capital fund | 资本 基金
commerce_e = ecommerce | 电子商务
pet = pet | 宠物
baby = baby children kids | 童装 母婴
sports = sports sport | 体育 运动
musical = music musical | 乐器
watch = watch clock | 钟表
optics = optic optics lens | 镜头 眼镜 光学仪器
camera = camera surveillance | 监控
stone = stone marble granite | 石业 石材 石
sand = sand | 砂
ceramics_tile = tile tiles | 瓷砖 瓷
brick = brick refractory | 砖 耐火材料 耐材
asphalt = asphalt | 沥青
rope = rope | 绳
net = net | 网业
shipyard = shipyard | 船厂
labor = labor labour prison reform reeducation | 劳动 监狱 劳改 劳教
hatch = | 孵化
infrared = infrared | 红外
pipe = pipe pipes pipeline tube tubes tubing | 管 管道 管业 管材
coke = coke coking | 焦化 焦炭 焦
refined = refined | 精
special = special | 特种 特
pear = pear | 香梨 梨
apple = apple apples | 苹果
grape = grape grapes raisin raisins | 葡萄 葡萄干
stevia = stevia sweetener sweeteners | 甜菊糖 甜叶菊
spice = spice spices | 香料 香辛料
pigment = pigment pigments | 色素 颜料
vitamin = vitamin vitamins | 维生素
antibiotic = antibiotic antibiotics | 抗生素
garlic = garlic | 大蒜
peanut = peanut peanuts | 花生
bean = bean beans soybean | 豆 豆业 大豆
honey = honey | 蜂蜜
starch = starch | 淀粉
licorice = licorice | 甘草
marigold = marigold | 万寿菊
cotton_seed = cottonseed | 棉籽 棉籽油
denim = denim jeans | 牛仔 牛仔布
lace = lace | 花边
button = button buttons zipper zippers | 拉链 纽扣
wig = wig wigs | 假发
polysilicon_rod = rod rods | 棒
module = module modules | 组件
cell = cell cells | 电芯
inverter = inverter inverters | 逆变器
magnet = magnet magnets magnetic | 磁 磁材 磁业
alumina = alumina | 氧化铝
anode = anode anodes | 阳极
brick2 = kilns | 窑
snow = snow | 雪
lotus = lotus | 莲 雪莲:snow+lotus
east = east | 东方
green = green | 绿色 绿
red = red | 红
sun = sun sunny | 阳
heavy = heavy | 重型
safety = safety protective | 安全 安防 防护 劳保 安全用品
lowcarbon = | 低碳
park = park | 园 工业园:industrial+park 产业园:industrial+park 园区 物流园:logistics+park
station = station | 站 棉站:cotton+station
organic = organic | 有机
heat = heat thermal | 热 供热
precision = precision | 精密
tool = tool tools | 工具
appliance = appliance appliances | 家电 电器
carpet = carpet carpets | 地毯
new = new | 新
division = division | 师
`;
const general = `
technology = technology technologies tech sci scitech science sciences technological scientific | 科技 技术 科学技术 科学 技科
industry = industry industries manufacturing manufacture works | 业 制造 产业 工业 制品 制造业 产品 用品
industrial = industrial enterprise enterprises venture pioneering | 实业 工业 企业 创业
trade = trade trading import export business commerce commercial buying selling economic | 贸易 商贸 经贸 进出口 外贸 商业 购销 商务 工贸 贸 经济
international = international global | 国际 环球 全球
development = development developing | 发展 开发
investment = investment investments | 投资 创投
group = group groups | 集团 企业集团
holding = holding holdings | 控股 控股集团
share = shares | 股份
system = system systems | 系统
management = management | 管理 企业管理
service = service services | 服务
product = product products goods | 制品 产品 用品
processing = processing process | 加工
sales = sales marketing | 销售 营销 经销
research = research | 研究 研发 研究院 研究所
cooperation = cooperation cooperative | 合作 合作社
central = general central main | 总
first = first | 第一
second = second | 第二
factory = factory mill mills facility | 厂 工厂
corporation = corporation company | 公司 总公司
branch = branch | 分公司 分
high = hightech | 高新 高科 高新技术
modern = modern | 现代
china = national | 国家
stock = stock | 股
chinese = | 中国
trading = | 贸易
biz = | 商贸
`;

/** A row of Chinese words with the meanings of each; the meaning of the row itself where nothing follows the colon. */
const chineseMeanings = new Map<string, readonly string[]>();
const latinMeanings = new Map<string, readonly string[]>();
const latinWords = new Map<string, string[]>();
const generalMeanings = new Set<string>();
let longest = 0;

function read(table: string, isGeneral: boolean): void {
  for (const line of table.trim().split('\n')) {
    const [meaning, words] = line.split(' = ') as [string, string];
    const [latin = '', chinese = ''] = words.split('|').map((part) => part.trim());
    if (isGeneral) generalMeanings.add(meaning);
    for (const item of latin.split(' ').filter(Boolean)) {
      const [word, others] = item.split(':') as [string, string | undefined];
      latinMeanings.set(word, others?.split('+') ?? [meaning]);
      if (others === undefined) latinWords.set(meaning, [...(latinWords.get(meaning) ?? []), word]);
    }
    for (const item of chinese.split(' ').filter(Boolean)) {
      const [word, others] = item.split(':') as [string, string | undefined];
      longest = Math.max(longest, word.length);
      if (others !== undefined || !chineseMeanings.has(word))
        chineseMeanings.set(word, others?.split('+') ?? [meaning]);
    }
  }
}
read(telling, false);
read(general, true);

/** True for a meaning that nearly every name may have: technology, trade, group. */
export function isGeneralMeaning(meaning: string): boolean {
  return generalMeanings.has(meaning);
}

/** Meanings of an English word of a company name, lower case; null when it is none of the dictionary. */
export function meaningsOfWord(word: string): readonly string[] | null {
  return latinMeanings.get(word) ?? null;
}

/** English words for a meaning, the usual one first. */
export function wordsForMeaning(meaning: string): readonly string[] {
  return latinWords.get(meaning) ?? [];
}

/** Meanings of a Chinese word; null when it is none of the dictionary. */
export function meaningsOfChinese(word: string): readonly string[] | null {
  return chineseMeanings.get(word) ?? null;
}

/** Length of the longest Chinese word of the dictionary. */
export function longestTradeWord(): number {
  return longest;
}

const ofEveryFirm = new Set([
  'group',
  'holding',
  'share',
  'stock',
  'corporation',
  'branch',
  'central',
  'china',
  'first',
  'second',
]);

/** True for a general meaning that still says something of what a firm does: trade, technology, investment. */
export function saysLittle(meaning: string): boolean {
  return generalMeanings.has(meaning) && !ofEveryFirm.has(meaning);
}
