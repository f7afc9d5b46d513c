/** Papers with translations: certified in another file, behind the original in one file, by a program, with slips. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { country, date, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, garmentFactory, knitter, spinner, turkishGin } from '../story/parties.ts';

const translators = 'Blue Lotus Language Services';

/** 棉纱购销合同 between knitter and spinner. */
export function yarnContract(): Paper {
  const paper = new Paper('purchase_order', 'zh', { family: 'chinese', size: 10 }, true);
  const page = paper.page();
  page.text(0, 70, title('棉纱购销合同'), { size: 18, bold: true, align: 'center' }, page.width);
  const y = drawRows(
    page,
    50,
    110,
    150,
    [
      ['合同编号', value('documentNumber', order.yarnContract)],
      ['签订日期', date('issueDate', '2025年3月7日', '2025-03-07')],
      ['买方', nameOf('buyer', knitter, true)],
      ['卖方', nameOf('seller', spinner, true)],
      ['交货地点', '江苏省江阴市周庄镇澄西路208号'],
      ['交货日期', '2025年4月12日'],
    ],
    { gap: 5 },
  );
  const bottom = drawTable(
    page,
    50,
    y + 10,
    [
      { title: '品名', width: 130 },
      { title: '批号', width: 120 },
      { title: '数量(公斤)', width: 80, align: 'right' },
      { title: '单价(元)', width: 70, align: 'right' },
      { title: '金额(元)', width: 95, align: 'right' },
    ],
    [
      ['精梳棉纱 30支', order.yarnLot, '5,040.0', '24.60', '123,984.00'],
      ['合计', '', '5,040.0', '', number('totals.amount', '123,984.00')],
    ],
    { size: 9.5 },
  );
  page.text(50, bottom + 24, '原料为巴西棉和美国棉，卖方须提供轧花厂出具的棉包清单。', {}, 480);
  page.text(50, bottom + 44, '付款方式：货到后30日内电汇。争议由江阴市人民法院管辖。', {}, 480);
  return paper;
}

export function yarnContractTranslation(): Paper {
  const paper = new Paper('purchase_order', 'en', { family: 'serif', size: 10.5 }, true);
  const page = paper.page();
  page.text(50, 46, 'CERTIFIED TRANSLATION FROM CHINESE', { size: 9, bold: true, color: '#444444' });
  page.text(
    0,
    80,
    title('Cotton Yarn Purchase Contract'),
    { size: 17, bold: true, align: 'center' },
    page.width,
  );
  const y = drawRows(
    page,
    50,
    116,
    170,
    [
      ['Contract No.', value('documentNumber', order.yarnContract)],
      ['Date of signing', date('issueDate', '7 March 2025', '2025-03-07')],
      ['Buyer', nameOf('buyer', knitter)],
      ['Seller', nameOf('seller', spinner)],
      ['Place of delivery', '208 Chengxi Road, Zhouzhuang Town, Jiangyin, Jiangsu'],
      ['Date of delivery', '12 April 2025'],
    ],
    { gap: 5 },
  );
  const bottom = drawTable(
    page,
    50,
    y + 10,
    [
      { title: 'Goods', width: 140 },
      { title: 'Lot', width: 110 },
      { title: 'Quantity (kg)', width: 80, align: 'right' },
      { title: 'Unit price (RMB)', width: 80, align: 'right' },
      { title: 'Amount (RMB)', width: 90, align: 'right' },
    ],
    [
      ['Combed cotton yarn Ne 30', order.yarnLot, '5,040.0', '24.60', '123,984.00'],
      ['Total', '', '5,040.0', '', number('totals.amount', '123,984.00')],
    ],
    { size: 9.5 },
  );
  page.text(
    50,
    bottom + 24,
    'The raw material is Brazilian and American cotton; the seller must provide the bale lists of the gins.',
    {},
    490,
  );
  page.text(
    50,
    bottom + 52,
    'Payment: by wire within 30 days after arrival. Disputes go to the People’s Court of Jiangyin.',
    {},
    490,
  );
  page.fact('translation.ofDocument', order.yarnContract);
  return paper;
}

