/** Papers of the spinning mill: cotton of two origins in, yarn out, scheme certificates, a truck waybill. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSeal, drawSignature } from '../drawing/marks.ts';
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
import { americanMerchant, brazilianTrader, knitter, spinner } from '../story/parties.ts';

/** Laydown and spinning record: bales of two origins become one yarn lot. */
export function spinningRecord(): Paper {
  const paper = new Paper('production_record', 'en', { family: 'mono', size: 9, leading: 1.4 });
  const page = paper.page();
  page.text(40, 46, nameOf('manufacturer', { ...spinner, name: spinner.name.toUpperCase() }), {
    bold: true,
    size: 11,
  });
  page.text(40, 62, title('PRODUCTION RECORD - SPINNING'), { bold: true });
  page.text(380, 62, 'PRINTED 2025-03-29 08:12');
  page.text(40, 76, '='.repeat(94));
  page.text(
    40,
    94,
    `RECORD NO    : ${value('documentNumber', 'HZ-PR-2503-07')}        RECORD DATE : ${date('issueDate', '2025-03-28', '2025-03-28')}`,
  );
  page.text(
    40,
    110,
    `FROM         : ${date('dates.productionFrom', '2025-03-12', '2025-03-12')}           TO          : ${date('dates.productionTo', '2025-03-28', '2025-03-28')}`,
  );
  page.text(
    40,
    126,
    `SPINNING LINE: ${value('production.line', 'RING FRAMES 14-19')}    SHIFT : ${value('production.shift', 'A/B/C')}   WORKERS ON SHIFT : ${value('production.workersOnShift', '31')}`,
  );
  page.text(40, 150, 'INPUT (LAYDOWN 7)', { bold: true });
  let bottom = drawTable(
    page,
    40,
    156,
    [
      { title: 'INPUT LOT', width: 110 },
      { title: 'ORIGIN', width: 80 },
      { title: 'BALES', width: 60, align: 'right' },
      { title: 'KG', width: 90, align: 'right' },
      { title: 'CERTIFICATE', width: 170 },
    ],
    [
      [
        value('production.inputLot[0]', order.brazilLot),
        country('origin[0].country', 'BRAZIL'),
        '20',
        '4,520.0',
        value('references.certificate[0]', 'CO-MT-24-118834'),
      ],
      [
        value('production.inputLot[1]', order.americanLot),
        country('origin[1].country', 'USA'),
        '6',
        '1,355.4',
        value('references.certificate[1]', 'LBB-25-00417'),
      ],
      ['TOTAL', '', '26', number('production.inputQuantity', '5,875.4'), ''],
    ],
    { rules: 'header', size: 9 },
  );
  for (const index of [0, 1]) {
    page.fact(`origin[${index}].material`, 'cotton');
    page.fact(`origin[${index}].claimType`, 'production record');
    page.fact(`origin[${index}].lot`, index === 0 ? order.brazilLot : order.americanLot);
  }
  page.text(40, bottom + 24, 'OUTPUT', { bold: true });
  bottom = drawTable(
    page,
    40,
    bottom + 30,
    [
      { title: 'OUTPUT LOT', width: 130 },
      { title: 'COUNT', width: 140 },
      { title: 'CONES', width: 80, align: 'right' },
      { title: 'KG', width: 100, align: 'right' },
    ],
    [
      [
        value('production.outputLot[0]', order.yarnLot),
        'NE 30/1 COMBED',
        '2,402',
        number('production.outputQuantity', '4,540.0'),
      ],
    ],
    { rules: 'header', size: 9 },
  );
  page.text(40, bottom + 24, `WASTE AND NOILS: ${value('production.loss', '22.7 %', '22.7%', '22.7')}`);
  page.text(40, bottom + 60, 'SHIFT LEADER ____________________     QUALITY ____________________');
  page.fact('execution.signature', 'absent');
  return paper;
}

