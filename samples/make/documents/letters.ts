/** Letters and statements of suppliers: denials, an affidavit with a seal and no signature, a letter with a pasted scan. */
import { drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSeal, drawSignature } from '../drawing/marks.ts';
import { Sheet } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, nameOf, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, exporter, garmentFactory, importer, knitter, spinner } from '../story/parties.ts';

/** The exporter denies; English, on letterhead. */
export function englishDenial(): Paper {
  const paper = new Paper('declaration', 'en', { family: 'serif', size: 11, leading: 1.45 });
  const page = paper.page();
  drawLogo(page, 60, 44, 40, '#b5562b', 'QH');
  page.text(110, 60, nameOf('declarant', exporter), { size: 15, bold: true });
  page.text(110, 75, addressOf('declarant', exporter), { size: 8.5 });
  page.rule(60, 92, 535, 92, 1, '#b5562b');
  page.text(60, 124, `Ningbo, ${date('issueDate', '2 July 2025', '2025-07-02')}`);
  page.text(
    60,
    152,
    `To: ${nameOf('consignee', importer)}`.replace(nameOf('consignee', importer), importer.name),
  );
  page.text(60, 186, title('STATEMENT ON COTTON ORIGIN'), { bold: true, size: 13 });
  let y = page.text(
    60,
    214,
    `With regard to your purchase order ${value('references.purchaseOrder[0]', order.purchaseOrder)} and our invoice ${value('references.invoice[0]', order.invoice)} we state the following.`,
    {},
    475,
  );
  y = page.text(
    60,
    y + 10,
    'Our products do not contain cotton from Xinjiang. Neither we nor, to our knowledge, the mills that work for us take part in labour transfer schemes.',
    {},
    475,
  );
  y = page.text(
    60,
    y + 10,
    'The yarn was spun in Nantong from cotton that the spinner bought abroad. We keep the papers of each lot for five years.',
    {},
    475,
  );
  page.flag('xinjiang:65', 'do not contain cotton from Xinjiang', 'denied');
  page.text(60, y + 50, 'Yours faithfully,');
  drawSignature(page, 70, y + 92, 91);
  page.text(60, y + 112, value('execution.signatoryTitle', 'General Manager'));
  drawSeal(page, { x: 250, y: y + 84 }, exporter.chineseName!, { radius: 38 });
  return paper;
}

/** The knitter denies; Chinese, with title in the middle. */
export function chineseDenial(): Paper {
  const paper = new Paper('declaration', 'zh', { family: 'chinese', size: 12, leading: 1.9 });
  const page = paper.page();
  page.text(0, 110, title('原材料来源声明'), { size: 22, bold: true, align: 'center' }, page.width);
  page.text(70, 170, `致：${exporter.chineseName}`);
  let y = page.text(
    94,
    200,
    `我公司${nameOf('declarant', knitter, true)}（统一社会信用代码：${value('parties.declarant.identifiers.uscc', knitter.creditCode!)}）就${order.salesContract}号合同项下针织坯布声明如下：`,
    {},
    430,
  );
  y = page.text(94, y + 6, '一、上述坯布所用棉纱不含新疆棉，生产过程未使用强迫劳动。', {}, 430);
  y = page.text(
    94,
    y + 6,
    `二、棉纱批号为${value('references.lot[0]', order.yarnLot)}，由南通海洲纺纱有限公司提供。`,
    {},
    430,
  );
  y = page.text(94, y + 6, '三、如有不实，我公司愿承担相应责任。', {}, 430);
  page.flag('xinjiang:65', '不含新疆棉', 'denied');
  page.text(330, y + 60, `声明人（盖章）：`);
  page.text(330, y + 86, knitter.chineseName!);
  page.text(330, y + 112, date('issueDate', '2025年5月12日', '2025-05-12'));
  page.text(70, y + 60, '法定代表人签字：');
  page.rule(166, y + 62, 270, y + 62);
  page.fact('execution.signature', 'absent');
  drawSeal(page, { x: 420, y: y + 90 }, knitter.chineseName!, { radius: 50 });
  return paper;
}

/** Sealed by the dyer, but nobody signed on the line. */
export function unsignedAffidavit(): Paper {
  const paper = new Paper('declaration', 'en', { family: 'serif', size: 11, leading: 1.5 });
  const page = paper.page();
  page.text(0, 80, title('AFFIDAVIT OF PROCESSOR'), { size: 16, bold: true, align: 'center' }, page.width);
  let y = page.text(
    70,
    122,
    `I, the undersigned, being the ${value('execution.signatoryTitle', 'Deputy General Manager')} of ${nameOf('declarant', dyer)}, ${addressOf('declarant', dyer)}, state under oath:`,
    {},
    455,
  );
  y = page.text(
    70,
    y + 10,
    `1. The company dyed and finished ${value('parties.declarant.placeholder', 'cotton jersey')} for lots ${value('references.lot[0]', order.dyeLots[0]!)}, ${value('references.lot[1]', order.dyeLots[1]!)} and ${value('references.lot[2]', order.dyeLots[2]!)} in May 2025 at the address above and nowhere else.`.replace(
      /\{parties\.declarant\.placeholder=([^}]*)\}/,
      '$1',
    ),
    {},
    455,
  );
  y = page.text(
    70,
    y + 10,
    '2. Every person who worked on these lots was hired directly, signed a contract of free will and may leave it with thirty days of notice.',
    {},
    455,
  );
  y = page.text(
    70,
    y + 10,
    '3. The greige fabric came from Jiangyin Ruomian Knitting Co., Ltd. only.',
    {},
    455,
  );
  page.text(70, y + 50, 'Sworn at Shaoxing on  ______________________');
  page.text(70, y + 96, 'Signature:  ______________________________');
  page.text(70, y + 120, 'Notary:  ________________________________');
  page.fact('execution.signature', 'absent');
  drawSeal(page, { x: 430, y: y + 90 }, dyer.chineseName!, { radius: 50 });
  return paper;
}