export function yarnContractCertificate(): Paper {
  const paper = new Paper('translator_certificate', 'en', { family: 'serif', size: 11 }, true);
  const page = paper.page();
  page.text(0, 90, title("Translator's Certificate"), { size: 18, bold: true, align: 'center' }, page.width);
  page.text(
    60,
    140,
    `We, {translation.translator=${value('parties.translator.name', translators)}}, hereby certify that the foregoing is a true, complete and accurate translation from Chinese into English of contract no. ${value('translation.ofDocument', order.yarnContract)}, and that the translator is fluent in both languages and competent to translate.`,
    {},
    475,
  );
  page.text(60, 230, `Date: ${date('translation.date', '11 August 2025', '2025-08-11')}`);
  page.text(60, 262, 'Signature of the translator:');
  drawSignature(page, 190, 262, 58, 31);
  page.fact('translation.method', 'certified');
  return paper;
}

/** Beyan of the Turkish gin; its English stands behind it in the same file. */
export function turkishStatement(): Paper {
  const paper = new Paper('declaration', 'tr', { size: 10.5 }, true);
  const page = paper.page();
  page.text(50, 50, turkishGin.name, { size: 12, bold: true });
  page.text(50, 66, turkishGin.address, { size: 9 });
  page.text(0, 110, title('Beyan'), { size: 18, bold: true, align: 'center' }, page.width);
  page.text(50, 140, `Belge No: ${value('documentNumber', 'SO-TB-2025-031')}`);
  page.text(330, 140, `Tarih: ${date('issueDate', '21.05.2025', '2025-05-21')}`);
  page.text(
    50,
    176,
    'Aşağıdaki partilerde yer alan pamuğun Türkiye’de yetiştirildiğini ve Söke’deki çırçır fabrikamızda işlendiğini beyan ederiz.',
    {},
    490,
  );
  const bottom = drawTable(page, 50, 220, gin('Parti No', 'Balya', 'Net ağırlık (kg)', 'Brüt ağırlık (kg)'), [
    ['SK-2409-31', '88', '19.536,0', '19.888,0'],
    ['SK-2409-32', '104', '23.088,5', '23.504,5'],
    ['Toplam', '192', '42.624,5', '43.392,5'],
  ]);
  page.text(50, bottom + 24, `Menşe ülkesi: ${country('origin.country', 'Türkiye')}. Hasat yılı: 2024.`);
  page.text(50, bottom + 60, 'Dış Ticaret Müdürü');
  return paper;
}

export function turkishStatementTranslation(): Paper {
  const paper = new Paper('declaration', 'en', { family: 'serif', size: 11 }, true);
  const page = paper.page();
  page.text(50, 46, 'English translation', { size: 10, bold: true, color: '#444444' });
  page.text(50, 76, turkishGin.name, { size: 12, bold: true });
  page.text(50, 92, turkishGin.address, { size: 9 });
  page.text(0, 120, title('Declaration'), { size: 17, bold: true, align: 'center' }, page.width);
  page.text(50, 150, `Document No.: ${value('documentNumber', 'SO-TB-2025-031')}`);
  page.text(330, 150, `Date: ${date('issueDate', '21 May 2025', '2025-05-21')}`);
  page.text(
    50,
    184,
    'We declare that the cotton of the lots below was grown in Türkiye and processed in our ginning factory in Söke.',
    {},
    490,
  );
  const bottom = drawTable(page, 50, 226, gin('Lot No.', 'Bales', 'Net weight (kg)', 'Gross weight (kg)'), [
    ['SK-2409-31', '88', '19,536.0', '19,888.0'],
    ['SK-2409-32', '104', '23,088.5', '23,504.5'],
    ['Total', '192', '42,624.5', '43,392.5'],
  ]);
  page.text(
    50,
    bottom + 24,
    `Country of origin: ${country('origin.country', 'Türkiye')}. Harvest year: 2024.`,
  );
  page.text(50, bottom + 56, 'Foreign Trade Manager');
  page.fact('translation.ofDocument', 'SO-TB-2025-031');
  return paper;
}

function gin(...titles: string[]): { title: string; width: number; align?: 'right' }[] {
  return titles.map((each, at) =>
    at === 0 ? { title: each, width: 130 } : { title: each, width: 110, align: 'right' },
  );
}