/** Brazilian certificate in Portuguese; labels above values in a grid. */
export function brazilianCertificate(): Paper {
  const paper = new Paper('certificate_of_origin', 'pt', { size: 9.5 });
  const page = paper.page();
  page.rectangle({ x: 36, y: 36, width: 523, height: 60 }, { fill: '#f2f6ea', stroke: '#5c7f2b' });
  page.text(
    36,
    62,
    title('CERTIFICADO DE ORIGEM DO ALGODÃO'),
    { size: 16, bold: true, align: 'center', color: '#3d5b17' },
    523,
  );
  page.text(
    36,
    82,
    value('parties.issuer.name', 'Associação dos Cotonicultores do Vale do Juruena'),
    { align: 'center' },
    523,
  );
  const cells: [number, number, number, number, string, string][] = [
    [36, 104, 262, 34, 'Certificado n.º', value('documentNumber', 'CO-MT-24-118834')],
    [298, 104, 261, 34, 'Data de emissão', date('issueDate', '09/12/2024', '2024-12-09')],
    [36, 138, 262, 72, 'Exportador', partyOf('exporter', brazilianTrader)],
    [298, 138, 261, 72, 'Importador', partyOf('importer', spinner)],
    [
      36,
      210,
      262,
      60,
      'Produtor rural',
      `${value('parties.producer.name', 'Fazenda Três Palmeiras')}\n{parties.producer.address=Rodovia MT-235, km 62, Zona Rural, Sapezal - MT, 78365-000, ${country('parties.producer.country', 'Brasil')}}`,
    ],
    [
      298,
      210,
      261,
      60,
      'Usina de beneficiamento (algodoeira)',
      `${value('parties.processor.name', 'Algodoeira Vale do Juruena Ltda.')}\n{parties.processor.address=Avenida Lions, 1440, Distrito Industrial, Sapezal - MT, 78365-000, ${country('parties.processor.country', 'Brasil')}}`,
    ],
    [36, 270, 131, 34, 'País de origem', country('origin[0].country', 'BRASIL')],
    [167, 270, 131, 34, 'Estado', value('origin[0].region', 'Mato Grosso')],
    [298, 270, 131, 34, 'Safra', value('dates.harvestYear', '2023/2024', '2024')],
    [429, 270, 130, 34, 'NCM', goods(0, 'hsCode', '5201.00.20', '52010020')],
  ];
  for (const [x, y, width, height, label, text] of cells)
    drawCell(page, { x, y, width, height }, label, text, {
      labelStyle: { size: 7, color: '#3d5b17' },
      valueStyle: { size: 9, leading: 1.2 },
    });
  page.fact('origin[0].material', 'algodão | cotton');
  page.fact('origin[0].claimType', 'certificate');
  const bottom = drawTable(
    page,
    36,
    316,
    [
      { title: 'Lote', width: 100 },
      { title: 'Descrição', width: 160 },
      { title: 'Fardos (de – até)', width: 143 },
      { title: 'Qtde.', width: 50, align: 'right' },
      { title: 'Peso líq. kg', width: 70, align: 'right' },
    ],
    [
      [
        `{goods[0].lot=${value('lots[0].id', order.brazilLot)}}`,
        goods(0, 'description', 'Algodão em pluma, tipo 31-3'),
        `${value('lots[0].rangeFrom', '0071840001')} – ${value('lots[0].rangeTo', '0071840220')}`,
        value('lots[0].statedCount', '220'),
        number('totals.netWeight', '49.720,0', true),
      ],
    ],
    { headerFill: '#e3ecd4' },
  );
  page.fact('lots[0].kind', 'bale | lot');
  page.text(
    36,
    bottom + 20,
    `Contêineres: ${value('references.container[0]', order.brazilContainers[0])}, ${value('references.container[1]', order.brazilContainers[1])}     Contrato: ${value('references.contract[0]', order.brazilContract)}`,
  );
  page.text(
    36,
    bottom + 44,
    'Declaramos que o algodão acima foi cultivado e beneficiado no município indicado e que os fardos trazem a etiqueta com o número de série.',
    {},
    523,
  );
  page.text(330, bottom + 120, value('execution.signatoryTitle', 'Gerente de classificação'));
  drawSignature(page, 350, bottom + 104, 13);
  drawSeal(page, { x: 150, y: bottom + 110 }, 'ASSOCIAÇÃO DOS COTONICULTORES', {
    radius: 42,
    color: '#2d6a2d',
    kind: 'round seal | carimbo',
  });
  return paper;
}

