/** Trade papers of the exporter: invoice, packing list, bill of lading, agreement on who is paid. */
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
import { exporter, garmentFactory, importer, importerWarehouse, thirdPartyPayee } from '../story/parties.ts';

const colors = [
  ['White', '10,000', '36,000.00', '167', '1,550.00', '1,784.00'],
  ['Heather Navy', '8,000', '28,800.00', '133', '1,240.00', '1,426.00'],
  ['Sage', '6,000', '21,600.00', '100', '930.00', '1,070.00'],
] as const;

/** Letterhead centred, parties in two columns, horizontal rules only, total at the foot. */
export function commercialInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { size: 9 });
  const page = paper.page();
  page.text(
    0,
    48,
    value('parties.seller.name', exporter.chineseName!, exporter.name.toUpperCase()),
    { size: 13, family: 'chinese', align: 'center', bold: true },
    page.width,
  );
  page.text(
    0,
    65,
    nameOf('seller', { ...exporter, name: exporter.name.toUpperCase() }),
    { size: 12.5, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 78, addressOf('seller', exporter), { size: 7.5, align: 'center' }, page.width);
  page.text(0, 88, 'TEL 86-574-5550 3321   FAX 86-574-5550 3322', { size: 7.5, align: 'center' }, page.width);
  page.rule(40, 96, 555, 96, 1.4);
  page.text(0, 120, title('COMMERCIAL INVOICE'), { size: 15, bold: true, align: 'center' }, page.width);
  page.text(40, 146, 'TO:', { bold: true });
  page.text(66, 146, partyOf('buyer', importer), {}, 240);
  drawRows(
    page,
    352,
    146,
    438,
    [
      ['INVOICE NO.:', value('documentNumber', order.invoice)],
      ['DATE:', date('issueDate', 'JUN. 20, 2025', '2025-06-20')],
      ['P.O. NO.:', value('references.purchaseOrder[0]', order.purchaseOrder)],
      ['S/C NO.:', value('references.contract[0]', order.salesContract)],
      ['PAYMENT:', 'T/T 30 DAYS AFTER B/L DATE'],
    ],
    { label: { bold: true, size: 8.5 } },
  );
  page.text(
    40,
    226,
    `FROM: ${value('transport.portOfLoading', 'NINGBO, CHINA', 'NINGBO')}     TO: ${value('transport.portOfDischarge', 'SAVANNAH, GA', 'SAVANNAH')}     VESSEL/VOYAGE: ${value('transport.vessel', order.vessel)} / ${value('transport.voyage', order.voyage)}`,
  );
  const bottom = drawTable(
    page,
    40,
    240,
    [
      { title: 'MARKS & NOS.', width: 92 },
      { title: 'DESCRIPTION OF GOODS', width: 216 },
      { title: 'QUANTITY', width: 72, align: 'right' },
      { title: 'UNIT PRICE\nUSD', width: 62, align: 'right' },
      { title: 'AMOUNT\nUSD', width: 74, align: 'right' },
    ],
    colors.map(([color, quantity, amount], index) => [
      index === 0 ? 'H&P\nPO 48817\nSAVANNAH\nC/NO. 1-400' : '',
      goods(
        index,
        'description',
        `MEN'S ${goods(index, 'composition', '100% COTTON')} KNITTED T-SHIRT, STYLE ${goods(index, 'articleNumber', `${order.style}-0${index + 1}`)}, ${color.toUpperCase()}`,
      ),
      `${goodsNumber(index, 'quantity', quantity)} ${goods(index, 'unit', 'PCS')}`,
      goodsNumber(index, 'unitPrice', '3.60'),
      goodsNumber(index, 'amount', amount),
    ]),
    { rules: 'horizontal', size: 8.5 },
  );
  page.text(132, bottom + 16, 'TOTAL:', { bold: true });
  page.text(
    348,
    bottom + 16,
    `${number('totals.quantity', '24,000')} PCS`,
    { bold: true, align: 'right' },
    69,
  );
  page.text(
    440,
    bottom + 16,
    `${value('totals.currency', 'USD')} ${number('totals.amount', '86,400.00')}`,
    { bold: true, align: 'right' },
    113,
  );
  page.rule(40, bottom + 22, 556, bottom + 22, 1);
  page.text(40, bottom + 40, 'SAY US DOLLARS EIGHTY-SIX THOUSAND FOUR HUNDRED ONLY.  FOB NINGBO.');
  page.text(
    40,
    bottom + 58,
    `H.S. CODE: ${goods(0, 'hsCode', '6109.10', '610910')}     COUNTRY OF ORIGIN: ${country('origin[0].country', 'CHINA')}`,
  );
  page.fact('origin[0].claimType', 'invoice');
  page.text(
    40,
    bottom + 74,
    `MANUFACTURER: ${nameOf('manufacturer', { ...garmentFactory, name: garmentFactory.name.toUpperCase() })}\n${addressOf('manufacturer', garmentFactory)}`,
    {},
    515,
  );
  page.text(
    40,
    bottom + 114,
    `NET WEIGHT ${number('totals.netWeight', '3,720.00')} KGS   GROSS WEIGHT ${number('totals.grossWeight', '4,280.00')} KGS   ${number('totals.packages', '400')} CARTONS`,
  );
  page.text(340, 640, nameOf('seller', { ...exporter, name: exporter.name.toUpperCase() }), { size: 8.5 });
  drawSeal(page, { x: 440, y: 690 }, exporter.chineseName!, { radius: 40 });
  drawSignature(page, 376, 702, 5);
  page.rule(340, 716, 540, 716);
  page.text(340, 727, 'AUTHORIZED SIGNATURE', { size: 7 });
  return paper;
}

