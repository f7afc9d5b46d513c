/** Word lists of which pages of varied business text are made. No name and no place of a screened list stands in them. */
const split = (words: string): readonly string[] => words.trim().split(/\s*,\s*|\s*\n\s*/);

export const countries =
  split(`India, United States, Brazil, Australia, Pakistan, Turkey, Egypt, Greece, Benin, Viet Nam,
Bangladesh, Malaysia, Germany, Indonesia, Thailand, Mexico, Guatemala, Honduras, Peru, Chile, Argentina, Colombia, Kenya,
Ethiopia, Tanzania, Ghana, Mali, Burkina Faso, Morocco, Tunisia, Portugal, Spain, Italy, France, Belgium, the Netherlands,
Poland, Romania, Bulgaria, Czech Republic, Austria, Switzerland, Sweden, Norway, Denmark, Finland, Japan, South Korea,
Taiwan, the Philippines, Sri Lanka, Cambodia, Israel, Jordan, United Arab Emirates, Saudi Arabia, South Africa, Canada,
United Kingdom, Ireland, New Zealand, Uruguay, Ecuador, Costa Rica, Uzbekistan, Georgia, Serbia, Slovenia, P.R. China`);

/** City, postcode form (# is a digit) and country as an address prints them. */
export const worldCities: readonly (readonly [string, string, string])[] = split(`
Porto;####-###;Portugal, Braga;####-###;Portugal, Izmir;#####;Turkey, Bursa;#####;Turkey, Denizli;#####;Turkey, Dhaka;####;Bangladesh
Gazipur;####;Bangladesh, Chattogram;####;Bangladesh, Tiruppur;6#####;India, Coimbatore;6#####;India, Ahmedabad;3#####;India
Ludhiana;1#####;India, Mumbai;4#####;India, Faisalabad;#####;Pakistan, Karachi;#####;Pakistan, Lahore;#####;Pakistan
Hanoi;1#####;Viet Nam, Haiphong;1#####;Viet Nam, Da Nang;5#####;Viet Nam, Binh Duong;7#####;Viet Nam, Bandung;4####;Indonesia
Surabaya;6####;Indonesia, Semarang;5####;Indonesia, Bangkok;1####;Thailand, Samut Prakan;1####;Thailand, Penang;1####;Malaysia
Johor Bahru;8####;Malaysia, Phnom Penh;12####;Cambodia, Colombo;00###;Sri Lanka, Osaka;5##-00##;Japan, Nagoya;46#-00##;Japan
Fukui;91#-00##;Japan, Busan;4####;South Korea, Daegu;4####;South Korea, Incheon;2####;South Korea, Taichung;4##;Taiwan, Tainan;7##;Taiwan
Leipzig;04###;Germany, Krefeld;47###;Germany, Reutlingen;72###;Germany, Lyon;6900#;France, Roubaix;59100;France, Milano;201##;Italy
Prato;59100;Italy, Biella;13900;Italy, Alicante;030##;Spain, Terrassa;082##;Spain, Gent;9000;Belgium, Enschede;75## AB;the Netherlands
Lodz;90-###;Poland, Brno;602 ##;Czech Republic, Timisoara;300###;Romania, Plovdiv;4000;Bulgaria, Monterrey;64###;Mexico, Puebla;72###;Mexico
San Pedro Sula;21###;Honduras, Lima;150##;Peru, Arequipa;04###;Peru, Santiago;83#####;Chile, Rosario;S2###;Argentina, Medellin;0500##;Colombia
Blumenau;890##-###;Brazil, Americana;134##-###;Brazil, Casablanca;20###;Morocco, Sfax;3000;Tunisia, Alexandria;21###;Egypt, Nairobi;00###;Kenya
Addis Ababa;1000;Ethiopia, Cotonou;01 BP ###;Benin, Bamako;BP ###;Mali, Cape Town;8###;South Africa, Savannah;GA 314##;USA, Greensboro;NC 274##;USA
Los Angeles;CA 900##;USA, Memphis;TN 381##;USA, Edison;NJ 088##;USA, Dallas;TX 752##;USA, Toronto;ON M5V 2#8;Canada, Leicester;LE# #AB;United Kingdom
Dublin;D0# X2#4;Ireland, Melbourne;VIC 3###;Australia, Narrabri;NSW 2390;Australia, Auckland;1###;New Zealand, Dubai;P.O. Box ####;United Arab Emirates
Tbilisi;01##;Georgia, Tashkent;1000##;Uzbekistan, Ljubljana;10##;Slovenia, Gothenburg;41# ##;Sweden, Boras;503 ##;Sweden, Oslo;0###;Norway
`).map((line) => line.split(';') as unknown as readonly [string, string, string]);

