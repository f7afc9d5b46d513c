/** Scheme certificates of the spinning mill: scope and transaction. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSignature } from '../drawing/marks.ts';
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
import { knitter, spinner } from '../story/parties.ts';

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
    `Product categories: ${goods(0, 'description', 'yarns (PC0030)')}. Processes: spinning (PR0027), trading (PR0030).\nThis certificate alone does not prove that a shipment is certified; a transaction certificate is needed.`,
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
