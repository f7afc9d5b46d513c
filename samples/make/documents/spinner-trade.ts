/** Shipping and money papers of the spinning mill. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
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
import { brazilianTrader, knitter, spinner } from '../story/parties.ts';

/** Bill of lading of the Brazilian cotton, as it came by fax. */
export function cottonBillOfLading(): Paper {
  const paper = new Paper('transport_document', 'en', { size: 10.5 });
  const page = paper.page();
  const label = { labelStyle: { size: 8 } };
  page.text(40, 50, title('OCEAN BILL OF LADING'), { size: 16, bold: true });
  page.text(330, 50, `B/L NO. ${value('documentNumber', 'MSLSSZ24120418')}`, { size: 12, bold: true });
  drawCell(
    page,
    { x: 40, y: 62, width: 515, height: 58 },
    'SHIPPER',
    partyOf('consignor', {
      name: 'PANTANAL FIBRAS EXPORTADORA S.A.',
      address: 'RUA AUGUSTA 2690, CJ. 71, SAO PAULO - SP, 01412-100, BRAZIL',
    }),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 120, width: 515, height: 58 },
    'CONSIGNEE',
    `TO ORDER OF ${value('parties.consignee.name', 'JIANGHAI COMMERCIAL BANK, NANTONG')}`,
    label,
  );
  drawCell(
    page,
    { x: 40, y: 178, width: 515, height: 58 },
    'NOTIFY PARTY',
    partyOf('notifyParty', { name: spinner.name.toUpperCase(), address: spinner.address }),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 236, width: 258, height: 36 },
    'VESSEL / VOYAGE',
    `${value('transport.vessel', 'MERIDIAN JACARANDA')} / ${value('transport.voyage', '227W')}`,
    label,
  );
  drawCell(
    page,
    { x: 298, y: 236, width: 129, height: 36 },
    'PORT OF LOADING',
    value('transport.portOfLoading', 'SANTOS'),
    label,
  );
  drawCell(
    page,
    { x: 427, y: 236, width: 128, height: 36 },
    'PORT OF DISCHARGE',
    value('transport.portOfDischarge', 'SHANGHAI'),
    label,
  );
  drawTable(
    page,
    40,
    280,
    [
      { title: 'CONTAINER / SEAL', width: 150 },
      { title: 'PACKAGES', width: 80, align: 'right' },
      { title: 'DESCRIPTION', width: 180 },
      { title: 'GROSS KG', width: 105, align: 'right' },
    ],
    [
      [
        `${value('references.container[0]', order.brazilContainers[0])}\nBR118203`,
        `${goodsNumber(0, 'packages', '110')} BALES`,
        goods(0, 'description', 'RAW COTTON IN BALES, CROP 2024'),
        goodsNumber(0, 'grossWeight', '25,080.0'),
      ],
      [
        `${value('references.container[1]', order.brazilContainers[1])}\nBR118204`,
        `${goodsNumber(1, 'packages', '110')} BALES`,
        goods(1, 'description', 'RAW COTTON IN BALES, CROP 2024'),
        goodsNumber(1, 'grossWeight', '25,080.0'),
      ],
      ['TOTAL', `${number('totals.packages', '220')} BALES`, '', number('totals.grossWeight', '50,160.0')],
    ],
    { size: 10 },
  );
  page.text(40, 470, `CLEAN ON BOARD  ${date('dates.shippedOnBoard', '18 DEC 2024', '2024-12-18')}`, {
    bold: true,
    size: 13,
  });
  page.text(40, 500, `PLACE AND DATE OF ISSUE: SANTOS, ${date('issueDate', '19 DEC 2024', '2024-12-19')}`);
  page.text(
    40,
    560,
    `AS AGENT FOR THE CARRIER ${value('parties.carrier.name', 'MERIDIAN STRAIT LINES PTE. LTD.')}`,
  );
  drawSignature(page, 330, 600, 127);
  return paper;
}