/** American merchant's invoice, letter size, weights in pounds and kilograms. */
export function americanInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { size: 10, family: 'serif' });
  const page = paper.page(LETTER);
  page.text(50, 60, nameOf('seller', americanMerchant), { size: 18, bold: true });
  page.text(50, 76, addressOf('seller', americanMerchant), { size: 9 });
  page.text(430, 60, title('INVOICE'), { size: 20, bold: true, align: 'right' }, 132);
  page.rule(50, 84, 562, 84, 1.5);
  page.text(50, 108, 'SOLD TO', { size: 8, bold: true });
  page.text(50, 122, partyOf('buyer', spinner), {}, 250);
  drawRows(
    page,
    350,
    108,
    450,
    [
      ['Invoice no.', value('documentNumber', order.americanInvoice)],
      ['Invoice date', date('issueDate', 'January 14, 2025', '2025-01-14')],
      ['Contract', value('references.contract[0]', 'LCM-S-2411-02')],
      ['Terms', 'L/C at sight'],
      ['L/C no.', value('references.letterOfCredit[0]', 'BNT24LC00871')],
    ],
    { label: { bold: true } },
  );
  page.text(
    50,
    210,
    `Ship from Lubbock, Texas to ${value('transport.portOfDischarge', 'Shanghai, China', 'Shanghai')} via ${value('transport.portOfLoading', 'Houston')}     Container ${value('references.container[0]', order.americanContainer)}`,
  );
  const bottom = drawTable(
    page,
    50,
    224,
    [
      { title: 'Mark', width: 80 },
      { title: 'Description', width: 172 },
      { title: 'Bales', width: 50, align: 'right' },
      { title: 'Net lbs', width: 70, align: 'right' },
      { title: 'Price c/lb', width: 60, align: 'right' },
      { title: 'Amount', width: 80, align: 'right' },
    ],
    [
      [
        goods(0, 'lot', order.americanLot),
        goods(0, 'description', 'American upland cotton, 31-3-36, crop 2024, high density bales'),
        goodsNumber(0, 'packages', '88'),
        goodsNumber(0, 'quantity', '43,824'),
        goodsNumber(0, 'unitPrice', '78.50'),
        goodsNumber(0, 'amount', '34,401.84'),
      ],
    ],
    { rules: 'horizontal', size: 9.5 },
  );
  page.text(
    330,
    bottom + 26,
    `Total due ${value('totals.currency', 'USD', 'US$')} ${number('totals.amount', '34,401.84')}`,
    { bold: true, size: 12 },
  );
  page.text(
    50,
    bottom + 60,
    `Net weight ${number('totals.netWeight', '19,878.2')} kg.   Gin: Caprock Draw Gin Cooperative, code 72034. Bale numbers ${value('lots[0].rangeFrom', '1187001')} to ${value('lots[0].rangeTo', '1187088')}.`,
    {},
    512,
  );
  page.fact('lots[0].kind', 'bale');
  page.text(
    50,
    bottom + 90,
    `Country of origin of the cotton: ${country('origin[0].country', 'USA')}, grown in ${value('origin[0].region', 'Lubbock County, Texas', 'Texas')}.`,
  );
  page.fact('origin[0].claimType', 'invoice');
  page.fact('origin[0].material', 'cotton');
  page.text(50, bottom + 150, value('execution.signatoryTitle', 'Export Documentation'));
  drawSignature(page, 60, bottom + 136, 101);
  return paper;
}

