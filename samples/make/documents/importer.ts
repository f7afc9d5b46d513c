/** Papers of the US importer: its order, its bank, and what Customs sent it. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSignature } from '../drawing/marks.ts';
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
import { exporter, importer, importerWarehouse, thirdPartyPayee } from '../story/parties.ts';

/** American purchase order: month first, boxes for vendor and ship-to, ruled table. */
export function purchaseOrder(): Paper {
  const paper = new Paper('purchase_order', 'en', { size: 9 });
  const page = paper.page(LETTER);
  drawLogo(page, 40, 36, 44, '#1f4e46', 'H&P');
  page.text(94, 52, nameOf('buyer', importer), { size: 14, bold: true, color: '#1f4e46' });
  page.text(94, 66, addressOf('buyer', { ...importer, address: importer.address.replaceAll('\n', ', ') }), {
    size: 8,
  });
  page.text(94, 77, 'Tel (843) 555-0142   purchasing@harborandpine.example', { size: 8 });
  page.text(360, 108, title('PURCHASE ORDER'), { size: 18, bold: true, align: 'right' }, 212);
  drawTable(
    page,
    360,
    118,
    [
      { title: 'P.O. NUMBER', width: 72, align: 'center' },
      { title: 'P.O. DATE', width: 70, align: 'center' },
      { title: 'SHIP BY', width: 70, align: 'center' },
    ],
    [
      [
        value('documentNumber', order.purchaseOrder),
        date('issueDate', '03/12/2025', '2025-03-12'),
        '06/30/2025',
      ],
    ],
    { headerFill: '#dfe8e4', headerSize: 7 },
  );
  drawCell(page, { x: 40, y: 172, width: 260, height: 78 }, 'VENDOR', partyOf('seller', exporter), {
    labelStyle: { bold: true, size: 7 },
  });
  drawCell(
    page,
    { x: 312, y: 172, width: 260, height: 78 },
    'SHIP TO',
    partyOf('consignee', importerWarehouse),
    { labelStyle: { bold: true, size: 7 } },
  );
  page.text(
    40,
    268,
    'Terms: FOB Ningbo, T/T 30 days after B/L date     Ship via: Ocean     Currency: {totals.currency=USD}',
    { size: 8.5 },
  );
  const lines = [
    ['White', '10,000', '36,000.00'],
    ['Heather Navy', '8,000', '28,800.00'],
    ['Sage', '6,000', '21,600.00'],
  ] as const;
  const bottom = drawTable(
    page,
    40,
    278,
    [
      { title: 'LN', width: 26, align: 'center' },
      { title: 'STYLE', width: 76 },
      { title: 'DESCRIPTION', width: 206 },
      { title: 'QTY', width: 54, align: 'right' },
      { title: 'UOM', width: 36, align: 'center' },
      { title: 'UNIT PRICE', width: 60, align: 'right' },
      { title: 'EXTENDED', width: 74, align: 'right' },
    ],
    lines.map(([color, quantity, amount], index) => [
      String(index + 1),
      goods(index, 'articleNumber', `${order.style}-0${index + 1}`),
      goods(
        index,
        'description',
        `Men's crew neck T-shirt, ${color}, ${goods(index, 'composition', '100% cotton')} single jersey 160 gsm`,
      ),
      goodsNumber(index, 'quantity', quantity),
      goods(index, 'unit', 'PCS'),
      goodsNumber(index, 'unitPrice', '3.60'),
      goodsNumber(index, 'amount', amount),
    ]),
    { headerFill: '#1f4e46', headerColor: '#ffffff', size: 8.5, minimumHeight: 26 },
  );
  drawRows(
    page,
    408,
    bottom + 18,
    498,
    [
      ['Total pieces', number('totals.quantity', '24,000')],
      ['TOTAL', `$${number('totals.amount', '86,400.00')}`],
    ],
    { label: { bold: true }, value: { bold: true, align: 'right' }, width: 70 },
  );
  page.text(
    40,
    bottom + 74,
    'Vendor shall keep records that trace every lot of yarn and cotton used for this order back to the bale, and shall hand them over within five working days of a request. Sub-contracting needs our consent in writing.',
    { size: 8 },
    532,
  );
  page.rule(40, 690, 250, 690);
  page.text(40, 702, 'Authorized signature', { size: 7.5 });
  page.text(300, 702, `Title: ${value('execution.signatoryTitle', 'Director of Sourcing')}`, { size: 8.5 });
  drawSignature(page, 70, 686, 41);
  page.text(40, 760, 'PO 48817 - Page 1 of 1', { size: 7, color: '#666666' });
  return paper;
}

