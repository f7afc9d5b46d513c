/**
 * Real firms, mostly of China, that no built-in list names: names of listed companies and trade houses as published, for
 * measuring that they stay quiet. Firms whose group has a listed member are not among them: a candidate there is right.
 */
const english = `
Midea Group Co., Ltd.
Gree Electric Appliances Inc. of Zhuhai
Haier Smart Home Co., Ltd.
BYD Company Limited
Contemporary Amperex Technology Co., Limited
Great Wall Motor Company Limited
Geely Automobile Holdings Limited
SAIC Motor Corporation Limited
Chongqing Changan Automobile Company Limited
Weichai Power Co., Ltd.
Sany Heavy Industry Co., Ltd.
Xuzhou Construction Machinery Group Co., Ltd.
China International Marine Containers (Group) Co., Ltd.
Wanhua Chemical Group Co., Ltd.
Hengli Petrochemical Co., Ltd.
Rongsheng Petrochemical Co., Ltd.
Zhejiang Longsheng Group Co., Ltd.
Shandong Hualu Hengsheng Chemical Co., Ltd.
Luxi Chemical Group Co., Ltd.
Sinopec Shanghai Petrochemical Company Limited
Baoshan Iron & Steel Co., Ltd.
Angang Steel Company Limited
Hunan Valin Steel Co., Ltd.
Aluminum Corporation of China Limited
Jiangxi Copper Company Limited
Tongling Nonferrous Metals Group Co., Ltd.
China Northern Rare Earth (Group) High-Tech Co., Ltd.
Ganfeng Lithium Group Co., Ltd.
Tianqi Lithium Corporation
Zhejiang Huayou Cobalt Co., Ltd.
China Molybdenum Co., Ltd.
LONGi Green Energy Technology Co., Ltd.
JinkoSolar Holding Co., Ltd.
Trina Solar Co., Ltd.
Tongwei Co., Ltd.
Sungrow Power Supply Co., Ltd.
Canadian Solar Inc.
Xinyi Solar Holdings Limited
Flat Glass Group Co., Ltd.
Fuyao Glass Industry Group Co., Ltd.
Shenzhou International Group Holdings Limited
Texhong International Group Limited
Lu Thai Textile Co., Ltd.
Bosideng International Holdings Limited
ANTA Sports Products Limited
Li Ning Company Limited
Semir Garment Co., Ltd.
Zhejiang Semir Garment Co., Ltd.
Heilan Home Group Co., Ltd.
Youngor Fashion Co., Ltd.
Jiangsu Lianfa Textile Co., Ltd.
Black Peony (Group) Co., Ltd.
Huali Industrial Group Company Limited
Yue Yuen Industrial (Holdings) Limited
Inner Mongolia Yili Industrial Group Co., Ltd.
China Mengniu Dairy Company Limited
Kweichow Moutai Co., Ltd.
Wuliangye Yibin Co., Ltd.
Foshan Haitian Flavouring and Food Company Ltd.
Muyuan Foods Co., Ltd.
New Hope Liuhe Co., Ltd.
WH Group Limited
Yihai Kerry Arawana Holdings Co., Ltd.
Chacheer Food Trading Co., Ltd.
Three Squirrels Inc.
Angel Yeast Co., Ltd.
Jiangsu Hengrui Pharmaceuticals Co., Ltd.
Shanghai Fosun Pharmaceutical (Group) Co., Ltd.
Yunnan Baiyao Group Co., Ltd.
Zhangzhou Pientzehuang Pharmaceutical Co., Ltd.
Zhejiang NHU Company Ltd.
Zhejiang Medicine Co., Ltd.
North China Pharmaceutical Company Ltd.
Xiaomi Corporation
Lenovo Group Limited
TCL Technology Group Corporation
BOE Technology Group Co., Ltd.
Luxshare Precision Industry Co., Ltd.
Goertek Inc.
Sunny Optical Technology (Group) Company Limited
Shennan Circuits Co., Ltd.
Foxconn Industrial Internet Co., Ltd.
Wingtech Technology Co., Ltd.
Will Semiconductor Co., Ltd.
Hisense Visual Technology Co., Ltd.
Sichuan Changhong Electric Co., Ltd.
Skyworth Group Limited
Konka Group Co., Ltd.
NARI Technology Co., Ltd.
Shanghai Electric Group Company Limited
Dongfang Electric Corporation Limited
Xinjiang Goldwind Science & Technology Co., Ltd.
Ming Yang Smart Energy Group Limited
CRRC Corporation Limited
China COSCO Shipping Holdings Co., Ltd.
Sinotrans Limited
S.F. Holding Co., Ltd.
YTO Express Group Co., Ltd.
Zhejiang China Commodities City Group Co., Ltd.
Yiwu Huading Nylon Co., Ltd.
Ningbo Joyson Electronic Corp.
Ningbo Tuopu Group Co., Ltd.
Zhejiang Sanhua Intelligent Controls Co., Ltd.
Hangzhou Robam Appliances Co., Ltd.
Zhejiang Supor Co., Ltd.
Joyoung Co., Ltd.
Oppein Home Group Inc.
Jason Furniture (Hangzhou) Co., Ltd.
Man Wah Holdings Limited
Shandong Nanshan Aluminium Co., Ltd.
Shandong Sun Paper Industry Joint Stock Co., Ltd.
Nine Dragons Paper (Holdings) Limited
Lee & Man Paper Manufacturing Limited
Sailun Group Co., Ltd.
Shandong Linglong Tyre Co., Ltd.
Qingdao Doublestar Co., Ltd.
Giti Tire Corporation
Hailide New Material Co., Ltd.
Tongkun Group Co., Ltd.
Xinfengming Group Co., Ltd.
Jiangsu Sanfangxiang Industry Co., Ltd.
Zhejiang Jiaxin Silk Corp., Ltd.
Nantong Jianghai Capacitor Co., Ltd.
Changzhou Xingyu Automotive Lighting Systems Co., Ltd.
Wuxi Lead Intelligent Equipment Co., Ltd.
Suzhou Anjie Technology Co., Ltd.
Hefei Guoxuan High-Tech Power Energy Co., Ltd.
Anhui Conch Cement Company Limited
Tangshan Jidong Cement Co., Ltd.
Huaxin Cement Co., Ltd.
Guangdong Haid Group Co., Ltd.
Guangzhou Automobile Group Co., Ltd.
Shenzhen Inovance Technology Co., Ltd.
Shenzhen Mindray Bio-Medical Electronics Co., Ltd.
Dongguan Yiheda Automation Co., Ltd.
Xiamen Tungsten Co., Ltd.
Xiamen C&D Inc.
Fujian Funeng Co., Ltd.
Henan Shuanghui Investment & Development Co., Ltd.
Zhengzhou Yutong Bus Co., Ltd.
Wuhan Guide Infrared Co., Ltd.
Hubei Xingfa Chemicals Group Co., Ltd.
Chengdu Hongqi Chain Co., Ltd.
Tianjin Zhonghuan Semiconductor Co., Ltd.
Dalian Huarui Heavy Industry Group Co., Ltd.
Liaoning Port Co., Ltd.
Square Pharmaceuticals PLC
Beximco Textiles Ltd.
Ha-Meem Group
DBL Group
Arvind Limited
Vardhman Textiles Limited
Welspun India Limited
Trident Limited
Raymond Limited
Nishat Mills Limited
Gul Ahmed Textile Mills Limited
Interloop Limited
Hirdaramani Industries (Pvt) Ltd
MAS Holdings (Private) Limited
Brandix Apparel Limited
Vinatex International Joint Stock Company
Viet Tien Garment Corporation
TNG Investment and Trading Joint Stock Company
Pan Brothers Tbk
PT Sri Rejeki Isman Tbk
Toray Industries, Inc.
Teijin Limited
Toyobo Co., Ltd.
Hyosung TNC Corporation
Far Eastern New Century Corporation
Eclat Textile Co., Ltd.
Makalot Industrial Co., Ltd.
`;