/** Packing list with carton ranges; totals at the foot. */
export function packingList(): Paper {
  const paper = new Paper('packing_list', 'en', { family: 'serif', size: 10 });
  const page = paper.page();
  page.text(40, 54, nameOf('seller', exporter), { size: 14, bold: true });
  page.text(40, 67, addressOf('seller', exporter), { size: 8.5 });
  page.rule(40, 74, 555, 74);
  page.text(40, 104, title('PACKING LIST'), { size: 17, bold: true });
  drawTable(
    page,
    330,
    86,
    [
      { title: '', width: 92 },
      { title: '', width: 133 },
    ],
    [
      ['Packing list no.', value('documentNumber', order.packingList)],
      ['Invoice no.', value('references.invoice[0]', order.invoice)],
      ['Date', date('issueDate', '20-Jun-2025', '2025-06-20')],
      ['Order no.', value('references.purchaseOrder[0]', order.purchaseOrder)],
      ['Container / seal', `${value('references.container[0]', order.container)} / ${order.seal}`],
    ],
    { size: 9 },
  );
  page.text(40, 132, 'Sold to', { size: 8, color: '#555555' });
  page.text(40, 145, partyOf('buyer', importer));
  page.text(40, 210, 'Deliver to', { size: 8, color: '#555555' });
  page.text(40, 223, partyOf('consignee', importerWarehouse));
  const ranges = ['1-167', '168-300', '301-400'];
  const bottom = drawTable(
    page,
    40,
    250,
    [
      { title: 'Carton no.', width: 60 },
      { title: 'Ctns', width: 38, align: 'right' },
      { title: 'Style / colour', width: 146 },
      { title: 'Dye lot', width: 86 },
      { title: 'Pcs', width: 50, align: 'right' },
      { title: 'N.W. kg', width: 66, align: 'right' },
      { title: 'G.W. kg', width: 68, align: 'right' },
    ],
    colors.map(([color, quantity, , cartons, net, gross], index) => [
      ranges[index]!,
      goods(index, 'packages', cartons),
      goods(
        index,
        'description',
        `${goods(index, 'articleNumber', `${order.style}-0${index + 1}`)} ${color}`,
      ),
      goods(index, 'lot', order.dyeLots[index]!),
      goodsNumber(index, 'quantity', quantity),
      goodsNumber(index, 'netWeight', net),
      goodsNumber(index, 'grossWeight', gross),
    ]),
    { size: 9, headerFill: '#e8e8e8' },
  );
  drawTable(
    page,
    40,
    bottom,
    [
      { title: '', width: 60 },
      { title: '', width: 38, align: 'right' },
      { title: '', width: 232 },
      { title: '', width: 50, align: 'right' },
      { title: '', width: 66, align: 'right' },
      { title: '', width: 68, align: 'right' },
    ],
    [
      [
        'TOTAL',
        number('totals.packages', '400'),
        '',
        number('totals.quantity', '24,000'),
        number('totals.netWeight', '3,720.00'),
        number('totals.grossWeight', '4,280.00'),
      ],
    ],
    { size: 9, style: { bold: true } },
  );
  page.text(
    40,
    bottom + 40,
    'Cartons: single wall, 58 x 38 x 24 cm, 60 pieces each, measurement 21.60 cbm.\nShipping mark: H&P / PO 48817 / SAVANNAH / C/NO. 1-400 / MADE IN ' +
      country('origin[0].country', 'CHINA'),
  );
  page.fact('origin[0].claimType', 'marking');
  drawSeal(page, { x: 450, y: 600 }, exporter.chineseName!, { radius: 42 });
  return paper;
}

