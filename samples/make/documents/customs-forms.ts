/** Papers of the case: forms of U.S. Customs, the importer's filings, and what it says to them. */
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
import { exporter, garmentFactory, importer, importerWarehouse } from '../story/parties.ts';

const entry = 'HPA-0072918-4';
const detention = 'DN-1703-2025-004417';
const importerNumber = '57-1184920-00';
const labelStyle = { labelStyle: { size: 6.5 } };
const inOneLine = { ...importer, address: importer.address.replaceAll('\n', ', ') };

const request = (index: number, words: string) => value(`request[${index}].text`, words);

/** The list that came with the notice of detention. */
export function detentionAttachment(): Paper {
  const paper = new Paper('detention_notice', 'en', { family: 'serif', size: 10.5 });
  const page = paper.page(LETTER);
  page.text(
    0,
    58,
    value('parties.issuer.name', 'U.S. Customs and Border Protection'),
    { size: 13, bold: true, align: 'center' },
    612,
  );
  page.text(
    0,
    80,
    title('ATTACHMENT 2-B TO NOTICE OF DETENTION'),
    { size: 13, bold: true, align: 'center' },
    612,
  );
  const y = drawRows(
    page,
    60,
    112,
    220,
    [
      ['Detention number:', value('documentNumber', detention)],
      ['Date of notice:', date('issueDate', '08/04/2025', '2025-08-04')],
      ['Port code and name:', value('customs.port', '1703 Savannah, Georgia')],
      ['Entry number:', value('references.entry', entry)],
      ['Line number:', goods(0, 'lineNumber', '001')],
      ['Importer:', nameOf('importerOfRecord', importer)],
      ['Broker:', value('parties.broker.name', 'Tidewater Entry Services, LLC')],
      ['Response due:', date('dates.responseDue', '09/03/2025', '2025-09-03')],
    ],
    { gap: 4 },
  );
  let line = page.text(
    60,
    y + 12,
    `The merchandise is detained under the ${value('customs.authority', 'Uyghur Forced Labor Prevention Act')}. Please provide the following documents for cotton:`,
    {},
    492,
  );
  const requests = [
    'Affidavit from the yarn producer and the source of the raw cotton that identifies where the raw cotton was sourced',
    'Purchase order, invoice, and proof of payment for the yarn and raw cotton',
    'List of production steps and production records for the yarn, including records that identify the cotton and its producer',
    'Transportation documents from cotton grower to yarn maker',
    'Supporting documents related to employees that picked the cotton, such as time cards, wage payment receipts, and daily process reports',
    'List of suppliers per production step, with names and addresses',
  ];
  requests.forEach((words, index) => {
    page.text(66, line + 6, `${index + 1}.`);
    line = page.text(86, line + 6, request(index, words), {}, 460);
  });
  page.text(60, line + 24, 'Number each step and number the papers of each step alike.', { size: 9.5 });
  page.text(60, 744, 'Page 1 of 1', { size: 8, align: 'right' }, 492);
  return paper;
}

/** The advice that the goods are excluded. */
export function exclusionNotice(): Paper {
  const paper = new Paper('exclusion_notice', 'en', { family: 'serif', size: 11, leading: 1.4 });
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
  page.text(0, 126, title('NOTICE OF EXCLUSION'), { size: 15, bold: true, align: 'center' }, 612);
  const y = drawRows(
    page,
    66,
    160,
    230,
    [
      ['Notice number:', value('documentNumber', 'EX-1703-2025-000932')],
      ['Date of exclusion:', date('issueDate', '10/14/2025', '2025-10-14')],
      ['Detention number:', value('references.certificate', detention)],
      ['Entry number:', value('references.entry', entry)],
      ['Port of entry:', value('customs.port', '1703 Savannah, Georgia')],
      ['Importer of record:', nameOf('importerOfRecord', importer)],
      ['Merchandise:', goods(0, 'description', "men's cotton knit T-shirts")],
      ['Quantity:', `${goodsNumber(0, 'quantity', '24,000')} ${goods(0, 'unit', 'PCS')}`],
    ],
    { gap: 5 },
  );
  let line = page.text(
    66,
    y + 14,
    `The merchandise described above is excluded from entry under ${value('customs.authority', '19 U.S.C. 1307')}. The records received did not follow lot HF30-0419 from the cotton to the yarn.`,
    {},
    480,
  );
  line = page.text(
    66,
    line + 10,
    'The merchandise may be exported. You may file a protest under 19 U.S.C. 1514 within 180 days of the date of this notice. Merchandise that is neither exported nor protested within 60 days is deemed abandoned (19 CFR 12.44).',
    {},
    480,
  );
  drawSignature(page, 84, line + 60, 77);
  page.text(66, line + 84, value('execution.signatoryTitle', 'Center Director'));
  return paper;
}

