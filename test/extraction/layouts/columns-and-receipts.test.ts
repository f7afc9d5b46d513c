import { describe, expect, it } from 'vitest';
import { type Run, stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

interface Case {
  readonly name: string;
  readonly type?: string;
  readonly language: string;
  readonly width?: number;
  readonly height?: number;
  readonly ocr?: boolean;
  readonly runs: readonly Run[];
  /** Printed or normalised values. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Values that must not be given for a path. */
  readonly never?: Readonly<Record<string, string>>;
}

const goods: readonly Run[] = [
  [45, 300, 'Qty'],
  [120, 300, 'Description'],
  [360, 300, 'Unit price'],
  [480, 300, 'Amount'],
  [45, 314, '3'],
  [120, 314, 'Rubber gasket'],
  [360, 314, '40.00'],
  [480, 314, '120.00'],
];

const cases: readonly Case[] = [
  {
    name: 'number and date under one heading; the date of the delivery note is not that of the invoice',
    language: 'en',
    runs: [
      ...stack(45, 40, ['Calder Pumps Ltd', '4 Foundry Lane', 'Halifax HX1 5QT']),
      [330, 40, 'Invoice', 16],
      [330, 70, 'Invoice No. / Date'],
      [330, 82, 'CP-77120 / 14.06.2024'],
      [330, 100, 'Delivery note no. / Date'],
      [330, 112, '881120 / 11.06.2024'],
      [330, 130, 'Purchase order no. / Date  PO-5518 / 02.06.2024'],
      [330, 148, 'Order No. / Date'],
      [330, 160, '99017 / 03.06.2024'],
      ...goods,
      [360, 340, 'Total GBP'],
      [480, 340, '120.00'],
    ],
    wanted: {
      documentNumber: 'CP-77120',
      issueDate: '2024-06-14',
      'references.purchaseOrder': 'PO-5518',
      'totals.currency': 'GBP',
    },
    never: { 'references.purchaseOrder': '99017' },
  },
  {
    name: 'the date stands before the number in a joint heading',
    language: 'fr',
    runs: [
      ...stack(45, 40, ['Menuiserie Lafon SARL', '3 rue du Port', '33120 Arcachon']),
      [330, 40, 'Facture', 16],
      [330, 70, 'Date / N° facture'],
      [330, 82, '05/02/2024 - FL-2240'],
      [330, 100, 'Vos références'],
      [430, 100, 'CH-8871'],
    ],
    wanted: {
      documentNumber: 'FL-2240',
      issueDate: '2024-02-05',
      'references.purchaseOrder': 'CH-8871',
    },
  },
  {
    name: 'a reference of the customer gives way to his order',
    language: 'de',
    runs: [
      ...stack(45, 40, ['Kessler Ventile GmbH', 'Am Wehr 2', '74072 Heilbronn']),
      [45, 150, 'Rechnung Nr. 6612', 14],
      [45, 180, 'Kundenreferenz'],
      [160, 180, 'K-3390'],
      [45, 194, 'Ihre Bestellung'],
      [160, 194, 'B-4471'],
    ],
    wanted: { 'references.purchaseOrder': 'B-4471' },
    never: { 'references.purchaseOrder': 'K-3390' },
  },
  {
    name: 'a post office box, a number with PO in it, and the order number of a goods column are no orders',
    language: 'en',
    runs: [
      ...stack(45, 40, ['Delmar Tools Inc.', 'PO Box 4410', 'Akron, OH 44301']),
      [330, 40, 'INVOICE', 16],
      [330, 70, 'Invoice No.'],
      [430, 70, 'DT/PO/3391'],
      [45, 300, 'Item'],
      [120, 300, 'Description'],
      [280, 300, 'Order No.'],
      [360, 300, 'Quantity'],
      [420, 300, 'Unit price'],
      [500, 300, 'Amount'],
      [280, 332, 'X-5510'],
      [360, 332, '2'],
      [500, 332, '44.00'],
    ],
    wanted: { documentNumber: 'DT/PO/3391' },
    never: { 'references.purchaseOrder': 'X-5510' },
  },
  {
    name: 'three columns at the head: labels over values in the middle, the seller at the right, the buyer at the left',
    language: 'en',
    runs: [
      [45, 50, 'TAX INVOICE', 20],
      ...stack(60, 110, ['Ashdale School', 'Attn: Bursar', 'Moor Road', 'Leeds LS8 2JT'], 10, 1.2),
      [300, 60, 'Invoice Date'],
      [300, 72, '9 Mar 2024'],
      [300, 92, 'Invoice Number'],
      [300, 104, 'A-2203'],
      ...stack(420, 56, ['Bramble Catering Ltd', 'Unit 9 Weir Yard', 'OTLEY', 'LS21 1AA'], 10, 1.2),
      [45, 800, 'Company No. 0881220. Registered office: Unit 9 Weir Yard, Otley, LS21 1AA', 8],
    ],
    wanted: {
      documentNumber: 'A-2203',
      issueDate: '2024-03-09',
      'parties.seller.name': 'Bramble Catering Ltd',
      'parties.buyer.name': 'Ashdale School',
    },
  },
  {
    name: 'kind of invoice as label, number beneath; the household stands in the line under its noun',
    language: 'de',
    runs: [
      ...stack(45, 30, ['Zimmerei Lang GmbH', 'Dorfstr. 8', '83209 Prien']),
      [45, 112, 'Zimmerei Lang GmbH · Dorfstr. 8 · 83209 Prien', 7],
      ...stack(45, 126, ['Erbengemeinschaft', 'Rosa und Karl Huber', 'Seeweg 12', '83256 Chiemsee']),
      [400, 112, 'Abschlagsrechnung Nr.:', 8],
      [400, 123, 'AR-118'],
    ],
    wanted: {
      documentNumber: 'AR-118',
      'parties.seller.name': 'Zimmerei Lang GmbH',
      'parties.buyer.name': 'Erbengemeinschaft Rosa und Karl Huber',
    },
  },
  {
    name: 'the word Invoice as a label in small type; a couple in the window; the name of a body over two lines',
    language: 'en',
    runs: [
      [220, 40, 'TREGENNA BOATYARD', 16],
      [230, 62, 'Quay Road, St Ives, Cornwall TR26 1LP'],
      ...stack(45, 122, ['Mr & Mrs P Hosking', 'The Old Forge', 'Bodmin PL31 2QT']),
      [380, 122, 'Invoice'],
      [460, 122, '20917'],
    ],
    wanted: { documentNumber: '20917', 'parties.buyer.name': 'Mr & Mrs P Hosking' },
  },
  {
    name: 'a name that breaks before its last word',
    language: 'en',
    runs: [
      ...stack(45, 40, ['Hale Roofing LLC', '2 Elm St', 'Dayton, OH 45402']),
      [45, 110, 'INVOICE', 20],
      [45, 150, 'BILL TO'],
      ...stack(45, 163, ['Maple Grove Condominium', 'Association', '7 Maple Dr', 'Dayton, OH 45403']),
    ],
    wanted: { 'parties.buyer.name': 'Maple Grove Condominium Association' },
  },
  {
    name: 'rates of tax in a table of their own: no row of it is the total',
    language: 'de',
    runs: [
      ...stack(45, 40, ['Hofladen Brandt e.K.', 'Am Deich 1', '25813 Husum']),
      [45, 150, 'Rechnung Nr. 771', 14],
      [45, 300, 'Satz'],
      [120, 300, 'Netto'],
      [190, 300, 'MwSt'],
      [260, 300, 'Brutto'],
      [45, 314, '7 %'],
      [120, 314, '200,00'],
      [190, 314, '14,00'],
      [260, 314, '214,00'],
      [45, 328, '19 %'],
      [120, 328, '300,00'],
      [190, 328, '57,00'],
      [260, 328, '357,00'],
      [400, 350, 'Brutto EUR'],
      [500, 350, '571,00'],
    ],
    wanted: { 'totals.amount': '571.00', 'totals.currency': 'EUR' },
  },
  {
    name: 'packing list from a place to a place, its number behind a double title',
    type: 'packing_list',
    language: 'en',
    runs: [
      [45, 30, 'Packing List / Dispatch Advice PS-20418', 16],
      [45, 80, 'FROM', 8],
      [320, 80, 'DELIVER TO', 8],
      ...stack(45, 92, ['Weberei Stroh GmbH', 'Bachweg 3', '87509 Immenstadt']),
      ...stack(320, 92, ['Confecciones Rubio S.L.', 'Calle Mayor 7', '46001 Valencia']),
    ],
    wanted: {
      documentNumber: 'PS-20418',
      'parties.consignor.name': 'Weberei Stroh GmbH',
      'parties.consignee.name': 'Confecciones Rubio S.L.',
    },
  },
  {
    name: 'till roll without the word receipt: the shop is the first line, what was paid is the total',
    language: 'en',
    width: 226,
    height: 300,
    runs: [
      [70, 20, 'MARLOW TEA ROOM', 10],
      [60, 34, '8 High Street, Marlow', 8],
      [12, 60, '04/05/2024 15:20', 8],
      [12, 80, 'Cream tea', 8],
      [180, 80, '18.00', 8],
      [12, 94, 'Service', 8],
      [184, 94, '2.25', 8],
      [12, 112, 'Amount Paid', 8],
      [180, 112, '£20.25', 8],
    ],
    wanted: { 'parties.seller.name': 'MARLOW TEA ROOM', 'totals.amount': '20.25', 'totals.currency': 'GBP' },
  },
  {
    name: 'photographed receipt: name over two lines, no legible total, cash under the sum of the lines',
    language: 'en',
    width: 400,
    height: 800,
    ocr: true,
    runs: [
      [120, 20, 'GOLDEN HARVEST', 16],
      [110, 42, 'MARKETING SDN BHD', 16],
      [90, 70, 'No 4 Jalan Besar, 81100 Johor Bahru', 12],
      [40, 110, 'Dat 23/03/18 Time 10', 12],
      [40, 150, 'RICE', 12],
      [320, 150, '42.00', 12],
      [40, 170, 'OIL', 12],
      [320, 170, '18.50', 12],
      [40, 210, 'CASH', 12],
      [40, 230, 'RM', 12],
      [320, 230, '60.50', 12],
      [40, 260, 'CASHIER 2', 12],
    ],
    wanted: {
      'parties.seller.name': 'GOLDEN HARVEST MARKETING SDN BHD',
      'totals.amount': '60.50',
      issueDate: '2018-03-23',
    },
  },
  {
    name: 'receipt: of two totals the one that payment less change confirms; currency in brackets behind the label',
    language: 'en',
    width: 226,
    height: 300,
    runs: [
      [60, 20, 'KEDAI BUKU MURNI', 10],
      [12, 60, 'Receipt No: 4410', 8],
      [12, 74, 'Total Sales Inclusive SST', 8],
      [180, 74, '1.70', 8],
      [12, 88, 'Total (RM)', 8],
      [180, 88, '7.70', 8],
      [12, 102, 'Final Total', 8],
      [180, 102, '7.70', 8],
      [12, 116, 'CASH', 8],
      [180, 116, '10.00', 8],
      [12, 130, 'CHANGE', 8],
      [184, 130, '2.30', 8],
    ],
    wanted: { 'totals.amount': '7.70', 'totals.currency': 'MYR', documentNumber: '4410' },
  },
  {
    name: 'photographed receipt whose head is only a shred: no seller rather than a piece of one; the date at the foot',
    language: 'en',
    width: 400,
    height: 800,
    ocr: true,
    runs: [
      [150, 20, 'RESTORAN', 14],
      [90, 44, '12 Jalan Merdeka, 50050 Kuala Lumpur', 12],
      [40, 150, 'NASI LEMAK', 12],
      [320, 150, '9.00', 12],
      [40, 190, 'Total', 12],
      [320, 190, '9.00', 12],
      [40, 210, 'CASH', 12],
      [320, 210, '10.00', 12],
      [40, 230, 'CHANGE', 12],
      [320, 230, '1.00', 12],
      [40, 700, 'Dat 23/04/19 Time Num', 12],
    ],
    wanted: { 'totals.amount': '9.00', issueDate: '2019-04-23' },
    never: { 'parties.seller.name': 'RESTORAN' },
  },
  {
    name: 'the number of the register behind a name in misread brackets is no part of it',
    language: 'en',
    width: 400,
    height: 800,
    ocr: true,
    runs: [
      [80, 20, 'MEGA JAYA SDN BHD (418220-%)', 14],
      [90, 44, 'LOT 9, JALAN INTAN, 41150 KLANG', 12],
      [40, 190, 'Total', 12],
      [320, 190, '9.00', 12],
      [40, 210, 'CASH', 12],
      [40, 230, 'CHANGE', 12],
    ],
    wanted: { 'parties.seller.name': 'MEGA JAYA SDN BHD' },
  },
];

describe.each(cases)('$name', ({ type, language, runs, wanted, never, ...page }) => {
  const paper = read(type ?? 'invoice', runs, { ...page, document: { language } });
  it.each(Object.entries(wanted))('%s is %s', (path, value) => {
    const field = paper.field(path);
    expect([field?.value, field?.normalized], field?.because).toContain(value);
  });
  it.each(Object.entries(never ?? {}))('%s is never %s', (path, value) => {
    const name = path.replace(/\[\d+\]$/, '');
    const found = paper.fields.filter((field) => field.path.startsWith(name)).map((field) => field.value);
    expect(found).not.toContain(value);
  });
});