/** Second sheet of the same fax: the packing list of the bales. */
export function cottonPackingList(): Paper {
  const paper = new Paper('packing_list', 'en', { size: 11, family: 'mono' });
  const page = paper.page();
  page.text(40, 60, nameOf('seller', { ...brazilianTrader, name: 'PANTANAL FIBRAS EXPORTADORA S.A.' }), {
    bold: true,
  });
  page.text(40, 90, title('PACKING LIST'), { bold: true, size: 15 });
  drawRows(page, 40, 120, 190, [
    ['NUMBER', value('documentNumber', 'PF-PL-3391')],
    ['DATE', date('issueDate', '16-DEC-2024', '2024-12-16')],
    ['CONTRACT', value('references.contract[0]', order.brazilContract)],
    ['BUYER', nameOf('buyer', { ...spinner, name: spinner.name.toUpperCase() })],
    ['LOT', value('references.lot[0]', order.brazilLot)],
  ]);
  drawTable(
    page,
    40,
    210,
    [
      { title: 'CONTAINER', width: 130 },
      { title: 'BALES FROM', width: 120 },
      { title: 'BALES TO', width: 120 },
      { title: 'NET KG', width: 110, align: 'right' },
    ],
    [
      [
        value('references.container[0]', order.brazilContainers[0]),
        value('lots[0].rangeFrom', '0071840001'),
        value('lots[0].rangeTo', '0071840110'),
        number('lots[0].netWeight', '24,860.0'),
      ],
      [
        value('references.container[1]', order.brazilContainers[1]),
        value('lots[1].rangeFrom', '0071840111'),
        value('lots[1].rangeTo', '0071840220'),
        number('lots[1].netWeight', '24,860.0'),
      ],
    ],
    { size: 10.5 },
  );
  page.fact('lots[0].kind', 'bale');
  page.fact('lots[1].kind', 'bale');
  page.text(
    40,
    300,
    `TOTAL BALES ${number('totals.packages', '220')}   NET ${number('totals.netWeight', '49,720.0')} KG   GROSS ${number('totals.grossWeight', '50,160.0')} KG`,
  );
  return paper;
}

/** 银行回单: electronic receipt of a Chinese bank. */
export function bankReceipt(): Paper {
  const paper = new Paper('proof_of_payment', 'zh', { family: 'chinese', size: 10 });
  const page = paper.page({ width: 595, height: 340 });
  page.text(36, 44, value('parties.payerBank.name', '江海商业银行', '江海商业银行江阴支行'), {
    size: 15,
    bold: true,
    color: '#b02020',
  });
  page.text(0, 44, title('电子回单（付款）'), { size: 14, bold: true, align: 'center' }, page.width);
  page.text(36, 66, `回单编号：${value('documentNumber', '20250430117702654')}`, { size: 9 });
  page.text(400, 66, `交易日期：${date('payment.valueDate', '2025年04月30日', '2025-04-30')}`, { size: 9 });
  const rows: [string, string, string, string][] = [
    ['付款人户名', nameOf('payer', knitter, true), '收款人户名', nameOf('payee', spinner, true)],
    [
      '付款人账号',
      value('parties.payer.identifiers.bankAccount', '3202 8801 0417 7725'),
      '收款人账号',
      value('parties.payee.identifiers.bankAccount', '3206 1200 5583 0914'),
    ],
    [
      '付款人开户行',
      '江海商业银行江阴支行',
      '收款人开户行',
      value('parties.payeeBank.name', '江海商业银行南通分行'),
    ],
  ];
  rows.forEach(([a, b, c, d], index) => {
    const y = 76 + index * 36;
    drawCell(page, { x: 36, y, width: 76, height: 36 }, '', a, { valueStyle: { size: 9 }, fill: '#fbf1f0' });
    drawCell(page, { x: 112, y, width: 186, height: 36 }, '', b, { valueStyle: { size: 9.5 } });
    drawCell(page, { x: 298, y, width: 76, height: 36 }, '', c, { valueStyle: { size: 9 }, fill: '#fbf1f0' });
    drawCell(page, { x: 374, y, width: 186, height: 36 }, '', d, { valueStyle: { size: 9.5 } });
  });
  drawCell(page, { x: 36, y: 184, width: 76, height: 30 }, '', '金额', { fill: '#fbf1f0' });
  drawCell(
    page,
    { x: 112, y: 184, width: 448, height: 30 },
    '',
    `${value('payment.currency', '人民币', 'CNY')} 壹拾壹万陆仟贰佰贰拾肆元整   ¥${number('payment.amount', '116,224.00')}`,
  );
  drawCell(page, { x: 36, y: 214, width: 76, height: 30 }, '', '用途', { fill: '#fbf1f0' });
  drawCell(
    page,
    { x: 112, y: 214, width: 448, height: 30 },
    '',
    `${value('payment.purpose', '棉纱货款')}  合同${value('references.contract[0]', order.yarnContract)}  发票${value('payment.invoice[0]', 'HZ-25-0412')}`,
  );
  page.text(36, 264, '重要提示：本回单不作为收款方发货的依据。', { size: 8.5 });
  drawSeal(page, { x: 480, y: 272 }, '江海商业银行江阴支行', {
    radius: 36,
    bottom: '业务专用章',
    kind: '业务专用章 | bank seal',
  });
  return paper;
}