/** Street words with where the number goes. */
export const worldStreets =
  split(`# Industrial Area Road, # Mill Lane, Plot #-# Sector 7, # Harbour Street, # Rua das Flores, Calle Mayor #
Avenida Central #, Via Roma #, Rue de la Gare #, Hauptstrasse #, Am Hafen #, Kerkstraat #, # Le Loi Street, Jl. Sudirman No. #
# Soi Sukhumvit, # King Street, # Market Street Suite 4#, Unit # Riverside Park, Building # Free Trade Zone, Lot # Export Processing Zone
Km # Carretera Norte, # Atatürk Caddesi, Organize Sanayi Bölgesi # . Cadde, ul. Piotrkowska #, # Nehru Nagar, House # Road 11, # Canal Road`);

/** Chinese provinces and towns in Chinese and in pinyin: all of them but one region. */
export const chineseTowns: readonly (readonly [string, string, string, string])[] = split(`
江苏省;苏州市;Suzhou;Jiangsu, 江苏省;南通市;Nantong;Jiangsu, 江苏省;无锡市;Wuxi;Jiangsu, 江苏省;盐城市;Yancheng;Jiangsu, 江苏省;常州市;Changzhou;Jiangsu
江苏省;张家港市;Zhangjiagang;Jiangsu, 江苏省;徐州市;Xuzhou;Jiangsu, 浙江省;杭州市;Hangzhou;Zhejiang, 浙江省;宁波市;Ningbo;Zhejiang, 浙江省;绍兴市;Shaoxing;Zhejiang
浙江省;温州市;Wenzhou;Zhejiang, 浙江省;台州市;Taizhou;Zhejiang, 浙江省;金华市;Jinhua;Zhejiang, 浙江省;湖州市;Huzhou;Zhejiang, 浙江省;义乌市;Yiwu;Zhejiang
广东省;广州市;Guangzhou;Guangdong, 广东省;佛山市;Foshan;Guangdong, 广东省;东莞市;Dongguan;Guangdong, 广东省;深圳市;Shenzhen;Guangdong, 广东省;汕头市;Shantou;Guangdong
广东省;中山市;Zhongshan;Guangdong, 山东省;青岛市;Qingdao;Shandong, 山东省;济南市;Jinan;Shandong, 山东省;潍坊市;Weifang;Shandong, 山东省;德州市;Dezhou;Shandong
山东省;临沂市;Linyi;Shandong, 福建省;厦门市;Xiamen;Fujian, 福建省;泉州市;Quanzhou;Fujian, 福建省;晋江市;Jinjiang;Fujian, 河北省;石家庄市;Shijiazhuang;Hebei
河北省;保定市;Baoding;Hebei, 河北省;唐山市;Tangshan;Hebei, 河南省;郑州市;Zhengzhou;Henan, 河南省;新乡市;Xinxiang;Henan, 湖北省;武汉市;Wuhan;Hubei
湖北省;襄阳市;Xiangyang;Hubei, 湖南省;长沙市;Changsha;Hunan, 湖南省;株洲市;Zhuzhou;Hunan, 安徽省;合肥市;Hefei;Anhui, 安徽省;芜湖市;Wuhu;Anhui
江西省;南昌市;Nanchang;Jiangxi, 江西省;九江市;Jiujiang;Jiangxi, 四川省;成都市;Chengdu;Sichuan, 四川省;绵阳市;Mianyang;Sichuan, 重庆市;渝北区;Yubei;Chongqing
陕西省;西安市;Xi'an;Shaanxi, 陕西省;宝鸡市;Baoji;Shaanxi, 山西省;太原市;Taiyuan;Shanxi, 山西省;新绛县;Yuncheng;Shanxi, 辽宁省;大连市;Dalian;Liaoning
辽宁省;沈阳市;Shenyang;Liaoning, 吉林省;长春市;Changchun;Jilin, 黑龙江省;哈尔滨市;Harbin;Heilongjiang, 甘肃省;兰州市;Lanzhou;Gansu, 宁夏回族自治区;银川市;Yinchuan;Ningxia
青海省;西宁市;Xining;Qinghai, 云南省;昆明市;Kunming;Yunnan, 贵州省;贵阳市;Guiyang;Guizhou, 广西壮族自治区;南宁市;Nanning;Guangxi, 广西壮族自治区;柳州市;Liuzhou;Guangxi
海南省;海口市;Haikou;Hainan, 内蒙古自治区;包头市;Baotou;Inner Mongolia, 天津市;滨海新区;Binhai;Tianjin, 上海市;浦东新区;Pudong;Shanghai, 北京市;朝阳区;Chaoyang;Beijing
西藏自治区;拉萨市;Lhasa;Tibet, 上海市;松江区;Songjiang;Shanghai, 江苏省;江阴市;Jiangyin;Jiangsu, 浙江省;嘉兴市;Jiaxing;Zhejiang, 湖北省;宜昌市;Yichang;Hubei
`).map((line) => line.split(';') as unknown as readonly [string, string, string, string]);