/** Ocean bill of lading: boxed parties at the left, numbers at the right. */
export function billOfLading(): Paper {
  const paper = new Paper('transport_document', 'en', { size: 8.5 });
  const page = paper.page();
  const left = 36;
  const label = { labelStyle: { size: 6 } };
  page.text(312, 52, value('parties.carrier.name', 'MERIDIAN STRAIT LINES PTE. LTD.'), {
    bold: true,
    size: 12,
    color: '#16396b',
  });
  page.text(312, 76, title('BILL OF LADING'), { bold: true, size: 15 });
  page.text(312, 88, 'FOR PORT TO PORT OR COMBINED TRANSPORT SHIPMENT', { size: 6.5 });
  drawCell(
    page,
    { x: left, y: 36, width: 268, height: 72 },
    'Shipper (complete name and address)',
    partyOf('consignor', {
      ...exporter,
      name: exporter.name.toUpperCase(),
      address: exporter.address.toUpperCase(),
    }),
    label,
  );
  drawCell(
    page,
    { x: left, y: 108, width: 268, height: 66 },
    'Consignee (not negotiable unless consigned to order)',
    partyOf('consignee', importer),
    label,
  );
  drawCell(
    page,
    { x: left, y: 174, width: 268, height: 66 },
    'Notify party (carrier not responsible for failure to notify)',
    `${value('parties.notifyParty.name', 'TIDEWATER CUSTOMS BROKERS, LLC')}\n{parties.notifyParty.address=310 BAY STREET, SAVANNAH, GA 31401, ${country('parties.notifyParty.country', 'USA')}}`,
    label,
  );
  drawCell(
    page,
    { x: 304, y: 108, width: 128, height: 30 },
    'B/L No.',
    value('documentNumber', order.billOfLading),
    label,
  );
  drawCell(page, { x: 432, y: 108, width: 128, height: 30 }, 'Booking No.', 'NGB5530817', label);
  drawCell(
    page,
    { x: 304, y: 138, width: 256, height: 36 },
    'Export references',
    `INVOICE ${value('references.invoice[0]', order.invoice)}  PO ${value('references.purchaseOrder[0]', order.purchaseOrder)}`,
    label,
  );
  drawCell(
    page,
    { x: 304, y: 174, width: 256, height: 66 },
    'For delivery of goods apply to',
    'MERIDIAN STRAIT LINES (AMERICAS) INC.\n15 DRAYTON STREET, SAVANNAH, GA',
    label,
  );
  const grid: [string, string][][] = [
    [
      ['Pre-carriage by', ''],
      ['Place of receipt', value('transport.placeOfReceipt', 'NINGBO CFS')],
      ['Port of loading', value('transport.portOfLoading', 'NINGBO')],
      ['Freight', 'COLLECT'],
    ],
    [
      [
        'Vessel / Voyage No.',
        `${value('transport.vessel', order.vessel)} / ${value('transport.voyage', order.voyage)}`,
      ],
      ['Port of discharge', value('transport.portOfDischarge', 'SAVANNAH')],
      ['Place of delivery', value('transport.placeOfDelivery', 'POOLER, GA')],
      ['No. of originals', 'THREE (3)'],
    ],
  ];
  grid.forEach((row, rowIndex) => {
    row.forEach(([name, text], index) => {
      drawCell(
        page,
        { x: left + index * 131, y: 240 + rowIndex * 28, width: 131, height: 28 },
        name,
        text,
        label,
      );
    });
  });
  page.rectangle({ x: left, y: 296, width: 524, height: 330 });
  drawTable(
    page,
    left,
    296,
    [
      { title: 'Container No. / Seal No.\nMarks and Numbers', width: 130 },
      { title: 'No. of packages', width: 66, align: 'center' },
      { title: 'Description of packages and goods', width: 186 },
      { title: 'Gross weight\nKGS', width: 72, align: 'right' },
      { title: 'Measurement\nCBM', width: 70, align: 'right' },
    ],
    [],
    { headerSize: 6.5 },
  );
  page.text(
    left + 4,
    336,
    `${value('references.container[0]', order.container)} / 20'GP\nSEAL ${order.seal}\n\nH&P\nPO 48817\nSAVANNAH\nC/NO. 1-400`,
  );
  page.text(left + 130, 336, `${number('totals.packages', '400')}\nCARTONS`, { align: 'center' }, 66);
  page.text(
    left + 200,
    336,
    `SHIPPER'S LOAD, COUNT AND SEAL\nSAID TO CONTAIN\n${goods(0, 'description', "MEN'S COTTON KNITTED T-SHIRTS")}\n${goodsNumber(0, 'quantity', '24,000')} ${goods(0, 'unit', 'PCS')}\nHS CODE ${goods(0, 'hsCode', '6109.10', '610910')}`,
    {},
    178,
  );
  page.text(left + 382, 336, number('totals.grossWeight', '4,280.00'), { align: 'right' }, 68);
  page.text(left + 454, 336, '21.600', { align: 'right' }, 64);
  page.text(left + 150, 470, 'SHIPPED ON BOARD', { size: 12, bold: true, color: '#2b3f8c' });
  page.text(left + 164, 486, date('dates.shippedOnBoard', '27 JUN 2025', '2025-06-27'), {
    size: 12,
    bold: true,
    color: '#2b3f8c',
  });
  page.rectangle({ x: left + 142, y: 454, width: 150, height: 42 }, { stroke: '#2b3f8c', width: 1.4 });
  page.text(
    left + 6,
    640,
    'RECEIVED by the carrier the goods as specified above in apparent good order and condition unless otherwise stated, to be carried to the place agreed. One original must be surrendered in exchange for the goods.',
    { size: 6.5 },
    250,
  );
  drawCell(page, { x: 304, y: 630, width: 128, height: 34 }, 'Place of issue', 'NINGBO', label);
  drawCell(
    page,
    { x: 432, y: 630, width: 128, height: 34 },
    'Date of issue',
    date('issueDate', '27 JUN 2025', '2025-06-27'),
    label,
  );
  page.text(304, 684, 'Signed for the carrier, MERIDIAN STRAIT LINES PTE. LTD.', { size: 7 });
  page.text(304, 694, 'by Yongjiang Shipping Agency as agent', { size: 7 });
  drawSignature(page, 360, 738, 23);
  page.rule(304, 750, 560, 750);
  return paper;
}