/** A detention notice in the manner of a government letter. */
export function detentionNotice(): Paper {
  const paper = new Paper('detention_notice', 'en', { family: 'serif', size: 10.5 });
  const page = paper.page(LETTER);
  page.text(0, 62, 'DEPARTMENT OF HOMELAND SECURITY', { size: 11, bold: true, align: 'center' }, 612);
  page.text(
    0,
    78,
    value('parties.issuer.name', 'U.S. Customs and Border Protection'),
    { size: 13, bold: true, align: 'center' },
    612,
  );
  page.text(
    0,
    92,
    value('parties.issuer.address', '1 East Bay Street, Savannah, GA 31401'),
    { size: 9, align: 'center' },
    612,
  );
  page.rule(60, 102, 552, 102, 1.2);
  page.text(0, 126, title('NOTICE OF DETENTION'), { size: 15, bold: true, align: 'center' }, 612);
  const cells: [number, number, number, string, string][] = [
    [60, 140, 164, '1. Detention number', value('documentNumber', 'DN-1703-2025-004417')],
    [224, 140, 164, '2. Date of this notice', date('issueDate', '08/04/2025', '2025-08-04')],
    [388, 140, 164, '3. Port of entry', value('customs.port', '1703 Savannah, Georgia')],
    [60, 176, 164, '4. Entry number', value('references.entry', 'HPA-0072918-4')],
    [224, 176, 164, '5. Date of arrival', date('dates.arrival', '07/29/2025', '2025-07-29')],
    [388, 176, 164, '6. Bill of lading', value('references.billOfLading', order.billOfLading)],
    [60, 212, 164, '7. Container', value('references.container', order.container)],
    [
      224,
      212,
      164,
      '8. Line / HTSUS',
      `${goods(0, 'lineNumber', '001')} / ${goods(0, 'hsCode', '6109.10.0012', '6109100012')}`,
    ],
    [388, 212, 164, '9. Quantity', `${goodsNumber(0, 'quantity', '24,000')} ${goods(0, 'unit', 'PCS')}`],
  ];
  for (const [x, y, width, label, text] of cells)
    drawCell(page, { x, y, width, height: 36 }, label, text, {
      labelStyle: { size: 7, family: 'sans' },
      valueStyle: { size: 10.5 },
    });
  drawCell(
    page,
    { x: 60, y: 248, width: 246, height: 70 },
    '10. Importer of record',
    partyOf('importerOfRecord', importer),
    { labelStyle: { size: 7, family: 'sans' } },
  );
  drawCell(
    page,
    { x: 306, y: 248, width: 246, height: 70 },
    '11. Manufacturer / shipper as entered',
    nameOf('manufacturer', { ...exporter, name: 'Jiangxi Yunling Garment Co., Ltd.' }),
    { labelStyle: { size: 7, family: 'sans' } },
  );
  let y = page.text(
    60,
    342,
    `Description of merchandise: ${goods(0, 'description', "men's cotton knit T-shirts")}.`,
    {},
    492,
  );
  const paragraphs = [
    `The merchandise described above was presented for examination on ${date('dates.presented', '07/30/2025', '2025-07-30')}. It is detained because the agency has reason to believe that cotton used in it may fall under ${value('customs.authority[0]', '19 U.S.C. 1307')} and the ${value('customs.authority[1]', 'Uyghur Forced Labor Prevention Act')}.`,
    'You may show that the Act does not apply by submitting records for every step from the cotton field to the finished garment. Each record should be numbered by step, and every paper in another language should carry a full English translation.',
    'Records are to be submitted through the Forced Labor Portal. Inquiries: Apparel, Footwear and Textiles Center, reference the detention number.',
  ];
  for (const paragraph of paragraphs) y = page.text(60, y + 8, paragraph, {}, 492);
  page.rule(60, y + 66, 260, y + 66);
  drawSignature(page, 84, y + 62, 77);
  page.text(60, y + 80, value('execution.signatoryTitle', 'Center Director'), { size: 10 });
  page.text(60, 744, 'Attachment 2-B: list of documents for cotton', { size: 8, family: 'sans' });
  page.text(60, 744, 'Page 1 of 1', { size: 8, family: 'sans', align: 'right' }, 492);
  // The Act's own name is a mention of the region, but as the title of a statute.
  return paper;
}

