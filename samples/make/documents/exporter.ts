/** Trade papers of the exporter: invoice, packing list, bill of lading, agreement on who is paid. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
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
import { exporter, garmentFactory, importer, importerWarehouse } from '../story/parties.ts';

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