const chinese = `
美的集团股份有限公司
珠海格力电器股份有限公司
海尔智家股份有限公司
比亚迪股份有限公司
宁德时代新能源科技股份有限公司
长城汽车股份有限公司
上海汽车集团股份有限公司
重庆长安汽车股份有限公司
潍柴动力股份有限公司
三一重工股份有限公司
徐工集团工程机械股份有限公司
万华化学集团股份有限公司
恒力石化股份有限公司
荣盛石化股份有限公司
浙江龙盛集团股份有限公司
山东华鲁恒升化工股份有限公司
鲁西化工集团股份有限公司
宝山钢铁股份有限公司
鞍钢股份有限公司
湖南华菱钢铁股份有限公司
中国铝业股份有限公司
江西铜业股份有限公司
铜陵有色金属集团股份有限公司
江西赣锋锂业集团股份有限公司
天齐锂业股份有限公司
浙江华友钴业股份有限公司
隆基绿能科技股份有限公司
晶科能源股份有限公司
天合光能股份有限公司
通威股份有限公司
阳光电源股份有限公司
福莱特玻璃集团股份有限公司
福耀玻璃工业集团股份有限公司
申洲国际集团控股有限公司
鲁泰纺织股份有限公司
波司登国际控股有限公司
安踏体育用品有限公司
浙江森马服饰股份有限公司
海澜之家集团股份有限公司
雅戈尔时尚股份有限公司
江苏联发纺织股份有限公司
黑牡丹（集团）股份有限公司
内蒙古伊利实业集团股份有限公司
贵州茅台酒股份有限公司
宜宾五粮液股份有限公司
佛山市海天调味食品股份有限公司
牧原食品股份有限公司
新希望六和股份有限公司
三只松鼠股份有限公司
安琪酵母股份有限公司
江苏恒瑞医药股份有限公司
上海复星医药（集团）股份有限公司
云南白药集团股份有限公司
漳州片仔癀药业股份有限公司
浙江新和成股份有限公司
浙江医药股份有限公司
华北制药股份有限公司
联想集团有限公司
京东方科技集团股份有限公司
立讯精密工业股份有限公司
歌尔股份有限公司
深南电路股份有限公司
富士康工业互联网股份有限公司
闻泰科技股份有限公司
海信视像科技股份有限公司
四川长虹电器股份有限公司
康佳集团股份有限公司
国电南瑞科技股份有限公司
上海电气集团股份有限公司
东方电气股份有限公司
中国中车股份有限公司
中远海运控股股份有限公司
中国外运股份有限公司
顺丰控股股份有限公司
圆通速递股份有限公司
浙江中国小商品城集团股份有限公司
义乌华鼎锦纶股份有限公司
宁波均胜电子股份有限公司
宁波拓普集团股份有限公司
杭州老板电器股份有限公司
浙江苏泊尔股份有限公司
九阳股份有限公司
欧派家居集团股份有限公司
顾家家居股份有限公司
山东南山铝业股份有限公司
山东太阳纸业股份有限公司
赛轮集团股份有限公司
山东玲珑轮胎股份有限公司
青岛双星股份有限公司
桐昆集团股份有限公司
新凤鸣集团股份有限公司
江苏三房巷聚材股份有限公司
浙江嘉欣丝绸股份有限公司
无锡先导智能装备股份有限公司
安徽海螺水泥股份有限公司
唐山冀东水泥股份有限公司
华新水泥股份有限公司
广东海大集团股份有限公司
广州汽车集团股份有限公司
深圳市汇川技术股份有限公司
厦门钨业股份有限公司
河南双汇投资发展股份有限公司
宇通客车股份有限公司
湖北兴发化工集团股份有限公司
`;

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** Names in English. */
export const unlistedEnglish = lines(english);
/** Names in Chinese. */
export const unlistedChinese = lines(chinese);
