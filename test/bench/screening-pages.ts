import { pick } from './screening-noise.ts';

/** Sentence parts of business papers, our own words, in eight languages. No name and no place of a list. */
const english = [
  'The goods were inspected before loading and found to agree with the approved sample.',
  'Payment is due within {n} days of the date of this invoice by bank transfer.',
  'Please quote the purchase order number {n} on all correspondence.',
  'Total net weight {n} kg, gross weight {n} kg, packed in {n} cartons on {n} pallets.',
  'The audit team interviewed {n} workers individually and in groups, on all shifts.',
  'Working hours did not exceed sixty hours per week in the sampled months.',
  'No worker reported that identity documents were kept by the employer.',
  'Wages are paid by bank transfer on the fifteenth of the following month.',
  'The supplier shall keep records of raw material receipts for at least five years.',
  'Colour fastness to washing was rated 4-5 on the grey scale.',
  'The yarn count was 30/1 combed, ring spun, with a tensile strength of {n} cN/tex.',
  'We hereby certify that the particulars given above are true and correct.',
  'The vessel is expected to arrive at the port of Long Beach on or about {d}.',
  'Freight prepaid, shipped on board, clean on arrival, three original bills issued.',
  'Fire exits were marked and free of obstacles; extinguishers were within date.',
  'Laboratory test report no. {n}: lead content below the detection limit.',
  'The importer of record is responsible for the accuracy of the entry.',
  'All fabric was cut in house and sewn on lines {n} to {n}.',
  'Bale numbers {n} to {n} were received from the ginning factory in Bahia, Brazil.',
  'Certificate of origin issued by the chamber of commerce of {city}.',
  'Cotton lint, strict low middling, staple 1-1/8, crop year 2024/25, origin {country}.',
  'Bank charges outside the country of the buyer are for account of the seller.',
  'The drawing number and the revision must be shown on every delivery note.',
  'A corrective action plan was agreed with management and is due by {d}.',
  'The modules were manufactured at the plant in {city}, {country}.',
  'Silicon metal was purchased from a smelter in Norway under contract {n}.',
  'Start of production was delayed; starting in week {n} deliveries resume.',
  'Western and eastern warehouses report stock separately; gold-plated contacts are listed below.',
  'A camel coloured coat and a needle punched felt insert were approved.',
  'Giant tubes, standard fibre and rare earth magnets are quoted on request.',
  'Forward contracts were closed at market rates; advance group bookings remain open.',
  'Vocational training is offered to apprentices together with the local school.',
  'Poverty alleviation funds of the municipality support the village clinic.',
  'Toll processing fees are shown on a separate line; the total will be settled monthly.',
  'Oasis water dispensers and pearl buttons were added to the order.',
  'Our union representative and the works council were present at the closing meeting.',
  'The sugar, tomato paste and dried fruit were stored below 20 degrees.',
  'Machine {n}: spindle speed {n} rpm, utilisation {n} percent, downtime {n} minutes.',
  'Carbon steel bars, hot rolled, heat number {n}, mill test certificate attached.',
  'The energy group within our company reviews solar and wind contracts each quarter.',
];
const chinese = [
  '本公司保证所提供的资料真实、准确、完整。',
  '货物名称：全棉针织汗布，数量{n}公斤。',
  '付款方式：电汇，发票日期后{n}天内付清。',
  '生产部门负责原料入库登记和批号管理。',
  '质检员对每批成品进行抽样检验并做好记录。',
  '合同编号：{n}，签订地点：{zhcity}市。',
  '原产地：中国，{zhcity}。',
  '装运港：{zhcity}港，目的港：洛杉矶。',
  '员工工资每月十五日通过银行转账发放。',
  '本厂设有消防通道和应急照明设施。',
  '开户银行：中国工商银行{zhcity}支行，账号：{n}{n}。',
  '地址：{zhcity}市人民路{n}号，邮编：{zip}。',
  '统一社会信用代码见营业执照复印件。',
  '产品符合国家标准，检验结果合格。',
  '净重{n}千克，毛重{n}千克，共{n}箱。',
  '棉花产地为巴西，轧花厂提供了包号清单。',
  '纱线规格为30支精梳，染色由协作工厂完成。',
  '税率百分之十三，价税合计见下表。',
  '供应商应保存原料采购记录五年以上。',
  '联系人：王经理，电话：0571-8{n}。',
  '团队按照计划完成了车间改造。',
  '师傅带徒弟，班组每周开会一次。',
  '温泉酒店会议室已预订。',
  '公司与兄弟单位共同举办职业技能竞赛。',
  '扶贫基金支持了当地小学。',
  '新源热泵、双河水泥样品已寄出。',
  '本次审核未发现重大不符合项。',
  '有机棉交易证书随货同行。',
];
const others = [
  'Hóa đơn giá trị gia tăng số {n}, ngày {d}.',
  'Công ty cam kết cung cấp hàng đúng chất lượng và thời hạn.',
  'Địa chỉ: số {n} đường Lê Lợi, thành phố Huế, Việt Nam.',
  'Trọng lượng tịnh {n} kg, tổng cộng {n} kiện.',
  'Sợi bông được nhập khẩu từ Hoa Kỳ và Úc.',
  'La mercancía fue embarcada en el puerto de Manzanillo el {d}.',
  'El pago se realizará a {n} días fecha factura.',
  'Certificamos que el algodón procede de fincas de Andalucía.',
  'Peso neto {n} kg, peso bruto {n} kg.',
  'Domicilio: calle Mayor {n}, {city}.',
  'Die Rechnung ist innerhalb von {n} Tagen ohne Abzug zahlbar.',
  'Lieferung frei Haus, Ware mit Lieferschein Nr. {n} erhalten.',
  'Die Baumwolle stammt aus kontrolliert biologischem Anbau in Griechenland.',
  'Nettogewicht {n} kg, {n} Kartons auf {n} Paletten.',
  'Ansprechpartner: Frau Keller, Abteilung Einkauf.',
  'La facture est payable à {n} jours fin de mois.',
  'Le coton provient du Bénin et du Mali, récolte 2024.',
  'Poids net {n} kg, poids brut {n} kg.',
  'Les marchandises voyagent aux risques du destinataire.',
  'Adresse : {n} rue de la République, {city}.',
  'Fatura tarihi {d}, vade {n} gün.',
  'Pamuk ipliği Şanlıurfa bölgesinden temin edilmiştir.',
  'Tarım ürünleri ve iplik sevkiyatı depomuzdan yapılmıştır.',
  'Net ağırlık {n} kg, brüt ağırlık {n} kg.',
  'Emin Tekstil ile yapılan sözleşme {n} numaralıdır.',
  'A fatura vence em {n} dias após a emissão.',
  'O algodão foi produzido em Mato Grosso, safra 2024.',
  'Peso líquido {n} kg, peso bruto {n} kg.',
  'Endereço: Rua das Flores, {n}, {city}.',
  'A mercadoria foi conferida no recebimento.',
  'La merce viaggia a rischio del committente; fattura n. {n}.',
  'Filato pettinato, titolo 30, lotto {n}.',
  'Betalning sker inom {n} dagar netto.',
  'Faktura nr {n}, dato {d}, beløp {n} kr.',
  'De goederen zijn in goede staat ontvangen.',
];
const cities = [
  'Porto',
  'Izmir',
  'Dhaka',
  'Chittagong',
  'Tiruppur',
  'Karachi',
  'Hanoi',
  'Haiphong',
  'Lima',
  'Monterrey',
  'Leipzig',
  'Lyon',
  'Milan',
  'Osaka',
  'Busan',
  'Jakarta',
  'Surabaya',
  'Colombo',
  'Casablanca',
  'Savannah',
  'Ningbo',
  'Shaoxing',
  'Suzhou',
  'Qingdao',
  'Guangzhou',
];
const countries = [
  'India',
  'the United States',
  'Brazil',
  'Australia',
  'Pakistan',
  'Turkey',
  'Egypt',
  'Greece',
  'Benin',
  'Viet Nam',
  'Bangladesh',
  'Malaysia',
  'Germany',
];
const chineseCities = [
  '杭州',
  '宁波',
  '苏州',
  '南通',
  '绍兴',
  '青岛',
  '广州',
  '佛山',
  '厦门',
  '成都',
  '武汉',
  '无锡',
  '常熟',
  '嘉兴',
  '义乌',
];
const provinces = [
  'Jiangsu',
  'Zhejiang',
  'Shandong',
  'Guangdong',
  'Fujian',
  'Anhui',
  'Henan',
  'Hubei',
  'Hebei',
  'Sichuan',
  'Shanghai',
  'Ningbo',
  'Suzhou',
  'Qingdao',
  'Wuxi',
  'Changzhou',
  'Nantong',
  'Hangzhou',
  'Shaoxing',
  'Jinan',
  'Weifang',
  'Xiamen',
  'Dongguan',
  'Shenzhen',
  'Zhuhai',
  'Hefei',
  'Nanjing',
  'Tianjin',
  'Dalian',
  'Wuhan',
];
const provincesChinese = [
  '江苏',
  '浙江',
  '山东',
  '广东',
  '福建',
  '安徽',
  '河南',
  '湖北',
  '河北',
  '四川',
  '上海',
  '宁波',
  '苏州',
  '青岛',
  '无锡',
  '常州',
  '南通',
  '杭州',
  '绍兴',
  '济南',
  '潍坊',
  '厦门',
  '东莞',
  '深圳',
  '珠海',
  '合肥',
  '南京',
  '天津',
  '大连',
  '武汉',
];
const syllables: readonly (readonly [string, string])[] = [
  ['hua', '华'],
  ['rui', '瑞'],
  ['xin', '鑫'],
  ['jia', '嘉'],
  ['hong', '宏'],
  ['da', '达'],
  ['yuan', '远'],
  ['feng', '丰'],
  ['sheng', '盛'],
  ['tai', '泰'],
  ['long', '隆'],
  ['jin', '锦'],
  ['heng', '恒'],
  ['tong', '通'],
  ['mei', '美'],
  ['lian', '联'],
  ['bo', '博'],
  ['chuang', '创'],
  ['ming', '明'],
  ['yi', '益'],
  ['kang', '康'],
  ['fu', '富'],
  ['xiang', '祥'],
  ['de', '德'],
  ['rong', '荣'],
  ['hai', '海'],
  ['bang', '邦'],
  ['qi', '琪'],
  ['wei', '威'],
  ['jun', '骏'],
  ['guang', '光'],
  ['tian', '天'],
  ['zhong', '中'],
  ['ke', '科'],
  ['lan', '兰'],
  ['yu', '裕'],
  ['an', '安'],
  ['he', '和'],
  ['chang', '昌'],
  ['li', '力'],
];
const trades: readonly (readonly [string, string])[] = [
  ['Textile', '纺织'],
  ['Garment', '服装'],
  ['New Materials', '新材料'],
  ['Technology', '科技'],
  ['International Trade', '国际贸易'],
  ['Import & Export', '进出口'],
  ['Food', '食品'],
  ['Biotechnology', '生物科技'],
  ['Logistics', '物流'],
  ['Cotton Industry', '棉业'],
  ['Aluminum Industry', '铝业'],
  ['Electronics', '电子'],
  ['Solar Energy Technology', '太阳能科技'],
  ['Pharmaceutical', '制药'],
  ['Chemical', '化工'],
  ['Mining', '矿业'],
  ['Warehousing and Logistics', '仓储物流'],
  ['Information Technology', '信息技术'],
  ['Hair Products', '发制品'],
  ['Silicon Industry', '硅业'],
  ['Energy (Group)', '能源集团'],
  ['Shoes Industry', '鞋业'],
  ['Color Spinning', '色纺'],
];
const forms: readonly (readonly [string, string])[] = [
  ['Co., Ltd.', '有限公司'],
  ['Co., Ltd', '有限公司'],
  ['Group Co., Ltd.', '集团有限公司'],
  ['Corporation Limited', '股份有限公司'],
  ['Co. Limited', '有限责任公司'],
];

