/** Pages of the reading benchmark: invoices, forms and dense letters from word lists of our own. */
import { drawCell, drawRows, drawTable } from '../../samples/make/drawing/layouts.ts';
import { createRandom } from '../../samples/make/drawing/random.ts';
import { A4, Sheet } from '../../samples/make/drawing/sheet.ts';

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const money = (random: Random) =>
  `${1 + Math.floor(random() * 980)},${digits(random, 3)}.${digits(random, 2)}`;

const firms = [
  'Ashgrove Yarn Supply Ltd.',
  'Pinecrest Knitwear Company',
  'Blue Heron Logistics Inc.',
  'Marlow & Finch Textiles',
  'Tern Harbour Trading Co.',
  'Juniper Lane Garments',
  'Copper Mill Dyeing Works',
  'Northfield Gin Company',
];
const streets = [
  '17 Weaver Row',
  '402 Quarry Road',
  '9 Lantern Street',
  '2280 Old Ferry Avenue',
  '61 Chestnut Mews',
  '350 Granary Wharf',
];
const towns = [
  'Halden Bay, OR 97140',
  'Lower Brandt, TX 79410',
  'Kingsport Mills, NC 28201',
  'East Farrow, GA 31090',
  'Stonebridge, VA 22980',
];
const goods = [
  'Combed cotton yarn, thirty count, on cones',
  'Single jersey fabric, bleached, tubular',
  'Rib collar cloth, dyed to shade',
  'Woven size labels, folded',
  'Corrugated cartons with printed marks',
  'Sewing thread, five thousand metres',
  'Lint cotton, saw ginned, high density',
  'Polybags with warning text',
  'Reactive dyestuff, navy blend',
  'Interlock fabric, enzyme washed',
];

const sentences = [
  'We received the lot on Tuesday and weighed every bale before it went into the store.',
  'Please send the original weighing slips together with the next delivery, because copies are hard to read.',
  'The carrier kept two containers at the terminal for nine days, and the storage charge is still in dispute.',
  'Our quality room found that the staple of the second lot is shorter than the contract allows.',
  'The foreman writes down the number of each cone that leaves the winding machine.',
  'Should you need the records of an earlier season, our archive can copy them within a week.',
  'Rain delayed the harvest by almost a month, so the gin ran on Sundays during November.',
  'No bale leaves the yard without a tag, and the tag stays on until the bale is opened at the mill.',
  'The price of forty-eight cents covers freight to the port but not the fee of the surveyor.',
  'You will find the moisture readings in the right column, marked with a small circle where they exceed eight percent.',
  'Three pallets were returned because the paper cores had become wet on the way.',
  'The new dryer saves a fifth of the gas, which is why the loss figures differ from last year.',
  'I visited the knitting hall in the afternoon shift and counted twenty-six machines in operation.',
  'Two of the certificates expire in March; the holder has already asked for their renewal.',
  'Kindly confirm the shade of the collar before we cut the remaining rolls.',
  'The stock ledger shows an opening balance of 1,482 kilograms and a closing balance of 317 kilograms.',
  'Neither the broker nor the bank could explain why the second transfer arrived from another account.',
  'All figures were taken from the production system on the last working day of the quarter.',
];

const chineseSentences = [
  '本批棉纱于上周三到货，仓库已逐包过磅并登记入账。',
  '请随下一批货物寄送原始磅单，复印件字迹不清无法核对。',
  '车间主任每天下班前核对机台产量与领料数量。',
  '第二批坯布门幅偏窄两厘米，请安排技术人员来厂查看。',
  '集装箱在码头滞留九天，仓储费用由承运人负责解释。',
  '检验室抽取样品十二份，其中一份回潮率超出合同规定。',
  '所有单据按照订单编号装订成册，保存期限为五年。',
  '采购部门已经确认颜色，剩余布匹可以开始裁剪。',
  '因连日降雨，采摘时间推迟将近一个月。',
  '本月结存三百一十七公斤，与账面数量相符。',
  '包装纸箱受潮，共退回三个托盘重新更换。',
  '请于收到本函后五个工作日内书面答复。',
  '烘干机改造以后，每吨布料的耗气量下降两成。',
  '会计科发现付款账户与合同所列账户不一致，正在查询原因。',
];
const chineseGoods = [
  '精梳棉纱三十支',
  '漂白汗布',
  '染色罗纹布',
  '瓦楞纸箱',
  '涤纶缝纫线',
  '织造标签',
  '皮棉',
  '活性染料',
];

