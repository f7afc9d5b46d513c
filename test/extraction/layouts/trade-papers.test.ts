import { describe, expect, it } from 'vitest';
import { stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

describe('a bill of lading: small labels at the top left of boxes', () => {
  const paper = read('transport_document', [
    [30, 30, 'Shipper', 7],
    ...stack(
      34,
      40,
      ['SHANGHAI BRIGHT TEXTILE CO., LTD.', 'NO. 88 HUAIHAI ROAD, SHANGHAI', '200020, CHINA'],
      9,
    ),
    [320, 30, 'B/L No.', 7],
    [325, 40, 'COSU6271234560', 9],
    [320, 60, 'COSCO SHIPPING LINES CO., LTD.', 13],
    [320, 80, 'BILL OF LADING', 13],
    [30, 90, 'Consignee', 7],
    ...stack(34, 100, ['TO ORDER OF ATLANTIC BANK N.A.', '500 SEVENTH AVENUE', 'NEW YORK, NY 10018, USA'], 9),
    [30, 150, 'Notify Party (complete name and address)', 7],
    ...stack(34, 160, ['SAME AS CONSIGNEE'], 9),
    [30, 200, 'Pre-carriage by', 7],
    [180, 200, 'Place of Receipt', 7],
    [184, 210, 'SHANGHAI', 9],
    [30, 225, 'Ocean Vessel / Voy. No.', 7],
    [34, 235, 'COSCO SHIPPING ARIES 028E', 9],
    [180, 225, 'Port of Loading', 7],
    [184, 235, 'SHANGHAI, CHINA', 9],
    [30, 250, 'Port of Discharge', 7],
    [34, 260, 'NEW YORK, NY', 9],
    [180, 250, 'Place of Delivery', 7],
    [184, 260, 'NEW YORK, NY', 9],
    [30, 280, 'Container No. / Seal No.', 7],
    [140, 280, 'No. of Packages', 7],
    [230, 280, 'Description of Goods', 7],
    [440, 280, 'Gross Weight', 7],
    [34, 292, 'CSQU3054383 / CN88712', 8],
    [144, 292, '320 CARTONS', 8],
    [234, 292, 'COTTON KNITTED T-SHIRTS', 8],
    [444, 292, '4,280.00 KGS', 8],
    [30, 600, 'Place and date of issue', 7],
    [34, 610, 'SHANGHAI, 15 MAR 2024', 9],
    [320, 600, 'Shipped on board', 7],
    [324, 610, '14 MAR 2024', 9],
    [320, 640, 'As agent for the carrier', 7],
  ]);
  it('reads the boxes', () => {
    expect(paper.value('documentNumber')).toBe('COSU6271234560');
    expect(paper.value('parties.consignor.name')).toBe('SHANGHAI BRIGHT TEXTILE CO., LTD.');
    expect(paper.normalized('parties.consignor.country')).toBe('CN');
    expect(paper.value('parties.consignee.name')).toBe('ATLANTIC BANK N.A.');
    expect(paper.value('transport.portOfLoading')).toBe('SHANGHAI, CHINA');
    expect(paper.value('transport.portOfDischarge')).toBe('NEW YORK, NY');
    expect(paper.normalized('issueDate')).toBe('2024-03-15');
    expect(paper.normalized('dates.shippedOnBoard')).toBe('2024-03-14');
    expect(paper.value('references.container')).toBe('CSQU3054383');
    expect(paper.value('parties.carrier.name')).toBe('COSCO SHIPPING LINES CO., LTD.');
  });
  it('parts ship and voyage', () => {
    expect(paper.value('transport.vessel')).toBe('COSCO SHIPPING ARIES');
    expect(paper.value('transport.voyage')).toBe('028E');
  });
  it('keeps "same as consignee" as printed, fills no name in, and reads no total of a freight paper', () => {
    expect(paper.value('parties.notifyParty.name')).toBe('SAME AS CONSIGNEE');
    expect(paper.value('parties.notifyParty.address')).toBeUndefined();
    expect(paper.value('totals.amount')).toBeUndefined();
  });
  it('says nothing about origin: a port is none', () => {
    expect(paper.fields.some((field) => field.path.startsWith('origin'))).toBe(false);
  });
});

describe('a certificate of origin, Form A', () => {
  const paper = read('certificate_of_origin', [
    [30, 30, "1. Goods consigned from (Exporter's business name, address, country)", 7],
    ...stack(34, 42, ['VIET THANG GARMENT JSC', '127 LE VAN CHI STREET', 'HO CHI MINH CITY, VIETNAM'], 9),
    [320, 30, 'Reference No', 7],
    [380, 30, 'VN-JP 23/02/11870', 9],
    [320, 50, 'GENERALIZED SYSTEM OF PREFERENCES', 9],
    [320, 62, 'CERTIFICATE OF ORIGIN', 12],
    [340, 92, 'FORM A', 12],
    [30, 110, "2. Goods consigned to (Consignee's name, address, country)", 7],
    ...stack(34, 122, ['ITOCHU CORPORATION', 'OSAKA, JAPAN'], 9),
    [30, 180, '3. Means of transport and route (as far as known)', 7],
    [34, 192, 'BY SEA FROM HO CHI MINH TO OSAKA', 9],
    [320, 180, '4. For official use', 7],
    [320, 600, '12. Declaration by the exporter', 7],
    [
      324,
      612,
      'The undersigned hereby declares that the above details are correct; that all the goods were',
      7,
    ],
    [324, 622, 'produced in VIETNAM', 9],
  ]);
  it('reads reference, parties and the declared origin', () => {
    expect(paper.value('documentNumber')).toBe('VN-JP 23/02/11870');
    expect(paper.value('parties.exporter.name')).toBe('VIET THANG GARMENT JSC');
    expect(paper.value('parties.consignee.name')).toBe('ITOCHU CORPORATION');
    expect(paper.normalized('parties.consignee.country')).toBe('JP');
    expect(paper.normalized('origin.country')).toBe('VN');
  });
});

describe('a management certificate in centred lines', () => {
  const paper = read('management_certificate', [
    [220, 60, 'CERTIFICATE', 24],
    [180, 110, 'This is to certify that the management system of'],
    [170, 140, 'Anhui Golden Yarn Co., Ltd.', 16],
    [150, 170, 'No. 1 Textile Road, Hefei, Anhui 230001, P.R. China'],
    [150, 200, 'has been assessed and found to be in accordance with'],
    [230, 220, 'ISO 9001:2015', 16],
    [150, 260, 'Scope: Manufacture of cotton yarn'],
    [100, 320, 'Certificate No.:'],
    [220, 320, 'CN-22/10345'],
    [100, 348, 'Date of issue:'],
    [220, 348, '28 February 2022'],
    [100, 362, 'Valid until:'],
    [220, 362, '27 February 2025'],
    [100, 700, 'SGS United Kingdom Ltd, Rossmore Business Park, Ellesmere Port, Cheshire CH65 3EN, UK', 8],
  ]);
  it('reads firm, standard, number and validity', () => {
    expect(paper.value('parties.certificateHolder.name')).toBe('Anhui Golden Yarn Co., Ltd.');
    expect(paper.value('parties.issuer.name')).toBe('SGS United Kingdom Ltd');
    expect(paper.value('audit.standard')).toBe('ISO 9001:2015');
    expect(paper.value('documentNumber')).toBe('CN-22/10345');
    expect(paper.normalized('issueDate')).toBe('2022-02-28');
    expect(paper.normalized('expiryDate')).toBe('2025-02-27');
  });
});

describe('a declaration in running text', () => {
  const paper = read('declaration', [
    [180, 40, 'DECLARATION OF ORIGIN', 16],
    [
      40,
      90,
      'We, Izmir Pamuk Tekstil A.S., Ataturk Caddesi 12, Izmir, Turkey, hereby declare that the cotton used in',
    ],
    [40, 104, 'lot 2024-117 originates from Brazil and does not originate from China.'],
    [40, 140, 'Place and date: Izmir, 4 April 2024'],
    [40, 170, 'For Izmir Pamuk Tekstil A.S.'],
    [40, 210, 'Export Manager'],
  ]);
  it('names who declares, and when', () => {
    expect(paper.value('parties.declarant.name')).toBe('Izmir Pamuk Tekstil A.S.');
    expect(paper.normalized('issueDate')).toBe('2024-04-04');
  });
  it('keeps what is asserted and what is denied apart, with the material', () => {
    const origins = paper.fields.filter((field) => /^origin.*country$/.test(field.path));
    expect(origins.map((field) => [field.normalized, field.polarity])).toEqual([
      ['BR', 'asserted'],
      ['CN', 'denied'],
    ]);
    expect(origins[0]?.subject).toBe('cotton');
  });
  it('takes no origin from the address of the declarant', () => {
    expect(paper.fields.some((field) => field.path.startsWith('origin') && field.normalized === 'TR')).toBe(
      false,
    );
  });
});

describe('inventing nothing', () => {
  it('a blank form gives no field but its title and language', () => {
    const paper = read('certificate_of_origin', [
      [30, 30, '1. Exporter (name, address, country)', 8],
      [320, 30, 'Certificate No.', 8],
      [30, 110, '2. Consignee (name, address, country)', 8],
      [320, 110, 'Country of origin', 8],
      [30, 200, 'Invoice No. and date: ________________'],
      [30, 220, 'Date: ....................'],
      [30, 260, 'Signature: ______________'],
      [30, 300, 'Marks'],
      [120, 300, 'Description of goods'],
      [320, 300, 'Quantity'],
      [420, 300, 'Gross weight'],
    ]);
    const paths = paper.fields
      .map((field) => field.path)
      .filter((path) => path !== 'language' && path !== 'title');
    expect(paths).toEqual([]);
  });

  it('a logo gives no field', () => {
    expect(read('unknown', [[200, 300, 'H&P', 40]], { document: { language: null } }).fields).toEqual([]);
  });

  it('a page without words gives no field', () => {
    expect(read('invoice', [[0, 0, '']]).fields).toEqual([]);
  });
});