function fill(sentence: string, next: () => number): string {
  return sentence
    .replace(/\{n\}/g, () => String(1 + Math.floor(next() ** 3 * 99_999)))
    .replace(/\{d\}/g, () => `${1 + Math.floor(next() * 28)}/${1 + Math.floor(next() * 12)}/2025`)
    .replace(/\{city\}/g, () => pick(cities, next))
    .replace(/\{country\}/g, () => pick(countries, next))
    .replace(/\{zhcity\}/g, () => pick(chineseCities, next))
    .replace(/\{zip\}/g, () => String(310000 + Math.floor(next() * 9000)));
}

/** A made-up firm of mainland China in English and Chinese. Some may by chance share a word with a listed one. */
export function inventedCompany(next: () => number): { english: string; chinese: string } {
  const province = Math.floor(next() * provinces.length);
  const brand = Array.from({ length: 2 + (next() < 0.25 ? 1 : 0) }, () => pick(syllables, next));
  const trade = pick(trades, next);
  const form = pick(forms, next);
  const pinyin = brand.map((syllable) => syllable[0]).join('');
  return {
    english: `${provinces[province]} ${pinyin.charAt(0).toUpperCase()}${pinyin.slice(1)} ${trade[0]} ${form[0]}`,
    chinese: `${provincesChinese[province]}${brand.map((syllable) => syllable[1]).join('')}${trade[1]}${form[1]}`,
  };
}

/** A business page of about `length` characters in one language, or in several, with made-up firms where asked. */
export function businessPage(length: number, next: () => number, companies = false): string {
  const language = next();
  const pool =
    language < 0.4
      ? english
      : language < 0.6
        ? chinese
        : language < 0.8
          ? others
          : [...english, ...chinese, ...others];
  const lines: string[] = [];
  for (let size = 0; size < length; ) {
    let line = fill(pick(pool, next), next);
    if (next() < 0.3) line += ` ${fill(pick(pool, next), next)}`;
    if (companies && next() < 0.12) {
      const company = inventedCompany(next);
      line = `${next() < 0.5 ? 'Supplier: ' : ''}${next() < 0.6 ? company.english : company.chinese}`;
    }
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}
