import type { Paper } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Cells `x y width height label = value`, one per line; `~` begins a new line in the value. */
function cells(s: Sheet, content: string): void {
  for (const line of content.split('\n')) {
    const [place = '', value = ''] = line.split(' = ');
    const [x, y, width, height, ...label] = place.trim().split(' ');
    s.cell(Number(x), Number(y), Number(width), Number(height), label.join(' '), value.replaceAll('~', '\n'));
  }
}

/** Bills of lading in the layouts of four carriers, a house bill and a sea waybill. */
export const oceanPapers: readonly Paper[] = [
  {
    name: 'bl-classic',
    type: 'transport_document',
    size: 8.5,
    fields: {
      documentNumber: 'TRVU240718855',
      'parties.consignor.name': 'QINGDAO BEIHAI TYRE CO., LTD',
      'parties.consignee.name': 'RODAMUNDO NEUMATICOS S.A.',
      'parties.notifyParty.name': 'ADUANAS DEL PLATA SRL',
      'parties.carrier.name': 'Transverra Line A/S',
      'transport.portOfLoading': 'QINGDAO | QINGDAO, CHINA',
      'transport.portOfDischarge': 'BUENOS AIRES | BUENOS AIRES, ARGENTINA',
      'transport.vessel': 'TRANSVERRA AURORA',
      'transport.voyage': '428S',
      'references.container': ['TRVU8844129', 'TRVU8844176'],
      'totals.grossWeight': '41280 | 41,280.000 KGS',
      'totals.packages': '2140 | 2,140 PCS | 2140 PCS',
      'dates.shippedOnBoard': '2024-07-21',
      issueDate: '2024-07-22',
    },
    draw(s) {
      s.text(40, 45, 'TRANSVERRA LINE', 'bold 16 blue');
      s.text(555, 40, 'BILL OF LADING FOR OCEAN TRANSPORT\nOR MULTIMODAL TRANSPORT', 'bold 9 right');
      cells(
        s,
        `40 60 260 70 Shipper = QINGDAO BEIHAI TYRE CO., LTD~NO 77 HAIER ROAD, LAOSHAN~QINGDAO, CHINA
300 60 128 30 SCAC = TRVL
428 60 127 30 B/L No. = TRVU240718855
300 90 255 40 Booking No. = 188230441
40 130 260 70 Consignee (negotiable only if consigned "to order", "to order of" a named Person) = RODAMUNDO NEUMATICOS S.A.~AV. WARNES 2210, C1427~BUENOS AIRES, ARGENTINA
300 130 255 70 Onward inland routing (Not part of Carriage as defined in clause 1)
40 200 260 70 Notify Party (see clause 22) = ADUANAS DEL PLATA SRL~25 DE MAYO 460 PISO 3~BUENOS AIRES
300 200 255 70 Export references = BHT-24-1171
40 270 130 30 Vessel (see clause 1 + 19) = TRANSVERRA AURORA
170 270 130 30 Voyage No. = 428S
300 270 255 30 Place of Receipt. Applicable only when document used as Multimodal Transport B/L
40 300 130 30 Port of Loading = QINGDAO, CHINA
170 300 130 30 Port of Discharge = BUENOS AIRES, ARGENTINA
300 300 255 30 Place of Delivery. Applicable only when document used as Multimodal Transport B/L`,
      );
      s.text(297, 342, 'PARTICULARS FURNISHED BY SHIPPER', 'bold 7 center');
      s.table(
        356,
        [
          ['Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No.', 44],
          ['Weight', 470, 'right'],
          ['Measurement', 550, 'right'],
        ],
        "2 containers said to contain 2140 PCS~~TRUCK TYRES 315/80R22.5 HS CODE 401120~TRVU8844129 40 DRY 9'6 1070 PCS 20640.000 KGS 67.0000 CBM~Shipper Seal : BH440121~TRVU8844176 40 DRY 9'6 1070 PCS 20640.000 KGS 67.0000 CBM~Shipper Seal : BH440122|41280.000 KGS|134.0000 CBM",
        undefined,
        7.5,
      );
      cells(
        s,
        `40 560 260 40 Carrier's Receipt. Total number of containers or packages received by Carrier. = 2 containers
300 560 128 40 Place of Issue of B/L = Qingdao
428 560 127 40 Date of Issue of B/L = 2024-07-22
40 600 130 40 Number & Sequence of Original B(s)/L = THREE/3
170 600 130 40 Declared Value
300 600 128 40 Shipped on Board Date (Local Time) = 2024-07-21`,
      );
      s.text(300, 680, 'Signed for the Carrier Transverra Line A/S', '8');
      s.text(300, 735, 'As Agent(s) for the Carrier', '7');
    },
  },
  {
    name: 'bl-cosco-like',
    type: 'transport_document',
    face: 'Courier',
    size: 8,
    fields: {
      documentNumber: 'PXLU6330417780',
      'parties.consignor.name': 'VINH PHAT SEAFOOD JOINT STOCK COMPANY',
      'parties.consignee.name':
        'TO THE ORDER OF CASCADIA BANK | TO ORDER OF CASCADIA BANK | TO THE ORDER OF CASCADIA BANK, SEATTLE',
      'parties.notifyParty.name': 'PUGET COLD IMPORTS, INC.',
      'transport.portOfLoading': 'CAT LAI, HO CHI MINH CITY | CAT LAI, HO CHI MINH CITY, VIETNAM',
      'transport.portOfDischarge': 'TACOMA, WA | TACOMA',
      'transport.vessel': 'PACIFIC HERON',
      'transport.voyage': '0119E',
      'references.container': 'PXLU5510220',
      'totals.grossWeight': '23650 | 23,650.000KGS',
      'totals.packages': '1980 | 1980 CARTONS',
      'dates.shippedOnBoard': '2024-09-14',
    },
    draw(s) {
      s.text(40, 40, 'PX PACIFIC EXPRESS LINES CO., LTD.', 'bold 11');
      s.text(555, 40, 'ORIGINAL', 'bold 12 right');
      cells(
        s,
        `40 50 270 70 1. Shipper Insert Name Address and Phone/Fax = VINH PHAT SEAFOOD JOINT STOCK COMPANY~LOT B3 TRA NOC INDUSTRIAL PARK~CAN THO CITY, VIETNAM
310 50 120 35 Booking No. = 6330417780
430 50 125 35 Bill of Lading No. = PXLU6330417780
310 85 245 35 Export References
40 120 270 60 2. Consignee Insert Name Address and Phone/Fax = TO THE ORDER OF CASCADIA BANK, SEATTLE
310 120 245 60 Forwarding Agent and References FMC/CHB No.
40 180 270 60 3. Notify Party Insert Name Address and Phone/Fax = PUGET COLD IMPORTS, INC.~1801 TAYLOR WAY, TACOMA, WA 98421
310 180 245 60 Also Notify Party-routing & Instructions
40 240 135 30 4. Combined Transport* Pre-Carriage by
175 240 135 30 5. Combined Transport* Place of Receipt = CAN THO, VIETNAM
40 270 135 30 6. Ocean Vessel Voy. No. = PACIFIC HERON 0119E
175 270 135 30 7. Port of Loading = CAT LAI, HO CHI MINH CITY
310 240 245 30 Service Contract No. = PX24-0088
310 270 245 30 Type of Movement = FCL / FCL  CY-CY
40 300 135 30 8. Port of Discharge = TACOMA, WA
175 300 135 30 9. Combined Transport* Place of Delivery = TACOMA, WA`,
      );
      s.table(
        345,
        [
          ['Marks & Nos.\nContainer / Seal No.', 44],
          ['No. of Container\nor Packages', 160],
          ['Description of Goods', 260],
          ['Gross Weight', 480, 'right'],
          ['Measurement', 552, 'right'],
        ],
        'N/M~~PXLU5510220~/PX771029/40RQ|1980 CARTONS|1 CONTAINER~FROZEN PANGASIUS FILLETS~TEMP SET AT -18 C~FREIGHT COLLECT|23,650.000KGS|58.2000CBM',
        undefined,
        7.5,
      );
      s.text(44, 560, '10. Total Number of Containers and/or Packages (in words)  SAY ONE CONTAINER TOTAL');
      s.text(260, 600, 'SHIPPED ON BOARD\n14 SEP 2024\nPACIFIC HERON 0119E', 'bold 9');
      s.rows(320, 440, 660, 'Date of Issue|14 SEP 2024\nPlace of Issue|HO CHI MINH CITY', '7', '8', 5);
      s.text(320, 720, 'Signed for the Carrier, PX PACIFIC EXPRESS LINES CO., LTD.', '7');
    },
  },
  {
    name: 'bl-unboxed',
    type: 'transport_document',
    face: 'Courier',
    size: 9,
    fields: {
      documentNumber: 'ANS/CGP/24/0417',
      'parties.consignor.name': 'Chittagong Jute Crafts Ltd',
      'parties.consignee.name': 'Greenfield Garden Centres Ltd',
      'parties.notifyParty.name': 'Greenfield Garden Centres Ltd | SAME AS CONSIGNEE',
      'transport.portOfLoading': 'CHATTOGRAM | CHATTOGRAM, BANGLADESH',
      'transport.portOfDischarge': 'FELIXSTOWE | FELIXSTOWE, UK',
      'transport.vessel': 'ANSARI STAR',
      'transport.voyage': 'V.77W | 77W',
      'references.container': 'ANSU1120440',
      'totals.grossWeight': '8412 | 8412 KG',
      'totals.packages': '620 | 620 bales | 620 BALES',
      issueDate: '2024-03-11 | 11/03/2024',
    },
    draw(s) {
      s.text(297, 45, 'ANSARI SHIPPING', 'bold 14 center');
      s.text(297, 62, 'COMBINED TRANSPORT BILL OF LADING', 'bold 10 center');
      s.text(545, 80, 'B/L NUMBER: ANS/CGP/24/0417', 'right');
      s.rows(
        40,
        150,
        110,
        'SHIPPER:|Chittagong Jute Crafts Ltd\nCONSIGNEE:|Greenfield Garden Centres Ltd\nNOTIFY:|SAME AS CONSIGNEE',
        'bold',
        '9',
        26,
      );
      s.text(150, 122, 'Kalurghat I/A, Chattogram 4212, Bangladesh');
      s.text(150, 160, 'Eye Road, Diss, Norfolk IP22 4ZZ, UK');
      s.rows(
        40,
        190,
        240,
        'VESSEL / VOYAGE:|ANSARI STAR / V.77W\nLOADED AT:|CHATTOGRAM, BANGLADESH\nDISCHARGE PORT:|FELIXSTOWE, UK\nFINAL DESTINATION:|FELIXSTOWE, UK',
        'bold',
        '9',
        4,
      );
      s.line(40, 310, 555, 310);
      s.text(
        40,
        325,
        'CONTAINER     SEAL       PACKAGES    GOODS                       WEIGHT      CBM',
        'bold 8',
      );
      s.text(
        40,
        340,
        'ANSU1120440   AN00812    620 BALES   JUTE TWINE AND SACKS        8412 KG     61.4',
        '8',
      );
      s.line(40, 352, 555, 352);
      s.text(
        40,
        366,
        'TOTAL                    620 BALES                               8412 KG     61.4',
        '8',
      );
      s.text(
        40,
        600,
        'PLACE AND DATE OF ISSUE: CHATTOGRAM, 11/03/2024\nLADEN ON BOARD THE VESSEL\nAS CARRIER: ANSARI SHIPPING',
      );
    },
  },
  {
    name: 'bl-european-carrier',
    type: 'transport_document',
    size: 8,
    fields: {
      documentNumber: 'MDRSAV0088217',
      'parties.consignor.name': 'CERAMICHE VAL PANARO S.P.A.',
      'parties.consignee.name': 'PEACHTREE TILE DISTRIBUTORS LLC',
      'parties.notifyParty.name': 'GOLDEN ISLES CUSTOMS BROKERS',
      'parties.carrier.name': 'MEDITERRA SHIPPING COMPANY S.A.',
      'transport.portOfLoading': 'LA SPEZIA | La Spezia, Italy',
      'transport.portOfDischarge': 'SAVANNAH | Savannah, GA',
      'transport.vessel': 'MEDITERRA LUISA',
      'transport.voyage': 'MV406A',
      'references.container': ['MEDU3301187', 'FCIU4412095'],
      'totals.grossWeight': '48620 | 48,620.00 kgs | 48,620.00',
      'totals.packages': '44',
      'dates.shippedOnBoard': '2024-02-18',
      issueDate: '2024-02-19',
    },
    draw(s) {
      s.text(40, 40, 'MEDITERRA SHIPPING COMPANY S.A.', 'bold 12');
      s.text(40, 52, '14, Quai du Rhône, 1205 Geneva, Switzerland', '7');
      s.text(555, 36, 'BILL OF LADING No. MDRSAV0088217', 'bold 10 right');
      s.text(555, 50, 'DRAFT / COPY NON NEGOTIABLE    NO. OF RIDER PAGES 0', '7 right');
      cells(
        s,
        `40 60 300 65 SHIPPER: = CERAMICHE VAL PANARO S.P.A.~VIA GHIAROLA 12, 41042 FIORANO MODENESE (MO), ITALY
340 60 215 65 CARRIER'S AGENTS ENDORSEMENTS: (Include Agent(s) at POD) = Mediterra Shipping (USA) Inc.~Savannah
40 125 300 65 CONSIGNEE: This B/L is not negotiable unless marked "To Order" = PEACHTREE TILE DISTRIBUTORS LLC~1450 CHATTAHOOCHEE AVE, ATLANTA GA 30318
340 125 215 65 FREIGHT & CHARGES = Freight prepaid
40 190 300 65 NOTIFY PARTIES: (No responsibility shall attach to the Carrier) = GOLDEN ISLES CUSTOMS BROKERS~BRUNSWICK GA`,
      );
      s.table(
        275,
        [
          ['VESSEL AND VOYAGE NO', 44],
          ['PORT OF LOADING', 210],
          ['PLACE OF RECEIPT', 380],
        ],
        'MEDITERRA LUISA - MV406A|La Spezia, Italy|XXXXXXXXXXXX',
        undefined,
        8,
      );
      s.table(
        315,
        [
          ['BOOKING REF.', 44],
          ['PORT OF DISCHARGE', 210],
          ['PLACE OF DELIVERY', 380],
        ],
        'EBKG0771822|Savannah, GA|XXXXXXXXXXXX',
        undefined,
        8,
      );
      const y = s.table(
        365,
        [
          ['Container Numbers, Seal\nNumbers and Marks', 44],
          ['Description of Packages and Goods', 180],
          ['Gross Cargo\nWeight', 470, 'right'],
          ['Measurement', 550, 'right'],
        ],
        "MEDU3301187~20' DRY VAN~Seal IT77120|22 Pallet(s) of PORCELAIN TILES|24,310.00 kgs|\nFCIU4412095~20' DRY VAN~Seal IT77121|22 Pallet(s) of PORCELAIN TILES|24,310.00 kgs|",
        undefined,
        8,
      );
      s.text(180, y, 'Total Items : 44          Total Gross Weight : 48,620.00 kgs', 'bold');
      s.cell(40, 600, 170, 40, 'PLACE AND DATE OF ISSUE', 'Genoa   19-Feb-2024');
      s.cell(210, 600, 170, 40, 'SHIPPED ON BOARD DATE', '18-Feb-2024');
      s.cell(
        380,
        600,
        175,
        60,
        'SIGNED on behalf of the Carrier',
        'MEDITERRA SHIPPING COMPANY S.A.\nby Mediterra Italia S.r.l. as agent',
        '7',
      );
    },
  },
  {
    name: 'house-bl',
    type: 'transport_document',
    size: 8.5,
    fields: {
      documentNumber: 'HKSE24100881',
      'parties.consignor.name': 'PAK SIALKOT GLOVES INDUSTRIES',
      'parties.consignee.name': 'BORDER COUNTIES WORKWEAR LTD.',
      'parties.notifyParty.name': 'TYNE FREIGHT SOLUTIONS LTD.',
      'transport.portOfLoading': 'KARACHI | KARACHI, PAKISTAN',
      'transport.portOfDischarge': 'LONDON GATEWAY | LONDON GATEWAY, UK',
      'transport.vessel': 'EVER HARMONY',
      'transport.voyage': '1127-W',
      'references.container': 'EMCU9901286',
      'totals.grossWeight': '3180.5 | 3,180.50',
      'totals.packages': '212 | 212 CARTONS',
    },
    draw(s) {
      s.text(555, 40, 'Bill of Lading', 'bold 16 right');
      s.text(555, 54, 'Multimodal Transport or Port to Port Shipment', '7 right');
      s.text(340, 80, 'HIMALKARA SEA & AIR (PVT) LTD', 'bold 12');
      s.text(340, 92, 'FREIGHT FORWARDERS - NVOCC', '8');
      cells(
        s,
        `40 60 290 60 Consignor / Shipper = PAK SIALKOT GLOVES INDUSTRIES~DASKA ROAD, SIALKOT 51310, PAKISTAN
40 120 290 60 Consigned to order of = BORDER COUNTIES WORKWEAR LTD.~TWEEDSIDE PARK, BERWICK TD15 2XF, U.K.
40 180 290 60 Notify address = TYNE FREIGHT SOLUTIONS LTD.~NEWCASTLE UPON TYNE
340 110 215 35 Document No. = HKSE24100881
340 145 215 35 F/Agent Ref = JOB 44120 / MBL EGLV560400118
340 180 215 60 For delivery of goods please apply to: = TYNE FREIGHT SOLUTIONS LTD.
40 240 145 30 Ocean vessel / Voy = EVER HARMONY 1127-W
185 240 145 30 Port of loading = KARACHI, PAKISTAN
40 270 145 30 Port of discharge = LONDON GATEWAY, UK
185 270 145 30 Place of delivery = NEWCASTLE`,
      );
      s.table(
        320,
        [
          ['Marks and numbers', 44],
          ['Number and kind of packages', 160],
          ['Description of goods', 310],
          ['Gross weight (kg)', 490, 'right'],
          ['CBM', 550, 'right'],
        ],
        'BCW~EMCU9901286~SEAL PK00812|212 CARTONS|LEATHER WORKING GLOVES|3,180.50|18.22',
      );
      s.text(44, 620, 'Place and date of issue:  Karachi,  October 30th, 2024');
    },
  },
  {
    name: 'sea-waybill',
    type: 'transport_document',
    size: 8.5,
    fields: {
      documentNumber: 'ONBWB7710442',
      'parties.consignor.name': 'Hokuriku Bearings K.K.',
      'parties.consignee.name': 'Hokuriku Bearings Europe B.V.',
      'parties.notifyParty.name': 'Maas Expeditie N.V.',
      'transport.portOfLoading': 'Nagoya | Nagoya, Japan',
      'transport.portOfDischarge': 'Rotterdam | Rotterdam, Netherlands',
      'transport.vessel': 'Orchid Bridge',
      'transport.voyage': '031W',
      'references.container': 'ONBU2200410',
      'totals.grossWeight': '14105 | 14,105.000 KGM',
      'totals.packages': '36 | 36 PACKAGES',
      'dates.shippedOnBoard': '2024-05-30',
    },
    draw(s) {
      s.text(40, 45, 'ORCHID NIPPON BRIDGE LINE', 'bold 13 red');
      s.text(555, 45, 'SEA WAYBILL', 'bold 14 right');
      s.text(555, 58, 'NON NEGOTIABLE', '8 right');
      s.rows(400, 555, 80, 'SEA WAYBILL NO.|ONBWB7710442\nBOOKING NO.|NGO0044178', '8', 'bold 9 right', 2);
      s.text(40, 80, 'SHIPPER/EXPORTER', 'bold 7');
      s.text(40, 92, 'Hokuriku Bearings K.K.\n3-14 Minatomachi\nToyama 930-0083, Japan');
      s.text(40, 135, 'CONSIGNEE', 'bold 7');
      s.text(40, 147, 'Hokuriku Bearings Europe B.V.\nTransistorstraat 7, 1322 CK Almere');
      s.text(
        40,
        185,
        'NOTIFY PARTY (It is agreed that no responsibility shall be attached to the Carrier or its Agents for failure to notify)',
        'bold 6',
      );
      s.text(40, 197, 'Maas Expeditie N.V.\nWaalhaven Oostzijde 77, Rotterdam');
      s.table(
        240,
        [
          ['OCEAN VESSEL VOYAGE NO. FLAG', 44],
          ['PORT OF LOADING', 230],
          ['PORT OF DISCHARGE', 340],
          ['PLACE OF DELIVERY', 450],
        ],
        'Orchid Bridge 031W JAPAN|Nagoya, Japan|Rotterdam, Netherlands|Rotterdam',
        'light',
        7.5,
      );
      s.table(
        290,
        [
          ['CNTR. NOS. W/SEAL NOS.', 44],
          ['QUANTITY', 180],
          ['DESCRIPTION OF GOODS', 260],
          ['GROSS WEIGHT', 480, 'right'],
          ['MEASUREMENT', 550, 'right'],
        ],
        'ONBU2200410 / JP118820|36 PACKAGES|BALL BEARINGS, HS 848210|14,105.000 KGM|20.110 MTQ',
        undefined,
        8,
      );
      s.text(40, 600, 'LADEN ON BOARD DATE: 30 MAY 2024');
      s.text(40, 620, 'FREIGHT CHARGES PREPAID AT TOKYO, JAPAN   DATED 31 MAY 2024');
    },
  },
];