/** A chamber's certificate for the American cotton: Form A manners without being one. */
export function americanCertificate(): Paper {
  const paper = new Paper('certificate_of_origin', 'en', { size: 9.5 });
  const page = paper.page(LETTER);
  page.text(0, 52, title('CERTIFICATE OF ORIGIN'), { size: 16, bold: true, align: 'center' }, 612);
  const label = { labelStyle: { size: 6.5, bold: true } };
  drawCell(
    page,
    { x: 46, y: 66, width: 260, height: 62 },
    'SHIPPER / EXPORTER',
    partyOf('exporter', americanMerchant),
    label,
  );
  drawCell(
    page,
    { x: 306, y: 66, width: 260, height: 31 },
    'CERTIFICATE NO.',
    value('documentNumber', 'LBB-25-00417'),
    label,
  );
  drawCell(
    page,
    { x: 306, y: 97, width: 260, height: 31 },
    'DATE',
    date('issueDate', '01/16/2025', '2025-01-16'),
    label,
  );
  drawCell(
    page,
    { x: 46, y: 128, width: 260, height: 72 },
    'CONSIGNED TO',
    partyOf('consignee', spinner),
    label,
  );
  drawCell(
    page,
    { x: 306, y: 128, width: 260, height: 72 },
    'PRODUCER',
    `${value('parties.producer.name', 'Brandt & Ochoa Farms')}\n{parties.producer.address=County Road 2900, Idalou, TX 79329, ${country('parties.producer.country', 'USA')}}`,
    label,
  );
  drawCell(
    page,
    { x: 46, y: 200, width: 130, height: 32 },
    'PORT OF LOADING',
    value('transport.portOfLoading', 'HOUSTON, TX', 'HOUSTON'),
    label,
  );
  drawCell(
    page,
    { x: 176, y: 200, width: 130, height: 32 },
    'PORT OF DISCHARGE',
    value('transport.portOfDischarge', 'SHANGHAI'),
    label,
  );
  drawCell(
    page,
    { x: 306, y: 200, width: 260, height: 32 },
    'INVOICE',
    value('references.invoice[0]', order.americanInvoice),
    label,
  );
  const bottom = drawTable(
    page,
    46,
    232,
    [
      { title: 'MARKS', width: 100 },
      { title: 'QUANTITY AND KIND OF PACKAGES, DESCRIPTION', width: 260 },
      { title: 'NET WEIGHT KG', width: 80, align: 'right' },
      { title: 'HS', width: 80 },
    ],
    [
      [
        goods(0, 'lot', order.americanLot),
        `${number('totals.packages', '88')} BALES OF ${goods(0, 'description', 'AMERICAN UPLAND COTTON, NOT CARDED OR COMBED')}`,
        number('totals.netWeight', '19,878.2'),
        goods(0, 'hsCode', '5201.00', '520100'),
      ],
    ],
    { minimumHeight: 120, headerSize: 6.5 },
  );
  const y = page.text(
    46,
    bottom + 24,
    `The undersigned declares that the goods described above are products of the ${country('origin[0].country', 'UNITED STATES OF AMERICA')} and were grown in the state of ${value('origin[0].region', 'Texas')}.`,
    {},
    520,
  );
  page.fact('origin[0].claimType', 'certificate');
  page.text(46, y + 60, value('execution.signatoryTitle', 'Export Documentation'));
  drawSignature(page, 60, y + 46, 103);
  page.text(
    306,
    y + 20,
    `The ${value('parties.issuer.name', 'Llano Estacado Chamber of Commerce')}, a recognised chamber under the laws of Texas, has examined the shipper's papers and finds that the products named originated as declared.`,
    { size: 8.5 },
    260,
  );
  drawSeal(page, { x: 480, y: y + 110 }, 'LLANO ESTACADO CHAMBER OF COMMERCE', {
    radius: 44,
    color: '#9a7b1c',
    kind: 'embossed seal | round seal',
  });
  return paper;
}

