import type { Paper } from './paper.ts';

/** An air waybill, a CMR note and two packing lists. */
export const otherShipping: readonly Paper[] = [
  {
    name: 'air-waybill',
    type: 'transport_document',
    face: 'Courier',
    size: 8.5,
    fields: {
      documentNumber: '618-44710923 | 618 44710923',
      issueDate: '2024-11-05',
      'parties.consignor.name': 'Lotus Silk House Co Ltd',
      'parties.consignee.name': 'Boutique Ondine',
      'totals.grossWeight': '186.5 | 186.5 K',
      'totals.packages': '9',
    },
    draw(s) {
      s.text(40, 40, '618   PNH   4471 0923', 'bold 11');
      s.text(555, 40, '618-44710923', 'bold 11 right');
      s.cell(
        40,
        48,
        260,
        70,
        "Shipper's Name and Address",
        'Lotus Silk House Co Ltd\nStreet 278, Phnom Penh\nCambodia',
      );
      s.cell(300, 48, 255, 70, 'Not Negotiable', 'Air Waybill\nIssued by  MEKONG AIR CARGO');
      s.cell(
        40,
        118,
        260,
        70,
        "Consignee's Name and Address",
        'Boutique Ondine\n21 rue Sainte-Catherine\n33000 Bordeaux, France',
      );
      s.cell(
        300,
        118,
        255,
        70,
        '',
        'It is agreed that the goods described herein are\naccepted in apparent good order and condition',
        '7',
      );
      s.cell(40, 188, 260, 40, "Issuing Carrier's Agent Name and City", 'TONLE LOGISTICS, PHNOM PENH');
      s.cell(300, 188, 255, 80, 'Accounting Information', 'FREIGHT PREPAID');
      s.cell(40, 228, 130, 40, "Agent's IATA Code", '44-1 8820');
      s.cell(170, 228, 130, 40, 'Account No.');
      s.cell(
        40,
        268,
        260,
        30,
        'Airport of Departure (Addr. of First Carrier) and Requested Routing',
        'PHNOM PENH',
      );
      s.cell(300, 268, 60, 30, 'Currency', 'USD');
      s.cell(360, 268, 195, 30, 'Declared Value for Carriage', 'NVD');
      s.cell(40, 298, 130, 30, 'Airport of Destination', 'BORDEAUX');
      s.cell(170, 298, 130, 30, 'Requested Flight/Date', 'MK771/05  AF118/06');
      s.table(
        345,
        [
          ['No. of\nPieces\nRCP', 44],
          ['Gross\nWeight', 95],
          ['kg\nlb', 150],
          ['Rate\nClass', 180],
          ['Chargeable\nWeight', 240],
          ['Rate /\nCharge', 310],
          ['Total', 370],
          ['Nature and Quantity of Goods', 430],
        ],
        '9|186.5|K|Q|201.0|4.80|964.80|SILK SCARVES~INV LSH-1180',
        undefined,
        8,
      );
      s.cell(40, 560, 130, 30, 'Prepaid / Weight Charge', '964.80');
      s.cell(40, 620, 130, 30, 'Total Prepaid', '1,021.30');
      s.text(220, 690, '05 NOV 2024        PHNOM PENH        TONLE LOGISTICS');
      s.text(
        220,
        702,
        'Executed on (date)        at (place)        Signature of Issuing Carrier or its Agent',
        '6.5',
      );
    },
  },
  {
    name: 'cmr',
    type: 'transport_document',
    size: 8.5,
    fields: {
      documentNumber: 'PL 0441872',
      issueDate: '2024-04-24',
      'parties.consignor.name': 'Zaklad Przetwórstwa Owoców Sadowiak Sp. z o.o.',
      'parties.consignee.name': 'Backwaren Hünfeld GmbH',
      'parties.carrier.name': 'Trans-Wit Witold Kania',
      'totals.grossWeight': '18240 | 18 240',
      'totals.packages': '33',
    },
    draw(s) {
      s.text(555, 40, 'CMR   No. PL 0441872', 'bold 12 right');
      s.cell(
        40,
        48,
        260,
        65,
        '1  Nadawca (nazwisko lub nazwa, adres, kraj)\n   Sender (name, address, country)',
        'Zaklad Przetwórstwa Owoców Sadowiak Sp. z o.o.\nul. Przemyslowa 3, 05-600 Grójec, Polska',
      );
      s.cell(
        300,
        48,
        255,
        65,
        'Miedzynarodowy samochodowy list przewozowy\nInternational consignment note',
        'CMR',
      );
      s.cell(
        40,
        113,
        260,
        65,
        '2  Odbiorca (nazwisko lub nazwa, adres, kraj)\n   Consignee (name, address, country)',
        'Backwaren Hünfeld GmbH\nFuldaer Berg 10, 36088 Hünfeld, Deutschland',
      );
      s.cell(
        300,
        113,
        255,
        65,
        '16  Przewoznik (nazwisko lub nazwa, adres, kraj)\n   Carrier (name, address, country)',
        'Trans-Wit Witold Kania\n95-100 Zgierz, Polska',
      );
      s.cell(
        40,
        178,
        260,
        40,
        '3  Miejsce przeznaczenia\n   Place of delivery of the goods',
        'Hünfeld, Deutschland',
      );
      s.cell(300, 178, 255, 40, '17  Kolejni przewoznicy / Successive carriers');
      s.cell(
        40,
        218,
        260,
        40,
        '4  Miejsce i data zaladowania\n   Place and date of taking over the goods',
        'Grójec, Polska, 24.04.2024',
      );
      s.cell(40, 258, 260, 40, '5  Zalaczone dokumenty / Documents attached', 'WZ 771/04/2024, faktura');
      [
        '6 Marks and Nos|ZPO',
        '7 Number of packages|33',
        '8 Method of packing|palety EUR',
        '9 Nature of the goods|Mus jablkowy w wiadrach',
        '10 Statistical number|2007 99',
        '11 Gross weight in kg|18 240',
        '12 Volume m3|',
      ].forEach((cell, index) => {
        const [label = '', value = ''] = cell.split('|');
        s.cell(40 + index * 73.5, 298, 73.5, 150, label, value, '7.5');
      });
      s.cell(40, 560, 260, 35, '21  Wystawiono w / Established in', 'Grójec   dnia / on  24.04.2024');
      s.cell(40, 595, 170, 80, '22  Signature and stamp of the sender');
      s.cell(210, 595, 170, 80, '23  Signature and stamp of the carrier');
      s.cell(380, 595, 175, 80, '24  Goods received');
    },
  },
  {
    name: 'packing-list-export',
    type: 'packing_list',
    face: 'Times',
    size: 10,
    fields: {
      documentNumber: 'HX-P2408',
      issueDate: '2024-08-12',
      'parties.seller.name': 'NINGBO HAOXIN HARDWARE CO., LTD.',
      'totals.grossWeight': '11730 | 11,730.00KGS',
      'totals.netWeight': '10950 | 10,950.00KGS',
      'totals.packages': '780 | 780CTNS',
      'references.invoice': 'HX-I2408',
    },
    draw(s) {
      s.text(297, 50, 'NINGBO HAOXIN HARDWARE CO., LTD.', 'bold 14 center');
      s.text(297, 65, 'XIEPU CHEMICAL ZONE, ZHENHAI, NINGBO, CHINA   TEL: 86-574-55500812', '8 center');
      s.text(297, 95, 'PACKING LIST', 'bold 16 center');
      s.text(50, 130, 'Messrs: BRISTOL CHANNEL FIXINGS LTD\n             AVONMOUTH, BRISTOL BS11, U.K.');
      s.rows(390, 470, 130, 'No.:|HX-P2408\nInvoice No.:|HX-I2408\nDate:|Aug. 12th, 2024', '', '', 2);
      const y = s.table(
        210,
        [
          ['Ctn No.', 54],
          ['Description', 120],
          ['Qty', 320, 'right'],
          ['Ctns', 370, 'right'],
          ['N.W.', 430, 'right'],
          ['G.W.', 490, 'right'],
          ['Meas.', 545, 'right'],
        ],
        '1-500|WOOD SCREWS 4X40 ZINC|500,000PCS|500|7,000.00|7,500.00|6.20\n501-780|WALL PLUGS 8MM NYLON|560,000PCS|280|3,950.00|4,230.00|9.45',
      );
      s.rows(54, 370, y, 'TOTAL:|780CTNS', 'bold', 'bold right');
      s.text(440, y, '10,950.00KGS', 'bold 8 right');
      s.text(500, y, '11,730.00KGS', 'bold 8 right');
      s.text(545, y, '15.65CBM', 'bold 8 right');
    },
  },
  {
    name: 'packing-list-label-rows',
    type: 'packing_list',
    fields: {
      documentNumber: 'DL-55108',
      issueDate: '2024-05-02',
      'parties.consignor.name': 'Textilveredlung Aubach AG',
      'parties.consignee.name': 'Tessitura Brembana S.r.l.',
      'totals.grossWeight': '1284.6 | 1,284.6 kg',
      'totals.netWeight': '1201.2 | 1,201.2 kg',
      'totals.packages': '48 | 48 rolls',
      'references.purchaseOrder': 'TB-9017',
    },
    draw(s) {
      s.fill(0, 0, 595, 60, 'light');
      s.text(40, 38, 'Packing List / Delivery Note  DL-55108', 'bold 15');
      s.text(40, 90, 'FROM', 'bold 8 grey');
      s.text(40, 103, 'Textilveredlung Aubach AG\nFabrikstrasse 2\n9470 Buchs SG, Switzerland');
      s.text(320, 90, 'DELIVER TO', 'bold 8 grey');
      s.text(320, 103, 'Tessitura Brembana S.r.l.\nVia Ripa 31\n24011 Almè (BG), Italy');
      s.rows(
        40,
        150,
        165,
        'Ship date|2 May 2024\nYour order|TB-9017\nOur order|AB-204118\nIncoterms|DAP Almè',
        'grey',
        'bold',
        3,
      );
      const y = s.table(
        240,
        [
          ['Roll', 44],
          ['Article', 100],
          ['Colour', 230],
          ['Metres', 370, 'right'],
          ['Net kg', 450, 'right'],
          ['Gross kg', 540, 'right'],
        ],
        '1-24|AUB-4410 poplin|navy|1,440|604.8|646.8\n25-48|AUB-4411 twill|ecru|1,320|596.4|637.8',
        'dark',
      );
      s.rows(
        320,
        540,
        y + 10,
        'Number of rolls|48 rolls\nTotal net weight|1,201.2 kg\nTotal gross weight|1,284.6 kg',
        '',
        'bold right',
        4,
      );
    },
  },
];