/** Agreement that a third firm is paid; English and Chinese below each other. */
export function thirdPartyAgreement(): Paper {
  const paper = new Paper('third_party_payment_agreement', 'en | zh', { size: 9.5, family: 'chinese' });
  const page = paper.page();
  page.text(
    0,
    64,
    title('THIRD PARTY PAYMENT AGREEMENT'),
    { size: 14, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 84, '第三方收款协议', { size: 14, bold: true, align: 'center' }, page.width);
  page.text(
    60,
    116,
    `Agreement No. 协议编号: ${value('documentNumber', 'QH-TP-2025-03')}        Date 日期: ${date('issueDate', '2025-07-21', '2025-07-21')}`,
  );
  let y = 146;
  const rows: [string, string][] = [
    [
      'Party A (Seller) 甲方（卖方）:',
      `${nameOf('seller', exporter)}\n${value('parties.seller.name', exporter.chineseName!, exporter.name)}`,
    ],
    ['Party B (Payer) 乙方（付款方）:', nameOf('payer', importer)],
    [
      'Party C (Payee) 丙方（收款方）:',
      `${nameOf('payee', thirdPartyPayee)}\n${value('parties.payee.name', thirdPartyPayee.chineseName!, thirdPartyPayee.name)}\n${addressOf('payee', thirdPartyPayee)}`,
    ],
  ];
  y = drawRows(page, 60, y, 226, rows, { width: 310, gap: 8 });
  const clauses = [
    `1. Party A asks Party B to pay the invoice ${value('payment.invoice[0]', order.invoice)} under purchase order ${value('references.purchaseOrder[0]', order.purchaseOrder)}, ${value('payment.currency', 'USD')} ${number('payment.amount', '86,400.00')}, to the account of Party C.`,
    `1. 甲方请乙方将上述发票项下货款支付至丙方账户。`,
    `2. Bank: ${value('parties.payeeBank.name', 'Victoria Peak Banking Corporation')}, account ${value('parties.payee.identifiers.bankAccount', '808-441920-838')}. 开户行及账号如左。`,
    '3. With the payment to Party C the debt of Party B towards Party A is settled. 乙方付款至丙方后，即视为已向甲方付清货款。',
    '4. Party C is not a producer of the goods and renders no service for them. 丙方不是货物的生产企业。',
  ];
  for (const clause of clauses) y = page.text(60, y + 12, clause, {}, 475);
  page.text(60, 560, 'Party A 甲方（盖章）');
  page.text(240, 560, 'Party B 乙方');
  page.text(400, 560, 'Party C 丙方（盖章）');
  drawSeal(page, { x: 120, y: 620 }, exporter.chineseName!, { radius: 40 });
  drawSignature(page, 240, 620, 31);
  drawSeal(page, { x: 460, y: 620 }, thirdPartyPayee.chineseName!, {
    radius: 38,
    index: 1,
    color: '#2a3aa8',
  });
  return paper;
}