/** A note put into English by a program, which says so at the foot; nothing of it is the spinner's own word. */
export function machineTranslation(): Paper {
  const paper = new Paper('transport_document', 'en', { size: 10.5 }, true);
  const page = paper.page();
  page.text(0, 70, 'Delivery note', { size: 17, bold: true, align: 'center' }, page.width);
  const y = drawRows(
    page,
    50,
    104,
    180,
    [
      ['Delivery note No.', 'HZ-SH-250409'],
      ['Date', '9 April 2025'],
      ['Consignor', spinner.name],
      ['Consignee', knitter.name],
    ],
    { gap: 5 },
  );
  drawTable(
    page,
    50,
    y + 10,
    [
      { title: 'Goods', width: 190 },
      { title: 'Lot', width: 140 },
      { title: 'Weight (kg)', width: 110, align: 'right' },
    ],
    [['Fine comb cotton yarn 30 branch', order.yarnLot, '2,520.0']],
    { size: 9.5 },
  );
  page.text(50, 790, 'Machine Translated by Google', { size: 8, color: '#777777' });
  page.fact('translation.method', 'machine');
  return paper;
}

/** 送货单 of the dyer, and an English version that differs in a weight, a lot and the day. */
export function deliveryNote(): Paper {
  const paper = new Paper('transport_document', 'zh', { family: 'chinese', size: 10 }, true);
  const page = paper.page();
  page.text(0, 60, dyer.chineseName!, { size: 13, bold: true, align: 'center' }, page.width);
  page.text(0, 88, title('送货单'), { size: 18, bold: true, align: 'center' }, page.width);
  const y = drawRows(
    page,
    50,
    120,
    130,
    [
      ['送货单编号', value('documentNumber', 'LT-SH-0528')],
      ['日期', date('issueDate', '2025年5月28日', '2025-05-28')],
      ['收货单位', nameOf('consignee', garmentFactory, true)],
      ['收货地址', '江西省九江市共青城工业园创新路19号'],
      ['车牌', '浙D·6K318'],
    ],
    { gap: 5 },
  );
  const bottom = drawTable(
    page,
    50,
    y + 10,
    [
      { title: '缸号', width: 150 },
      { title: '颜色', width: 120 },
      { title: '匹数', width: 80, align: 'right' },
      { title: '净重(公斤)', width: 120, align: 'right' },
    ],
    [
      [order.dyeLots[0], '漂白', '76', '1,905.0'],
      [order.dyeLots[1], '藏青麻灰', '61', '1,520.0'],
      [order.dyeLots[2], '鼠尾草绿', '45', '1,135.0'],
      ['合计', '', '182', '4,560.0'],
    ],
    { size: 9.5 },
  );
  page.text(50, bottom + 30, '收货人签字：                  送货人签字：');
  return paper;
}

export function deliveryNoteTranslation(): Paper {
  const paper = new Paper('transport_document', 'en', { family: 'serif', size: 10.5 }, true);
  const page = paper.page();
  page.text(50, 46, 'Translation', { size: 9, bold: true, color: '#555555' });
  page.text(0, 74, dyer.name, { size: 13, bold: true, align: 'center' }, page.width);
  page.text(0, 102, title('Delivery Note'), { size: 17, bold: true, align: 'center' }, page.width);
  const y = drawRows(
    page,
    50,
    134,
    170,
    [
      ['Delivery note No.', value('documentNumber', 'LT-SH-0528')],
      ['Date', date('issueDate', '29 May 2025', '2025-05-29')],
      ['Consignee', nameOf('consignee', garmentFactory)],
      ['Place of delivery', 'No. 19 Chuangxin Road, Gongqing Industrial Park, Jiujiang, Jiangxi'],
      ['Truck', '浙D·6K318'],
    ],
    { gap: 5 },
  );
  const bottom = drawTable(
    page,
    50,
    y + 10,
    [
      { title: 'Dye lot', width: 150 },
      { title: 'Colour', width: 120 },
      { title: 'Rolls', width: 80, align: 'right' },
      { title: 'Net weight (kg)', width: 120, align: 'right' },
    ],
    [
      [order.dyeLots[0], 'White', '76', '1,905.0'],
      [order.dyeLots[1], 'Heather Navy', '61', '1,250.0'],
      ['LT-D-0523-3', 'Sage', '45', '1,135.0'],
      ['Total', '', '182', '4,560.0'],
    ],
    { size: 9.5 },
  );
  page.text(
    50,
    bottom + 34,
    `Translated by {translation.translator=${value('parties.translator.name', translators)}}, ${date('translation.date', '12 August 2025', '2025-08-12')}.`,
  );
  page.fact('translation.method', 'human');
  page.fact('translation.ofDocument', 'LT-SH-0528');
  return paper;
}
