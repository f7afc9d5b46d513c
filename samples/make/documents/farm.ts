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
import { americanFarm, americanGin, americanMerchant, exporter, turkishGin } from '../story/parties.ts';

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