/** First two digits of the postcodes of the provinces above. */
export const chinesePostcodes: Readonly<Record<string, string>> = {
  Jiangsu: '21',
  Zhejiang: '31',
  Guangdong: '51',
  Shandong: '26',
  Fujian: '36',
  Hebei: '05',
  Henan: '45',
  Hubei: '43',
  Hunan: '41',
  Anhui: '23',
  Jiangxi: '33',
  Sichuan: '61',
  Chongqing: '40',
  Shaanxi: '71',
  Shanxi: '03',
  Liaoning: '11',
  Jilin: '13',
  Heilongjiang: '15',
  Gansu: '73',
  Ningxia: '75',
  Qinghai: '81',
  Yunnan: '65',
  Guizhou: '55',
  Guangxi: '53',
  Hainan: '57',
  'Inner Mongolia': '01',
  Tianjin: '30',
  Shanghai: '20',
  Beijing: '10',
  Tibet: '85',
};

export const chineseStreets = split(
  `人民路, 中山路, 解放路, 建设路, 工业大道, 科技路, 滨江路, 环城东路, 长江路, 迎宾大道, 新华街, 和平街, 开发区五路, 兴业路, 纺织路`,
);
export const pinyinStreets =
  split(`Renmin Road, Zhongshan Road, Jiefang Road, Jianshe Road, Gongye Avenue, Keji Road, Binjiang Road, Huancheng East Road
Changjiang Road, Yingbin Avenue, Xinhua Street, Heping Street, Kaifaqu 5th Road, Xingye Road, Fangzhi Road, Zone B of Economic Development Area`);

