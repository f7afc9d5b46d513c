/** The exporter's ocean bill of lading, and the agreement on who is paid. */
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
import { exporter, importer, thirdPartyPayee } from '../story/parties.ts';

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
    `${value('parties.forwarder.name', 'MERIDIAN STRAIT LINES (AMERICAS) INC.')}\n${value('parties.forwarder.address', '15 DRAYTON STREET, SAVANNAH, GA')}`,
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
  // The only line of goods: its figures are those of the consignment.
  page.fact('goods[0].packages', '400');
  page.fact('goods[0].grossWeight', '4,280.00 | 4280.00 | 4280');
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
      `${nameOf('seller', exporter)}\n${value('parties.seller.nameTranslated', exporter.chineseName!)}`,
    ],
    ['Party B (Payer) 乙方（付款方）:', nameOf('payer', importer)],
    [
      'Party C (Payee) 丙方（收款方）:',
      `${nameOf('payee', thirdPartyPayee)}\n${value('parties.payee.nameTranslated', thirdPartyPayee.chineseName!)}\n${addressOf('payee', thirdPartyPayee)}`,
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
