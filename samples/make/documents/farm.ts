/** Papers from field and gin: a bundle of three, a Turkish invoice, statements in an archive. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { LETTER } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import {
  addressOf,
  country,
  date,
  goods,
  goodsNumber,
  nameOf,
  number,
  partyOf,
  title,
  value,
} from '../story/marked.ts';
import { order } from '../story/order.ts';
import {
  americanFarm,
  americanGin,
  americanMerchant,
  exporter,
  knitter,
  spinner,
  turkishGin,
} from '../story/parties.ts';

/** First paper of the bundle: the gin sells to the merchant. */
export function ginInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { family: 'mono', size: 9.5 });
  const page = paper.page(LETTER);
  page.text(50, 60, nameOf('seller', americanGin), { bold: true, size: 13 });
  page.text(50, 74, addressOf('seller', americanGin));
  page.text(50, 110, title('INVOICE'), { bold: true, size: 13 });
  drawRows(page, 50, 132, 180, [
    ['Invoice #', value('documentNumber', 'CDG-24-0663')],
    ['Date', date('issueDate', '11/22/2024', '2024-11-22')],
    ['Customer', nameOf('buyer', americanMerchant)],
    ['', addressOf('buyer', americanMerchant)],
  ]);
  const bottom = drawTable(
    page,
    50,
    200,
    [
      { title: 'Item', width: 230 },
      { title: 'Bales', width: 60, align: 'right' },
      { title: 'Net lbs', width: 90, align: 'right' },
      { title: 'Amount', width: 100, align: 'right' },
    ],
    [
      [
        goods(0, 'description', 'Ginned upland cotton, 2024 crop'),
        goodsNumber(0, 'packages', '88'),
        goodsNumber(0, 'quantity', '43,824'),
        goodsNumber(0, 'amount', '30,238.56'),
      ],
    ],
    { rules: 'header' },
  );
  page.text(
    300,
    bottom + 26,
    `TOTAL ${value('totals.currency', 'USD')} ${number('totals.amount', '30,238.56')}`,
    { bold: true },
  );
  page.text(50, bottom + 60, 'Remit to the cooperative within 10 days.');
  return paper;
}

/** Second paper of the bundle: the list of bales. Gold is partial: the 88 bales are not listed one by one. */
export function ginPackingList(): Paper {
  const paper = new Paper('packing_list', 'en', { family: 'mono', size: 8.5 }, true);
  const page = paper.page(LETTER);
  page.text(50, 56, nameOf('seller', americanGin), { bold: true, size: 11 });
  page.text(50, 74, title('BALE PACKING LIST'), { bold: true, size: 12 });
  page.text(
    50,
    92,
    `List ${value('documentNumber', 'CDG-1187-L')}  Date ${date('issueDate', '11/22/2024', '2024-11-22')}  Gin code 72034  Lot ${value('references.lot[0]', order.americanLot)}  Invoice ${value('references.invoice[0]', 'CDG-24-0663')}`,
  );
  const rows = Array.from({ length: 22 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => {
      const index = column * 22 + row;
      return [String(1187001 + index), String(490 + ((index * 7) % 17) + (index >= 85 ? 1 : 0))];
    }).flat(),
  );
  const bottom = drawTable(
    page,
    50,
    106,
    Array.from({ length: 4 }, () => [
      { title: 'Bale', width: 74 },
      { title: 'Lbs', width: 52, align: 'right' as const },
    ]).flat(),
    rows,
    { rules: 'header', size: 8.5 },
  );
  const pounds = rows
    .flatMap((row) => row.filter((_, index) => index % 2 === 1))
    .reduce((sum, cell) => sum + Number(cell), 0);
  page.text(
    50,
    bottom + 20,
    `Bales ${number('totals.packages', '88')}   Net pounds ${pounds.toLocaleString('en-US')}`,
    { bold: true },
  );
  return paper;
}