export const surnames =
  split(`Smith, Johnson, Müller, Schneider, Rossi, Bianchi, García, Martínez, Silva, Santos, Nguyen, Tran, Le, Khan, Ahmed, Rahman, Hossain
Patel, Sharma, Kumar, Singh, Tanaka, Suzuki, Kim, Park, Lee, Okafor, Mensah, Ndiaye, Haddad, Cohen, Novak, Kowalski, Ionescu, Yilmaz, Demir, Larsen, Virtanen
O'Brien, Walker, Dupont, Moreau, de Vries, Peeters, Fernando, Perera, Wijaya, Santoso, Chaiyasit, Reyes, Cruz, Lopez, Gonzalez, Huang, Chen, Wang, Zhao, Sun`);
export const givenNames =
  split(`Anna, Maria, John, Peter, Thomas, Julia, Claudia, Marco, Giulia, Carlos, Lucía, João, Beatriz, Minh, Thu, Hoa, Imran, Fatima, Abdul
Rashed, Priya, Arjun, Suresh, Kenji, Yuki, Min-jun, Ji-woo, Chidi, Kwame, Aminata, Omar, Rachel, Petr, Katarzyna, Andrei, Emre, Ayşe, Lars, Eeva, Siobhan
Mark, Sophie, Willem, Nimal, Budi, Dewi, Somchai, Jose, Rosa, Wei, Li, Jing, Min, Hao, Xiaoming, Guoqiang, Lihua, Yan, Mei`);
export const chineseSurnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
export const chineseGiven = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建华文辉玲红斌宇浩凯健俊帆雪慧莹博晨志国海波',
];

/** Syllables of brands in pinyin with a character each. */
export const brandSyllables: readonly (readonly [string, string])[] = split(`
华 hua, 盛 sheng, 达 da, 瑞 rui, 丰 feng, 恒 heng, 宏 hong, 嘉 jia, 美 mei, 佳 jia, 信 xin, 诚 cheng, 通 tong, 泰 tai, 和 he, 兴 xing, 隆 long, 昌 chang
润 run, 鑫 xin, 源 yuan, 利 li, 德 de, 福 fu, 祥 xiang, 安 an, 康 kang, 远 yuan, 腾 teng, 飞 fei, 博 bo, 雅 ya, 锦 jin, 绣 xiu, 云 yun, 海 hai, 江 jiang
星 xing, 辰 chen, 龙 long, 凤 feng, 鼎 ding, 亿 yi, 百 bai, 顺 shun, 旺 wang, 永 yong, 启 qi, 明 ming, 宝 bao, 晨 chen, 光 guang, 联 lian, 创 chuang, 拓 tuo
维 wei, 科 ke, 尚 shang, 品 pin, 优 you, 立 li, 正 zheng, 方 fang, 圆 yuan, 中 zhong, 大 da, 力 li, 卓 zhuo, 越 yue, 凯 kai, 旋 xuan, 辉 hui, 煌 huang
`).map((pair) => pair.split(' ') as unknown as readonly [string, string]);

/** Trades in English with their Chinese. */
export const trades: readonly (readonly [string, string])[] = split(`
Textile;纺织, Textiles;纺织品, Garment;服装, Garments;服饰, Knitting;针织, Dyeing and Finishing;印染, Weaving;织造, Home Textile;家纺
Chemical;化工, Fine Chemical;精细化工, Chemical Fiber;化纤, New Material;新材料, New Materials Technology;新材料科技, Plastics;塑料, Plastic Products;塑胶制品
Rubber;橡胶, Packaging;包装, Printing and Packaging;印刷包装, Paper;纸业, Furniture;家具, Wood;木业, Hardware;五金, Metal Products;金属制品, Aluminum;铝业
Aluminium Profile;铝型材, Steel;钢铁, Stainless Steel;不锈钢, Copper;铜业, Machinery;机械, Precision Machinery;精密机械, Electric;电气, Electrical Appliance;电器
Electronics;电子, Electronic Technology;电子科技, Optoelectronics;光电, Photovoltaic Technology;光伏科技, Solar Energy;太阳能, New Energy;新能源, Battery;电池
Lighting;照明, Auto Parts;汽车配件, Tools;工具, Toys;玩具, Shoes;鞋业, Leather;皮革, Bags;箱包, Foods;食品, Food Technology;食品科技, Agriculture;农业
Agricultural Products;农产品, Aquatic Products;水产, Biotechnology;生物科技, Pharmaceutical;药业, Medical Devices;医疗器械, Glass;玻璃, Ceramics;陶瓷
Building Materials;建材, International Trade;国际贸易, Trading;贸易, Import and Export;进出口, Logistics;物流, International Logistics;国际货运代理
Supply Chain;供应链, Technology;科技, Information Technology;信息技术, Industry;实业, Industrial;工业, Testing;检测, Cotton Products;棉制品, Silicon Products;硅制品
`).map((pair) => pair.split(';') as unknown as readonly [string, string]);