/** CBP Form 28: numbered boxes, ticked items, an officer's message. */
export function requestForInformation(): Paper {
  const paper = new Paper('cf28_cf29', 'en', { size: 9 });
  const page = paper.page(LETTER);
  page.text(40, 44, 'U.S. Department of Homeland Security', { size: 8 });
  page.text(40, 56, value('parties.issuer.name', 'U.S. Customs and Border Protection'), {
    size: 10,
    bold: true,
  });
  page.text(0, 84, title('REQUEST FOR INFORMATION'), { size: 15, bold: true, align: 'center' }, 612);
  page.text(0, 97, '19 CFR 151.11', { size: 8, align: 'center' }, 612);
  const cells: [number, number, number, string, string][] = [
    [40, 108, 130, '1. Date of request', date('issueDate', '05/06/2025', '2025-05-06')],
    [170, 108, 130, '2. Date of entry', date('dates.entry', '03/28/2025', '2025-03-28')],
    [300, 108, 136, '3. Entry no.', value('references.entry', 'HPA-0069113-2')],
    [436, 108, 136, '4. Team designation', value('customs.team', '687')],
    [40, 142, 260, '5. Manufacturer/Seller/Shipper', value('parties.consignor.name', exporter.name)],
    [300, 142, 136, '6. HTSUS item no.', goods(0, 'hsCode', '6109.10.0012', '6109100012')],
    [436, 142, 136, '7. Country of origin', country('origin.country', 'China')],
    [
      40,
      176,
      260,
      '8. Invoice description of merchandise',
      goods(0, 'description', "men's knitted T-shirts, cotton"),
    ],
    [300, 176, 136, '9. Invoice no.', value('references.invoice', 'QH25-0207')],
    [436, 176, 136, '10. Port', value('customs.port', '1601 Charleston, SC')],
  ];
  for (const [x, y, width, label, text] of cells)
    drawCell(page, { x, y, width, height: 34 }, label, text, labelStyle);
  drawCell(
    page,
    { x: 40, y: 210, width: 260, height: 62 },
    '11. To',
    partyOf('importerOfRecord', importer),
    labelStyle,
  );
  drawCell(
    page,
    { x: 300, y: 210, width: 272, height: 62 },
    '12. Customs broker',
    value('parties.broker.name', 'Tidewater Entry Services, LLC'),
    labelStyle,
  );
  page.text(40, 292, '13. Please furnish indicated item(s):', { bold: true });
  const boxes: [boolean, string][] = [
    [true, 'Copy of contract (or purchase order and seller confirmation) covering this transaction'],
    [false, 'Descriptive or illustrative literature or information explaining what the merchandise is'],
    [
      true,
      'Breakdown of components, materials, or ingredients by weight and the actual cost at the time of assembly',
    ],
    [false, 'Submit samples of the merchandise'],
  ];
  let y = 308;
  let index = 0;
  for (const [ticked, words] of boxes) {
    page.text(46, y, `[${ticked ? 'X' : ' '}]  ${ticked ? request(index++, words) : words}`);
    y += 15;
  }
  page.text(40, y + 14, '14. CBP Officer Message', { bold: true });
  page.text(46, y + 30, 'Please answer within 30 days of the date of this request.', {}, 520);
  drawSignature(page, 60, y + 90, 19);
  page.text(40, y + 98, '17. Signature', { size: 6.5 });
  page.text(40, y + 114, value('execution.signatoryTitle', 'Import Specialist'));
  page.text(40, 760, 'CBP Form 28', { size: 8 });
  return paper;
}