/** Text of a letter with a scanned bale tag pasted into it. */
export function spinnerLetterWithTag(): Paper {
  const tag = new Sheet({ width: 240, height: 150 }, { family: 'mono', size: 11 });
  tag.rectangle({ x: 6, y: 6, width: 228, height: 138 }, { width: 1.5 });
  tag.text(16, 28, 'CAPROCK DRAW GIN COOP', { bold: true, size: 13 });
  tag.text(16, 46, 'IDALOU TX   USDA CLASS', { size: 10 });
  tag.text(16, 70, `GIN ${'72034'}`, { size: 12 });
  tag.text(120, 70, `BALE ${'1187042'}`, { size: 12 });
  tag.text(16, 92, `NET 498 LB   CROP ${'2024'}`, { size: 12 });
  for (let x = 16; x < 220; x += 5)
    tag.rectangle({ x, y: 104, width: x % 15 === 1 ? 3.2 : 1.6, height: 30 }, { fill: '#111111' });
  const paper = new Paper('supplier_correspondence', 'en', { size: 10.5, leading: 1.4 });
  const page = paper.page();
  page.text(56, 56, nameOf('issuer', spinner), { bold: true, size: 13, color: '#234d84' });
  page.text(56, 70, addressOf('issuer', spinner), { size: 8.5 });
  page.rule(56, 78, 540, 78, 0.8, '#234d84');
  page.text(56, 112, `Date: ${date('issueDate', '15/07/2025', '2025-07-15')}`);
  page.text(
    56,
    130,
    `To: ${value('parties.addressee.name', 'Jiangyin Ruomian Knitting Co., Ltd.')}, purchasing department`,
  );
  page.text(56, 156, title('Re: bale tags of the American cotton in yarn lot HZ30C-2503A'), { bold: true });
  let y = page.text(
    56,
    184,
    `As you asked, we copy below one of the tags that we cut from the bales opened for lot ${value('references.lot[0]', order.yarnLot)}. The remaining tags are kept in our warehouse office.`,
    {},
    484,
  );
  page.image({ x: 130, y: y + 14, width: 300, height: 187 }, tag, 'snippet');
  y += 232;
  y = page.text(
    56,
    y,
    'The bales were opened on 12 March 2025 for laydown 7. Six bales of this mark went into the mix; the others are still in stock.',
    {},
    484,
  );
  page.text(56, y + 30, 'With kind regards');
  page.text(56, y + 80, value('execution.signatoryTitle', 'Raw material manager'));
  drawSignature(page, 60, y + 64, 17);
  return paper;
}

/** A letter from the garment factory to the exporter, as plain text. */
export function plainTextLetter(): { paper: Paper; text: string } {
  const text = [
    'From: Jiangxi Yunling Garment Co., Ltd., shipping office',
    'To: Ningbo Qinghe Import & Export Co., Ltd.',
    'Date: 2025-06-19',
    '',
    'Subject: cartons for PO 48817',
    '',
    'Please note that the cartons for this order come from a new maker,',
    'Xinjiang County Fenhe Carton Factory. The county is in Shanxi province',
    '(postcode 043100) and has nothing to do with the region of a similar name.',
    'All 400 cartons arrived on 16 June. The invoice is in the folder.',
    '',
    'Shipping office',
    '',
  ].join('\n');
  const paper = new Paper('supplier_correspondence', 'en');
  const page = paper.page();
  page.fact('issueDate', '2025-06-19');
  page.fact('title', 'cartons for PO 48817');
  page.fact('references.purchaseOrder[0]', order.purchaseOrder);
  page.fact('parties.issuer.name', garmentFactory.name);
  page.fact('parties.addressee.name', 'Ningbo Qinghe Import & Export Co., Ltd.');
  return { paper, text };
}

/** A table-shaped list of who does what, written by the exporter; a tier in its own words. */
export function supplyChainStatement(): Paper {
  const paper = new Paper('supplier_list', 'en', { size: 9.5 });
  const page = paper.page();
  page.text(50, 60, nameOf('issuer', exporter), { bold: true, size: 12 });
  page.text(50, 76, `${date('issueDate', '07/03/2025', '2025-07-03', '2025-03-07')}`);
  page.text(50, 104, title('Who made what for PO 48817'), { bold: true, size: 12 });
  page.fact('references.purchaseOrder[0]', order.purchaseOrder);
  const rows: [string, string, string][] = [
    ['Tier 1', 'garment factory', `{tier[0].name=${nameOf('manufacturer', garmentFactory)}}`],
    ['Tier 2', 'dyeing mill', `{tier[1].name=${nameOf('processor[0]', dyer)}}`],
    ['Tier 2', 'knitting mill', `{tier[2].name=${nameOf('processor[1]', knitter)}}`],
    ['Tier 3', 'spinning mill', `{tier[3].name=${nameOf('processor[2]', spinner)}}`],
  ];
  drawTable(
    page,
    50,
    118,
    [
      { title: 'Tier', width: 70 },
      { title: 'Role', width: 120 },
      { title: 'Company', width: 300 },
    ],
    rows.map(([tier, role, company], index) => [
      value(`tier[${index}].asPrinted`, tier),
      value(`tier[${index}].role`, role),
      company,
    ]),
    { rules: 'horizontal' },
  );
  page.text(
    50,
    230,
    `Cotton was bought by the spinning mill from Brazil and the United States. We have not visited the farms.`,
    {},
    490,
  );
  page.text(50, 290, value('execution.signatoryTitle', 'Merchandiser'));
  return paper;
}