export const chineseForms: readonly (readonly [string, string])[] = [
  ['Co., Ltd.', '有限公司'],
  ['Co., Ltd', '有限公司'],
  ['Company Limited', '有限责任公司'],
  ['Group Co., Ltd.', '集团有限公司'],
  ['(Group) Co., Ltd.', '（集团）有限公司'],
  ['Joint Stock Co., Ltd.', '股份有限公司'],
  ['Factory', '厂'],
  ['Holdings Limited', '控股有限公司'],
];

/** Brands of firms elsewhere: surnames, made-up words and everyday words. */
export const worldBrands =
  split(`Alpine, Andes, Aurora, Beacon, Bluebird, Bramley, Cascade, Cedarwood, Clearwater, Coral Bay, Crown, Delta, Eastgate, Emerald
Evergreen, Falcon, Fieldstone, First Choice, Forward, Frontier, General, Global, Golden Gate, Granite, Greenfield, Harbor, Heritage, Highland, Horizon, Imperial
Jupiter, Keystone, Lakeside, Liberty, Lotus, Magnolia, Majestic, Meridian, Metro, Midland, Monarch, Nordic, Northern, Oak Ridge, Ocean, Olympic, Orient, Pacific
Paragon, Pearl, Phoenix, Pioneer, Prime, Quantum, Regal, Riverdale, Royal, Sapphire, Seaside, Sigma, Silverline, Southern, Sterling, Summit, Sunrise, Superior
Titan, Transworld, Triangle, Tri-Star, Union, United, Unique, Universal, Valley, Vanguard, Vertex, Victoria, Western, Westfield, Zenith, Zephyr, Aditya, Ananta
Bharat, Chittagong, Ganges, Indus, Shree Krishna, Sri Lakshmi, Noor, Al Madina, Bengal, Padma, Sinar Jaya, Mitra, Siam, Chao Phraya, Saigon, Viet Thang, Hoa Binh
Anatolia, Bosphorus, Ege, Marmara, Tejidos Sur, Algodonera del Valle, Confecções Brasil, Fiação Nova, Tessitura Bruna, Filatura Alta, Weberei Nord, Spinnerei Hof`);
export const worldForms =
  split(`Ltd., Limited, Inc., LLC, GmbH, GmbH & Co. KG, S.A., S.A. de C.V., Ltda., S.r.l., S.p.A., SARL, B.V., A.S., Oy, AB, Pvt. Ltd., (Pvt) Ltd.
PT, Sdn. Bhd., Co. Ltd., JSC, Corporation, Corp., plc, Kft., d.o.o., Sp. z o.o., Pty Ltd, A.Ş., San. ve Tic. A.Ş., Joint Stock Company`);
export const worldTrades =
  split(`Textiles, Spinning Mills, Apparel, Garments, Fashion, Knitwear, Denim, Fabrics, Yarns, Logistics, Freight, Shipping, Trading, Export
Imports, Foods, Seafood, Fruits, Agro, Plastics, Chemicals, Steel, Metals, Aluminium, Solar, Energy, Electronics, Components, Furniture, Timber, Paper, Packaging, Testing
Laboratories, Inspection Services, Customs Brokers, Consulting, Retail, Stores, Outfitters, Home Goods, Hardware, Machinery, Tools, Pharma, Healthcare, Toys, Leather`);