/** Brazilian trader's invoice, attached to a mail. */
export function brazilianInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { size: 10 });
  const page = paper.page();
  page.rectangle({ x: 0, y: 0, width: page.width, height: 70 }, { fill: '#24543a' });
  page.text(40, 44, nameOf('seller', brazilianTrader), { size: 17, bold: true, color: '#ffffff' });
  page.text(40, 92, addressOf('seller', brazilianTrader), { size: 8.5 });
  page.text(400, 100, title('Commercial Invoice'), { size: 14, bold: true, align: 'right' }, 155);
  page.text(40, 130, 'Bill to', { bold: true });
  page.text(40, 144, partyOf('buyer', spinner), {}, 240);
  drawRows(
    page,
    330,
    130,
    440,
    [
      ['Invoice number', value('documentNumber', 'PF-INV-3391-1')],
      ['Invoice date', date('issueDate', '17 December 2024', '2024-12-17')],
      ['Contract', value('references.contract[0]', order.brazilContract)],
      ['B/L', value('references.billOfLading[0]', 'MSLSSZ24120418')],
    ],
    { label: { color: '#24543a', bold: true } },
  );
  const bottom = drawTable(
    page,
    40,
    220,
    [
      { title: 'Description', width: 215 },
      { title: 'Lot', width: 90 },
      { title: 'Net kg', width: 70, align: 'right' },
      { title: 'USD/kg', width: 60, align: 'right' },
      { title: 'Amount', width: 80, align: 'right' },
    ],
    [
      [
        goods(0, 'description', 'Raw cotton, Brazilian, type 31-3, crop 2024, 220 bales'),
        goods(0, 'lot', order.brazilLot),
        goodsNumber(0, 'netWeight', '49,720.0'),
        goodsNumber(0, 'unitPrice', '1.74'),
        goodsNumber(0, 'amount', '86,512.80'),
      ],
    ],
    { rules: 'none', headerFill: '#24543a', headerColor: '#ffffff', bandFill: '#f0f5f1' },
  );
  page.rule(40, bottom + 6, 555, bottom + 6, 1, '#24543a');
  page.text(
    350,
    bottom + 24,
    `Total ${value('totals.currency', 'USD')} ${number('totals.amount', '86,512.80')}`,
    { size: 12, bold: true },
  );
  page.text(
    40,
    bottom + 50,
    `Origin of goods: ${country('origin[0].country', 'Brazil')}, state of ${value('origin[0].region', 'Mato Grosso')}`,
  );
  page.fact('origin[0].claimType', 'invoice');
  page.text(
    40,
    bottom + 66,
    `${number('totals.packages', '220')} bales, shipped from ${value('transport.portOfLoading', 'Santos')} to ${value('transport.portOfDischarge', 'Shanghai')}.`,
  );
  return paper;
}