export function englishInvoice(seed: number): Sheet {
  const random = createRandom(seed);
  const sheet = new Sheet(A4, { size: 10, family: seed % 2 ? 'sans' : 'serif' });
  sheet.text(50, 62, pick(random, firms), { size: 17, bold: true });
  sheet.text(50, 78, `${pick(random, streets)}, ${pick(random, towns)}`, { size: 9 });
  sheet.rule(50, 86, 545, 86, 1);
  sheet.text(400, 116, 'INVOICE', { size: 18, bold: true });
  drawRows(sheet, 50, 120, 130, [
    ['Bill to', pick(random, firms)],
    ['Address', `${pick(random, streets)}, ${pick(random, towns)}`],
    ['Invoice no.', `${digits(random, 4)}-${digits(random, 3)}`],
    ['Date', `${1 + Math.floor(random() * 28)} ${pick(random, ['March', 'April', 'May', 'June'])} 2025`],
    ['Order no.', digits(random, 6)],
  ]);
  const bottom = drawTable(
    sheet,
    50,
    230,
    [
      { title: 'Item', width: 60 },
      { title: 'Description', width: 235 },
      { title: 'Quantity', width: 60, align: 'right' },
      { title: 'Price', width: 60, align: 'right' },
      { title: 'Amount', width: 80, align: 'right' },
    ],
    Array.from({ length: 14 }, () => [
      `A${digits(random, 4)}`,
      pick(random, goods),
      digits(random, 3),
      `${1 + Math.floor(random() * 40)}.${digits(random, 2)}`,
      money(random),
    ]),
    { rules: seed % 2 ? 'all' : 'horizontal', size: 9.5 },
  );
  sheet.text(350, bottom + 26, `Total USD ${money(random)}`, { bold: true, size: 12 });
  sheet.text(50, bottom + 56, pick(random, sentences), {}, 495);
  return sheet;
}

export function englishForm(seed: number): Sheet {
  const random = createRandom(seed);
  const sheet = new Sheet(A4, { size: 10 });
  sheet.text(50, 60, 'DELIVERY AND WAREHOUSE RECEIPT', { size: 15, bold: true });
  const labels = [
    'Shipper',
    'Consignee',
    'Carrier',
    'Vehicle number',
    'Place of loading',
    'Place of delivery',
    'Packages',
    'Gross weight',
    'Seal number',
    'Received on',
  ];
  labels.forEach((label, index) => {
    const texts = [
      `${pick(random, firms)}\n${pick(random, streets)}\n${pick(random, towns)}`,
      `${digits(random, 5)} ${pick(random, ['bales', 'cartons', 'rolls', 'cones'])}`,
    ];
    drawCell(
      sheet,
      { x: 50 + (index % 2) * 248, y: 80 + Math.floor(index / 2) * 62, width: 248, height: 62 },
      label,
      index < 6 ? texts[0]! : texts[1]!,
      { labelStyle: { size: 8 } },
    );
  });
  let y = 420;
  for (let line = 0; line < 8; line += 1) y = sheet.text(50, y, pick(random, sentences), {}, 495) + 4;
  return sheet;
}

export function englishLetter(seed: number): Sheet {
  const random = createRandom(seed);
  const sheet = new Sheet(A4, { size: 10.5, family: seed % 2 ? 'serif' : 'sans', leading: 1.38 });
  sheet.text(60, 64, pick(random, firms), { bold: true, size: 13 });
  sheet.text(60, 80, `${pick(random, streets)}, ${pick(random, towns)}`, { size: 9 });
  let y = 116;
  for (let paragraph = 0; paragraph < 8; paragraph += 1) {
    const text = Array.from({ length: 5 }, () => pick(random, sentences)).join(' ');
    y = sheet.text(60, y, text, {}, 475) + 9;
  }
  return sheet;
}

export function chinesePage(seed: number): Sheet {
  const random = createRandom(seed);
  const sheet = new Sheet(A4, { size: 11.5, family: 'chinese', leading: 1.6 });
  sheet.text(
    0,
    70,
    pick(random, ['生产情况说明', '到货验收记录', '质量反馈函', '仓库盘点报告']),
    { size: 18, bold: true, align: 'center' },
    sheet.width,
  );
  let y = 110;
  for (let paragraph = 0; paragraph < 6; paragraph += 1)
    y =
      sheet.text(
        60,
        y,
        `${pick(random, chineseSentences)}${pick(random, chineseSentences)}${pick(random, chineseSentences)}`,
        {},
        475,
      ) + 5;
  drawTable(
    sheet,
    60,
    y + 10,
    [
      { title: '序号', width: 50, align: 'center' },
      { title: '品名', width: 165 },
      { title: '批号', width: 110 },
      { title: '数量', width: 70, align: 'right' },
      { title: '金额', width: 80, align: 'right' },
    ],
    Array.from({ length: 7 }, (_, index) => [
      String(index + 1),
      pick(random, chineseGoods),
      `${digits(random, 4)}-${digits(random, 2)}`,
      digits(random, 3),
      money(random),
    ]),
    { size: 10 },
  );
  return sheet;
}