/** Third paper of the bundle: the grower's statement of origin. */
export function growerCertificate(): Paper {
  const paper = new Paper('certificate_of_origin', 'en', { family: 'serif', size: 11 });
  const page = paper.page(LETTER);
  page.text(0, 80, title("GROWER'S CERTIFICATE OF ORIGIN"), { size: 16, bold: true, align: 'center' }, 612);
  drawCell(page, { x: 60, y: 104, width: 246, height: 60 }, 'Grower', partyOf('producer', americanFarm));
  drawCell(page, { x: 306, y: 104, width: 246, height: 60 }, 'Gin', partyOf('processor', americanGin));
  const y = page.text(
    60,
    200,
    `Certificate ${value('documentNumber', 'BOF-2024-19')}. The cotton in lot ${value('goods[0].lot', order.americanLot)}, ${number('totals.packages', '88')} bales, ${goods(0, 'description', 'upland cotton of the 2024 crop')}, was grown by us on section 41, block D2, ${value('origin[0].region', 'Lubbock County, Texas', 'Texas')}, ${country('origin[0].country', 'USA')}, planted in May 2024 and harvested in October 2024.`,
    {},
    492,
  );
  page.fact('origin[0].claimType', 'certificate');
  page.text(60, y + 20, `Date: ${date('issueDate', '11/25/2024', '2024-11-25')}`);
  page.text(60, y + 90, value('execution.signatoryTitle', 'Managing partner'));
  drawSignature(page, 80, y + 74, 131);
  return paper;
}

/** Turkish invoice for another order: context, with labels to the right of the letterhead. */
export function turkishInvoice(): Paper {
  const paper = new Paper('invoice', 'tr', { size: 9.5 });
  const page = paper.page();
  page.text(45, 56, nameOf('seller', turkishGin), { size: 13, bold: true, color: '#7c1d1d' });
  page.text(45, 70, addressOf('seller', turkishGin), { size: 8.5 });
  page.text(
    45,
    82,
    `Vergi Dairesi: Söke   Vergi No: ${value('parties.seller.identifiers.vat', '7810446219')}`,
    { size: 8.5 },
  );
  page.text(420, 60, title('FATURA'), { size: 22, bold: true, align: 'right', color: '#7c1d1d' }, 130);
  page.rule(45, 92, 550, 92, 1.2, '#7c1d1d');
  page.text(45, 112, 'SAYIN', { size: 8, bold: true });
  page.text(45, 126, `${nameOf('buyer', exporter)}\n${addressOf('buyer', exporter)}`, {}, 270);
  drawTable(
    page,
    350,
    102,
    [
      { title: '', width: 90 },
      { title: '', width: 110 },
    ],
    [
      ['Fatura No', value('documentNumber', 'SOC2025000000417')],
      ['Fatura Tarihi', date('issueDate', '05.03.2025', '2025-03-05')],
      ['Sipariş No', value('references.purchaseOrder[0]', 'QH-TR-02')],
    ],
    { size: 9 },
  );
  const bottom = drawTable(
    page,
    45,
    206,
    [
      { title: 'Sıra', width: 34 },
      { title: 'Mal / Hizmet', width: 200 },
      { title: 'Miktar', width: 80, align: 'right' },
      { title: 'Birim Fiyat', width: 90, align: 'right' },
      { title: 'Tutar', width: 101, align: 'right' },
    ],
    [
      [
        '1',
        goods(0, 'description', 'Organik lif pamuk, Ege standart 1, 2024 mahsulü'),
        `${goodsNumber(0, 'quantity', '2.640', true)} ${goods(0, 'unit', 'kg')}`,
        goodsNumber(0, 'unitPrice', '2,45', true),
        goodsNumber(0, 'amount', '6.468,00', true),
      ],
    ],
    { headerFill: '#f1e2e2' },
  );
  drawRows(
    page,
    340,
    bottom + 20,
    456,
    [
      ['Mal Hizmet Toplam Tutarı', '6.468,00 USD'],
      ['KDV (%0, ihracat istisnası)', '0,00 USD'],
      ['Ödenecek Tutar', `${number('totals.amount', '6.468,00', true)} ${value('totals.currency', 'USD')}`],
    ],
    { label: { bold: true, size: 9 }, value: { align: 'right' }, width: 94 },
  );
  page.text(
    45,
    bottom + 90,
    `Menşe: ${country('origin[0].country', 'Türkiye')}     Teslim şekli: FOB İzmir     12 balya`,
  );
  page.fact('origin[0].claimType', 'invoice');
  page.text(45, bottom + 120, 'Yalnız altı bin dört yüz altmış sekiz ABD dolarıdır.');
  drawSeal(page, { x: 440, y: bottom + 150 }, 'SÖKE OVASI ÇIRÇIR VE PAMUK', {
    radius: 38,
    color: '#27418f',
    kind: 'kaşe | round seal',
  });
  return paper;
}