export const products =
  split(`combed cotton yarn Ne 30/1, open-end yarn Ne 20, carded ring-spun yarn, polyester filament DTY 75D, viscose staple 1.5D x 38mm
men's knitted T-shirts, ladies' woven blouses, children's pyjamas, denim trousers, terry bath towels, fitted bed sheets, quilt covers, cotton canvas tote bags
work gloves, knitted caps, socks 3-pack, polar fleece jackets, rain coats, baby bibs, woven labels, polyester sewing thread, zippers No. 5, resin buttons
solar modules 550 W, monocrystalline wafers M10, solar cells, junction boxes, aluminium frames, tempered glass 3.2 mm, EVA film, lithium cells 21700, inverters
aluminium extrusions 6063-T5, cast wheels, copper tubes, brass fittings, stainless screws M6, hot rolled coils, welded pipes, PVC resin SG-5, PVC flooring, window profiles
tomato paste 36-38 brix, dried apricots, frozen squid rings, canned tuna, garlic powder, walnut kernels, sunflower seeds, green tea, honey, vanilla extract
ceramic tiles 60 x 60, glass jars, oak flooring, dining chairs, office desks, LED strips, power cords, printed circuit boards, ball bearings, hydraulic hoses
toy trains, rubber boots, leather belts, laptop sleeves, silicone baking mats, fumed silica, silicone sealant, caustic soda flakes, titanium dioxide, ascorbic acid`);
export const chineseProducts = [
  ...'全棉精梳纱,气流纺纱,涤纶长丝,粘胶短纤,针织T恤衫,女式衬衫,牛仔裤,毛巾,床单,被套,帆布袋,劳保手套,袜子,摇粒绒夹克,雨衣,缝纫线,拉链,纽扣,太阳能组件,单晶硅片,接线盒,铝边框,钢化玻璃,锂电池,逆变器,铝型材,铜管,不锈钢螺丝,热轧卷板,聚氯乙烯树脂,地板,番茄酱,冷冻鱿鱼,大蒜粉,核桃仁,葵花籽,绿茶,蜂蜜,瓷砖,玻璃瓶,餐椅,办公桌,灯带,电源线,线路板,轴承,玩具,雨靴,皮带,硅胶垫,密封胶,片碱,钛白粉,维生素'.split(
    ',',
  ),
];
export const ports =
  split(`Los Angeles, Long Beach, Savannah, New York, Houston, Seattle, Rotterdam, Hamburg, Felixstowe, Valencia, Le Havre, Genoa, Piraeus
Mersin, Jebel Ali, Nhava Sheva, Mundra, Chattogram, Colombo, Port Klang, Singapore, Haiphong, Cat Lai, Laem Chabang, Tanjung Priok, Manila, Kaohsiung, Keelung, Busan
Yokohama, Kobe, Shanghai, Ningbo, Qingdao, Xiamen, Shekou, Nansha, Dalian, Xingang, Santos, Callao, Manzanillo, Veracruz, Durban, Mombasa, Tema, Cotonou, Alexandria`);
export const vessels =
  split(`MSC Aurelia, Ever Lucid, Maersk Tacoma, CMA CGM Tosca, ONE Harmony, Cosco Glory, Wan Hai 318, Yang Ming Unity, Hyundai Courage, Hapag Lima
Evergreen Star, Northern Light, Pacific Trader, Atlantic Breeze, Ocean Pearl V, Sea Lion 2, Golden Dawn, Blue Marlin, Santa Rosa, Zim Antwerp`);
export const banks =
  split(`Bank of the West, First National Bank, Banco del Sur, Sparkasse Nord, Crédit Régional, HSB Bank, Standard Trade Bank, City Bank Ltd., Habib Metro Bank
Vietcombank, Bangkok Bank, Mizuho Bank, Woori Bank, Bank of China, Industrial and Commercial Bank of China, China Merchants Bank, Agricultural Bank of China
Bank of Communications, Ziraat Bankasi, Banco do Brasil, Scotiabank, Deutsche Handelsbank`);
export const units = split(
  `pcs, sets, kg, kgs, MT, cartons, ctns, rolls, bales, dozen, yards, m, m2, pairs, drums, bags, pallets, cones`,
);
export const departments = split(
  `Purchasing, Quality, Compliance, Sales, Export, Finance, Accounts Payable, Logistics, Human Resources, Production Planning, Sourcing, Legal`,
);
export const roles = split(
  `Merchandiser, Export Manager, General Manager, Quality Supervisor, Sourcing Director, Compliance Officer, Accountant, Warehouse Keeper, Shift Leader, Auditor, Customs Broker, Sales Executive`,
);