/** CBP Form 7501. */
export function entrySummary(): Paper {
  const paper = new Paper('entry_document', 'en', { size: 8.5 });
  const page = paper.page(LETTER);
  page.text(30, 40, 'DEPARTMENT OF HOMELAND SECURITY', { size: 7 });
  page.text(30, 50, 'U.S. Customs and Border Protection', { size: 7 });
  page.text(0, 66, title('ENTRY SUMMARY'), { size: 15, bold: true, align: 'center' }, 612);
  const rows: [string, string, number][][] = [
    [
      ['1. Filer Code/Entry Number', value('documentNumber', entry), 140],
      ['2. Entry Type', value('customs.entryType', '01 ABI/A'), 90],
      ['3. Summary Date', date('issueDate', '08/01/2025', '2025-08-01'), 100],
      ['4. Surety Number', '036', 70],
      ['5. Bond Type', '8', 62],
      ['6. Port Code', value('customs.port', '1703'), 90],
    ],
    [
      ['7. Entry Date', date('dates.entry', '07/29/2025', '2025-07-29'), 90],
      ['8. Importing Carrier', value('parties.carrier.name', 'Meridian Star Line'), 150],
      ['9. Mode of Transport', '11', 90],
      ['10. Country of Origin', country('origin.country', 'China'), 112],
      ['11. Import Date', date('dates.arrival', '07/29/2025', '2025-07-29'), 110],
    ],
    [
      ['12. B/L or AWB Number', value('references.billOfLading', order.billOfLading), 150],
      ['13. Manufacturer ID', value('parties.manufacturer.identifiers.mid', 'CNJIAYUN19JIU'), 130],
      ['14. Exporting Country', 'CN', 100],
      ['15. Export Date', date('dates.dispatched', '06/27/2025', '2025-06-27'), 172],
    ],
    [
      ['19. Foreign Port of Lading', value('transport.portOfLoading', 'Ningbo', '57020 Ningbo'), 160],
      ['20. U.S. Port of Unlading', value('transport.portOfDischarge', 'Savannah'), 160],
      [
        '22. Consignee Number',
        value('parties.ultimateConsignee.identifiers.registration', importerNumber),
        116,
      ],
      [
        '23. Importer Number',
        value('parties.importerOfRecord.identifiers.registration', importerNumber),
        116,
      ],
    ],
  ];
  let y = 76;
  for (const row of rows) {
    let x = 30;
    for (const [label, text, width] of row) {
      drawCell(page, { x, y, width, height: 30 }, label, text, { labelStyle: { size: 6 } });
      x += width;
    }
    y += 30;
  }
  drawCell(
    page,
    { x: 30, y, width: 276, height: 58 },
    '25. Ultimate Consignee Name and Address',
    partyOf('ultimateConsignee', importer),
    { labelStyle: { size: 6 } },
  );
  drawCell(
    page,
    { x: 306, y, width: 276, height: 58 },
    '26. Importer of Record Name and Address',
    partyOf('importerOfRecord', importer),
    { labelStyle: { size: 6 } },
  );
  page.fact('origin.claimType', 'declaration');
  const bottom = drawTable(
    page,
    30,
    y + 58,
    [
      { title: '27. Line No.', width: 50 },
      { title: '28. Description of Merchandise', width: 172 },
      { title: '29. HTSUS No.', width: 90 },
      { title: '30. Gross Weight', width: 80, align: 'right' },
      { title: '31. Net Quantity', width: 80, align: 'right' },
      { title: '32. Entered Value', width: 80, align: 'right' },
    ],
    [
      [
        goods(0, 'lineNumber', '001'),
        goods(0, 'description', "Men's T-shirts, knitted, of cotton"),
        goods(0, 'hsCode', '6109.10.0012', '6109100012'),
        `${goodsNumber(0, 'grossWeight', '4,280')} KG`,
        `${goodsNumber(0, 'quantity', '2,000')} ${goods(0, 'unit', 'DOZ')}`,
        goodsNumber(0, 'amount', '86,400'),
      ],
    ],
    { size: 8, headerSize: 6.5, minimumHeight: 40 },
  );
  page.text(30, bottom + 22, `35. Total Entered Value    ${number('totals.amount', '86,400')}`);
  page.text(30, bottom + 40, 'Broker/Filer:', { size: 8 });
  page.text(100, bottom + 40, value('parties.broker.name', 'Tidewater Entry Services, LLC'), { size: 8.5 });
  page.text(30, 764, 'CBP Form 7501', { size: 7 });
  return paper;
}