/** 棉纱购销合同, scanned; a member of the archive with GBK names. */
export function yarnContract(): Paper {
  const paper = new Paper('purchase_order', 'zh', { family: 'chinese', size: 10.5, leading: 1.5 });
  const page = paper.page();
  page.text(0, 70, title('棉纱购销合同'), { size: 19, bold: true, align: 'center' }, page.width);
  page.text(
    330,
    100,
    `合同编号：${value('documentNumber', order.yarnContract)}\n签订日期：${date('issueDate', '2025年3月3日', '2025-03-03')}`,
  );
  page.text(60, 100, `需方：${nameOf('buyer', knitter, true)}\n供方：${nameOf('seller', spinner, true)}`);
  const bottom = drawTable(
    page,
    60,
    150,
    [
      { title: '品名规格', width: 150 },
      { title: '批号', width: 100 },
      { title: '数量(kg)', width: 70, align: 'right' },
      { title: '单价(元/kg)', width: 70, align: 'right' },
      { title: '金额(元)', width: 85, align: 'right' },
    ],
    [
      [
        goods(0, 'description', '精梳纯棉针织纱 30S'),
        goods(0, 'lot', order.yarnLot),
        goodsNumber(0, 'quantity', '4,540.00'),
        goodsNumber(0, 'unitPrice', '25.60'),
        goodsNumber(0, 'amount', '116,224.00'),
      ],
    ],
    { size: 9.5 },
  );
  page.text(
    60,
    bottom + 26,
    `合计金额：${value('totals.currency', '人民币', 'CNY')}${number('totals.amount', '116,224.00')}元（含税）`,
    { bold: true },
  );
  const clauses = [
    '一、质量标准：按国家标准一等品，供方随货提供检验单。',
    '二、交货地点：需方仓库，运费由供方承担。',
    '三、原料：巴西棉与美棉，供方保存产地证备查。',
    '四、付款方式：货到验收后三十天内电汇。',
  ];
  clauses.forEach((clause, index) => {
    page.text(60, bottom + 58 + index * 22, clause);
  });
  page.text(60, bottom + 190, '需方（盖章）：');
  page.text(330, bottom + 190, '供方（盖章）：');
  drawSeal(page, { x: 160, y: bottom + 230 }, knitter.chineseName!, { radius: 44 });
  drawSeal(page, { x: 430, y: bottom + 230 }, spinner.chineseName!, { radius: 44, index: 1 });
  return paper;
}

/** 检验单 of the yarn, member of the archive. */
export function yarnTest(): Paper {
  const paper = new Paper('lab_test', 'zh', { family: 'chinese', size: 10 });
  const page = paper.page();
  page.text(
    0,
    60,
    nameOf('laboratory', { ...spinner, chineseName: '通州纤维检验所' }, true),
    { size: 14, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 86, title('检测报告'), { size: 20, bold: true, align: 'center' }, page.width);
  drawRows(page, 60, 120, 160, [
    ['报告编号', value('documentNumber', 'TZ-FJ-2503-188')],
    ['签发日期', date('issueDate', '2025-03-31', '2025-03-31')],
    ['样品名称', goods(0, 'description', '精梳棉纱 30S')],
    ['样品批号', value('references.lot[0]', order.yarnLot)],
    ['委托单位', spinner.chineseName!],
    ['收样日期', date('dates.received', '2025-03-29', '2025-03-29')],
  ]);
  drawTable(
    page,
    60,
    240,
    [
      { title: '检测项目', width: 160 },
      { title: '方法', width: 140 },
      { title: '结果', width: 100 },
      { title: '判定', width: 75 },
    ],
    [
      ['纤维含量', 'GB/T 2910', goods(0, 'composition', '棉100%'), '合格'],
      ['线密度偏差', 'GB/T 4743', '+0.8%', '合格'],
      ['单纱断裂强度', 'GB/T 3916', '16.9 cN/tex', '合格'],
      ['条干不匀', 'GB/T 3292', '12.4%', '合格'],
    ],
    { size: 9.5 },
  );
  drawSeal(page, { x: 440, y: 430 }, '通州纤维检验所', {
    radius: 42,
    bottom: '检验专用章',
    kind: '检验专用章 | laboratory seal',
  });
  drawSignature(page, 100, 430, 137);
  return paper;
}