/** 货运单: a trucker's waybill; the consignor's address lies in Aksu Prefecture. */
export function truckWaybill(): Paper {
  const paper = new Paper('transport_document', 'zh', { family: 'chinese', size: 10 });
  const page = paper.page({ width: 595, height: 420 });
  page.text(0, 44, title('公路货物运单'), { size: 19, bold: true, align: 'center' }, page.width);
  page.text(420, 62, `运单号：${value('documentNumber', 'HY250228-0936')}`, { size: 9.5 });
  page.text(36, 62, `开单日期：${date('issueDate', '2025年2月28日', '2025-02-28')}`, { size: 9.5 });
  drawCell(
    page,
    { x: 36, y: 70, width: 262, height: 74 },
    '托运人（发货单位）',
    `${value('parties.consignor.name', '温宿县丰禾棉业有限责任公司')}\n${value('parties.consignor.address', '新疆维吾尔自治区阿克苏地区温宿县工业园区3号')}\n电话 0997-555 0182`,
  );
  page.flag('xinjiang:65', '新疆维吾尔自治区');
  page.flag('xinjiang:6529', '阿克苏地区');
  page.flag('xinjiang:652922', '温宿县');
  drawCell(
    page,
    { x: 298, y: 70, width: 262, height: 74 },
    '收货人（收货单位）',
    `${nameOf('consignee', spinner, true)}\n${addressOf('consignee', spinner, true)}`,
  );
  drawCell(
    page,
    { x: 36, y: 144, width: 131, height: 36 },
    '车牌号',
    value('transport.vehicle', '新N·58G31', '新N58G31'),
  );
  drawCell(
    page,
    { x: 167, y: 144, width: 131, height: 36 },
    '起运地',
    value('transport.placeOfReceipt', '阿克苏'),
  );
  drawCell(
    page,
    { x: 298, y: 144, width: 131, height: 36 },
    '到达地',
    value('transport.placeOfDelivery', '南通'),
  );
  drawCell(
    page,
    { x: 429, y: 144, width: 131, height: 36 },
    '承运人',
    value('parties.carrier.name', '大漠通达物流有限公司'),
  );
  drawTable(
    page,
    36,
    180,
    [
      { title: '货物名称', width: 160 },
      { title: '包装', width: 70, align: 'center' },
      { title: '件数', width: 80, align: 'right' },
      { title: '毛重(吨)', width: 94, align: 'right' },
      { title: '备注', width: 120 },
    ],
    [
      [
        goods(0, 'description', '皮棉（细绒棉）'),
        '棉包',
        goodsNumber(0, 'packages', '140'),
        value('goods[0].grossWeight', '31.92', '31920'),
        '批号 WS-2502-14',
      ],
    ],
    { size: 9.5, minimumHeight: 40 },
  );
  page.text(36, 290, '托运人签章：                         收货人签章：                         司机签字：');
  drawSignature(page, 470, 292, 107, 50);
  drawSeal(page, { x: 150, y: 320 }, '温宿县丰禾棉业有限责任公司', { radius: 38 });
  page.flag('xinjiang:652922', '温宿县');
  return paper;
}

/** GOTS-like scope certificate of the spinner. */
export function scopeCertificate(): Paper {
  const paper = new Paper('chain_of_custody_certificate', 'en', { size: 10.5, family: 'serif' });
  const page = paper.page();
  drawLogo(page, 268, 40, 58, '#6d8f1f', 'TC');
  page.text(0, 122, title('SCOPE CERTIFICATE'), { size: 20, bold: true, align: 'center' }, page.width);
  page.text(
    0,
    142,
    `Scope Certificate Number ${value('documentNumber', 'TRC-GOTS-118420')}`,
    { align: 'center' },
    page.width,
  );
  page.text(
    0,
    172,
    `${value('parties.issuer.name', 'Trellis Certification GmbH')} certifies that`,
    { align: 'center' },
    page.width,
  );
  page.text(
    0,
    200,
    nameOf('certificateHolder', spinner),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 217, addressOf('certificateHolder', spinner), { align: 'center' }, page.width);
  page.text(0, 246, 'has been assessed and found to conform with the', { align: 'center' }, page.width);
  page.text(
    0,
    266,
    value(
      'audit.standard',
      'Global Organic Textile Standard (GOTS) version 7.0',
      'GOTS',
      'Global Organic Textile Standard',
    ),
    { size: 13, bold: true, align: 'center' },
    page.width,
  );
  page.text(
    70,
    306,
    'Product categories: yarns (PC0030). Processes: spinning (PR0027), trading (PR0030).\nThis certificate alone does not prove that a shipment is certified; a transaction certificate is needed.',
    {},
    455,
  );
  drawRows(page, 150, 370, 330, [
    ['Place of issue', 'Freiburg'],
    ['Date of issue', date('issueDate', '2024-11-04', '2024-11-04')],
    ['Valid until', date('expiryDate', '2025-11-03', '2025-11-03')],
    ['Last update', '2024-11-04'],
  ]);
  page.text(150, 520, value('execution.signatoryTitle', 'Head of Certification'));
  drawSignature(page, 160, 504, 109);
  page.text(
    70,
    760,
    `Issuing body: Trellis Certification GmbH, {parties.issuer.address=Rheinuferweg 5, 79104 Freiburg, ${country('parties.issuer.country', 'Germany')}}`,
    { size: 8.5 },
  );
  return paper;
}

