/** Form E (ASEAN-China): a preferential certificate of origin from Vietnam for sewing thread. */
import { drawCell } from '../drawing/layouts.ts';
import { drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { country, date, goods, goodsNumber, number, partyOf, title, value } from '../story/marked.ts';
import { garmentFactory } from '../story/parties.ts';

const threadMaker = {
  name: 'Phuoc Thinh Sewing Thread Company Limited',
  address: 'Lot B7, An Phu Industrial Park, Thuan An, Binh Duong, VIETNAM',
};

export function formE(): Paper {
  const paper = new Paper('certificate_of_origin', 'en', { size: 9 });
  const page = paper.page();
  const label = { labelStyle: { size: 7 } };
  drawCell(
    page,
    { x: 40, y: 50, width: 258, height: 74 },
    "1. Products consigned from (Exporter's business name, address, country)",
    partyOf('exporter', threadMaker),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 124, width: 258, height: 74 },
    "2. Products consigned to (Consignee's name, address, country)",
    partyOf('consignee', garmentFactory),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 198, width: 258, height: 78 },
    '3. Means of transport and route (as far as known)',
    `Departure date: ${date('dates.shippedOnBoard', '12 MAY 2025', '2025-05-12')}\nVessel's name/Aircraft etc.: ${value('transport.vessel', 'SAIGON BRIDGE')}\nPort of Discharge: ${value('transport.portOfDischarge', 'NINGBO')}`,
    label,
  );
  page.rectangle({ x: 298, y: 50, width: 258, height: 148 }, { width: 0.6 });
  page.text(304, 62, 'Reference No.', { size: 8 });
  page.text(370, 62, value('documentNumber', 'E25BDG0417733'), { size: 9.5 });
  page.text(
    298,
    86,
    `${value('origin[0].agreement', 'ASEAN-CHINA FREE TRADE AREA')}`,
    { size: 10, bold: true, align: 'center' },
    258,
  );
  page.text(298, 101, 'PREFERENTIAL TARIFF', { size: 10, bold: true, align: 'center' }, 258);
  page.text(298, 116, title('CERTIFICATE OF ORIGIN'), { size: 13, bold: true, align: 'center' }, 258);
  page.text(298, 131, '(Combined Declaration and Certificate)', { size: 8, align: 'center' }, 258);
  page.text(298, 152, 'FORM E', { size: 13, bold: true, align: 'center' }, 258);
  page.text(298, 172, 'Issued in VIETNAM', { size: 9, align: 'center' }, 258);
  drawCell(
    page,
    { x: 298, y: 198, width: 258, height: 78 },
    '4. For Official Use',
    value('certificate.issuedRetroactively', 'ISSUED RETROACTIVELY'),
    label,
  );
  const columns = [
    ['5. Item number', 40],
    ['6. Marks and numbers on packages', 78],
    ['7. Number and type of packages, description of products', 160],
    ['8. Origin criteria (see Overleaf Notes)', 72],
    ['9. Gross weight or other quantity', 82],
    ['10. Number and date of invoices', 84],
  ] as const;
  let x = 40;
  for (const [name, width] of columns) {
    drawCell(page, { x, y: 276, width, height: 190 }, name, '', label);
    page.rule(x, 306, x + width, 306, 0.6);
    x += width;
  }
  page.text(44, 322, '1');
  page.text(84, 322, 'YL\nC/NO. 1-36');
  page.text(
    162,
    322,
    `THIRTY SIX ({goods[0].packages=${number('totals.packages', '36')}}) CARTONS OF ${goods(0, 'description', 'POLYESTER SEWING THREAD')}`,
    {},
    152,
  );
  page.text(322, 322, goods(0, 'originCriterion', 'RVC 52%'));
  page.text(394, 322, `${goodsNumber(0, 'quantity', '612')} ${goods(0, 'unit', 'KGS', 'kg')}`);
  page.text(476, 322, `${value('references.invoice[0]', '00000318')}\n08 MAY 2025`);
  drawCell(page, { x: 40, y: 466, width: 258, height: 180 }, '11. Declaration by the exporter', '', label);
  page.text(
    44,
    490,
    'The undersigned hereby declares that the above details and statements are correct; that all the products were produced in',
    { size: 8.5 },
    250,
  );
  page.text(140, 530, country('origin[0].country', 'VIETNAM'), { size: 9.5 });
  page.text(
    44,
    550,
    'and that they comply with the origin requirements specified for these products in the Rules of Origin for the ASEAN-China Free Trade Area',
    { size: 8.5 },
    250,
  );
  page.fact('origin[0].ruleSystem', 'preferential');
  page.fact('origin[0].claimType', 'certificate');
  drawSignature(page, 150, 610, 44);
  page.text(46, 622, `BINH DUONG, ${date('dates.signed', '19 MAY 2025', '2025-05-19')}`, { size: 8.5 });
  page.text(44, 640, 'Place and date, signature of authorised signatory', { size: 7 });
  drawCell(page, { x: 298, y: 466, width: 258, height: 180 }, '12. Certification', '', label);
  page.text(
    302,
    490,
    'It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.',
    { size: 8.5 },
    250,
  );
  page.text(
    302,
    530,
    value('parties.issuer.name', 'Binh Duong Export Import Administration Office'),
    { size: 8.5 },
    250,
  );
  page.text(304, 622, `BINH DUONG, ${date('issueDate', '20 MAY 2025', '2025-05-20')}`, { size: 8.5 });
  page.text(302, 640, 'Place and date, signature and stamp of certifying authority', { size: 7 });
  page.text(44, 664, '13.', { size: 7 });
  page.text(64, 664, '[ ] Exhibition     [ ] Movement Certificate     [ ] Third Party Invoicing', {
    size: 8,
  });
  return paper;
}
