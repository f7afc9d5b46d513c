/** Papers of the Texan cotton: invoice and certificate of a chamber. */
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
import { americanMerchant, spinner } from '../story/parties.ts';

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
        `${goods(0, 'packages', number('totals.packages', '88'))} BALES OF ${goods(0, 'description', 'AMERICAN UPLAND COTTON, NOT CARDED OR COMBED')}`,
        goods(0, 'netWeight', number('totals.netWeight', '19,878.2')),
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