/** SWIFT-like confirmation in typewriter letters; the beneficiary is not the seller. */
export function paymentMessage(): Paper {
  const paper = new Paper('proof_of_payment', 'en', { family: 'mono', size: 9, leading: 1.45 });
  const page = paper.page(LETTER);
  page.text(56, 60, value('parties.payerBank.name', 'LOWCOUNTRY COMMERCE BANK, N.A.'), {
    bold: true,
    size: 11,
  });
  page.text(56, 78, title('OUTGOING WIRE TRANSFER - CUSTOMER COPY'), { bold: true });
  page.rule(56, 86, 556, 86);
  drawRows(
    page,
    56,
    108,
    232,
    [
      ['MESSAGE TYPE', value('payment.instrument', 'MT103 SINGLE CUSTOMER CREDIT', 'MT103')],
      ['20: TRANSACTION REF', value('documentNumber', 'LCB2507284471')],
      ['32A: VALUE DATE', `{payment.valueDate=07/28/2025~2025-07-28}`],
      ['     CURRENCY', `${value('payment.currency', 'USD')}`],
      ['     AMOUNT', number('payment.amount', '86,400.00')],
      [
        '50K: ORDERING CUSTOMER',
        `/${value('parties.payer.identifiers.bankAccount', '4418802271')}\n${nameOf('payer', { ...importer, name: 'HARBOR & PINE APPAREL, INC.' })}\n${value('parties.payer.address', '1180 WHARFSIDE DRIVE, CHARLESTON, SC')}`,
      ],
      ['57A: ACCOUNT WITH BANK', value('parties.payeeBank.name', 'VICTORIA PEAK BANKING CORPORATION')],
      [
        '59: BENEFICIARY',
        `/${value('parties.payee.identifiers.bankAccount', '808-441920-838')}\n${nameOf('payee', { ...thirdPartyPayee, name: 'GOLDEN ISTHMUS TRADING (HK) LIMITED' })}\n${value('parties.payee.address', 'UNIT 903, WING LEE COMMERCIAL BLDG, HONG KONG').replace('HONG KONG}', `${country('parties.payee.country', 'Hong Kong').replace('=Hong Kong', '=HONG KONG')}}`)}`,
      ],
      ['70: REMITTANCE INFO', value('payment.purpose', `INV ${order.invoice} PO ${order.purchaseOrder}`)],
      ['71A: CHARGES', 'SHA'],
    ],
    { gap: 6 },
  );
  page.fact('payment.invoice[0]', order.invoice);
  page.fact('references.purchaseOrder[0]', order.purchaseOrder);
  page.text(56, 470, 'ACCEPTED AND RELEASED 07/28/2025 14:06 ET', { bold: true });
  page.text(56, 700, 'This copy was produced from the online archive of the bank.', { size: 8 });
  return paper;
}