/** Transaction certificate with numbered boxes, as the textile schemes print them. */
export function transactionCertificate(): Paper {
  const paper = new Paper('chain_of_custody_certificate', 'en', { size: 9 });
  const page = paper.page();
  page.text(0, 46, title('TRANSACTION CERTIFICATE'), { size: 15, bold: true, align: 'center' }, page.width);
  page.text(
    0,
    62,
    `for products certified to ${value('audit.standard', 'Organic Content Standard (OCS 100)', 'OCS', 'Organic Content Standard')}`,
    { align: 'center' },
    page.width,
  );
  const cells: [number, number, number, number, string, string][] = [
    [
      40,
      74,
      258,
      62,
      '1. Certification body',
      `${value('parties.issuer.name', 'Trellis Certification GmbH')}\n{parties.issuer.address=Rheinuferweg 5, 79104 Freiburg, ${country('parties.issuer.country', 'Germany')}}`,
    ],
    [
      298,
      74,
      258,
      62,
      '2. Input information / certificate number',
      `TC ${value('documentNumber', 'TRC-OCS-TC-2025-30077')}\nStandard version: OCS 3.0`,
    ],
    [40, 136, 258, 62, '3. Seller of certified products', partyOf('seller', spinner)],
    [298, 136, 258, 62, '4. Buyer of certified products', partyOf('buyer', knitter)],
    [40, 198, 172, 40, '5. Gross shipping weight', `${number('totals.grossWeight', '612.00')} kg`],
    [212, 198, 172, 40, '6. Net shipping weight', `${number('totals.netWeight', '590.00')} kg`],
    [384, 198, 172, 40, '7. Invoice reference', value('references.invoice[0]', 'HZ-25-0397')],
  ];
  for (const [x, y, width, height, label, text] of cells)
    drawCell(page, { x, y, width, height }, label, text, { valueStyle: { size: 9, leading: 1.2 } });
  drawTable(
    page,
    40,
    246,
    [
      { title: 'No.', width: 30 },
      { title: 'Product', width: 180 },
      { title: 'Lot', width: 110 },
      { title: 'Composition', width: 126 },
      { title: 'Net kg', width: 70, align: 'right' },
    ],
    [
      [
        '1',
        goods(0, 'description', 'Ring spun yarn Ne 30/1'),
        goods(0, 'lot', 'HZ30OC-2502'),
        goods(0, 'composition', '100% organic cotton'),
        goodsNumber(0, 'netWeight', '590.00'),
      ],
    ],
    { size: 8.5 },
  );
  page.text(
    40,
    330,
    `Country of the raw material: ${country('origin[0].country', 'Türkiye')}. Place and date of issue: Freiburg, ${date('issueDate', '19 March 2025', '2025-03-19')}`,
  );
  page.fact('origin[0].claimType', 'certificate');
  page.text(40, 400, value('execution.signatoryTitle', 'Certifier'));
  drawSignature(page, 60, 386, 113);
  return paper;
}
