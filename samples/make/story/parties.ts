/** The firms of the story. All are invented but one: the yarn seller whose name stands on the UFLPA Entity List. */
import { organisationCode, unifiedCreditCode } from './identifiers.ts';

export interface Party {
  readonly name: string;
  readonly address: string;
  readonly chineseName?: string;
  readonly chineseAddress?: string;
  /** Unified social credit code. */
  readonly creditCode?: string;
}

const creditCode = (region: string, organisation: string) =>
  unifiedCreditCode(`91${region}${organisationCode(organisation)}`);

export const importer: Party = {
  name: 'Harbor & Pine Apparel, Inc.',
  address: '1180 Wharfside Drive, Suite 400\nCharleston, SC 29403\nUSA',
};
export const importerWarehouse: Party = {
  name: 'Harbor & Pine Distribution Center',
  address: '2275 Old Dairy Road, Pooler, GA 31322, USA',
};
export const exporter: Party = {
  name: 'Ningbo Qinghe Import & Export Co., Ltd.',
  address: 'Room 1602, Yuehu Tower, 88 Jiefang South Road, Haishu District, Ningbo 315010, China',
  chineseName: '宁波清禾进出口有限公司',
  chineseAddress: '浙江省宁波市海曙区解放南路88号月湖大厦1602室',
  creditCode: creditCode('330203', '58120347'),
};
export const garmentFactory: Party = {
  name: 'Jiangxi Yunling Garment Co., Ltd.',
  address: 'No. 19 Chuangxin Road, Gongqing Industrial Park, Jiujiang, Jiangxi 332020, China',
  chineseName: '江西云岭制衣有限公司',
  chineseAddress: '江西省九江市共青城工业园创新路19号',
  creditCode: creditCode('360405', '69183052'),
};
export const dyer: Party = {
  name: 'Shaoxing Lanting Dyeing & Finishing Co., Ltd.',
  address: '66 Binhai Avenue, Keqiao District, Shaoxing, Zhejiang 312073, China',
  chineseName: '绍兴兰汀印染有限公司',
  chineseAddress: '浙江省绍兴市柯桥区滨海大道66号',
  creditCode: creditCode('330603', '74201866'),
};
export const knitter: Party = {
  name: 'Jiangyin Ruomian Knitting Co., Ltd.',
  address: '208 Chengxi Road, Zhouzhuang Town, Jiangyin, Jiangsu 214423, China',
  chineseName: '江阴若棉针织有限公司',
  chineseAddress: '江苏省江阴市周庄镇澄西路208号',
  creditCode: creditCode('320281', '66274915'),
};
export const spinner: Party = {
  name: 'Nantong Haizhou Spinning Co., Ltd.',
  address: '12 Tongyang Road, Tongzhou District, Nantong, Jiangsu 226300, China',
  chineseName: '南通海洲纺纱有限公司',
  chineseAddress: '江苏省南通市通州区通扬路12号',
  creditCode: creditCode('320612', '71850239'),
};
/** A real name: UFLPA Entity List, entry uflpa-ninghai-huafu-textile-co-ltd. The address is invented. */
export const listedYarnSeller: Party = {
  name: 'Ninghai Huafu Textile Co., Ltd.',
  address: '5 Xinxing Industrial Zone, Ninghai County, Ningbo, Zhejiang 315600, China',
};
export const brazilianFarm: Party = {
  name: 'Fazenda Três Palmeiras',
  address: 'Rodovia MT-235, km 62, Zona Rural, Sapezal - MT, 78365-000, Brasil',
};
export const brazilianGin: Party = {
  name: 'Algodoeira Vale do Juruena Ltda.',
  address: 'Avenida Lions, 1440, Distrito Industrial, Sapezal - MT, 78365-000, Brasil',
};
export const brazilianTrader: Party = {
  name: 'Pantanal Fibras Exportadora S.A.',
  address: 'Rua Augusta 2690, cj. 71, Cerqueira César, São Paulo - SP, 01412-100, Brasil',
};
export const americanMerchant: Party = {
  name: 'Llano Cotton Merchants, LLC',
  address: '4410 Slaton Highway, Lubbock, TX 79404, USA',
};
export const americanGin: Party = {
  name: 'Caprock Draw Gin Cooperative',
  address: 'FM 400, Idalou, TX 79329, USA',
};
export const americanFarm: Party = {
  name: 'Brandt & Ochoa Farms',
  address: 'County Road 2900, Idalou, TX 79329, USA',
};
export const vietnameseThreadMaker: Party = {
  name: 'Công ty TNHH Chỉ May Phước Thịnh',
  address: 'Lô B7, Khu công nghiệp Sóng Hồng, phường An Phú, thành phố Thuận An, tỉnh Bình Dương, Việt Nam',
};
export const turkishGin: Party = {
  name: 'Söke Ovası Çırçır ve Pamuk Sanayi A.Ş.',
  address: 'Bağarası Yolu 4. km, 09200 Söke / Aydın, Türkiye',
};
export const machineMaker: Party = {
  name: 'Albtal Strickmaschinen GmbH',
  address: 'Fabrikstraße 27, 72458 Albstadt, Deutschland',
};
/** A look-alike: a county in Shanxi whose name is spelt like the region in Latin letters. */
export const cartonMaker: Party = {
  name: 'Xinjiang County Fenhe Carton Factory',
  address: 'Longxing Town, Xinjiang County, Yuncheng City, Shanxi Province 043100, China',
  chineseName: '新绛县汾河纸箱厂',
  chineseAddress: '山西省运城市新绛县龙兴镇正平街31号',
  creditCode: creditCode('140825', '81290463'),
};
export const thirdPartyPayee: Party = {
  name: 'Golden Isthmus Trading (HK) Limited',
  address: 'Unit 903, 9/F, Wing Lee Commercial Building, 214 Queen Street Central, Hong Kong',
  chineseName: '金峡贸易（香港）有限公司',
};
