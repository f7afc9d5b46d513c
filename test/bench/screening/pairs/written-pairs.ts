import type { LabelledPair } from './labelled-pair.ts';

/**
 * Pairs written by hand: a name as papers print it, and as a register would. The firms are invented, or what is said of
 * them is public; `=` the same firm, `#` another one.
 */
const written = `
legal form
Bellweather Looms Limited = Bellweather Looms Ltd.
Bellweather Looms Ltd = BELLWEATHER LOOMS
Kornfeld Textil Gesellschaft mit beschränkter Haftung = Kornfeld Textil GmbH
Tarsal Fabrics Incorporated = Tarsal Fabrics Inc
Tarsal Fabrics Corp. = Tarsal Fabrics Corporation
Ventoux Filature Société Anonyme = Ventoux Filature S.A.
Ordos Kashmira Co., Ltd = Ordos Kashmira Company Limited
Ordos Kashmira Co.,Ltd. = Ordos Kashmira Co Ltd
Petrovka Len OOO = OOO "Petrovka Len"
ООО «Петровка Лен» = Petrovka Len LLC
Lindqvist Garn Aktiebolag = Lindqvist Garn AB
Bharani Spinners Private Limited = Bharani Spinners Pvt. Ltd.
Bharani Spinners (P) Ltd = Bharani Spinners Pvt Ltd
Perak Sarung Tangan Sdn. Bhd. = Perak Sarung Tangan Sdn Bhd
Công ty TNHH Dệt May Phú Cường = Phú Cường Dệt May TNHH
Yıldızlar Tekstil Sanayi ve Ticaret Anonim Şirketi = Yildizlar Tekstil San. ve Tic. A.S.
Kowalczyk Przędza Spółka z o.o. = Kowalczyk Przedza Sp. z o.o.
Manufacturas Zarzal Sociedad Anónima de Capital Variable = Manufacturas Zarzal S.A. de C.V.
Harrowgate Dyes p.l.c. = Harrowgate Dyes Public Limited Company
Osterkamp Färberei GmbH & Co. KG = Osterkamp Faerberei GmbH & Co KG
Tenyu Boseki Kabushiki Kaisha = Tenyu Boseki K.K.
The Corrib Wool Company = Corrib Wool Company
sister by legal form
Kornfeld Textil AG # Kornfeld Textil GmbH
Osterkamp Färberei GmbH # Osterkamp Färberei AG
Lindqvist Garn AB # Lindqvist Garn Oy
Ventoux Filature S.A. # Ventoux Filature SARL
Petrovka Len OAO # Petrovka Len OOO
Bellweather Looms plc # Bellweather Looms LLC
Harrowgate Dyes Ltd # Harrowgate Dyes LLP
Brunnthal Weberei KG # Brunnthal Weberei AG
Verein Brunnthal Weberei e.V. # Brunnthal Weberei GmbH
abbreviation
QINGYUAN VARDELL COMM EQPT GRP = Qingyuan Vardell Communications Equipment Group Co., Ltd.
ZHAOTONG MELVIR TECH & SRVCES LTD = Zhaotong Melvir Technology & Services Limited
Kestrel Imp. & Exp. Co. = Kestrel Import and Export Company
Kestrel Imp & Exp Co Ltd = Kestrel Import & Export Co., Ltd.
Ganzhou Lumeris Mfg Co = Ganzhou Lumeris Manufacturing Company
Ganzhou Lumeris Mfg. Co., Ltd. = Ganzhou Lumeris Manufacturing Co., Ltd.
Solvane Intl Trdg = Solvane International Trading
Solvane Int'l Trading Ltd = Solvane International Trading Limited
Weihai Dorrin Txtl Ind Co = Weihai Dorrin Textile Industry Co., Ltd.
Dorrin Textile Inds. Ltd. = Dorrin Textile Industries Limited
Tavish Pharm Grp = Tavish Pharmaceutical Group
Tavish Pharma Group Co Ltd = Tavish Pharmaceutical Group Co., Ltd.
Ostrova Mach. Equip. Co. = Ostrova Machinery Equipment Company
Nimbel Elec. Co., Ltd. = Nimbel Electronics Co., Ltd.
Nimbel Sci & Tech Dev Co = Nimbel Science and Technology Development Company
Haldane Chem Ind Corp = Haldane Chemical Industry Corporation
Guyuan Parvis Agri Dev Co Ltd = Guyuan Parvis Agricultural Development Co., Ltd.
Belmora Engg & Constr Co = Belmora Engineering & Construction Company
Rostrum Natl Petroleum Corp = Rostrum National Petroleum Corporation
Vantage Oil Comp = Vantage Oil Company
Pinnock Mgmt Svcs Inc = Pinnock Management Services Inc.
Jiaozuo Welkin Alum Co = Jiaozuo Welkin Aluminium Co., Ltd.
Lanxi Corvane Wvg & Dyeing = Lanxi Corvane Weaving and Dyeing
Corvane Hldgs Ltd = Corvane Holdings Limited
Tangshan Orrel Metall. Prod. Co. = Tangshan Orrel Metal Products Company
Mirador Biotech Inc = Mirador Biotechnology Inc.
Kunshan Tessel Prec. Ind. = Kunshan Tessel Precision Industry
Amaranth Fds & Bev Co = Amaranth Foods & Beverages Company
order
HARVENE GUANGZHOU = Guangzhou Harvene
Textile Harvene (Guangzhou) Co., Ltd. = Guangzhou Harvene Textile Co., Ltd.
Harvene Textile, Guangzhou = Guangzhou Harvene Textile Co Ltd
OOO Severny Khlopok = Severny Khlopok OOO
Co. Ltd. Dorrin Textile Weihai = Weihai Dorrin Textile Co. Ltd.
Foods Amaranth Group = Amaranth Foods Group
Solar Energy Quillon (Jinhua) Ltd = Jinhua Quillon Solar Energy Co., Ltd.
International Trading Solvane = Solvane International Trading
Bank Meridor of Commerce = Meridor Commerce Bank
Group Corvane Holdings = Corvane Group Holdings
Chemical Haldane Shandong = Shandong Haldane Chemical
Pacific Brightsea Fishery Co = Brightsea Pacific Fishery Company
joined or split
Harve ne Textile Co Ltd = Harvene Textile Co., Ltd.
HARVENETEXTILE CO LTD = Harvene Textile Co., Ltd.
Bell Weather Looms Ltd = Bellweather Looms Ltd
Hua Rui Da Fashion = Huaruida Fashion
Hai Lan Jia Textile Co = Hailanjia Textile Company
Bright Sea Fishery Ltd. = Brightsea Fishery Ltd
Goldcrest Foods Inc = Gold Crest Foods Inc.
QuillonSolar Ltd = Quillon Solar Ltd
Zhe Jiang Orrel Steel = Zhejiang Orrel Steel
Xin Jiang Tessel Cotton Co Ltd = Xinjiang Tessel Cotton Co., Ltd.
Mirador-Biotech Inc = Mirador Biotech Inc
S un wave Lighting = Sunwave Lighting
spelling
Harvenne Textile Co Ltd = Harvene Textile Co., Ltd.
Belweather Looms Ltd = Bellweather Looms Ltd
Kristalord Systems = Crystalord Systems
Amarant Foods Group = Amaranth Foods Group
Quilon Solar Ltd = Quillon Solar Ltd
Dorrinn Textile Industry = Dorrin Textile Industry
Ostrowa Machinery = Ostrova Machinery
Meridor Commerse Bank = Meridor Commerce Bank
Vladivostock Rybflot JSC = Vladivostok Rybflot JSC
Tavich Pharmaceutical = Tavish Pharmaceutical
Schwarzkreuz Chemie AG = Schwartzkreuz Chemie AG
Corvanne Holdings = Corvane Holdings
Lumeriss Manufacturing = Lumeris Manufacturing
Brunthal Weberei KG = Brunnthal Weberei KG
Severnyi Khlopok OOO = Severny Khlopok OOO
Solvayne International = Solvane International
Ganzhou Lumeirs Manufacturing = Ganzhou Lumeris Manufacturing
Haldaine Chemical Industry = Haldane Chemical Industry
Welkyn Aluminium = Welkin Aluminium
Organisation of Flax Growers = Organization of Flax Growers
Labour Supply Harvene = Labor Supply Harvene
scanned
HARVENE TEXTlLE C0., LTD = Harvene Textile Co., Ltd.
Harvcne Textile Co., Ltd. = Harvene Textile Co., Ltd.
Be11weather Looms Ltd = Bellweather Looms Ltd
Arnaranth Foods Group = Amaranth Foods Group
Qui11on So1ar Ltd. = Quillon Solar Ltd.
Dorrin Textile 1ndustry = Dorrin Textile Industry
0strova Machinery = Ostrova Machinery
Guangzhou Harvene Texti1e Co., Lld. = Guangzhou Harvene Textile Co., Ltd.
Jinhua Qui|lon Solar Energy = Jinhua Quillon Solar Energy
Cotvane Holdings Limited = Corvane Holdings Limited
We1kin A1uminium Co = Welkin Aluminium Co
Tangshan 0rrel Metal Products = Tangshan Orrel Metal Products
SOLVANE lNTERNATlONAL TRADlNG = Solvane International Trading
Brightsea Fishcry Co., Ltd = Brightsea Fishery Co., Ltd
Kestre1 lmport & Export = Kestrel Import & Export
Haldanc Chernical Industry = Haldane Chemical Industry
Zhaotong Mclvir Technology = Zhaotong Melvir Technology
Severny Kh1opok OOO = Severny Khlopok OOO
Lindqvist Garn A8 = Lindqvist Garn AB
two scripts
广州哈文纺织有限公司 = Guangzhou Hawen Textile Co., Ltd.
浙江瑞达服装集团有限公司 = Zhejiang Ruida Garment Group Co., Ltd.
山东金瑞化工有限公司 = Shandong Jinrui Chemical Co., Ltd.
新疆博湖棉业有限公司 = Xinjiang Bohu Cotton Industry Co., Ltd.
青岛海诺机械制造有限公司 = Qingdao Hainuo Machinery Manufacturing Co., Ltd.
江苏华瑞国际贸易有限公司 = Jiangsu Huarui International Trading Co Ltd
深圳市蓝图科技有限公司 = Shenzhen Lantu Technology Co., Ltd.
安徽皖新电子有限公司 = Anhui Wanxin Electronics Co., Ltd.
河南天瑞食品股份有限公司 = Henan Tianrui Food Co., Ltd.
内蒙古鹿源羊绒有限公司 = Inner Mongolia Luyuan Cashmere Co., Ltd.
Северный Хлопок ООО = Severnyy Khlopok LLC
Рыбфлот АО = Rybflot JSC
Καρράς Νήματα Α.Ε. = Karras Nimata A.E.
han spelling
广州哈文紡織有限公司 = 广州哈文纺织有限公司
浙江瑞達服裝集團有限公司 = 浙江瑞达服装集团有限公司
山东金瑞化工有限责任公司 = 山东金瑞化工有限公司
山东省金瑞化工有限公司 = 山东金瑞化工有限公司
深圳蓝图科技有限公司 = 深圳市蓝图科技有限公司
青岛海诺机械制造有限公司 = 海诺机械制造（青岛）有限公司
江苏华瑞国际贸易 = 江苏华瑞国际贸易有限公司
河南天瑞食品 = 河南天瑞食品股份有限公司
新疆博湖棉业 有限公司 = 新疆博湖棉业有限公司
other firm in han
广州哈文纺织有限公司 # 广州哈林纺织有限公司
浙江瑞达服装集团有限公司 # 浙江瑞达机械集团有限公司
山东金瑞化工有限公司 # 河北金瑞化工有限公司
山东金瑞化工有限公司 # 山东银瑞化工有限公司
深圳市蓝图科技有限公司 # 深圳市红图科技有限公司
青岛海诺机械制造有限公司 # 青岛海诺食品有限公司
江苏华瑞国际贸易有限公司 # 江苏华达国际贸易有限公司
新疆博湖棉业有限公司 # 新疆博乐棉业有限公司
河南第三纺织厂 # 河南第五纺织厂
安徽皖新电子有限公司 # 安徽皖北电子有限公司
广州哈文纺织有限公司 # 深圳哈文贸易有限公司
广州哈文纺织有限公司 # Guangzhou Ruida Textile Co., Ltd.
山东金瑞化工有限公司 # Shandong Haldane Chemical Co., Ltd.
浙江瑞达服装集团有限公司 # Zhejiang Ruida Chemical Group Co., Ltd.
新疆博湖棉业有限公司 # Hebei Bohu Cotton Industry Co., Ltd.
initials
H.T.C. Textile Ltd = HTC Textile Ltd
GHT Co = Guangzhou Harvene Textile Co
FAO of Cotton Growers = F.A.O. of Cotton Growers
QSE Ltd = Quillon Solar Energy Ltd
S.N. Pharma = SN Pharma
Northern Flax Growers Union = NFGU
W.K. Aluminium = WK Aluminium
J K Spinning Mills = J.K. Spinning Mills
K.T.R. Group = KTR Group
KTR Group # KRT Group
GHT Co # Guangzhou Melvir Chemicals Co
HTC Textile # HTK Textile
ABV Trading # ABW Trading
JLD Electronics # JWD Electronics
SNP Pharma # NSP Pharma
short form
Bellweather Looms = Bellweather Looms Limited
Corvane = Corvane Holdings Limited
Amaranth Foods = Amaranth Foods Group Co., Ltd.
Guangzhou Harvene = Guangzhou Harvene Textile
Jinhua Quillon = Jinhua Quillon Solar Co Ltd
Melvir Technology = Zhaotong Melvir Technology Co., Ltd.
Harvene Textile = Guangzhou Harvene Textile Co., Ltd.
The Dorrin Group = Dorrin Group Co., Ltd.
numbers
Luoyang Tractor Works No. 2 = Luoyang Tractor Works No 2
No. 3 Cotton Mill of Weihai = Weihai No.3 Cotton Mill
First Cotton Mill Weihai = Weihai No. 1 Cotton Mill
Harvene Plant II = Harvene Plant 2
21st Century Yarn Ltd = 21st Century Yarn Limited
Three Gates Silk = 3 Gates Silk
other number
Luoyang Tractor Works No. 2 # Luoyang Tractor Works No. 3
Weihai No. 1 Cotton Mill # Weihai No. 4 Cotton Mill
Harvene Plant 2 # Harvene Plant 7
Xinyang Regiment 143 Ginning Factory # Xinyang Regiment 134 Ginning Factory
Lumeris Factory 12 # Lumeris Factory 21
Severny Khlopok 2000 OOO # Severny Khlopok 2010 OOO
Third Engineering Bureau Ostrova # Fifth Engineering Bureau Ostrova
Shengli Farm No. 8 # Shengli Farm No. 9
Weihai No. 1 Cotton Mill # Weihai Cotton Mill
Harvene Plant 2 Ltd # Harvene Plant Ltd
Fishing Vessel Brightsea 18 # Fishing Vessel Brightsea 81
Unit 5 Spinning Works Orrel # Unit 6 Spinning Works Orrel
other place
Guangzhou Harvene Textile Co., Ltd. # Shanghai Harvene Textile Co., Ltd.
Harvene Textile (Vietnam) Co., Ltd. # Harvene Textile (Cambodia) Co., Ltd.
Corvane Holdings (Singapore) Pte Ltd # Corvane Holdings (Hong Kong) Limited
Dorrin Textile Bangladesh Ltd # Dorrin Textile India Ltd
Amaranth Foods France # Amaranth Foods Spain
Ganzhou Lumeris Manufacturing # Suzhou Lumeris Manufacturing
Meridor Bank of Kenya # Meridor Bank of Ghana
Jinhua Quillon Solar # Wuxi Quillon Solar
Weihai Dorrin Textile # Yantai Dorrin Textile
Xinjiang Tessel Cotton # Shandong Tessel Cotton
Harvene Textile Co., Ltd. # Harvene Textile (Vietnam) Co., Ltd.
Welkin Aluminium Germany GmbH # Welkin Aluminium GmbH
Government of Zambia # Government of Gambia
Ministry of Trade of Peru # Ministry of Trade of Chile
Hebei Orrel Steel # Hubei Orrel Steel
Henan Parvis Foods # Hunan Parvis Foods
Shanxi Haldane Coal # Shaanxi Haldane Coal
Jiangsu Mirador Biotech # Jiangxi Mirador Biotech
other trade
Guangzhou Harvene Textile Co., Ltd. # Guangzhou Harvene Chemical Co., Ltd.
Corvane Mining Ltd # Corvane Shipping Ltd
Amaranth Foods Group # Amaranth Pharmaceuticals Group
Dorrin Textile Industry Co., Ltd. # Dorrin Machinery Co., Ltd.
Quillon Solar Energy # Quillon Property Management
Meridor Commerce Bank # Meridor Insurance
Tavish Pharmaceutical Co., Ltd. # Tavish Food Co., Ltd.
Lumeris Electronics Inc # Lumeris Cosmetics Inc
Haldane Chemical Ltd # Haldane Logistics Ltd
Welkin Aluminium Co # Welkin Copper Co
Kestrel Aviation LLC # Kestrel Hotels LLC
Ostrova Machinery # Ostrova Fishery
Ganzhou Lumeris Rare Earth # Ganzhou Lumeris Garments
Melvir Technology Ltd # Melvir Transport Ltd
Orrel Steel Group # Orrel Education Group
Solvane Shipping Co # Solvane Insurance Co
Sparrow Systems Ltd # Sparrow Ltd
Corvane Capital Corporation # Corvane Holdings Corporation
other brand
Guangzhou Harvene Textile Co., Ltd. # Guangzhou Melvir Textile Co., Ltd.
Xinjiang Tessel Cotton Co., Ltd. # Xinjiang Borran Cotton Co., Ltd.
Shandong Haldane Chemical Co # Shandong Parvis Chemical Co
Jinhua Quillon Solar Energy # Jinhua Tarsal Solar Energy
Amaranth Foods Group # Ambrose Foods Group
Corvane Holdings Ltd # Caravan Holdings Ltd
Bellweather Looms Ltd # Fairweather Looms Ltd
Dorrin Textile Industry # Marlin Textile Industry
Zhejiang Orrel Steel Group # Zhejiang Kestrel Steel Group
Lindqvist Garn AB # Lindgren Garn AB
Ventoux Filature S.A. # Luberon Filature S.A.
Hoplite Trading Co # Hollis Trading Co
The Pelham Trust # The Pelican Trust
Berwick Industries Inc # Barwell Industries Inc
Severny Khlopok OOO # Yuzhny Khlopok OOO
BSF Foundation # BIRD Foundation
Ostrova Machinery # Astoria Machinery
near pinyin
Hebei Tianyuan Technology # Hebei Tanyuan Technology
Yanyuan Graphite Co # Tanyuan Graphite Co
Hubei Maojia Food # Hubei Meijia Food
Zhejiang Huafu Textile # Zhejiang Huafa Textile
Jiangsu Yida Garments # Jiangsu Yidu Garments
Shandong Xinli Chemical # Shandong Xinlu Chemical
Wuxi Hengda Machinery # Wuxi Hongda Machinery
Ningbo Jinshan Electronics # Ningbo Jinsha Electronics
Suzhou Lianfa Dyeing # Suzhou Lianhe Dyeing
Anhui Ronghua Group # Anhui Ronghai Group
Guangdong Xinbao Appliances # Guangdong Xinhao Appliances
Luzhou Grain Co = Lvzhou Grain Co
generic words
China National Trading Corporation # China National Shipping Corporation
First International Bank = 1st Intl Bank
Golden Trading Co., Ltd. # Golden General Trading Co., Ltd.
General Trading Company # International Trading Company
Sunshine Garment Factory # Sunrise Garment Factory
United Textile Industries = United Textile Inds.
New Century Foods # New Star Foods
Great Wall Import and Export = Great Wall Imp & Exp
Eastern Industrial Co # Western Industrial Co
Management Company # Westbury Management Company
Star Textile Mills Ltd = Star Textile Mills Limited
Star Textile Mills Ltd # Moon Textile Mills Ltd
National Cotton Corporation = Natl Cotton Corp
National Cotton Corporation # National Coal Corporation
Good Fortune Shoes Ltd # Good Hope Shoes Ltd
Dragon Electronics Factory # Phoenix Electronics Factory
Bright Future Trading = BRIGHT FUTURE TRADING CO., LTD
Silk Road Logistics # Silk Road Hotels
Pacific Fishery Holdings = Pacific Fisheries Holdings
Red Star Farm # Red Sun Farm
with more words
Guangzhou Harvene Textile Co., Ltd. Xinye Branch # Guangzhou Melvir Textile Co., Ltd. Xinye Branch
Messrs. Harvene Textile Co., Ltd. = Harvene Textile Co., Ltd.
M/s Bharani Spinners Pvt Ltd = Bharani Spinners Private Limited
HARVENE TEXTILE CO., LTD. (HTC) = Harvene Textile Co., Ltd.
Harvene & Sons Textile # Melvir & Sons Textile
Corvane and Partners LLP = Corvane & Partners LLP
Amaranth Food Group = Amaranth Foods Group
`;

function readPairs(): LabelledPair[] {
  const pairs: LabelledPair[] = [];
  let kind = '';
  for (const line of written.split('\n').filter((each) => each !== '')) {
    const parts = / ([=#]) /.exec(line);
    if (parts === null) kind = line;
    else
      pairs.push({
        left: line.slice(0, parts.index),
        right: line.slice(parts.index + 3),
        same: parts[1] === '=',
        kind,
      });
  }
  return pairs;
}

/** All pairs written by hand. */
export const writtenPairs: readonly LabelledPair[] = readPairs();