/** The ten elements of the importer's security filing. */
export function securityFiling(): Paper {
  const paper = new Paper('security_filing', 'en', { size: 9.5 });
  const page = paper.page(LETTER);
  page.text(50, 60, title('Importer Security Filing (ISF 10+2)'), { size: 17, bold: true, color: '#1f4e46' });
  page.rule(50, 70, 562, 70, 1, '#1f4e46');
  drawRows(
    page,
    50,
    96,
    230,
    [
      ['ISF transaction number', value('documentNumber', 'HPA-25-00018842')],
      ['Filing date', date('issueDate', '06/24/2025', '2025-06-24')],
      [
        'Importer of record number',
        value('parties.importerOfRecord.identifiers.registration', importerNumber),
      ],
      ['Consignee number', value('parties.consignee.identifiers.registration', importerNumber)],
      ['Seller', partyOf('seller', exporter)],
      ['Buyer', partyOf('buyer', inOneLine)],
      ['Manufacturer (or supplier)', partyOf('manufacturer', garmentFactory)],
      ['Ship to party', partyOf('shipTo', importerWarehouse)],
      [
        'Container stuffing location',
        partyOf('stuffingLocation', {
          name: 'Beilun Bonded Logistics Co., Ltd.',
          address: '18 Yingbin Road, Beilun District, Ningbo 315800, China',
        }),
      ],
      ['Consolidator (stuffer)', value('parties.consolidator.name', 'Beilun Bonded Logistics Co., Ltd.')],
      ['Country of origin', country('origin.country', 'China')],
      ['Commodity HTSUS-6', goods(0, 'hsCode', '6109.10', '610910')],
      ['Bill of lading number', value('references.billOfLading', order.billOfLading)],
      ['Container number', value('references.container', order.container)],
      ['Vessel', value('transport.vessel', order.vessel)],
      ['Voyage', value('transport.voyage', order.voyage)],
    ],
    { gap: 6, width: 320, label: { color: '#555555' } },
  );
  page.fact('origin.claimType', 'declaration');
  return paper;
}

/** The importer's statement as ultimate consignee. */
export function consigneeStatement(): Paper {
  const paper = new Paper('importer_statement', 'en', { family: 'serif', size: 11, leading: 1.45 });
  const page = paper.page(LETTER);
  drawLogo(page, 60, 40, 40, '#1f4e46', 'H&P');
  page.text(112, 58, nameOf('declarant', importer), { size: 14, bold: true });
  page.text(112, 72, addressOf('declarant', inOneLine), { size: 8.5 });
  page.text(
    60,
    116,
    value('title', 'STATEMENT OF ULTIMATE CONSIGNEE', 'STATEMENT OF ULTIMATE CONSIGNEE 19 CFR 12.43(b)'),
    { size: 14, bold: true },
  );
  page.text(60, 132, '19 CFR 12.43(b)', { size: 10 });
  page.text(60, 158, `Entry No.: ${value('references.entry', entry)}`);
  page.text(60, 174, `Detention No.: ${value('references.certificate', detention)}`);
  let y = page.text(
    60,
    204,
    `${importer.name} is the ultimate consignee of the merchandise of this entry, ordered under purchase order ${value('references.purchaseOrder', order.purchaseOrder)} and invoice ${value('references.invoice', order.invoice)}.`,
    {},
    492,
  );
  y = page.text(
    60,
    y + 10,
    'We made every reasonable effort to determine the source of the merchandise and of every component thereof, and to ascertain the character of labor used in its production. We asked each mill for its records, visited two of them, and had the records compared by a third party.',
    {},
    492,
  );
  y = page.text(
    60,
    y + 10,
    'The full results of our investigation are in the tracing file. Records of one lot of yarn, HF30-0419, were asked for and have not been received.',
    {},
    492,
  );
  page.text(60, y + 34, `Dated: ${date('issueDate', 'August 20, 2025', '2025-08-20')}`);
  drawSignature(page, 80, y + 86, 52);
  page.text(60, y + 108, value('execution.signatoryTitle', 'Director of Sourcing'));
  return paper;
}
